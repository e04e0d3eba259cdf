// docket doubts: the case under the readings of the text that were not taken, and which transactions they would change.
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { type DoubtEffect, currentPack, doubtEffects, weighedDoubts } from '../../law/index.ts'
import { appliedLaw, carryOver, enteredIn, recordsInOrder } from '../../casework/carry.ts'
import { reading } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { standingRun } from '../report-file.ts'
import { columns, number, table, wrapLines } from '../text.ts'
import { viewText } from '../views.ts'

const { pack } = currentPack

/** The doubts asked about: one, or all that some reading of the text can settle. */
const wanted = ({ arguments: given, language }: Invocation): readonly string[] => {
  const weighed = weighedDoubts(pack)
  const doubt = given.value('doubt')
  if (doubt === undefined) return weighed
  if (!pack.doubts.some(({ id }) => id === doubt)) throw refuse(language, 'doubt-unknown', { doubt }, WRONG_USAGE)
  if (!weighed.includes(doubt)) throw refuse(language, 'doubt-not-weighed', { doubt }, WRONG_USAGE)
  return [doubt]
}

const overview = ({ language }: Invocation, effects: readonly DoubtEffect[]): string => {
  const words = (key: keyof (typeof resultWords)['en']): string => say(resultWords, language, key)
  const header = [
    words('doubt'),
    words('doubt-reading'),
    words('doubt-open'),
    words('doubt-changed'),
    words('doubt-apart'),
  ]
  const rows = effects.flatMap(({ doubt, open, readings, apart }) =>
    readings.map(({ name, changed }, index) => [
      index === 0 ? doubt : '',
      name,
      index === 0 ? number(open) : '',
      number(changed),
      index === 0 ? number(apart) : '',
    ]),
  )
  return table(header, rows, [2, 3, 4])
}

const details = ({ language }: Invocation, { doubt, changes }: DoubtEffect): string => {
  const registered = pack.doubts.find(({ id }) => id === doubt)
  const words = [
    ...(registered === undefined ? [] : wrapLines(inLanguage(registered.issue, language))),
    ...(registered?.readings ?? []).flatMap(({ name, words: text }) =>
      wrapLines(`○ ${name}: ${inLanguage(text, language)}`, 92).map((line) => `  ${line}`),
    ),
  ]
  const list = changes.map(({ id, stands, readings }) => {
    const answers = readings.map(({ name, answer }) => [name, viewText(language, answer)] as const)
    return `${id}\n${columns([[say(resultWords, language, 'as-it-stands'), viewText(language, stands)], ...answers])}`
  })
  const none = `${say(resultWords, language, 'doubt-changes-nothing')}\n`
  return `${words.join('\n')}\n\n${list.length === 0 ? none : list.join('')}`
}

export const doubtsCommand: Run = async (invocation) => {
  const { arguments: given, json, io } = invocation
  const [path = ''] = given.operands
  const doubts = wanted(invocation)
  const { settings, effects } = await reading(invocation, path, async (open) => {
    const { settings: stated } = await standingRun(invocation, open)
    const effectOf = doubtEffects(
      await recordsInOrder(open),
      stated,
      carryOver(await enteredIn(open), appliedLaw(stated)),
    )
    return { settings: stated, effects: doubts.map(effectOf) }
  })
  const [only] = effects
  const isOne = given.value('doubt') !== undefined && only !== undefined
  if (json) await io.write(`${JSON.stringify({ case: path, settings, pack: currentPack.hash, doubts: effects })}\n`)
  else await io.write(`${overview(invocation, effects)}${isOne ? `\n${details(invocation, only)}` : ''}`)
  return DONE
}
