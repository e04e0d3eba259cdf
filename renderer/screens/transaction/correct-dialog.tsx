// Correcting or stating one fact: the old value is shown, the new one asked for, and a reason is always needed.
import { useState } from 'react'
import { activities, designers, eligibilities, endUses, governments, origins, roles } from './choices.ts'
import type { TransactionFull } from '../../../shared/contract/ipc.ts'
import { desk } from '../../../shared/language/desk.ts'
import { endUseTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { CountryInput } from '../../widgets/country-input.tsx'
import { DateInput } from '../../widgets/date-input.tsx'
import { useDesk } from '../../frame/context.ts'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { call } from '../../data/docket.ts'
import { Dialog } from '../../widgets/dialog.tsx'
import { Field, ReasonField, Segments } from '../../widgets/parts.tsx'
import { choiceWords, factName, factText } from '../../widgets/fact-words.tsx'
import { type FactKind, type FactPattern, factKinds, factsOf, unstated } from '../../widgets/facts.ts'

type Json = string | number | boolean | null | string[]

const choicesOf = (of: Extract<FactKind, { kind: 'choice' }>['of']): readonly string[] => {
  switch (of) {
    case 'activity':
      return activities
    case 'role':
      return roles
    case 'designer':
      return designers
    case 'origin':
      return origins
    case 'government':
      return governments
    case 'eligibility':
      return eligibilities
  }
}

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
  const [value, setValue] = useState<Json>(() => asJson(before))
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

const asJson = (value: unknown): Json => {
  if (Array.isArray(value)) return value.map(String)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

type ValueProps = {
  readonly kind: FactKind
  readonly label: string
  readonly value: Json
  readonly onValue: (value: Json) => void
}

function ValueField({ kind, label, value, onValue }: ValueProps) {
  const t = useWords(transaction)
  const d = useWords(desk)
  const language = useLanguage()
  switch (kind.kind) {
    case 'country':
      return (
        <Field label={label}>
          {(ids) => (
            <CountryInput
              {...ids}
              aria-label={label}
              value={typeof value === 'string' ? value : ''}
              onValue={(code) => onValue(code === '' ? null : code)}
            />
          )}
        </Field>
      )
    case 'text':
    case 'operations':
      return (
        <Field label={label}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              maxLength={500}
              value={typeof value === 'string' ? value : ''}
              onChange={({ target }) => onValue(target.value === '' ? null : target.value)}
            />
          )}
        </Field>
      )
    case 'number':
      return (
        <Field label={label}>
          {(ids) => (
            <input
              {...ids}
              className="input"
              type="number"
              step="any"
              min={0}
              value={typeof value === 'number' ? value : ''}
              onChange={(event) => onValue(event.target.value === '' ? null : event.target.valueAsNumber)}
            />
          )}
        </Field>
      )
    case 'date':
      return (
        <Field label={label}>
          {(ids) => (
            <DateInput
              {...ids}
              value={typeof value === 'string' ? value : ''}
              onValue={(day) => onValue(day === '' ? null : day)}
            />
          )}
        </Field>
      )
    case 'paper':
      return (
        <div className="row">
          <Segments
            label={label}
            value={value === null ? 'unknown' : value === false ? 'no' : 'date'}
            onChange={(chosen) => onValue(chosen === 'unknown' ? null : chosen === 'no' ? false : '')}
            choices={[
              { value: 'date', label: t('paperDate') },
              { value: 'no', label: t('paperNo') },
              { value: 'unknown', label: t('makeUnknown') },
            ]}
          />
          {typeof value === 'string' ? <DateInput aria-label={t('paperDate')} value={value} onValue={onValue} /> : null}
        </div>
      )
    case 'truth':
      return (
        <Segments
          label={label}
          value={value === null ? 'unknown' : value === true ? 'yes' : 'no'}
          onChange={(chosen) => onValue(chosen === 'unknown' ? null : chosen === 'yes')}
          choices={[
            { value: 'yes', label: d('common.yes') },
            { value: 'no', label: d('common.no') },
            { value: 'unknown', label: t('makeUnknown') },
          ]}
        />
      )
    case 'choice':
      return (
        <Field label={label}>
          {(ids) => (
            <select
              {...ids}
              className="input"
              value={typeof value === 'string' ? value : ''}
              onChange={(event) => onValue(event.target.value === '' ? null : event.target.value)}
            >
              <option value="">{t('makeUnknown')}</option>
              {choicesOf(kind.of).map((choice) => (
                <option key={choice} value={choice}>
                  {choiceWords(language, kind.of, choice)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )
    case 'endUses': {
      const chosen = Array.isArray(value) ? value : []
      return (
        <fieldset className="field">
          <legend className="field-label">{label}</legend>
          <div className="end-uses">
            {endUses.map((use) => (
              <label key={use} className="choice">
                <input
                  type="checkbox"
                  checked={chosen.includes(use)}
                  onChange={(event) => {
                    const next = event.target.checked ? [...chosen, use] : chosen.filter((one) => one !== use)
                    onValue(next.length === 0 ? null : next)
                  }}
                />
                {term(endUseTerms, language, use)}
              </label>
            ))}
          </div>
        </fieldset>
      )
    }
  }
}
