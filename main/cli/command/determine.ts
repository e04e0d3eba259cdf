// docket determine: a case, or a stream of records.
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { determine } from '../../law/index.ts'
import type { Invocation, Run } from '../commands.ts'
import { refuse } from '../complaint.ts'
import { WRONG_USAGE } from '../io.ts'
import { filterStream } from '../stream.ts'

/** Law and knowledge date as the command line states them; never from a clock. */
export const runSettings = ({ arguments: given }: Invocation): RunSettings => {
  const lawDate = given.value('law-date')
  const knowledgeDate = given.value('knowledge-date')
  return {
    ...(lawDate === undefined ? {} : { lawDate }),
    ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
  }
}

export const determineCommand: Run = async (invocation) => {
  const { io, language } = invocation
  if ('isTTY' in io.stdin && io.stdin.isTTY === true) throw refuse(language, 'stdin-is-terminal', {}, WRONG_USAGE)
  const settings = runSettings(invocation)
  // Errors of lines are output for programs: English unless a language was asked for.
  const errorLanguage = invocation.statedLanguage ?? 'en'
  return filterStream(io, errorLanguage, (record) => determine(record, settings).determination)
}
