// Everything that changes a case, by subject in `writers/`; bulk work is in `bulk.ts`.
import type { Database } from 'better-sqlite3'
import type { Actor, CaseMeta } from '../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../api.ts'
import { importWriter, runWriter } from './bulk.ts'
import { canonical, openLog } from './log.ts'
import { ledgerReader } from './readers/ledger.ts'
import type { Reads } from './reads.ts'
import { caseWriter } from './writers/case.ts'
import { documentWriter } from './writers/documents.ts'
import { filingWriter } from './writers/filings.ts'
import { importRowWriter } from './writers/imports.ts'
import { ledgerWriter } from './writers/ledger.ts'
import { signOffWriter } from './writers/sign-offs.ts'
import { transactionWriter } from './writers/transactions.ts'
import { openWriting } from './writing.ts'

/** The facts of a new case; runs inside the transaction that makes the file. */
export const fillNewCase = (
  database: Database,
  actor: Actor,
  meta: CaseMeta,
  caseId: string,
  writtenBy: string,
): void => {
  openLog(database).write(actor, (batch) => {
    batch.insert('case_meta', {
      case_id: caseId,
      written_by: writtenBy,
      title: meta.title,
      client: meta.client,
      settings: canonical(meta.settings),
    })
    return { value: undefined, event: { kind: 'case-created', subject: meta.title, details: { case: caseId } } }
  })
}

export const openWrites = (database: Database, path: string, reads: Reads) => {
  const writing = openWriting(database, path, reads)
  const { log, records, rows, interned, words, attempt, forget } = writing
  const writes: CaseWrites = {
    ...caseWriter(writing),
    ...transactionWriter(writing),
    ...signOffWriter(writing),
    ...importRowWriter(writing),
    ...ledgerWriter(writing),
    ...documentWriter(writing),
    ...filingWriter(writing),
  }
  return {
    writes,
    attempt,
    imports: importWriter(database, log, records),
    runs: runWriter(database, log, records, rows, interned, words, ledgerReader(database)),
    log,
    forget,
  }
}
export type Writes = ReturnType<typeof openWrites>
