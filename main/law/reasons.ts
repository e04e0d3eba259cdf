// Why an answer is open, and who can settle it: read off the trace, with the record's own facts named.
import { openAxes, openNodes } from '../../shared/contract/fold-trace.ts'
import type { ConditionTrace, Raise } from '../engine/model.ts'
import type { CodedReason, Said } from './coded.ts'
import { axisIn } from './points.ts'
import type { MessageId } from './raise-names.ts'
import { settled, type Read, type Reads } from './facts/index.ts'

/** Collects reasons in the order of the rule, each axis and each doubt once. */
export class Reasons {
  readonly #reasons: CodedReason[] = []
  readonly #seen = new Set<string>()
  readonly #reads: Reads

  constructor(reads: Reads) {
    this.#reads = reads
  }

  get all(): readonly CodedReason[] {
    return this.#reasons
  }

  #add(key: string, reason: Omit<CodedReason, 'settles'>, code: string, slots: Said['slots']): void {
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#reasons.push({ ...reason, settles: { code, slots } })
  }

  /** Adds what the pack raises, cited to a paragraph where it names none; facts are those given where it names none. */
  raise({ kind, doubt, citation, facts, settles }: Raise, paragraph: string, missing: readonly string[] = []): void {
    const cited = citation ?? paragraph
    const message = settles ?? (doubt === undefined ? JUDGMENT : SETTLED_BY)
    this.#add(
      settles === undefined && doubt !== undefined ? `doubt ${doubt}` : [doubt, message, cited, paragraph].join(' '),
      { kind, ...(doubt === undefined ? {} : { doubt }), citation: cited, facts: [...(facts ?? missing)] },
      message,
      { paragraph, citation: cited, ...(doubt === undefined ? {} : { doubt }) },
    )
  }

  /** Adds what leaves a condition open. */
  open(trace: ConditionTrace, paragraph: string): void {
    for (const node of openNodes(trace)) {
      switch (node.kind) {
        case 'is':
          this.axis(node.axis, paragraph)
          break
        case 'reading':
          if (new Set(node.readings.map((reading) => reading.trace.truth)).size > 1) {
            const facts = node.readings.flatMap((reading) => factsOpenIn(reading.trace, this.#reads))
            this.raise({ kind: 'contested-reading', doubt: node.doubt }, node.citations[0] ?? paragraph, [
              ...new Set(facts),
            ])
          }
          break
        case 'outside':
          this.raise({ kind: 'outside-pack', settles: NOT_ENCODED }, node.citation)
      }
    }
  }

  /** Adds why an axis is open, if it is. */
  axis(id: string, paragraph: string): void {
    const read = this.#reads.get(axisIn(id))
    if (read === undefined || settled(read)) return
    const { kind, doubt } = read.open ?? {}
    if (kind !== undefined && doubt !== undefined) {
      this.raise({ kind, doubt }, paragraph, read.missing)
      return
    }
    const reason = { kind: kind ?? ('missing-fact' as const), citation: paragraph, facts: [...read.missing] }
    this.#add(`axis ${id}`, reason, read.open === undefined ? STATE_FACT : FACT, { axis: id })
  }

  /** Adds what a reader found on its way, whether it settled the value or not. */
  found({ open, missing }: Read): void {
    if (open?.kind === undefined || open.doubt === undefined) return
    this.raise({ ...open, kind: open.kind }, '', missing)
  }

  /** Adds what the pack raises while an axis is open. */
  openAxis(id: string, raises: readonly Raise[]): void {
    for (const raise of raises) this.raise(raise, '', this.#reads.get(axisIn(id))?.missing)
  }
}

const JUDGMENT: MessageId = 'judgment'
const SETTLED_BY: MessageId = 'settled-by'
const NOT_ENCODED: MessageId = 'not-encoded'
const STATE_FACT: MessageId = 'state-fact'
const FACT: MessageId = 'fact'

/** Record paths that would settle what a condition leaves open. */
export const factsOpenIn = (trace: ConditionTrace, reads: Reads): readonly string[] => [
  ...new Set(openAxes(trace).flatMap((axis) => reads.get(axisIn(axis))?.missing ?? [])),
]
