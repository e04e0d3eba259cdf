// docket export --answers: what is shown leaves with its answers, in words, before the facts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docket, record } from './world.ts'

let folder = ''
const at = (name: string): string => join(folder, name)
const run = async (...argv: readonly string[]) => docket(argv, { env: { DOCKET_USER: 'Ada' } })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-answers-'))
  const given = [record({ id: 'T-1' }), record({ id: 'T-2', destination: 'FR' }), record({ id: 'T-3' })]
  writeFileSync(at('list.ndjson'), given.map((each) => `${JSON.stringify(each)}\n`).join(''))
  await run('new', at('case.docket'))
  await run('import', at('case.docket'), at('list.ndjson'))
  await run('determine', at('case.docket'))
  await run('work', at('case.docket'), 'T-1', '--assign', 'Ben', '--status', 'ready-for-review', '--note', '=1+1')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what is exported with its answers', { timeout: 120_000 }, () => {
  test('has the outcome, who has it and how far it is before the facts, and only what the filter finds', async () => {
    await run('export', at('case.docket'), at('out.csv'), '--answers', '--filter', 'destination=DE')
    const lines = readFileSync(at('out.csv'), 'utf8').replace('\u{FEFF}', '').trim().split('\r\n')
    expect(lines[0]).toMatch(
      /^State,As codified,As enforced,.*Decided by,.*Open points,.*Work status,Due,Note,id,activity,/,
    )
    expect(lines).toHaveLength(3)
    expect(lines[1]).toMatch(/^Determined,[^,]+,/)
    expect(lines[1]).toContain(',Ben,Ready for review,')
    // A note that a spreadsheet would compute is written as text.
    expect(lines[1]).toContain(",'=1+1,")
    expect(lines[1]).toContain(',T-1,')
    expect(lines[2]).toContain(',T-3,')
  })

  test('is the record and its determination in NDJSON, as determine writes it', async () => {
    await run('export', at('case.docket'), at('out.ndjson'), '--answers')
    const lines = readFileSync(at('out.ndjson'), 'utf8').trim().split('\n')
    const { output } = await run('determine', at('case.docket'), '--all', '--json')
    const told = output.trim().split('\n')
    expect(lines).toHaveLength(told.length)
    for (const [index, line] of lines.entries()) {
      expect(line).toContain(`{"record":{"id":"T-${index + 1}",`)
      const determination: unknown = JSON.parse(told[index] ?? '')
      expect(JSON.parse(line)).toMatchObject({ determination })
    }
  })

  test('names a filter that is none', async () => {
    expect(await run('export', at('case.docket'), at('no.csv'), '--filter', 'color=red')).toMatchObject({
      status: 2,
      errors: [expect.stringContaining('NAME=VALUE')],
    })
  })
})
