// Asks the readers of a case. Each question has its weight: what holds a reader long never keeps a shorter one waiting.
import { z } from 'zod'
import type { ReadableCase } from '../casefile/index.ts'
import type { Weight } from '../threads/pool.ts'
import { Cancelled } from '../threads/protocol.ts'
import { startThread } from '../threads/thread.ts'
import { caseWorker } from './case.ts'
import type { Moves } from './moves.ts'
import type { AnswerOf, AskedOf, QuestionName } from './questions.ts'
import type { verifyFile } from './verify.ts'

export { Cancelled }

const weights: Readonly<Record<QuestionName, Weight>> = {
  ids: 'page',
  chosenIds: 'page',
  around: 'page',
  parties: 'page',
  transaction: 'one',
  outcomesMoved: 'one',
  windows: 'one',
  party: 'one',
  newTransaction: 'one',
  correctTransaction: 'one',
  trace: 'one',
  explanation: 'one',
  sensitivity: 'one',
  prose: 'one',
  settings: 'one',
  overview: 'all',
  ledgers: 'all',
  room: 'all',
  deadlines: 'all',
  timeline: 'all',
  watch: 'all',
  allWindows: 'all',
  reachOfParty: 'all',
  correctParty: 'all',
  standing: 'all',
  touched: 'all',
  doubts: 'all',
  factOfMany: 'all',
  openPoints: 'all',
  reachOfWithdrawal: 'job',
  reachOfFact: 'job',
  doubtReading: 'job',
  compare: 'job',
  compareCandidate: 'job',
  importTrial: 'job',
  export: 'job',
  report: 'job',
  against: 'job',
  filings: 'all',
  filing: 'job',
  writeFilings: 'job',
  filingDrafts: 'all',
  filingDraft: 'all',
}

export type LongWork = {
  readonly signal?: AbortSignal
  readonly progress?: (done: number, total?: number) => void
}

export type Asker = {
  /**
   * Rejects with `Cancelled` when the person stopped the work, with a `CaseError` when the file or a thread over it failed, and
   * with an error that bears the system's `code` when a file that the question writes did.
   */
  readonly ask: <Name extends QuestionName>(
    question: Name,
    asked: AskedOf<Name>,
    work?: LongWork,
  ) => Promise<AnswerOf<Name>>
}

const progressSchema = z.object({ done: z.number(), total: z.number().optional() })

/** Questions to an open case; with `moves`, what goes over the whole case gives way to a person who scrolls. */
export const askerOf = (open: ReadableCase, moves: Moves | null = null): Asker => ({
  ask: async <Name extends QuestionName>(
    question: Name,
    asked: AskedOf<Name>,
    { signal, progress }: LongWork = {},
  ): Promise<AnswerOf<Name>> => {
    const weight = weights[question]
    const answer = await open.ask(question, [asked, weight === 'all' ? moves : null], {
      weight,
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
})

/** Verifies a report, which needs no case, on a thread of its own. */
export const verifyAside = async (
  path: string,
  now: string,
  signal: AbortSignal,
  entry = caseWorker(),
): ReturnType<typeof verifyFile> => {
  const started = await startThread(entry, null, {
    gone: (how, cause) => (how === 'closed' ? new Cancelled() : (cause ?? new Error('the thread that verifies ended'))),
  })
  if (!started.ok) throw new Error(`the thread that verifies did not start: ${started.error.code}`)
  const thread = started.value
  // One report is made again in one piece, so the thread itself is what stops.
  const stop = (): void => void thread.end()
  signal.addEventListener('abort', stop)
  try {
    if (signal.aborted) throw new Cancelled()
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return (await thread.call('verify', [path, now])) as Awaited<ReturnType<typeof verifyFile>>
  } finally {
    signal.removeEventListener('abort', stop)
    await thread.end()
  }
}
