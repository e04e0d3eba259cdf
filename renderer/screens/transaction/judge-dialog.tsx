// A person's judgment on a transaction, of a doubt or of a red flag: one answer of those offered, with a reason.
import { useState } from 'react'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../frame/context.ts'
import { useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { ReasonField } from '../../widgets/parts.tsx'

type Judged = TransactionFull['judgments'][number]

/** The judgment that stands on a doubt or a flag. */
export const judgmentOn = ({ judgments }: TransactionFull, on: string): Judged | undefined =>
  judgments.find((judgment) => judgment.doubt === on && judgment.standing)

export function JudgedLine({ judged }: { readonly judged: Judged | undefined }) {
  const t = useWords(transaction)
  if (judged === undefined) return null
  return <p className="note">{t('judgedBy', { by: judged.by, date: judged.on, reason: judged.reason })}</p>
}

type Props = {
  readonly id: string
  /** The doubt, or the citation of the flag. */
  readonly on: string
  readonly title: string
  readonly text: string
  readonly choices: {
    readonly legend: string
    readonly of: readonly { readonly name: string; readonly text: string }[]
    readonly first: string | undefined
  }
  readonly withdraw: boolean
  readonly onClose: () => void
}

export function JudgeDialog({ id, on, title, text, choices, withdraw, onClose }: Props) {
  const t = useWords(transaction)
  const { take, toast } = useDesk()
  const [reading, setReading] = useState(choices.first ?? '')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const judge = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(
      withdraw
        ? call('transaction', 'withdrawJudgment', { id, doubt: on, reason: reason.trim() })
        : call('transaction', 'judge', { id, doubt: on, reading, reason: reason.trim() }),
    )
    if (done === undefined) return
    toast({ text: t(withdraw ? 'withdrawn' : 'judged'), undo: true })
    onClose()
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      confirm={{ label: withdraw ? t('withdraw') : t('judge'), run: judge, disabled: !withdraw && reading === '' }}
    >
      {withdraw ? null : (
        <>
          <p className="soft">{text}</p>
          <fieldset className="stack-tight">
            <legend className="field-label soft small">{choices.legend}</legend>
            {choices.of.map((one) => (
              <label key={one.name} className="choice">
                <input
                  type="radio"
                  name="reading"
                  checked={reading === one.name}
                  onChange={() => setReading(one.name)}
                />
                {one.text}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}
