// docket party: one party over all records: to whom it belongs, what was said of it over time, and its transactions.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE } from '../io.ts'
import { header } from '../registers.ts'
import { number, table } from '../text.ts'

export const partyCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = '', identity = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('party', { identity }))
  if (found === null) throw refuse(language, 'party-unknown', { identity })
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return DONE
  }
  const { party, nodes, edges, history, transactions } = found
  const nameOf = (key: string): string => nodes.find((node) => node.key === key)?.name ?? key
  const facts = table(
    header(language, 'since', 'until', 'headquarters', 'ultimate-parent', 'group', 'transactions'),
    history.map((period) => [
      period.from ?? '–',
      period.through ?? '–',
      period.headquarters ?? '–',
      period.ultimateParent ?? '–',
      period.group ?? '–',
      number(period.transactions),
    ]),
    [5],
  )
  const owners = edges.map(({ to, kind, percent }) =>
    say(answerWords, language, kind === 'ultimate-parent' ? 'belongs-to' : 'owned-by-partner', {
      name: nameOf(to),
      percent: percent === null ? '?' : String(percent),
    }),
  )
  const rows = table(
    header(language, 'transaction', 'outcome'),
    transactions.map(({ id, outcomeCodified }) => [
      id,
      outcomeCodified === null ? '–' : say(outcomeTerms, language, outcomeCodified),
    ]),
  )
  const parts = [
    `${identity}${party.disagreements.length === 0 ? '' : `\n${say(answerWords, language, 'party-disagrees')}`}\n`,
    ...(owners.length === 0 ? [] : [`${owners.join('\n')}\n`]),
    facts,
    rows,
  ]
  await io.write(parts.join('\n'))
  return DONE
}
