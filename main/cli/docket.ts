// Entry of the bundle that bin/docket.cjs starts: gives the command the real world.
import { once } from 'node:events'
import process from 'node:process'
import { askSecret } from './ask.ts'
import type { Io } from './io.ts'
import { version } from '../../shared/contract/product.ts'
import { run } from './run.ts'
import { forTerminal, shownLines } from '../../shared/kernel/shown.ts'

// The first signal asks the work to end as a whole; a second one ends the process where it stands.
const stop = new AbortController()
for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stop.abort())

const io: Io = {
  stdin: process.stdin,
  write: async (text) => {
    // JSON carries what files say to the letter, and a terminal would do what it reads.
    if (!process.stdout.write(process.stdout.isTTY ? forTerminal(text) : text)) await once(process.stdout, 'drain')
  },
  complain: (line) => {
    process.stderr.write(`docket: ${shownLines(line)}\n`)
  },
  env: process.env,
  isInteractive: process.stdin.isTTY && process.stderr.isTTY,
  askSecret,
  signal: stop.signal,
  now: () => new Date().toISOString().replace(/\.\d+Z$/, 'Z'),
}

process.exitCode = await run(process.argv.slice(2), io, version)
