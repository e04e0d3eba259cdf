// docket windows: where each transaction stands in the windows of the rule, and every deadline of the case.
import { civilDate } from '../../../shared/kernel/civil-date.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { say } from '../../../shared/language/catalog.ts'
import { deadlinesInShort } from '../../../shared/tables/deadlines.ts'
import { windowTable } from '../../casework/tables/windows.ts'
import { toICalendar } from '../../filing/calendar.ts'
import { answered, asOfDay, withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { writeNewBytes } from '../file.ts'
import { basisText, statusOn } from '../registers.ts'
import { table } from '../text.ts'

export const windowsCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const asOf = asOfDay(invocation)
  const calendar = given.value('ics')
  const { title, caseId, windows, deadlines, basis } = await withCase(invocation, path, async ({ open, ask }) => {
    // What leaves the case is made of answers that stand.
    if (calendar !== undefined) answered(language, path, await ask('standing', {}))
    const { meta, caseId: id } = await open.summary()
    return {
      title: meta.title,
      caseId: id,
      windows: await ask('allWindows', {}),
      ...(await ask('deadlines', { asOf })),
    }
  })
  if (calendar !== undefined) {
    const text = toICalendar(deadlines, { title, caseId, language, stamp: civilDate(io.now().slice(0, 10)) })
    await writeNewBytes(language, calendar, Buffer.from(text))
  }
  if (json) {
    await io.write(`${JSON.stringify({ asOf, windows: windows.rows, deadlines, basis })}\n`)
    return statusOn(basis)
  }
  const standing = table(windowTable(windows, language))
  const day = say(answerWords, language, 'as-of-day', { day: asOf })
  await io.write(
    `${basisText(language, path, basis)}${standing}\n${day}\n\n${table(deadlinesInShort(deadlines, language))}`,
  )
  return statusOn(basis)
}
