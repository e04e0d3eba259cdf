// docket windows: where each transaction stands in the windows of the rule, and every deadline of the case.
import { civilDate } from '../../../shared/kernel/civil-date.ts'
import type { RecordWindows } from '../../../shared/contract/windows-view.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { say } from '../../../shared/language/catalog.ts'
import { savingsTerms, windowStandingTerms } from '../../../shared/language/windows.ts'
import { toICalendar } from '../../filing/calendar.ts'
import { answered, asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { writeNewBytes } from '../file.ts'
import { basisText, deadlineTable, statusOn } from '../registers.ts'
import { table } from '../text.ts'

export const windowsCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = asOfDay(invocation)
  const calendar = given.value('ics')
  const { title, caseId, columns, windows, deadlines, basis } = await withCase(
    invocation,
    path,
    async ({ open, ask }) => {
      // What leaves the case is made of answers that stand.
      if (calendar !== undefined) answered(language, path, await ask('standing', {}))
      const { meta, caseId: id } = await open.summary()
      const all = await ask('allWindows', {})
      return {
        title: meta.title,
        caseId: id,
        columns: all.columns,
        windows: all.rows,
        ...(await ask('deadlines', { asOf })),
      }
    },
  )
  if (calendar !== undefined) {
    const text = toICalendar(deadlines, { title, caseId, language, stamp: civilDate(io.now().slice(0, 10)) })
    await writeNewBytes(language, calendar, Buffer.from(text))
  }
  if (json) {
    await io.write(`${JSON.stringify({ asOf, windows, deadlines, basis })}\n`)
    return statusOn(basis)
  }
  const words = (key: keyof (typeof answerWords)['en'], slots: Record<string, string> = {}): string =>
    say(answerWords, language, key, slots)
  const standingIn = (each: RecordWindows['windows'], id: string): string => {
    const found = each.find(({ window }) => window === id)
    return found === undefined ? '' : say(windowStandingTerms, language, found.standing)
  }
  const standing = table(
    [words('transaction'), ...columns.map(({ days }) => days), words('savings')],
    windows.map(({ id, windows: each, savings }) => [
      id,
      ...columns.map((column) => standingIn(each, column.window)),
      say(savingsTerms, language, savings.result),
    ]),
  )
  await io.write(
    `${basisText(language, path, basis)}${standing}\n${words('as-of-day', { day: asOf })}\n\n${deadlineTable(language, deadlines)}`,
  )
  return statusOn(basis)
}
