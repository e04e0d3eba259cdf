// What a duty says, with the figures of the law date by which its day is reckoned.
import { formatDecimal } from '../../shared/kernel/tpp.ts'
import { figureText } from '../../shared/language/ledger.ts'
import type { Limits } from './limits.ts'
import type { DueRule } from './model.ts'

/** The slots that the words of a duty or of one of its days may have: the count, the threshold, and the printed day. */
export const figuresOf = (
  { count, threshold, day }: Pick<DueRule, 'count' | 'threshold' | 'day'>,
  limits: Limits,
): Readonly<Record<string, string>> => ({
  ...(count === undefined ? {} : { [count.unit]: String(limits.count(count.figure)) }),
  ...(threshold === undefined ? {} : { tpp: figureText(formatDecimal(limits.decimal(threshold))) }),
  ...(day === undefined ? {} : { day: limits.date(day) }),
})
