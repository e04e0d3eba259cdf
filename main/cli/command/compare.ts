// docket compare: a case under two law dates, knowledge dates or packs, side by side, and the transactions whose answers part.
import { say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import type { Side } from '../../casework/compare.ts'
import { differenceTable, pairTable } from '../../casework/tables/compare.ts'
import { withCase } from '../case.ts'
import type { Arguments, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE } from '../io.ts'
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
    table(pairTable('as-codified', codified, language)),
    table(pairTable('as-enforced', enforced, language)),
    ...(rows.length === 0 ? [] : [table(differenceTable(rows, language))]),
  ]
  await io.write(parts.join('\n'))
  return DONE
}
