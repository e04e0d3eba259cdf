// docket doubts: the case under the readings of the text that were not taken, and which transactions they would change.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import type { DoubtEffect } from '../../casework/doubts.ts'
import { doubtInRegister, packName } from '../../casework/pack.ts'
import { doubtTable } from '../../casework/tables/doubts.ts'
import { answered, withCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { columns, table, wrapLines } from '../text.ts'
import { viewText } from '../views.ts'

const details = ({ language }: Invocation, { doubt, changes }: DoubtEffect): string => {
  const registered = doubtInRegister(doubt)
  const words = [
    ...(registered === undefined ? [] : wrapLines(inLanguage(registered.issue, language))),
    ...(registered?.readings ?? []).flatMap(({ name, words: text }) =>
      wrapLines(`○ ${name}: ${inLanguage(text, language)}`, 92).map((line) => `  ${line}`),
    ),
  ]
  const list = changes.map(({ id, stands, readings }) => {
    const answers = readings.map(({ name, answer }) => [name, viewText(language, answer)] as const)
    return `${id}\n${columns([[say(answerWords, language, 'as-it-stands'), viewText(language, stands)], ...answers])}`
  })
  const none = `${say(answerWords, language, 'doubt-changes-nothing')}\n`
  return `${words.join('\n')}\n\n${list.length === 0 ? none : list.join('')}`
}

export const doubtsCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const doubt = given.value('doubt') ?? null
  const { settings, effects, touched } = await withCase(invocation, path, async ({ ask }) => ({
    ...answered(language, path, await ask('doubts', { doubt })),
    touched: await ask('touched', {}),
  }))
  const [only] = effects
  if (json)
    await io.write(`${JSON.stringify({ case: path, settings, pack: packName.hash, doubts: effects, touched })}\n`)
  else
    await io.write(
      `${table(doubtTable(effects, language))}${doubt === null || only === undefined ? '' : `\n${details(invocation, only)}`}`,
    )
  return DONE
}
