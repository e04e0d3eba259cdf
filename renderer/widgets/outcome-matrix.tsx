// Goods by tier of destination and outcome: squares whose area is TPP, in a table, so that the picture and its table are one.
import { outcomeMarks, outcomeOrder } from '../../shared/charts/marks.ts'
import { outcomeTerms, term } from '../../shared/language/desk-terms.ts'
import type { Outcome } from '../../shared/contract/interchange.ts'
import { figure, shortFigure } from '../frame/format.tsx'
import { useLanguage } from '../frame/language.tsx'
import { OutcomeBadge } from './badges.tsx'

export type MatrixCell = {
  readonly row: string
  readonly outcome: Outcome
  readonly transactions: number
  readonly tpp: number
  readonly open: () => void
}

type Props = {
  readonly caption: string
  readonly corner: string
  readonly rows: readonly { readonly id: string; readonly label: string }[]
  readonly cells: readonly MatrixCell[]
}

const widest = 44

export function OutcomeMatrix({ caption, corner, rows, cells }: Props) {
  const language = useLanguage()
  const columns = outcomeOrder.filter((outcome) => cells.some((cell) => cell.outcome === outcome))
  const most = Math.max(1, ...cells.map(({ tpp }) => tpp))
  return (
    <div className="table-scroll" tabIndex={0} role="group" aria-label={caption}>
      <table className="table matrix">
        <caption className="note">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            {columns.map((outcome) => (
              <th key={outcome} scope="col">
                <OutcomeBadge code={outcome} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{row.label}</th>
              {columns.map((outcome) => {
                const cell = cells.find((one) => one.row === row.id && one.outcome === outcome)
                if (cell === undefined)
                  return (
                    <td key={outcome} className="soft">
                      –
                    </td>
                  )
                const side = Math.max(4, Math.sqrt(cell.tpp / most) * widest)
                return (
                  <td key={outcome}>
                    <button
                      type="button"
                      className="matrix-cell"
                      onClick={cell.open}
                      aria-label={`${row.label}, ${term(outcomeTerms, language, outcome)}: ${figure(cell.transactions)}, ${figure(cell.tpp)} TPP`}
                    >
                      <span className="matrix-place">
                        <span
                          className="matrix-square"
                          data-tone={outcomeMarks[outcome].ink}
                          style={{ inlineSize: side, blockSize: side }}
                        />
                      </span>
                      <span className="matrix-figures">
                        <span className="strong">{figure(cell.transactions)}</span>
                        <span className="note">{shortFigure(cell.tpp)} TPP</span>
                      </span>
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
