// Withdrawing a transaction that was stated wrongly or never took place, or bringing it back: what it does first, and a reason always.
import { useState } from 'react'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { call } from '../../data/docket.ts'
import { useDesk } from '../../frame/context.ts'
import { figure } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Moved, usePreview } from '../../widgets/moved.tsx'
import { ErrorNotice, ReasonField } from '../../widgets/parts.tsx'

export function WithdrawDialog({ full, onClose }: { readonly full: TransactionFull; readonly onClose: () => void }) {
  const t = useWords(transaction)
  const { take, toast } = useDesk()
  const { id } = full.row
  // As it stood when the dialog was opened: what is asked stays what was read.
  const [undo] = useState(full.row.status === 'withdrawn')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const reach = usePreview(`${id} ${undo}`, () => call('transaction', 'reachOfWithdrawal', { id, undo }))
  const withdraw = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(call('transaction', 'withdraw', { id, undo, reason: reason.trim() }))
    if (done === undefined) return
    toast({ text: t(undo ? 'transactionBack' : 'transactionWithdrawn', { id }), undo: true })
    onClose()
  }
  const value = reach?.ok === true ? reach.value : undefined
  return (
    <Dialog
      title={t(undo ? 'bringBackTitle' : 'withdrawTitle', { id })}
      onClose={onClose}
      confirm={{ label: t(undo ? 'bringBackConfirm' : 'withdrawConfirm'), run: withdraw }}
    >
      <p className="soft read">{t(undo ? 'bringBackText' : 'withdrawText')}</p>
      {reach?.ok === false && reach.error.code !== 'cancelled' ? (
        <ErrorNotice error={reach.error} />
      ) : (
        <Moved moved={value?.moved} />
      )}
      {value === undefined || value.signOffs === 0 ? null : (
        <p>{t('withdrawSignOffs', { count: figure(value.signOffs) })}</p>
      )}
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}
