// The rows of a list that could not be read: each with its cells, what is wrong with it and how to mend it, or all as a table.
import { type Language, say } from '../../shared/language/catalog.ts'
import { intakeWords } from '../../shared/language/intake.ts'
import type { RejectedInList } from '../../shared/contract/ipc/import.ts'
import { type IntakeProblem, howToMend, problemText, whatIsWrong } from '../../shared/language/row-problem.ts'
import { columnLetters, shownIn } from '../intake/cell.ts'
import { csvLine } from '../intake/csv.ts'
import type { HeaderMatch } from '../intake/headers.ts'
import type { OpenList } from '../intake/list.ts'
import { type RejectedRow, cellOf, offersOf } from '../intake/trial.ts'
import { guardFormula } from '../intake/values/text.ts'

const rowProblem = (
  found: IntakeProblem,
  cells: RejectedRow['cells'],
  headers: readonly HeaderMatch[],
): RejectedInList['problems'][number] => {
  const cell = cellOf(found, cells, headers)
  return {
    position: cell?.match.position ?? null,
    column: found.column ?? (found.path === '' ? null : found.path),
    field: cell?.match.column?.name ?? null,
    code: found.code,
    what: { en: whatIsWrong(found, 'en'), zh: whatIsWrong(found, 'zh-CN') },
    mend: { en: howToMend(found, 'en'), zh: howToMend(found, 'zh-CN') },
    offers: [...offersOf(found)],
  }
}

export const rejectedInList =
  (headers: readonly HeaderMatch[]) =>
  (row: RejectedRow): RejectedInList => ({
    row: row.line,
    id: row.id,
    cells: row.cells.map(([position, cell]) => ({ position, text: shownIn(cell) })),
    raw: row.raw,
    problems: row.problems.map((found) => rowProblem(found, row.cells, headers)),
  })

/** As CSV with a byte order mark; throws what reading the list throws. */
export const rejectedList = async (
  { headers, rows: all }: OpenList,
  language: Language,
): Promise<{ readonly text: string; readonly rows: number }> => {
  const names = headers.map(({ header, position }) => guardFormula(header || columnLetters(position)))
  const lines = [`\u{FEFF}${csvLine([...names, say(intakeWords, language, 'problem')])}`]
  for await (const row of all()) {
    if (row.kind === 'record') continue
    const cells = new Map(row.cells)
    const texts = headers.map(({ position }) => guardFormula(shownIn(cells.get(position))))
    const problems = row.problems.map((found) => `${found.column ?? found.path}: ${problemText(found, language)}`)
    lines.push(csvLine([...(row.cells.length === 0 ? [guardFormula(row.raw)] : texts), problems.join(' | ')]))
  }
  return { text: lines.join(''), rows: lines.length - 1 }
}
