// What made a report, as far as it can be had again: the law that decided and the pages that were laid out. A verifier asks a
// release to do its work anew and compares; a file cannot bring its own.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { PositionRow, ReportProblem } from '../../shared/contract/report.ts'
import type { Result } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { Pack, Trace } from '../engine/model.ts'
import type { AppearanceValues } from './appearance.ts'
import type { DeadlineRow, ReportEntry, ReportModel } from './model.ts'
import type { FontSource } from './page/fonts.ts'
import type { RenderedReport } from './render.ts'

/** The two registers of a report that follow from its records. */
export type Registers = { readonly deadlines: readonly DeadlineRow[]; readonly positions: readonly PositionRow[] }

/** The code that decides, with one pack. */
export type OpenMachine = {
  /** As determinations name it. */
  readonly engine: string
  readonly pack: { readonly pack: Pack; readonly hash: string }
  readonly determine: (
    record: TransactionRecord,
    settings: RunSettings,
  ) => { readonly determination: Determination; readonly trace: Trace }
  /** Every way in which its product filled the registers of a report made at that moment; there were two once. */
  readonly registers: (entries: readonly ReportEntry[], created: string) => readonly Registers[]
}

/** What a file of kept machine code exports; `name` is handed to the code as its own. */
export type Machine = {
  /** Throws on a pack file that is not for this machine. */
  readonly open: (packFile: unknown, name: string) => OpenMachine
}

/** What a file of kept layout code exports. */
export type Layout = {
  readonly render: (
    model: ReportModel,
    options: { readonly lang: Language; readonly fonts: FontSource },
  ) => Promise<Result<RenderedReport, ReportProblem>>
  /** The picture of a signature, deflated. */
  readonly drawSignature: (values: AppearanceValues, fonts: FontSource) => Uint8Array
  /** How its pages are deflated. */
  readonly deflate: (bytes: Uint8Array) => Uint8Array
}
