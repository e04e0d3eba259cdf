// Entry of the bundle that bin/docket.cjs starts: gives the command the real world.
import { once } from 'node:events'
import process from 'node:process'
import { askSecret } from './ask.ts'
import type { Io } from './io.ts'
import { version } from './product.ts'
import { run } from './run.ts'

const io: Io = {
  stdin: process.stdin,
  write: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  complain: (line) => {
    process.stderr.write(`docket: ${line}\n`)
  },
  env: process.env,
  isInteractive: process.stdin.isTTY && process.stderr.isTTY,
  askSecret,
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
}

process.exitCode = await run(process.argv.slice(2), io, version)
