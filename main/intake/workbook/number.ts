// A number of a sheet as it is held and as its format shows it. The same number may be 0.4, 40 % or the middle of the day: what
// a person reads is decided by the format, so both are kept until the column says what is meant.
import { format, getFormatDateInfo, getFormatFromId, isDateFormat } from 'numfmt'
import { addDays, civilDate } from '../../../shared/kernel/civil-date.ts'

/** What the format shows of the number. `other`: something that is not the number held, such as thousands of it. */
export type Sense =
  | { readonly kind: 'plain' }
  /** `value` is the number of per cent. */
  | { readonly kind: 'percent'; readonly value: number }
  /** A day, with or without a time of day. */
  | { readonly kind: 'day'; readonly day: string; readonly hasTime: boolean }
  /** A month, a day without its year, a time; with `format`, what that one of the formats that every language has its own of shows. */
  | { readonly kind: 'part-of-date'; readonly format?: number }
  | { readonly kind: 'other' }

export type SheetNumber = { readonly stored: number; readonly shown: string; readonly sense: Sense }

/** How a workbook counts days: from 1900, or from 1904. */
export type DaySystem = 1900 | 1904

const DAYS_1900_TO_1904 = 1462
/** Day 60 of the 1900 system is the 29 February 1900 that never was; only days after it are sure. */
const FIRST_SURE_DAY = 61
const AFTER_LAST_DAY = 2_958_466
const LAST_DAY_OF_FORMATS = AFTER_LAST_DAY - 1

const GENERAL = 'General'

/** A code, and its id where each language of the spreadsheet has its own code under that id. */
export type NumberFormat = { readonly code: string; readonly ofLanguage?: number }

// ISO/IEC 29500-1, 18.8.30: 57 is a month with its year in simplified Chinese and a whole day in Japanese.
const hasOwnInEach = (id: number): boolean => (id >= 27 && id <= 29) || (id >= 32 && id <= 36) || (id >= 50 && id <= 58)

/** The number format that has a fixed id; `General` for what no table knows. */
export const builtInFormat = (id: number): NumberFormat => ({
  code: getFormatFromId(id) ?? GENERAL,
  ...(hasOwnInEach(id) ? { ofLanguage: id } : {}),
})

/** A double to the 15 digits that a spreadsheet keeps. */
export const fifteenDigits = (value: number): number => Number(value.toPrecision(15))

const shownBy = (code: string, value: number): string => {
  try {
    return format(code, value).trim()
  } catch {
    // A format that cannot be read shows nothing that can be trusted.
    return ''
  }
}

const partsOfDate = (code: string): { readonly isDate: boolean; readonly hasDay: boolean } => {
  try {
    if (!isDateFormat(code)) return { isDate: false, hasDay: false }
    const { year, month, day } = getFormatDateInfo(code)
    return { isDate: true, hasDay: year && month && day }
  } catch {
    return { isDate: false, hasDay: false }
  }
}

/** The number that a text shows, without its sign, and half of its last place; undefined when it shows none. */
const numberIn = (shown: string): { readonly value: number; readonly half: number } | undefined => {
  const match = /^\D*?(\d[\d, '\u00a0\u202f]*|(?=\.\d))(?:\.(\d+))?(?:E([+-]?\d+))?\D*$/i.exec(shown)
  if (match === null) return undefined
  const decimals = match[2] ?? ''
  const scale = 10 ** Number(match[3] ?? 0)
  const whole = (match[1] ?? '').replaceAll(/\D/g, '')
  return { value: Number(`${whole}.${decimals || '0'}`) * scale, half: 0.5 * 10 ** -decimals.length * scale }
}

/**
 * Whether what is shown is the number, rounded to the places that are shown. A number shown as whole that is not whole is another one to
 * whoever reads it: 24.6 per cent shown as 25, 4,799.6 shown as 4,800.
 */
const agrees = (shown: { readonly value: number; readonly half: number }, value: number): boolean => {
  const size = Math.abs(value)
  if (shown.half === 0.5 && Math.abs(size - Math.round(size)) > size * 1e-9) return false
  return Math.abs(shown.value - size) <= shown.half * (1 + 1e-9) + size * 1e-9
}

const senseOf = (code: string, stored: number, shown: string): Sense => {
  if (code === GENERAL || code === '@') return { kind: 'plain' }
  const found = numberIn(shown)
  // Formats of accounts show a dash for zero.
  if (found === undefined) return stored === 0 && shown !== '' ? { kind: 'plain' } : { kind: 'other' }
  if (!shown.includes('%')) return { kind: agrees(found, stored) ? 'plain' : 'other' }
  if (agrees(found, stored * 100)) return { kind: 'percent', value: fifteenDigits(stored * 100) }
  return agrees(found, stored) ? { kind: 'percent', value: stored } : { kind: 'other' }
}

const dayOf = (serial: number): string => addDays(civilDate('1899-12-30'), Math.floor(serial))

/** Reads a number under the format of its cell. */
export const sheetNumber = (stored: number, { code, ofLanguage }: NumberFormat, days: DaySystem): SheetNumber => {
  const { isDate, hasDay } = partsOfDate(code)
  if (!isDate) {
    // The general format shows some ten digits where the cell is narrow; what is held is not rounded.
    const shown = code === GENERAL || code === '@' ? String(fifteenDigits(stored)) : shownBy(code, stored)
    return { stored, shown, sense: senseOf(code, stored, shown) }
  }
  const serial = days === 1904 ? stored + DAYS_1900_TO_1904 : stored
  const shown = serial >= 0 && serial <= LAST_DAY_OF_FORMATS + 1 ? shownBy(code, serial) : ''
  const isSure = serial >= FIRST_SURE_DAY && serial < AFTER_LAST_DAY
  if (ofLanguage !== undefined) return { stored, shown, sense: { kind: 'part-of-date', format: ofLanguage } }
  // A day held as 45790.00000001 is still midnight to the second; which day 45789.99999999 is nobody can tell.
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400)
  if (!hasDay || !isSure || seconds === 86_400) return { stored, shown, sense: { kind: 'part-of-date' } }
  return { stored, shown, sense: { kind: 'day', day: dayOf(serial), hasTime: seconds > 0 } }
}
