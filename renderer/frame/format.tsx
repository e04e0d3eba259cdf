// Figures, dates and quantities as the desk writes them; the same digits in both languages, set in tabular numerals.
import type { Identity } from '../../shared/contract/ipc.ts'

const grouped = (digits: string): string => digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, '\u2009')

/** A number with thousands separators: `790,000,000`, decimals kept to two places. */
export const figure = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : figures.format(value)
const figures = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 })

/** A large quantity in few digits for charts and cards: `790 M`, `1.2 k`. */
export const shortFigure = (value: number): string => {
  const size = Math.abs(value)
  if (size >= 1e9) return `${trimmed(value / 1e9)}\u2009G`
  if (size >= 1e6) return `${trimmed(value / 1e6)}\u2009M`
  if (size >= 1e4) return `${trimmed(value / 1e3)}\u2009k`
  return figure(value)
}
const trimmed = (value: number): string => String(Number(value.toPrecision(3)))

/** A share as a percentage with one decimal, cut and not rounded, so that it never shows a limit as reached before it is. */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${(Math.floor((part / whole) * 1000) / 10).toFixed(1)}%`

/** A moment of the log, in UTC as it was written, without the seconds' fraction. */
export const moment = (text: string): string => `${text.slice(0, 10)} ${text.slice(11, 16)} UTC`

export const bytes = (count: number): string => {
  if (count < 1024) return `${count} B`
  if (count < 1024 * 1024) return `${trimmed(count / 1024)} kB`
  return `${trimmed(count / 1024 / 1024)} MB`
}

/** The first and last digits of a hash, enough to recognize it by. */
export const shortHash = (hash: string): string => {
  const digits = hash.replace(/^sha256:/, '')
  return digits.length <= 16 ? digits : `${digits.slice(0, 8)}…${digits.slice(-6)}`
}

/** A count of operations with a true superscript: 1.2 × 10²⁶. */
export function Operations({ value }: { readonly value: string }) {
  const parts = /^(\d+(?:\.\d+)?)[eE]\+?(\d+)$/.exec(value)
  if (parts === null) return <span>{/^\d+$/.test(value) ? grouped(value) : value}</span>
  const [, mantissa, exponent] = parts
  return (
    <span>
      {mantissa === '1' ? '' : `${mantissa} × `}10<sup>{exponent}</sup>
    </span>
  )
}

/** Whom a certificate names, with the organization. */
export const subjectName = ({ subject }: Pick<Identity['certificate'], 'subject'>): string =>
  subject.organization === undefined ? subject.name : `${subject.name}, ${subject.organization}`
