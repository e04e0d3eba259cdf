// A fact in words: its name and its value.
import type { ReactNode } from 'react'
import { activityTerms, endUseTerms, roleTerms, term } from '../../shared/language/desk-terms.ts'
import { factNames, placeNames } from '../../shared/language/desk-transaction.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { inLanguage, say } from '../../shared/language/catalog.ts'
import { countryName } from '../../shared/language/countries.ts'
import { memberWords } from '../../shared/language/columns.ts'
import { Operations, figure } from '../frame/format.tsx'
import { useLanguage } from '../frame/language.tsx'
import { factKinds, patternOf } from '../../shared/contract/fact-kinds.ts'
import type { Fact } from './facts.ts'

/** What a place of a record is called: `parties.0.location`, `parties[end-user].location` and `positions.lpp` alike. */
export const factName = (language: Language, path: string): string => {
  // Facts that contradict each other carry what the record says of each.
  const [stated, value] = path.split(' = ')
  if (value !== undefined) return `${factName(language, stated ?? '')} = ${value}`
  const [, role, member] = /^parties\[([\w-]+)\](?:\.(.+))?$/.exec(path) ?? []
  if (role !== undefined)
    return [
      term(roleTerms, language, role),
      ...(member === undefined ? [] : [factName(language, `parties.0.${member}`)]),
    ].join(language === 'en' ? ': ' : '：')
  const pattern = patternOf(path)
  if (pattern !== undefined) return say(factNames, language, pattern)
  const starred = path.replaceAll(/\.\d+(?=\.|$)/g, '.*')
  const place = term(placeNames, language, starred)
  if (place !== starred) return place
  // What the desk does not edit still has a name: the one columns of a table go by.
  const column = memberWords[starred.replaceAll('.*', '')]
  return column === undefined ? path : inLanguage(column, language)
}

export const choiceWords = (language: Language, of: string, value: string): string => {
  switch (of) {
    case 'activity':
      return term(activityTerms, language, value)
    case 'role':
      return term(roleTerms, language, value)
    default:
      return term(factNames, language, `${of}.${value}`)
  }
}

/** Its name with its code, which is what the record has; a code that has no name stands alone. */
const countryText = (language: Language, code: string): string => {
  const name = countryName(code, language)
  return name === code ? code : language === 'en' ? `${name} (${code})` : `${name}（${code}）`
}

export const factText = (language: Language, path: string, value: unknown): string => {
  if (value === null || value === undefined) return say(factNames, language, 'unknown')
  const pattern = patternOf(path)
  const kind = pattern === undefined ? undefined : factKinds[pattern]
  if (kind?.kind === 'endUses' && Array.isArray(value))
    return value.map((use: unknown) => term(endUseTerms, language, String(use))).join(language === 'en' ? ', ' : '、')
  if (kind?.kind === 'choice' && typeof value === 'string') return choiceWords(language, kind.of, value)
  if (kind?.kind === 'country' && typeof value === 'string') return countryText(language, value)
  if (kind?.kind === 'paper' && value === false) return say(factNames, language, 'notHeld')
  if (typeof value === 'boolean') return say(factNames, language, value ? 'yes' : 'no')
  // A year is a name, not a quantity.
  if (typeof value === 'number') return /(?:^|\.)(?:\w+Y|y)ear$/.test(path) ? String(value) : figure(value)
  if (typeof value === 'string') return value
  if (Array.isArray(value) && value.length === 0) return say(factNames, language, 'none')
  return JSON.stringify(value)
}

export function FactValue({ fact }: { readonly fact: Fact }): ReactNode {
  const language = useLanguage()
  const kind = fact.pattern === undefined ? undefined : factKinds[fact.pattern]
  if (kind?.kind === 'operations' && typeof fact.value === 'string') return <Operations value={fact.value} />
  const text = factText(language, fact.path, fact.value)
  // A code that has no words of its own stands as it was given.
  return fact.pattern === undefined && typeof fact.value === 'string' ? <span className="mono">{text}</span> : text
}
