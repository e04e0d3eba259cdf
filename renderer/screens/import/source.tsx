// How the file is read: its sheet, header, encoding and separator, what the sheet hides, and how it writes dates and numbers.
import type { ImportPlan } from '../../../shared/contract/import-plan.ts'
import { encodings, separators } from '../../../shared/contract/import-plan.ts'
import type { Inspection } from '../../../shared/contract/ipc.ts'
import { importing } from '../../../shared/language/desk-import.ts'
import { figure } from '../../frame/format.tsx'
import { useWords } from '../../frame/language.tsx'
import { Field, Notice, Segments } from '../../widgets/parts.tsx'

const CELLS_SHOWN = 4

const separatorWords = { ',': 'separator.,', ';': 'separator.;', '\t': 'separator.tab', '|': 'separator.|' } as const

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text)

type Props = {
  readonly inspection: Inspection
  readonly plan: ImportPlan
  /** What must be looked at anew, because the rows are others then. */
  readonly onLook: (change: Partial<ImportPlan>) => void
  /** What only changes how cells are read. */
  readonly onPlan: (change: Partial<ImportPlan>) => void
}

export function Source({ inspection, plan, onLook, onPlan }: Props) {
  const t = useWords(importing)
  return (
    <div className="stack">
      <div className="row import-source">
        <Sheets inspection={inspection} onLook={onLook} />
        <HeaderRow inspection={inspection} onLook={onLook} />
        {inspection.encoding === null ? null : (
          <Field label={t('encoding')}>
            {(ids) => (
              <select
                {...ids}
                className="input"
                value={inspection.encoding?.chosen}
                onChange={({ target }) => onLook({ encoding: oneOf(encodings, target.value) })}
              >
                {encodings.map((encoding) => (
                  <option key={encoding}>{encoding}</option>
                ))}
              </select>
            )}
          </Field>
        )}
        {inspection.separator === null ? null : (
          <Field label={t('separator')}>
            {(ids) => (
              <select
                {...ids}
                className="input"
                value={inspection.separator ?? ','}
                onChange={({ target }) => onLook({ separator: oneOf(separators, target.value), headerRow: undefined })}
              >
                {separators.map((separator) => (
                  <option key={separator} value={separator}>
                    {t(separatorWords[separator])}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {inspection.columns.length === 0 ? null : <Writing plan={plan} onPlan={onPlan} />}
      </div>
      {inspection.encoding === null || inspection.encoding.guesses.length === 0 ? null : (
        <Notice tone="review" icon="question">
          {t('encodingGuessed', {
            sample:
              inspection.encoding.guesses.find(({ encoding }) => encoding === inspection.encoding?.chosen)?.sample ??
              '',
          })}
        </Notice>
      )}
      {inspection.rowsAbove === 0 ? null : (
        <p className="note">{t('rowsAbove', { count: figure(inspection.rowsAbove) })}</p>
      )}
      <Hidden inspection={inspection} plan={plan} onLook={onLook} />
      {inspection.merged === 0 ? null : (
        <Notice tone="review" icon="question">
          <div className="row">
            <span>{t('merged', { count: figure(inspection.merged) })}</span>
            <Segments
              label={t('merged', { count: figure(inspection.merged) })}
              value={plan.merged ?? 'ask'}
              choices={[
                { value: 'ask', label: t('mergedAsk') },
                { value: 'fill', label: t('mergedFill') },
              ]}
              onChange={(merged) => onPlan({ merged: merged === 'fill' ? 'fill' : undefined })}
            />
          </div>
        </Notice>
      )}
    </div>
  )
}

function Sheets({ inspection, onLook }: Pick<Props, 'inspection' | 'onLook'>) {
  const t = useWords(importing)
  if (inspection.sheets.length < 2) return null
  return (
    <Field label={t('sheet')}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={inspection.sheet ?? ''}
          onChange={({ target }) => onLook({ sheet: target.value, headerRow: undefined })}
        >
          {inspection.sheet === null ? <option value="">{t('sheetChoose')}</option> : null}
          {inspection.sheets.map(({ name, isHidden }) => (
            <option key={name} value={name}>
              {isHidden ? t('sheetHidden', { name }) : name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function HeaderRow({ inspection, onLook }: Pick<Props, 'inspection' | 'onLook'>) {
  const t = useWords(importing)
  if (inspection.headerRow === null) return null
  return (
    <Field label={t('headerRow')}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={inspection.headerRow ?? ''}
          onChange={({ target }) => onLook({ headerRow: Number(target.value) })}
        >
          {inspection.head.map(({ row, cells }) => (
            <option key={row} value={row}>
              {t('headerRowIs', { row: figure(row), cells: cells.slice(0, CELLS_SHOWN).join(' · ') })}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Writing({ plan, onPlan }: Pick<Props, 'plan' | 'onPlan'>) {
  const t = useWords(importing)
  return (
    <>
      <Field label={t('dates')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={plan.dates ?? ''}
            onChange={({ target }) => onPlan({ dates: oneOf(['day-first', 'month-first'], target.value) })}
          >
            <option value="">{t('dates.ask')}</option>
            <option value="day-first">{t('dates.day-first')}</option>
            <option value="month-first">{t('dates.month-first')}</option>
          </select>
        )}
      </Field>
      <Field label={t('numbers')}>
        {(ids) => (
          <select
            {...ids}
            className="input"
            value={plan.numbers ?? ''}
            onChange={({ target }) => onPlan({ numbers: oneOf(['point', 'comma'], target.value) })}
          >
            <option value="">{t('numbers.ask')}</option>
            <option value="point">{t('numbers.point')}</option>
            <option value="comma">{t('numbers.comma')}</option>
          </select>
        )}
      </Field>
    </>
  )
}

function Hidden({ inspection: { hidden }, plan, onLook }: Pick<Props, 'inspection' | 'plan' | 'onLook'>) {
  const t = useWords(importing)
  if (hidden === null) return null
  const question =
    hidden.rows > 0
      ? t('hidden', { rows: figure(hidden.rows), of: figure(hidden.of) })
      : t('hiddenColumns', { columns: hidden.columns.join(', ') })
  return (
    <Notice tone={hidden.isDecided ? 'none' : 'license'} icon={hidden.isDecided ? 'check' : 'warning'}>
      <div className="row">
        <span>{question}</span>
        <Segments
          label={question}
          value={plan.hidden ?? ''}
          choices={[
            { value: 'take', label: t('hiddenTake') },
            { value: 'leave-out', label: t('hiddenLeave') },
          ]}
          onChange={(chosen) => onLook({ hidden: oneOf(['take', 'leave-out'], chosen) })}
        />
      </div>
    </Notice>
  )
}
