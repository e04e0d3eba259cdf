// What a reader should know about a row of the country table before relying on it, in both languages.
import { countryName } from '../../../shared/language/countries.ts'
import type { Words } from '../../engine/model.ts'
import type { CountryRow } from '../model.ts'

const OWN_NOTES: Readonly<Record<string, Words>> = {
  AE: {
    en: 'Position of January 2025. D:4 is inferred from later wording of the control list and D:3 is not confirmed; a move to A:5 in July 2026 is known from secondary sources only.',
    zh: '此为2025年1月的位置。D:4系由后来的管制清单文字推断，D:3未经核实；2026年7月转入A:5仅见于二手来源。',
  },
  AQ: {
    en: 'No row in either country table and no sovereign whose row it could follow. Outside Supplement 5(a), D:5 and Macau it falls in the remaining class only by default.',
    zh: '两份国家表均无此行，亦无可随从的主权国。既不在附件5(a)，也不在D:5与澳门之列，仅因无他处可归而落入其余一类。',
  },
  AW: {
    en: 'Has its own row (Group B), so it does not follow the Netherlands.',
    zh: '有自己的一行（B组），故不随荷兰。',
  },
  BQ: {
    en: 'Part of the Netherlands and without a row, unlike its three Caribbean neighbors in Group B. Whether it shares the place of the Netherlands is open.',
    zh: '属荷兰而无自己的一行，阿鲁巴、库拉索和荷属圣马丁则各有一行（B组）。是否与荷兰同列，尚无定论。',
  },
  CK: {
    en: 'Self-governing in free association with New Zealand. Whether 738.3(b) carries the place of New Zealand to it is open.',
    zh: '与新西兰自由联合的自治体。738.3(b)是否使其与新西兰同列，尚无定论。',
  },
  CN: { en: 'The row of China also governs Hong Kong.', zh: '中国一行亦适用于中国香港地区。' },
  CW: {
    en: 'Has its own row (Group B), so it does not follow the Netherlands.',
    zh: '有自己的一行（B组），故不随荷兰。',
  },
  CY: {
    en: 'Not in D:5 in the tables read, and its place on the State Department list (22 CFR 126.1(r)) was suspended from 1 October 2024 through 30 September 2025; older copies still had it in D:5. Both positions are kept.',
    zh: '所读各表中不在D:5，其在国务院清单（22 CFR 126.1(r)）中的地位自2024年10月1日至2025年9月30日暂停；较早的版本仍列于D:5。两种位置并存。',
  },
  ET: {
    en: 'The State Department list denies certain defense exports (22 CFR 126.1(n)), but the D:5 table does not name it.',
    zh: '国务院清单拒绝部分国防出口（22 CFR 126.1(n)），但D:5表并未列名。',
  },
  HK: {
    en: 'No longer a separate destination since 23 December 2020 (85 FR 83788); the row of China governs.',
    zh: '自2020年12月23日起不再是单独目的地（85 FR 83788），适用中国一行。',
  },
  IL: {
    en: 'In D:2 to D:4 and in A:6; the exclusion of A:6 keeps it out of 742.6(a)(6)(iii)(B) and 740.2(a)(9)(ii).',
    zh: '在D:2至D:4，亦在A:6；因A:6除外，不受742.6(a)(6)(iii)(B)与740.2(a)(9)(ii)所及。',
  },
  KH: {
    en: 'In D:5 in January 2025. Its reported removal on 3 February 2026 is known from secondary sources only.',
    zh: '2025年1月在D:5。据报于2026年2月3日移出，仅见于二手来源。',
  },
  LI: {
    en: 'Treated as Switzerland by a footnote of the country chart; outside Supplement 5(a).',
    zh: '依国家表脚注按瑞士对待；不在附件5(a)。',
  },
  MO: {
    en: 'In D:1, D:3 and D:4, not in D:5; the rule names it beside D:5 throughout.',
    zh: '在D:1、D:3、D:4，不在D:5；规则凡言D:5处均另行点名。',
  },
  NU: {
    en: 'Self-governing in free association with New Zealand. Whether 738.3(b) carries the place of New Zealand to it is open.',
    zh: '与新西兰自由联合的自治体。738.3(b)是否使其与新西兰同列，尚无定论。',
  },
  PS: {
    en: 'No row in either country table and no sovereign whose row it could follow. Outside Supplement 5(a), D:5 and Macau it falls in the remaining class only by default.',
    zh: '两份国家表均无此行，亦无可随从的主权国。既不在附件5(a)，也不在D:5与澳门之列，仅因无他处可归而落入其余一类。',
  },
  SX: {
    en: 'Has its own row (Group B), so it does not follow the Netherlands.',
    zh: '有自己的一行（B组），故不随荷兰。',
  },
  TW: {
    en: 'Named in Supplement 5(a) and in the country tables on its own row; A:6, B and D:3.',
    zh: '在附件5(a)及国家表中单列一行；属A:6、B与D:3。',
  },
  UA: {
    en: 'Crimea and the so-called Donetsk and Luhansk republics are under 746.6, where hardly any exception runs; they have no code of their own.',
    zh: '克里米亚及所谓顿涅茨克、卢甘斯克地区适用746.6，几无许可例外可用；三地无单独代码。',
  },
  US: {
    en: 'Named in Supplement 5(a): it matters for headquarters and ultimate parents. A movement within it is domestic.',
    zh: '列于附件5(a)：对总部与最终母公司的判断有意义。境内移动属国内。',
  },
  XK: { en: 'A user-assigned code; the EAR lists Kosovo in Group B.', zh: '此为自定义代码；EAR将科索沃列于B组。' },
}

const CROWN_DEPENDENCIES: ReadonlySet<string> = new Set(['GG', 'IM', 'JE'])

const domesticNote: Words = {
  en: 'Within the United States as 15 CFR 772.1 defines it: not an export destination.',
  zh: '属15 CFR 772.1所定义的美国境内：不是出口目的地。',
}

const inheritanceNote = (row: CountryRow, follows: string): Words => {
  const crown = CROWN_DEPENDENCIES.has(row.code)
  const [en, zh] = [countryName(follows, 'en'), countryName(follows, 'zh-CN')]
  return {
    en: `No row of its own; treated like ${en} under 738.3(b). Supplement 5(a) names ${en} only, so its place there is by inheritance (doubt D-01).${crown ? ' A Crown Dependency is not strictly a territory or possession.' : ''}`,
    zh: `无自己的一行；依738.3(b)按${zh}对待。附件5(a)只列${zh}，其列入属随从（疑义D-01）。${crown ? '皇家属地严格说来并非领土或属地。' : ''}`,
  }
}

/** The note of a row, if a reader needs one. */
export const countryNotes = (row: CountryRow): Words | undefined => {
  const own = OWN_NOTES[row.code]
  if (own !== undefined) return own
  if (row.domesticUs === true) return domesticNote
  return row.follows === undefined ? undefined : inheritanceNote(row, row.follows)
}
