// Dated moves of destinations between Country Groups, in and out of Supplement 5(a), and Supplement 5(b) to part 740, after January 2025.
import type { CountryChange, CountryDoubt, CountryList, CountryTables } from '../model.ts'
import type { DoubtId, ReadingOf } from '../raise-names.ts'

export const countryChanges: readonly CountryChange[] = [
  {
    code: 'KH',
    date: '2026-02-03',
    possibleSince: '2025-11-07',
    groups: 'D:1',
    sourcing: 'secondary',
    citation: '91 FR 5091',
    words: {
      en: 'Reported to have left Country Group D:5 on 3 February 2026, in effect since the arms embargo list changed on 7 November 2025, and to have stayed in D:1; the amending rule was not read.',
      zh: '据报于2026年2月3日移出国家组D:5，实际效力自2025年11月7日武器禁运名单修订时起，仍在D:1；修订规则原文未读。',
    },
  },
  {
    code: 'AE',
    date: '2026-07-10',
    possibleSince: '2026-07-10',
    groups: 'A:5 B',
    sourcing: 'secondary',
    citation: '91 FR 43034',
    words: {
      en: 'Moved from Country Groups D:3 and D:4 to A:5 on 10 July 2026, while 742.6(a)(6)(iii)(B) came to name it apart from the groups; what the rule takes out by Supplement No. 8 to part 740 is not encoded, so both places stand.',
      zh: '2026年7月10日由国家组D:3、D:4转入A:5，同时742.6(a)(6)(iii)(B)在国家组之外另行列名；该规则依第740部分附件8的除外未编入，故两种位置并存。',
    },
  },
]

/** The destinations of Supplement 5(b) to part 740 by the day from which the list stood: published without any. */
export const supplement5bLists: CountryTables['supplement5b'] = [{ from: '2025-01-13', codes: [], sourcing: 'text' }]

/** Destinations under part 746, where no exception runs unless part 746 names it (740.2(a)(6)). */
export const embargo: CountryTables['embargo'] = {
  comprehensive: ['CU', 'IR', 'KP', 'SY'],
  limited: ['BY', 'RU'],
  regions: ['UA'],
}

/** "Macau or Country Group D:5" stands in nearly every paragraph; Macau itself is in no group D:5. */
export const macau: CountryList = { citation: '742.6(a)(6)(iii)', codes: ['MO'] }

/** "The PRC or Macau": the row of China also governs Hong Kong. */
export const chinaOrMacau: CountryList = { citation: '734.9(i)', codes: ['CN', 'MO', 'HK'] }

/** A release is deemed an export where it is made in the United States. */
export const deemedExport: CountryTables['deemedExport'] = { citation: '734.13(a)(2)', from: 'US' }

const keptOpen = <Id extends DoubtId>(doubt: Id, first: ReadingOf<Id>, second: ReadingOf<Id>): CountryDoubt => ({
  doubt,
  readings: [first, second],
})

/** D-01: a follower of a named country; D-10: a row without a sure place; A-20: a change read in secondary sources only. */
export const countryDoubts = {
  follower: keptOpen('D-01', 'follows', 'named-only'),
  place: keptOpen('D-10', 'as-recorded', 'other-place'),
  change: keptOpen('A-20', 'as-of-january-2025', 'as-moved'),
}
