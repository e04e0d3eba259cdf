// The conformance cases whose records depend on each other, through the command that determines a case.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { determinationSchema } from '../../shared/contract/interchange.ts'
import { conformanceCases } from './cases.ts'
import { unmet } from './expectation.ts'

const command = fileURLToPath(new URL('../../bin/docket.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'docket-case-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const docket = (...argv: readonly string[]): string => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...argv], { encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

const cases = conformanceCases().flatMap((one) => (one.kind === 'case' ? [one] : []))

test.each(cases.map((one) => [one.id, one] as const))(
  '%s: docket determine CASE carries the ledgers',
  (id, { records, expect: expected }) => {
    const path = join(folder, `${id}.docket`)
    const list = join(folder, `${id}.ndjson`)
    writeFileSync(list, records.map((record) => `${JSON.stringify(record)}\n`).join(''))
    docket('new', path)
    docket('import', path, list)
    const determined = docket('determine', path, '--json')
      .trimEnd()
      .split('\n')
      .map((line) => determinationSchema.parse(JSON.parse(line)))
    expect(determined.map((one) => one.id)).toEqual(records.map((record) => record.id))
    for (const determination of determined) expect(unmet(expected[determination.id] ?? {}, determination)).toEqual([])
  },
  240_000,
)
