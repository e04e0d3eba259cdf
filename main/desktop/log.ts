// What nobody foresaw goes to one file in the data folder: where in the program, never what was in a case.
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const LARGEST_BYTES = 1_000_000

export const logFileIn = (dataFolder: string): string => join(dataFolder, 'logs', 'desk.log')

// Paths below the home folder name the person and the client; quoted values may be facts of a case.
const redact = (text: string): string =>
  text.replaceAll(homedir(), '~').replaceAll(/'[^'\n]{1,400}'|"[^"\n]{1,400}"/g, '"…"')

/** A function that adds to the log; a log that cannot be written is not worth stopping for. */
export const makeLog =
  (path: string, now: () => string) =>
  (where: string, error: unknown): void => {
    const what = error instanceof Error ? (error.stack ?? error.message) : String(error)
    try {
      mkdirSync(dirname(path), { recursive: true })
      if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_BYTES) renameSync(path, `${path}.1`)
      appendFileSync(path, `${now()} ${where} ${redact(what)}\n`)
    } catch {
      process.stderr.write(`${where}: ${redact(what)}\n`)
    }
  }
