// What is read off a record: for each axis the values still possible, the facts that would settle it, and why it is open.
import type { ReasonKind, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { civilDate, type CivilDate } from '../../../shared/kernel/civil-date.ts'
import { operations, type Operations } from '../../../shared/kernel/operations.ts'
import { decimal, type Decimal } from '../../../shared/kernel/tpp.ts'
import type { Figure } from '../../engine/model.ts'
import type { FindingId } from '../raise-names.ts'

/** One axis as far as the record decides it. */
export type Read = {
  readonly values: readonly string[]
  /** Record paths whose value would settle it; empty when it is settled. */
  readonly missing: readonly string[]
  /**
   * Set where stated facts leave it open, or settle it by a doubtful step. A reader says what it finds; the pack names the
   * doubt that raises and the kind of reason it gives.
   */
  readonly open?: {
    readonly finding?: string
    readonly kind?: Exclude<ReasonKind, 'missing-fact'>
    readonly doubt?: string
    readonly citation?: string
  }
}

export const known = (value: string): Read => ({ values: [value], missing: [] })
export const open = (values: readonly string[], ...missing: readonly string[]): Read => ({ values, missing })
/** Facts that contradict each other, each with what the record says of it: `destination = SG`. */
export const named = (facts: readonly (readonly [path: string, value: string | number])[]): readonly string[] => [
  ...new Set(facts.map(([path, value]) => `${path} = ${value}`)),
]

/** Open because facts of the record disagree; the reason names each with its value. */
export const contradicting = (
  values: readonly string[],
  found: FindingId,
  facts: readonly (readonly [path: string, value: string | number])[],
): Read => finding(values, found, ...named(facts))

export const disputed = (
  values: readonly string[],
  kind: Exclude<ReasonKind, 'missing-fact'>,
  doubt: string | undefined,
  ...facts: readonly string[]
): Read => ({ values, missing: facts, open: doubt === undefined ? { kind } : { kind, doubt } })

/** Values left by something that the pack knows as a doubt. */
export const finding = (values: readonly string[], found: FindingId, ...facts: readonly string[]): Read => ({
  values,
  missing: facts,
  open: { finding: found },
})

/** Values left by the tables, which name the doubt that keeps several. */
export const doubtful = (values: readonly string[], doubt: string, ...facts: readonly string[]): Read => ({
  values,
  missing: facts,
  open: { doubt },
})

/** A stated truth, or an open one with the path that would settle it. */
export const yesOrNo = (fact: boolean | null | undefined, path: string): Read =>
  fact == null ? open(['yes', 'no'], path) : known(fact ? 'yes' : 'no')

export const settled = (read: Read): boolean => read.values.length === 1

/** Days between which the event lies: the day itself when stated, else bounds from the dates around it. */
export type EventDay = {
  readonly earliest: CivilDate | undefined
  readonly latest: CivilDate | undefined
  readonly day: CivilDate | undefined
}

/** The figures of a pack, ready for use. */
export type Limits = {
  readonly decimal: (id: string) => Decimal
  readonly date: (id: string) => CivilDate
  readonly count: (id: string) => number
  readonly operations: (id: string) => Operations
  readonly has: (id: string) => boolean
}

/** What the readers of a record share. */
export type Context = {
  readonly limits: Limits
  /** Readings a person elected, doubt by doubt. */
  readonly elections: ReadonlyMap<string, string>
  readonly record: TransactionRecord
  /** The day whose text applies; undefined when neither a setting nor the record gives one. */
  readonly lawDate: CivilDate | undefined
  /** The day of the export, reexport, transfer, release or service. */
  readonly event: EventDay
}

/** Reads the figures of a pack once; a figure the pack lacks is an error in the pack. */
export const limitsOf = (figures: readonly Figure[]): Limits => {
  const of = <Value>(read: (value: string) => Value): ((id: string) => Value) => {
    const made = new Map<string, Value>()
    return (id) => {
      const found = made.get(id)
      if (found !== undefined) return found
      const figure = figures.find((candidate) => candidate.id === id)
      if (figure === undefined) throw new Error(`the pack has no figure ${id}`)
      const value = read(figure.value)
      made.set(id, value)
      return value
    }
  }
  return {
    decimal: of(decimal),
    date: of(civilDate),
    count: of(Number),
    operations: of(operations),
    has: (id) => figures.some((figure) => figure.id === id),
  }
}
