// What is read off a record: for each axis the values still possible, the facts that would settle it, and why it is open.
import type { ReasonKind, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { CivilDate } from '../../../shared/kernel/civil-date.ts'
import type { Limits } from '../limits.ts'
import type { LawPack } from '../model.ts'
import { lookedUpIn } from '../looked-up.ts'
import type { AxisId, AxisName, ValueOf } from '../names.ts'
import type { FindingId, ReadingOfFinding } from '../raise-names.ts'

export type { Limits }

/** One axis as far as the record decides it. */
export type Read<Value extends string = string> = {
  readonly values: readonly Value[]
  /** Record paths whose value would settle it; empty when it is settled. */
  readonly missing: readonly string[]
  /**
   * Set where stated facts leave it open, or settle it by a doubtful step. A reader says what it finds; the pack names the
   * doubt that raises and the kind of reason it gives.
   */
  readonly open?: {
    readonly finding?: FindingId
    readonly kind?: Exclude<ReasonKind, 'missing-fact'>
    readonly doubt?: string
    readonly citation?: string
  }
}

/** A read of one axis of this pack: no value but its own. */
export type ReadOf<Id extends AxisId> = Read<ValueOf<Id>>

/** Every axis of a record as far as it was read: of one that code asks by name, the values that it has. */
export type Reads = Omit<ReadonlyMap<AxisName, Read>, 'get'> & {
  readonly get: {
    <Id extends AxisId>(axis: Id): ReadOf<Id> | undefined
    (axis: AxisName): Read | undefined
  }
}

/** What the reader of each axis made of a record; a point holds no other value of it. */
export const readsOf = (byAxis: ReadonlyMap<AxisName, Read>): Reads => lookedUpIn(byAxis)

export const known = <const Value extends string>(value: Value): Read<Value> => ({ values: [value], missing: [] })
export const unsettled = <const Value extends string>(
  values: readonly Value[],
  ...missing: readonly string[]
): Read<Value> => ({ values, missing })
/** A fact with what the record says of it; one that it does not state is only named. */
export type Stated = readonly [path: string, value: string | number | null | undefined]

/** Facts that contradict each other, each with what the record says of it: `destination = SG`. */
export const named = (facts: readonly Stated[]): readonly string[] => [
  ...new Set(facts.map(([path, value]) => (value == null ? path : `${path} = ${value}`))),
]

/** Open because facts of the record disagree; the reason names each with its value. */
export const contradicting = <const Value extends string>(
  values: readonly Value[],
  found: FindingId,
  facts: readonly Stated[],
): Read<Value> => finding(values, found, ...named(facts))

export const disputed = <const Value extends string>(
  values: readonly Value[],
  kind: Exclude<ReasonKind, 'missing-fact'>,
  doubt: string | undefined,
  ...facts: readonly string[]
): Read<Value> => ({ values, missing: facts, open: doubt === undefined ? { kind } : { kind, doubt } })

/** Values left by something that the pack knows as a doubt. */
export const finding = <const Value extends string>(
  values: readonly Value[],
  found: FindingId,
  ...facts: readonly string[]
): Read<Value> => ({
  values,
  missing: facts,
  open: { finding: found },
})

/** Values left by the tables, which name the doubt that keeps several. */
export const doubtful = <const Value extends string>(
  values: readonly Value[],
  doubt: string,
  ...facts: readonly string[]
): Read<Value> => ({
  values,
  missing: facts,
  open: { doubt },
})

/** The values whose condition holds, in the order in which they are written. */
export const valuesWhere = <const Value extends string>(
  ...each: readonly (readonly [value: Value, holds: boolean])[]
): readonly Value[] => each.flatMap(([value, holds]) => (holds ? [value] : []))

export type YesOrNo = Read<'yes' | 'no'>

/** A stated truth, or an open one with the path that would settle it. */
export const yesOrNo = (fact: boolean | null | undefined, path: string): YesOrNo =>
  fact == null ? unsettled(['yes', 'no'], path) : known(fact ? 'yes' : 'no')

export const settled = (read: Read): boolean => read.values.length === 1

/** Days between which the event lies: the day itself when stated, else bounds from the dates around it. */
export type EventDay = {
  readonly earliest: CivilDate | undefined
  readonly latest: CivilDate | undefined
  readonly day: CivilDate | undefined
}

export type HasElected = <Found extends FindingId>(found: Found, reading: ReadingOfFinding<Found>) => boolean

/** What the readers of a record share. */
export type Context = {
  /** The tables of countries and items. */
  readonly pack: LawPack
  /** The figures as they stand on the law date. */
  readonly limits: Limits
  /** Readings a person elected, doubt by doubt, as the tables ask for them. */
  readonly elections: ReadonlyMap<string, string>
  /** Whether a person elected that reading of what a reader finds: no reader knows a doubt by its id. */
  readonly hasElected: HasElected
  readonly record: TransactionRecord
  /** The day whose text applies; undefined when neither a setting nor the record gives one. */
  readonly lawDate: CivilDate | undefined
  /** The day of the export, reexport, transfer, release or service. */
  readonly event: EventDay
}

export type Reader<Value extends string = string> = (context: Context) => Read<Value>
