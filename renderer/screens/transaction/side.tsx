// What the determination rests on: the facts and their history, the evidence, who signed.
import { type ReactNode, useState } from 'react'
import type { Evidence, WorkStanding } from '../../../shared/contract/casefile.ts'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { desk } from '../../../shared/language/desk.ts'
import { roleTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { transactions } from '../../../shared/language/desk-transactions.ts'
import { useDesk } from '../../frame/context.ts'
import { bytes, moment, shortHash, subjectName } from '../../frame/format.tsx'
import { IconButton } from '../../widgets/icon-button.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { useQuery } from '../../data/query.ts'
import { Badge } from '../../widgets/badges.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Answered, Field, ReasonField, Section } from '../../widgets/parts.tsx'
import { SignOffDialog, type SignOffStated, pointsOfOne } from '../../widgets/sign-off-dialog.tsx'
import { WorkDialog } from '../transactions/work-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { FactValue, factName, factText } from '../../widgets/fact-words.tsx'
import { type Fact, type FactGroup, carriedFacts, changesBetween, factsOf, groupOf } from '../../widgets/facts.ts'

type SignOff = TransactionFull['signOffs'][number]

const groupOrder: readonly FactGroup[] = ['item', 'place', 'parties', 'dates', 'held', 'positions']

export function Side({ full }: { readonly full: TransactionFull }) {
  return (
    <div className="side stack-loose">
      <WorkOn full={full} />
      <SignOffs full={full} />
      <Facts full={full} />
      <EvidenceList full={full} />
      <History full={full} />
    </div>
  )
}

const workMembers = ['assignee', 'status', 'due', 'note'] as const

/** What the work on it says of one thing, in words; nothing where nobody said. */
const useWorkText = () => {
  const w = useWords(transactions)
  return ({ status, ...rest }: WorkStanding, member: (typeof workMembers)[number]): string =>
    member === 'status' ? (status === null ? '' : w(`workStatus.${status}`)) : (rest[member] ?? '')
}

/** Who has it, how far it is, until when, and what is noted of it. */
function WorkOn({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const w = useWords(transactions)
  const textOf = useWorkText()
  const [asked, setAsked] = useState(false)
  const { assignee, workStatus: status, due, note, id } = full.row
  const standing = { assignee, status, due, note }
  const said = workMembers.filter((member) => standing[member] !== null)
  return (
    <Section
      title={t('work')}
      aside={
        <button type="button" className="link small" onClick={() => setAsked(true)}>
          {t('workChange')}
        </button>
      }
    >
      {said.length === 0 ? (
        <p className="note">{t('workNone')}</p>
      ) : (
        <dl>
          {said.map((member) => (
            <div key={member} className="fact">
              <dt>{w(`work.${member}`)}</dt>
              <dd className="read">{textOf(standing, member)}</dd>
            </div>
          ))}
        </dl>
      )}
      {asked ? (
        <WorkDialog
          selection={{ kind: 'ids', ids: [id] }}
          count={1}
          standing={standing}
          onClose={() => setAsked(false)}
        />
      ) : null}
    </Section>
  )
}

/** How the work stood from each event on, the newest first. */
function WorkHistory({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const w = useWords(transactions)
  const textOf = useWorkText()
  return full.work.toReversed().map((entry) => (
    <li key={`work ${entry.event}`} className="stack-tight">
      <span className="spread">
        <span className="strong">{t('work')}</span>
        <span className="note">{moment(entry.at)}</span>
      </span>
      <span className="note">
        {[
          entry.by,
          ...workMembers
            .filter((member) => entry[member] !== null)
            .map((member) => t('workSaid', { what: w(`work.${member}`), value: textOf(entry, member) })),
        ].join(' · ')}
      </span>
    </li>
  ))
}

function Facts({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const language = useLanguage()
  const [asked, setAsked] = useState<{ readonly path?: string } | null>(null)
  const facts = factsOf(full.record)
  const carried = carriedFacts(full)
  const parties = [...new Set(facts.flatMap(({ path }) => /^parties\.(\d+)/.exec(path)?.[1] ?? []))]
  const line = (fact: Fact): ReactNode => (
    <FactLine
      key={fact.path}
      fact={fact}
      name={factName(language, fact.path)}
      {...(full.row.status === 'withdrawn' ? {} : { correct: () => setAsked({ path: fact.path }) })}
    />
  )
  return (
    <Section
      title={t('facts')}
      aside={
        <button
          type="button"
          className="link small"
          disabled={full.row.status === 'withdrawn'}
          onClick={() => setAsked({})}
        >
          {t('addFact')}
        </button>
      }
    >
      <div className="stack">
        {groupOrder.map((group) => {
          const own = facts.filter(({ path }) => groupOf(path) === group)
          if (own.length === 0) return null
          if (group === 'parties')
            return parties.map((index) => {
              const party = full.record.parties[Number(index)]
              return (
                <FactGroupList
                  key={`party ${index}`}
                  title={party === undefined ? t('parties') : term(roleTerms, language, party.role)}
                >
                  {own.filter(({ path }) => path.startsWith(`parties.${index}.`) && !path.endsWith('.role')).map(line)}
                </FactGroupList>
              )
            })
          return (
            <FactGroupList key={group} title={t(group)}>
              {own.map(line)}
            </FactGroupList>
          )
        })}
        {carried.length === 0 ? null : (
          <FactGroupList title={t('carried')}>
            {carried.map((fact) => (
              <FactLine key={fact.path} fact={fact} name={factName(language, fact.path)} />
            ))}
          </FactGroupList>
        )}
      </div>
      {asked === null ? null : (
        <CorrectDialog
          full={full}
          {...(asked.path === undefined ? {} : { path: asked.path })}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

function FactGroupList({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="fact-group">
      <h3 className="note">{title}</h3>
      <dl>{children}</dl>
    </section>
  )
}

function FactLine({
  fact,
  name,
  correct,
}: {
  readonly fact: Fact
  readonly name: string
  readonly correct?: () => void
}) {
  const t = useWords(transaction)
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>
        <FactValue fact={fact} />
      </dd>
      {fact.pattern === undefined || correct === undefined ? null : (
        <dd className="fact-edit">
          <IconButton icon="edit" label={t('correctFact', { fact: name })} onClick={correct} />
        </dd>
      )}
    </div>
  )
}

function SignOffs({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const [asked, setAsked] = useState(false)
  const [withdrawn, setWithdrawn] = useState<SignOff | null>(null)
  return (
    <Section
      title={t('signOff')}
      aside={
        <button
          type="button"
          className="link small"
          disabled={full.determination === null || full.row.status === 'withdrawn'}
          onClick={() => setAsked(true)}
        >
          {t('sign')}
        </button>
      }
    >
      {full.signOffs.length === 0 ? (
        <p className="note">{t('signOffNone')}</p>
      ) : (
        <ul className="stack">
          {full.signOffs.map((one) => (
            <li key={one.id} className="stack-tight">
              <Badge
                ink={one.ended === null ? 'clear' : 'denial'}
                icon={one.ended === null ? 'check-circle' : 'warning'}
              >
                {t('signLine', { role: t(`role.${one.role}`), by: one.by, at: moment(one.at) })}
              </Badge>
              <span className="note">
                {one.signer === null
                  ? t('signNoKey')
                  : t('signKey', { name: subjectName(one.signer), key: shortHash(one.signer.fingerprint) })}
              </span>
              {one.note === '' ? null : <span className="note">{one.note}</span>}
              {one.ended === null ? (
                <span>
                  <button type="button" className="link small" onClick={() => setWithdrawn(one)}>
                    {t('withdrawSign')}
                  </button>
                </span>
              ) : (
                <span className="note">
                  {t(`ended.${one.ended.why}`)} · {one.ended.by}, {moment(one.ended.at)}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {asked ? <SignDialog full={full} onClose={() => setAsked(false)} /> : null}
      {withdrawn === null ? null : (
        <WithdrawSignOff id={full.row.id} signOff={withdrawn} onClose={() => setWithdrawn(null)} />
      )}
    </Section>
  )
}

function SignDialog({ full, onClose }: { readonly full: TransactionFull; readonly onClose: () => void }) {
  const t = useWords(transaction)
  const { take, toast } = useDesk()
  const prepared = full.signOffs.some(({ role, ended }) => role === 'preparer' && ended === null)
  const sign = async (stated: SignOffStated): Promise<void> => {
    const done = await take(call('transaction', 'signOff', { id: full.row.id, ...stated }))
    if (done === undefined) return
    toast({ text: t('signed') })
    onClose()
  }
  return (
    <SignOffDialog
      title={t('signTitle', { id: full.row.id })}
      roles={prepared ? ['reviewer', 'preparer'] : ['preparer', 'reviewer']}
      points={pointsOfOne(full.row)}
      onSign={sign}
      onClose={onClose}
    />
  )
}

function WithdrawSignOff({
  id,
  signOff,
  onClose,
}: {
  readonly id: string
  readonly signOff: SignOff
  readonly onClose: () => void
}) {
  const t = useWords(transaction)
  const { take, toast } = useDesk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const withdraw = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(call('transaction', 'withdrawSignOff', { id, signOff: signOff.id, reason: reason.trim() }))
    if (done === undefined) return
    toast({ text: t('signWithdrawn') })
    onClose()
  }
  return (
    <Dialog
      title={t('withdrawSignTitle', { role: t(`role.${signOff.role}`), by: signOff.by })}
      onClose={onClose}
      confirm={{ label: t('withdrawSign'), run: withdraw }}
    >
      <p className="soft read">{t('withdrawSignText')}</p>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

function EvidenceList({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const { take, toast } = useDesk()
  const [detached, setDetached] = useState<Evidence | null>(null)
  const standing = full.evidence.filter(({ withdrawn }) => !withdrawn)
  const attach = async (): Promise<void> => {
    const done = await take(call('transaction', 'attach', { id: full.row.id }))
    if (done != null) toast({ text: t('attached'), undo: true })
  }
  return (
    <Section
      title={t('evidence')}
      aside={
        <button type="button" className="link small" onClick={() => void attach()}>
          {t('attach')}
        </button>
      }
    >
      {standing.length === 0 ? (
        <p className="note">{t('evidenceNone')}</p>
      ) : (
        <ul className="stack-tight">
          {standing.map((one) => (
            <li key={one.id} className="spread">
              <span className="stack-tight grow">
                <span className="clip">{one.name}</span>
                <span className="note">
                  {bytes(one.bytes)} · <span className="mono">{shortHash(one.sha256)}</span> · {one.by}
                </span>
                {one.note === '' ? null : <span className="note">{one.note}</span>}
              </span>
              <IconButton icon="close" label={t('detach', { name: one.name })} onClick={() => setDetached(one)} />
            </li>
          ))}
        </ul>
      )}
      {detached === null ? null : (
        <DetachDialog id={full.row.id} evidence={detached} onClose={() => setDetached(null)} />
      )}
    </Section>
  )
}

function DetachDialog({
  id,
  evidence,
  onClose,
}: {
  readonly id: string
  readonly evidence: Evidence
  readonly onClose: () => void
}) {
  const t = useWords(transaction)
  const d = useWords(desk)
  const { take } = useDesk()
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t('detachTitle')}
      onClose={onClose}
      confirm={{
        label: t('detach', { name: evidence.name }),
        disabled: reason.trim() === '',
        run: async () => {
          const withdrawn = call('transaction', 'withdrawEvidence', {
            id,
            evidence: evidence.id,
            reason: reason.trim(),
          })
          if ((await take(withdrawn)) !== undefined) onClose()
        },
      }}
    >
      <Field label={d('common.reason')} hint={d('common.reasonHint')}>
        {(ids) => (
          <textarea {...ids} className="input" value={reason} onChange={(event) => setReason(event.target.value)} />
        )}
      </Field>
    </Dialog>
  )
}

function History({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const [shown, setShown] = useState<number | null>(null)
  return (
    <Section title={t('history')}>
      <ol className="stack">
        <WorkHistory full={full} />
        {full.withdrawals.toReversed().map(({ state, by, at, reason, event }) => (
          <li key={`event ${event}`} className="stack-tight">
            <span className="spread">
              <span className="strong">{t(`standing.${state}`)}</span>
              <span className="note">{moment(at)}</span>
            </span>
            <span className="note">
              {by} · {reason}
            </span>
          </li>
        ))}
        {full.versions
          .toSorted((left, right) => right.version - left.version)
          .map((version) => (
            <li key={version.version} className="stack-tight">
              <span className="spread">
                <span className="strong">{t('version', { version: version.version })}</span>
                <span className="note">{moment(version.recordedAt)}</span>
              </span>
              <span className="note">
                {version.author}
                {version.reason === '' ? '' : ` · ${version.reason}`}
                {version.import === null ? '' : ` · ${version.import.fileName}`}
              </span>
              {version.version < 2 ? null : (
                <span>
                  <button
                    type="button"
                    className="link small"
                    aria-expanded={shown === version.version}
                    onClick={() => setShown(shown === version.version ? null : version.version)}
                  >
                    {t('whatChanged')}
                  </button>
                </span>
              )}
              {shown === version.version ? <Changes id={full.row.id} version={version.version} /> : null}
            </li>
          ))}
      </ol>
    </Section>
  )
}

/** What a version changed, fact by fact, against the one before. */
function Changes({ id, version }: { readonly id: string; readonly version: number }) {
  const t = useWords(transaction)
  const language = useLanguage()
  const before = useQuery('transaction', 'version', { id, version: version - 1 })
  const after = useQuery('transaction', 'version', { id, version })
  return (
    <Answered query={before}>
      {(old) => (
        <Answered query={after}>
          {(now) => (
            <ul>
              {changesBetween(old, now).map((change) => (
                <li key={change.path} className="small">
                  {t('historyChange', {
                    path: factName(language, change.path),
                    from: factText(language, change.path, change.from),
                    to: factText(language, change.path, change.to),
                  })}
                </li>
              ))}
            </ul>
          )}
        </Answered>
      )}
    </Answered>
  )
}
