// Every door checks: what is wrong with a file is found when it is opened or when it is read, and never left out of an answer.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { CaseError } from '../../main/casefile/failure.ts'
import { createFile } from '../../main/casefile/store/open.ts'
import { type CaseStore, createCase, openStore } from '../../main/casefile/store/store.ts'
import { ada, expectValue, folder, meta, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { determineAll, filledCase } from './support/filled.ts'
import { tamper } from './support/tamper.ts'
import { toyDeterminer } from './support/toy-determiner.ts'

const opened = (path: string): CaseStore => {
  const store = expectValue(openStore(path, { mode: 'read' }))
  onTestFinished(() => store.close())
  return store
}

/** Everything a report or an export is made from, as one text. */
const everything = ({ reads }: CaseStore): string => {
  const found = reads.transactionsAfter(0, 1_000)
  const traces = found.flatMap(({ determination }) => (determination === null ? [] : reads.trace(determination.trace)))
  return JSON.stringify([reads.summary().records, found, traces, reads.log({ limit: 1_000 })])
}

const largeCase = (): string => {
  const path = newCasePath()
  const store = openForWriting(path)
  const { imports } = writerOf(store)
  const source = { fileName: 'list.csv', sha256: 'c'.repeat(64), format: 'csv' } as const
  const id = imports.begin(ada, source, 'reject')
  const rows = Array.from({ length: 30 }, (_, index) => ({ row: index + 2, record: record(`T-${index + 1}`) }))
  const tally = imports.batch(ada, id, source.fileName, 'reject', rows)
  imports.end(ada, id, source, 'finished', tally)
  determineAll(store)
  store.close()
  return path
}

const PAGE = 4_096
const B_TREE = new Set([2, 5, 10, 13])

/** Ways in which a page is really damaged: fewer cells than it has, a piece that never reached the disk, another page in its place. */
const damages: readonly (readonly [string, (bytes: Buffer, at: number, header: number) => void])[] = [
  ['half of its cells', (bytes, _at, header) => bytes.writeUInt16BE(bytes.readUInt16BE(header + 3) >> 1, header + 3)],
  ['a torn sector', (bytes, at) => bytes.fill(0, at + 512, at + 1_024)],
  ['another page', (bytes, at) => bytes.copy(bytes, at, PAGE, 2 * PAGE)],
]

/** What the doors make of a file: refused at the first, refused when it is read, all that it gave before, or something else. */
const metAs = (path: string, before: string): string => {
  const store = openStore(path, { mode: 'read' })
  if (!store.ok) {
    const writing = openStore(path, { mode: 'write' })
    return writing.ok ? 'refused for reading and opened for writing' : `refused: ${writing.error.code}`
  }
  try {
    return everything(store.value) === before ? 'the same' : 'something else'
  } catch (error) {
    if (error instanceof CaseError) return `refused: ${error.failure.code}`
    throw error
  } finally {
    store.value.close()
  }
}

test.each(damages)('a case with a page of %s is refused, or gives all that it gave before', (_name, damage) => {
  const path = largeCase()
  const whole = readFileSync(path)
  const before = everything(opened(path))
  const damaged = join(folder(), 'damaged.docket')
  const met = new Map<string, number>()
  for (let at = PAGE; at < whole.length; at += PAGE) {
    if (!B_TREE.has(whole.readUInt8(at))) continue
    const bytes = Buffer.from(whole)
    damage(bytes, at, at)
    writeFileSync(damaged, bytes)
    const how = metAs(damaged, before)
    met.set(how, (met.get(how) ?? 0) + 1)
  }
  const expected = ['refused: case-damaged', 'refused: case-schema-altered', 'the same']
  expect([...met.keys()].filter((how) => !expected.includes(how))).toEqual([])
  expect(met.get('refused: case-damaged')).toBeGreaterThan(5)
})

test('a damaged case opens to look at it, with what is wrong', () => {
  const path = largeCase()
  const bytes = readFileSync(path)
  for (let at = PAGE; at < bytes.length; at += PAGE)
    if (bytes.readUInt8(at) === 13 && bytes.readUInt16BE(at + 3) > 8) {
      bytes.writeUInt16BE(bytes.readUInt16BE(at + 3) - 1, at + 3)
      break
    }
  writeFileSync(path, bytes)
  expect(openStore(path, { mode: 'write' })).toMatchObject({ ok: false, error: { code: 'case-damaged' } })
  expect(openStore(path, { mode: 'read' })).toMatchObject({ ok: false, error: { code: 'case-damaged' } })
  const looked = expectValue(openStore(path, { mode: 'look' }))
  expect(looked.damage).toMatch(/page|row|Tree/)
  expect(looked.writer).toBeNull()
  looked.close()
})

const damagedCode = (ask: () => unknown): string => {
  try {
    ask()
  } catch (error) {
    if (error instanceof CaseError && error.failure.code === 'case-damaged') return error.failure.finding
    throw error
  }
  return 'nothing'
}

test('a fact that was changed behind the program is refused wherever it is read', () => {
  const path = filledCase()
  tamper(path, `UPDATE record_version SET canonical = replace(canonical, '"FR"', '"DE"') WHERE key = 3`)
  const { reads } = opened(path)
  expect(damagedCode(() => reads.transaction('T-3'))).toBe('T-3 version 1 altered')
  expect(damagedCode(() => reads.recordVersion('T-3', 1))).toBe('T-3 version 1 altered')
  expect(damagedCode(() => reads.transactionsAfter(0, 10))).toBe('T-3 version 1 altered')
  expect(damagedCode(() => reads.transactionsAfter(0, 10, { text: 'T-3' }))).toBe('T-3 version 1 altered')
  expect(reads.transaction('T-2')?.record.destination).toBe('CN')
  const store = openForWriting(path)
  expect(damagedCode(() => determineAll(store, toyDeterminer()))).toBe('T-3 version 1 altered')
  expect(
    writerOf(store).writes.recordJudgment(ada, ['T-3'], {
      doubt: 'D-1',
      reading: 'a',
      by: 'Ada',
      on: '2026-06-01',
      reason: 'r',
    }),
  ).toEqual({ ok: false, error: { code: 'case-damaged', path, finding: 'T-3 version 1 altered' } })
})

test.each([
  ['a determination', `UPDATE determination SET rest = replace(rest, '3A090.a', '3A090.b') WHERE key = 2`, 'altered'],
  ['a verdict', `UPDATE part SET canonical = replace(canonical, 'license-required', 'authorized')`, 'altered'],
  ['a missing determination', 'DELETE FROM determination WHERE key = 2', 'missing'],
  ['a missing trace', 'DELETE FROM trace', 'missing'],
  ['a missing run', 'DELETE FROM run', 'missing'],
  ['a missing version', 'DELETE FROM record_version WHERE key = 2', 'record 2 missing'],
  ['a missing row of the grid', 'DELETE FROM current_row WHERE key = 2', 'record 2 missing'],
  ['the last row of the grid', 'DELETE FROM current_row WHERE key = 3', 'record 3 missing'],
  ['a text that is none', `UPDATE part SET canonical = '{' WHERE id = 1`, 'altered'],
])('%s is named, and its transaction not left out', (_name, statement, finding) => {
  const path = filledCase()
  tamper(path, statement)
  const { reads } = opened(path)
  expect(damagedCode(() => reads.transactionsAfter(0, 10))).toContain(finding)
})

test('an altered trace and an altered event are refused', () => {
  const path = filledCase()
  tamper(
    path,
    'UPDATE trace SET packed = (SELECT packed FROM trace AS t WHERE t.id <> trace.id)',
    `UPDATE event SET canonical = replace(canonical, 'Ada', 'Eve')`,
  )
  const { reads } = opened(path)
  const [first] = reads.transactionsAfter(0, 1)
  expect(damagedCode(() => reads.trace(first?.determination?.trace ?? ''))).toContain('altered')
  expect(damagedCode(() => reads.log({ limit: 5 }))).toContain('altered')
})

test('names that SQLite takes for something else are refused, for a new case and for opening', () => {
  const made = { actor: ada, meta, writtenBy: 'test 0' }
  const names = [':memory:', '', ' ', 'file:case.docket', join(folder(), `${'n'.repeat(250)}.docket`)]
  for (const path of names) {
    const refused = { ok: false, error: { code: 'case-name-unusable', path } }
    expect(createCase(path, made)).toEqual(refused)
    expect(openStore(path, { mode: 'read' })).toEqual(refused)
    expect(openStore(path, { mode: 'write' })).toEqual(refused)
  }
})

test('making a case leaves the files beside it alone, and a case that came meanwhile', () => {
  const place = folder()
  const path = join(place, 'z.docket')
  writeFileSync(`${path}.new`, 'mine')
  expectValue(createCase(path, { actor: ada, meta, writtenBy: 'test 0' }))
  expect(readFileSync(`${path}.new`, 'utf8')).toBe('mine')
  const raced = join(place, 'raced.docket')
  const lost = createFile(raced, () => writeFileSync(raced, 'another program was first'))
  expect(lost).toEqual({ ok: false, error: { code: 'case-exists', path: raced } })
  expect(readFileSync(raced, 'utf8')).toBe('another program was first')
  expect(readdirSync(place).toSorted()).toEqual(['raced.docket', 'z.docket', 'z.docket.new'])
})

test('a case that was not closed and has an altered schema is refused as it was found', () => {
  const path = filledCase()
  const database = new Sqlite(path)
  database.pragma('journal_mode = WAL')
  database.exec('CREATE VIEW extra AS SELECT 1')
  const copy = join(folder(), 'case.docket')
  mkdirSync(dirname(copy), { recursive: true })
  for (const part of ['', '-wal']) writeFileSync(`${copy}${part}`, readFileSync(`${path}${part}`))
  database.close()
  const before = [readFileSync(copy), readFileSync(`${copy}-wal`)]
  expect(openStore(copy, { mode: 'write' })).toEqual({
    ok: false,
    error: { code: 'case-schema-altered', path: copy, object: 'view extra' },
  })
  expect(readFileSync(copy).equals(before[0] ?? Buffer.alloc(0))).toBe(true)
  expect(readFileSync(`${copy}-wal`).equals(before[1] ?? Buffer.alloc(0))).toBe(true)
})

test('a header of a form that SQLite does not have is damage', () => {
  const path = filledCase()
  const bytes = readFileSync(path)
  bytes.writeUInt32BE(9, 44)
  writeFileSync(path, bytes)
  expect(openStore(path, { mode: 'read' })).toMatchObject({ ok: false, error: { code: 'case-damaged' } })
})

test.each(['Ada', 'ada', 'Ada ', ' ADA', 'Ａｄａ'])('a reviewer by the name of %j is the preparer Ada', (by) => {
  const path = newCasePath()
  const store = openForWriting(path)
  const { writes } = writerOf(store)
  expectValue(writes.addRecord(ada, 'r', record('T-1')))
  determineAll(store)
  expectValue(writes.signOff(ada, 'preparer', ['T-1'], ''))
  expect(writes.signOff({ ...ada, by }, 'reviewer', ['T-1'], '')).toMatchObject({
    ok: false,
    error: { code: 'sign-off-same-person' },
  })
})
