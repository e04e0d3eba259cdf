// A program that imports into a case until somebody kills it: node write-until-killed.ts CASE. Says "batch N" after each.
import process from 'node:process'
import { openStore } from '../../../main/casefile/store/store.ts'
import { manyRecords } from '../../bench/million.ts'

const [, , path = ''] = process.argv
const opened = openStore(path, { mode: 'write' })
if (!opened.ok) {
  console.log(JSON.stringify(opened.error))
  process.exit(1)
}
const { writer } = opened.value
if (writer === null) throw new Error('the case is not writable')
const actor = { by: 'Ada', at: '2026-06-01T09:00:00Z' }
const source = { fileName: 'endless.ndjson', sha256: 'e'.repeat(64), format: 'ndjson' } as const
const id = writer.imports.begin(actor, source, 'reject')
console.log('ready')
let batch = []
let row = 0
for (const record of manyRecords(1_000_000)) {
  row += 1
  batch.push({ row, record })
  if (batch.length < 50) continue
  writer.imports.batch(actor, id, source.fileName, 'reject', batch)
  batch = []
  console.log(`batch ${row / 50}`)
}
