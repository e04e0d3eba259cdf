// docket explain: why, with citations, and what would change the outcome.
import type { Determination, RunSettings, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { inLanguage, type Language, say } from '../../../shared/language/catalog.ts'
import { outcomeWords, resultWords } from '../../../shared/language/cli.ts'
import { traceProse } from '../../../shared/language/trace.ts'
import type { Trace } from '../../engine/model.ts'
import { type Sensitivity, currentPack, determine, sensitivityOf } from '../../law/index.ts'
import { createCarry, enteredIn, recordsInOrder } from '../../casework/carry.ts'
import { withCarried } from '../../casework/standing.ts'
import { isTrace } from '../../casework/stored-trace.ts'
import { reading } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { isCurrent } from './determine-case.ts'
import { runSettings } from '../settings.ts'
import { createFilter, filterStream } from '../stream.ts'
import { columns, wrapLines } from '../text.ts'

type Explained = { readonly determination: Determination; readonly trace: Trace; readonly sensitivity: Sensitivity }

const explain = (record: TransactionRecord, settings: RunSettings): Explained => ({
  ...determine(record, settings),
  sensitivity: sensitivityOf(record, settings),
})

const outcomeName = (language: Language, outcome: string): string => {
  const isOutcome = (text: string): text is keyof (typeof outcomeWords)['en'] => Object.hasOwn(outcomeWords.en, text)
  return isOutcome(outcome) ? say(outcomeWords, language, outcome) : outcome
}

const axisWords = (language: Language, axis: string, values: readonly string[]): readonly [string, string] => {
  const found = currentPack.pack.axes.find(({ id }) => id === axis)
  const named = values.map((value) => {
    const words = found?.values.find(({ id }) => id === value)?.words
    return words === undefined ? value : inLanguage(words, language)
  })
  return [found === undefined ? axis : inLanguage(found.words, language), named.join(' / ')]
}

const flipLines = (language: Language, { flips }: Sensitivity): string[] =>
  flips.map(({ axis, from, to, outcome, decidedBy }) => {
    const [fact, before] = axisWords(language, axis, from)
    const [, after] = axisWords(language, axis, [to])
    const slots = { fact, before, after, outcome: outcomeName(language, outcome), citations: decidedBy.join(', ') }
    return say(resultWords, language, 'flip', slots)
  })

const openLines = (language: Language, { open }: Sensitivity): string[] =>
  open.map(({ axis, facts }) => {
    const [fact] = axisWords(language, axis, [])
    return say(resultWords, language, 'open-fact', { fact, facts: facts.join(', ') })
  })

const bullet = (text: string): string =>
  wrapLines(text, 92)
    .map((line, index) => `${index === 0 ? '  • ' : '    '}${line}\n`)
    .join('')

const list = (language: Language, key: 'would-change' | 'would-settle', lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${say(resultWords, language, key)}\n${lines.map(bullet).join('')}`

const explanation = (language: Language, { determination, trace, sensitivity }: Explained): string => {
  const { codified, enforced, classification } = determination
  const head = columns([
    [say(resultWords, language, 'transaction'), determination.id],
    [say(resultWords, language, 'classification'), classification.eccn ?? classification.itemClass],
    [say(resultWords, language, 'as-codified'), outcomeName(language, codified.outcome)],
    [say(resultWords, language, 'as-enforced'), `${outcomeName(language, enforced.outcome)} (${enforced.asOf})`],
  ])
  const prose = traceProse(trace, currentPack.pack, language)
    .map(
      ({ heading, paragraphs }) =>
        `\n${wrapLines(heading.text).join('\n')}\n${paragraphs.map(({ text }) => bullet(text)).join('')}`,
    )
    .join('')
  return (
    head +
    prose +
    list(language, 'would-change', flipLines(language, sensitivity)) +
    list(language, 'would-settle', openLines(language, sensitivity))
  )
}

const fromCase = async (invocation: Invocation, path: string, id: string): Promise<Explained> =>
  reading(invocation, path, async (open) => {
    const { meta } = await open.summary()
    const [last] = await open.runs(1)
    const settings = { ...(last?.settings ?? meta.settings), ...runSettings(invocation) }
    const stored = await open.transaction(id)
    if (stored === null) throw refuse(invocation.language, 'transaction-unknown', { id })
    const { determination, trace } = stored
    if (determination !== null && isTrace(trace) && (await isCurrent(open, settings)))
      return {
        determination,
        trace,
        sensitivity: sensitivityOf(withCarried(stored.record, stored.positions), settings),
      }
    // Nothing that stands, or other settings: the case is gone through up to the transaction.
    const carry = createCarry(settings, await enteredIn(open))
    for (const stated of await recordsInOrder(open)) {
      const { record, answer } = carry(stated)
      if (record.id === id) return { ...answer, sensitivity: sensitivityOf(record, settings) }
    }
    throw new Error(`the case holds ${id}, and not in its order`)
  })

export const explainCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  if (given.flag('stdin')) {
    if ('isTTY' in io.stdin && io.stdin.isTTY === true) throw refuse(language, 'stdin-is-terminal', {}, WRONG_USAGE)
    const filter = createFilter(invocation.statedLanguage ?? 'en', (record) => explain(record, runSettings(invocation)))
    return filterStream(io, async (piece) => filter(piece))
  }
  const [path = '', id = ''] = given.operands
  const explained = await fromCase(invocation, path, id)
  await io.write(json ? `${JSON.stringify(explained)}\n` : explanation(language, explained))
  return DONE
}
