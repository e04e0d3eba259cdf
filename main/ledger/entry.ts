// What is written in the ledgers, and the one order in which it counts.
import { type AccountLedger, sameNumber } from '../../shared/contract/ledger-keys.ts'
import type { Account } from '../../shared/contract/ledger-view.ts'
import { sameWriting } from '../../shared/contract/parties.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type Decimal, compareDecimals } from '../../shared/kernel/tpp.ts'

/** Reserved at determination, committed at shipment, released on cancel. */
export type EntryState = 'released' | 'reserved' | 'committed'

/**
 * One line: what a transaction takes of a limit (`use`), what was lost of it (`attrition`), what a transaction would take if there
 * were room (`attempt`: it uses nothing, and shows by how much it does not fit), that it takes what nothing bounds (`unmeasured`:
 * the total is not known from then on), or what it takes if a route that is still open turns out to be its own (`open`: it uses
 * nothing yet, and no later answer may rest on its being nothing). Nothing is overwritten: a later line of the same slot
 * (ledger, key, transaction, day, kind) with a higher `sequence` stands in its place, so writing a line twice changes nothing.
 */
export type LedgerEntry = {
  readonly kind: 'use' | 'attrition' | 'attempt' | 'unmeasured' | 'open'
  readonly ledger: AccountLedger
  /** As `shared/contract/ledger-keys.ts` builds it. */
  readonly key: string
  readonly tpp: Decimal
  readonly transaction: string
  readonly sequence: number
  readonly state: EntryState
  /** The day that the ledger counts by: of export or reexport. */
  readonly date: CivilDate
  /** The day of receipt, by which the other reading of LPP counts; absent: not known. */
  readonly received?: CivilDate
  /** Country of destination, which UVEU shares need. */
  readonly destination?: string
  /** TPP on the face of the license that is used. */
  readonly granted?: Decimal
  /** Units in the shipment, to tell how many of them would fit. */
  readonly units?: Decimal
}

/** What a person states of a total before a transaction, other exporters included: a fact with its source, not an entry. */
export type LedgerStatement = {
  readonly kind: 'statement'
  readonly account: Account
  readonly tpp: Decimal
  readonly attrition?: Decimal
  /** Percent that government assurances add to a country allocation (Supplement 5(b)), as stated. */
  readonly increasePercent?: Decimal
  /** TPP on the face of a license. */
  readonly granted?: Decimal
  readonly date: CivilDate
  readonly transaction: string
  readonly source: string
}

export type LedgerItem = LedgerEntry | LedgerStatement

const STATE_ORDER: readonly EntryState[] = ['released', 'reserved', 'committed']
const KIND_ORDER: readonly LedgerItem['kind'][] = ['statement', 'use', 'attrition', 'unmeasured', 'open', 'attempt']

/** UTF-8 byte order, as SQLite compares texts; the order of UTF-16 units differs beyond U+FFFF. */
export const compareBytewise = (left: string, right: string): number => {
  const shared = Math.min(left.length, right.length)
  for (let index = 0; index < shared; index += 1) {
    const [one, other] = [left.charCodeAt(index), right.charCodeAt(index)]
    if (one !== other) return bytewiseRank(one) - bytewiseRank(other)
  }
  return left.length - right.length
}

// Surrogates stand for code points above U+FFFF and must come after the units E000 to FFFF.
const bytewiseRank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)

const texts = (left: string, right: string): number => (left === right ? 0 : compareBytewise(left, right))

/** By day, then transaction id bytewise, then (a statement of the position before it) first, then ledger, key and sequence. */
export const compareItems = (left: LedgerItem, right: LedgerItem): number =>
  texts(left.date, right.date) || texts(left.transaction, right.transaction) || compareWithinTransaction(left, right)

const compareWithinTransaction = (left: LedgerItem, right: LedgerItem): number => {
  if (left.kind === 'statement' || right.kind === 'statement') {
    if (left.kind !== 'statement' || right.kind !== 'statement') return left.kind === 'statement' ? -1 : 1
    return texts(accountId(left.account), accountId(right.account)) || compareDecimals(left.tpp, right.tpp)
  }
  return (
    texts(left.ledger, right.ledger) ||
    texts(left.key, right.key) ||
    KIND_ORDER.indexOf(left.kind) - KIND_ORDER.indexOf(right.kind) ||
    left.sequence - right.sequence ||
    STATE_ORDER.indexOf(left.state) - STATE_ORDER.indexOf(right.state) ||
    compareDecimals(left.tpp, right.tpp)
  )
}

/** Items in the order in which they count; the array given is left as it is. */
export const inLedgerOrder = (items: readonly LedgerItem[]): LedgerItem[] => items.toSorted(compareItems)

/** Whether two lines are about the same thing, so that the later one stands in the place of the earlier. */
export const sameSlot = (left: LedgerEntry, right: LedgerEntry): boolean =>
  left.transaction === right.transaction &&
  left.date === right.date &&
  left.ledger === right.ledger &&
  left.key === right.key &&
  left.kind === right.kind

/** A line of the same slot one step on: committed at shipment, released on cancel, or with a corrected figure. */
export const follow = (
  entry: LedgerEntry,
  change: Partial<Pick<LedgerEntry, 'state' | 'tpp' | 'received'>>,
): LedgerEntry => ({
  ...entry,
  ...change,
  sequence: entry.sequence + 1,
})

/** A correction of day or key: the old slot is released and the new one taken; both lines stay. */
export const move = (
  entry: LedgerEntry,
  change: Partial<Pick<LedgerEntry, 'date' | 'key' | 'tpp' | 'received' | 'destination'>>,
): readonly [LedgerEntry, LedgerEntry] => [
  follow(entry, { state: 'released' }),
  { ...entry, ...change, sequence: entry.sequence + 2 },
]

/** The identity of a running total, readable and unambiguous: one account for all the ways in which a name is written. */
export const accountId = (account: Account): string => {
  switch (account.ledger) {
    case 'lpp':
      return `lpp|${account.reading}|${named(account.account)}|${account.year}`
    case 'country':
      return `country|${account.country}`
    case 'nveu':
      return `nveu|${named(account.company)}|${account.country}`
    case 'uveu':
      return account.part === 'in-country'
        ? `uveu|${named(account.company)}|in-country|${account.country}`
        : `uveu|${named(account.company)}|${account.part}`
    case 'aia':
      return `aia|${named(account.consignee)}`
    case 'license':
      return `license|${sameNumber(account.number)}`
  }
}

const named = (identity: string): string => escaped(sameWriting(identity))
const escaped = (identity: string): string => identity.replaceAll('%', '%25').replaceAll('|', '%7C')
