// What a report is made from. Nothing here comes from a clock, a locale or the file system: equal models give equal bytes.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { EnteredEntry, PositionRow } from '../../shared/contract/report.ts'
import type { PaperSize, ReportKind } from '../../shared/contract/values.ts'
import type { Pack, Trace, Words } from '../engine/model.ts'

/** One transaction of the list. Equal traces may be one object; the receipt keeps each once, by `determination.trace`. */
export type ReportEntry = {
  /** The facts as they were stated. */
  readonly stated: TransactionRecord
  /** The same with the positions that the answer rests on, as the ledgers hold them before it. */
  readonly record: TransactionRecord
  readonly determination: Determination
  readonly trace: Trace
}

/** A day that matters to the case: a window's end, a filing that falls due, a notice period. */
export type DeadlineRow = {
  readonly date: string
  readonly what: Words
  readonly citation: string
  readonly transaction?: string
  /** `overdue`: the day has passed and nobody stated that it was done. */
  readonly status: 'met' | 'due' | 'overdue' | 'missed' | 'unknown' | 'information'
}

/** Through which day sources were searched for what changed, and the day of the newest one that was seen. */
export type SearchDates = { readonly searchedThrough: string; readonly newestSource: string }

export type PackName = { readonly id: string; readonly version: string; readonly hash: string }

/** Head of the case file's event tree (RFC 6962) when the report was made. */
export type CaseHead = { readonly size: number; readonly root: string; readonly chain?: string }

/** A transaction that was stated wrongly or never took place, with who withdrew it, when (UTC) and why. */
export type WithdrawnRow = { readonly id: string; readonly by: string; readonly at: string; readonly reason: string }

export type ReportModel = {
  /** Id of the report in its case, printed on every page. */
  readonly id: string
  readonly case: {
    readonly title: string
    readonly reference?: string
    readonly client?: string
    readonly preparedBy: string
    readonly organization?: string
  }
  readonly settings: RunSettings
  readonly pack: { readonly pack: Pack & { readonly outlook?: SearchDates }; readonly hash: string }
  /** Every pack the product had loaded, the one used among them. */
  readonly loadedPacks: readonly PackName[]
  /** Name of the code that decided. */
  readonly engine: string
  /** Name of the code that lays out the pages. */
  readonly layout: string
  /** Name and version of the product. */
  readonly product: string
  /**
   * The one transaction that a memorandum is of, with the positions carried to it as if its facts stated them; absent: the report is of
   * the whole case.
   */
  readonly subject?: string
  /** What the pages are narrowed to, where the report is no memorandum; absent: the whole file. */
  readonly kind?: ReportKind
  /** The sheet its pages are laid out on. */
  readonly paper: PaperSize
  /** The day that deadlines and limits are of; empty in reports made before it was stated. */
  readonly asOf: string
  /** What persons entered in the ledgers, in the order of entry. */
  readonly entered: readonly EnteredEntry[]
  /** In case order. Read once, from first to last. */
  readonly entries: Iterable<ReportEntry> | AsyncIterable<ReportEntry>
  /** Rows the import refused; they are in the case and not in this report. */
  readonly rejectedRows?: number
  /** Transactions that were withdrawn: they are in the case and count nowhere. Absent: none. */
  readonly withdrawn?: readonly WithdrawnRow[]
  readonly deadlines: readonly DeadlineRow[]
  readonly positions: readonly PositionRow[]
  readonly caseHead?: CaseHead
  /** The moment of making, UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly created: string
}
