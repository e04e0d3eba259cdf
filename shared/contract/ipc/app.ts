// Starting, quitting and what the program is.
import { z } from 'zod'
import { method, nothing, packName } from './method.ts'

/** A failure as it crosses: the code is for programs, the message for people and already in their language. */
export const problem = z.strictObject({
  code: z.string(),
  message: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
})

export const appMethods = {
  /** What went wrong before the window listened, such as a file argument that could not be opened; told once. */
  problems: method(nothing, z.array(problem)),
  /** Quits as the menu does: asks first while work is running. */
  quit: method(nothing, nothing),
  about: method(
    nothing,
    z.strictObject({
      name: z.string(),
      version: z.string(),
      versions: z.record(z.string(), z.string()),
      pack: packName,
      dataFolder: z.string(),
    }),
  ),
} as const
