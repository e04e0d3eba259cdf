// What an import says of its rows: how headers were understood, and every rejected row with what is wrong and how to mend it.
import { type Language, say } from '../../shared/language/catalog.ts'
import { listWords } from '../../shared/language/cli/lists.ts'
import { type IntakeProblem, howToMend, problemText, whatIsWrong } from '../../shared/language/row-problem.ts'
import type { ReadRecord } from '../intake/ndjson.ts'
import type { HeaderMatch } from '../intake/headers.ts'
import type { Look } from '../intake/list.ts'
import { number } from './text.ts'

export type RejectedRead = ReadRecord & { readonly kind: 'rejected' }

const MOST_ROWS_SHOWN = 40

const place = (problem: IntakeProblem): string => problem.column ?? problem.path

/** For programs: every problem in words of the language, with its code. */
export const rejectedJson = ({ line, id, problems }: RejectedRead, language: Language) => ({
  row: line,
  id,
  problems: problems.map((problem) => ({
    code: problem.code,
    column: place(problem),
    what: whatIsWrong(problem, language),
    mend: howToMend(problem, language),
  })),
})

const rowText = (language: Language, { line, problems }: RejectedRead): string =>
  problems
    .map((problem) => {
      const key = place(problem) === '' ? 'row' : 'row-and-column'
      return `  ${say(listWords, language, key, { row: line, column: place(problem), text: problemText(problem, language) })}\n`
    })
    .join('')

/** Rejected rows for people, cut after the first forty. */
export const rejectedText = (language: Language, rows: readonly RejectedRead[], total: number): string => {
  if (total === 0) return ''
  const shown = rows.slice(0, MOST_ROWS_SHOWN)
  const rest = total - shown.length
  const more = rest > 0 ? `  ${say(listWords, language, 'more-rows', { count: number(rest) })}\n` : ''
  return `${say(listWords, language, 'rejected-rows')}\n${shown.map((row) => rowText(language, row)).join('')}${more}`
}

/** Headers that are no column names and how they were understood; nothing when all are. */
export const headersText = (language: Language, headers: readonly HeaderMatch[]): string => {
  const lines = headers
    .filter(({ how }) => how !== 'name')
    .map(({ header, position, column }) =>
      say(listWords, language, column === undefined ? 'header-left-out' : 'header-read-as', {
        header: header === '' ? say(listWords, language, 'header-by-position', { position }) : header,
        column: column?.name ?? '',
      }),
    )
  if (lines.length === 0) return ''
  return `${say(listWords, language, 'headers')}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

export const headersJson = (headers: readonly HeaderMatch[]) =>
  headers.map(({ header, position, column, how }) => ({ header, position, column: column?.name ?? null, how }))

/** What was read and what was not, where a person might have thought otherwise. */
export const lookText = (language: Language, look: Look | undefined): string => {
  if (look === undefined) return ''
  const { source, layout } = look
  const lines: string[] = []
  if (layout.above > 0)
    lines.push(say(listWords, language, 'rows-above', { row: layout.headerLine, count: layout.above }))
  if (source.kind === 'text' && source.encoding !== 'utf-8')
    lines.push(say(listWords, language, 'encoding-read', { encoding: source.encoding }))
  if (source.kind === 'sheet' && source.sheets.length > 1) {
    const others = source.sheets.map(({ name }) => name).filter((name) => name !== source.sheet)
    lines.push(say(listWords, language, 'sheet-read', { sheet: source.sheet, others: others.join(', ') }))
  }
  return lines.map((line) => `${line}\n`).join('')
}
