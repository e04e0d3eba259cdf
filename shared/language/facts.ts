// A fact of a record in words: what its member is called, and what it says.
import { type Language, inLanguage, say } from './catalog.ts'
import { choiceWords } from './choices.ts'
import { memberWords } from './columns.ts'
import { countryName } from './countries.ts'
import { roleTerms, term } from './desk-terms.ts'
import { factNames } from './desk-transaction.ts'
import { figureText } from './ledger.ts'

/** A fact's path in words: `parties[end-user].headquarters` is the headquarters of the end user. */
export const factInWords = (language: Language, path: string): string => {
  // Facts that contradict each other carry what the record says of each.
  const [stated, value] = path.split(' = ')
  if (value !== undefined) return `${factInWords(language, stated ?? '')} = ${value}`
  const party = /^parties\[([a-z-]+)\]\.?(.*)$/.exec(path)
  if (party !== null) {
    const [, role = '', member = ''] = party
    const what = memberWords[`parties.${member}`] ?? memberWords[`parties[].${member}`]
    const name = term(roleTerms, language, role)
    return member === '' ? name : `${name} · ${what === undefined ? member : inLanguage(what, language)}`
  }
  const plain = path.replaceAll(/\[[^\]]*\]/g, '')
  const within = Object.keys(memberWords).find((name) => name.startsWith(`${plain}.`))
  const words = memberWords[plain] ?? (within === undefined ? undefined : memberWords[within])
  return words === undefined ? path : inLanguage(words, language)
}

const COUNTRY = /(?:^|\.)(?:from|destination|location|headquarters|ultimateParent|country|nationality)$/

/** What a member says, in words; a code that has none stands as it is. */
export const valueInWords = (language: Language, path: string, value: unknown): string => {
  if (value === null || value === undefined) return say(factNames, language, 'unknown')
  if (Array.isArray(value))
    return value.map((each: unknown) => valueInWords(language, path, each)).join(language === 'en' ? ', ' : '、')
  if (typeof value === 'boolean') return say(factNames, language, value ? 'yes' : 'no')
  // A year is a name, not a quantity.
  if (typeof value === 'number') return path.endsWith('.year') ? String(value) : figureText(String(value))
  if (typeof value !== 'string') return JSON.stringify(value)
  const words = choiceWords(path.replaceAll(/\[[^\]]*\]/g, ''))?.[value]
  if (words !== undefined) return inLanguage(words, language)
  return COUNTRY.test(path) ? countryName(value, language) : value
}
