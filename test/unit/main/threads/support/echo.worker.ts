// A thread that answers, counts until it is stopped, fails in each way, and says on which thread it runs.
import { setTimeout as delay } from 'node:timers/promises'
import process from 'node:process'
import { threadId, workerData } from 'node:worker_threads'
import { failed, ok } from '../../../../../shared/kernel/result.ts'
import { Cancelled } from '../../../../../main/threads/protocol.ts'
import { serveThread } from '../../../../../main/threads/serve.ts'

class Foreseen extends Error {}

serveThread(() => {
  if (workerData === 'refuse') return failed({ code: 'closed-today' })
  return ok({
    ready: { greeting: workerData as unknown },
    answer: async (method, args, call) => {
      switch (method) {
        case 'echo':
          return args
        case 'thread':
          return threadId
        case 'wait':
          await delay(Number(args[0]))
          return threadId
        case 'count': {
          // Never gives up its turn: only a shared word can stop it.
          for (let step = 1; !call.isCancelled(); step += 1) if (step % 1_000_000 === 0) call.progress(step)
          throw new Cancelled()
        }
        case 'foreseen':
          throw new Foreseen('page 40')
        case 'full':
          throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
        case 'exit':
          return process.exit(3)
        default:
          throw new Error(`no method ${method}`)
      }
    },
    failureOf: (error) => (error instanceof Foreseen ? { finding: error.message } : undefined),
  })
})
