// What stands around the answers of a case: what they rest on, what lies ahead, what is withdrawn.
import type { Basis } from '../../shared/contract/basis.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { type Language, inLanguage, say } from '../../shared/language/catalog.ts'
import { sayBasis } from '../../shared/language/basis.ts'
import { answerWords } from '../../shared/language/cli/answers.ts'
import { changeWords } from '../../shared/language/cli/changes.ts'
import { sourcingTerms } from '../../shared/language/windows.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus } from './io.ts'
import { number, wrapLines } from './text.ts'

type Ahead = OutputOf<'windows', 'timeline'>['ahead']

/** What is scheduled in the law, with how many transactions each event touches, and how far sources were searched. */
export const aheadText = (language: Language, { searchedThrough, newestSource, events }: Ahead): string => {
  const lines = events.map(({ on, transactions, words, citation, sourcing }) => {
    const count = say(answerWords, language, 'touches', { count: number(transactions) })
    const text = `${inLanguage(words, language)} [${say(sourcingTerms, language, sourcing)}: ${citation}] ${count}`
    return `${on}\n${wrapLines(text, 92)
      .map((line) => `    ${line}\n`)
      .join('')}`
  })
  const searched = say(answerWords, language, 'searched', { through: searchedThrough, newest: newestSource })
  return `${say(answerWords, language, 'scheduled')}\n${lines.join('')}${searched}\n`
}

/** How many transactions count nowhere, and the ones withdrawn last with who, when and why. */
export const withdrawnText = (
  language: Language,
  { transactions, newest }: OutputOf<'overview', 'get'>['withdrawn'],
): string => {
  const more = transactions - newest.length
  return [
    say(changeWords, language, 'withdrawn-count', { count: number(transactions) }),
    ...newest.map((each) => `  ${say(changeWords, language, 'withdrawn-line', each)}`),
    ...(more > 0 ? [`  ${say(answerWords, language, 'and-more', { count: number(more) })}`] : []),
    '',
  ].join('\n')
}

/** A line above what is shown where its answers do not stand, with what brings them up to date; nothing where they stand. */
export const basisText = (language: Language, path: string, basis: Basis): string => {
  const words = sayBasis(basis, language, number)
  if (words === undefined) return ''
  return `${wrapLines(`${words} ${say(changeWords, language, 'determine-to-update', { path })}`).join('\n')}\n\n`
}

/** Looking at a case whose answers do not stand is done, and tells a program so. */
export const statusOn = ({ state }: Basis): ExitStatus => (state === 'stands' ? DONE : DONE_WITH_FAILURES)
