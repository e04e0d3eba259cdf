// Whatever is changed in a case behind the program's back, a check of the case names it. The tamperer here is thorough: he
// opens the file with SQLite itself, takes the triggers away, changes what he wants and puts the triggers back as they were.
import { readFileSync, writeFileSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../main/casefile/store/store.ts'
import { filledCase, verifyPath } from './support/filled.ts'
import { tamper } from './support/tamper.ts'

const failing = (path: string): string[] =>
  verifyPath(path).checks.flatMap(({ check, problems }) => problems.map(({ code }) => `${check}: ${code}`))

test('a case that nobody tampered with passes every check', () => {
  expect(verifyPath(filledCase())).toMatchObject({ passed: true, head: { size: 12 } })
})

const deeds: readonly (readonly [string, readonly string[], string])[] = [
  [
    'a fact',
    [`UPDATE record_version SET canonical = replace(canonical, '"DE"', '"FR"') WHERE id = 1`],
    'record-hashes: record-altered',
  ],
  ['the author of a version', [`UPDATE record_version SET author = 'Eve' WHERE id = 1`], 'sealed-rows: rows-altered'],
  ['the reason of a version', [`UPDATE record_version SET reason = 'other' WHERE id = 4`], 'sealed-rows: rows-altered'],
  ['a version taken away', ['DELETE FROM record_version WHERE id = 4'], 'sealed-rows: rows-missing'],
  ['the first image taken away', ['DELETE FROM record_version WHERE id = 1'], 'record-hashes: version-missing'],
  ['the id of a transaction', [`UPDATE record SET id = 'T-9' WHERE key = 2`], 'record-hashes: record-renamed'],
  ['a rejected row taken away', ['DELETE FROM rejected_row'], 'sealed-rows: rows-missing'],
  [
    'a verdict that many share',
    [`UPDATE part SET canonical = replace(canonical, 'license-required', 'authorized')`],
    'trace-hashes: part-altered',
  ],
  [
    'the verdict a determination names',
    ['UPDATE determination SET codified = (SELECT max(id) FROM part) WHERE id = 2'],
    'determination-hashes: determination-altered',
  ],
  [
    'a classification',
    [`UPDATE determination SET rest = replace(rest, '3A090.a', '3A090.b')`],
    'determination-hashes: determination-altered',
  ],
  [
    'a trace',
    ['UPDATE trace SET packed = (SELECT packed FROM trace AS t WHERE t.id <> trace.id)'],
    'trace-hashes: trace-altered',
  ],
  ['a trace that is none', [`UPDATE trace SET packed = x'00ff'`], 'trace-hashes: trace-altered'],
  ['the pack of a run', [`UPDATE run SET pack_hash = 'sha256:other'`], 'sealed-rows: rows-altered'],
  [
    'a sign-off added',
    [
      `INSERT INTO sign_off SELECT 99, key, version, determination, 'reviewer', 'Eve', at, note, event FROM sign_off WHERE id = 2`,
    ],
    'sealed-rows: rows-altered',
  ],
  ['the end of a sign-off taken away', ['DELETE FROM sign_off_end'], 'sealed-rows: rows-missing'],
  ['a ledger entry', [`UPDATE ledger_entry SET tpp = '1'`], 'sealed-rows: rows-altered'],
  ['a document', [`UPDATE evidence SET name = 'other.pdf'`], 'sealed-rows: rows-altered'],
  ['an event taken away', ['DELETE FROM event WHERE seq = 5'], 'log-chain: event-missing'],
  [
    'the newest event taken away',
    ['DELETE FROM event WHERE seq = (SELECT max(seq) FROM event)'],
    'foreign-keys: reference-broken',
  ],
  [
    'the words of an event',
    [`UPDATE event SET canonical = replace(canonical, 'Ben', 'Eve') WHERE seq = 8`],
    'log-chain: event-altered',
  ],
  ['the kind of an event', [`UPDATE event SET kind = 'record-added' WHERE seq = 9`], 'log-chain: event-altered'],
  [
    'what the desk shows',
    [`UPDATE current_row SET outcome_codified = outcome_enforced + 1 WHERE key = 2`],
    'current-rows: row-altered',
  ],
  [
    'which version the desk shows',
    ['UPDATE current_row SET version = 1 WHERE key = 1'],
    'current-rows: row-not-current',
  ],
  ['a party taken from the search', ['DELETE FROM record_party WHERE key = 2'], 'current-rows: row-altered'],
  ['a document number taken from the search', ['DELETE FROM reference'], 'current-rows: row-altered'],
  ['which import brought a version', ['UPDATE current_row SET import = 7'], 'current-rows: row-altered'],
  ['which verdict the search finds', ['UPDATE current_row SET verdict = verdict + 1'], 'current-rows: row-altered'],
  ['when a row was last touched', ['UPDATE current_row SET touched = touched + 1'], 'current-rows: row-altered'],
  ['which run confirmed an answer', ['UPDATE current_row SET run = 9'], 'current-rows: row-altered'],
  [
    'a word of the desk',
    [`UPDATE term SET text = 'authorized ' WHERE text = 'authorized'`],
    'current-rows: row-altered',
  ],
  ['the client of the case', [`UPDATE case_meta SET client = 'Other'`], 'sealed-rows: rows-altered'],
]

test.each(deeds)('tampered with: %s', (_, statements, finding) => {
  const path = filledCase()
  tamper(path, ...statements)
  expect(verifyPath(path).passed).toBe(false)
  expect(failing(path)).toContain(finding)
})

const INDEX_LEAF = 0x0a

test('an index that has other rows than its table is found, though every page is a page', () => {
  const path = filledCase()
  const bytes = readFileSync(path)
  const size = bytes.readUInt16BE(16)
  const ids = ['T-1', 'T-2', 'T-3']
  const start = Array.from({ length: bytes.length / size }, (_, page) => page * size).find((from) => {
    const page = bytes.subarray(from, from + size)
    return page[0] === INDEX_LEAF && ids.every((id) => page.includes(id))
  })
  if (start === undefined) throw new Error('no page is the index of the ids')
  bytes.write('T-9', bytes.indexOf('T-3', start, 'latin1'), 'latin1')
  writeFileSync(path, bytes)
  expect(failing(path)).toContain('pages: page-damaged')
})

test('a trigger that was taken away keeps the case from being opened', () => {
  const path = filledCase()
  const database = new Sqlite(path)
  database.exec('DROP TRIGGER event_is_never_deleted')
  database.close()
  expect(openStore(path, { mode: 'read' })).toEqual({
    ok: false,
    error: { code: 'case-schema-altered', path, object: 'trigger event_is_never_deleted' },
  })
})

test('the triggers themselves keep append-only tables from being changed by accident', () => {
  const database = new Sqlite(filledCase())
  for (const table of [
    'event',
    'record',
    'record_version',
    'determination',
    'sign_off',
    'part',
    'trace',
    'rejected_row',
  ]) {
    expect(() => database.exec(`DELETE FROM ${table}`)).toThrow(`${table} is append-only`)
    expect(() => database.exec(`UPDATE ${table} SET rowid = rowid`)).toThrow(`${table} is append-only`)
  }
  database.close()
})

test('a byte flipped anywhere in a file is refused at opening, found by the check, or lies in space that holds nothing', () => {
  const path = filledCase()
  const whole = readFileSync(path)
  const head = verifyPath(path).head
  let found = 0
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const bytes = Buffer.from(whole)
      bytes[place] = (bytes[place] ?? 0) ^ change
      writeFileSync(path, bytes)
      const opened = openStore(path, { mode: 'read' })
      if (!opened.ok) {
        found += 1
        return
      }
      opened.value.close()
      const verification = verifyPath(path)
      if (!verification.passed) found += 1
      // Whatever passes must at least have the head it had.
      expect(verification.passed ? verification.head : head).toEqual(head)
    }),
    { numRuns: 60, seed: 7 },
  )
  expect(found).toBeGreaterThan(0)
})
