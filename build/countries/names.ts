// Writes shared/language/country-names.json: what countries are called, from the world-countries data set (ISO short and official
// names, other spellings, Chinese) and from the CLDR data of the runtime (English, simplified and traditional Chinese). A name that
// two of them give to two countries is left out; it is asked, never guessed.
import { writeFileSync } from 'node:fs'
import countries from 'world-countries'
import { countryKey } from '../../main/intake/country-key.ts'
import { countryCodes } from '../../shared/contract/countries.ts'

const names = new Map<string, Set<string>>(countryCodes.map((code) => [code, new Set()]))
const owners = new Map<string, Set<string>>()

const add = (code: string, name: string | undefined): void => {
  // Two letters are a code, and a code is not a name.
  if (name === undefined || name === code || /^[A-Za-z]{2}$/.test(name)) return
  const key = countryKey(name)
  if (!/\p{Script=Latin}|\p{Script=Han}/u.test(key)) return
  names.get(code)?.add(name)
  owners.set(key, (owners.get(key) ?? new Set()).add(code))
}

for (const [language, style] of [
  ['en', 'long'],
  ['en', 'short'],
  ['zh-Hans', 'long'],
  ['zh-Hans', 'short'],
  ['zh-Hant-TW', 'long'],
  ['zh-Hant-HK', 'long'],
  ['zh-Hant-TW', 'short'],
  ['zh-Hant-HK', 'short'],
] as const) {
  const display = new Intl.DisplayNames([language], { type: 'region', style })
  for (const code of countryCodes) add(code, display.of(code))
}
for (const { cca2, name, altSpellings, translations } of countries) {
  const code = cca2 === 'XK' || names.has(cca2) ? cca2 : undefined
  if (code === undefined) continue
  for (const each of [name.common, name.official, ...altSpellings]) add(code, each)
  // The data set calls Dominica by the Chinese name of the Dominican Republic.
  if (code === 'DM') continue
  for (const each of [translations['zho']?.common, translations['zho']?.official]) add(code, each)
}

const unambiguous = (code: string): string[] => {
  const seen = new Set<string>()
  return [...(names.get(code) ?? [])].filter((name) => {
    const key = countryKey(name)
    if (owners.get(key)?.size !== 1 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

const shared = [...owners]
  .filter(([, codes]) => codes.size > 1)
  .map(([key, codes]) => `${key}: ${[...codes].join(', ')}`)
process.stdout.write(`Left out, because they name more than one: ${shared.join('; ')}\n`)

const lines = countryCodes.map((code) => `  ${JSON.stringify(code)}: ${JSON.stringify(unambiguous(code))}`)
writeFileSync(new URL('../../shared/language/country-names.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`)
