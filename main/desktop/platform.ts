// What services may ask of the shell around them. The desk gives Electron's dialogs and folders; tests give their own.
import type { CaseSummary, DataArea, IpcError, Settings, Task } from '../../shared/contract/ipc.ts'

export type FileKind =
  | 'case'
  | 'list'
  | 'report'
  | 'page'
  | 'text'
  | 'pack'
  | 'certificate'
  | 'calendar'
  | 'table'
  | 'mapping'
  | 'request'
  | 'response'
  | 'any'

export type OpenQuestion = { readonly title: string; readonly kinds: readonly FileKind[] }
export type SaveQuestion = OpenQuestion & { readonly name: string }

export type Platform = {
  readonly dataFolder: string
  readonly documentsFolder: string
  readonly versions: Readonly<Record<string, string>>
  /** The moment as the log writes it, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly now: () => string
  /** Undefined when the person cancels. */
  readonly chooseFile: (question: OpenQuestion) => Promise<string | undefined>
  readonly chooseTarget: (question: SaveQuestion) => Promise<string | undefined>
  readonly quit: () => void
  readonly tell: {
    readonly progress: (task: Task) => void
    readonly caseChanged: (summary: CaseSummary | null) => void
    readonly dataChanged: (areas: readonly DataArea[]) => void
    readonly settingsChanged: (settings: Settings) => void
    readonly problem: (problem: IpcError) => void
  }
  /** Writes what nobody foresaw to the log, never the data of a case. */
  readonly report: (where: string, error: unknown) => void
  /** Writes to the log what a person had to wait for, by name. */
  readonly slow: (request: string, milliseconds: number) => void
}

/** Kinds of files as the dialogs of the system filter them. */
export const extensionsOf: Readonly<Record<FileKind, readonly string[]>> = {
  case: ['docket'],
  list: ['csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'ndjson', 'jsonl', 'json'],
  report: ['pdf'],
  page: ['html'],
  text: ['xml', 'txt', 'md'],
  pack: ['json'],
  certificate: ['pem', 'crt', 'cer', 'der'],
  calendar: ['ics'],
  table: ['csv'],
  mapping: ['json'],
  request: ['tsq'],
  response: ['tsr'],
  any: ['*'],
}
