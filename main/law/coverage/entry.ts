// How an entry of the coverage is written down.
import type { Coverage } from '../../engine/model.ts'

/** An entry before rules and hash are joined to it; `by` names parts of the product that are no rules of the pack. */
export type CoverageEntry = Omit<Coverage, 'hash'>

/** Decided by rules, tables, ledgers or windows of this product. */
export const encoded = (paragraph: string, en: string, zh: string, ...by: readonly string[]): CoverageEntry => ({
  paragraph,
  status: 'encoded',
  words: { en, zh },
  by,
})

/** Decided by a person whose answer is recorded; `ask` is the question. */
export const judged = (
  paragraph: string,
  [en, ask]: readonly [words: string, ask: string],
  [zh, askZh]: readonly [words: string, ask: string],
  ...by: readonly string[]
): CoverageEntry => ({
  paragraph,
  status: 'needs-judgment',
  words: { en: `${en} Ask: ${ask}`, zh: `${zh}须询问：${askZh}` },
  by,
})

/** Not decided here; `reason` says why. */
export const left = (
  paragraph: string,
  [en, reason]: readonly [words: string, reason: string],
  [zh, reasonZh]: readonly [words: string, reason: string],
): CoverageEntry => ({
  paragraph,
  status: 'outside',
  words: { en: `${en} Outside this pack: ${reason}`, zh: `${zh}不在本规则包内：${reasonZh}` },
  by: [],
})
