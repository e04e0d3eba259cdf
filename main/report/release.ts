// What made a report, as far as it can be had again: the law that decided and the pages that were laid out. A verifier asks a
// release to do its work anew and compares; a file cannot bring its own.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { EnteredEntry, PositionRow, ReportProblem } from '../../shared/contract/report.ts'
import type { ReportKind } from '../../shared/contract/values.ts'
import type { Failure, Result } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { Pack, Trace } from '../engine/model.ts'
import type { AppearanceValues } from './appearance.ts'
import type { DeadlineRow, ReportEntry, ReportModel } from './model.ts'
import type { FontSource } from './page/fonts.ts'
import type { RenderedReport } from './render.ts'

/** Thrown where a file that the product keeps of a release is gone or not what its name says; `file` is that name. */
export class ReleaseDamaged extends Error {
  readonly file: string
  constructor(file: string, cause: unknown) {
    super(`the kept file ${file} is gone or damaged`, { cause })
    this.name = 'ReleaseDamaged'
    this.file = file
  }
}

/** The two registers of a report that follow from its records. */
export type Registers = { readonly deadlines: readonly DeadlineRow[]; readonly positions: readonly PositionRow[] }

/** Where a record breaks the schema of its time. */
export type RecordMalformed = Failure<'record-malformed'> & { readonly path: string }

/** What the registers of a report rest on beside its records. */
export type RegistersAsked = {
  readonly settings: RunSettings
  /** The moment of making. */
  readonly created: string
  /** The day that deadlines and limits are of; reports of old have none. */
  readonly asOf?: string
  readonly entered: readonly EnteredEntry[]
  readonly kind?: ReportKind
}

/** A transaction as the machine takes it after those before it. */
export type Taken = Omit<ReportEntry, 'stated'>

/** The code that decides, with one pack. */
export type OpenMachine = {
  /** As determinations name it. */
  readonly engine: string
  readonly pack: { readonly pack: Pack; readonly hash: string }
  /** A record by the schema of its time; the failure is where it is not one. */
  readonly readRecord: (value: unknown) => Result<TransactionRecord, RecordMalformed>
  readonly determine: (
    record: TransactionRecord,
    settings: RunSettings,
  ) => { readonly determination: Determination; readonly trace: Trace }
  /**
   * Takes the facts of a case one after the other and carries its ledgers between them; throws on an entry that no ledger can take.
   * Machines of the first release have none: the positions in their receipts are as their preparer stated them.
   */
  readonly begin?: (
    settings: RunSettings,
    entered: readonly EnteredEntry[],
  ) => (
    stated: TransactionRecord,
  ) => Taken & { /** Whether it may follow the one before it. */ readonly isInOrder: boolean }
  /** Every way in which its product filled the registers of a report; once, the command and the desk did it each in its way. */
  readonly registers: (
    entries: readonly Pick<ReportEntry, 'record' | 'determination'>[],
    asked: RegistersAsked,
  ) => readonly Registers[]
}

/** What a file of kept machine code exports. */
export type Machine = {
  /** Throws on a pack file that is not for this machine. */
  readonly open: (packFile: unknown) => OpenMachine
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
