// Law and knowledge date as the command line states them; never from a clock.
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { Invocation } from './command-spec.ts'

export const runSettings = ({ arguments: given }: Invocation): RunSettings => {
  const lawDate = given.value('law-date')
  const knowledgeDate = given.value('knowledge-date')
  return {
    ...(lawDate === undefined ? {} : { lawDate }),
    ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
  }
}

/** What the command line states, over what the case starts from. */
export const settingsOver = (invocation: Invocation, base: RunSettings): RunSettings => ({
  ...base,
  ...runSettings(invocation),
})
