// docket set: one stated fact in many records, with a reason, after it was said what it does.
import { patternOf, settablePatterns } from '../../../shared/contract/fact-kinds.ts'
import { type Role, roles } from '../../../shared/contract/interchange.ts'
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { factInWords, valueInWords } from '../../../shared/language/facts.ts'
import { problemText } from '../../../shared/language/row-problem.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import type { FactAsked, FactReach, NoFactOfMany } from '../../casework/fact-of-many.ts'
import { readCell } from '../../intake/cells.ts'
import { resolveColumn } from '../../intake/columns.ts'
import { actorOf, answered, withCase, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { statedSelection } from '../filter-of.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { movedText, statedReason } from '../moved.ts'
import { number } from '../text.ts'

const roleNamed = (name: string | undefined): Role | undefined => roles.find((role) => role === name)

/** The fact and its value as `--set` states them; nothing after the sign makes it unknown. */
const statedFact = ({ arguments: given, language }: Invocation): Pick<FactAsked, 'fact' | 'value'> => {
  const stated = given.value('set')
  if (stated === undefined) throw refuse(language, 'set-missing', {}, WRONG_USAGE)
  const equals = stated.indexOf('=')
  if (equals < 1)
    throw refuse(language, 'pair-form', { option: '--set', text: stated, form: 'COLUMN=VALUE' }, WRONG_USAGE)
  const [name, cell] = [stated.slice(0, equals).trim(), stated.slice(equals + 1).trim()]
  const column = resolveColumn(name)
  const isSecond = column?.party?.prefix.endsWith(']') === true
  const pattern =
    column === undefined || isSecond
      ? undefined
      : patternOf(column.party === undefined ? column.name : `parties.*.${column.steps.join('.')}`)
  if (column === undefined || pattern === undefined || !settablePatterns.includes(pattern))
    throw refuse(language, 'fact-not-settable', { name }, WRONG_USAGE)
  const role = roleNamed(column.party?.role)
  const fact = role === undefined ? { pattern } : { pattern, role }
  if (cell === '') return { fact, value: null }
  const read = readCell(column, cell, column.name)
  if (!read.ok) throw refuse(language, 'value-refused', { name, why: problemText(read.error, language) }, WRONG_USAGE)
  return { fact, value: read.value }
}

/** The answer, or the end of the command. */
const taken = <Value>({ language }: Invocation, path: string, result: Result<Value, NoFactOfMany>): Value => {
  if (!result.ok && result.error.code === 'fact-refused')
    throw refuse(language, 'fact-refused', { id: result.error.id, why: problemText(result.error.problem, language) })
  return answered(language, path, result)
}

const reachText = (
  { language }: Invocation,
  { fact: { pattern, role } }: Pick<FactAsked, 'fact'>,
  { selected, records, without, present, values, moved }: FactReach,
  done: boolean,
): string => {
  const path = role === undefined ? pattern : pattern.replace('.*', `[${role}]`)
  const more = values - present.length
  return [
    say(changeWords, language, done ? 'fact-set' : 'fact-would-be-set', {
      fact: factInWords(language, path),
      records: number(records),
      selected: number(selected),
    }),
    ...(without === 0 ? [] : [say(changeWords, language, 'fact-without', { count: number(without) })]),
    say(changeWords, language, 'fact-present'),
    ...present.map(({ value, records: count }) =>
      say(changeWords, language, 'fact-value', { value: valueInWords(language, path, value), count: number(count) }),
    ),
    ...(more > 0 ? [say(changeWords, language, 'more-outcomes', { count: number(more) })] : []),
    ...(moved === null ? [] : [movedText(language, moved)]),
  ].join('\n')
}

export const setCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const dryRun = given.flag('dry-run')
  const asked: FactAsked = { selection: statedSelection(invocation), ...statedFact(invocation) }
  const reason = dryRun ? '' : statedReason(invocation)
  const reach = dryRun
    ? await withCase(invocation, path, async ({ ask }) => taken(invocation, path, await ask('reachOfFact', asked)))
    : await withWritableCase(invocation, path, async ({ open, ask }) => {
        const told = taken(invocation, path, await ask('reachOfFact', asked))
        const records = taken(invocation, path, await ask('factOfMany', asked))
        written(language, await open.reviseRecords(actorOf(invocation), reason, records))
        return told
      })
  await io.write(
    json
      ? `${JSON.stringify({ case: path, dryRun, ...reach })}\n`
      : `${reachText(invocation, asked, reach, !dryRun)}\n${say(changeWords, language, dryRun ? 'dry-run-done' : 'determine-again', { path })}\n`,
  )
  return DONE
}
