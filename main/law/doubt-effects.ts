// What each reading of a doubt would make of a case: the whole case again with that reading elected, held against the answers
// as they stand. Only transactions whose answer weighs the doubt are determined again, and those the ledgers then reach.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ViewComparison, ViewSide } from '../../shared/contract/windows-view.ts'
import { openNodes } from '../../shared/contract/fold-trace.ts'
import { gather } from '../engine/fold.ts'
import type { ConditionTrace, Pack, Trace } from '../engine/model.ts'
import { determine, determineUnder } from './determine.ts'
import { readRecord } from './evaluation.ts'
import type { LoadedPack } from './loaded.ts'
import { currentPack } from './pack.ts'
import { compareViews } from './views.ts'

type Answer = { readonly determination: Determination }

/** Takes the records of a case in the order of its ledgers; what one uses, the next finds used. */
export type Carry = <Made extends Answer>(
  determineOne: (record: TransactionRecord) => Made,
) => (record: TransactionRecord) => { readonly record: TransactionRecord; readonly answer: Made }

/** One transaction that some reading changes: the answer as it stands, and under each reading. */
export type DoubtChange = {
  readonly id: string
  readonly stands: ViewSide
  readonly readings: readonly { readonly name: string; readonly answer: ViewSide }[]
}

export type DoubtEffect = {
  readonly doubt: string
  /** Transactions whose answer weighs the doubt and finds it open. */
  readonly open: number
  /** How many answers each reading changes from those that stand. */
  readonly readings: readonly { readonly name: string; readonly changed: number }[]
  /** How many answers are not the same under every reading. */
  readonly apart: number
  readonly changes: readonly DoubtChange[]
}

/** Doubts that the tables of countries weigh: a country keeps several positions until one is elected. */
const weighedByTables = ({ doubts }: Pack): readonly string[] =>
  doubts.flatMap(({ id, ofTables }) => (ofTables === true ? [id] : []))

/** Doubts an election can settle, in the order of the register: those a rule, a route or a table reads two ways. */
export const weighedDoubts = (pack: Pack): readonly string[] => {
  const conditions = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)]
  const weighed = new Set([
    ...conditions.flatMap(({ when }) => gather(when, { reading: ({ doubt }) => doubt })),
    ...weighedByTables(pack),
  ])
  return pack.doubts.map(({ id }) => id).filter((id) => weighed.has(id))
}

const openIn = (trace: ConditionTrace): readonly string[] =>
  openNodes(trace).flatMap((node) => (node.kind === 'reading' ? [node.doubt] : []))

// Records that read alike share a trace.
const openByTrace = new WeakMap<Trace, ReadonlySet<string>>()

/**
 * Doubts whose reading a trace leaves open. Electing a reading settles what was open and overturns nothing: a condition already
 * true or false is so under each of its readings. Electing one of any other doubt changes no answer; it can only add to the
 * conditions that close a route which is closed anyway.
 */
export const openDoubts = (trace: Trace): ReadonlySet<string> => {
  const found = openByTrace.get(trace)
  if (found !== undefined) return found
  const open = new Set([
    ...trace.questions.flatMap(({ rules }) => rules.flatMap(({ condition }) => openIn(condition))),
    ...trace.routes.flatMap(({ conditions }) => conditions.flatMap((condition) => openIn(condition.trace))),
  ])
  openByTrace.set(trace, open)
  return open
}

/** Doubts that electing a reading could settle for one record: left open by its trace, or by a fact read off a table. */
export const doubtsOpenFor = (
  record: TransactionRecord,
  trace: Trace,
  settings: RunSettings,
  loaded: LoadedPack = currentPack,
): ReadonlySet<string> => {
  const { reads } = readRecord(record, settings, loaded)
  const ofTables = [...reads.values()].flatMap(({ open }) => open?.doubt ?? [])
  return new Set([...openDoubts(trace), ...ofTables.filter((doubt) => weighedByTables(loaded.pack).includes(doubt))])
}

type Weighed = {
  readonly determination: Determination
  readonly open: ReadonlySet<string>
  /** What the ledgers held before it: the same positions give the same answer. */
  readonly positions: string
}

const positionsOf = ({ positions }: TransactionRecord): string => JSON.stringify(positions ?? null)

/** The answers of a case as they stand, ready to be held against each reading. */
export const doubtEffects = (
  records: readonly TransactionRecord[],
  settings: RunSettings,
  carry: Carry,
  loaded: LoadedPack = currentPack,
): ((doubt: string) => DoubtEffect) => {
  const standing = new Map<string, Weighed>()
  const first = carry((record) => determine(record, settings, loaded))
  for (const stated of records) {
    const { record, answer } = first(stated)
    standing.set(record.id, {
      determination: answer.determination,
      open: doubtsOpenFor(record, answer.trace, settings, loaded),
      positions: positionsOf(record),
    })
  }
  const stands = [...standing.values()].map(({ determination }) => determination)

  const under = (doubt: string, name: string): ViewComparison => {
    const elected = new Map([[doubt, name]])
    const next = carry((record): Answer => {
      const before = standing.get(record.id)
      return before !== undefined && !before.open.has(doubt) && before.positions === positionsOf(record)
        ? before
        : { determination: determineUnder(record, settings, elected, loaded).determination }
    })
    const determinations = records.map((record) => next(record).answer.determination)
    return compareViews({ settings, determinations: stands }, { settings, determinations })
  }

  return (doubt) => {
    const names = loaded.pack.doubts.find(({ id }) => id === doubt)?.readings.map(({ name }) => name) ?? []
    const open = [...standing.values()].filter((each) => each.open.has(doubt)).length
    const compared = names.map((name) => ({
      name,
      differences: open === 0 ? [] : under(doubt, name).differences,
    }))
    const changes = changesOf(compared)
    return {
      doubt,
      open,
      readings: compared.map(({ name, differences }) => ({ name, changed: differences.length })),
      apart: changes.filter(isApart).length,
      changes,
    }
  }
}

const changesOf = (
  compared: readonly { readonly name: string; readonly differences: ViewComparison['differences'] }[],
): readonly DoubtChange[] => {
  const byId = new Map<string, { readonly stands: ViewSide; readonly under: Map<string, ViewSide> }>()
  for (const { name, differences } of compared)
    for (const { id, left, right } of differences) {
      if (left === undefined || right === undefined) continue
      const change = byId.get(id) ?? { stands: left, under: new Map<string, ViewSide>() }
      change.under.set(name, right)
      byId.set(id, change)
    }
  return [...byId].map(([id, { stands, under }]) => ({
    id,
    stands,
    readings: compared.map(({ name }) => ({ name, answer: under.get(name) ?? stands })),
  }))
}

const isApart = ({ readings: [one, ...others] }: DoubtChange): boolean =>
  others.some(({ answer }) => JSON.stringify(answer) !== JSON.stringify(one?.answer))
