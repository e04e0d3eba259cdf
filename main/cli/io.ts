// What a command may touch of the world outside; tests give it their own.
import type { Readable } from 'node:stream'

export type Io = {
  readonly stdin: Readable
  /** Resolves when the reader of the output has room again, so that memory stays bounded. */
  readonly write: (text: string) => Promise<void>
  /** One line to standard error. */
  readonly complain: (line: string) => void
  readonly env: Readonly<Record<string, string | undefined>>
  /** Whether a person can be asked: both ends are a terminal. */
  readonly isInteractive: boolean
  /** Asks for a secret without showing it. */
  readonly askSecret: (question: string) => Promise<string>
  /** The present moment, UTC to the second, for signatures and the log; nothing is decided on it. */
  readonly now: () => string
  /** Aborted when the person stops the command; long work then ends after the piece in hand. */
  readonly signal: AbortSignal
}

/** Writes line after line, as fast as the reader of the output takes them. */
export const writeAll = async ({ write }: Pick<Io, 'write'>, lines: AsyncIterable<string>): Promise<void> => {
  for await (const line of lines) await write(line)
}

export type ExitStatus = 0 | 1 | 2 | 3 | 130

export const DONE: ExitStatus = 0
export const FAILED: ExitStatus = 1
export const WRONG_USAGE: ExitStatus = 2
/** Done, but some lines or checks failed. */
export const DONE_WITH_FAILURES: ExitStatus = 3
/** Stopped by the person, as shells write the end of a command by SIGINT. */
export const INTERRUPTED: ExitStatus = 130

/** A command that could not do what it was asked: one line that says what, why and what to do. */
export class CommandError extends Error {
  readonly status: ExitStatus
  constructor(message: string, status: ExitStatus = FAILED) {
    super(message)
    this.name = 'CommandError'
    this.status = status
  }
}
