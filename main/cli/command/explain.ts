// docket explain: why, with citations, and what would change the outcome.
import type { WithdrawnRecord } from '../../../shared/contract/casefile.ts'
import type { Determination } from '../../../shared/contract/interchange.ts'
import { type Language, inLanguage, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { listWords } from '../../../shared/language/cli/lists.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { priorSentences } from '../../../shared/language/prior.ts'
import { type Explanation, explanationOfRecord } from '../../casework/explain.ts'
import { createFilter } from '../../casework/filter.ts'
import { withCase } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { runSettings } from '../settings.ts'
import { filterStream } from '../stream.ts'
import { number, wrapLines } from '../text.ts'

const bullet = (text: string): string =>
  wrapLines(text, 92)
    .map((line, index) => `${index === 0 ? '  • ' : '    '}${line}\n`)
    .join('')

const list = (language: Language, key: 'would-change' | 'would-settle', lines: readonly string[]): string =>
  lines.length === 0 ? '' : `\n${say(answerWords, language, key)}\n${lines.map(bullet).join('')}`

const flipLine = (
  language: Language,
  { fact, from, to, outcome, citations }: Explanation['inWords']['flips'][number],
): string =>
  say(answerWords, language, 'flip', {
    fact: inLanguage(fact, language),
    before: inLanguage(from, language),
    after: inLanguage(to, language),
    outcome: say(outcomeTerms, language, outcome),
    citations: citations.join(', '),
  })

/** The answer as counsel would write it, each line with its paragraph. */
const summaryText = ({ determination, summary, wholeSummary }: Explanation, isWhole: boolean): string => {
  const [first, ...rest] = (isWhole ? wholeSummary : summary).map(({ text, citations }) =>
    citations.length === 0 ? text : `${text} (${citations.join(', ')})`,
  )
  return `${determination.id} · ${first ?? ''}\n${rest.map(bullet).join('')}`
}

/** The whole trace, and what would change the answer. */
const wholeText = (language: Language, { prose, inWords }: Explanation): string => {
  const sections = prose.map(
    ({ heading, sentences }) => `\n${wrapLines(heading).join('\n')}\n${sentences.map(bullet).join('')}`,
  )
  const single = inWords.open.map(({ fact, facts }) =>
    say(answerWords, language, 'open-fact', { fact: inLanguage(fact, language), facts: facts.join(', ') }),
  )
  const { missing } = inWords
  const open =
    single.length > 0 || missing === 0
      ? single
      : [say(answerWords, language, 'settle-none', { count: number(missing) })]
  return (
    sections.join('') +
    list(
      language,
      'would-change',
      inWords.flips.map((flip) => flipLine(language, flip)),
    ) +
    list(language, 'would-settle', open)
  )
}

const priorLine = (determination: Determination, language: Language): readonly string[] => {
  const sentences = priorSentences(determination, language)
  return sentences.length === 0 ? [] : [sentences.join(language === 'en' ? ' ' : '')]
}

/** What the rules before 13 January 2025 asked stands beside the answer, never in its place. */
const explanationText = (language: Language, explained: Explanation, isWhole: boolean): string =>
  [
    summaryText(explained, isWhole),
    ...priorLine(explained.determination, language).map(bullet),
    ...(isWhole ? [wholeText(language, explained)] : []),
  ].join('')

// What programs read: the answer, its trace, and what would change it, by the names of the pack.
const explanationJson = ({ determination, trace, sensitivity }: Explanation, withdrawn?: WithdrawnRecord): string =>
  JSON.stringify({ determination, trace, sensitivity, ...(withdrawn === undefined ? {} : { withdrawn }) })

export const explainCommand: Run = async (invocation) => {
  const { arguments: given, language, statedLanguage, json, io } = invocation
  const settings = runSettings(invocation)
  if (given.flag('stdin')) {
    if ('isTTY' in io.stdin && io.stdin.isTTY === true) throw refuse(language, 'stdin-is-terminal', {}, WRONG_USAGE)
    const filter = json
      ? createFilter(statedLanguage ?? 'en', (record) =>
          explanationJson(explanationOfRecord(record, settings, language)),
        )
      : createFilter(
          language,
          (record) => explanationText(language, explanationOfRecord(record, settings, language), given.flag('all')),
          ({ line, error }) => say(listWords, language, 'row', { row: line, text: error.message }),
        )
    return filterStream(io, async (piece) => filter(piece))
  }
  const [path = '', id = ''] = given.operands
  const { explained, withdrawn } = await withCase(invocation, path, async ({ open, ask }) => ({
    explained: await ask('explanation', { id, settings: await ask('settings', { stated: settings }), language }),
    withdrawn: (await open.withdrawn()).find((each) => each.id === id),
  }))
  const head = withdrawn === undefined ? '' : `${say(changeWords, language, 'withdrawn-line', withdrawn)}\n`
  if (explained === null && withdrawn !== undefined) {
    await io.write(json ? `${JSON.stringify({ determination: null, withdrawn })}\n` : head)
    return DONE
  }
  if (explained === null) throw refuse(language, 'transaction-unknown', { id })
  const last = withdrawn === undefined ? '' : `${head}${say(changeWords, language, 'withdrawn-answer')}\n\n`
  await io.write(
    json
      ? `${explanationJson(explained, withdrawn)}\n`
      : `${last}${explanationText(language, explained, given.flag('all'))}`,
  )
  return DONE
}
