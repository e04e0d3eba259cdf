// The columns of the file and what each becomes, the values that hold for every row, and the words for "not known".
import { useMemo } from 'react'
import type { ImportPlan } from '../../../shared/contract/import-plan.ts'
import type { ImportField, Inspection } from '../../../shared/contract/ipc.ts'
import { importing } from '../../../shared/language/desk-import.ts'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Badge } from '../../widgets/badges.tsx'
import { Section } from '../../widgets/parts.tsx'
import { FieldPicker } from './field-picker.tsx'
import type { Fields, Settled } from './state.ts'

const certainties = {
  exact: { ink: 'clear', icon: 'check' },
  likely: { ink: 'review', icon: 'question' },
  none: { ink: 'outside', icon: 'minus' },
} as const

const SAMPLES_SHOWN = 3

const useColumnName = (): ((column: Inspection['columns'][number]) => string) => {
  const t = useWords(importing)
  return ({ header, letters }) => (header === '' ? t('columnUnnamed', { letters }) : header)
}

export function ColumnTable({
  settled: { inspection, fields },
  onFields,
}: {
  readonly settled: Settled
  readonly onFields: (fields: Fields) => void
}) {
  const t = useWords(importing)
  const name = useColumnName()
  const takenBy = useMemo(() => {
    const taken = new Map<string, string>()
    for (const column of inspection.columns) {
      const field = fields.get(column.position)
      if (field != null) taken.set(field, column.header === '' ? column.letters : column.header)
    }
    return taken
  }, [inspection.columns, fields])
  return (
    <>
      <p className="soft read">{t('columnsText')}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('step.columns')}>
        <table className="table mapping">
          <thead>
            <tr>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('samples')}</th>
              <th scope="col">{t('field')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('certainty.likely')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inspection.columns.map((column) => {
              const field = fields.get(column.position) ?? null
              const certainty = field === column.field ? column.certainty : field === null ? 'none' : 'exact'
              return (
                <tr key={column.position}>
                  <th scope="row" className="mono">
                    {name(column)}
                  </th>
                  <td className="soft clip sample">{column.samples.slice(0, SAMPLES_SHOWN).join(' · ')}</td>
                  <td>
                    <FieldPicker
                      label={`${name(column)}: ${t('field')}`}
                      fields={inspection.fields}
                      value={field}
                      takenBy={takenBy}
                      mayLeaveOut
                      onValue={(chosen) => onFields(new Map(fields).set(column.position, chosen))}
                    />
                  </td>
                  <td>
                    <Badge {...certainties[certainty]}>{t(`certainty.${certainty}`)}</Badge>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </>
  )
}

type PlanProps = {
  readonly inspection: Inspection
  readonly plan: ImportPlan
  readonly onPlan: (change: Partial<ImportPlan>) => void
}

/** A value of a field: chosen where its values are a closed list, typed otherwise. */
export function FieldValue({
  field,
  label,
  value,
  onValue,
}: {
  readonly field: ImportField | undefined
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
}) {
  const words = useInLanguage()
  if (field === undefined || field.choices.length === 0)
    return (
      <input
        className="input"
        aria-label={label}
        maxLength={512}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    )
  return (
    <select className="input" aria-label={label} value={value} onChange={({ target }) => onValue(target.value)}>
      <option value="">–</option>
      {field.choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {words(choice.words)}
        </option>
      ))}
    </select>
  )
}

const noneTaken: ReadonlyMap<string, string> = new Map()

export function Constants({ inspection, plan, onPlan }: PlanProps) {
  const t = useWords(importing)
  const words = useInLanguage()
  const constants = plan.constants ?? []
  const fieldOf = (name: string): ImportField | undefined => inspection.fields.find(({ field }) => field === name)
  return (
    <Section title={t('constants')} aside={<span className="note">{t('constantsText')}</span>}>
      <div className="stack-tight">
        {constants.map(({ field: name, text }) => {
          const field = fieldOf(name)
          const said = field === undefined ? name : words(field.words)
          return (
            <div key={name} className="row">
              <span className="constant-name">{said}</span>
              <FieldValue
                field={field}
                label={t('constantValue', { field: said })}
                value={text}
                onValue={(value) =>
                  onPlan({
                    constants: constants.map((one) => (one.field === name ? { field: name, text: value } : one)),
                  })
                }
              />
              <button
                type="button"
                className="link"
                onClick={() => onPlan({ constants: constants.filter((one) => one.field !== name) })}
              >
                {t('remove')}
              </button>
            </div>
          )
        })}
        <div className="row">
          <FieldPicker
            label={t('constantAdd')}
            fields={inspection.fields.filter(({ field }) => !constants.some((one) => one.field === field))}
            value={null}
            takenBy={noneTaken}
            mayLeaveOut={false}
            onValue={(field) => {
              if (field !== null) onPlan({ constants: [...constants, { field, text: '' }] })
            }}
          />
        </div>
      </div>
    </Section>
  )
}

/** Parties that are so often the ultimate consignee that a list does not say them again. */
const OFTEN_THE_CONSIGNEE = ['endUser', 'operator', 'owner', 'purchaser']
const CONSIGNEE = 'consignee'

export function SameParties({ inspection, plan, onPlan }: PlanProps) {
  const t = useWords(importing)
  const words = useInLanguage()
  const same = plan.sameParties ?? []
  const nameOf = (party: string): string => {
    const found = inspection.parties.find((one) => one.party === party)
    return found === undefined ? party : words(found.words)
  }
  return (
    <Section title={t('sameParties')}>
      <div className="row">
        {OFTEN_THE_CONSIGNEE.map((party) => (
          <label key={party} className="choice" title={t('sameText', { party: nameOf(party) })}>
            <input
              type="checkbox"
              checked={same.some((one) => one.party === party)}
              onChange={({ target: { checked } }) => {
                const others = same.filter((one) => one.party !== party)
                onPlan({ sameParties: checked ? [...others, { party, as: CONSIGNEE }] : others })
              }}
            />
            {t('same', { party: nameOf(party), as: nameOf(CONSIGNEE) })}
          </label>
        ))}
      </div>
    </Section>
  )
}

export function NotKnown({ inspection, plan, onPlan }: PlanProps) {
  const t = useWords(importing)
  const chosen = plan.notKnown ?? []
  const offered = [...new Set([...inspection.maybeNotKnown, ...chosen])]
  const add = (text: string): void => {
    const more = text
      .split(/[,，、]/)
      .map((word) => word.trim())
      .filter((word) => word !== '' && !chosen.includes(word))
    if (more.length > 0) onPlan({ notKnown: [...chosen, ...more] })
  }
  return (
    <Section title={t('notKnown')} aside={<span className="note">{t('notKnownText')}</span>}>
      <div className="row">
        {offered.map((word) => (
          <label key={word} className="choice">
            <input
              type="checkbox"
              checked={chosen.includes(word)}
              onChange={({ target: { checked } }) =>
                onPlan({ notKnown: checked ? [...chosen, word] : chosen.filter((one) => one !== word) })
              }
            />
            <span className="mono">{word}</span>
          </label>
        ))}
        <input
          className="input"
          aria-label={t('notKnownAdd')}
          placeholder={t('notKnownAdd')}
          onBlur={({ target }) => {
            add(target.value)
            target.value = ''
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add(event.currentTarget.value)
            event.currentTarget.value = ''
          }}
        />
      </div>
    </Section>
  )
}
