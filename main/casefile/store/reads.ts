// Every question the desk, the command line and a report ask of a case, by subject in `readers/`.
import type { Database } from 'better-sqlite3'
import type { LoggedEvent } from '../../../shared/contract/casefile.ts'
import type { CaseReads } from '../api.ts'
import { internedReader } from './interned.ts'
import { logReader } from './log.ts'
import { caseReader } from './readers/case.ts'
import { documentReader } from './readers/documents.ts'
import { filingReader } from './readers/filings.ts'
import { gridReader } from './readers/grid.ts'
import { importReader } from './readers/imports.ts'
import { ledgerReader } from './readers/ledger.ts'
import { logQuestions } from './readers/log.ts'
import { partyReader } from './readers/parties.ts'
import { runReader } from './readers/runs.ts'
import { searchReader } from './readers/search.ts'
import { traceReader } from './readers/traces.ts'
import { transactionReader } from './readers/transactions.ts'
import { withdrawalReader } from './readers/withdrawals.ts'
import { workReader } from './readers/work.ts'

export const openReads = (database: Database, path: string) => {
  const words = internedReader(database)
  const log = logReader(database)
  const search = searchReader(database, words)
  const withdrawals = withdrawalReader(database)
  const grid = gridReader(database, words, search, withdrawals)
  const documents = documentReader(database)
  const traces = traceReader(database)
  const reads: CaseReads = {
    ...caseReader(database, path, grid, log, withdrawals),
    ...grid.reads,
    ...transactionReader(database, path, {
      grid,
      documents,
      traces,
      withdrawals,
      work: workReader(database),
    }),
    ...withdrawals.reads,
    ...traces,
    ...partyReader(database, words, grid, search),
    ...importReader(database),
    ...runReader(database),
    ...ledgerReader(database).reads,
    ...documents.reads,
    ...filingReader(database),
    ...logQuestions(database, log),
  }
  return {
    ...reads,
    /** Loads some more of the grid's columns; answers whether they are all in memory. */
    warm: grid.desk.step,
    event: (seq: number): LoggedEvent | null => log.event(seq),
  }
}
export type Reads = ReturnType<typeof openReads>
