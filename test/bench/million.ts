// Makes a case of many transactions, lifelike in its spread: countries, parents, items, dates, verdicts. From the command line:
// node test/bench/million.ts PATH [COUNT]. Determinations have the real shape; their law is a stand-in, so that making the
// case measures the case file.
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { createCase, openStore } from '../../main/casefile/store/store.ts'
import type { ImportRow } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { toyDeterminer } from '../casefile/support/toy-determiner.ts'

export const MILLION = 1_000_000
const BATCH = 2_000
const actor = { by: 'Generator', at: '2026-06-01T09:00:00Z' }

const COUNTRIES = [
  'DE',
  'CN',
  'SG',
  'AE',
  'IN',
  'JP',
  'BR',
  'MY',
  'PL',
  'CH',
  'IL',
  'SA',
  'MX',
  'VN',
  'TH',
  'GB',
  'FR',
  'TW',
  'KR',
  'ZA',
]
const ECCNS = ['3A090.a', '3A090.b', '4A090.a', '4A090.b', '5A992.z.1', '3A001.z.1']
const PARENTS = 4_000
const CONSIGNEES = 30_000

// A small linear congruential generator: equal counts give equal cases on every machine.
const randomNumbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

export const manyRecords = function* (count: number): Generator<TransactionRecord> {
  const pick = randomNumbers(20_250_113)
  for (let number = 1; number <= count; number += 1) {
    // Few large customers, many small ones.
    const consignee = Math.min(pick(CONSIGNEES), pick(CONSIGNEES))
    const parent = consignee % PARENTS
    const headquarters = COUNTRIES[parent % COUNTRIES.length] ?? 'DE'
    const location = COUNTRIES[(consignee * 7) % COUNTRIES.length] ?? 'SG'
    const day = `2025-${two(1 + pick(12))}-${two(1 + pick(28))}`
    yield {
      id: `T-${String(number).padStart(7, '0')}`,
      activity: pick(10) === 0 ? 'reexport' : 'export',
      item: {
        eccn: ECCNS[pick(ECCNS.length)] ?? '3A090.a',
        quantity: 1 + pick(512),
        unit: { totalProcessingPerformance: 4_800 + pick(60_000) },
        datacenter: pick(4) > 0,
      },
      from: 'US',
      ...(pick(50) === 0 ? {} : { destination: location }),
      parties: [
        { role: 'exporter', id: `US-${pick(40)}`, name: `Exporter ${pick(40)}`, headquarters: 'US', location: 'US' },
        {
          role: 'ultimate-consignee',
          id: `C-${consignee}`,
          name: consignee % 5 === 0 ? `华芯数据${consignee}有限公司` : `Consignee ${consignee}`,
          location,
          headquarters,
          ultimateParent: headquarters,
          group: `Group ${parent}`,
        },
      ],
      endUse: ['datacenter-operation'],
      dates: { order: day, export: day },
    }
  }
}

/** Makes and fills the case; answers how long each part took, in milliseconds. */
export const makeCase = (
  path: string,
  count: number,
  say: (line: string) => void = () => undefined,
): { importing: number; determining: number } => {
  const created = createCase(path, {
    actor,
    meta: { title: `${count} transactions`, client: 'Bench', settings: {} },
    writtenBy: 'bench',
  })
  if (!created.ok) throw new Error(created.error.code)
  const opened = openStore(path, { mode: 'write' })
  if (!opened.ok) throw new Error(opened.error.code)
  const store = opened.value
  const { writer } = store
  if (writer === null) throw new Error('the case is not writable')
  const source = { fileName: 'generated.ndjson', sha256: '0'.repeat(64), format: 'ndjson' } as const
  const start = performance.now()
  const id = writer.imports.begin(actor, source, 'reject')
  let batch: ImportRow[] = []
  let row = 0
  const flush = (): void => {
    if (batch.length > 0) writer.imports.batch(actor, id, source.fileName, 'reject', batch)
    batch = []
  }
  for (const record of manyRecords(count)) {
    row += 1
    batch.push({ row, record })
    if (batch.length === BATCH) flush()
    if (row % 100_000 === 0) say(`${row} imported, ${Math.round(performance.now() - start)} ms`)
  }
  flush()
  writer.imports.end(actor, id, source, 'finished', { added: count, revised: 0, unchanged: 0, rejected: 0 })
  const imported = performance.now()
  const run = writer.runs.begin(actor, toyDeterminer(), {})
  const keys = writer.runs.order(run)
  for (let from = 0; from < keys.length; from += BATCH) {
    writer.runs.batch(actor, run, keys.subarray(from, from + BATCH))
    if (from % 100_000 === 0) say(`${from} determined, ${Math.round(performance.now() - imported)} ms`)
  }
  writer.runs.end(actor, run.id, 'finished', keys.length, keys.length)
  const determined = performance.now()
  store.close()
  return { importing: imported - start, determining: determined - imported }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [path, count = String(MILLION)] = process.argv.slice(2)
  if (path === undefined) {
    console.error('usage: node test/bench/million.ts PATH [COUNT]')
    process.exitCode = 2
  } else {
    const times = makeCase(path, Number(count), console.log)
    console.log(
      `imported in ${(times.importing / 1000).toFixed(1)} s, determined in ${(times.determining / 1000).toFixed(1)} s`,
    )
  }
}
