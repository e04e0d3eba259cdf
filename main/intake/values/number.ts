// Numbers as people write them. A sign that may group or may stand before decimals is asked, unless the list says which it is.
import { type Result, failed, ok } from '../../../shared/kernel/result.ts'
import { type IntakeProblem, asIs, either, problem, quoted, word } from '../../../shared/language/row-problem.ts'
import { plain } from './text.ts'

/** The sign before decimals; the other one groups. */
export type DecimalSign = 'point' | 'comma'

const PLAIN = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/

/** Digits that count, of a number written plainly. */
const countedDigits = (written: string): string =>
  written
    .replace(/[eE].*$/, '')
    .replaceAll(/[-.]/g, '')
    .replace(/^0+/, '')

/** A double prints up to 17 digits; such a one, computed by a program, is kept as the double it is. */
const isPrintedDouble = (written: string): boolean => String(Number(written)) === written

const plainNumber = (written: string, text: string, path: string): Result<number, IntakeProblem> => {
  const value = Number(written)
  if (!Number.isFinite(value)) return failed(problem('number-out-of-range', path, { found: quoted(text) }))
  const isExact = countedDigits(written).length <= 15 || Number.isSafeInteger(value) || isPrintedDouble(written)
  return isExact ? ok(value) : failed(problem('number-loses-digits', path, { found: quoted(text) }))
}

/** The number with groups taken out and a point before decimals, when it is written as that sign would have it. */
const underSign = (written: string, sign: DecimalSign): string | undefined => {
  const [decimal, group] = sign === 'point' ? ['.', ','] : [',', '.']
  const [whole = '', decimals, ...more] = written.split(decimal)
  if (more.length > 0 || (decimals !== undefined && !/^\d+([eE][+-]?\d+)?$/.test(decimals))) return undefined
  // Groups of three, or of two before the last three, with one and the same sign.
  const isGrouped = [group, "'", '’', ' '].some((each) => {
    const parts = whole.replace(/^-/, '').split(each)
    const [first = '', ...rest] = parts
    const isThrees = rest.every((part) => /^\d{3}$/.test(part)) && /^\d{1,3}$/.test(first)
    const isIndian =
      rest.length > 1 && rest.slice(0, -1).every((part) => /^\d{2}$/.test(part)) && /^\d{1,2}$/.test(first)
    return rest.length > 0 && (isThrees || (isIndian && /^\d{3}$/.test(rest.at(-1) ?? '')))
  })
  if (!isGrouped && !/^-?\d+$/.test(whole)) return undefined
  if (isGrouped && /^-?0/.test(whole)) return undefined
  const digits = whole.replaceAll(/[^\d-]/g, '')
  return decimals === undefined ? digits : `${digits}.${decimals}`
}

const asked = (given: string, text: string, path: string): IntakeProblem => {
  const written = given.replace(/^\+/, '').replace(/^(?=[.,]\d)/, '0')
  const readings = [
    ...new Set([underSign(written, 'point'), underSign(written, 'comma')].filter((each) => each !== undefined)),
  ]
  const [one, two] = readings
  if (one !== undefined && two !== undefined && Number(one) !== Number(two))
    return problem('number-ambiguous', path, { found: quoted(text), readings: either(asIs(one), asIs(two)) })
  const suggestion = one === undefined ? {} : { suggestion: word('suggestion', { name: one }) }
  return problem('number-form', path, { found: quoted(text), ...suggestion })
}

/** The question where points may group or stand before decimals: 15.824, 1.000. Of two groups there is no doubt but the form. */
export const groupedByPoint = (text: string, path: string): IntakeProblem | undefined =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(plain(text).replace(/\s*%$/, ''))
    ? asked(plain(text).replace(/\s*%$/, ''), text, path)
    : undefined

export const readNumber = (
  text: string,
  path: string,
  sign: DecimalSign | undefined,
): Result<number, IntakeProblem> => {
  const written = plain(text)
    .replaceAll(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/^\u2212/, '-')
  if (sign !== undefined) {
    const under = underSign(written, sign)
    return under === undefined
      ? failed(problem('number-form', path, { found: quoted(text) }))
      : plainNumber(under, text, path)
  }
  return PLAIN.test(written) ? plainNumber(written, text, path) : failed(asked(written, text, path))
}

/** A number of per cent, with or without its sign. */
export const readPercent = (text: string, path: string, sign: DecimalSign | undefined): Result<number, IntakeProblem> =>
  readNumber(plain(text).replace(/\s*%$/, ''), path, sign)
