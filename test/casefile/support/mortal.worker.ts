// A thread over a case that dies when it is asked to, at once or by an error that nothing waits for.
import process from 'node:process'
import { serveCase } from '../../../main/casefile/serve.ts'

serveCase({
  answerer:
    async () =>
    (question, _args, { reads }) => {
      if (question === 'exit') return process.exit(3)
      if (question === 'throw later') {
        setImmediate(() => {
          throw new Error('nobody foresaw this')
        })
        return new Promise(() => undefined)
      }
      return reads.summary().records
    },
})
