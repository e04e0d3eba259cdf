// docket pack --paragraph: a paragraph of the rule with everything that the pack puts of it: words, rules, doubts, duties, figures, cases.
import { inLanguage, say, type Language } from '../../../shared/language/catalog.ts'
import { outcomeWords, resultWords } from '../../../shared/language/cli.ts'
import { factInWords, valueInWords } from '../../../shared/language/facts.ts'
import { type CaseInPack, type ParagraphInPack, paragraphsWithin } from '../../casework/pack.ts'
import type { Invocation } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { number, wrapLines } from '../text.ts'

const indented = (text: string, by: number): string =>
  wrapLines(text, 96 - by)
    .map((line) => `${' '.repeat(by)}${line}\n`)
    .join('')

/** A whole number with its thousands apart; years, dates, decimals and powers of ten as they are. */
const shown = (value: string, unit: string): string =>
  unit !== 'year' && /^\d+$/.test(value) ? number(Number(value)) : value

type Stated = CaseInPack['states']

const isIn = (states: Stated, { path, value }: Stated[number]): boolean =>
  states.some((each) => each.path === path && JSON.stringify(each.value) === JSON.stringify(value))

/** What a case states; beside the case before it only what differs, where it takes nothing back of that one. */
const factsText = (states: Stated, before: Stated, language: Language): string => {
  const goesOn = before.length > 0 && before.every(({ path }) => states.some((each) => each.path === path))
  const facts = (goesOn ? states.filter((each) => !isIn(before, each)) : states)
    .map(({ path, value }) => `${factInWords(language, path)}: ${valueInWords(language, path, value)}`)
    .join(language === 'en' ? '; ' : '；')
  if (!goesOn) return facts === '' ? say(resultWords, language, 'case-plain') : facts
  return facts === ''
    ? say(resultWords, language, 'case-as-before')
    : say(resultWords, language, 'case-as-before-but', { facts })
}

const caseText = (
  { reaches, state, states, outcomes: { codified, prior, enforced } }: CaseInPack,
  before: Stated,
  language: Language,
): string => {
  const outcomes = {
    codified: say(outcomeWords, language, codified),
    enforced: say(outcomeWords, language, enforced),
  }
  const reached = { rule: reaches, state: say(resultWords, language, `case-${state}`) }
  return [
    indented(say(resultWords, language, 'paragraph-case', reached), 4),
    indented(factsText(states, before, language), 6),
    indented(
      prior === undefined
        ? say(resultWords, language, 'case-outcomes', outcomes)
        : say(resultWords, language, 'case-outcomes-prior', {
            ...outcomes,
            prior: say(outcomeWords, language, prior),
          }),
      6,
    ),
  ].join('')
}

const paragraphText = (found: ParagraphInPack, language: Language): string => {
  const { coverage, rules, conditions, doubts, duties, figures, cases } = found
  const put = (kind: 'paragraph-rule' | 'paragraph-condition' | 'paragraph-doubt' | 'paragraph-duty', text: string) =>
    indented(say(resultWords, language, kind, { text }), 4)
  return [
    `${coverage.paragraph}  ${say(resultWords, language, coverage.status)}\n`,
    indented(inLanguage(coverage.words, language), 2),
    ...rules.map(({ id, words }) => put('paragraph-rule', `${id}: ${inLanguage(words, language)}`)),
    ...conditions.map(({ id, words }) => put('paragraph-condition', `${id}: ${inLanguage(words, language)}`)),
    ...doubts.map(({ id, issue }) => put('paragraph-doubt', `${id}: ${inLanguage(issue, language)}`)),
    ...duties.map(({ words }) => put('paragraph-duty', inLanguage(words, language))),
    ...figures.map(({ id, unit, values }) =>
      indented(
        `${id} = ${values.map(({ from, value }) => `${shown(value, unit)} ${unit}${from === undefined ? '' : ` (${from})`}`).join(', ')}`,
        4,
      ),
    ),
    ...cases.map((each, index) => caseText(each, cases[index - 1]?.states ?? [], language)),
  ].join('')
}

export const paragraphPage = ({ language }: Invocation, citation: string) => {
  const found = paragraphsWithin(citation)
  if (found.length === 0) throw refuse(language, 'paragraph-unknown', { citation })
  const closing = found.some(({ cases }) => cases.length > 0)
    ? [
        wrapLines(say(resultWords, language, 'case-beside-plain'))
          .map((line) => `${line}\n`)
          .join(''),
      ]
    : []
  return { json: found, text: [...found.map((each) => paragraphText(each, language)), ...closing].join('\n') }
}
