// A sign-off with a key: what it signs is the answer and the log, two eyes are two keys, and nobody writes one afterwards.
import { sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { type SignOffStatement, statementBytes } from '../../main/casefile/sign-off-seal.ts'
import type { CaseStore } from '../../main/casefile/store/store.ts'
import type { Identity } from '../../main/report/index.ts'
import type { Actor, SignOff, SignOffSeal } from '../../shared/contract/casefile.ts'
import { newIdentity } from '../unit/main/report/fixtures.ts'
import { ada, ben, expectValue, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, verifyStore } from './support/filled.ts'
import { tamper } from './support/tamper.ts'

const determined = () => {
  const path = newCasePath()
  const store = openForWriting(path)
  for (const id of ['T-1', 'T-2']) expectValue(writerOf(store).writes.addRecord(ada, 'first', record(id)))
  determineAll(store)
  return { path, store }
}

type Said = Partial<SignOffStatement>

const sealBy = (
  { key, certificate }: Identity,
  { reads }: CaseStore,
  id: string,
  role: SignOff['role'],
  actor: Actor,
  changed: Said = {},
): SignOffSeal => {
  const head = changed.head ?? reads.treeHead()
  const { row, determinations } = reads.transaction(id) ?? { row: { version: 0 }, determinations: [] }
  const statement = {
    caseId: 'case-1',
    recordId: id,
    version: row.version,
    determination: determinations.at(-1)?.sha256 ?? '',
    role,
    ...actor,
    note: '',
    head,
    ...changed,
  }
  const signature = sign('sha256', statementBytes(statement), key).toString('base64')
  return { certificate: certificate.raw.toString('base64'), signature, head }
}

const failing = (store: CaseStore): string[] =>
  verifyStore(store).checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check}: ${code}`))

test('keeps the key with the sign-off, and every key is checked with the case', async () => {
  const { store } = determined()
  const { writes } = writerOf(store)
  const [one, other] = [await newIdentity('Ada'), await newIdentity('Ben', 'rsa-3072')]
  const head = store.reads.treeHead()
  const seal = sealBy(one, store, 'T-1', 'preparer', ada)
  const [made] = expectValue(writes.signOff(ada, 'preparer', ['T-1'], '', [seal]))
  expect(made).toMatchObject({ by: 'Ada', seal: { head }, ended: null })
  expectValue(writes.signOff(ben, 'reviewer', ['T-1'], '', [sealBy(other, store, 'T-1', 'reviewer', ben)]))
  expect(store.reads.transaction('T-1')?.signOffs.map((each) => each.seal?.head.size)).toEqual([
    head.size,
    head.size + 1,
  ])
  const { passed, checks } = verifyStore(store)
  expect(passed).toBe(true)
  expect(checks.find(({ check }) => check === 'sign-offs')).toMatchObject({ passed: true, checked: 2 })
})

test('one key is one person, whatever names are typed', async () => {
  const { store } = determined()
  const { writes } = writerOf(store)
  const one = await newIdentity('Ada')
  expectValue(writes.signOff(ada, 'preparer', ['T-1'], '', [sealBy(one, store, 'T-1', 'preparer', ada)]))
  const again = sealBy(one, store, 'T-1', 'reviewer', ben)
  expect(writes.signOff(ben, 'reviewer', ['T-1'], '', [again])).toEqual({
    ok: false,
    error: { code: 'sign-off-same-key', id: 'T-1', by: 'Ada' },
  })
  expect(store.reads.row('T-1')?.signOff).toBe('prepared')
})

test.each<[string, Said]>([
  ['another answer', { determination: '0'.repeat(64) }],
  ['another transaction', { recordId: 'T-2' }],
  ['another case', { caseId: 'case-2' }],
  ['another place', { role: 'reviewer' }],
  ['another day', { at: '2026-01-01T00:00:00Z' }],
  ['another note', { note: 'agreed' }],
  ['a log that this case never had', { head: { size: 1, root: 'f'.repeat(64) } }],
  ['a log that does not exist yet', { head: { size: 1_000, root: 'f'.repeat(64) } }],
])('a key that signed %s is refused, and nothing is entered', async (_what, changed) => {
  const { store } = determined()
  const { writes } = writerOf(store)
  const seal = sealBy(await newIdentity('Ada'), store, 'T-1', 'preparer', ada, changed)
  expect(writes.signOff(ada, 'preparer', ['T-1'], '', [seal])).toEqual({
    ok: false,
    error: { code: 'sign-off-key-wrong', id: 'T-1' },
  })
  expect(store.reads.transaction('T-1')?.signOffs).toEqual([])
})

test('a seal for each transaction, or none', async () => {
  const { store } = determined()
  const seal = sealBy(await newIdentity('Ada'), store, 'T-1', 'preparer', ada)
  expect(writerOf(store).writes.signOff(ada, 'preparer', ['T-1', 'T-2'], '', [seal])).toMatchObject({
    ok: false,
    error: { code: 'request-malformed', where: 'seals' },
  })
  expect(store.reads.row('T-1')?.signOff).toBe('none')
})

test.each<[string, string, string]>([
  ['signature', `UPDATE sign_off_seal SET signature = 'AAAA'`, 'sign-offs: sign-off-key-wrong'],
  ['certificate', `UPDATE sign_off_seal SET certificate = 'AAAA'`, 'sign-offs: sign-off-key-wrong'],
  ['name', `UPDATE sign_off SET by = 'Eve'`, 'sign-offs: sign-off-key-wrong'],
  ['head of the log', `UPDATE sign_off_seal SET head_size = 1`, 'sign-offs: sign-off-head-wrong'],
  ['place in the log', `UPDATE sign_off_seal SET head_size = 100000`, 'sign-offs: sign-off-head-wrong'],
])('the %s of a sign-off that was changed in the file is named', async (_what, deed, found) => {
  const { path, store } = determined()
  const seal = sealBy(await newIdentity('Ada'), store, 'T-1', 'preparer', ada)
  expectValue(writerOf(store).writes.signOff(ada, 'preparer', ['T-1'], '', [seal]))
  store.close()
  tamper(path, deed)
  expect(failing(openForWriting(path))).toContain(found)
})
