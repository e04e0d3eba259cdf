// The case composed with the law, as the command and the desktop open it: what the rule pack says is stored byte for byte.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { newCase } from '../../main/casefile/index.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import type { ImportRow } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import { ada, expectValue, folder, meta, record } from './support/case.ts'

const worker = new URL('../../main/casework/case.worker.ts', import.meta.url)

const records: readonly TransactionRecord[] = [
  record('A-1', { destination: 'DE' }),
  record('A-2', { destination: 'CN' }),
  record('A-3', {
    destination: 'SG',
    dates: { order: '2025-01-02', aboardCarrier: '2025-02-01', export: '2025-02-01' },
  }),
  record('A-4', { destination: null }),
  record('A-5', { activity: 'deemed-export', parties: [{ role: 'employee', employment: { nationality: 'CN' } }] }),
  record('A-6', {
    item: { eccn: '4E091', weights: { trainingOperations: '2e26', published: false } },
    destination: 'AE',
  }),
  record('A-7', { item: { eccn: 'EAR99' } }),
]

test('determinations of the shipped pack are stored, read back and verified byte for byte', async () => {
  const open = expectValue(
    await newCase(join(folder(), 'case.docket'), { actor: ada, meta, writtenBy: 'test 0' }, { worker }),
  )
  onTestFinished(() => open.close())
  const rows: ImportRow[] = records.map((given, index) => ({ row: index + 2, record: given }))
  const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  const settings = { lawDate: '2025-05-20', knowledgeDate: '2026-05-31' }
  const run = expectValue(await open.determine(ada, { settings }))
  expect(run).toMatchObject({ state: 'finished', determined: records.length, pack: { hash: currentPack.hash } })
  for (const given of records) {
    const expected = determine(given, settings)
    const stored = await open.transaction(given.id)
    expect(expectOk(canonicalJson(stored?.determination))).toBe(expectOk(canonicalJson(expected.determination)))
    expect(`sha256:${sha256Hex(expectOk(canonicalJson(stored?.trace)))}`).toBe(expected.determination.trace)
  }
  expect(expectValue(await open.determine(ada, { settings })).changed).toBe(0)
  expect((await open.verify()).checks.filter(({ passed }) => !passed)).toEqual([])
})
