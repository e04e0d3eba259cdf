import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { doubts } from '../../../../main/law/doubts/index.ts'
import { docket, record } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-doubts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const path = join(folder, 'a.docket')
const list = join(folder, 'list.ndjson')

const shown = z.object({
  pack: z.string(),
  doubts: z.array(
    z.object({
      doubt: z.string(),
      open: z.number(),
      apart: z.number(),
      readings: z.array(z.object({ name: z.string(), changed: z.number() })),
      changes: z.array(
        z.object({
          id: z.string(),
          stands: z.looseObject({ outcome: z.string() }),
          readings: z.array(z.looseObject({ name: z.string() })),
        }),
      ),
    }),
  ),
})

/** A large sale to the United Arab Emirates in August 2026: sources of the July 2026 move were not read. */
const emirates = record({
  id: 'AE-1',
  destination: 'AE',
  parties: [{ role: 'ultimate-consignee', name: 'Orrin', location: 'AE', headquarters: 'AE', ultimateParent: 'AE' }],
  dates: { export: '2026-08-03' },
})

beforeAll(async () => {
  writeFileSync(list, `${JSON.stringify(record())}\n${JSON.stringify(emirates)}\n`)
  for (const argv of [
    ['new', path],
    ['import', path, list],
  ])
    if ((await docket(argv)).status !== 0) throw new Error(`docket ${argv.join(' ')} failed`)
}, 120_000)

describe('docket doubts', { timeout: 120_000 }, () => {
  test('asks for the determination first', async () => {
    const { status, errors } = await docket(['doubts', path])
    expect({ status, errors }).toEqual({ status: 1, errors: [expect.stringMatching(/run "docket determine/)] })
    expect((await docket(['determine', path])).status).toBe(0)
  })

  test('counts for every doubt and reading the transactions that change, and changes nothing itself', async () => {
    const before = await docket(['explain', path, 'AE-1', '--json'])
    const { status, output } = await docket(['doubts', path, '--json'])
    expect(status).toBe(0)
    const page = shown.parse(JSON.parse(output))
    expect(page.doubts.length).toBeGreaterThan(20)
    for (const { readings } of page.doubts) expect(readings.length).toBeGreaterThan(1)
    expect(page.doubts.some(({ apart }) => apart > 0)).toBe(true)
    expect(await docket(['explain', path, 'AE-1', '--json'])).toEqual(before)
  })

  test.each(['en', 'zh-CN'])(
    'lists the transactions of one doubt with the answer under each reading, in %s',
    async (lang) => {
      const all = shown.parse(JSON.parse((await docket(['doubts', path, '--json'])).output))
      const found = all.doubts.find(({ changes }) => changes.length > 0)
      if (found === undefined) throw new Error('no doubt changes a transaction of the case')
      const { status, output } = await docket(['doubts', path, '--doubt', found.doubt, '--lang', lang])
      expect(status).toBe(0)
      for (const { id } of found.changes) expect(output).toContain(id)
      for (const { name } of found.readings) expect(output).toContain(name)
      const issue = doubts.find(({ id }) => id === found.doubt)?.issue
      const words = lang === 'en' ? issue?.en : issue?.zh
      expect(output.replaceAll(/\s/g, '')).toContain(words?.replaceAll(/\s/g, ''))
    },
  )

  test.each([
    { doubt: 'Z-9', lang: 'en', says: /no doubt "Z-9"/ },
    { doubt: 'Z-9', lang: 'zh-CN', says: /没有疑义“Z-9”/ },
    { doubt: 'AMB-01', lang: 'en', says: /no rule reads two ways on AMB-01/ },
    { doubt: 'AMB-01', lang: 'zh-CN', says: /没有规则对 AMB-01 有两种解读/ },
  ])('refuses $doubt in $lang with 2 and says why', async ({ doubt, lang, says }) => {
    const { status, errors, output } = await docket(['doubts', path, '--doubt', doubt, '--lang', lang])
    expect({ status, output, errors }).toEqual({ status: 2, output: '', errors: [expect.stringMatching(says)] })
  })
})
