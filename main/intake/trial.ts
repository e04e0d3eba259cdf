// A list tried against what a case holds: what would be added and changed, which rows cannot be taken, and what may have been meant.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { IntakeProblem, ProblemSlot } from '../../shared/language/row-problem.ts'
import { type PlacedCell, shownIn } from './cell.ts'
import { flattenRecord } from './export.ts'
import type { HeaderMatch } from './headers.ts'
import type { OpenList } from './list.ts'
import type { ReadRecord } from './ndjson.ts'
import { folded } from './values/text.ts'

export type RejectedRow = ReadRecord & { readonly kind: 'rejected' }

/** One word of a column that could not be read, in how many rows, and what may have been meant by it. */
export type Proposal = {
  readonly field: string
  readonly column: string
  readonly written: string
  readonly rows: number
  readonly offers: readonly string[]
}

export type FactChange = { readonly field: string; readonly before: string; readonly after: string }
export type Change = { readonly id: string; readonly facts: readonly FactChange[] }

export type Trial = {
  readonly rows: number
  readonly tally: {
    readonly added: number
    readonly revised: number
    readonly unchanged: number
    readonly rejected: number
  }
  readonly rejected: readonly RejectedRow[]
  /** Ids that are read well and that the case would reject all the same, in the order of the list. */
  readonly refused: readonly { readonly id: string; readonly code: RefusalCode }[]
  readonly proposals: readonly Proposal[]
  readonly changes: readonly Change[]
}

/** Why a case rejects a row that is read well, as its store says it. */
export type RefusalCode = 'record-withdrawn' | 'record-exists' | 'record-twice-in-file'

/** What a case holds under an id. */
export type Standing = { readonly record: TransactionRecord; readonly isWithdrawn: boolean }

const MOST_REJECTED = 1000
const MOST_PROPOSALS = 200
const MOST_CHANGES = 200

/** Codes of what another word for the same cell can mend. */
const OF_A_VALUE = new Set([
  'choice-unknown',
  'country-unknown',
  'country-unnamed',
  'country-ambiguous',
  'date-ambiguous',
  'date-form',
  'date-not-whole',
  'date-year',
  'name-not-known',
  'date-of-language',
  'eccn-form',
  'number-form',
  'number-ambiguous',
  'percent-or-share',
  'number-shown-otherwise',
  'yes-no-form',
  'paper-form',
  'operations-form',
])

const offersIn = (slot: ProblemSlot | undefined): string[] => {
  if (slot === undefined) return []
  switch (slot.kind) {
    case 'as-is':
      return [slot.text]
    case 'either':
      return slot.of.flatMap(offersIn)
    case 'word': {
      if (slot.key === 'georgia-country') return ['GE']
      if (slot.key === 'georgia-state') return ['US']
      const meant = slot.slots?.['name'] ?? slot.slots?.['date']
      return meant === undefined ? [] : [String(meant)]
    }
  }
}

/** What may have been meant, likeliest first; empty where nothing is near. */
export const offersOf = ({ slots }: IntakeProblem): readonly string[] => [
  ...new Set([...offersIn(slots['suggestion']), ...offersIn(slots['readings'])]),
]

/** The cell that a problem is about: by the field it names, or by the header it stands under. */
export const cellOf = (
  { path, column }: IntakeProblem,
  cells: readonly PlacedCell[],
  headers: readonly HeaderMatch[],
): { readonly match: HeaderMatch; readonly written: string } | undefined => {
  const match =
    headers.find((each) => each.column?.name === path) ??
    headers.find((each) => column !== undefined && each.column !== undefined && each.header === column)
  if (match === undefined) return undefined
  return { match, written: shownIn(cells.find(([position]) => position === match.position)?.[1]).trim() }
}

// Absent and null both mean unknown, and are folded together before two records are compared.
const canonical = (value: unknown): string =>
  expectOk(canonicalJson(JSON.parse(JSON.stringify(value, (_key, inner: unknown) => inner ?? undefined))))

const changesOf = (before: TransactionRecord, after: TransactionRecord): FactChange[] => {
  const [old, now] = [flattenRecord(before), flattenRecord(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    const [one, two] = [String(old.get(field) ?? ''), String(now.get(field) ?? '')]
    return one === two ? [] : [{ field, before: one, after: two }]
  })
}

type StoredRecord = (id: string) => Standing | null

export type TrialSettings = {
  /** What becomes of a row whose transaction the case holds with other facts. */
  readonly existing: 'revise' | 'reject'
  readonly isCancelled?: () => boolean
  readonly progress?: (rows: number) => void
}

/**
 * Reads the whole list and writes nothing; undefined when it was cancelled. `standing` gives what the case holds under an id. A row is
 * taken as the store takes it (`casefile/store/bulk.ts`).
 */
export const tryList = async (
  list: OpenList,
  standing: StoredRecord,
  { existing, isCancelled, progress }: TrialSettings,
): Promise<Trial | undefined> => {
  const tally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }
  const rejected: RejectedRow[] = []
  const proposals = new Map<string, Proposal>()
  const changes: Change[] = []
  const refused: { readonly id: string; readonly code: RefusalCode }[] = []
  const seen = new Set<string>()
  let rows = 0

  const propose = (row: RejectedRow): void => {
    for (const problem of row.problems) {
      if (!OF_A_VALUE.has(problem.code)) continue
      const cell = cellOf(problem, row.cells, list.headers)
      const field = cell?.match.column?.name
      if (cell === undefined || field === undefined || cell.written === '') continue
      const key = JSON.stringify([field, folded(cell.written)])
      const earlier = proposals.get(key)
      if (earlier === undefined && proposals.size >= MOST_PROPOSALS) continue
      proposals.set(key, {
        field,
        column: cell.match.header,
        written: cell.written,
        offers: offersOf(problem),
        rows: (earlier?.rows ?? 0) + 1,
      })
    }
  }

  for await (const row of list.rows()) {
    if (isCancelled?.() === true) return undefined
    rows += 1
    progress?.(rows)
    if (row.kind === 'rejected') {
      tally.rejected += 1
      if (rejected.length < MOST_REJECTED) rejected.push(row)
      propose(row)
      continue
    }
    const { id } = row.record
    const refuse = (code: RefusalCode): void => {
      tally.rejected += 1
      refused.push({ id, code })
    }
    const before = seen.has(id) ? undefined : standing(id)
    seen.add(id)
    if (before === undefined) refuse('record-twice-in-file')
    else if (before === null) tally.added += 1
    else if (before.isWithdrawn) refuse('record-withdrawn')
    else if (canonical(before.record) === canonical(row.record)) tally.unchanged += 1
    else if (existing === 'reject') refuse('record-exists')
    else {
      tally.revised += 1
      if (changes.length < MOST_CHANGES) changes.push({ id, facts: changesOf(before.record, row.record) })
    }
  }
  const byRows = [...proposals.values()].toSorted((left, right) => right.rows - left.rows)
  return { rows, tally, rejected, refused, proposals: byRows, changes }
}
