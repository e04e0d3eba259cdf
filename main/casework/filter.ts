// One line in, one line out: the pure part of `determine --stdin`, which any process or cluster may run over lines.
import type { LineError, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { problemText } from '../../shared/language/row-problem.ts'
import { withKnownJudgments } from './judgments.ts'
import { type Line, createLineCutter } from '../intake/lines.ts'
import { type ReadRecord, readNdjsonLine } from '../intake/ndjson.ts'

type Rejected = ReadRecord & { kind: 'rejected' }

/** The object that stands in the place of a determination: the first thing that is wrong, and how to mend it. */
const lineError = ({ line, id, problems: [first] }: Rejected, language: Language): LineError => ({
  line,
  id,
  error: { code: first.code, path: first.path, message: problemText(first, language) },
})

type FilteredLine = { readonly text: string; readonly failed: boolean }

/** Applies `answer` to the record of a line; what it throws is an error of that line alone, written by `failure`. */
const filterLine = (
  line: Line,
  language: Language,
  answer: (record: TransactionRecord) => string,
  failure: (error: LineError) => string = JSON.stringify,
): FilteredLine => {
  const read = withKnownJudgments(readNdjsonLine(line))
  if (read.kind === 'rejected') return { text: failure(lineError(read, language)), failed: true }
  try {
    return { text: answer(read.record), failed: false }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    const internal: LineError = {
      line: line.number,
      id: read.record.id,
      error: { code: 'internal-error', path: '', message },
    }
    return { text: failure(internal), failed: true }
  }
}

/** What came out for some of the input: whole lines, and how many of them are errors. */
export type Filtered = { readonly text: string; readonly failures: number }

/** Takes bytes in any pieces, then the end (`undefined`); answers with the lines that are complete. */
export type Filter = (piece: Uint8Array | undefined) => Filtered

export const createFilter = (
  language: Language,
  answer: (record: TransactionRecord) => string,
  failure?: (error: LineError) => string,
): Filter => {
  const cutter = createLineCutter()
  return (piece) => {
    let text = ''
    let failures = 0
    for (const line of piece === undefined ? cutter.end() : cutter.cut(piece)) {
      const filtered = filterLine(line, language, answer, failure)
      text += `${filtered.text}\n`
      if (filtered.failed) failures += 1
    }
    return { text, failures }
  }
}
