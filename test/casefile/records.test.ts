// Facts, versions, determinations and sign-offs of a case on one thread.
import { expect, test } from 'vitest'
import type { CaseVerification } from '../../shared/contract/casefile.ts'
import { ada, ben, expectValue, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, verifyStore } from './support/filled.ts'
import { toyDeterminer } from './support/toy-determiner.ts'

const noProblems = (verification: CaseVerification): void =>
  expect(
    verification.checks.flatMap(({ check, problems }) => problems.map((problem) => ({ check, ...problem }))),
  ).toEqual([])

test('a record added to a new case is its version 1 with author and reason', () => {
  const store = openForWriting(newCasePath())
  const row = expectValue(writerOf(store).writes.addRecord(ada, 'from the order book', record('T-1')))
  expect(row).toMatchObject({
    id: 'T-1',
    version: 1,
    status: 'undetermined',
    destination: 'DE',
    consignee: 'Rheinwerk GmbH',
    eventDate: '2025-05-20',
    tpp: null,
  })
  const transaction = store.reads.transaction('T-1')
  expect(transaction?.versions).toMatchObject([
    { version: 1, author: 'Ada', reason: 'from the order book', recordedAt: ada.at, import: null },
  ])
  noProblems(verifyStore(store))
})

test('a correction is a new version; the first image stays (15 CFR 762.5)', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  determineAll(store)
  const [row] = expectValue(writes.reviseRecords(ben, 'the consignee moved', [record('T-1', { destination: 'CN' })]))
  expect(row).toMatchObject({
    version: 2,
    status: 'outdated',
    destination: 'CN',
    outcomeCodified: 'no-license-required',
  })
  expect(store.reads.recordVersion('T-1', 1)?.destination).toBe('DE')
  expect(store.reads.recordVersion('T-1', 2)?.destination).toBe('CN')
  expect(determineAll(store)).toBe(1)
  expect(store.reads.row('T-1')).toMatchObject({
    status: 'determined',
    outcomeCodified: 'license-required',
    posture: 'not-enforced',
  })
  expect(store.reads.transaction('T-1')?.determinations.map(({ version }) => version)).toEqual([1, 2])
  noProblems(verifyStore(store))
})

test('a determination is read back with the bytes it was stored with', () => {
  const store = openForWriting(newCasePath())
  expectValue(writerOf(store).writes.addRecord(ada, 'first', record('T-1')))
  determineAll(store)
  const { determination, trace } = toyDeterminer().begin({}, [])(record('T-1'), () => undefined)
  expect(store.reads.transaction('T-1')?.determination).toEqual(determination)
  expect(store.reads.trace(determination.trace)).toEqual(trace)
})

test('a reviewer must be somebody else than the preparer', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  expect(writes.signOff(ada, 'preparer', ['T-1'], '')).toEqual({
    ok: false,
    error: { code: 'record-not-determined', id: 'T-1' },
  })
  determineAll(store)
  expect(writes.signOff(ben, 'reviewer', ['T-1'], '')).toEqual({
    ok: false,
    error: { code: 'sign-off-not-prepared', id: 'T-1' },
  })
  expectValue(writes.signOff(ada, 'preparer', ['T-1'], 'checked against the order'))
  expect(writes.signOff(ada, 'reviewer', ['T-1'], '')).toEqual({
    ok: false,
    error: { code: 'sign-off-same-person', id: 'T-1', by: 'Ada' },
  })
  expectValue(writes.signOff(ben, 'reviewer', ['T-1'], 'agreed'))
  expect(store.reads.row('T-1')?.signOff).toBe('reviewed')
  noProblems(verifyStore(store))
})

test('a change of facts ends the sign-offs and keeps them', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  determineAll(store)
  expectValue(writes.signOff(ada, 'preparer', ['T-1'], ''))
  expectValue(writes.signOff(ben, 'reviewer', ['T-1'], ''))
  expectValue(writes.reviseRecords(ada, 'quantity', [record('T-1', { destination: 'CN' })]))
  expect(store.reads.row('T-1')?.signOff).toBe('invalid')
  expect(store.reads.transaction('T-1')?.signOffs.map(({ role, ended }) => [role, ended?.why])).toEqual([
    ['preparer', 'facts-changed'],
    ['reviewer', 'facts-changed'],
  ])
  noProblems(verifyStore(store))
})

test('a run that confirms a determination keeps the sign-offs; a different one ends them', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  determineAll(store)
  expectValue(writes.signOff(ada, 'preparer', ['T-1'], ''))
  expect(determineAll(store)).toBe(0)
  expect(store.reads.row('T-1')?.signOff).toBe('prepared')
  expect(determineAll(store, toyDeterminer('2'))).toBe(1)
  expect(store.reads.row('T-1')?.signOff).toBe('invalid')
})

test('undo brings the earlier facts back as a new version, and undoing the undo takes them away again', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expect(writes.undo(ada)).toEqual({ ok: false, error: { code: 'nothing-to-undo' } })
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  expectValue(writes.addRecord(ada, 'first', record('T-2')))
  const both = [record('T-1', { destination: 'CN' }), record('T-2', { destination: 'CN' })]
  expectValue(writes.reviseRecords(ada, 'both moved', both))
  expect(expectValue(writes.undo(ada)).map(({ id, version, destination }) => [id, version, destination])).toEqual([
    ['T-1', 3, 'DE'],
    ['T-2', 3, 'DE'],
  ])
  expect(store.reads.undoable()).toBeNull()
  const redo = store.reads.redoable()
  expectValue(writes.undo(ada, redo?.event.seq))
  expect(store.reads.row('T-1')).toMatchObject({ version: 4, destination: 'CN' })
  expect(store.reads.redoable()).toBeNull()
  noProblems(verifyStore(store))
})

test('undo of an action that a later one overtook is refused by the name of the record', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  expectValue(writes.reviseRecords(ada, 'a', [record('T-1', { destination: 'CN' })]))
  expectValue(writes.reviseRecords(ada, 'b', [record('T-1', { destination: 'FR' })]))
  expect(writes.undo(ada, 2)).toEqual({ ok: false, error: { code: 'undo-overtaken', id: 'T-1', seq: 2 } })
})

test('a judgment is a fact: it makes a version, is listed, and can be withdrawn', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  const judgment = { doubt: 'AMB-05', reading: 'narrow', by: 'Ada', on: '2026-06-01', reason: 'see memo 4' }
  expectValue(writes.recordJudgment(ada, ['T-1'], judgment))
  expect(store.reads.judgments('T-1', 10)).toEqual([{ ...judgment, recordId: 'T-1', sinceVersion: 2, standing: true }])
  expectValue(writes.withdrawJudgment(ada, ['T-1'], 'AMB-05', 'superseded'))
  expect(store.reads.judgments(null, 10)).toMatchObject([{ standing: false }])
  expect(store.reads.recordVersion('T-1', 3)).toEqual(store.reads.recordVersion('T-1', 1))
  noProblems(verifyStore(store))
})

test('evidence, reports, views, ledger entries and official texts are kept and logged', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', record('T-1')))
  const digest = 'a'.repeat(64)
  const evidence = expectValue(
    writes.addEvidence(ada, {
      recordId: 'T-1',
      name: 'po.pdf',
      sha256: digest,
      bytes: 10,
      reference: 'PO-4711',
      note: '',
    }),
  )
  expect(store.reads.retrieve({ reference: 'po-47' }, 10).map(({ id }) => id)).toEqual(['T-1'])
  expectValue(writes.withdrawEvidence(ada, evidence.id, 'wrong file'))
  expect(store.reads.evidence('T-1')).toMatchObject([{ withdrawn: true }])
  expect(store.reads.retrieve({ reference: 'PO' }, 10)).toEqual([])
  expectValue(
    writes.addReport(ada, { fileName: 'r.pdf', sha256: digest, language: 'en', head: store.reads.treeHead() }),
  )
  expect(store.reads.reports()).toHaveLength(1)
  const view = {
    name: 'China',
    view: { filter: { facets: { destination: ['CN'] } }, sort: { by: 'tpp', descending: true } },
    columns: ['id'],
  } as const
  const wanted = {
    ...view,
    view: { filter: { facets: { destination: ['CN'] } }, sort: { by: 'tpp' as const, descending: true } },
    columns: ['id'],
  }
  const saved = expectValue(writes.saveView(ada, wanted))
  expectValue(writes.saveView(ada, { ...wanted, columns: [] }))
  expect(store.reads.savedViews()).toMatchObject([{ name: 'China', columns: [] }])
  expect(writes.deleteView(ada, saved.id)).toEqual({ ok: false, error: { code: 'view-unknown', id: saved.id } })
  const entry = {
    ledger: 'lpp',
    key: 'Rheinwerk',
    tpp: '126592',
    recordId: 'T-1',
    state: 'reserved',
    on: '2025-05-20',
    source: 'determination',
  } as const
  expectValue(writes.addLedgerEntries(ada, [entry]))
  expect(store.reads.ledgerEntries({ ledger: 'lpp', key: 'Rheinwerk', after: 0, limit: 10 })).toMatchObject([entry])
  expect(store.reads.ledgerKeys('lpp')).toEqual([{ key: 'Rheinwerk', entries: 1 }])
  expectValue(
    writes.importOfficialTexts(ada, [{ paragraph: '740.29(c)', text: 'words', source: 'eCFR', asOf: '2026-05-31' }]),
  )
  expect(store.reads.officialTexts('740.29(c)')).toHaveLength(1)
  expect(store.reads.log({ limit: 3 }).map(({ event }) => event.kind)).toEqual([
    'official-text-imported',
    'ledger-entries-added',
    'view-saved',
  ])
  noProblems(verifyStore(store))
})

test('an actor without a name, and a record that breaks the schema, are refused and leave no trace', () => {
  const store = openForWriting(newCasePath())
  const { writes } = writerOf(store)
  const before = store.reads.treeHead()
  expect(writes.addRecord({ by: '', at: ada.at }, 'r', record('T-1'))).toMatchObject({
    ok: false,
    error: { code: 'request-malformed' },
  })
  const broken = { ...record('T-1'), destination: 'Germany' }
  expect(writes.addRecord(ada, 'r', broken)).toMatchObject({
    ok: false,
    error: { code: 'record-invalid', id: 'T-1', where: '/destination' },
  })
  expect(writes.addRecord(ada, 'r', record('T-1')).ok).toBe(true)
  expect(writes.addRecord(ada, 'r', record('T-1'))).toEqual({ ok: false, error: { code: 'record-exists', id: 'T-1' } })
  expect(store.reads.treeHead().size).toBe(before.size + 1)
})
