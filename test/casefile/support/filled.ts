// A small case with a bit of everything in it, closed, for tests that tamper with the file.
import type { CaseVerification } from '../../../shared/contract/casefile.ts'
import { type CaseStore, openStore } from '../../../main/casefile/store/store.ts'
import { verifySteps } from '../../../main/casefile/store/verify.ts'
import { ada, ben, expectValue, newCasePath, record, writerOf } from './case.ts'
import { toyDeterminer } from './toy-determiner.ts'

export const determineAll = (store: CaseStore, determiner = toyDeterminer()): number => {
  const { runs } = writerOf(store)
  const run = runs.begin(ada, determiner, {})
  const keys = runs.order(run)
  const changed = runs.batch(ada, run, keys)
  runs.end(ada, run.id, 'finished', keys.length, changed)
  return changed
}

export const verifyStore = (store: CaseStore): CaseVerification => {
  const steps = verifySteps(store.database)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

export const verifyPath = (path: string): CaseVerification => {
  const store = expectValue(openStore(path, { mode: 'read' }))
  try {
    return verifyStore(store)
  } finally {
    store.close()
  }
}

export const filledCase = (): string => {
  const path = newCasePath()
  const store = expectValue(openStore(path, { mode: 'write' }))
  const { writes, imports } = writerOf(store)
  const source = { fileName: 'list.csv', sha256: 'c'.repeat(64), format: 'csv' } as const
  const id = imports.begin(ada, source, 'reject')
  const rows = ['DE', 'CN', 'FR'].map((destination, index) => ({
    row: index + 2,
    record: record(`T-${index + 1}`, { destination }),
  }))
  const broken = {
    row: 5,
    rejected: [{ column: 'destination', code: 'country-unknown', args: { text: 'Germny' }, text: 'T-4,Germny' }],
  }
  const tally = imports.batch(ada, id, source.fileName, 'reject', [...rows, broken])
  imports.end(ada, id, source, 'finished', tally)
  determineAll(store)
  expectValue(writes.signOff(ada, 'preparer', ['T-1', 'T-2'], 'checked'))
  expectValue(writes.signOff(ben, 'reviewer', ['T-1'], 'agreed'))
  expectValue(writes.reviseRecords(ben, 'the consignee moved', [record('T-1', { destination: 'CN' })]))
  expectValue(
    writes.addLedgerEntries(ada, [
      {
        ledger: 'lpp',
        key: 'Rheinwerk',
        tpp: '126592',
        recordId: 'T-1',
        state: 'reserved',
        on: '2025-05-20',
        source: 'determination',
      },
    ]),
  )
  expectValue(
    writes.addEvidence(ada, {
      recordId: 'T-2',
      name: 'po.pdf',
      sha256: 'd'.repeat(64),
      bytes: 10,
      reference: 'PO-1',
      note: '',
    }),
  )
  store.close()
  return path
}
