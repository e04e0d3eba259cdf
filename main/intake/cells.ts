// One cell of a table into one value of a record, and back. An empty cell is unknown; "no" and "none" are said.
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { choiceWords } from '../../shared/language/choices.ts'
import { roleWords } from '../../shared/language/columns.ts'
import { type IntakeProblem, asIs, either, problem, quoted, word } from '../../shared/language/row-problem.ts'
import { type Cell, isFlaw, isNumber } from './cell.ts'
import { type Column, rolePrefixes } from './columns.ts'
import { readCountry } from './country.ts'
import { slipOf } from './nearest.ts'
import { saysNotKnown } from './not-known.ts'
import { type DateOrder, inOurTime, readDate } from './values/date.ts'
import { readEccn } from './values/eccn.ts'
import { type DecimalSign, groupedByPoint, readNumber, readPercent } from './values/number.ts'
import { folded, guardFormula, plain, seenText, unguardFormula } from './values/text.ts'
import { type SheetNumber, fifteenDigits } from './workbook/number.ts'

export type CellValue = string | number | boolean | readonly string[]
type Reading = Result<CellValue, IntakeProblem>

/** What a list says of its own way of writing; what it does not say is asked where it matters. */
export type Writing = {
  readonly dates?: DateOrder | undefined
  readonly numbers?: DecimalSign | undefined
  /** Whether the list is written as where a comma stands before decimals: a point may group there. */
  readonly mayGroupByPoint?: boolean
}

const YES = new Set(['yes', 'y', 'true', '1', '是', '有', '√', '✓'])
const NO = new Set(['no', 'n', 'false', '0', '否', '无', '無', '没有', '沒有'])
const NONE = new Set(['none', '无', '無', '没有', '沒有'])
const NOT_HELD = new Set([...NO, 'not held', '未持有'])

const isPercent = ({ pattern }: Column): boolean => /percent$/i.test(pattern)
const isShare = ({ pattern }: Column): boolean => pattern.endsWith('Share')

const choicesByWord = new Map<string, ReadonlyMap<string, string>>()

/** The values of a closed list by every word for them: their codes, and words in use. */
const wordsOf = ({ pattern, choices }: Column): ReadonlyMap<string, string> => {
  const known = choicesByWord.get(pattern)
  if (known !== undefined) return known
  const words = new Map(
    choices.flatMap((choice) => {
      const { en = choice, zh = choice, also = [] } = choiceWords(pattern)?.[choice] ?? {}
      return [choice, en, zh, ...also].map((name) => [folded(name), choice] as const)
    }),
  )
  choicesByWord.set(pattern, words)
  return words
}

const readChoice = (column: Column, text: string, path: string): Result<string, IntakeProblem> => {
  const choice = wordsOf(column).get(folded(text))
  if (choice !== undefined) return ok(choice)
  const near = slipOf(folded(text).replaceAll(' ', '-'), column.choices)
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  return failed(
    problem('choice-unknown', path, { found: quoted(text), choices: asIs(column.choices.join(', ')), ...suggestion }),
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

const readOperations = (text: string, path: string): Result<string, IntakeProblem> => {
  const written = plain(text).replaceAll(/\s/g, '')
  // 1.2×10^26, 1.2x10²⁶ and 10^26 are how people write it. Without a mark of the power 1.2×1026 may be a thousand.
  const power = /^(?:(\d+(?:\.\d+)?)[x×*·⋅])?10\^\+?(\d+)$/i.exec(written)
  const value = power === null ? written : `${power[1] ?? '1'}e${power[2]}`
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
  const choices = rolePrefixes.map((prefix) => roleWords[prefix]?.role ?? prefix)
  const near = slipOf(wanted.replaceAll(' ', '-'), choices)
  const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
  return failed(
    problem('choice-unknown', path, { found: quoted(text), choices: asIs(choices.join(', ')), ...suggestion }),
  )
}

const readPaper = (text: string, path: string, { dates }: Writing): Reading => {
  if (NOT_HELD.has(plain(text).toLowerCase())) return ok(false)
  const date = readDate(text, path, dates)
  if (date.ok || date.error.code !== 'date-form' || /\d/.test(text)) return date
  return failed(problem('paper-form', path, { found: quoted(text) }))
}

/** 0.4 in a column of per cent is what a program makes of 40 % as often. */
const mayBeShare = (value: number): boolean => value > 0 && value < 1

const percentOrShare = (value: number, written: string, path: string): IntakeProblem =>
  problem('percent-or-share', path, {
    found: quoted(written),
    readings: either(asIs(`${fifteenDigits(value * 100)}%`), asIs(`${value}%`)),
  })

/** What is counted in whole pieces: nobody writes three decimals of it. */
const isCount = ({ kind, pattern }: Column): boolean => kind === 'whole-number' || pattern === 'item.quantity'

const readFigure = (column: Column, text: string, path: string, { numbers, mayGroupByPoint }: Writing): Reading => {
  const grouped = numbers === undefined ? groupedByPoint(text, path) : undefined
  if (grouped !== undefined && (mayGroupByPoint === true || isCount(column))) return failed(grouped)
  if (isPercent(column)) {
    const percent = readPercent(text, path, numbers)
    const hasSign = /%\s*$/.test(plain(text))
    return percent.ok && !hasSign && mayBeShare(percent.value)
      ? failed(percentOrShare(percent.value, text, path))
      : percent
  }
  if (!isShare(column) || !/%\s*$/.test(plain(text))) return readNumber(text, path, numbers)
  const percent = readPercent(text, path, numbers)
  return percent.ok ? ok(fifteenDigits(percent.value / 100)) : percent
}

/** Text that says something of the row and names nothing. */
const PROSE = /^item\.description$|\.(reason|reading|source)$/

/** What a spreadsheet shows in place of a value, and lists made of its sheets hold as text. */
const SHEET_ERROR = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BUSY!|GETTING_DATA|[#]+)$/i

const readText = (column: Column, text: string, path: string): Result<string, IntakeProblem> => {
  const value = unguardFormula(text).trim()
  // Texts of the product's own lists that begin so are guarded.
  if (/^[=＝]/u.test(text)) return failed(problem('formula-without-value', path, { found: quoted(value) }))
  if (SHEET_ERROR.test(value)) return failed(problem('cell-error', path, { found: quoted(value) }))
  if (isEccn(column)) return readEccn(value, path)
  // A program that took a long id for a number wrote it so, without its last digits.
  if (/^\d([.,]\d+)?E\+\d+$/i.test(value)) return failed(problem('number-not-exact', path, { found: asIs(value) }))
  if (!PROSE.test(column.pattern) && saysNotKnown(value))
    return failed(problem('name-not-known', path, { found: quoted(value) }))
  return ok(value)
}

const isEccn = ({ pattern }: Column): boolean => /[eE]ccns?$/.test(pattern)

/** The value of a cell that holds text, as it is written. */
const readWritten = (column: Column, text: string, path: string, writing: Writing): Reading => {
  switch (column.kind) {
    case 'text':
      return readText(column, text, path)
    case 'choice':
      return readChoice(column, text, path)
    case 'country':
      return readCountry(plain(text), path)
    case 'date':
      return readDate(text, path, writing.dates)
    case 'operations':
      return readOperations(text, path)
    case 'number':
    case 'whole-number':
      return readFigure(column, text, path, writing)
    case 'yes-no':
      if (YES.has(folded(text))) return ok(true)
      return NO.has(folded(text)) ? ok(false) : failed(problem('yes-no-form', path, { found: quoted(text) }))
    case 'paper':
      return readPaper(text, path, writing)
    case 'choices':
      return readList(text, path, (part) => readChoice(column, part, path))
    case 'texts':
      return readList(text, path, (part) => readText(column, part, path))
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

/** A double keeps whole numbers exactly to some sixteen digits, a spreadsheet to fifteen. */
const FIRST_INEXACT = 1e15

const showsOther = ({ stored, shown }: SheetNumber, path: string): Reading =>
  failed(problem('number-shown-otherwise', path, { shown: quoted(shown), stored: asIs(String(fifteenDigits(stored))) }))

const readSheetFigure = (column: Column, number: SheetNumber, path: string): Reading => {
  const { stored, sense } = number
  switch (sense.kind) {
    case 'plain': {
      const value = fifteenDigits(stored)
      return isPercent(column) && mayBeShare(value) ? failed(percentOrShare(value, number.shown, path)) : ok(value)
    }
    case 'percent':
      if (isPercent(column)) return ok(sense.value)
      return isShare(column) ? ok(fifteenDigits(sense.value / 100)) : showsOther(number, path)
    case 'day':
    case 'part-of-date':
    case 'other':
      return showsOther(number, path)
  }
}

const readSheetDay = (column: Column, number: SheetNumber, path: string, writing: Writing): Reading => {
  const { shown, sense } = number
  if (sense.kind === 'day') return inOurTime(sense.day, shown, path)
  if (sense.kind === 'part-of-date')
    return failed(
      sense.format === undefined
        ? problem('date-not-whole', path, { shown: quoted(shown) })
        : problem('date-of-language', path, { format: asIs(sense.format) }),
    )
  return readWritten(column, shown, path, writing)
}

/** A number of a sheet: what it shows is what it means, and where the two differ in substance the person is asked. */
const readSheetNumber = (column: Column, number: SheetNumber, path: string, writing: Writing): Reading => {
  switch (column.kind) {
    case 'number':
    case 'whole-number':
      return readSheetFigure(column, number, path)
    case 'date':
    case 'paper':
      return readSheetDay(column, number, path, writing)
    case 'operations':
      return number.sense.kind === 'plain' ? ok(String(number.stored)) : showsOther(number, path)
    case 'text':
    case 'texts':
      if (Math.abs(number.stored) >= FIRST_INEXACT)
        return failed(problem('number-not-exact', path, { found: asIs(String(number.stored)) }))
      return number.shown === '' ? showsOther(number, path) : readWritten(column, number.shown, path, writing)
    case 'choice':
    case 'country':
    case 'yes-no':
    case 'choices':
    case 'also-roles':
    case 'instead-none':
    case 'instead-no':
      return readWritten(column, number.shown, path, writing)
  }
}

/** `="000123"` is how programs write a text that a spreadsheet shall take for no number: the text is what it shows. */
const withoutTextFormula = (text: string): string => {
  const inner = /^="((?:[^"]|"")*)"$/.exec(text)?.[1]
  return inner === undefined ? text : inner.replaceAll('""', '"').trim()
}

/** The value of a cell that is filled. */
export const readCell = (column: Column, cell: Cell, path: string, writing: Writing = {}): Reading => {
  if (isFlaw(cell)) return failed(problem(cell.flaw, path, { found: quoted(cell.shown) }))
  if (isNumber(cell)) return readSheetNumber(column, cell, path, writing)
  const seen = seenText(cell, path)
  return seen.ok ? readWritten(column, withoutTextFormula(cell.trim()), path, writing) : seen
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
    case 'number':
    case 'whole-number':
      return typeof value === 'number' ? writeFigure(column, value) : String(value)
    case 'choice':
    case 'country':
    case 'date':
    case 'operations':
      return String(value)
  }
}

/** A figure as it is read back without a question. */
export const writeFigure = (column: Column, value: number): string => {
  if (isPercent(column) && mayBeShare(value)) return `${value}%`
  // Another decimal tells that the point groups nothing.
  return isCount(column) && groupedByPoint(String(value), '') !== undefined ? `${value}0` : String(value)
}

const listText = (value: CellValue): string => (Array.isArray(value) ? value.join('; ') : String(value))
