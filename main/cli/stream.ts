// Runs lines of standard input through a filter with bounded memory: no more is read than has been written.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { type Line, createLineCutter } from '../intake/lines.ts'
import { filterLine } from './filter.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, type Io } from './io.ts'

const BATCH_CHARACTERS = 1 << 16

const bytesOf = (piece: unknown): Uint8Array => {
  if (piece instanceof Uint8Array) return piece
  return Buffer.from(String(piece))
}

/** Writes one line for every line read, in order; the status says whether any of them failed. */
export const filterStream = async (
  io: Io,
  language: Language,
  answer: (record: TransactionRecord) => unknown,
): Promise<ExitStatus> => {
  const cutter = createLineCutter()
  let failures = 0
  let batch = ''
  const take = async (lines: readonly Line[]): Promise<void> => {
    for (const line of lines) {
      const { text, failed } = filterLine(line, language, answer)
      batch += `${text}\n`
      if (failed) failures += 1
      if (batch.length >= BATCH_CHARACTERS) await flush()
    }
  }
  const flush = async (): Promise<void> => {
    const text = batch
    batch = ''
    if (text !== '') await io.write(text)
  }
  for await (const piece of io.stdin) {
    await take(cutter.cut(bytesOf(piece)))
    await flush()
  }
  await take(cutter.end())
  await flush()
  return failures === 0 ? DONE : DONE_WITH_FAILURES
}
