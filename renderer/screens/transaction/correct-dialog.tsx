// Correcting or stating one fact: the old value is shown, the new one asked for, and a reason is always needed.
import { useState } from 'react'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { useDesk } from '../../frame/context.ts'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Field, ReasonField } from '../../widgets/parts.tsx'
import { factName, factText } from '../../widgets/fact-words.tsx'
import { type FactPattern, factKinds } from '../../../shared/contract/fact-kinds.ts'
import { factsOf, unstated } from '../../widgets/facts.ts'
import { type FactJson, ValueField } from './value-field.tsx'

type Props = {
  readonly full: TransactionFull
  /** Path of the fact to correct; absent: one that is not stated yet is chosen first. */
  readonly path?: string
  readonly onClose: () => void
}

export function CorrectDialog({ full, path: given, onClose }: Props) {
  const t = useWords(transaction)
  const language = useLanguage()
  const { take, toast } = useDesk()
  const missing = unstated(full.record)
  const [path, setPath] = useState(given ?? missing[0]?.path ?? '')
  const stated = factsOf(full.record).find((fact) => fact.path === path)
  const pattern: FactPattern | undefined = stated?.pattern ?? missing.find((one) => one.path === path)?.pattern
  const before = stated?.value
  const [value, setValue] = useState<FactJson>(() => asJson(before))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)

  const correct = async (): Promise<void> => {
    setTried(true)
    if (reason.trim() === '') return
    const done = await take(
      call('transaction', 'correct', {
        id: full.row.id,
        base: full.row.version,
        changes: [{ path, value }],
        reason: reason.trim(),
      }),
    )
    if (done === undefined) return
    toast({ text: t('corrected'), undo: true })
    onClose()
  }

  return (
    <Dialog
      title={given === undefined ? t('addTitle') : t('factTitle')}
      onClose={onClose}
      confirm={{ label: t('correct'), run: correct, disabled: pattern === undefined }}
    >
      {given === undefined ? (
        <Field label={t('fact')}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={path}
              onChange={(event) => {
                setPath(event.target.value)
                setValue(null)
              }}
            >
              {missing.map((one) => (
                <option key={one.path} value={one.path}>
                  {partyPrefix(full, one.path)}
                  {factName(language, one.path)}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : (
        <p>
          <span className="strong">
            {partyPrefix(full, path)}
            {factName(language, path)}
          </span>{' '}
          <span className="soft">
            {t('was')}: {factText(language, path, before)}
          </span>
        </p>
      )}
      {pattern === undefined ? null : (
        <ValueField key={path} kind={factKinds[pattern]} label={t('value')} value={value} onValue={setValue} />
      )}
      <ReasonField value={reason} onValue={setReason} asked={tried} />
    </Dialog>
  )
}

const partyPrefix = (full: TransactionFull, path: string): string => {
  const index = /^parties\.(\d+)\./.exec(path)?.[1]
  const party = index === undefined ? undefined : full.record.parties[Number(index)]
  return party === undefined ? '' : `${party.name ?? party.id ?? party.role}: `
}

const asJson = (value: unknown): FactJson => {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
