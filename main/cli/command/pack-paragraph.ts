// docket pack --paragraph: a paragraph of the rule with everything that the pack puts of it: words, rules, doubts, duties, figures.
import { inLanguage, say, type Language } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import { type ParagraphInPack, paragraphsWithin } from '../../casework/pack.ts'
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

const paragraphText = (found: ParagraphInPack, language: Language): string => {
  const { coverage, rules, conditions, doubts, duties, figures } = found
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
  ].join('')
}

export const paragraphPage = ({ language }: Invocation, citation: string) => {
  const found = paragraphsWithin(citation)
  if (found.length === 0) throw refuse(language, 'paragraph-unknown', { citation })
  return { json: found, text: found.map((each) => paragraphText(each, language)).join('\n') }
}
