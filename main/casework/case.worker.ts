// A thread over a case, for the command line and the desktop: the case file composed with the law, the ledgers and the questions.
// Without a case it verifies reports.
import { workerData } from 'node:worker_threads'
import { ok } from '../../shared/kernel/result.ts'
import { serveCase } from '../casefile/serve.ts'
import { serveThread } from '../threads/serve.ts'

if (workerData === null)
  serveThread(() =>
    ok({
      answer: async (_method, [path, now]) => (await import('./verify.ts')).verifyFile(String(path), String(now)),
    }),
  )
else
  serveCase({
    determiner: async () => (await import('./determiner.ts')).caseDeterminer,
    answerer: async () => (await import('./answerer.ts')).answerer(),
  })
