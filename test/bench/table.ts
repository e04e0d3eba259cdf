// `npm run bench`: one table of ratios, both sides of each measured in turn in the same run. Nothing here fails for being slow.
//   npm run bench -- --records 20000 --rounds 5 --only stdin,case --keep
// --keep writes the run as the next row of docs/benchmarks.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, release } from 'node:os'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { median } from './measure.ts'
import { startBench } from './parts.ts'
import { type Part, rowsOf } from './rows.ts'

const parts = ['stdin', 'case', 'report'] as const satisfies readonly Part[]
const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url))

const { values: given } = parseArgs({
  options: {
    records: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string', default: parts.join() },
    keep: { type: 'boolean', default: false },
  },
})
const [records, rounds] = [Number(given.records), Number(given.rounds)]
const wanted = given.only.split(',')
const asked = parts.filter((part) => wanted.includes(part))
if (!(records >= 100) || !(rounds >= 1) || asked.length !== wanted.length)
  throw new Error(`at least 100 --records, at least one of --rounds, and --only of ${parts.join(', ')}`)

const versionOf = (name: string): string => {
  const read: unknown = JSON.parse(
    readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), 'utf8'),
  )
  return typeof read === 'object' && read !== null && 'version' in read ? `${name} ${String(read.version)}` : name
}

const size = `${records.toLocaleString('en-US')} records, ${rounds} ${rounds === 1 ? 'round' : 'rounds'}`
const machine = `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${process.platform} ${release()}`
const versions = [
  `Node ${process.versions.node}`,
  ...['better-sqlite3', 'csv-parse', 'csv-stringify'].map(versionOf),
].join(', ')

const shown = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3)

const rows = rowsOf(records)

const measured = async (): Promise<ReadonlyMap<string, number>> => {
  const bench = await startBench(records)
  const found = new Map<string, number[]>(rows.map(({ id }) => [id, []]))
  try {
    for (let number = 1; number <= rounds; number += 1)
      for (const part of asked) {
        const { costs, bytes } = await bench.round(part, number)
        for (const [name, { processor, clock, memory }] of Object.entries(costs))
          console.error(
            `round ${number}, ${name}: ${processor.toFixed(2)} s of processor, ${clock.toFixed(1)} s by the clock, ${memory.toFixed(0)} MB`,
          )
        for (const row of rows) if (row.part === part) found.get(row.id)?.push(row.of(costs, bytes))
      }
  } finally {
    bench.close()
  }
  return new Map([...found].flatMap(([id, values]) => (values.length === 0 ? [] : [[id, median(values)] as const])))
}

const ratios = await measured()
console.log(`${size}; medians, of processor time; ${machine}; ${versions}\n`)
console.log('| what | against | measured | goal |\n| --- | --- | --: | --- |')
for (const { id, what, against, goal } of rows) {
  const ratio = ratios.get(id)
  if (ratio !== undefined) console.log(`| ${what} | ${against} | ${shown(ratio)} | ${goal} |`)
}
if (given.keep) {
  const cells = rows.map(({ id }) => {
    const ratio = ratios.get(id)
    return ratio === undefined ? '–' : shown(ratio)
  })
  const lines = readFileSync(page, 'utf8').split('\n')
  const last = lines.findLastIndex((line) => line.startsWith('|'))
  lines.splice(
    last + 1,
    0,
    `| ${[new Date().toISOString().slice(0, 10), size, machine, versions, ...cells].join(' | ')} |`,
  )
  writeFileSync(page, lines.join('\n'))
}
