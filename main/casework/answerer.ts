// Answers questions on a reader of the case, or on a thread without one.
import type { CaseReads } from '../casefile/index.ts'
import { currentPack } from '../law/index.ts'
import type { Call } from '../threads/serve.ts'
import { type Moves, waitForRest } from './moves.ts'
import { type QuestionName, questions } from './questions.ts'
import type { Work } from './work.ts'

// Answers over the whole case stay good until the log has another entry; the last of each kind is kept.
const keepable: ReadonlySet<QuestionName> = new Set(['overview', 'timeline', 'watch', 'deadlines', 'touched'])

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)

type At = { readonly reads: CaseReads; readonly path: string; readonly call: Call }

const answer = (name: QuestionName, asked: unknown, work: Work): unknown => {
  // Each name is asked what its type in the table of questions gives it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const question = questions[name] as (work: Work, asked: unknown) => unknown
  return question(work, asked)
}

/** The arguments are what is asked and, where the answer is made in the background of a window, the moves it gives way to. */
export const answerer = () => {
  const kept = new Map<QuestionName, { readonly key: string; readonly answer: unknown }>()
  return async (name: string, args: readonly unknown[], { reads, path, call }: At): Promise<unknown> => {
    if (!isQuestion(name)) throw new Error(`there is no question ${name}`)
    // Written by the client that asks; see ask.ts.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const [asked, moves] = args as readonly [unknown, Moves | null]
    const work: Work = {
      reads,
      path,
      pack: currentPack,
      progress: (done, total) => call.progress({ done, total }),
      isCancelled: call.isCancelled,
      giveWay: moves === null ? () => undefined : () => waitForRest(moves),
    }
    if (!keepable.has(name)) return answer(name, asked, work)
    const key = `${JSON.stringify(asked)} ${reads.treeHead().size}`
    const found = kept.get(name)
    if (found?.key === key) return found.answer
    const made = await answer(name, asked, work)
    kept.set(name, { key, answer: made })
    return made
  }
}
