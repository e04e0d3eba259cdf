// Judgments that a record brings with it: of a doubt of the register, by one of its readings, or of a red flag of Supplement No. 3 to
// part 732, by an answer to it. Any other would settle nothing while it looks as if it did, so no door takes one.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import { type IntakeProblem, asIs, problem, quoted, word } from '../../shared/language/row-problem.ts'
import { type ListOptions, type ListProblem, type OpenList, openList } from '../intake/list.ts'
import { nearest } from '../intake/nearest.ts'
import type { ReadRecord } from '../intake/ndjson.ts'
import { flagAnswers } from '../law/flags.ts'
import { currentPack } from '../law/index.ts'

const { pack } = currentPack

/** What may be judged, each with the answers that it has. */
const answers: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...pack.doubts.map(({ id, readings }) => [id, readings.map(({ name }) => name)] as const),
  ...pack.redFlags.map(({ citation }) => [citation, flagAnswers] as const),
])

/** Whether it is a judgment that the law knows. */
export const isJudgment = (on: string, reading: string): boolean => answers.get(on)?.includes(reading) === true

const suggested = (written: string, names: Iterable<string>) => {
  const name = nearest(written, names)
  return name === undefined ? {} : { suggestion: word('suggestion', { name }) }
}

const problemsIn = ({ judgments }: TransactionRecord): readonly IntakeProblem[] =>
  (judgments ?? []).flatMap(({ doubt, reading }, index): readonly IntakeProblem[] => {
    const path = `judgments[${index}]`
    const known = answers.get(doubt)
    if (known === undefined)
      return [problem('doubt-unknown', `${path}.doubt`, { found: quoted(doubt), ...suggested(doubt, answers.keys()) })]
    if (known.includes(reading)) return []
    const choices = asIs(known.join(', '))
    return [
      problem('choice-unknown', `${path}.reading`, { found: quoted(reading), choices, ...suggested(reading, known) }),
    ]
  })

/** Columns of a table count from 1. */
const columnOf = (path: string): string => path.replace(/\d+/, (index) => String(Number(index) + 1))

/** A record as it was read, or rejected for its judgments. */
export const withKnownJudgments = (read: ReadRecord): ReadRecord => {
  if (read.kind === 'rejected') return read
  const [first, ...rest] = problemsIn(read.record)
  if (first === undefined) return read
  const { line, raw, cells, record } = read
  const placed = (found: IntakeProblem): IntakeProblem =>
    cells.length === 0 ? found : { ...found, column: columnOf(found.path) }
  return { kind: 'rejected', id: record.id, line, raw, cells, problems: [placed(first), ...rest.map(placed)] }
}

const judgedRows = async function* (rows: AsyncIterable<ReadRecord>): AsyncIterableIterator<ReadRecord> {
  for await (const row of rows) yield withKnownJudgments(row)
}

/** Opens a list of which rows with unknown judgments are rejected; every door opens its lists with it. */
export const openTransactions = async (path: string, options: ListOptions): Promise<Result<OpenList, ListProblem>> => {
  const list = await openList(path, options)
  return list.ok ? ok({ ...list.value, rows: () => judgedRows(list.value.rows()) }) : list
}
