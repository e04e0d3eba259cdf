// One stated fact set in many records: the records as they would then stand, what they say now, and which answers that would move.
import type { FactPattern, FactValue } from '../../shared/contract/fact-kinds.ts'
import type { Role, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Selection } from '../../shared/contract/ipc.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Failure, type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { IntakeProblem } from '../../shared/language/row-problem.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import { checkRecord } from '../intake/record.ts'
import { changeRecord } from './change.ts'
import { type AnswersMoved, answersAfter } from './dry-run.ts'
import { type Work, transactionsOf } from './work.ts'

/** A fact by its pattern; one of a party is set for each party of the role. */
export type FactOfMany = { readonly pattern: FactPattern; readonly role?: Role | undefined }

export type FactAsked = {
  readonly selection: Selection
  readonly fact: FactOfMany
  /** Null makes it unknown. */
  readonly value: FactValue
}

export type FactReach = {
  readonly selected: number
  /** Records that would say something else. */
  readonly records: number
  /** Records without a party of the role, which stay as they are. */
  readonly without: number
  /** What they say now, most records first, at most twenty; null where it is not known. */
  readonly present: readonly { readonly value: FactValue; readonly records: number }[]
  /** How many values there are. */
  readonly values: number
  /** Null while no value was asked about. */
  readonly moved: AnswersMoved | null
}

export type NoFactOfMany =
  | (Failure<'record-unknown' | 'record-withdrawn'> & { readonly id: string })
  | (Failure<'fact-refused'> & { readonly id: string; readonly problem: IntakeProblem })
  | Failure<'role-missing'>

const MOST_VALUES = 20

const text = (value: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(value ?? null))))

/** The transactions chosen, each once; the failure names the first that the case does not count. */
function* chosen(work: Work, selection: Selection): Generator<Result<StoredTransaction, NoFactOfMany>> {
  if (selection.kind === 'filter') {
    const except = new Set(selection.except)
    for (const stored of transactionsOf(work, selection.filter)) if (!except.has(stored.record.id)) yield ok(stored)
    return
  }
  for (const id of new Set(selection.ids)) {
    const row = work.reads.row(id)
    const [stored] = row === null ? [] : work.reads.transactionsAfter(row.key - 1, 1)
    if (stored === undefined) yield failed({ code: 'record-unknown', id })
    else yield stored.isWithdrawn ? failed({ code: 'record-withdrawn', id }) : ok(stored)
  }
}

/** Where the fact stands in the record: once, or once for each party of the role. */
const placesOf = ({ pattern, role }: FactOfMany, { parties }: TransactionRecord): readonly string[] =>
  pattern.includes('*')
    ? parties.flatMap((party, index) => (party.role === role ? [pattern.replace('*', String(index))] : []))
    : [pattern]

const asValue = (value: unknown): FactValue => {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return Array.isArray(value) ? value.map(String) : JSON.stringify(value)
}

const valueAt = (record: TransactionRecord, path: string): FactValue => {
  const steps = path.split('.')
  const found = steps.reduce<unknown>(
    (place, step) => (typeof place === 'object' && place !== null ? Reflect.get(place, step) : undefined),
    record,
  )
  return asValue(found)
}

type Gone = {
  readonly records: readonly TransactionRecord[]
  readonly selected: number
  readonly without: number
  readonly present: ReadonlyMap<string, { readonly value: FactValue; readonly records: number }>
}

/** Goes over the selection once; without `value` nothing is changed. */
const goneOver = (
  work: Work,
  { selection, fact, value }: Omit<FactAsked, 'value'> & { readonly value?: FactValue },
): Result<Gone, NoFactOfMany> => {
  if (fact.pattern.includes('*') && fact.role === undefined) return failed({ code: 'role-missing' })
  const records: TransactionRecord[] = []
  const present = new Map<string, { value: FactValue; records: number }>()
  let [selected, without] = [0, 0]
  for (const found of chosen(work, selection)) {
    if (!found.ok) return found
    const { record } = found.value
    selected += 1
    const places = placesOf(fact, record)
    if (places.length === 0) {
      without += 1
      continue
    }
    const said = new Map(places.map((path) => valueAt(record, path)).map((each) => [text(each), each]))
    for (const [key, each] of said) present.set(key, { value: each, records: (present.get(key)?.records ?? 0) + 1 })
    if (value === undefined || [...said.keys()].every((key) => key === text(value))) continue
    const changed = changeRecord(
      record,
      places.map((path) => ({ path, value })),
    )
    // A path of the desk's own list leads into every record; where a list bars the way the schema says so.
    const checked = checkRecord(changed.ok ? changed.value : null)
    if (!checked.ok) {
      const [problem] = checked.error
      if (problem === undefined) throw new Error('a record was refused without a problem')
      return failed({ code: 'fact-refused', id: record.id, problem })
    }
    records.push(checked.value)
  }
  return ok({ records, selected, without, present })
}

/** What it would do, before it is done; without a value what the records say now. Nothing is written. */
export const reachOfFact = (
  work: Work,
  asked: Omit<FactAsked, 'value'> & { readonly value?: FactValue },
): Result<FactReach, NoFactOfMany> => {
  const found = goneOver(work, asked)
  if (!found.ok) return found
  const { records, selected, without, present } = found.value
  const change = new Map(records.map((record) => [record.id, record]))
  return ok({
    selected,
    records: records.length,
    without,
    present: [...present.values()].toSorted((left, right) => right.records - left.records).slice(0, MOST_VALUES),
    values: present.size,
    moved: asked.value === undefined ? null : answersAfter(work, change),
  })
}

/** The records that would say something else, as they would then stand: all of them, or none where one cannot hold the value. */
export const factOfMany = (work: Work, asked: FactAsked): Result<readonly TransactionRecord[], NoFactOfMany> => {
  const found = goneOver(work, asked)
  return found.ok ? ok(found.value.records) : found
}
