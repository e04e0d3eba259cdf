// A quantity of the text measured on a record, and the band it falls in: exact where every fact is stated, a span where some are not.
import type { Operations } from '../../shared/kernel/operations.ts'
import type { Limits } from './limits.ts'
import type { Cut, LawPack, Quantity, QuantityFact } from './model.ts'

/** A count of operations that lies between two values, both included; `high` undefined: no upper end. */
export type Span = {
  readonly low: Operations
  readonly high: Operations | undefined
  readonly missing: readonly string[]
  /** Set where stated facts contradict each other, which `missing` then names with their values. */
  readonly disputed?: true
}

/** The facts of one record. A share is a fraction in parts of a billion; undefined where it is not stated. */
export type MeasuredFacts = {
  readonly span: (fact: QuantityFact) => Span
  readonly share: (fact: QuantityFact) => bigint | undefined
}

/** Everything is counted in parts of 100 x 100, so that a percentage of a percentage of whole operations stays whole. */
const PARTS = 10_000n
export const SHARE_PARTS = 1_000_000_000n

export const exactly = (value: Operations): Span => ({ low: value, high: value, missing: [] })
const most = (values: readonly Operations[]): Operations =>
  values.reduce((found, next) => (next > found ? next : found))

export const sumOf = (spans: readonly Span[]): Span => ({
  low: spans.reduce((total, { low }) => total + low, 0n),
  high: spans.reduce<Operations | undefined>(
    (total, { high }) => (total === undefined || high === undefined ? undefined : total + high),
    0n,
  ),
  ...shared(spans),
})

const shared = (spans: readonly Span[]): Pick<Span, 'missing' | 'disputed'> => ({
  missing: spans.flatMap(({ missing }) => missing),
  ...(spans.some(({ disputed }) => disputed === true) ? { disputed: true as const } : {}),
})

const greaterOf = (spans: readonly Span[]): Span => {
  const highs = spans.flatMap(({ high }) => (high === undefined ? [] : [high]))
  return {
    low: most(spans.map(({ low }) => low)),
    high: highs.length === spans.length ? most(highs) : undefined,
    ...shared(spans),
  }
}

const times = (span: Span, by: bigint, parts: bigint): Span => ({
  ...span,
  low: (span.low * by) / parts,
  high: span.high === undefined ? undefined : (span.high * by) / parts,
})

/** A quantity in parts of `PARTS`. */
const measure = (quantity: Quantity, facts: MeasuredFacts, limits: Limits): Span => {
  switch (quantity.kind) {
    case 'fact':
      return times(facts.span(quantity.fact), PARTS, 1n)
    case 'figure':
      return exactly(limits.operations(quantity.figure) * PARTS)
    case 'sum':
      return sumOf(quantity.of.map((part) => measure(part, facts, limits)))
    case 'greater':
      return greaterOf(quantity.of.map((part) => measure(part, facts, limits)))
    case 'percent':
      return times(measure(quantity.of, facts, limits), BigInt(limits.count(quantity.figure)), 100n)
    case 'beyond': {
      const share = facts.share(quantity.share)
      if (share !== undefined && share * 100n <= BigInt(limits.count(quantity.figure)) * SHARE_PARTS) return exactly(0n)
      const counted = measure(quantity.of, facts, limits)
      return share === undefined ? { ...counted, low: 0n } : counted
    }
  }
}

export type Banded = {
  readonly values: readonly string[]
  readonly missing: readonly string[]
  readonly disputed: boolean
}

/** How a pack cuts the quantity of an axis. */
export const cutOf = ({ cuts }: LawPack, axis: string): Cut => {
  const found = cuts.find((cut) => cut.axis === axis)
  if (found === undefined) throw new Error(`the pack cuts no quantity for ${axis}`)
  return found
}

/** The bands a record may fall in. What is measured is asked for first, then the bounds that may hold or not. */
export const bandsOf = ({ of, bands }: Cut, facts: MeasuredFacts, limits: Limits): Banded => {
  const measured = measure(of, facts, limits)
  const values: string[] = []
  const needed: string[] = []
  let disputed = measured.disputed === true
  for (const { value, through, below } of bands) {
    const bound = through ?? below
    const held = bound === undefined ? undefined : measure(bound, facts, limits)
    if (held === undefined) {
      values.push(value)
      break
    }
    const reaches = (left: Operations, right: Operations): boolean =>
      through === undefined ? left < right : left <= right
    if (measured.high !== undefined && reaches(measured.high, held.low)) {
      values.push(value)
      break
    }
    if (held.high !== undefined && !reaches(measured.low, held.high)) continue
    values.push(value)
    needed.push(...held.missing)
    disputed ||= held.disputed === true
  }
  const missing = measured.missing.length > 0 ? measured.missing : needed
  return { values, missing: values.length === 1 ? [] : [...new Set(missing)], disputed }
}
