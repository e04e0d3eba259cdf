// docket windows: where each transaction stands in the windows of the rule, and every deadline of the case.
import { civilDate, isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { toICalendar } from '../../filing/calendar.ts'
import { limitsOf } from '../../law/limits.ts'
import { deadlineRegister } from '../../law/windows/deadlines.ts'
import { windowsOf } from '../../law/windows/windows.ts'
import { reading } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { determinedRecords, lawOfCase, writeNewBytes } from '../report-file.ts'
import { table } from '../text.ts'

export const windowsCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = given.value('as-of')
  const day = asOf !== undefined && isCivilDate(asOf) ? asOf : undefined
  const { title, caseId, entries, law } = await reading(invocation, path, async (open) => {
    const summary = await open.summary()
    return {
      title: summary.meta.title,
      caseId: summary.caseId,
      entries: await determinedRecords(invocation, open),
      law: await lawOfCase(open),
    }
  })
  const deadlines = deadlineRegister(entries, law, day === undefined ? {} : { asOf: day })
  const windows = entries.map(({ record, determination }) => windowsOf(record, law, determination))
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
  const limits = limitsOf(law.pack, law.lawDate)
  const standing = table(
    [words('transaction'), ...law.pack.windows.map(({ days }) => String(limits.count(days))), words('savings')],
    windows.map(({ id, windows: each, savings }) => [
      id,
      ...law.pack.windows.map(({ id: kind }) => each.find(({ window }) => window === kind)?.standing ?? ''),
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
