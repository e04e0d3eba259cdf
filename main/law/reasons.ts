// Why an answer is open, and who can settle it: read off the trace, with the record's own facts named.
import type { Reason } from '../../shared/contract/interchange.ts'
import type { ConditionTrace } from '../engine/model.ts'
import { doubtOf } from './doubts/index.ts'
import { notEncoded, settlements, stateFact } from './duties.ts'
import type { LoadedPack } from './pack.ts'
import { settled, type Read } from './reading/index.ts'

/** Collects reasons in the order of the rule, each axis and each doubt once. */
export class Reasons {
  readonly #reasons: Reason[] = []
  readonly #seen = new Set<string>()
  readonly #reads: ReadonlyMap<string, Read>
  readonly #loaded: LoadedPack

  constructor(reads: ReadonlyMap<string, Read>, loaded: LoadedPack) {
    this.#reads = reads
    this.#loaded = loaded
  }

  get all(): readonly Reason[] {
    return this.#reasons
  }

  /** Adds one reason unless an equal one stands. */
  add(key: string, reason: Reason): void {
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#reasons.push(reason)
  }

  doubt(
    id: string,
    kind: Exclude<Reason['kind'], 'missing-fact'>,
    citation: string,
    facts: readonly string[] = [],
  ): void {
    const doubt = doubtOf(id)
    this.add(`doubt ${id}`, {
      kind,
      doubt: id,
      citation,
      facts: [...facts],
      settles: doubt?.settledBy.en ?? settlements.judgment.en,
    })
  }

  /** Adds what leaves a condition open. */
  open(trace: ConditionTrace, paragraph: string): void {
    if (trace.truth !== 'unknown') return
    switch (trace.kind) {
      case 'always':
        return
      case 'is':
        this.axis(trace.axis, paragraph)
        return
      case 'all':
      case 'any':
        for (const part of trace.of) this.open(part, paragraph)
        return
      case 'not':
        this.open(trace.of, paragraph)
        return
      case 'reading': {
        const facts = new Set<string>()
        for (const { trace: reading } of trace.readings) collectFacts(reading, this.#reads, facts)
        const truths = trace.readings.map((reading) => reading.trace.truth)
        if (new Set(truths).size > 1) {
          this.doubt(trace.doubt, 'contested-reading', trace.citations[0] ?? paragraph, [...facts])
        }
        for (const { trace: reading } of trace.readings) this.open(reading, paragraph)
        return
      }
      case 'outside':
        this.add(`outside ${trace.citation}`, {
          kind: 'outside-pack',
          citation: trace.citation,
          facts: [],
          settles: notEncoded(trace.citation).en,
        })
    }
  }

  axis(id: string, paragraph: string): void {
    const read = this.#reads.get(id)
    if (read === undefined || settled(read)) return
    const axis = this.#loaded.pack.axes.find((candidate) => candidate.id === id)
    if (read.open !== undefined) {
      if (read.open.doubt !== undefined) {
        this.doubt(read.open.doubt, read.open.kind, paragraph, read.missing)
        return
      }
      this.add(`axis ${id}`, {
        kind: read.open.kind,
        citation: paragraph,
        facts: [...read.missing],
        settles: axis?.words.en ?? id,
      })
      return
    }
    this.add(`axis ${id}`, {
      kind: 'missing-fact',
      citation: paragraph,
      facts: [...read.missing],
      settles: axis === undefined ? id : stateFact(axis.words).en,
    })
  }
}

const collectFacts = (trace: ConditionTrace, reads: ReadonlyMap<string, Read>, into: Set<string>): void => {
  if (trace.truth !== 'unknown') return
  switch (trace.kind) {
    case 'always':
    case 'outside':
      return
    case 'is':
      for (const fact of reads.get(trace.axis)?.missing ?? []) into.add(fact)
      return
    case 'all':
    case 'any':
      for (const part of trace.of) collectFacts(part, reads, into)
      return
    case 'not':
      collectFacts(trace.of, reads, into)
      return
    case 'reading':
      for (const { trace: reading } of trace.readings) collectFacts(reading, reads, into)
  }
}
