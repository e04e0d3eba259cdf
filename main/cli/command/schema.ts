// docket schema: the interchange as JSON Schema, and the columns of a table.
import { say } from '../../../shared/language/catalog.ts'
import { listWords } from '../../../shared/language/cli/lists.ts'
import { jsonSchema, schemaNames } from '../../intake/schema.ts'
import { csvTemplate, explainColumns, explainParties } from '../../intake/template.ts'
import { receiptJsonSchema } from '../../casework/verify.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { columns } from '../text.ts'

const columnPage = ({ language, json }: Invocation): string => {
  const list = explainColumns(language)
  const parties = explainParties(language)
  if (json) return `${JSON.stringify({ columns: list, parties: Object.fromEntries(parties) }, null, 2)}\n`
  const rows = list.map(({ column, words, form }) => [column, `${words} (${form})`] as const)
  return `${columns(rows)}\n${say(listWords, language, 'party-prefixes')}\n${columns(parties)}`
}

export const schemaCommand: Run = async (invocation) => {
  const { arguments: given, language, io } = invocation
  if (given.flag('csv-template')) {
    await io.write(csvTemplate())
    return DONE
  }
  if (given.flag('columns')) {
    await io.write(columnPage(invocation))
    return DONE
  }
  const [which] = given.operands
  if (which === 'receipt') {
    await io.write(`${JSON.stringify(receiptJsonSchema(), null, 2)}\n`)
    return DONE
  }
  const wanted = schemaNames.filter((name) => which === undefined || name === which)
  const [only] = wanted
  if (only === undefined) throw refuse(language, 'which-unknown', { which: which ?? '' }, WRONG_USAGE)
  const output =
    which === undefined ? Object.fromEntries(wanted.map((name) => [name, jsonSchema(name)])) : jsonSchema(only)
  await io.write(`${JSON.stringify(output, null, 2)}\n`)
  return DONE
}
