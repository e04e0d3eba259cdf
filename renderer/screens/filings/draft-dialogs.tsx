// What becomes of a draft: sent, with day and proof, or discarded, with a reason.
import { useState } from 'react'
import type { DraftRow } from '../../../shared/contract/filing-drafts.ts'
import { filings } from '../../../shared/language/desk-filings.ts'
import { call } from '../../data/docket.ts'
import { useDesk } from '../../frame/context.ts'
import { useWords } from '../../frame/language.tsx'
import { DateInput } from '../../widgets/date-input.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import { Field, ReasonField } from '../../widgets/parts.tsx'

export function SendDialog({ row, onClose }: { readonly row: DraftRow; readonly onClose: () => void }) {
  const t = useWords(filings)
  const { take, toast } = useDesk()
  const { draft } = row.kept
  const [day, setDay] = useState('')
  const [reference, setReference] = useState('')
  const send = async (): Promise<void> => {
    const done = await take(call('filings', 'send', { draft, sentOn: day, reference: reference.trim() }))
    if (done === undefined) return
    toast({ text: t('sendDone', { draft, facts: row.sentFacts.join(', ') || '–' }), icon: 'check' })
    onClose()
  }
  return (
    <Dialog
      title={t('sendTitle', { draft })}
      onClose={onClose}
      confirm={{ label: t('send'), run: send, disabled: day === '' || reference.trim() === '' }}
    >
      <p className="soft read">{t('sendText')}</p>
      <Field label={t('sendDay')}>{(ids) => <DateInput {...ids} value={day} onValue={setDay} />}</Field>
      <Field label={t('sendReference')} hint={t('sendReferenceHint')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            autoComplete="off"
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  )
}

export function DiscardDialog({ draft, onClose }: { readonly draft: number; readonly onClose: () => void }) {
  const t = useWords(filings)
  const { take, toast } = useDesk()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const discard = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(call('filings', 'discard', { draft, reason: reason.trim() }))
    if (done === undefined) return
    toast({ text: t('discarded', { draft }) })
    onClose()
  }
  return (
    <Dialog title={t('discardTitle', { draft })} onClose={onClose} confirm={{ label: t('discard'), run: discard }}>
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}
