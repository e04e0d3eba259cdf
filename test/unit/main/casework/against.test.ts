// A report set beside its case: what changed since is told, and a case that was rolled back or rewritten, or a report that leaves
// something out or adds something, is named, however well its own hashes fit.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportModel } from '../../../../main/casework/report.ts'
import {
  type ReportEntry,
  type ReportModel,
  loadIdentity,
  renderReport,
  signReport,
} from '../../../../main/report/index.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { forgeFacts } from '../../../casefile/support/forge.ts'
import { sale } from '../../../casefile/support/lpp-sales.ts'
import { workOver } from '../../../casefile/support/work.ts'
import { docket } from '../cli/world.ts'

const NOW = '2026-01-05T09:00:00Z'
const PASSPHRASE = 'correct horse battery'

describe('a report against its case', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-against-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const report = at('report.pdf')
  const env = { DOCKET_PASSPHRASE: PASSPHRASE, DOCKET_USER: 'Ada' }

  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv, { env })
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }
  const list = (name: string, ...sales: readonly ReturnType<typeof sale>[]): string => {
    writeFileSync(at(name), sales.map((each) => `${JSON.stringify(each)}\n`).join(''))
    return at(name)
  }
  const compared = async (casePath: string, reportPath = report) => {
    const { status, output, errors } = await docket(['verify', casePath, '--report', reportPath, '--json'], { env })
    return { status, errors, found: JSON.parse(output) as unknown }
  }
  const forgedReport = async (name: string, change: (model: ReportModel) => Partial<ReportModel>): Promise<string> => {
    const { caseId } = workOver(path).reads.summary()
    const id = `${caseId.slice(0, 8)}-1-forged`
    const model = expectOk(
      reportModel(workOver(path), {
        id,
        language: 'en',
        paper: 'a4',
        asOf: civilDate('2026-01-05'),
        created: NOW,
        preparedBy: 'Ada',
      }),
    )
    const { pdf } = expectOk(await renderReport({ ...model, ...change(model) }, { lang: 'en' }))
    const identity = expectOk(loadIdentity(readFileSync(at('ada.p12')), PASSPHRASE))
    writeFileSync(at(name), expectOk(signReport(pdf, identity, { time: NOW })))
    return at(name)
  }

  beforeAll(async () => {
    await must('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await must('new', path)
    await must('import', path, list('list.ndjson', sale('first', 700, '2025-07-01'), sale('second', 900, '2025-07-10')))
    copyFileSync(path, at('older.docket'))
    await must('determine', path)
    await must('report', path, '--out', report, '--sign', at('ada.p12'))
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('agrees with the case it was made from', async () => {
    expect(await compared(path)).toMatchObject({
      status: 0,
      errors: [],
      found: {
        sound: true,
        verdict: 'agrees',
        against: { log: 'continues', isIssued: true, compared: 2, isEnteredSame: true, revisedSince: [] },
        verification: { verdict: 'whole' },
      },
    })
    const chinese = await must('verify', path, '--report', report, '--lang', 'zh-CN')
    expect(chinese).toContain('报告与案卷当时的内容一致')
    expect(chinese).toContain('没有交易变动')
  })

  test('agrees though the case went on, and what changed since is told', async () => {
    copyFileSync(path, at('later.docket'))
    const later = list('later.ndjson', sale('first', 701, '2025-07-01'), sale('third', 10, '2025-07-20'))
    await must('import', at('later.docket'), later, '--existing', 'revise')
    await must('determine', at('later.docket'))
    expect(await compared(at('later.docket'))).toMatchObject({
      status: 0,
      found: { verdict: 'agrees', against: { log: 'continues', revisedSince: ['first'], addedSince: ['third'] } },
    })
    expect(await must('verify', at('later.docket'), '--report', report)).toContain('other facts (1): first')
  })

  test('agrees though a transaction was withdrawn or brought back since, and names what a report says wrongly of them', async () => {
    const later = at('withdrawn.docket')
    copyFileSync(path, later)
    await must('withdraw', later, 'first', '--reason', 'never shipped')
    expect(await compared(later)).toMatchObject({
      status: 0,
      found: { verdict: 'agrees', against: { isWithdrawnSame: true, withdrawnSince: ['first'], leftOut: [] } },
    })
    expect(await must('verify', later, '--report', report)).toContain('withdrawn (1): first')
    await must('determine', later)
    const without = at('without.pdf')
    await must('report', later, '--out', without, '--sign', at('ada.p12'))
    expect(await compared(later, without)).toMatchObject({
      status: 0,
      errors: [],
      found: {
        verdict: 'agrees',
        against: { compared: 1, isWithdrawnSame: true, leftOut: [], beyond: [] },
        verification: {
          verdict: 'whole',
          report: {
            transactions: 1,
            withdrawnCount: 1,
            withdrawn: [{ id: 'first', by: 'Ada', at: NOW, reason: 'never shipped' }],
          },
        },
      },
    })
    expect(await must('verify', without)).toContain('first: by Ada on 2026-01-05T09:00:00Z; reason: never shipped')
    await must('withdraw', later, 'first', '--undo', '--reason', 'it did ship')
    expect(await compared(later, without)).toMatchObject({
      found: { verdict: 'agrees', against: { reinstatedSince: ['first'] } },
    })
    const hiding = await forgedReport('hiding.pdf', (model) => ({
      withdrawn: [{ id: 'second', by: 'Ada', at: NOW, reason: 'never shipped' }],
      entries: Symbol.iterator in model.entries ? [...model.entries].slice(0, 1) : [],
    }))
    expect(await compared(path, hiding)).toMatchObject({
      status: 3,
      found: { verdict: 'differs', against: { isWithdrawnSame: false, leftOut: ['second'] } },
    })
  })

  test('names an older copy that was put back', async () => {
    await must('verify', at('older.docket'))
    expect(await compared(at('older.docket'))).toMatchObject({
      status: 3,
      found: { sound: false, verdict: 'differs', against: { log: 'shorter' }, verification: { verdict: 'whole' } },
    })
    const { output } = await docket(['verify', at('older.docket'), '--report', report], { env })
    expect(output).toContain('OLDER COPY')
  })

  test('names a case that was rewritten, though all its hashes fit', async () => {
    const forged = at('forged.docket')
    copyFileSync(path, forged)
    forgeFacts(forged, '"lppCopySent":"2025-07-06"', '"lppCopySent":"2025-07-05"')
    await must('verify', forged)
    expect(await compared(forged)).toMatchObject({
      status: 3,
      found: {
        verdict: 'differs',
        against: { log: 'rewritten', differing: [{ transaction: 'first', in: 'facts' }, { transaction: 'second' }] },
      },
    })
  })

  test('names another case', async () => {
    const other = at('other.docket')
    await must('new', other)
    await must('import', other, at('list.ndjson'))
    await must('determine', other)
    expect(await compared(other)).toMatchObject({ status: 3, found: { against: { log: 'other-case' } } })
  })

  test('names what a report leaves out, adds or falsifies', async () => {
    const entriesOf = ({ entries }: ReportModel): readonly ReportEntry[] =>
      Symbol.iterator in entries ? [...entries] : []
    const leaving = await forgedReport('leaving.pdf', (model) => ({ entries: entriesOf(model).slice(0, 1) }))
    expect(await compared(path, leaving)).toMatchObject({
      status: 3,
      found: { verdict: 'differs', against: { leftOut: ['second'], beyond: [], isIssued: false } },
    })
    const adding = await forgedReport('adding.pdf', (model) => ({
      // In the place where its day puts it: one out of order is refused before anything is compared.
      entries: entriesOf(model).flatMap((entry, index) =>
        index === 0 ? [entry, { ...entry, record: { ...entry.record, id: 'ghost' } }] : [entry],
      ),
    }))
    expect(await compared(path, adding)).toMatchObject({ status: 3, found: { against: { beyond: ['ghost'] } } })
    const entering = await forgedReport('entering.pdf', () => ({
      entered: [
        {
          ledger: 'country',
          key: 'BR',
          tpp: '0',
          recordId: null,
          state: 'position',
          on: '2025-01-01',
          source: 'invented',
          by: 'Ada',
        },
      ],
    }))
    expect(await compared(path, entering)).toMatchObject({ status: 3, found: { against: { isEnteredSame: false } } })
  })

  test('says in one line why a damaged case or report is not compared', async () => {
    const bytes = readFileSync(report)
    writeFileSync(at('cut.pdf'), bytes.subarray(0, bytes.length / 2))
    writeFileSync(at('cut.docket'), readFileSync(path).fill(0x7a, 8192, 20_000))
    for (const [casePath, reportPath] of [
      [path, at('cut.pdf')],
      [path, at('list.ndjson')],
      [path, at('absent.pdf')],
      [at('cut.docket'), report],
      [at('list.ndjson'), report],
      [report, report],
    ] as const) {
      const { status, output, errors } = await docket(['verify', casePath, '--report', reportPath], { env })
      expect({ casePath, reportPath, status, output, errors }).toEqual({
        casePath,
        reportPath,
        status: 1,
        output: '',
        errors: [expect.stringMatching(/^docket: [^\n]+$|^[^\n]+$/)],
      })
    }
    expect((await docket(['verify', path, path, '--report', report], { env })).status).toBe(2)
  })
})
