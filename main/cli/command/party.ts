// docket party: the parties of a case, or one of them: to whom it belongs, what was said of it over time, and its transactions.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { partyTable, periodTable, transactionTable } from '../../casework/tables/parties.ts'
import { withCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, type ExitStatus } from '../io.ts'
import { table } from '../text.ts'

const ofOne = async (invocation: Invocation, path: string, identity: string): Promise<ExitStatus> => {
  const { language, json, io } = invocation
  const found = await withCase(invocation, path, ({ ask }) => ask('party', { identity }))
  if (found === null) throw refuse(language, 'party-unknown', { identity })
  if (json) {
    await io.write(`${JSON.stringify(found)}\n`)
    return DONE
  }
  const { party, nodes, edges, history, transactions } = found
  const nameOf = (key: string): string => nodes.find((node) => node.key === key)?.name ?? key
  const owners = edges.map(({ to, kind, percent }) =>
    say(answerWords, language, kind === 'ultimate-parent' ? 'belongs-to' : 'owned-by-partner', {
      name: nameOf(to),
      percent: percent === null ? '?' : String(percent),
    }),
  )
  const parts = [
    `${identity}${party.disagreements.length === 0 ? '' : `\n${say(answerWords, language, 'party-disagrees')}`}\n`,
    ...(owners.length === 0 ? [] : [`${owners.join('\n')}\n`]),
    table(periodTable(history, language)),
    table(transactionTable(transactions, language)),
  ]
  await io.write(parts.join('\n'))
  return DONE
}

const MOST_LISTED = 100_000

const ofAll = async (invocation: Invocation, path: string): Promise<ExitStatus> => {
  const { language, json, io } = invocation
  const asked = { text: '', start: 0, limit: MOST_LISTED }
  const { rows, total } = await withCase(invocation, path, ({ ask }) => ask('parties', asked))
  await io.write(json ? `${JSON.stringify({ rows, total })}\n` : table(partyTable(rows, language)))
  return DONE
}

export const partyCommand: Run = (invocation) => {
  const [path = '', identity] = invocation.arguments.operands
  return identity === undefined ? ofAll(invocation, path) : ofOne(invocation, path, identity)
}
