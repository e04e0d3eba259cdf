// What a paper cannot take, as one line that ends the command.
import type { Result } from '../../shared/kernel/result.ts'
import { type Language, type Slots, inLanguage, say } from '../../shared/language/catalog.ts'
import { filingErrors } from '../../shared/language/cli/filing.ts'
import type { NotSent } from '../casework/keep-filings.ts'
import { answered } from './case.ts'
import { CommandError, type ExitStatus, FAILED, WRONG_USAGE } from './io.ts'

export const refuseFiling = (
  language: Language,
  code: keyof (typeof filingErrors)['en'],
  slots: Slots = {},
  status: ExitStatus = FAILED,
): CommandError => new CommandError(say(filingErrors, language, code, slots).replaceAll(/\s+/g, ' '), status)

/** The value of an answer, or the end of the command. */
export const filingAnswered = <Value>(language: Language, path: string, result: Result<Value, NotSent>): Value => {
  if (result.ok) return result.value
  const { error } = result
  if (error.code === 'filing-field-unknown' || error.code === 'filing-field-not-stated') {
    const { code, ...slots } = error
    throw refuseFiling(language, code, slots, WRONG_USAGE)
  }
  if (error.code === 'filing-not-referred' || error.code === 'filing-sent-ahead') {
    const { code, ...slots } = error
    throw refuseFiling(language, code, slots, WRONG_USAGE)
  }
  if (error.code === 'filing-not-whole') {
    const { code, ...slots } = error
    throw refuseFiling(language, code, slots)
  }
  if (error.code === 'filing-value-wrong')
    throw refuseFiling(
      language,
      error.code,
      { field: error.field, why: inLanguage(error.fault, language) },
      WRONG_USAGE,
    )
  return answered(language, path, result)
}
