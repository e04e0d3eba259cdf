// docket explain over a case: the answer with what the transactions before it have used, determined already or not.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sale } from '../../../casefile/support/lpp-sales.ts'
import { docket } from './world.ts'

describe('docket explain', () => {
  let folder = ''
  const path = (): string => join(folder, 'case.docket')
  const explained = async (id: string): Promise<string> => {
    const { status, output } = await docket(['explain', path(), id, '--law-date', '2025-07-15', '--json'])
    expect(status).toBe(0)
    return output
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docket-explain-'))
    const list = join(folder, 'list.ndjson')
    // Together above the limit of 740.29(d), each alone below it.
    const sales = [sale('second', 900, '2025-07-10'), sale('first', 1_000, '2025-07-01')]
    writeFileSync(list, sales.map((each) => `${JSON.stringify(each)}\n`).join(''))
    for (const command of [
      ['new', path(), '--title', 'Explained'],
      ['import', path(), list],
    ])
      if ((await docket(command)).status !== 0) throw new Error(`docket ${command.join(' ')} failed`)
  }, 60_000)
  afterAll(() => rmSync(folder, { recursive: true }))

  it('gives for a case not determined yet what the run then stores', { timeout: 120_000 }, async () => {
    const before = [await explained('first'), await explained('second')]
    expect(before.map((text) => /"outcome":"([\w-]+)"/.exec(text)?.[1])).toEqual(['authorized', 'license-required'])
    expect((await docket(['determine', path(), '--law-date', '2025-07-15'])).status).toBe(0)
    expect([await explained('first'), await explained('second')].map((text) => JSON.parse(text) as unknown)).toEqual(
      before.map((text) => JSON.parse(text) as unknown),
    )
  })

  it.each(['en', 'zh-CN'])('tells an answer with all there is to tell in fifteen lines (%s)', async (language) => {
    const place = { headquarters: 'HK', ultimateParent: 'HK', listed: [] }
    const sold = { ...sale('sold-on', 10, '2025-07-10'), item: { eccn: '3A090.b', quantity: 10 }, endUse: ['resale'] }
    const parties = [...sold.parties, { role: 'final-customer', id: 'behind', location: 'MY', ...place }]
    const input = `${JSON.stringify({ ...sold, destination: 'FR', parties })}\n`
    const { status, output } = await docket(['explain', '--stdin', '--lang', language], { input })
    expect(status).toBe(0)
    expect(output).toMatch(/2025年1月13日之前|before 13 January 2025/)
    expect(1 + (output.match(/^ {2}• /gm)?.length ?? 0)).toBe(15)
  })

  it('refuses a transaction that the case does not hold', { timeout: 60_000 }, async () => {
    const { status, errors } = await docket(['explain', path(), 'third', '--lang', 'en'])
    expect(status).toBe(1)
    expect(errors.join()).toContain('third')
  })
})
