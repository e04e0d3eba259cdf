// `docket determine --stdin` over many records: its peak memory, and its time against a process that only passes lines through.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openList } from '../../main/intake/list.ts'
import { demoListPath } from '../../main/intake/demo/index.ts'

const RECORDS = Number(process.env['DOCKET_BENCH_RECORDS'] ?? 100_000)
const MOST_MEGABYTES = 300
const bundle = fileURLToPath(new URL('../../out/cli/docket.js', import.meta.url))
const passThrough = `const { createInterface } = require('node:readline'); createInterface({ input: process.stdin }).on('line', (l) => process.stdout.write(JSON.stringify(JSON.parse(l)) + '\\n'))`

const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

const sampleLines = async (): Promise<string[]> => {
  const list = await openList(demoListPath(), { format: 'csv' })
  if (!list.ok) throw new Error(list.error.code)
  const lines: string[] = []
  for await (const row of list.value.rows()) if (row.kind === 'record') lines.push(JSON.stringify(row.record))
  return lines
}

const time = async (argv: readonly string[], lines: readonly string[]) => {
  const child = spawn(process.execPath, [...argv])
  let peak = 0
  let output = 0
  const watch = setInterval(() => {
    if (child.pid !== undefined && child.exitCode === null) peak = Math.max(peak, peakOf(child.pid))
  }, 100)
  child.stdout.on('data', (piece: Buffer) => (output += piece.filter((byte) => byte === 0x0a).length))
  const begun = performance.now()
  for (let index = 0; index < RECORDS; index += 1)
    if (!child.stdin.write(`${lines[index % lines.length] ?? ''}\n`))
      await new Promise((resolve) => child.stdin.once('drain', resolve))
  child.stdin.end()
  const status = await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  return { status, peak, output, seconds: (performance.now() - begun) / 1000 }
}

test(`${RECORDS} records through the filter peak under ${MOST_MEGABYTES} MB`, { timeout: 1_800_000 }, async () => {
  const lines = await sampleLines()
  const passed = await time(['-e', passThrough], lines)
  const determined = await time([bundle, 'determine', '--stdin'], lines)
  console.log(
    `pass-through ${passed.seconds.toFixed(1)} s; determined ${determined.seconds.toFixed(1)} s ` +
      `(${(RECORDS / determined.seconds).toFixed(0)} a second, ${(determined.seconds / passed.seconds).toFixed(1)} times), peak ${determined.peak.toFixed(0)} MB`,
  )
  expect(determined.status).toBe(0)
  expect(determined.output).toBe(RECORDS)
  expect(determined.peak).toBeLessThan(MOST_MEGABYTES)
})
