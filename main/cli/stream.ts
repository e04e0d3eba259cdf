// Runs lines of standard input through a filter with bounded memory: no more is read than has been written.
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { Filtered } from '../casework/filter.ts'
import { workerBeside } from '../casework/case.ts'
import { type Thread, startThread } from '../threads/thread.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, type Io } from './io.ts'

type AsyncFilter = (piece: Uint8Array | undefined) => Promise<Filtered>

const bytesOf = (piece: unknown): Uint8Array => (piece instanceof Uint8Array ? piece : Buffer.from(String(piece)))

/** Writes one line for every line read, in order; the status says whether any of them failed. */
export const filterStream = async (io: Io, filter: AsyncFilter): Promise<ExitStatus> => {
  let failures = 0
  const pass = async (piece: Uint8Array | undefined): Promise<void> => {
    const filtered = await filter(piece)
    failures += filtered.failures
    if (filtered.text !== '') await io.write(filtered.text)
  }
  for await (const piece of io.stdin) await pass(bytesOf(piece))
  await pass(undefined)
  return failures === 0 ? DONE : DONE_WITH_FAILURES
}

export type FilterTask = { readonly settings: RunSettings; readonly language: Language }

/**
 * Bytes of the heap that decides. The engine keeps some hundred traces of a tenth of a megabyte; what is garbage beyond that
 * must go at once, and only a thread of its own has a heap that can be told so.
 */
const HEAP = { maxOldGenerationSizeMb: 200, maxYoungGenerationSizeMb: 16 }

const isFiltered = (value: unknown): value is Filtered =>
  typeof value === 'object' && value !== null && 'text' in value && 'failures' in value

/** The filter of `determine --stdin` on a thread of its own. */
export const startFilter = (task: FilterTask): { readonly filter: AsyncFilter; readonly stop: () => Promise<void> } => {
  const started = startThread(workerBeside(import.meta.url, 'filter.worker'), task, { limits: HEAP })
  const thread = async (): Promise<Thread> => {
    const found = await started
    if (found.ok) return found.value
    throw new Error('the filter did not start')
  }
  return {
    filter: async (piece) => {
      const filtered = await (await thread()).call('filter', [piece])
      if (isFiltered(filtered)) return filtered
      throw new Error('the filter gave no lines')
    },
    stop: async () => (await thread()).end(),
  }
}
