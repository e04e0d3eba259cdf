// What the desk, the command line and the report show of the ledgers. Plain JSON: TPP are exact decimal strings.
import type { LedgerKind } from './interchange.ts'

/** One running total. LPP is kept under both readings of the year (doubt D-06), UVEU in the parts that its shares need. */
export type Account =
  | {
      readonly ledger: 'lpp'
      readonly reading: 'export-year' | 'receipt-year'
      readonly account: string
      readonly year: number
    }
  | { readonly ledger: 'country'; readonly country: string }
  | { readonly ledger: 'nveu'; readonly company: string; readonly country: string }
  | {
      readonly ledger: 'uveu'
      readonly part: 'owned' | 'outside-supplement-5a' | 'outside-united-states'
      readonly company: string
    }
  | { readonly ledger: 'uveu'; readonly part: 'in-country'; readonly company: string; readonly country: string }
  | { readonly ledger: 'aia'; readonly consignee: string }

/** A limit and where it is written; `none`: the text states none for that day (never 0 and never the last one known). */
export type LimitView =
  | { readonly kind: 'ceiling' | 'notice'; readonly tpp: string; readonly citation: string }
  | { readonly kind: 'none'; readonly citation: string; readonly doubt: string }

/** The transaction with which a total first went over a ceiling (or reached a notice threshold), and by how much. */
export type CrossingView = {
  readonly transaction: string
  readonly date: string
  readonly before: string
  readonly after: string
  readonly limit: string
  readonly over: string
  readonly citation: string
}

/** A transaction that does not fit under a ceiling as a whole, with the units of it that would. */
export type RefusalView = CrossingView & {
  readonly units: string | undefined
  readonly unitsThatFit: string | undefined
}

export type FindingView = {
  readonly code:
    'carried-above-stated' | 'split-below-notice' | 'conflicting-entries' | 'receipt-date-assumed' | 'readings-differ'
  readonly account: Account | undefined
  readonly transaction: string
  readonly citation: string
  /** Figures that the text of the finding needs, by slot name. */
  readonly figures: Readonly<Record<string, string>>
}

/** One step of a total, for charts: the total once that transaction counts, and the ceiling of its day. */
export type TimelinePoint = {
  readonly date: string
  readonly transaction: string
  readonly used: string
  readonly limit: string | undefined
}

export type AccountView = {
  readonly id: string
  readonly account: Account
  readonly limit: LimitView
  /** Own entries by state, and what others are known to have used. */
  readonly reserved: string
  readonly committed: string
  readonly others: string
  readonly attrition: string
  /** Counted against the limit: own and others, less attrition where the text says so. */
  readonly used: string
  readonly remaining: string | undefined
  readonly over: string | undefined
  readonly entries: number
  /** Entries that never count, such as licenses before 2025. */
  readonly excluded: number
  readonly lastDate: string | undefined
  /** Whether anybody stated what other exporters used; without it the total is only a lower bound. */
  readonly complete: boolean
  readonly crossing: CrossingView | undefined
  /** Transactions that found no room, and the first of them. */
  readonly refusals: number
  readonly refused: RefusalView | undefined
  readonly timeline: readonly TimelinePoint[]
}

/** One UVEU share with numerator and denominator: over what is owned once the moved chips count too, and over what was before. */
export type ShareView = {
  readonly company: string
  readonly test: '25-percent' | '7-percent' | '50-percent'
  readonly country: string | undefined
  readonly numerator: string
  readonly denominator: string
  readonly limitPercent: number
  /** Cut to two places toward zero: it never shows a limit as reached before it is. */
  readonly percent: string
  readonly within: boolean
  readonly citation: string
  readonly doubts: readonly string[]
  /** The same numerator over what was owned before, or apart from, the chips moved: the other reading of A-3. */
  readonly fixed: { readonly denominator: string; readonly percent: string; readonly within: boolean }
  /** The 1 February or 1 August it was measured on; absent: as it stands. */
  readonly measuredOn: string | undefined
}

export type LedgerView = {
  readonly accounts: readonly AccountView[]
  readonly shares: readonly ShareView[]
  readonly findings: readonly FindingView[]
  /** Findings beyond the first thousand. */
  readonly moreFindings: number
  readonly ledgers: readonly LedgerKind[]
}
