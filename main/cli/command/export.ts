// docket export: the current facts of transactions as a table or as NDJSON, alone or beside their answers.
import { say } from '../../../shared/language/catalog.ts'
import { listWords } from '../../../shared/language/cli/lists.ts'
import { statedFilter } from '../filter-of.ts'
import { answered, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { writingTo } from '../file.ts'
import { DONE } from '../io.ts'
import { listFormat } from '../list.ts'
import { number } from '../text.ts'

export const exportCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [from = '', path = ''] = given.operands
  const format = listFormat(invocation, path)
  const filter = statedFilter(invocation)
  const written = await withCase(invocation, from, ({ ask }) =>
    writingTo(language, path, () =>
      ask('export', { filter, format, path, ...(given.flag('answers') ? { answers: language } : {}) }),
    ),
  )
  const { rows } = answered(language, path, written)
  await io.write(
    json
      ? `${JSON.stringify({ case: from, file: path, format, transactions: rows })}\n`
      : `${say(listWords, language, 'exported', { count: number(rows), path })}\n`,
  )
  return DONE
}
