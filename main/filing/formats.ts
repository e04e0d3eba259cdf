// The forms that a value can have, and how each is written on an English paper and in its Chinese reading aid.
import { endUses } from '../../shared/contract/interchange.ts'
import type { Words } from '../../shared/contract/values.ts'
import { isCivilDate } from '../../shared/kernel/civil-date.ts'
import { grouped } from '../../shared/kernel/grouped.ts'
import { countryName } from '../../shared/language/countries.ts'
import { endUseTerms, term } from '../../shared/language/desk-terms.ts'
import { filingFaults, filingTerms } from '../../shared/language/filing.ts'
import { both } from '../law/windows/words.ts'

const same = (text: string): Words => ({ en: text, zh: text })

type Format = { readonly test: RegExp | ((text: string) => boolean); readonly write: (text: string) => Words }

const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text) && countryName(text, 'en') !== text

const formatsByName = {
  text: { test: /\S/, write: same },
  day: { test: isCivilDate, write: same },
  count: { test: /^\d+$/, write: (text) => same(grouped(text)) },
  figure: { test: /^\d+(\.\d+)?$/, write: (text) => same(grouped(text)) },
  dollars: { test: /^\d+(\.\d{2})?$/, write: (text) => same(`USD ${grouped(text)}`) },
  /** Down to the paragraph: 3A090 alone says neither .a nor .b. Whole entries of software and technology have none. */
  eccn: { test: /^(\d[ABC]\d{3}(\.[a-z0-9]+)+|\d[DE]\d{3}(\.[a-z0-9]+)*)$/, write: same },
  country: {
    test: isCountry,
    write: (text) => ({ en: `${countryName(text, 'en')} (${text})`, zh: `${countryName(text, 'zh-CN')}（${text}）` }),
  },
  'end-uses': {
    test: (text) =>
      text !== '' && text.split('; ').every((use) => endUses.some((known) => known === use && use !== 'unknown')),
    write: (text) => {
      const uses = text.split('; ')
      return {
        en: uses.map((use) => term(endUseTerms, 'en', use)).join('; '),
        zh: uses.map((use) => term(endUseTerms, 'zh-CN', use)).join('；'),
      }
    },
  },
  'yes-no': {
    test: /^(yes|no)$/,
    write: (text) => both(filingTerms, text === 'yes' ? 'yes' : 'no'),
  },
  email: { test: /^[^\s@]+@[^\s@]+\.[^\s@]+$/, write: same },
  telephone: { test: /^\+?[\d ()./-]{5,}$/, write: same },
  choice: { test: /\S/, write: same },
} as const satisfies Readonly<Record<string, Format>>

export type FormatName = keyof typeof formatsByName

type Shaped = { readonly format: FormatName; readonly choices?: Readonly<Record<string, Words>> }

/** A value as it is written, or why it cannot stand in this field. */
export const written = (
  { format, choices }: Shaped,
  text: string,
): { readonly value: Words } | { readonly fault: Words } => {
  const { test, write }: Format = formatsByName[format]
  if (choices !== undefined) {
    const chosen = Object.hasOwn(choices, text) ? choices[text] : undefined
    if (chosen !== undefined) return { value: chosen }
    return { fault: both(filingFaults, 'choice', { text, choices: Object.keys(choices).join(', ') }) }
  }
  const isOne = typeof test === 'function' ? test(text) : test.test(text)
  return isOne ? { value: write(text) } : { fault: both(filingFaults, format, { text }) }
}
