// Why a file cannot be read as a workbook: a code, and what the message about it names.

/** What a file is that is no XLSX workbook, told by its first bytes. */
export const fileKinds = [
  'xls',
  'encrypted',
  'web-page',
  'xml-spreadsheet',
  'text',
  'ods',
  'xlsb',
  'docx',
  'pptx',
  'pdf',
  'zip',
  'empty',
  'unknown',
] as const
export type FileKind = (typeof fileKinds)[number]

export type WorkbookProblem =
  | { readonly code: 'workbook-is-other'; readonly kind: FileKind }
  | { readonly code: 'workbook-damaged'; readonly part: string }
  | { readonly code: 'workbook-too-large'; readonly limit: WorkbookLimit }
  | { readonly code: 'sheet-unknown'; readonly sheet: string; readonly sheets: string }
  | { readonly code: 'sheet-undecided'; readonly sheets: string }

/** What is bounded, and by how much. */
export type WorkbookLimit = 'bytes' | 'texts' | 'merges' | 'sheets' | 'memory' | 'time'

/** Thrown inside the reader; its only catcher turns it into the value it carries. */
export class WorkbookError extends Error {
  override readonly name = 'WorkbookError'
  readonly problem: WorkbookProblem
  constructor(problem: WorkbookProblem) {
    super(problem.code)
    this.problem = problem
  }
}

export const damaged = (part: string): WorkbookError => new WorkbookError({ code: 'workbook-damaged', part })
export const tooLarge = (limit: WorkbookLimit): WorkbookError =>
  new WorkbookError({ code: 'workbook-too-large', limit })
