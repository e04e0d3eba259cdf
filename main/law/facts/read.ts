// What is read off a record: for each axis the values still possible, the facts that would settle it, and why it is open.
import type { ReasonKind, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { CivilDate } from '../../../shared/kernel/civil-date.ts'
import type { Limits } from '../limits.ts'
import type { LawPack } from '../model.ts'
import type { FindingId } from '../raise-names.ts'

export type { Limits }

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
export const unsettled = (values: readonly string[], ...missing: readonly string[]): Read => ({ values, missing })
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
  fact == null ? unsettled(['yes', 'no'], path) : known(fact ? 'yes' : 'no')

export const settled = (read: Read): boolean => read.values.length === 1

/** Days between which the event lies: the day itself when stated, else bounds from the dates around it. */
export type EventDay = {
  readonly earliest: CivilDate | undefined
  readonly latest: CivilDate | undefined
  readonly day: CivilDate | undefined
}

/** What the readers of a record share. */
export type Context = {
  /** The tables of countries and items. */
  readonly pack: LawPack
  /** The figures as they stand on the law date. */
  readonly limits: Limits
  /** Readings a person elected, doubt by doubt. */
  readonly elections: ReadonlyMap<string, string>
  readonly record: TransactionRecord
  /** The day whose text applies; undefined when neither a setting nor the record gives one. */
  readonly lawDate: CivilDate | undefined
  /** The day of the export, reexport, transfer, release or service. */
  readonly event: EventDay
}
