// docket determine: a case, or a stream of records.
import type { Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { WRONG_USAGE } from '../io.ts'
import { runSettings } from '../settings.ts'
import { filterStream, startFilter } from '../stream.ts'

const filter: Run = async (invocation) => {
  const { io, language } = invocation
  if ('isTTY' in io.stdin && io.stdin.isTTY === true) throw refuse(language, 'stdin-is-terminal', {}, WRONG_USAGE)
  const settings = runSettings(invocation)
  // Errors of lines are output for programs: English unless a language was asked for.
  const errorLanguage = invocation.statedLanguage ?? 'en'
  const { filter: decide, stop } = startFilter({ settings, language: errorLanguage })
  try {
    return await filterStream(io, decide)
  } finally {
    await stop()
  }
}

// A filter has no use for the parts that open cases, and its memory is bounded.
export const determineCommand: Run = async (invocation) => {
  if (invocation.arguments.flag('stdin')) return filter(invocation)
  const { determineCaseCommand } = await import('./determine-case.ts')
  return determineCaseCommand(invocation)
}
