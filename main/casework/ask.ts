// Asks the thread over a case. Quick questions share one thread; long work gets its own, so that neither waits for the other.
import { z } from 'zod'
import { CaseError, type CaseFailure, workerBeside } from '../casefile/index.ts'
import { type Thread, startThread } from '../threads/thread.ts'
import type { Moves } from './moves.ts'
import type { AnswerOf, AskedOf, QuestionName } from './questions.ts'

export { Cancelled } from '../threads/protocol.ts'

/** The entry of the thread, in the sources and in both builds. */
export const questionWorker = (): URL => workerBeside(import.meta.url, 'question.worker')

/** Given to the thread when it starts. No path: it answers what needs no case. `moves`: set where it works in the background of a window. */
export type QuestionThread = { readonly path: string | null; readonly moves: Moves | null }

export type LongWork = {
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total?: number) => void
}

export type Asker = {
  /**
   * Rejects with `Cancelled` when the person stopped the work, with a `CaseError` when the file failed, and with an error that
   * bears the system's `code` when a file that the question writes did.
   */
  ask<Name extends QuestionName>(question: Name, asked: AskedOf<Name>, work?: LongWork): Promise<AnswerOf<Name>>
  close(): Promise<void>
}

const progressSchema = z.object({ done: z.number(), total: z.number() })

// The failures of a thread over a case are those of its file.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const revive = (failure: unknown): Error => new CaseError(failure as CaseFailure)

/** A thread over the case at a path, started when it is first asked; with `moves` it gives way to a person who scrolls. */
export const askerOver = (path: string | null, entry = questionWorker(), moves: Moves | null = null): Asker => {
  let started: Promise<Thread> | undefined
  const start = async (): Promise<Thread> => {
    const data: QuestionThread = { path, moves }
    // Whoever asks after a thread has ended gets a new one.
    const gone = (): Error => {
      started = undefined
      return new Error('the thread over the case ended')
    }
    const thread = await startThread(entry, data, { revive, gone, idleEnds: true })
    if (!thread.ok) throw new Error(`the thread over the case did not start: ${thread.error.code}`)
    return thread.value
  }
  return {
    ask: async <Name extends QuestionName>(
      question: Name,
      asked: AskedOf<Name>,
      { signal, progress }: LongWork = {},
    ): Promise<AnswerOf<Name>> => {
      started ??= start()
      const thread = await started
      const answer = await thread.call(question, [asked], {
        ...(signal === undefined ? {} : { signal }),
        onProgress: (told) => {
          const { done, total } = progressSchema.parse(told)
          progress?.(done, total)
        },
      })
      // The thread answers each question with what its name promises.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      return answer as AnswerOf<Name>
    },
    close: async () => {
      const open = started
      started = undefined
      await (await open)?.end()
    },
  }
}

/** One long question on a thread of its own. */
export const askAside = async <Name extends QuestionName>(
  path: string | null,
  question: Name,
  asked: AskedOf<Name>,
  work: LongWork,
  entry = questionWorker(),
): Promise<AnswerOf<Name>> => {
  const asker = askerOver(path, entry)
  try {
    return await asker.ask(question, asked, work)
  } finally {
    await asker.close()
  }
}
