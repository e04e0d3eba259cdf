// An earlier order that is not settled yet: the answers behind it, and the room that is left, name it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sale, tpp } from '../../../casefile/support/lpp-sales.ts'
import { docket } from './world.ts'

const LIMIT = 26_900_000
const first = sale('s1', 1_600, '2025-07-01')
const unsettled = { ...first, held: { ...first.held, lppStatement: null } }

describe('an earlier order that is open', () => {
  let folder = ''
  const path = (): string => join(folder, 'case.docket')
  const said = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv)
    expect([status, errors]).toEqual([0, []])
    return output.replaceAll(/\s+/g, ' ')
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docket-open-'))
    const list = join(folder, 'list.ndjson')
    const sales = [unsettled, sale('s2', 100, '2025-07-02')]
    writeFileSync(list, sales.map((each) => `${JSON.stringify(each)}\n`).join(''))
    await said('new', path(), '--title', 'Open orders')
    await said('import', path(), list)
    await docket(['determine', path(), '--law-date', '2025-07-15'])
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it.each([
    ['en', 'order s1 goes before it, is not settled yet', 'settle or cancel that order'],
    ['zh-CN', '在其之前的订单s1尚未确定', '须确定或取消该订单'],
  ])('is named as the reason and as what settles it (%s)', { timeout: 60_000 }, async (language, reason, missing) => {
    const text = await said('explain', path(), 's2', '--law-date', '2025-07-15', '--lang', language)
    const joined = language === 'en' ? text : text.replaceAll(' ', '')
    expect(joined).toContain(reason)
    expect(joined).toContain(missing)
  })

  it('is not among the facts of the first one', { timeout: 60_000 }, async () => {
    expect(await said('explain', path(), 's1', '--law-date', '2025-07-15')).not.toContain('goes before it')
  })

  it('is taken off the room that is left, and told beside it', { timeout: 60_000 }, async () => {
    const account = 'lpp|export-year|university|2025'
    const room = JSON.parse(
      await said('ledger', path(), '--account', account, '--unit-tpp', '15832', '--json'),
    ) as unknown
    expect(room).toEqual({
      units: '0',
      remaining: String(LIMIT),
      citation: '740.29(d)',
      open: { tpp: String(1_700 * tpp), first: 's1', units: String(Math.floor(LIMIT / tpp)) },
    })
    const text = await said('ledger', path(), '--account', account, '--unit-tpp', '15832')
    expect(text).toContain('of which s1 is the first')
    expect(await said('ledger', path())).toContain('26,914,400')
  })
})
