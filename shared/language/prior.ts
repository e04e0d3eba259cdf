// What stands beside "prior rules apply": the answer of the text before 13 January 2025, and what that answer is not.
import type { Determination } from '../contract/interchange.ts'
import { governingPrior } from '../contract/reasons.ts'
import type { PackWords, TraceTree } from '../contract/trace.ts'
import { type Language, catalog, say } from './catalog.ts'
import { outcomeTerms, term } from './desk-terms.ts'
import { type TraceSection, traceProse } from './trace.ts'

export const priorWords = catalog(
  {
    title: 'Before 13 January 2025',
    lead: 'On the text before 13 January 2025: {outcome}.',
    'lead-by': 'On the text before 13 January 2025: {outcome} ({citations}).',
    'no-authorization':
      'BIS has announced that it does not enforce the codified requirement. That is no authorization; the codified verdict stands.',
    'earlier-rules':
      'The codified text leaves this transaction to the earlier rules, by its dates or its savings clause.',
    comparison: 'For comparison: the codified verdict governs.',
    sources: 'Read in',
    of: 'Before 13 January 2025 · {text}',
    steps: 'The same facts on the text before 13 January 2025',
  },
  {
    title: '2025年1月13日之前',
    lead: '按2025年1月13日之前的条文：{outcome}。',
    'lead-by': '按2025年1月13日之前的条文：{outcome}（{citations}）。',
    'no-authorization': 'BIS已宣布不执行现行条文的该项要求。此并非授权；现行条文的结论仍然有效。',
    'earlier-rules': '依其日期或过渡保留条款，现行条文将本交易交由先前规则处理。',
    comparison: '仅供对照：以现行条文的结论为准。',
    sources: '查阅来源',
    of: '2025年1月13日之前 · {text}',
    steps: '相同事实依2025年1月13日之前条文的推理',
  },
)

/** What the verdict under the earlier edition means here: it governs what is left, or it is a comparison. */
export const priorStanding = (
  determination: Determination,
): 'no-authorization' | 'earlier-rules' | 'comparison' | undefined => {
  if (determination.prior === undefined) return undefined
  if (governingPrior(determination) === undefined) return 'comparison'
  return determination.codified.outcome === 'prior-rules-apply' ? 'earlier-rules' : 'no-authorization'
}

/** The answer under the earlier edition and what it is not, as two sentences; none where the requirement was not in question. */
export const priorSentences = (determination: Determination, language: Language): readonly string[] => {
  const { prior } = determination
  const standing = priorStanding(determination)
  if (prior === undefined || standing === undefined) return []
  const outcome = term(outcomeTerms, language, prior.outcome)
  const citations = [...new Set([...prior.requirement, ...prior.decidedBy])].join(language === 'en' ? ', ' : '、')
  return [
    citations === ''
      ? say(priorWords, language, 'lead', { outcome })
      : say(priorWords, language, 'lead-by', { outcome, citations }),
    say(priorWords, language, standing),
  ]
}

/** The sections of a trace, then those of the earlier edition under its own words, each headed as such. */
export const proseOfEditions = (
  trace: TraceTree,
  { pack, prior }: { readonly pack: PackWords; readonly prior: PackWords },
  language: Language,
): readonly TraceSection[] => [
  ...traceProse(trace, pack, language),
  ...(trace.prior === undefined ? [] : traceProse(trace.prior, prior, language)).map((section) => ({
    ...section,
    heading: { ...section.heading, text: say(priorWords, language, 'of', { text: section.heading.text }) },
  })),
]
