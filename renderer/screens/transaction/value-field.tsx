// One fact as a person states it, by its kind: a country, a day, a paper, a choice of a closed list.
import { activities, designers, eligibilities, endUses, governments, origins, roles } from './choices.ts'
import { desk } from '../../../shared/language/desk.ts'
import { endUseTerms, term } from '../../../shared/language/desk-terms.ts'
import { transaction } from '../../../shared/language/desk-transaction.ts'
import { CountryInput } from '../../widgets/country-input.tsx'
import { DateInput } from '../../widgets/date-input.tsx'
import { useLanguage, useWords } from '../../frame/language.tsx'
import { Field, Segments } from '../../widgets/parts.tsx'
import { choiceWords } from '../../widgets/fact-words.tsx'
import type { FactKind } from '../../../shared/contract/fact-kinds.ts'

export type FactJson = string | number | boolean | null | string[]

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

type ValueProps = {
  readonly kind: FactKind
  readonly label: string
  readonly value: FactJson
  readonly onValue: (value: FactJson) => void
}

export function ValueField({ kind, label, value, onValue }: ValueProps) {
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
