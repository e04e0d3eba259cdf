// A case held against its expectation: records through the command, cases through the ledgers.
import { carriedAnswers } from './carried.ts'
import { type ConformanceCase, unmet } from './expectation.ts'
import { filterOf } from './filter.ts'

/** For one set of cases: what each case does not meet, in words; none when it meets all. Throws on a question. */
export const answersOf = (cases: readonly ConformanceCase[]) => {
  const filter = filterOf(cases)
  return async (wanted: ConformanceCase): Promise<readonly string[]> => {
    if (wanted.kind === 'question') throw new Error(`${wanted.id} is a question, not a determination`)
    const answers = wanted.kind === 'case' ? carriedAnswers(wanted) : await filter(wanted)
    return Object.entries(wanted.expect).flatMap(([id, expectation]) => {
      const answer = answers.find((each) => each.id === id)
      if (answer === undefined) return [`${id} has no answer`]
      return unmet(expectation, answer).map((problem) => `${id}: ${problem}`)
    })
  }
}
