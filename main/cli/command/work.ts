// docket work: who has transactions, how far they are, until when, and what is noted of them.
import { type WorkChange, workChangeSchema, workStatuses } from '../../../shared/contract/casefile.ts'
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { actorOf, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { statedSelection } from '../filter-of.ts'
import { number } from '../text.ts'

/** Nothing after an option means that nobody has it, or that nothing is said. */
const stated = (text: string | undefined): string | null | undefined =>
  text === undefined ? undefined : text.trim() === '' ? null : text.trim()

const statedChange = ({ arguments: given, language }: Invocation): WorkChange => {
  const status = stated(given.value('status'))
  const due = stated(given.value('due'))
  const change = { assignee: stated(given.value('assign')), status, due, note: stated(given.value('note')) }
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
  if (Object.keys(said).length === 0) throw refuse(language, 'work-missing', {}, WRONG_USAGE)
  const read = workChangeSchema.safeParse(said)
  if (read.success) return read.data
  const [member] = read.error.issues[0]?.path ?? []
  if (member === 'due') throw refuse(language, 'date-wrong', { value: due ?? '', option: '--due' }, WRONG_USAGE)
  if (member === 'status') {
    const choices = workStatuses.join(', ')
    throw refuse(language, 'choice-wrong', { value: status ?? '', option: '--status', choices }, WRONG_USAGE)
  }
  throw refuse(language, 'work-too-long', {}, WRONG_USAGE)
}

export const workCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const change = statedChange(invocation)
  const selection = statedSelection(invocation)
  const { selected, changed } = await withWritableCase(invocation, path, async ({ open, ask }) => {
    const ids = await ask('chosenIds', { selection })
    return { selected: ids.length, changed: written(language, await open.changeWork(actorOf(invocation), ids, change)) }
  })
  await io.write(
    json
      ? `${JSON.stringify({ case: path, selected, changed })}\n`
      : `${say(changeWords, language, 'work-changed', { changed: number(changed), selected: number(selected) })}\n`,
  )
  return DONE
}
