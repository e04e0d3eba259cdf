// Dated moves of destinations between Country Groups, and Supplement 5(b) to part 740, after January 2025.
import type { Sourcing, Words } from '../../engine/model.ts'

/**
 * A move known to this pack. From `possibleSince` on the old position is no longer sure; a move read only in secondary
 * sources leaves both positions standing (doubt A-20), however much later the transaction is.
 */
export type CountryChange = {
  readonly code: string
  /** The date given by the source. */
  readonly date: string
  /** The first day on which the move may already have stood. */
  readonly possibleSince: string
  /** Country Groups after the move, parted by spaces. */
  readonly groups: string
  readonly sourcing: Sourcing
  readonly citation: string
  readonly doubt: string
  readonly words: Words
}

export const countryChanges: readonly CountryChange[] = [
  {
    code: 'KH',
    date: '2026-02-03',
    possibleSince: '2026-02-03',
    groups: 'D:1',
    sourcing: 'secondary',
    citation: '91 FR 5091',
    doubt: 'A-20',
    words: {
      en: 'Reported to have left Country Group D:5 on 3 February 2026 and to have stayed in D:1; the amending rule was not read.',
      zh: '据报于2026年2月3日移出国家组D:5，仍在D:1；修订规则原文未读。',
    },
  },
  {
    code: 'AE',
    date: '2026-07-23',
    // The Federal Register document number lies between those of 7 July and 14 August 2026; a table copied on 23 July has the move.
    possibleSince: '2026-07-07',
    groups: 'A:5 B',
    sourcing: 'secondary',
    citation: '91 FR 46260',
    doubt: 'A-20',
    words: {
      en: 'Reported to have moved from Country Groups D:3 and D:4 to A:5 in July 2026; the rule was not read and its day is not sure.',
      zh: '据报于2026年7月由国家组D:3、D:4转入A:5；规则原文未读，生效日亦不确定。',
    },
  },
]

/** The destinations of Supplement 5(b) to part 740 by the day from which the list stood: published without any. */
export const supplement5bLists: readonly {
  readonly from: string
  readonly codes: readonly string[]
  readonly sourcing: Sourcing
}[] = [{ from: '2025-01-13', codes: [], sourcing: 'text' }]
