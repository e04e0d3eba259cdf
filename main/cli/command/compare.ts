// docket compare: a case under two law dates, knowledge dates or packs, side by side, and the transactions whose answers part.
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import type { Outcome, RunSettings } from '../../../shared/contract/interchange.ts'
import type { Compared, Side } from '../../casework/compare.ts'
import { withCase } from '../case.ts'
import type { Arguments, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE } from '../io.ts'
import { header } from '../registers.ts'
import { number, table } from '../text.ts'

/** What a side leaves out is that of each record, or the pack in use. */
const sideOf = (given: Arguments, prefix: '' | 'to-'): Side => {
  const lawDate = given.value(`${prefix}law-date`)
  const knowledgeDate = given.value(`${prefix}knowledge-date`)
  const settings: RunSettings = {
    ...(lawDate === undefined ? {} : { lawDate }),
    ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
  }
  return { settings, pack: given.value(`${prefix}pack`) ?? null }
}

const pairTable = (language: Language, column: 'as-codified' | 'as-enforced', pairs: Compared['codified']): string => {
  const name = (outcome: Outcome): string => say(outcomeTerms, language, outcome)
  return table(
    header(language, column, 'other-side', 'transactions'),
    pairs.map(({ left, right, transactions }) => [name(left), name(right), number(transactions)]),
    [2],
  )
}

const rowTable = (language: Language, rows: Compared['rows']): string => {
  const both = ({ left, right }: { readonly left: Outcome; readonly right: Outcome }): string =>
    left === right ? '=' : `${say(outcomeTerms, language, left)} → ${say(outcomeTerms, language, right)}`
  return table(
    header(language, 'transaction', 'as-codified', 'as-enforced'),
    rows.map(({ id, codified, enforced }) => [id, both(codified), both(enforced)]),
  )
}

export const compareCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const sides = { left: sideOf(given, ''), right: sideOf(given, 'to-') }
  const found = await withCase(invocation, path, ({ ask }) => ask('compare', sides))
  if (found === null) throw refuse(language, 'pack-not-shipped', {})
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return DONE
  }
  const { examined, different, codified, enforced, rows } = found
  const counts = { examined: number(examined), different: number(different) }
  const parts = [
    `${say(answerWords, language, 'compared', counts)}\n`,
    pairTable(language, 'as-codified', codified),
    pairTable(language, 'as-enforced', enforced),
    ...(rows.length === 0 ? [] : [rowTable(language, rows)]),
  ]
  await io.write(parts.join('\n'))
  return DONE
}
