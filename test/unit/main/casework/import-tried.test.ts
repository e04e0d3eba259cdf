// A list tried against a case: the command and the desk say the same, and the import that follows does just that.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { docket } from '../cli/world.ts'
import { openDesk, value } from './desk.ts'

describe('a list tried', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-tried-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const { services, close } = openDesk('2026-01-05T09:00:00Z', 'Ada')
  const rows = readFileSync(demoListPath(), 'utf8').split(/\r?\n/)
  const list = (name: string, lines: readonly (string | undefined)[]): string => {
    writeFileSync(at(name), [rows[0], ...lines, ''].join('\r\n'))
    return at(name)
  }
  const run = (...argv: readonly string[]) => docket(argv, { env: { DOCKET_USER: 'Ada' } })
  const figures = ({ output }: { readonly output: string }) => {
    const { added, revised, unchanged, rejected, withdrawn } = JSON.parse(output) as Record<string, unknown>
    return { tally: { added, revised, unchanged, rejected }, withdrawn }
  }
  beforeAll(async () => {
    await run('new', path)
    await run('import', path, list('first.csv', rows.slice(1, 5)))
    await run('withdraw', path, 'T-0002', '--reason', 'cancelled')
  }, 60_000)
  afterAll(async () => {
    await close()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(['revise', 'reject'] as const)('against what the case holds, as --existing %s says', async (existing) => {
    // One corrected, one withdrawn, two as they were, one new, one named twice, one that cannot be read.
    const changed = rows[1]?.replace(',3,15832,', ',4,15832,')
    const broken = rows[6]?.replace(/^([^,]+),[^,]*/, '$1,exprt')
    const file = list('next.csv', [changed, ...rows.slice(2, 6), rows[5], broken])
    const options = existing === 'reject' ? ['--existing', 'reject'] : []
    const before = readFileSync(path)
    const dry = await run('import', path, file, '--dry-run', '--json', ...options)
    expect(readFileSync(path).equals(before)).toBe(true)
    const revised = existing === 'revise' ? 1 : 0
    const tally = { added: 1, revised, unchanged: 2, rejected: 4 - revised }
    expect(figures(dry)).toEqual({ tally, withdrawn: ['T-0002'] })
    expect(dry.status).toBe(3)

    copyFileSync(path, at(`${existing}.docket`))
    expect(figures(await run('import', at(`${existing}.docket`), file, '--json', ...options))).toEqual(figures(dry))
  })

  test('the desk says the same of it', async () => {
    const dry = await run('import', path, at('next.csv'), '--dry-run', '--json')
    await value(services.case.open({ path }))
    const looked = await value(services.import.inspect({ path: at('next.csv') }))
    const { tally } = await value(services.import.dryRun({ importId: looked?.importId ?? '', plan: {}, rows: {} }))
    await value(services.case.close({}))
    expect(tally).toEqual(figures(dry).tally)
  })

  test('a list that is in the case already would change nothing, in words', async () => {
    const told = await run('import', path, list('same.csv', [rows[1], ...rows.slice(3, 5)]), '--dry-run')
    expect(told).toMatchObject({
      status: 0,
      output: expect.stringContaining('0 would be added, 0 revised, 3 unchanged, 0 rejected') as unknown,
    })
  })
})
