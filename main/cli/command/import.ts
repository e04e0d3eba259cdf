// docket import: a list of transactions into a case, or a dry run of it.
import { basename } from 'node:path'
import { say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import type { OpenList } from '../../intake/list.ts'
import type { Invocation, Run } from '../commands.ts'
import { refuseFile } from '../complaint.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus } from '../io.ts'
import { openStatedList } from '../list.ts'
import { type RejectedRead, headersJson, headersText, rejectedJson, rejectedText } from '../rows.ts'
import { number } from '../text.ts'

type Tally = { good: number; rejected: number; readonly shown: RejectedRead[] }

const MOST_KEPT = 1000

/** Goes through all rows and keeps the first thousand rejected ones for the report on screen. */
export const countRows = async (list: OpenList, tally: Tally): Promise<Tally> => {
  for await (const row of list.rows()) {
    if (row.kind === 'record') tally.good += 1
    else {
      tally.rejected += 1
      if (tally.shown.length < MOST_KEPT) tally.shown.push(row)
    }
  }
  return tally
}

const dryRun = async ({ language, json, io }: Invocation, path: string, list: OpenList): Promise<ExitStatus> => {
  const { good, rejected, shown } = await countRows(list, { good: 0, rejected: 0, shown: [] })
  const slots = { file: basename(path), rows: number(good + rejected), good: number(good), rejected: number(rejected) }
  await io.write(
    json
      ? `${JSON.stringify({
          file: path,
          dryRun: true,
          rows: good + rejected,
          good,
          rejected,
          headers: headersJson(list.headers),
          rejectedRows: shown.map((row) => rejectedJson(row, language)),
        })}\n`
      : `${say(resultWords, language, 'rows-read', slots)}\n${headersText(language, list.headers)}${rejectedText(language, shown, rejected)}${say(resultWords, language, 'dry-run-done')}\n`,
  )
  return rejected === 0 ? DONE : DONE_WITH_FAILURES
}

export const importCommand: Run = async (invocation) => {
  const { arguments: given, language } = invocation
  const [, path = ''] = given.operands
  const list = await openStatedList(invocation, path)
  try {
    if (given.flag('dry-run')) return await dryRun(invocation, path, list)
  } catch (error) {
    throw refuseFile(language, path, error)
  }
  return DONE
}
