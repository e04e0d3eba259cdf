// The thread that answers questions over a case: a reader of the file beside the one that writes.
import { workerData } from 'node:worker_threads'
import { ok } from '../../shared/kernel/result.ts'
import { CaseError } from '../casefile/index.ts'
import { failureOf } from '../casefile/store/open.ts'
import { openSecondReader } from '../casefile/store/store.ts'
import { currentPack } from '../law/index.ts'
import { serveThread } from '../threads/serve.ts'
import type { QuestionThread } from './ask.ts'
import { waitForRest } from './moves.ts'
import { type QuestionName, questions } from './questions.ts'
import type { Work } from './work.ts'

// Written by the client that started this thread.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { path, moves } = workerData as QuestionThread

let opened: ReturnType<typeof openSecondReader> | undefined

const readsOf = (): Work['reads'] => {
  if (path === null) throw new Error('this question needs a case')
  opened ??= openSecondReader(path)
  if (!opened.ok) throw new CaseError(opened.error)
  return opened.value.reads
}

// Answers over the whole case stay good until the log has another entry; the last of each kind is kept.
const keepable: ReadonlySet<QuestionName> = new Set(['overview', 'ledgers', 'timeline', 'deadlines', 'touched'])
const kept = new Map<QuestionName, { readonly key: string; readonly answer: unknown }>()

const isOfSystem = (error: unknown): boolean => error instanceof Error && 'syscall' in error

const isQuestion = (name: string): name is QuestionName => Object.hasOwn(questions, name)

serveThread(() =>
  ok({
    // What the system says is of a file that the question writes or verifies: the case is read by SQLite alone.
    failureOf: (error) => (isOfSystem(error) ? undefined : failureOf(error, path ?? '')),
    answer: async (name, [asked], { isCancelled, progress }) => {
      if (!isQuestion(name)) throw new Error(`there is no question ${name}`)
      const work: Work = {
        get reads() {
          return readsOf()
        },
        path: path ?? '',
        pack: currentPack,
        progress: (done, total) => progress({ done, total }),
        isCancelled,
        giveWay: moves === null ? () => undefined : () => waitForRest(moves),
      }
      // Each name is asked what its type in the table of questions gives it.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const question = questions[name] as (work: Work, asked: unknown) => unknown
      if (!keepable.has(name)) return question(work, asked)
      const key = `${JSON.stringify(asked)} ${work.reads.treeHead().size}`
      const found = kept.get(name)
      if (found?.key === key) return found.answer
      const answer = await question(work, asked)
      kept.set(name, { key, answer })
      return answer
    },
  }),
)
