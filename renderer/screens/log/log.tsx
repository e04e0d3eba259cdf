// Log: every change of the case, the head of its tree, and the proofs that lead there.
import { useState } from 'react'
import type { CaseVerification, LoggedEvent } from '../../../shared/contract/casefile.ts'
import type { OutputOf } from '../../../shared/contract/ipc.ts'
import { eventWords } from '../../../shared/language/casefile.ts'
import { desk } from '../../../shared/language/desk.ts'
import { log } from '../../../shared/language/desk-reports.ts'
import { useDesk } from '../../frame/context.ts'
import { figure, moment, shortHash } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Icon } from '../../frame/icons.tsx'
import { Answered, Field, PageHead, Section } from '../../widgets/parts.tsx'
import { CaseVerificationOf } from '../../widgets/verification.tsx'

const step = 100

export function Log() {
  const t = useWords(log)
  const d = useWords(desk)
  const { take } = useDesk()
  const [limit, setLimit] = useState(step)
  const [subject, setSubject] = useState<string | undefined>(undefined)
  const [proof, setProof] = useState<LoggedEvent | null>(null)
  const [verification, setVerification] = useState<CaseVerification | null>(null)
  const [busy, setBusy] = useState(false)
  const head = useQuery('log', 'head', {})
  const page = useQuery('log', 'page', { limit, ...(subject === undefined ? {} : { subject }) })
  const verify = async (): Promise<void> => {
    setBusy(true)
    const result = await take(call('log', 'verify', {}))
    setBusy(false)
    if (result !== undefined) setVerification(result)
  }
  return (
    <div className="page">
      <PageHead title={t('title')} text={t('text')}>
        <button type="button" className="button" disabled={busy} onClick={() => void verify()}>
          <Icon name="seal" />
          {t('verify')}
        </button>
      </PageHead>
      <div className="stack-loose">
        {head.value === undefined ? null : (
          <dl className="facts">
            <dt>{t('head')}</dt>
            <dd>
              <span className="mono">{head.value.root}</span>
            </dd>
            <dt />
            <dd>{t('size', { count: figure(head.value.size) })}</dd>
          </dl>
        )}
        {verification === null ? null : (
          <Section title={t('verify')}>
            <CaseVerificationOf result={verification} />
          </Section>
        )}
        {subject === undefined ? null : (
          <p className="row">
            {t('only', { subject })}
            <button type="button" className="link" onClick={() => setSubject(undefined)}>
              {t('all')}
            </button>
          </p>
        )}
        <Answered query={page}>
          {({ rows, total }) => (
            <div className="table-scroll" tabIndex={0} role="group" aria-label={t('title')}>
              <table className="table log">
                <thead>
                  <tr>
                    <th scope="col" className="number">
                      {t('index')}
                    </th>
                    <th scope="col">{t('at')}</th>
                    <th scope="col">{t('by')}</th>
                    <th scope="col">{t('what')}</th>
                    <th scope="col">{t('subject')}</th>
                    <th scope="col">{t('leaf')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('proof')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((entry) => (
                    <EntryRow key={entry.event.seq} entry={entry} choose={setSubject} prove={() => setProof(entry)} />
                  ))}
                </tbody>
              </table>
              {total > rows.length && limit < 1000 ? (
                <button type="button" className="link" onClick={() => setLimit(Math.min(1000, limit + 3 * step))}>
                  {d('common.more')}
                </button>
              ) : null}
            </div>
          )}
        </Answered>
      </div>
      {proof === null ? null : <ProofDialog entry={proof} onClose={() => setProof(null)} />}
    </div>
  )
}

function EntryRow({
  entry: { event, leaf },
  choose,
  prove,
}: {
  readonly entry: LoggedEvent
  readonly choose: (subject: string) => void
  readonly prove: () => void
}) {
  const t = useWords(log)
  const kind = useWords(eventWords)
  const { subject } = event
  return (
    <tr>
      <td className="number">{figure(event.seq)}</td>
      <td className="nowrap">{moment(event.at)}</td>
      <td>{event.by}</td>
      <th scope="row">
        {kind(event.kind)}
        {Object.keys(event.details).length === 0 ? null : <div className="note details">{inBrief(event.details)}</div>}
      </th>
      <td>
        {subject === null ? (
          <span className="soft">–</span>
        ) : (
          <button type="button" className="link" onClick={() => choose(subject)}>
            {subject}
          </button>
        )}
      </td>
      <td className="mono soft nowrap">{shortHash(leaf)}</td>
      <td>
        <button type="button" className="link" aria-label={t('showProof', { index: event.seq })} onClick={prove}>
          {t('proof')}
        </button>
      </td>
    </tr>
  )
}

/** Plain details of an event in one line; what is itself a structure stays in the log. */
const inBrief = (details: LoggedEvent['event']['details']): string =>
  Object.entries(details)
    .flatMap(([name, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [`${name}: ${/^[0-9a-f]{64}$/.test(String(value)) ? shortHash(String(value)) : String(value)}`]
        : [],
    )
    .join(' · ')

function ProofDialog({ entry, onClose }: { readonly entry: LoggedEvent; readonly onClose: () => void }) {
  const t = useWords(log)
  const [since, setSince] = useState('')
  const size = Number(since)
  const proof = useQuery('log', 'proof', {
    seq: entry.event.seq,
    ...(Number.isInteger(size) && size > 0 ? { since: size } : {}),
  })
  return (
    <Dialog title={t('proofTitle', { index: entry.event.seq })} size="wide" onClose={onClose}>
      <p className="soft read">{t('proofText')}</p>
      <Answered query={proof}>{(value) => <ProofOf value={value} />}</Answered>
      <Field label={t('since')}>
        {(ids) => (
          <input
            {...ids}
            type="number"
            min={1}
            className="input"
            value={since}
            onChange={(event) => setSince(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

function ProofOf({ value }: { readonly value: OutputOf<'log', 'proof'> }) {
  const t = useWords(log)
  return (
    <dl className="facts">
      <dt>{t('leaf')}</dt>
      <dd className="mono">{value.entry.leaf}</dd>
      <dt>{t('inclusion')}</dt>
      <dd>
        <Hashes of={value.inclusion} />
      </dd>
      <dt>{t('root')}</dt>
      <dd className="mono">{value.head.root}</dd>
      {value.consistency === null ? null : (
        <>
          <dt>{t('consistency', { size: value.consistency.from.size })}</dt>
          <dd>
            <Hashes of={value.consistency.path} />
          </dd>
        </>
      )}
    </dl>
  )
}

function Hashes({ of }: { readonly of: readonly string[] }) {
  if (of.length === 0) return <span className="soft">–</span>
  return (
    <ol>
      {of.map((hash) => (
        <li key={hash} className="mono">
          {hash}
        </li>
      ))}
    </ol>
  )
}
