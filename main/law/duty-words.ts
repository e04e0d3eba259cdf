// What a duty says, with the figures of the law date by which its day is reckoned.
import { formatDecimal } from '../../shared/kernel/tpp.ts'
import { figureText } from '../../shared/language/ledger.ts'
import type { Duty } from '../engine/model.ts'
import type { Limits } from './limits.ts'
import type { DueRule, LawPack } from './model.ts'
import { filled } from './windows/words.ts'

const MONTHS_OF_A_YEAR = 12

const countIn = ({ figure, unit }: NonNullable<DueRule['count']>, limits: Limits): Readonly<Record<string, string>> => {
  const count = limits.count(figure)
  return unit === 'days' ? { days: String(count) } : { months: String(count), years: String(count / MONTHS_OF_A_YEAR) }
}

/** The slots that the words of a duty or of one of its days may have: the count, the threshold, and the printed day. */
export const figuresOf = (
  { count, threshold, day }: Pick<DueRule, 'count' | 'threshold' | 'day'>,
  limits: Limits,
): Readonly<Record<string, string>> => ({
  ...(count === undefined ? {} : countIn(count, limits)),
  ...(threshold === undefined ? {} : { tpp: figureText(formatDecimal(limits.decimal(threshold))) }),
  ...(day === undefined ? {} : { day: limits.date(day) }),
})

/** The duties of a pack with its figures in their words. */
export const dutiesInFigures = ({ duties, dues }: Pick<LawPack, 'duties' | 'dues'>, limits: Limits): readonly Duty[] =>
  duties.map((duty) => {
    const reckoned = dues.find((each) => each.duty === duty.id)
    return reckoned === undefined ? duty : { ...duty, words: filled(duty.words, figuresOf(reckoned, limits)) }
  })
