// Country names and codes as people write them, turned into ISO 3166-1 alpha-2 codes; what may mean two places is asked.
import { isCountryCode } from '../../shared/contract/countries.ts'
import { countryNamings } from '../../shared/language/countries.ts'
import {
  type IntakeProblem,
  type ProblemSlot,
  asIs,
  either,
  problem,
  quoted,
  word,
} from '../../shared/language/row-problem.ts'
import { nearest } from './nearest.ts'

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
export const countryAlias = (code: string): string | undefined => CODE_ALIASES[code]

/** Other names in use; each means one place only. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'united states of america': 'US',
  usa: 'US',
  'u.s.a.': 'US',
  'u.s.': 'US',
  'great britain': 'GB',
  'people’s republic of china': 'CN',
  "people's republic of china": 'CN',
  prc: 'CN',
  'china (prc)': 'CN',
  'mainland china': 'CN',
  'hong kong sar': 'HK',
  'macau sar': 'MO',
  macao: 'MO',
  'chinese taipei': 'TW',
  'republic of korea': 'KR',
  'korea, republic of': 'KR',
  'korea, south': 'KR',
  "democratic people's republic of korea": 'KP',
  'korea, north': 'KP',
  dprk: 'KP',
  'russian federation': 'RU',
  'czech republic': 'CZ',
  'the netherlands': 'NL',
  holland: 'NL',
  uae: 'AE',
  emirates: 'AE',
  'viet nam': 'VN',
  turkey: 'TR',
  burma: 'MM',
  myanmar: 'MM',
  'ivory coast': 'CI',
  "cote d'ivoire": 'CI',
  swaziland: 'SZ',
  'cabo verde': 'CV',
  'east timor': 'TL',
  'the bahamas': 'BS',
  'the gambia': 'GM',
  'slovak republic': 'SK',
  'brunei darussalam': 'BN',
  'lao pdr': 'LA',
  'syrian arab republic': 'SY',
  'iran, islamic republic of': 'IR',
  'islamic republic of iran': 'IR',
  'holy see': 'VA',
  'republic of ireland': 'IE',
  'georgia (country)': 'GE',
  'republic of georgia': 'GE',
  'congo, democratic republic of the': 'CD',
  'congo, republic of the': 'CG',
  中华人民共和国: 'CN',
  中国大陆: 'CN',
  香港: 'HK',
  中国香港: 'HK',
  澳门: 'MO',
  中国澳门: 'MO',
  台湾: 'TW',
  中国台湾: 'TW',
  台湾地区: 'TW',
  阿联酋: 'AE',
  沙特: 'SA',
  美利坚合众国: 'US',
  大不列颠: 'GB',
  大韩民国: 'KR',
  南韩: 'KR',
  北韩: 'KP',
  俄国: 'RU',
  俄罗斯联邦: 'RU',
  捷克共和国: 'CZ',
  印尼: 'ID',
}

const codes = (...list: readonly string[]): ProblemSlot => either(...list.map(asIs))

/** Names that mean more than one place. Nobody can tell which from the name, so the person who wrote it is asked. */
const AMBIGUOUS: Readonly<Record<string, ProblemSlot>> = {
  georgia: either(word('georgia-country'), word('georgia-state')),
  korea: codes('KR', 'KP'),
  congo: codes('CD', 'CG'),
  刚果: codes('CD', 'CG'),
  'virgin islands': codes('VI', 'VG'),
  维尔京群岛: codes('VI', 'VG'),
  'saint martin': codes('MF', 'SX'),
  'st. martin': codes('MF', 'SX'),
  'st martin': codes('MF', 'SX'),
  圣马丁: codes('MF', 'SX'),
  guiana: codes('GF', 'GY'),
}

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', 'and')
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .trim()

const byName: ReadonlyMap<string, string> = new Map([
  ...countryNamings.flatMap(({ code, alpha3, en, zh }): [string, string][] => [
    [fold(en), code],
    [fold(zh), code],
    [fold(alpha3), code],
  ]),
  ...Object.entries(OTHER_NAMES).map(([name, code]): [string, string] => [fold(name), code]),
])

export type CountryReading =
  { readonly ok: true; readonly value: string } | { readonly ok: false; readonly error: IntakeProblem }

/** Reads a cell: a code, or a name in English or Chinese. Names that may mean two places are an error that names both. */
export const readCountry = (text: string, path: string): CountryReading => {
  if (isCountryCode(text)) return { ok: true, value: text }
  const name = fold(text)
  const readings = AMBIGUOUS[name]
  if (readings !== undefined)
    return { ok: false, error: problem('country-ambiguous', path, { found: quoted(text), readings }) }
  const code = byName.get(name)
  if (code !== undefined) return { ok: true, value: code }
  const meant = isCountryCode(text.toUpperCase()) ? text.toUpperCase() : countryAlias(text.toUpperCase())
  const near = meant ?? nearestCode(name)
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  const failure = /^[A-Za-z]{2}$/.test(text) ? 'country-unknown' : 'country-unnamed'
  return { ok: false, error: problem(failure, path, { found: quoted(text), ...suggestion }) }
}

const nearestCode = (name: string): string | undefined => {
  const near = name.length < 4 ? undefined : nearest(name, byName.keys())
  return near === undefined ? undefined : byName.get(near)
}
