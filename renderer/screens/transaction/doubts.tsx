// Doubts of the text this determination rests on, and a person's election between their readings.
import { useState } from 'react'
import type { DoubtEntry, TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../frame/context.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Badge } from '../../widgets/badges.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Citations, ReasonField } from '../../widgets/parts.tsx'
import { DoubtLink } from './verdicts.tsx'

type Judged = TransactionFull['judgments'][number]

export function Doubts({ full }: { readonly full: TransactionFull }) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const [asked, setAsked] = useState<{ readonly doubt: DoubtEntry; readonly withdraw: boolean } | null>(null)
  const judgedOf = (id: string): Judged | undefined =>
    full.judgments.find((judgment) => judgment.doubt === id && judgment.standing)
  if (full.doubts.length === 0) return <p className="soft">{t('doubtsNone')}</p>
  return (
    <div className="stack-loose">
      {full.doubts.map((doubt) => (
        <article key={doubt.id} className="section stack" aria-label={doubt.id}>
          <div className="spread">
            <span className="row">
              <span className="strong">
                <DoubtLink doubt={doubt.id} />
              </span>
              <Citations of={doubt.citations} />
            </span>
            {judgedOf(doubt.id) === undefined ? (
              <button type="button" className="button" onClick={() => setAsked({ doubt, withdraw: false })}>
                {t('judge')}
              </button>
            ) : (
              <button
                type="button"
                className="button"
                data-kind="quiet"
                onClick={() => setAsked({ doubt, withdraw: true })}
              >
                {t('withdraw')}
              </button>
            )}
          </div>
          <p className="read">{words(doubt.issue)}</p>
          <ul className="stack-tight">
            {doubt.readings.map((reading) => (
              <li key={reading.name} className="reading-choice">
                <span className="grow">{words(reading.words)}</span>
                {judgedOf(doubt.id)?.reading === reading.name ? (
                  <Badge ink="authorized" icon="person">
                    {t('judgedHere')}
                  </Badge>
                ) : doubt.taken === reading.name ? (
                  <Badge ink="prior" icon="check">
                    {t('taken')}
                  </Badge>
                ) : null}
              </li>
            ))}
          </ul>
          <JudgedLine judged={judgedOf(doubt.id)} />
          <p className="note read">
            {words(doubt.why)} {t('settledBy')}: {words(doubt.settledBy)}
          </p>
        </article>
      ))}
      {asked === null ? null : (
        <JudgeDialog id={full.row.id} doubt={asked.doubt} withdraw={asked.withdraw} onClose={() => setAsked(null)} />
      )}
    </div>
  )
}

function JudgedLine({ judged }: { readonly judged: Judged | undefined }) {
  const t = useWords(transaction)
  if (judged === undefined) return null
  return <p className="note">{t('judgedBy', { by: judged.by, date: judged.on, reason: judged.reason })}</p>
}

function JudgeDialog({
  id,
  doubt,
  withdraw,
  onClose,
}: {
  readonly id: string
  readonly doubt: DoubtEntry
  readonly withdraw: boolean
  readonly onClose: () => void
}) {
  const t = useWords(transaction)
  const words = useInLanguage()
  const { take, toast } = useDesk()
  const [reading, setReading] = useState(doubt.taken ?? doubt.readings[0]?.name ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const judge = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(
      withdraw
        ? call('transaction', 'withdrawJudgment', { id, doubt: doubt.id, reason: reason.trim() })
        : call('transaction', 'judge', { id, doubt: doubt.id, reading, reason: reason.trim() }),
    )
    if (done === undefined) return
    toast({ text: t(withdraw ? 'withdrawn' : 'judged'), undo: true })
    onClose()
  }
  return (
    <Dialog
      title={t('judgeTitle', { doubt: doubt.id })}
      onClose={onClose}
      confirm={{ label: withdraw ? t('withdraw') : t('judge'), run: judge }}
    >
      {withdraw ? null : (
        <>
          <p className="soft">{t('judgeText')}</p>
          <fieldset className="stack-tight">
            <legend className="field-label soft small">{t('readings')}</legend>
            {doubt.readings.map((one) => (
              <label key={one.name} className="choice">
                <input
                  type="radio"
                  name="reading"
                  checked={reading === one.name}
                  onChange={() => setReading(one.name)}
                />
                {words(one.words)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}
