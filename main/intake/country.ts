// Country names and codes as people write them, turned into ISO 3166-1 alpha-2 codes; what may mean two places is asked.
import { isCountryCode } from '../../shared/contract/countries.ts'
import { countryNamings } from '../../shared/language/countries.ts'
import countryNames from '../../shared/language/country-names.json' with { type: 'json' }
import {
  type IntakeProblem,
  type ProblemSlot,
  asIs,
  either,
  problem,
  quoted,
  word,
} from '../../shared/language/row-problem.ts'
import { countryKey } from './country-key.ts'
import { allNearest } from './nearest.ts'

/** Codes that are in use beside ISO 3166-1 (the European Union's, NATO's, withdrawn ones), and the code that is meant. */
const CODE_ALIASES: Readonly<Record<string, string>> = {
  UK: 'GB',
  EL: 'GR',
  SF: 'FI',
  KS: 'XK',
  RK: 'XK',
  TP: 'TL',
  BU: 'MM',
  ZR: 'CD',
  DD: 'DE',
  FX: 'FR',
}

/** The ISO code that was probably meant by a two-letter code that is none. */
export const countryAlias = (code: string): string | undefined =>
  Object.hasOwn(CODE_ALIASES, code) ? CODE_ALIASES[code] : undefined

/** Names in use that neither ISO nor the CLDR has; each means one place only. */
const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  AE: ['U.A.E.', 'UAE', 'Emirates', '阿联酋', '阿聯酋', '阿聯', '阿拉伯聯合大公國'],
  AU: ['澳洲', '澳大利亞'],
  BA: ['Bosnia', 'Republic of Bosnia and Herzegovina', '波黑'],
  BN: ['Brunei Darussalam'],
  BO: ['Plurinational State of Bolivia'],
  BS: ['The Bahamas'],
  CD: ['Congo, Democratic Republic of the', 'Congo (Kinshasa)', 'Zaire', '刚果民主共和国', '刚果金'],
  CG: ['Congo (Brazzaville)', '刚果布'],
  CI: ['Ivory Coast', "Cote d'Ivoire", '象牙海岸'],
  CN: [
    'P.R. China',
    'P.R.C.',
    'PR of China',
    'China (PRC)',
    'China P.R.',
    'China Mainland',
    'Mainland China',
    '中国大陆',
    '中國大陸',
    '中华人民共和国',
    '中華人民共和國',
  ],
  CV: ['Cape Verde', 'Cabo Verde'],
  CZ: ['Czech Republic', 'Czechia', '捷克共和国'],
  DO: ['多米尼加共和国', '多明尼加共和國'],
  EG: ['Arab Republic of Egypt'],
  FK: ['Falkland Islands (Malvinas)'],
  FM: ['Micronesia'],
  GB: [
    'U.K.',
    'UK',
    'England',
    'Scotland',
    'Wales',
    'Northern Ireland',
    'Britain',
    'Great Britain',
    '英格兰',
    '大不列颠',
  ],
  GE: ['Georgia (country)', 'Republic of Georgia'],
  GM: ['The Gambia'],
  GY: ['Republic of Guyana'],
  HK: [
    'Hong Kong Special Administrative Region of China',
    'Hong Kong SAR',
    'Hong Kong, China',
    'Hong Kong (SAR of China)',
    'HK SAR',
    'HKSAR',
    'Hong Kong SAR, PRC',
    '香港',
    '中国香港',
    '中國香港',
    '香港特别行政区',
  ],
  ID: ['印尼'],
  IE: ['Republic of Ireland', 'Eire'],
  IR: ['Islamic Republic of Iran'],
  KP: [
    'Korea, North',
    'DPR Korea',
    'D.P.R.K.',
    'N. Korea',
    '北朝鲜',
    '北朝鮮',
    '北韩',
    '北韓',
    '朝鮮',
    '朝鲜民主主义人民共和国',
  ],
  KR: [
    'Korea, South',
    'R.O.K.',
    'ROK',
    'South-Korea',
    'S. Korea',
    'South Korea (ROK)',
    '南朝鲜',
    '南朝鮮',
    '大韩民国',
    '大韓民國',
    '韓國',
    '南韩',
    '南韓',
  ],
  LA: ['Lao PDR', "Lao People's Democratic Republic"],
  LY: ['Libyan Arab Jamahiriya'],
  MD: ['Republic of Moldova'],
  MK: ['Macedonia', 'Republic of North Macedonia', 'The former Yugoslav Republic of Macedonia'],
  MM: ['Republic of Myanmar', 'Burma', 'Myanmar (Burma)'],
  MO: [
    'Macao Special Administrative Region of China',
    'Macau',
    'Macao',
    'Macau SAR',
    'Macao SAR',
    'Macau SAR, China',
    'Macao, China',
    'Macau, China',
    '澳门',
    '澳門',
    '中国澳门',
    '中國澳門',
  ],
  NL: ['Holland', 'The Netherlands'],
  PS: ['Palestine', 'State of Palestine', 'Occupied Palestinian Territory'],
  RU: ['Russia', 'Russian Federation', '俄国', '俄國', '俄羅斯', '俄罗斯联邦', '俄羅斯聯邦'],
  RW: ['Rwandese Republic'],
  SA: ['KSA', 'Kingdom of Saudi Arabia', 'Saudi', '沙特', '沙烏地阿拉伯', '沙地阿拉伯'],
  SK: ['Slovak Republic'],
  SY: ['Syrian Arab Republic'],
  SZ: ['Swaziland'],
  TL: ['East Timor'],
  TR: ['Turkey', 'Türkiye', '土耳其'],
  TW: [
    'Taiwan, Province of China',
    'Taiwan Province of China',
    'Taiwan, China',
    'Taiwan (China)',
    'Chinese Taipei',
    'Taiwan R.O.C.',
    '中国台北',
    '中華台北',
    '中华台北',
    '臺灣',
    '台灣',
    '中国台湾',
    '中國台灣',
    '中国台湾省',
  ],
  TZ: ['United Republic of Tanzania'],
  US: [
    'U.S.',
    'U.S.A.',
    'USA',
    'U S A',
    'United States of America',
    'United States (US)',
    'United States (USA)',
    '美利坚合众国',
    '美利堅合眾國',
  ],
  UY: ['Eastern Republic of Uruguay'],
  VA: ['Holy See', 'Vatican', 'Vatican City State'],
  VE: ['Bolivarian Republic of Venezuela'],
  VN: ['Viet Nam', 'Socialist Republic of Viet Nam'],
  XK: ['Kosovo'],
}

const codes = (...list: readonly string[]): ProblemSlot => either(...list.map(asIs))

/** Names that mean more than one place. Nobody can tell which from the name, so the person who wrote it is asked. */
const AMBIGUOUS: ReadonlyMap<string, ProblemSlot> = new Map(
  (
    [
      ['Georgia', either(word('georgia-country'), word('georgia-state'))],
      ['Korea', codes('KR', 'KP')],
      ['Congo', codes('CD', 'CG')],
      ['刚果', codes('CD', 'CG')],
      ['剛果', codes('CD', 'CG')],
      ['Republic of China', codes('TW', 'CN')],
      ['Virgin Islands', codes('VI', 'VG')],
      ['维尔京群岛', codes('VI', 'VG')],
      ['維京群島', codes('VI', 'VG')],
      ['維爾京群島', codes('VI', 'VG')],
      ['Saint Martin', codes('MF', 'SX')],
      ['圣马丁', codes('MF', 'SX')],
      ['圣马丁岛', codes('MF', 'SX')],
      ['多米尼加', codes('DO', 'DM')],
      ['多明尼加', codes('DO', 'DM')],
      ['Guiana', codes('GF', 'GY')],
    ] as const
  ).map(([name, readings]) => [countryKey(name), readings]),
)

const byKey: ReadonlyMap<string, string> = new Map([
  ...Object.entries(countryNames).flatMap(([code, names]) =>
    names.map((name): [string, string] => [countryKey(name), code]),
  ),
  ...countryNamings.flatMap(({ code, en, zh }): [string, string][] => [
    [countryKey(en), code],
    [countryKey(zh), code],
  ]),
  ...Object.entries(OTHER_NAMES).flatMap(([code, names]) =>
    names.map((name): [string, string] => [countryKey(name), code]),
  ),
])

/** In capitals only: "can", "are" and "per" are words, and "Aus" is short for two countries. */
const byAlpha3: ReadonlyMap<string, string> = new Map(countryNamings.map(({ code, alpha3 }) => [alpha3, code]))

const codeOf = (text: string): string | undefined =>
  isCountryCode(text) ? text : (byAlpha3.get(text) ?? byKey.get(countryKey(text)))

const BETWEEN_TWO = /\s*[/&+;、|\n]\s*|\s+and\s+|[和及与與]/iu

/** The countries of a text that names several, as "China and Hong Kong"; empty where it names one, whose name may hold "and". */
const severalIn = (text: string): readonly string[] => {
  const parts = text.split(BETWEEN_TWO)
  const named = parts.flatMap((part) => codeOf(part.trim()) ?? [])
  const different = [...new Set(named)]
  return parts.length > 1 && named.length === parts.length && different.length > 1 ? different : []
}

/** Names that a misspelling may have meant; those of a few letters are near to too many words. */
const SHORTEST_FOR_A_GUESS = 5
const spelled: ReadonlyMap<string, string> = new Map(
  [...byKey].filter(([key]) => key.length >= SHORTEST_FOR_A_GUESS && /^[a-z ]+$/.test(key)),
)

export type CountryReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: IntakeProblem }

/**
 * Reads a cell: a code in capitals, or a name in English or Chinese. A name that may mean two places is an error that names
 * both; what is near to a name is offered and never taken.
 */
export const readCountry = (text: string, path: string): CountryReading => {
  if (isCountryCode(text)) return { ok: true, value: text }
  const key = countryKey(text)
  const several = severalIn(text)
  const readings = several.length > 0 ? codes(...several) : AMBIGUOUS.get(key)
  if (readings !== undefined)
    return { ok: false, error: problem('country-ambiguous', path, { found: quoted(text), readings }) }
  const code = codeOf(text)
  if (code !== undefined) return { ok: true, value: code }
  const isTwoLetters = /^[A-Za-z]{2}$/.test(text)
  const near = isTwoLetters ? codeMeant(text.toUpperCase()) : (byAlpha3.get(text.toUpperCase()) ?? nearestCode(key))
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  const failure = isTwoLetters ? 'country-unknown' : 'country-unnamed'
  return { ok: false, error: problem(failure, path, { found: quoted(text), ...suggestion }) }
}

const codeMeant = (code: string): string | undefined => (isCountryCode(code) ? code : countryAlias(code))

/** The country of the one name that is a slip away: one letter, or two in a long word. */
const nearestCode = (key: string): string | undefined => {
  if (key.length < SHORTEST_FOR_A_GUESS) return undefined
  const near = allNearest(key, spelled.keys(), key.length < 8 ? 1 : 2)
  const meant = new Set(near.flatMap((name) => spelled.get(name) ?? []))
  // What is as near to another country is no guess.
  const [only] = meant
  return meant.size === 1 ? only : undefined
}
