// What a change of a case does to its answers, and why it is made, for every command that changes facts.
import { type Language, say } from '../../shared/language/catalog.ts'
import { changeWords } from '../../shared/language/cli/changes.ts'
import { outcomeTerms } from '../../shared/language/desk-terms.ts'
import type { AnswersMoved } from '../casework/dry-run.ts'
import type { Invocation } from './command-spec.ts'
import { refuse } from './complaint.ts'
import { WRONG_USAGE } from './io.ts'
import { number } from './text.ts'

const MOST_SHOWN = 20

/** The reason of a change, which the log keeps; ends the command where none is given. */
export const statedReason = ({ arguments: given, language }: Invocation): string => {
  const reason = (given.value('reason') ?? '').trim()
  if (reason === '') throw refuse(language, 'reason-missing', {}, WRONG_USAGE)
  return reason
}

/** How many answers differ, and the outcomes that do. */
export const movedText = (language: Language, { answers, outcomes, listed }: AnswersMoved): string => {
  const shown = listed.slice(0, MOST_SHOWN)
  const more = outcomes - shown.length
  return [
    say(changeWords, language, 'answers-moved', { answers: number(answers), outcomes: number(outcomes) }),
    ...shown.map(({ id, before, after }) =>
      say(changeWords, language, before === null ? 'outcome-new' : 'outcome-moved', {
        id,
        before: before === null ? '' : say(outcomeTerms, language, before.codified),
        after: say(outcomeTerms, language, after.codified),
        beforeEnforced: before === null ? '' : say(outcomeTerms, language, before.enforced),
        afterEnforced: say(outcomeTerms, language, after.enforced),
      }),
    ),
    ...(more > 0 ? [say(changeWords, language, 'more-outcomes', { count: number(more) })] : []),
  ].join('\n')
}
