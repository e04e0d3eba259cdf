// docket pack --paragraph: a paragraph of the rule with everything that the pack puts of it: words, rules, doubts, duties, figures, cases.
import type { Words } from '../../../shared/contract/values.ts'
import { inLanguage, say, type Language } from '../../../shared/language/catalog.ts'
import { packWords } from '../../../shared/language/cli/pack.ts'
import { outcomeTerms } from '../../../shared/language/desk-terms.ts'
import { factInWords, valueInWords } from '../../../shared/language/facts.ts'
import { reportTerms } from '../../../shared/language/report.ts'
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
  if (!goesOn) return facts === '' ? say(packWords, language, 'case-plain') : facts
  return facts === ''
    ? say(packWords, language, 'case-as-before')
    : say(packWords, language, 'case-as-before-but', { facts })
}

const caseText = (
  { reaches, state, states, outcomes: { codified, prior, enforced } }: CaseInPack,
  before: Stated,
  language: Language,
): string => {
  const outcomes = {
    codified: say(outcomeTerms, language, codified),
    enforced: say(outcomeTerms, language, enforced),
  }
  const reached = { rule: reaches, state: say(packWords, language, `case-${state}`) }
  return [
    indented(say(packWords, language, 'paragraph-case', reached), 4),
    indented(factsText(states, before, language), 6),
    indented(
      prior === undefined
        ? say(packWords, language, 'case-outcomes', outcomes)
        : say(packWords, language, 'case-outcomes-prior', {
            ...outcomes,
            prior: say(outcomeTerms, language, prior),
          }),
      6,
    ),
  ].join('')
}

type Kind =
  `paragraph-${'rule' | 'condition' | 'doubt' | 'duty' | 'deadline' | 'window' | 'limit' | 'cut' | 'flag' | 'earlier'}`

const paragraphText = (found: ParagraphInPack, language: Language): string => {
  const { coverage, figures, cases, earlier } = found
  const put = (kind: Kind, text: string): string => indented(say(packWords, language, kind, { text }), 4)
  const named = (kind: Kind, all: readonly { readonly id: string; readonly words: Words }[]): readonly string[] =>
    all.map(({ id, words }) => put(kind, `${id}: ${inLanguage(words, language)}`))
  const said = (kind: Kind, all: readonly { readonly words: Words }[]): readonly string[] =>
    all.map(({ words }) => put(kind, inLanguage(words, language)))
  return [
    coverage === undefined
      ? `${found.paragraph}\n`
      : `${coverage.paragraph}  ${say(packWords, language, coverage.status)}\n${indented(inLanguage(coverage.words, language), 2)}`,
    ...named('paragraph-rule', found.rules),
    ...named('paragraph-condition', found.conditions),
    ...found.doubts.map(({ id, issue }) => put('paragraph-doubt', `${id}: ${inLanguage(issue, language)}`)),
    ...said('paragraph-duty', found.duties),
    // The words of the others stand with their duty.
    ...found.deadlines.flatMap(({ duty, words }) =>
      duty === undefined ? said('paragraph-deadline', [{ words }]) : [],
    ),
    ...found.windows.map(({ days, governing }) => put('paragraph-window', `${days} → ${governing}`)),
    ...found.limits.map(({ ledger }) => put('paragraph-limit', say(reportTerms, language, `ledger-${ledger}`))),
    ...said('paragraph-cut', found.cuts),
    ...said('paragraph-flag', found.redFlags),
    ...figures.map(({ id, unit, values }) =>
      indented(
        `${id} = ${values.map(({ from, value }) => `${shown(value, unit)} ${unit}${from === undefined ? '' : ` (${from})`}`).join(', ')}`,
        4,
      ),
    ),
    ...named('paragraph-earlier', [...earlier.rules, ...earlier.conditions]),
    ...cases.map((each, index) => caseText(each, cases[index - 1]?.states ?? [], language)),
  ].join('')
}

export const paragraphPage = ({ language }: Invocation, citation: string) => {
  const found = paragraphsWithin(citation)
  if (found.length === 0) throw refuse(language, 'paragraph-unknown', { citation })
  const closing = found.some(({ cases }) => cases.length > 0)
    ? [
        wrapLines(say(packWords, language, 'case-beside-plain'))
          .map((line) => `${line}\n`)
          .join(''),
      ]
    : []
  return { json: found, text: [...found.map((each) => paragraphText(each, language)), ...closing].join('\n') }
}
