// The result of a verification: four verdicts kept apart for a report, the checks of a case file, and what was found.
import { useState } from 'react'
import type { CaseVerification } from '../../shared/contract/casefile.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { type Check, checks, signOf, verdictOf } from '../../shared/contract/report.ts'
import { caseChecks, caseProblems } from '../../shared/language/casefile.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { reportProblemTexts } from '../../shared/language/failures.ts'
import { sayCode, term } from '../../shared/language/desk-terms.ts'
import {
  signatureRemarks,
  stampText,
  statedTexts,
  todayTexts,
  verificationWords,
} from '../../shared/language/verification.ts'
import { call } from '../data/docket.ts'
import { useQuery } from '../data/query.ts'
import { useDesk } from '../frame/context.ts'
import { figure, moment, shortHash, subjectName } from '../frame/format.tsx'
import { type Say as SayOf, useLanguage, useWords } from '../frame/language.tsx'
import { Badge } from './badges.tsx'
import { Dialog } from './dialog.tsx'
import { Field } from './parts.tsx'

type Result = NonNullable<OutputOf<'reports', 'verify'>>['result']
type Signature = Result['signature']['signatures'][number]
type Holder = NonNullable<Signature['signer']>
type Person = OutputOf<'settings', 'people'>[number]
type Problem = Result['receipt']['problems'][number]
type Say = SayOf<keyof (typeof verificationWords)['en']>

const good = { ink: 'clear', icon: 'check-circle' } as const
const bad = { ink: 'denial', icon: 'error' } as const
const open = { ink: 'outside', icon: 'minus' } as const

const signs = { whole: good, unchecked: open, broken: bad } as const
const overallSigns = { whole: good, unchecked: { ink: 'license', icon: 'warning' }, broken: bad } as const

export function ReportVerification({ result }: { readonly result: Result }) {
  const t = useWords(reports)
  const say = useWords(verificationWords)
  const verdict = verdictOf(result)
  return (
    <div className="stack-loose">
      <div role="status">
        <Badge {...overallSigns[verdict]} size="large">
          {say(`verdict-${verdict}`)}
        </Badge>
      </div>
      {result.report === undefined ? null : (
        <p className="soft">
          {result.report.caseTitle} ·{' '}
          {result.report.subject === undefined
            ? null
            : `${say('memorandum')} ${say('memorandum-of', { transaction: result.report.subject })} · `}
          {result.report.kind === undefined ? null : `${say(`kind-${result.report.kind}`)} · `}
          {t('holds', { count: figure(result.report.transactions) })} · {result.report.pack.id}{' '}
          {result.report.pack.version} · <span className="mono">{shortHash(result.file.sha256)}</span>
        </p>
      )}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('check')}</th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={check}>
              <th scope="row">
                {say(`check-${check}`)}
                <Problems of={result[check].problems} />
              </th>
              <td>
                <Badge {...signs[signOf(result[check].verdict)]}>{wordOf(say, check, result)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Signatures result={result} />
      <Replay result={result} />
      <Stated result={result} />
      <Today result={result} />
    </div>
  )
}

/** The verdict of one check, in the words of the command. */
const wordOf = (say: Say, check: Check, result: Result): string => {
  switch (check) {
    case 'signature':
      return say(`signature-${result.signature.verdict}`)
    case 'receipt':
      return say(`receipt-${result.receipt.verdict}`)
    case 'replay':
      return say(`replay-${result.replay.verdict}`)
    case 'registers':
      return say(`registers-${result.registers.verdict}`)
    case 'pages':
      return say(`pages-${result.pages.verdict}`)
    case 'times':
      return say(`times-${result.times.verdict}`)
  }
}

function Problems({ of }: { readonly of: readonly Problem[] }) {
  const language = useLanguage()
  return (
    <>
      {of.map((problem) => (
        <div key={JSON.stringify(problem)} className="note">
          {sayCode(reportProblemTexts, language, problem.code, problem)}
        </div>
      ))}
    </>
  )
}

function Signatures({ result }: { readonly result: Result }) {
  const t = useWords(reports)
  const say = useWords(verificationWords)
  const language = useLanguage()
  const people = useQuery('settings', 'people', {})
  const [asked, setAsked] = useState<Holder | null>(null)
  const personOf = (holder: Holder | undefined): Person | undefined =>
    people.value?.find(({ fingerprint }) => fingerprint === holder?.fingerprint)
  const isKnown = ({ signer, timestamp }: Signature): boolean =>
    personOf(signer) !== undefined && (timestamp === undefined || personOf(timestamp.authority) !== undefined)
  if (result.signature.signatures.length === 0) return null
  return (
    <>
      <table className="table">
        <caption className="visually-hidden">{t('signatures')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('signer')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('result')}</th>
            <th scope="col">{t('coversAll')}</th>
          </tr>
        </thead>
        <tbody>
          {result.signature.signatures.map((signature) => (
            <tr key={signature.field}>
              <th scope="row">
                {signature.signer === undefined ? signature.field : subjectName(signature.signer)}
                <div className="note">{signature.field}</div>
                {signature.signer === undefined || signature.issuer === undefined ? null : (
                  <Certificate
                    holder={signature.signer}
                    issuer={signature.issuer}
                    person={personOf(signature.signer)}
                    onAdd={setAsked}
                  />
                )}
                {signature.reason === undefined ? null : (
                  <div className="note">{say('signed-for', { reason: signature.reason })}</div>
                )}
                {signature.timestamp === undefined ? null : (
                  <>
                    <div className="note">
                      {stampText(language, { ...signature.timestamp, time: moment(signature.timestamp.time) })}
                    </div>
                    <div className="note">
                      {say('stamped-as', { serial: signature.timestamp.serial, policy: signature.timestamp.policy })}
                    </div>
                    <Certificate
                      holder={signature.timestamp.authority}
                      issuer={signature.timestamp.issuer}
                      person={personOf(signature.timestamp.authority)}
                      onAdd={setAsked}
                    />
                  </>
                )}
                <Problems of={signature.problems} />
              </th>
              <td>{signature.time === undefined ? '–' : moment(signature.time)}</td>
              <td>
                <Badge {...signs[signOf(signature.verdict)]}>{say(`signature-${signature.verdict}`)}</Badge>
              </td>
              <td>{t(signature.coversWholeFile ? 'yes' : 'no')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {result.signature.remarks.map((remark) => (
        <p key={JSON.stringify(remark)} className="note">
          {sayCode(signatureRemarks, language, remark.code, { field: remark.field, other: remark.other ?? '' })}
        </p>
      ))}
      {result.signature.signatures.every(isKnown) ? null : <p className="note">{say('name-is-claim')}</p>}
      {asked === null ? null : <PersonDialog holder={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

/** What is known of a certificate: who issued it, its fingerprint, and whether the reader compared that. */
function Certificate({
  holder,
  issuer,
  person,
  onAdd,
}: {
  readonly holder: Holder
  readonly issuer: NonNullable<Signature['issuer']>
  readonly person: Person | undefined
  readonly onAdd: (holder: Holder) => void
}) {
  const say = useWords(verificationWords)
  return (
    <>
      <div className="note">{say(`issuer-${issuer}`, { issuer: holder.issuer.name })}</div>
      <div className="note mono">{holder.fingerprint}</div>
      <Acquaintance person={person} onAdd={() => onAdd(holder)} />
    </>
  )
}

/** Whether the reader knows who holds the certificate; nobody is put on the list without having been compared. */
function Acquaintance({ person, onAdd }: { readonly person: Person | undefined; readonly onAdd: () => void }) {
  const say = useWords(verificationWords)
  const { take } = useDesk()
  if (person === undefined)
    return (
      <button type="button" className="link small" onClick={onAdd}>
        {say('person-add')}
      </button>
    )
  const { fingerprint, name, added } = person
  return (
    <div className="stack-tight">
      <Badge ink="clear" icon="person">
        {say('person-known', { name, added })}
      </Badge>
      <button
        type="button"
        className="link small"
        onClick={() => void take(call('settings', 'removePerson', { fingerprint }))}
      >
        {say('person-remove')}
      </button>
    </div>
  )
}

function PersonDialog({ holder, onClose }: { readonly holder: Holder; readonly onClose: () => void }) {
  const say = useWords(verificationWords)
  const { take } = useDesk()
  const [name, setName] = useState(holder.subject.name)
  const save = async (): Promise<void> => {
    const done = await take(
      call('settings', 'addPerson', { fingerprint: holder.fingerprint, name: name.trim().slice(0, 200) }),
    )
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={say('person-save')}
      onClose={onClose}
      confirm={{ label: say('person-save'), run: save, disabled: name.trim() === '' }}
    >
      <p className="read">{say('person-text')}</p>
      <p className="mono">{holder.fingerprint.match(/.{4}/g)?.join(' ')}</p>
      <Field label={say('person-name')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            maxLength={200}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

/** A report of an earlier product: what this one would say of the same facts. */
function Today({ result }: { readonly result: Result }) {
  const say = useWords(verificationWords)
  const language = useLanguage()
  const [first, ...rest] = todayTexts(language, result, figure)
  if (first === undefined) return null
  return (
    <section className="stack-tight" aria-label={say('today')}>
      <p className="strong">
        {say('today')}: {first}
      </p>
      <ul>
        {rest.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Replay({ result }: { readonly result: Result }) {
  const t = useWords(reports)
  const { case: openCase, go } = useDesk()
  const { compared, differing, differences } = result.replay
  if (compared === 0) return null
  return (
    <div className="stack-tight">
      <p>{t('replaySame', { count: figure(compared - differing), all: figure(compared) })}</p>
      {differing === 0 ? null : <p className="strong">{t('replayDifferent', { count: figure(differing) })}</p>}
      <ul>
        {differences.slice(0, 50).map((one) => {
          const text = t('differsAt', { id: one.transaction, node: one.node ?? one.path })
          return (
            <li key={`${one.transaction} ${one.path}`}>
              {openCase === null ? (
                text
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => go({ screen: 'transaction', id: one.transaction })}
                >
                  {text}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function Stated({ result }: { readonly result: Result }) {
  const say = useWords(verificationWords)
  const language = useLanguage()
  if (result.report === undefined) return null
  return (
    <section className="stack-tight" aria-label={say('stated')}>
      <p className="strong">{say('stated')}</p>
      {statedTexts(language, result.report).map((text) => (
        <p key={text} className="note">
          {text}
        </p>
      ))}
    </section>
  )
}

export function CaseVerificationOf({ result }: { readonly result: CaseVerification }) {
  const t = useWords(reports)
  const language = useLanguage()
  return (
    <div className="stack">
      <div role="status">
        <Badge {...(result.passed ? good : bad)} size="large">
          {t(result.passed ? 'casePassed' : 'caseFailed')}
        </Badge>
      </div>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('check')}</th>
            <th scope="col" className="number">
              {t('checked')}
            </th>
            <th scope="col">{t('result')}</th>
          </tr>
        </thead>
        <tbody>
          {result.checks.map((check) => (
            <tr key={check.check}>
              <th scope="row">
                {term(caseChecks, language, check.check)}
                {check.problems.slice(0, 20).map((problem) => (
                  <div key={`${problem.code} ${problem.place}`} className="note">
                    {sayCode(caseProblems, language, problem.code, { place: problem.place })}
                  </div>
                ))}
              </th>
              <td className="number">{figure(check.checked)}</td>
              <td>
                <Badge {...(check.passed ? good : bad)}>{t(check.passed ? 'result.pass' : 'result.fail')}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
