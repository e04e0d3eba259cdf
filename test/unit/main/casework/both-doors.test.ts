// Every question through both doors, over one case on one day: the command and the desk say the same, byte for byte.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { receiptIn } from '../report/receipt-in.ts'
import { docket } from '../cli/world.ts'
import { openDesk, value } from './desk.ts'

/** The day of the command's world, half a year after the last deadlines of 2025. */
const NOW = '2026-01-05T09:00:00Z'
const PREPARER = 'Ada'

const json = (text: string): unknown => JSON.parse(text)
/** As it crosses to the page. */
const sent = (given: unknown): unknown => json(JSON.stringify(given))

/** Rows of the sample list in which every kind of ledger and deadline occurs. */
const someRows = (): string => {
  const [header = '', ...rows] = readFileSync(demoListPath(), 'utf8').split('\r\n')
  const wanted = rows.filter((row, index) => index < 25 || (/nveu|uveu/.test(row) && index % 5 === 0))
  return [header, ...wanted.slice(0, 40), ''].join('\r\n')
}

describe('both doors', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-doors-'))
  const at = (name: string): string => join(folder, name)
  const byCommand = at('command.docket')
  const byDesk = at('desk.docket')
  const env = { DOCKET_PASSPHRASE: 'correct horse battery', DOCKET_USER: PREPARER }
  const desk = openDesk(NOW, PREPARER)
  const { services } = desk

  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv, { env })
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }
  const ids = (): readonly string[] => {
    const lines = readFileSync(at('command.ndjson'), 'utf8').trim().split('\n')
    return lines.map((line) => /"id":"([^"]+)"/.exec(line)?.[1] ?? '')
  }

  beforeAll(async () => {
    writeFileSync(at('list.csv'), someRows())
    await must('identity', 'new', at('ada.p12'), '--name', PREPARER)
    await must('new', byCommand, '--title', 'Both doors', '--client', 'Acme')
    // Some rows of the sample list are broken on purpose, which ends the command with another status.
    await docket(['import', byCommand, at('list.csv')], { env })
    await must('determine', byCommand)
    copyFileSync(byCommand, byDesk)
    await value(services.case.open({ path: byDesk }))
  }, 600_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a list is exported to the same bytes, and the number said is the number written', async () => {
    for (const format of ['ndjson', 'csv', 'xlsx'] as const) {
      const [one, other] = [at(`command.${format}`), at(`desk.${format}`)]
      const said = json(await must('export', byCommand, one, '--json'))
      const answer = await value(services.transactions.export({ filter: {}, format, path: other }))
      expect(said).toMatchObject({ transactions: answer?.rows })
      expect(readFileSync(one).equals(readFileSync(other))).toBe(true)
    }
    expect(ids().length).toBeGreaterThan(30)
  })

  test.each(['en', 'zh-CN'] as const)('a report has one receipt but for its id, in %s', async (language) => {
    const [one, other] = [at(`command-${language}.pdf`), at(`desk-${language}.pdf`)]
    // The log of a case names the reports made from it, so each report starts from the case as it was determined.
    const [left, right] = [at(`command-${language}.docket`), at(`desk-${language}.docket`)]
    for (const copy of [left, right]) copyFileSync(byCommand, copy)
    await value(services.case.open({ path: right }))
    const made = json(await must('report', left, '--out', one, '--sign', at('ada.p12'), '--lang', language, '--json'))
    const issued = await value(services.reports.create({ language, path: other }))
    expect(issued).toMatchObject({ exists: true, path: other })
    await value(services.case.open({ path: byDesk }))
    const receipts = [receiptIn(readFileSync(one)), receiptIn(readFileSync(other))] as const
    const idOf = (text: string): string => /"report":"([^"]+)"/.exec(text)?.[1] ?? ''
    const [id, otherId] = receipts.map(idOf)
    expect(made).toMatchObject({ id })
    expect(id).not.toBe(otherId)
    const [receipt, otherReceipt] = receipts.map((text) => text.replaceAll(idOf(text), ''))
    expect(receipt).toBe(otherReceipt)
    expect(receipt).toContain('"asOf":"2026-01-05"')
  })

  test('a report names the quarter of its National VEU limits, and calls overdue what has passed without a word', () => {
    const receipt = json(receiptIn(readFileSync(at('command-en.pdf'))))
    expect(receipt).toMatchObject({
      ledgers: {
        positions: expect.arrayContaining([
          // 748.15(a)(2)(iii)(B) Table 1, first quarter of 2026.
          expect.objectContaining({ ledger: 'nveu', period: '2026 Q1', limit: '1899000000' }),
        ]) as unknown,
      },
      deadlines: expect.arrayContaining([
        expect.objectContaining({ citation: '740.29(g)(1)', status: 'overdue' }),
      ]) as unknown,
    })
  })

  test('ledgers are those of the day in both', async () => {
    expect(json(await must('ledger', byCommand, '--json'))).toEqual(sent(await value(services.limits.list({}))))
    const then = await must('ledger', byCommand, '--as-of', '2025-11-01', '--json')
    expect(then).toContain('"tpp":"1582500000"')
  })

  test('deadlines, windows and the calendar are the same, and none is dropped', async () => {
    const page = json(await must('windows', byCommand, '--ics', at('command.ics'), '--json'))
    const rows = []
    for (let start = 0; ; start += 100) {
      const { rows: some, total } = await value(services.windows.deadlines({ start, limit: 100 }))
      rows.push(...some)
      if (start + 100 >= total) break
    }
    const windows = []
    for (const id of ids()) windows.push(await value(services.windows.savings({ id })))
    expect(page).toEqual(sent({ asOf: '2026-01-05', windows, deadlines: rows }))
    await value(services.windows.export({ format: 'ics', path: at('desk.ics') }))
    expect(readFileSync(at('command.ics'), 'utf8')).toBe(readFileSync(at('desk.ics'), 'utf8'))
  })

  test('an answer is explained alike, with what would change it', async () => {
    for (const id of ids().slice(0, 1)) {
      const explained = json(await must('explain', byCommand, id, '--json'))
      const { determination } = await value(services.explain.trace({ id }))
      expect(explained).toMatchObject({ determination: sent(determination) as object })
      const text = (await must('explain', byCommand, id)).replaceAll(/\s/g, '')
      for (const { heading, sentences } of await value(services.explain.prose({ id, language: 'en' })))
        for (const said of [heading, ...sentences]) expect(text).toContain(said.replaceAll(/\s/g, ''))
      for (const { fact, to } of (await value(services.explain.sensitivity({ id }))).flips)
        for (const said of [fact.en, to.en]) expect(text).toContain(said.replaceAll(/\s/g, ''))
    }
  })

  test('the other readings of a doubt change the same transactions', async () => {
    const { doubts } = json(await must('doubts', byCommand, '--json')) as {
      doubts: { doubt: string; readings: { name: string; changed: number }[] }[]
    }
    const telling = doubts.filter(({ readings }) => readings.some(({ changed }) => changed > 0)).slice(0, 1)
    expect(telling.length).toBeGreaterThan(0)
    for (const { doubt, readings } of telling)
      for (const { name, changed } of readings) {
        const effect = await value(services.rule.doubtEffect({ doubt, reading: name }))
        expect({ doubt, name, changed: effect.changed }).toEqual({ doubt, name, changed })
        expect(effect.transactions).toHaveLength(changed)
      }
  })

  test('a report is verified alike', async () => {
    const said = json(await must('verify', at('command-en.pdf'), '--json'))
    const shown = await value(services.reports.verify({ path: at('command-en.pdf') }))
    expect(said).toMatchObject(sent(shown?.result) as object)
  })
})
