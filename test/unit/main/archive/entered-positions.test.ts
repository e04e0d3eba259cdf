// A case in which persons entered positions and steps by hand: its report carries them, and whoever verifies it makes the ledgers again with them.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWith } from '../../../../main/archive/machine.ts'
import { caseWorker, openCase } from '../../../../main/casework/case.ts'
import { reportModel } from '../../../../main/casework/report.ts'
import { verifyFile } from '../../../../main/casework/verify.ts'
import { verificationText } from '../../../../main/cli/verification.ts'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { currentPack } from '../../../../main/law/index.ts'
import {
  type ReportEntry,
  type ReportModel,
  loadIdentity,
  renderReport,
  signReport,
} from '../../../../main/report/index.ts'
import type { LedgerEntry } from '../../../../shared/contract/casefile.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { sale } from '../../../casefile/support/lpp-sales.ts'
import { workOver } from '../../../casefile/support/work.ts'
import { docket } from '../cli/world.ts'

const NOW = '2026-01-05T09:00:00Z'
const PASSPHRASE = 'correct horse battery'

const position = (entry: Pick<LedgerEntry, 'ledger' | 'key' | 'tpp' | 'on'> & Partial<LedgerEntry>): LedgerEntry => ({
  recordId: null,
  state: 'position',
  source: 'letter of the consignee',
  ...entry,
})

const entered: readonly LedgerEntry[] = [
  position({ ledger: 'lpp', key: 'university|2025', tpp: '9000000', on: '2025-07-05' }),
  position({ ledger: 'country', key: 'BR', tpp: '120000000', on: '2025-07-02' }),
  position({ ledger: 'uveu', key: 'Acme', tpp: '5000000', on: '2025-06-01' }),
  position({ ledger: 'nveu', key: 'Acme|AE|2025Q3', tpp: '7000000', on: '2025-06-01' }),
  position({ ledger: 'aia', key: 'university', tpp: '30000000', on: '2025-06-01' }),
  position({
    ledger: 'lpp',
    key: 'university|2025',
    tpp: '0',
    on: '2025-07-01',
    recordId: 'first',
    state: 'committed',
  }),
  position({ ledger: 'lpp', key: 'university|2025', tpp: '0', on: '2025-07-12', recordId: 'third', state: 'released' }),
]

/** Rows of the sample list in which every kind of ledger occurs. */
const someRows = (): string => {
  const [header = '', ...rows] = readFileSync(demoListPath(), 'utf8').split(/\r?\n/)
  const wanted = rows.filter((row, index) => index < 15 || (/nveu|uveu/.test(row) && index % 5 === 0))
  return [header, ...wanted.slice(0, 30), ''].join('\r\n')
}

const entriesOf = ({ entries }: ReportModel): readonly ReportEntry[] => (Symbol.iterator in entries ? [...entries] : [])

describe('a case with positions entered by hand', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-entered-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const env = { DOCKET_PASSPHRASE: PASSPHRASE, DOCKET_USER: 'Ada' }

  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv, { env })
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }

  const signed = async (name: string, change: (model: ReportModel) => Partial<ReportModel>) => {
    const asked = {
      id: 'R-1',
      language: 'en',
      paper: 'a4',
      asOf: civilDate('2026-01-05'),
      created: NOW,
      preparedBy: 'Ada',
    } as const
    const model = expectOk(reportModel(workOver(path), asked))
    const { pdf } = expectOk(await renderReport({ ...model, ...change(model) }, { lang: 'en' }))
    const identity = expectOk(loadIdentity(readFileSync(at('ada.p12')), PASSPHRASE))
    writeFileSync(at(name), expectOk(signReport(pdf, identity, { time: NOW })))
    return verifyFile(at(name), NOW)
  }

  beforeAll(async () => {
    const sales = [
      sale('first', 700, '2025-07-01'),
      sale('second', 900, '2025-07-10'),
      sale('third', 800, '2025-07-12'),
    ]
    writeFileSync(at('list.csv'), someRows())
    writeFileSync(at('sales.ndjson'), sales.map((each) => `${JSON.stringify(each)}\n`).join(''))
    await must('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await must('new', path)
    await must('import', path, at('sales.ndjson'))
    // Some rows of the sample list are broken on purpose, which ends the command with another status.
    await docket(['import', path, at('list.csv')], { env })
    const actor = { by: 'Ada', at: NOW }
    const open = expectOk(await openCase(path, { mode: 'write', worker: caseWorker(), actor }))
    expectOk(await open.addLedgerEntries(actor, entered))
    await open.close()
    await must('determine', path)
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['en', 'a4'],
    ['zh-CN', 'letter'],
  ] as const)('makes a report that is whole, in %s on %s', async (language, paper) => {
    const out = at(`report-${language}.pdf`)
    await must('report', path, '--out', out, '--sign', at('ada.p12'), '--lang', language, '--paper', paper)
    const { status, output } = await docket(['verify', out, '--json'], { env })
    expect({ status, found: JSON.parse(output) as unknown }).toMatchObject({
      status: 0,
      found: { verdict: 'whole', registers: { verdict: 'same', problems: [] } },
    })
  })

  test.each(['en', 'zh-CN'] as const)(
    'makes a memorandum of one transaction that is whole, and that the case stands by, in %s',
    async (language) => {
      const out = at(`memorandum-${language}.pdf`)
      await must('report', path, '--transaction', 'second', '--out', out, '--sign', at('ada.p12'), '--lang', language)
      const result = await verifyFile(out, NOW)
      expect(verdictOf(result)).toBe('whole')
      expect(result.report).toMatchObject({ subject: 'second', transactions: 1, hasPositionsAsStated: true })
      expect(verificationText('en', result)).toContain('of transaction second alone')
      const { status, output } = await docket(['verify', path, '--report', out], { env })
      expect({ status, output }).toMatchObject({ status: 0, output: expect.stringContaining('1 of 1') as unknown })
    },
  )

  test('answers each transaction of a memorandum as the whole case does', () => {
    const asked = { id: 'R-1', language: 'en', paper: 'a4', asOf: civilDate('2026-01-05'), created: NOW } as const
    const work = workOver(path)
    const whole = entriesOf(expectOk(reportModel(work, { ...asked, preparedBy: 'Ada' })))
    const refused: string[] = []
    for (const { record, determination } of whole) {
      const model = reportModel(work, { ...asked, preparedBy: 'Ada', transaction: record.id })
      if (!model.ok) {
        refused.push(model.error.code)
        continue
      }
      const [one, ...others] = entriesOf(model.value)
      expect(others).toEqual([])
      expect(one?.stated).toEqual(record)
      expect(one?.determination).toEqual(determination)
    }
    expect(whole.length).toBeGreaterThan(10)
    expect(refused).toEqual([])
  })

  test('makes no memorandum of a transaction that it does not have', async () => {
    const out = at('memorandum-of-nothing.pdf')
    const argv = ['report', path, '--transaction', 'T-none', '--out', out, '--sign', at('ada.p12')]
    const { status, errors } = await docket(argv, { env })
    expect({ status, errors: errors.join(' ') }).toMatchObject({
      status: 1,
      errors: expect.stringContaining('"T-none"') as unknown,
    })
  })

  test('is whole when signed as it is, and broken when what was entered is left out', async () => {
    expect(verdictOf(await signed('as-it-is.pdf', () => ({})))).toBe('whole')
    const forgeries: readonly ((model: ReportModel) => Partial<ReportModel>)[] = [() => ({ entered: [] })]
    for (const [index, forge] of forgeries.entries()) {
      const result = await signed(`forged-${index}.pdf`, forge)
      expect({ index, verdict: verdictOf(result), registers: result.registers }).toMatchObject({
        verdict: 'broken',
        registers: { verdict: 'differ', problems: [{ code: 'register-differs', register: 'positions' }] },
      })
    }
  })

  /** The forger fills the ledgers from the records as they stand in the receipt, so that everything he can make fit does fit. */
  const withEntered =
    (key: string, tpp: string) =>
    (model: ReportModel): Partial<ReportModel> => {
      const changed = model.entered.map((each) =>
        each.key === key && each.state === 'position' ? { ...each, tpp } : each,
      )
      const entries = entriesOf(model)
      const [registers] = openWith(currentPack).registers(entries, {
        settings: model.settings,
        created: model.created,
        asOf: model.asOf,
        entered: changed,
      })
      return { entered: changed, entries, positions: registers?.positions ?? [] }
    }

  test.each([
    ['raised', 'university|2025', '26000000'],
    ['lowered', 'BR', '1'],
  ])('is broken when a position entered by hand is %s and everything sealed again', async (_, key, tpp) => {
    const result = await signed(`entered-${tpp}.pdf`, withEntered(key, tpp))
    expect(verdictOf(result)).toBe('broken')
    expect(result.replay.differences.map((found) => found.in)).toContain('positions')
  })

  test('tells the positions entered by hand with their figures, as stated', async () => {
    const result = await signed('stated.pdf', () => ({}))
    for (const language of ['en', 'zh-CN'] as const) {
      const text = verificationText(language, result).replaceAll(/\s+/g, ' ')
      for (const { ledger, key, tpp, on } of entered.filter(({ state }) => state === 'position'))
        for (const part of [`${ledger} ${key}`, `${tpp} TPP`, on]) expect(text).toContain(part)
    }
  })

  test('is not whole under the name of a product that did not make it, whatever code it names', async () => {
    const result = await signed('other-product.pdf', () => ({ product: 'Diffusion Docket 9.9.9' }))
    expect(verdictOf(result)).toBe('unchecked')
    expect(result.pages.problems).toMatchObject([{ code: 'release-not-kept', product: 'Diffusion Docket 9.9.9' }])
  })

  test('is broken when transactions stand in another order', async () => {
    const result = await signed('order.pdf', (model) => ({ entries: entriesOf(model).toReversed() }))
    expect(result.receipt).toMatchObject({ verdict: 'broken', problems: [{ code: 'transaction-out-of-order' }] })
  })

  test('names an entry that no ledger can take instead of judging without it', async () => {
    const result = await signed('no-account.pdf', (model) => ({
      entered: model.entered.map((each) => ({ ...each, key: each.ledger === 'nveu' ? 'nobody' : each.key })),
    }))
    expect(verdictOf(result)).not.toBe('whole')
    expect(result.registers).toMatchObject({ verdict: 'not-made', problems: [{ code: 'registers-not-made' }] })
  })
})
