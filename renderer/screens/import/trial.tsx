// What the dry run found: counts, words to explain once, rows to correct or leave out, and what new versions would change.
import { useState } from 'react'
import type { ImportPlan } from '../../../shared/contract/import-plan.ts'
import type { Inspection, Proposal, RejectedInList, Trial } from '../../../shared/contract/ipc.ts'
import { caseRejections } from '../../../shared/language/casefile.ts'
import { importing } from '../../../shared/language/desk-import.ts'
import { figure } from '../../frame/format.tsx'
import { useInLanguage, useWords } from '../../frame/language.tsx'
import { Section } from '../../widgets/parts.tsx'
import { FieldValue } from './columns.tsx'
import { type Settled, textOf, withCell } from './state.ts'

const ROWS_SHOWN = 100
const CHANGES_SHOWN = 50

type Meaning = NonNullable<ImportPlan['meanings']>[number]
export type Meanings = ReadonlyMap<string, Meaning | 'not-known'>

export const meaningKey = ({ field, written }: Pick<Proposal, 'field' | 'written'>): string =>
  JSON.stringify([field, written])

/** The plan with what was said of words, laid over what it said before. */
export const withMeanings = (plan: ImportPlan, meanings: Meanings, proposals: readonly Proposal[]): ImportPlan => {
  const said = [...meanings.values()].filter((meaning) => meaning !== 'not-known' && meaning.meant.trim() !== '')
  const unknown = proposals.filter((one) => meanings.get(meaningKey(one)) === 'not-known').map(({ written }) => written)
  return {
    ...plan,
    meanings: [...(plan.meanings ?? []), ...said.filter((meaning): meaning is Meaning => meaning !== 'not-known')],
    notKnown: [...new Set([...(plan.notKnown ?? []), ...unknown])],
  }
}

export function Proposals({
  trial: { proposals },
  inspection,
  meanings,
  onMeanings,
}: {
  readonly trial: Trial
  readonly inspection: Inspection
  readonly meanings: Meanings
  readonly onMeanings: (meanings: Meanings) => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  if (proposals.length === 0) return null
  const set = (proposal: Proposal, meant: string): Meanings =>
    new Map(meanings).set(meaningKey(proposal), { field: proposal.field, written: proposal.written, meant })
  // Where two things may have been meant, neither is a suggestion: the person chooses.
  const sure = proposals.filter(({ offers }) => offers.length === 1)
  const takeAll = (): void => {
    const all = new Map(meanings)
    for (const one of sure)
      all.set(meaningKey(one), { field: one.field, written: one.written, meant: one.offers[0] ?? '' })
    onMeanings(all)
  }
  return (
    <Section title={t('proposals')} aside={<span className="note">{t('proposalsText')}</span>}>
      <div className="stack-tight">
        {sure.length < 2 ? null : (
          <div className="row">
            <button type="button" className="button" onClick={takeAll}>
              {t('acceptAll', { count: figure(sure.length) })}
            </button>
          </div>
        )}
        <div className="table-scroll" tabIndex={0} role="group" aria-label={t('proposals')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('column')}</th>
                <th scope="col">{t('written')}</th>
                <th scope="col" className="number">
                  {t('inRows')}
                </th>
                <th scope="col">{t('stands')}</th>
              </tr>
            </thead>
            <tbody>
              {proposals.map((proposal) => {
                const field = inspection.fields.find((one) => one.field === proposal.field)
                const meaning = meanings.get(meaningKey(proposal))
                const isUnknown = meaning === 'not-known'
                return (
                  <tr key={meaningKey(proposal)}>
                    <td>{field === undefined ? proposal.column : words(field.words)}</td>
                    <th scope="row" className="mono">
                      {proposal.written}
                    </th>
                    <td className="number">{figure(proposal.rows)}</td>
                    <td>
                      <div className="row">
                        <FieldValue
                          field={field}
                          label={t('meaningOf', { written: proposal.written, column: proposal.column })}
                          value={meaning === undefined || isUnknown ? '' : meaning.meant}
                          onValue={(meant) => onMeanings(set(proposal, meant))}
                        />
                        {proposal.offers.map((offer) => (
                          <button
                            key={offer}
                            type="button"
                            className="link"
                            onClick={() => onMeanings(set(proposal, offer))}
                          >
                            {t('accept', { offer })}
                          </button>
                        ))}
                        <label className="choice">
                          <input
                            type="checkbox"
                            checked={isUnknown}
                            onChange={({ target: { checked } }) => {
                              const next = new Map(meanings)
                              if (checked) next.set(meaningKey(proposal), 'not-known')
                              else next.delete(meaningKey(proposal))
                              onMeanings(next)
                            }}
                          />
                          {t('isNotKnown')}
                        </label>
                      </div>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      </div>
    </Section>
  )
}

type Rows = Settled['rows']

function RejectedRow({
  row,
  rows,
  onRows,
}: {
  readonly row: RejectedInList
  readonly rows: Rows
  readonly onRows: (rows: Rows) => void
}) {
  const t = useWords(importing)
  const words = useInLanguage()
  const isOut = rows.leftOut.includes(row.row)
  const leave = (
    <label className="choice">
      <input
        type="checkbox"
        aria-label={t('leaveRowOf', { row: figure(row.row) })}
        checked={isOut}
        onChange={({ target: { checked } }) =>
          onRows({
            ...rows,
            leftOut: checked ? [...rows.leftOut, row.row] : rows.leftOut.filter((one) => one !== row.row),
          })
        }
      />
      {t('leaveRow')}
    </label>
  )
  return row.problems.map((problem, index) => (
    <tr key={`${problem.position ?? ''} ${problem.code} ${problem.column ?? ''}`} data-out={isOut}>
      {index > 0 ? null : (
        <th scope="rowgroup" rowSpan={row.problems.length} className="number">
          {figure(row.row)}
        </th>
      )}
      <td className="mono">{problem.column ?? '–'}</td>
      <td>
        {problem.position === null ? (
          <span className="mono clip sample">
            {row.cells.length === 0 ? row.raw : row.cells.map(({ text }) => text).join(' · ')}
          </span>
        ) : (
          <CellInput row={row} position={problem.position} column={problem.column ?? ''} rows={rows} onRows={onRows} />
        )}
      </td>
      <td>{words(problem.what)}</td>
      <td>{words(problem.mend)}</td>
      {index > 0 ? null : <td rowSpan={row.problems.length}>{leave}</td>}
    </tr>
  ))
}

function CellInput({
  row,
  position,
  column,
  rows,
  onRows,
}: {
  readonly row: RejectedInList
  readonly position: number
  readonly column: string
  readonly rows: Rows
  readonly onRows: (rows: Rows) => void
}) {
  const t = useWords(importing)
  return (
    <input
      className="input mono"
      aria-label={t('cellOf', { row: figure(row.row), column })}
      value={textOf(row, position, rows)}
      onChange={({ target }) => onRows(withCell(rows, { row: row.row, position, text: target.value }))}
    />
  )
}

export function RejectedRows({
  trial,
  rows,
  onRows,
  onSave,
}: {
  readonly trial: Trial
  readonly rows: Rows
  readonly onRows: (rows: Rows) => void
  readonly onSave: () => void
}) {
  const t = useWords(importing)
  const unread = trial.tally.rejected - trial.refused.rows
  if (unread === 0) return null
  const shown = trial.rejected.slice(0, ROWS_SHOWN)
  const rest = unread - shown.length
  return (
    <Section
      title={t('problems')}
      aside={
        <span className="row">
          <span className="note">{t('problemsText')}</span>
          <button type="button" className="link" onClick={onSave}>
            {t('saveRejected')}
          </button>
        </span>
      }
    >
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('problems')}>
        <table className="table rejected">
          <thead>
            <tr>
              <th scope="col" className="number">
                {t('row')}
              </th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('value')}</th>
              <th scope="col">{t('what')}</th>
              <th scope="col">{t('mend')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('leaveRow')}</span>
              </th>
            </tr>
          </thead>
          {shown.map((row) => (
            <tbody key={row.row}>
              <RejectedRow row={row} rows={rows} onRows={onRows} />
            </tbody>
          ))}
        </table>
        {rest > 0 ? <p className="note">{t('problemsMore', { count: figure(rest) })}</p> : null}
      </div>
    </Section>
  )
}

/** Rows that are read well and that the case would reject: of withdrawn transactions, or named twice in the list. */
export function Refused({ trial: { refused } }: { readonly trial: Trial }) {
  const t = useWords(importing)
  const c = useWords(caseRejections)
  if (refused.rows === 0) return null
  const rest = refused.rows - refused.first.length
  return (
    <Section title={t('refused')}>
      <ul className="stack-tight">
        {refused.first.map(({ id, code }, index) => (
          // One id may stand twice for two reasons.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${id} ${index}`}>{c(code, { id })}</li>
        ))}
      </ul>
      {rest > 0 ? <p className="note">{t('problemsMore', { count: figure(rest) })}</p> : null}
    </Section>
  )
}

export function Changes({ trial, inspection }: { readonly trial: Trial; readonly inspection: Inspection }) {
  const t = useWords(importing)
  const words = useInLanguage()
  const [isWhole, setWhole] = useState(false)
  if (trial.changes.length === 0) return null
  const shown = isWhole ? trial.changes : trial.changes.slice(0, CHANGES_SHOWN)
  const nameOf = (name: string): string => {
    const field = inspection.fields.find((one) => one.field === name)
    return field === undefined ? name : words(field.words)
  }
  const rest = trial.changes.length - shown.length
  return (
    <Section title={t('changes')}>
      <div className="table-scroll" tabIndex={0} role="group" aria-label={t('changes')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('changesOf')}</th>
              <th scope="col">{t('column')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
            </tr>
          </thead>
          {shown.map(({ id, facts }) => (
            <tbody key={id}>
              {facts.map(({ field, before, after }, index) => (
                <tr key={field}>
                  {index > 0 ? null : (
                    <th scope="rowgroup" rowSpan={facts.length} className="mono">
                      {id}
                    </th>
                  )}
                  <td>{nameOf(field)}</td>
                  <td>{before === '' ? t('empty') : before}</td>
                  <td>{after === '' ? t('empty') : after}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
        {rest > 0 ? (
          <button type="button" className="link" onClick={() => setWhole(true)}>
            {t('problemsMore', { count: figure(rest) })}
          </button>
        ) : null}
      </div>
    </Section>
  )
}
