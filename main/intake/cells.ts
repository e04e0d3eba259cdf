// One cell of a table into one value of a record, and back. An empty cell is unknown; "no" and "none" are said.
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { isCivilDate } from '../../shared/kernel/civil-date.ts'
import { type IntakeProblem, asIs, either, problem, quoted, word } from '../../shared/language/row-problem.ts'
import { type Column, rolePrefixes } from './columns.ts'
import { readCountry } from './country.ts'
import { nearest } from './nearest.ts'
import { roleWords } from '../../shared/language/columns.ts'

export type CellValue = string | number | boolean | readonly string[]
type Reading = Result<CellValue, IntakeProblem>

const YES = new Set(['yes', 'y', 'true', '1', '是', '有'])
const NO = new Set(['no', 'n', 'false', '0', '否', '无', '没有'])
const NONE = new Set(['none', '无', '没有'])
const NOT_HELD = new Set([...NO, 'not held', '未持有'])

/** Full-width figures and signs of Chinese input become plain ones. */
const plain = (text: string): string => text.normalize('NFKC').trim()

// A cell that begins so is run as a formula by spreadsheets; an apostrophe keeps it text.
const FORMULA_START = /^'*[=+\-@\t\r]/
const GUARDED_START = /^'+[=+\-@\t\r]/

/** Text as a cell that no spreadsheet takes for a formula. */
export const guardFormula = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text)
const unguardFormula = (text: string): string => (GUARDED_START.test(text) ? text.slice(1) : text)

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]

const monthNumber = (name: string): number => {
  const lower = name.toLowerCase()
  const full = MONTH_NAMES.indexOf(lower)
  return (full === -1 ? MONTHS.indexOf(lower === 'sept' ? 'sep' : lower) : full) + 1
}

const isoDate = (year: number | string, month: number | string, day: number | string): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** A date whose form leaves no doubt: year first, or the month in letters. */
const clearDate = (text: string): string | undefined => {
  const yearFirst =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text)
  if (yearFirst !== null) return isoDate(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '')
  const dayFirst = /^(\d{1,2})[- ./]?([A-Za-z]{3,9})[- ,./]*(\d{4})$/.exec(text)
  if (dayFirst !== null && monthNumber(dayFirst[2] ?? '') > 0)
    return isoDate(dayFirst[3] ?? '', monthNumber(dayFirst[2] ?? ''), dayFirst[1] ?? '')
  const monthFirst = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/.exec(text)
  if (monthFirst !== null && monthNumber(monthFirst[1] ?? '') > 0)
    return isoDate(monthFirst[3] ?? '', monthNumber(monthFirst[1] ?? ''), monthFirst[2] ?? '')
  return undefined
}

const dayAndMonth = (text: string, path: string): IntakeProblem => {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2}|\d{4})$/.exec(text)
  if (match === null) return problem('date-form', path, { found: quoted(text) })
  const [, first = '', second = '', shortYear = ''] = match
  const year = shortYear.length === 2 ? `20${shortYear}` : shortYear
  const readings = [isoDate(year, second, first), isoDate(year, first, second)].filter(isCivilDate)
  const [one, two] = readings
  if (one !== undefined && two !== undefined && one !== two)
    return problem('date-ambiguous', path, { found: quoted(text), readings: either(asIs(one), asIs(two)) })
  const suggestion = one === undefined ? {} : { suggestion: word('date-suggestion', { date: one }) }
  return problem('date-form', path, { found: quoted(text), ...suggestion })
}

const readDate = (text: string, path: string): Result<string, IntakeProblem> => {
  const date = clearDate(plain(text))
  if (date === undefined) return failed(dayAndMonth(plain(text), path))
  return isCivilDate(date) ? ok(date) : failed(problem('date-does-not-exist', path, { found: quoted(text) }))
}

const readNumber = (text: string, path: string): Result<number, IntakeProblem> => {
  const written = plain(text).replaceAll(/[\u00a0\u202f]/g, ' ')
  if (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(written)) {
    const value = Number(written)
    if (!Number.isFinite(value)) return failed(problem('number-out-of-range', path, { found: quoted(text) }))
    const digits = written
      .replace(/[eE].*$/, '')
      .replaceAll(/[-.]/g, '')
      .replace(/^0+/, '')
    if (digits.length > 15 && !Number.isSafeInteger(value))
      return failed(problem('number-loses-digits', path, { found: quoted(text) }))
    return ok(value)
  }
  const grouped = /^\d{1,3}([, '.])\d{3}(?:\1\d{3})*$/.exec(written)
  if (grouped !== null) {
    const readings = either(asIs(written.replaceAll(/[, '.]/g, '')), asIs(written.replace(/[,.]/, '.')))
    return failed(problem('number-ambiguous', path, { found: quoted(text), readings }))
  }
  if (/^\d+,\d+$/.test(written)) {
    const readings = either(asIs(written.replace(',', '.')), asIs(written.replace(',', '')))
    return failed(problem('number-ambiguous', path, { found: quoted(text), readings }))
  }
  return failed(problem('number-form', path, { found: quoted(text) }))
}

const folded = (text: string): string =>
  plain(text)
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')

const readChoice = (text: string, choices: readonly string[], path: string): Result<string, IntakeProblem> => {
  const wanted = folded(text)
  const choice = choices.find((candidate) => candidate === wanted)
  if (choice !== undefined) return ok(choice)
  const near = nearest(wanted, choices)
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  return failed(
    problem('choice-unknown', path, { found: quoted(text), choices: asIs(choices.join(', ')), ...suggestion }),
  )
}

const partsOf = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const readList = (
  text: string,
  path: string,
  readOne: (part: string) => Result<string, IntakeProblem>,
): Result<string[], IntakeProblem> => {
  const parts = partsOf(text)
  const none = parts.filter((part) => NONE.has(folded(part)))
  if (none.length > 0 && parts.length > none.length) return failed(problem('list-none-mixed', path))
  if (none.length > 0) return ok([])
  const values: string[] = []
  for (const part of parts) {
    const one = readOne(part)
    if (!one.ok) return one
    if (!values.includes(one.value)) values.push(one.value)
  }
  return ok(values)
}

/** Forms of the Commerce Control List, and EAR99. A comma for a point, or a missing point, would change the item. */
const isEccnForm = (text: string): boolean => /^(EAR99|\d[A-E]\d{3}(\.[a-z0-9]{1,3})*)$/.test(text)

const readText = (column: Column, text: string, path: string): Reading => {
  const value = unguardFormula(text).trim()
  const isEccn = column.pattern === 'item.eccn' || column.pattern === 'item.forEccn'
  if (!isEccn) return ok(value)
  const eccn = plain(value)
    .replace(/^ECCN\s*/i, '')
    .replace(/^[0-9a-e]+/i, (head) => head.toUpperCase())
  const normal = /^ear99$/i.test(eccn) ? 'EAR99' : eccn
  return isEccnForm(normal) ? ok(normal) : failed(problem('eccn-form', path, { found: quoted(text) }))
}

const readOperations = (text: string, path: string): Result<string, IntakeProblem> => {
  const written = plain(text).replaceAll(/\s/g, '')
  // 1.2×10^26 and 1.2x10^26 are how people write it.
  const power = /^(\d+(?:\.\d+)?)[x×*]10\^?(\d+)$/i.exec(written)
  const value = power === null ? written : `${power[1]}e${power[2]}`
  return /^\d+(\.\d+)?([eE]\+?\d+)?$/.test(value)
    ? ok(value)
    : failed(problem('operations-form', path, { found: quoted(text) }))
}

const readRole = (text: string, path: string): Result<string, IntakeProblem> => {
  const wanted = folded(text)
  for (const prefix of rolePrefixes) {
    const words = roleWords[prefix]
    const names = [prefix, words?.role, words?.en, words?.zh, ...(words?.also ?? [])]
    if (words !== undefined && names.some((name) => name !== undefined && folded(name) === wanted))
      return ok(words.role)
  }
  return readChoice(
    text,
    rolePrefixes.map((prefix) => roleWords[prefix]?.role ?? prefix),
    path,
  )
}

/** The value of a cell that is not empty. */
export const readCell = (column: Column, text: string, path: string): Reading => {
  switch (column.kind) {
    case 'text':
      return readText(column, text, path)
    case 'choice':
      return readChoice(text, column.choices, path)
    case 'country':
      return readCountry(plain(text), path)
    case 'date':
      return readDate(text, path)
    case 'operations':
      return readOperations(text, path)
    case 'number':
    case 'whole-number':
      return readNumber(text, path)
    case 'yes-no':
      if (YES.has(folded(text))) return ok(true)
      return NO.has(folded(text)) ? ok(false) : failed(problem('yes-no-form', path, { found: quoted(text) }))
    case 'paper': {
      if (NOT_HELD.has(plain(text).toLowerCase())) return ok(false)
      const date = readDate(text, path)
      if (date.ok || date.error.code !== 'date-form' || /\d/.test(text)) return date
      return failed(problem('paper-form', path, { found: quoted(text) }))
    }
    case 'choices':
      return readList(text, path, (part) => readChoice(part, column.choices, path))
    case 'texts':
      return readList(text, path, (part) => ok(unguardFormula(part)))
    case 'also-roles':
      return readList(text, path, (part) => readRole(part, path))
    case 'instead-none':
      if (NONE.has(folded(text)) || NO.has(folded(text))) return ok('none')
      return failed(problem('choice-unknown', path, { found: quoted(text), choices: asIs('none') }))
    case 'instead-no':
      if (NO.has(folded(text)) || NONE.has(folded(text))) return ok(false)
      return failed(problem('choice-unknown', path, { found: quoted(text), choices: asIs('no') }))
  }
}

/** A value of a record as a cell. */
export const writeCell = (column: Column, value: CellValue): string => {
  switch (column.kind) {
    case 'yes-no':
      return value === true ? 'yes' : 'no'
    case 'paper':
      return value === false ? 'no' : String(value)
    case 'instead-no':
      return 'no'
    case 'instead-none':
      return 'none'
    case 'choices':
    case 'texts':
    case 'also-roles':
      return Array.isArray(value) && value.length === 0 ? 'none' : guardFormula(listText(value))
    case 'text':
      return guardFormula(String(value))
    case 'choice':
    case 'country':
    case 'date':
    case 'operations':
    case 'number':
    case 'whole-number':
      return String(value)
  }
}

const listText = (value: CellValue): string => (Array.isArray(value) ? value.join('; ') : String(value))
