// What is run in a round: each part of the program beside the least that it could cost, one after the other.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { lifelikeRecords, writeList } from './lists.ts'
import { type Cost, costOf } from './measure.ts'
import type { Costs, Part } from './rows.ts'

const SEED = 4544
const PASSPHRASE = 'of the bench alone'
const DAY = '2025-06-01'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const command = here('../../out/cli/docket.js')
const floor = here('floor.ts')

/** Costs by name, and the bytes of the case file for a determination; zero where no case is made. */
export type Round = { readonly costs: Costs; readonly bytes: number }

export type Bench = {
  readonly round: (part: Part, number: number) => Promise<Round>
  /** Takes away what was written. */
  readonly close: () => void
}

/** Bytes of a case, with what still lies in its log of writes. */
const sizeOf = (path: string): number => {
  const open = new Database(path)
  open.pragma('wal_checkpoint(TRUNCATE)')
  open.close()
  return statSync(path).size
}

const together = (one: Cost, other: Cost): Cost => ({
  processor: one.processor + other.processor,
  clock: one.clock + other.clock,
  memory: Math.max(one.memory, other.memory),
})

/** Lists of so many records, of a tenth and of a hundredth, in a folder of their own. */
export const startBench = async (records: number): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-bench-'))
  const at = (name: string): string => join(folder, name)
  const [whole, tenth, hundredth] = [at('whole.ndjson'), at('tenth.ndjson'), at('hundredth.ndjson')]
  for (const [path, share] of [
    [whole, 1],
    [tenth, 10],
    [hundredth, 100],
  ] as const)
    await writeList(path, lifelikeRecords(Math.max(1, Math.round(records / share)), SEED))

  const docket = (...argv: readonly string[]): Promise<Cost> =>
    costOf({
      argv: [command, ...argv],
      environment: { DOCKET_USER: 'bench', DOCKET_PASSPHRASE: PASSPHRASE },
      output: at('out'),
    })
  const least = (...argv: readonly string[]): Promise<Cost> => costOf({ argv: [floor, ...argv], output: at('least') })
  const filter = (): Promise<Cost> =>
    costOf({ argv: [command, 'determine', '--stdin'], input: whole, output: at('answers.ndjson') })
  const identity = at('bench.p12')
  await docket('identity', 'new', identity, '--name', 'Bench')

  const stdin = async (): Promise<Round> => ({
    costs: { stdin: await filter(), 'pass-through': await least('pass-through', whole, at('answers.ndjson')) },
    bytes: 0,
  })

  const aCase = async (number: number): Promise<Round> => {
    const [path, second, small] = [at(`${number}.docket`), at(`${number}-second.docket`), at(`${number}-small.docket`)]
    const [table, lines] = [at(`${number}.csv`), at(`${number}.ndjson`)]
    for (const each of [path, second, small]) await docket('new', each)
    const imported = await docket('import', path, whole)
    const parsed = await least('parse-json', whole)
    const before = sizeOf(path)
    const determined = await docket('determine', path)
    const bytes = (sizeOf(path) - before) / records
    await docket('import', small, tenth)
    const costs: Costs = {
      'import-json': imported,
      'parse-json': parsed,
      determine: determined,
      'determine-tenth': await docket('determine', small),
      stdin: await filter(),
      'export-csv': await docket('export', path, table),
      'write-csv': await least('write-csv', table, at('least')),
      'export-json': await docket('export', path, lines),
      'write-json': await least('write-json', lines, at('least')),
      'import-csv': await docket('import', second, table),
      'parse-csv': await least('parse-csv', table),
      windows: await docket('windows', path, '--json', '--as-of', DAY),
      overview: await docket('overview', path, '--json', '--as-of', DAY),
      'overview-tenth': await docket('overview', small, '--json', '--as-of', DAY),
      correction: together(
        await docket('set', path, 'B-00000001', '--set', 'held.purchaseOrder=2025-01-02', '--reason', 'bench'),
        await docket('determine', path),
      ),
    }
    for (const each of [path, second, small, table, lines]) rmSync(each)
    return { costs, bytes }
  }

  const reported = async (list: string): Promise<Cost> => {
    const [path, out] = [at('report.docket'), at('report.pdf')]
    await docket('new', path)
    await docket('import', path, list)
    await docket('determine', path)
    const cost = together(
      await docket('report', path, '--out', out, '--sign', identity, '--as-of', DAY),
      await docket('verify', out),
    )
    for (const each of [path, out]) rmSync(each)
    return cost
  }
  const report = async (): Promise<Round> => ({
    costs: { report: await reported(tenth), 'report-tenth': await reported(hundredth) },
    bytes: 0,
  })

  const parts = { stdin, case: aCase, report }
  return {
    round: (part, number) => parts[part](number),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}
