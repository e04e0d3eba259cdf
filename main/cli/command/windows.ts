// docket windows: where each transaction stands in the windows of the rule, and every deadline of the case.
import { civilDate, isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { toICalendar } from '../../filing/calendar.ts'
import { deadlineRegister } from '../../law/windows/deadlines.ts'
import { windowsOf } from '../../law/windows/windows.ts'
import { reading } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { determinedRecords, writeNewBytes } from '../report-file.ts'
import { table } from '../text.ts'

export const windowsCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = given.value('as-of')
  const day = asOf !== undefined && isCivilDate(asOf) ? asOf : undefined
  const { title, caseId, entries } = await reading(invocation, path, async (open) => {
    const summary = await open.summary()
    return { title: summary.meta.title, caseId: summary.caseId, entries: await determinedRecords(invocation, open) }
  })
  const deadlines = deadlineRegister(entries, day === undefined ? {} : { asOf: day })
  const windows = entries.map(({ record, determination }) => windowsOf(record, determination))
  const calendar = given.value('ics')
  if (calendar !== undefined) {
    const text = toICalendar(deadlines, { title, caseId, language, stamp: civilDate(io.now().slice(0, 10)) })
    await writeNewBytes(language, calendar, Buffer.from(text))
  }
  if (json) {
    await io.write(`${JSON.stringify({ windows, deadlines })}\n`)
    return DONE
  }
  const words = (key: keyof (typeof resultWords)['en']): string => say(resultWords, language, key)
  const standing = table(
    [words('transaction'), '120', '150', '365', words('savings')],
    windows.map(({ id, windows: each, savings }) => [
      id,
      ...([120, 150, 365] as const).map((days) => each.find((window) => window.days === days)?.standing ?? ''),
      savings.result,
    ]),
  )
  const register = table(
    [words('due'), words('standing'), words('transaction'), words('what')],
    deadlines.map(({ due, standing: state, transactions, what, citation }) => [
      due,
      state,
      transactions.length > 1 ? `${transactions[0] ?? ''} +${transactions.length - 1}` : (transactions[0] ?? ''),
      `${inLanguage(what, language)} (${citation})`,
    ]),
  )
  await io.write(`${standing}\n${register}`)
  return DONE
}
