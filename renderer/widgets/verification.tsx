// The result of a verification: four verdicts kept apart for a report, the checks of a case file, and what was found.
import type { CaseVerification } from '../../shared/contract/casefile.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { caseChecks, caseProblems } from '../../shared/language/casefile.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { reportProblemTexts } from '../../shared/language/failures.ts'
import { sayCode, term } from '../../shared/language/desk-terms.ts'
import { useDesk } from '../frame/context.ts'
import { figure, moment, shortHash, subjectName } from '../frame/format.tsx'
import { useLanguage, useWords } from '../frame/language.tsx'
import { Badge } from './badges.tsx'

type Result = NonNullable<OutputOf<'reports', 'verify'>>['result']
type Problem = Result['receipt']['problems'][number]

const good = { ink: 'clear', icon: 'check-circle' } as const
const bad = { ink: 'denial', icon: 'error' } as const
const open = { ink: 'outside', icon: 'minus' } as const

const verdictSigns = {
  valid: good,
  invalid: bad,
  'not-signed': open,
  intact: good,
  broken: bad,
  missing: bad,
  same: good,
  differ: bad,
  differs: bad,
  'not-compared': open,
  'not-replayed': open,
} as const

/** Good only when nothing is wrong and nothing is missing; never one merged word for what was not checked. */
const overall = (result: Result): 'good' | 'good-with-remarks' | 'bad' => {
  const verdicts = [result.signature.verdict, result.receipt.verdict, result.pages.verdict, result.replay.verdict]
  if (verdicts.some((verdict) => verdictSigns[verdict] === bad)) return 'bad'
  return verdicts.every((verdict) => verdictSigns[verdict] === good) ? 'good' : 'good-with-remarks'
}

const overallSigns = { good, 'good-with-remarks': { ink: 'license', icon: 'warning' }, bad } as const

export function ReportVerification({ result }: { readonly result: Result }) {
  const t = useWords(reports)
  const verdict = overall(result)
  const rows = [
    { name: 'signature', ...result.signature },
    { name: 'receipt', ...result.receipt },
    { name: 'pages', ...result.pages },
    { name: 'replay', ...result.replay },
  ] as const
  return (
    <div className="stack-loose">
      <div role="status">
        <Badge {...overallSigns[verdict]} size="large">
          {t(`verdict.${verdict}`)}
        </Badge>
      </div>
      {result.report === undefined ? null : (
        <p className="soft">
          {result.report.caseTitle} · {t('holds', { count: figure(result.report.transactions) })} ·{' '}
          {result.report.pack.id} {result.report.pack.version} ·{' '}
          <span className="mono">{shortHash(result.file.sha256)}</span>
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
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {t(`check.${row.name}`)}
                <Problems of={row.problems} />
              </th>
              <td>
                <Badge {...verdictSigns[row.verdict]}>{t(`verdict.${row.verdict}`)}</Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Signatures result={result} />
      <Replay result={result} />
    </div>
  )
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
  if (result.signature.signatures.length === 0) return null
  return (
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
              <div className="note">
                {signature.field}
                {signature.signer === undefined ? '' : ` · ${shortHash(signature.signer.fingerprint)}`}
              </div>
              <Problems of={signature.problems} />
            </th>
            <td>{signature.time === undefined ? '–' : moment(signature.time)}</td>
            <td>
              <Badge {...verdictSigns[signature.verdict]}>{t(`verdict.${signature.verdict}`)}</Badge>
            </td>
            <td>{t(signature.coversWholeFile ? 'yes' : 'no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
