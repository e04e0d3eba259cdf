// What a case is watched for: the day before, the day itself and the day after of each event, and what past reports are touched by.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { currentPack } from '../../../../main/law/index.ts'
import { type Watch, type WatchedEvent, watchSchema } from '../../../../shared/contract/watch.ts'
import { watchActions } from '../../../../shared/language/watch.ts'
import { accelerators, sale } from '../../../law/records/sale.ts'
import { docket } from '../cli/world.ts'

const AFFILIATES = 'S-2026-11-10-affiliates'
const DESIGNERS = 'S-2027-01-01-designers'
const EMIRATES = 'S-2027-04-07-emirates'
const NOT_ENFORCED = 'P-2025-05-13-not-enforced'
const AGENDA = 'P-2026-08-14-agenda'

const of = (id: string, country: string, day?: string) => {
  const { dates: _dates, ...rest } = sale(accelerators(10), country)
  return { ...rest, id, ...(day === undefined ? {} : { dates: { export: day } }) }
}

const records = [
  of('past', 'SG', '2025-07-15'),
  of('day-before', 'AE', '2026-11-09'),
  of('day', 'AE', '2026-11-10'),
  of('last-approved', 'AE', '2027-04-06'),
  of('after-approval', 'AE', '2027-04-07'),
  of('to-china', 'CN', '2026-02-01'),
  of('home', 'US', '2026-12-15'),
  of('none', 'SG'),
]

describe('docket watch', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-watch-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const env = { DOCKET_PASSPHRASE: 'correct horse battery', DOCKET_USER: 'Ada' }
  const run = (...argv: readonly string[]) => docket(argv, { env })
  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await run(...argv)
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }
  const watched = async (asOf: string): Promise<Watch> =>
    watchSchema.parse(JSON.parse((await run('watch', path, '--as-of', asOf, '--json')).output))
  const event = async (asOf: string, id: string): Promise<WatchedEvent> => {
    const found = (await watched(asOf)).events.find((each) => each.id === id)
    if (found === undefined) throw new Error(`${id} is not watched for`)
    return found
  }

  beforeAll(async () => {
    writeFileSync(at('records.ndjson'), records.map((each) => `${JSON.stringify(each)}\n`).join(''))
    await must('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await must('new', path, '--title', 'Watched')
    await must('import', path, at('records.ndjson'))
    await must('determine', path)
    await must('report', path, '--out', at('first.pdf'), '--sign', at('ada.p12'))
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('the pack names what to do about every scheduled event and everything said of enforcement', () => {
    const { posture, outlook } = currentPack.pack
    const known = [...outlook.scheduled, ...posture].map(({ id }) => id)
    const wanted = [
      ...outlook.scheduled.map(({ id }) => id),
      ...posture.filter(({ ofEnforcement }) => ofEnforcement === true).map(({ id }) => id),
    ]
    expect(Object.keys(watchActions.en)).toEqual(expect.arrayContaining(wanted))
    expect(known).toEqual(expect.arrayContaining(Object.keys(watchActions.en)))
  })

  test('an event touches open transactions from its day on and those without a day, never one of the day before', async () => {
    expect((await event('2026-01-05', AFFILIATES)).open).toEqual({
      transactions: 4,
      ids: ['day', 'last-approved', 'after-approval', 'none'],
    })
    expect((await event('2026-01-05', EMIRATES)).open.ids).toEqual(['after-approval'])
  })

  test('what was done since the day of an event is no longer open, and is to be looked at again', async () => {
    const { open, past } = await event('2026-11-11', AFFILIATES)
    expect(open.ids).toEqual(['last-approved', 'after-approval', 'none'])
    expect(past).toEqual({ transactions: 1, ids: ['day'] })
    expect((await event('2026-11-10', AFFILIATES)).past.transactions).toBe(0)
  })

  test.each([
    [DESIGNERS, '2026-12-31', 'published'],
    [DESIGNERS, '2027-01-01', 'in-force'],
    [EMIRATES, '2027-04-06', 'published'],
    [EMIRATES, '2027-04-07', 'in-force'],
    // Known from a secondary source alone.
    [AFFILIATES, '2026-11-09', 'published'],
    [AFFILIATES, '2026-11-10', 'published'],
    [NOT_ENFORCED, '2026-11-10', 'announced'],
    [AGENDA, '2026-11-10', 'proposed'],
  ] as const)('%s is on %s %s', async (id, asOf, certainty) => {
    expect((await event(asOf, id)).certainty).toBe(certainty)
  })

  test('what the agency has not said yet on the day asked about is not there', async () => {
    const ids = async (asOf: string) => (await watched(asOf)).events.map(({ id }) => id)
    expect(await ids('2025-05-12')).not.toContain(NOT_ENFORCED)
    expect(await ids('2025-05-13')).toContain(NOT_ENFORCED)
  })

  test('an announcement touches what rests on it: answers that text and enforcement give differently', async () => {
    const { open, past } = await event('2026-01-05', NOT_ENFORCED)
    expect(past.ids).toEqual(['past'])
    expect(open.ids).toContain('none')
    expect(open.ids).not.toContain('to-china')
  })

  test('something proposed has no day', async () => {
    expect(await event('2026-11-10', AGENDA)).toMatchObject({ on: null, past: { transactions: 0 } })
  })

  test('a report issued before the day of an event is touched when it holds a transaction that is, with what changed since', async () => {
    const before = await watched('2026-01-05')
    expect(before.reports).toMatchObject([
      { fileName: 'first.pdf', samePack: true, revised: 0, answered: 0, withdrawn: 0, added: 0 },
    ])
    expect(before.reports[0]?.events).toEqual(expect.arrayContaining([NOT_ENFORCED, AFFILIATES, EMIRATES]))
    expect(before.reports[0]?.events).not.toContain(DESIGNERS)
    await must('set', path, 'past', '--set', 'item.quantity=11', '--reason', 'as invoiced')
    await must('withdraw', path, 'home', '--reason', 'never ordered')
    const { basis, reports } = await watched('2026-01-05')
    expect(basis.state).not.toBe('stands')
    expect(reports).toMatchObject([{ revised: 1, withdrawn: 1, added: 0 }])
    await must('determine', path)
  })

  test('a case determined as of an earlier day of knowledge is told what it does not know, and what that moves', async () => {
    await must('determine', path, '--all', '--knowledge-date', '2025-05-12')
    const { notKnown } = await watched('2026-01-05')
    expect(notKnown.knowledgeDate).toBe('2025-05-12')
    expect(notKnown.entries.map(({ id }) => id)).toContain(NOT_ENFORCED)
    expect(notKnown.entries.map(({ on }) => on).every((on) => on > '2025-05-12' && on <= '2026-01-05')).toBe(true)
    expect(notKnown.ids).toContain('past')
    await must('determine', path, '--all')
    expect((await watched('2026-01-05')).notKnown).toEqual({
      knowledgeDate: null,
      entries: [],
      transactions: 0,
      ids: [],
    })
  })

  test.each([
    ['en', 'To do', 'announced'],
    ['zh-CN', '应做事项', '已宣布'],
  ])('is said in %s, with no slot left open', async (language, todo, announced) => {
    const output = await must('watch', path, '--as-of', '2026-11-30', '--lang', language)
    expect(output).toContain(todo)
    expect(output).toContain(announced)
    expect(output).toContain('first.pdf')
    expect(output).not.toMatch(/\{\w+\}/)
  })
})
