// The thread for questions over a whole case: a second reader of the file, never a writer.
import { parentPort, workerData } from 'node:worker_threads'
import { openSecondReader } from '../../../casefile/store/store.ts'
import { jobs } from './jobs.ts'
import { waitForRest } from './moves.ts'
import { type Context, Stopped } from './pass.ts'
import type { AnalysisData, Ask, JobName, Told } from './protocol.ts'

const port = parentPort
if (port === null) throw new Error('an analysis runs in a worker thread')
// Written by the client that started this thread.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { path, moves } = workerData as AnalysisData
const tell = (told: Told): void => port.postMessage(told)

let opened: ReturnType<typeof openSecondReader> | undefined

const readsOf = (): Context['reads'] => {
  if (path === null) throw new Error('this question needs a case')
  opened ??= openSecondReader(path)
  if (!opened.ok) throw new Error(`the case cannot be read: ${opened.error.code}`)
  return opened.value.reads
}

const systemCodeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

// Answers over the whole case stay good until the log has another entry; the last of each kind is kept.
const keepable: ReadonlySet<JobName> = new Set(['overview', 'ledgers', 'timeline', 'deadlines', 'touched'])
const kept = new Map<JobName, { readonly key: string; readonly answer: unknown }>()

const answer = async ({ call, job, args, cancel }: Ask): Promise<void> => {
  const flag = new Int32Array(cancel)
  const context: Context = {
    get reads() {
      return readsOf()
    },
    progress: (done, total) => tell({ call, done, total }),
    isCancelled: () => Atomics.load(flag, 0) !== 0,
    giveWay: moves === null ? () => undefined : () => waitForRest(moves),
  }
  try {
    // Each name is asked with the arguments that its type in the protocol gives it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const run = jobs[job] as (context: Context, args: unknown) => unknown
    if (!keepable.has(job)) {
      tell({ call, answer: await run(context, args) })
      return
    }
    const key = `${job} ${JSON.stringify(args)} ${readsOf().treeHead().size}`
    if (kept.get(job)?.key !== key) kept.set(job, { key, answer: await run(context, args) })
    tell({ call, answer: kept.get(job)?.answer })
  } catch (error) {
    if (error instanceof Stopped) tell({ call, cancelled: true })
    else
      tell({
        call,
        fault: error instanceof Error ? (error.stack ?? error.message) : String(error),
        systemCode: systemCodeOf(error),
      })
  }
}

// One after the other, in the order asked.
let last: Promise<unknown> = Promise.resolve()
port.on('message', (ask: Ask) => {
  last = last.then(() => answer(ask))
})
