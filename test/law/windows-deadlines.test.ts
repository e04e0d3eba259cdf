// What falls due: 740.8(c), 740.27(c), 740.28(e), 740.29(g), 748.15, 748 Supp. 10 paras 5 and 10, 750.7(g), 762.6.
import { describe, expect, it } from 'vitest'
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Deadline, DeadlineKind } from '../../shared/contract/windows-view.ts'
import { type CivilDate, addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { addMonths } from '../../main/law/windows/dates.ts'
import { currentPack } from '../../main/law/index.ts'
import type { DutyId } from '../../main/law/names.ts'
import {
  type SentReport,
  commentDeadline,
  deadlineRegister,
  deadlines as deadlinesUnder,
  veuReports as veuReportsUnder,
} from '../../main/law/windows/deadlines.ts'
import { commentStanding, nveuArrangement } from '../../main/law/windows/questions.ts'
import { determinationOf, record } from '../unit/main/ledger/ledger-examples.ts'

const law = { pack: currentPack.pack }
const deadlines = (of: TransactionRecord, determination: Determination, asOf?: CivilDate): readonly Deadline[] =>
  deadlinesUnder(of, determination, law, asOf)
const veuReports = (
  holder: Parameters<typeof veuReportsUnder>[0],
  asOf: CivilDate,
  sent?: readonly SentReport[],
): readonly Deadline[] => veuReportsUnder(holder, law, asOf, sent)

/** A determination that names these duties. */
const owing = (...ids: readonly DutyId[]): Determination => ({
  ...determinationOf('r1'),
  obligations: currentPack.pack.duties
    .filter(({ id }) => ids.some((each) => each === id))
    .map(({ paragraph, words }) => ({ what: words.en, citation: paragraph, met: 'unknown' })),
})

const one = (found: readonly Deadline[], kind: DeadlineKind): Deadline | undefined =>
  found.find((each) => each.kind === kind)

const shipped = (more: Partial<TransactionRecord> = {}) => record('r1', '2025-07-01', more)

describe('deadlines of a transaction', () => {
  it('the LPP certification copy is due 30 days after export: day 30 is in time, day 31 is not (S-LP-21, S-LP-23)', () => {
    const sent = (lppCopySent: string | false | undefined, asOf?: string) =>
      one(
        deadlines(
          shipped({ held: { lppCopySent } }),
          owing('lpp-copy'),
          asOf === undefined ? undefined : civilDate(asOf),
        ),
        'lpp-certification-copy',
      )
    expect(sent('2025-07-31')).toMatchObject({
      due: '2025-07-31',
      citation: '740.29(g)(1)',
      met: 'yes',
      standing: 'met',
      arithmetic: { en: 'export: 2025-07-01 + 30 days = 2025-07-31', zh: '出口：2025-07-01 + 30 日 = 2025-07-31' },
    })
    expect(sent('2025-08-01')).toMatchObject({ met: 'no', standing: 'missed' })
    expect(sent(undefined)).toMatchObject({ met: 'unknown', standing: 'ahead' })
    expect(sent(undefined, '2025-07-30')).toMatchObject({ met: 'unknown', standing: 'ahead' })
    expect(sent(undefined, '2025-07-31')).toMatchObject({ met: 'unknown', standing: 'due' })
    expect(sent(undefined, '2025-08-01')).toMatchObject({ met: 'unknown', standing: 'overdue' })
    expect(sent(false, '2025-07-31')).toMatchObject({ met: 'unknown', standing: 'due' })
    expect(sent(false, '2025-08-01')).toMatchObject({ met: 'no', standing: 'missed' })
  })

  it('the notice of a large LPP shipment is due before it leaves', () => {
    const of = (lppPriorNotice: string) =>
      one(deadlines(shipped({ held: { lppPriorNotice } }), owing('lpp-notice')), 'lpp-prior-notice')
    expect(of('2025-06-30')).toMatchObject({ due: '2025-07-01', citation: '740.29(g)(3)', met: 'yes' })
    expect(of('2025-06-30')?.what.en).toContain('3,200,000 TPP')
    expect(of('2025-07-01')).toMatchObject({ met: 'yes' })
    expect(of('2025-07-02')).toMatchObject({ met: 'no' })
  })

  it('the shipment that uses up the LPP year brings the notice of the consignee on receipt', () => {
    expect(one(deadlines(shipped(), owing('lpp-reached')), 'lpp-limit-reached')).toMatchObject({
      due: '2025-07-01',
      citation: '740.29(g)(2)',
    })
  })

  it('NAC is notified 25 calendar days before export: day 25 is in time, day 24 is not', () => {
    const filed = (nacFiled: string) =>
      one(deadlines(shipped({ held: { nacFiled } }), owing('nac-notice')), 'nac-notification')
    expect(filed('2025-06-06')).toMatchObject({ due: '2025-06-06', met: 'yes', citation: '740.8(c)(1)' })
    expect(filed('2025-06-07')).toMatchObject({ met: 'no' })
    expect(filed('2025-06-06')?.arithmetic.en).toBe('export: 2025-07-01 − 25 days = 2025-06-06')
  })

  it('the AIA certification goes to BIS before the shipment that reaches 253,000,000', () => {
    const found = deadlines(shipped({ held: { aiaCertificationSubmitted: '2025-06-30' } }), owing('aia-submission'))
    expect(one(found, 'aia-submission')).toMatchObject({ due: '2025-07-01', met: 'yes', doubts: ['AMB-19'] })
    expect(one(found, 'aia-submission')?.what.en).toContain('253,000,000 TPP')
  })

  it('UVEU notices are due 180 and 60 days before; 59 days is a day late (S-VE-15)', () => {
    const uveu = (moveNotice: string) =>
      deadlines(
        record('r1', '2025-08-01', {
          parties: [{ role: 'owner', id: 'cloud', veu: { kind: 'uveu' } }],
          dates: { export: '2025-08-01', newSiteNotice: '2025-02-02', moveNotice },
        }),
        owing('site-notice', 'move-notice'),
      )
    expect(one(uveu('2025-06-02'), 'uveu-move')).toMatchObject({
      due: '2025-06-02',
      met: 'yes',
      citation: '748 Supp. 10 para 5',
    })
    expect(one(uveu('2025-06-03'), 'uveu-move')).toMatchObject({ due: '2025-06-02', met: 'no' })
    expect(one(uveu('2025-06-02'), 'uveu-new-site')).toMatchObject({
      due: '2025-02-02',
      met: 'yes',
      citation: '748.15(a)(2)(ii)(A)',
    })
    expect(addDays(civilDate('2025-02-02'), 180)).toBe('2025-08-01')
  })

  it('ACM accounting is due again after six months, to the last day of a shorter month', () => {
    const of = (acmAccountingUpdated: string) =>
      one(deadlines(shipped({ held: { acmAccountingUpdated } }), owing('acm-accounting')), 'acm-accounting')?.due
    expect(of('2025-03-15')).toBe('2025-09-15')
    expect(of('2025-08-31')).toBe('2026-02-28')
    expect(of('2027-08-31')).toBe('2028-02-29')
  })

  it('a license runs one year unless its face says otherwise (S-AL-20)', () => {
    const of = (exported: string, expires?: string) =>
      one(
        deadlines(
          record('r1', exported, { held: { license: { number: 'TEST-0001', issued: '2025-07-01', expires } } }),
          owing(),
        ),
        'license-validity',
      )
    expect(of('2026-08-01')).toMatchObject({ due: '2026-07-01', met: 'no', citation: '750.7(g)' })
    expect(of('2026-07-01')).toMatchObject({ met: 'yes' })
    expect(of('2026-08-01', '2026-08-01')).toMatchObject({ due: '2026-08-01', met: 'yes', weekday: 'saturday' })
    expect(of('2026-08-01', '2026-08-01')?.note?.en).toContain('Saturday')
  })

  it('records are kept for five years from the latest event, and a later event moves the day (762.6)', () => {
    expect(
      one(deadlines(shipped({ dates: { export: '2025-07-01' } }), owing('records')), 'records-retention')?.due,
    ).toBe('2030-07-01')
    expect(
      one(
        deadlines(shipped({ dates: { export: '2025-07-01', received: '2025-07-08' } }), owing('records')),
        'records-retention',
      )?.due,
    ).toBe('2030-07-08')
    expect(
      one(deadlines(shipped({ dates: { export: '2024-02-29' } }), owing('records')), 'records-retention')?.due,
    ).toBe('2029-02-28')
    expect(one(deadlines(shipped({ dates: {} }), owing('records')), 'records-retention')).toBeUndefined()
    expect(one(deadlines(shipped(), owing('records')), 'records-retention')).toMatchObject({
      standing: 'keep',
      met: 'unknown',
    })
  })

  it('a duty that the determination does not name brings no deadline', () => {
    expect(deadlines(shipped({ held: { nacFiled: '2025-06-06', lppCopySent: '2025-07-02' } }), owing())).toEqual([])
  })
})

describe('the reports of a VEU', () => {
  const sent = [
    { kind: 'veu-report' as const, due: civilDate('2025-07-15'), on: civilDate('2025-07-15') },
    { kind: 'veu-report' as const, due: civilDate('2026-01-15'), on: civilDate('2026-01-14') },
    { kind: 'chip-accounting' as const, due: civilDate('2025-08-01'), on: false as const },
    { kind: 'chip-accounting' as const, due: civilDate('2026-02-01'), on: false as const },
  ]

  it('run on two calendars: on Monday 2 February 2026 one is complete, the other is missed and overdue (S-VE-33)', () => {
    const reports = veuReports(
      { kind: 'uveu', party: 'cloud', since: civilDate('2025-03-01') },
      civilDate('2026-02-02'),
      sent,
    )
    expect(reports.map(({ kind, due, standing, weekday }) => [kind, due, standing, weekday])).toEqual([
      ['veu-report', '2025-07-15', 'met', 'tuesday'],
      ['chip-accounting', '2025-08-01', 'missed', 'friday'],
      ['veu-report', '2026-01-15', 'met', 'thursday'],
      ['chip-accounting', '2026-02-01', 'overdue', 'sunday'],
      ['veu-report', '2026-07-15', 'ahead', 'wednesday'],
      ['chip-accounting', '2026-08-01', 'ahead', 'saturday'],
    ])
    const [, august, , february] = reports
    expect(august).toMatchObject({ citation: '748 Supp. 10 para 10', doubts: [], met: 'no' })
    expect(february?.met).toBe('unknown')
    expect(august?.note?.en).toContain('BIS is to be told')
    expect(february?.doubts).toEqual(['A-5'])
    expect(february?.note?.en).toContain('Send it at once')
    expect(february?.note?.zh).toContain('星期日')
    expect(reports[0]?.what.en).toContain('January to June 2025')
    expect(reports[2]?.what.zh).toContain('2025 年 7 月至 12 月')
  })

  it('what is due on a Sunday and sent on Monday stays open, and on Tuesday it is late (A-5)', () => {
    const february = (on: string | false | undefined, asOf: string) =>
      veuReports(
        { kind: 'uveu', party: 'c', since: civilDate('2025-12-01') },
        civilDate(asOf),
        on === undefined
          ? []
          : [{ kind: 'chip-accounting', due: civilDate('2026-02-01'), on: on === false ? false : civilDate(on) }],
      ).find(({ due }) => due === '2026-02-01')
    expect(february('2026-02-01', '2026-02-10')).toMatchObject({ met: 'yes', standing: 'met', doubts: [] })
    expect(february('2026-02-02', '2026-02-10')).toMatchObject({ met: 'unknown', standing: 'overdue', doubts: ['A-5'] })
    expect(february('2026-02-03', '2026-02-10')).toMatchObject({ met: 'no', standing: 'missed', doubts: [] })
    expect(february(undefined, '2026-01-31')).toMatchObject({ standing: 'ahead', doubts: ['A-5'] })
    expect(february(false, '2026-02-02')).toMatchObject({ met: 'unknown', standing: 'overdue', doubts: ['A-5'] })
    expect(february(false, '2026-02-03')).toMatchObject({ met: 'no', standing: 'missed', doubts: [] })
    expect(february(undefined, '2026-02-03')).toMatchObject({ met: 'unknown', standing: 'overdue' })
    expect(february(undefined, '2026-02-03')?.note?.en).toContain('Nobody stated')
  })

  it('what is due on a Saturday may move to Monday', () => {
    const august = veuReports({ kind: 'uveu', party: 'c', since: civilDate('2026-03-01') }, civilDate('2026-08-10'), [
      { kind: 'chip-accounting', due: civilDate('2026-08-01'), on: civilDate('2026-08-03') },
    ]).find(({ due }) => due === '2026-08-01')
    expect(august).toMatchObject({ weekday: 'saturday', met: 'unknown', doubts: ['A-5'] })
  })

  it('a report sent a day late is missed', () => {
    const [first] = veuReports({ kind: 'nveu', party: 'c', since: civilDate('2025-06-30') }, civilDate('2025-07-20'), [
      { kind: 'veu-report', due: civilDate('2025-07-15'), on: civilDate('2025-07-16') },
    ])
    expect(first).toMatchObject({ due: '2025-07-15', standing: 'missed', met: 'no', citation: '748.15(f)(1)(iii)(A)' })
  })

  it('what began on 1 July is first reported on 15 January', () => {
    const reports = veuReports({ kind: 'uveu', party: 'c', since: civilDate('2025-07-01') }, civilDate('2025-07-01'))
    expect(one(reports, 'veu-report')).toMatchObject({ due: '2026-01-15', citation: '748.15(f)(1)(iii)(B)' })
  })

  it('a General VEU is reported once a year, on 15 February for the year before', () => {
    expect(
      veuReports({ kind: 'general', party: 'c', since: civilDate('2025-05-01') }, civilDate('2026-02-14')).map(
        ({ kind, due }) => [kind, due],
      ),
    ).toEqual([['general-veu-report', '2026-02-15']])
  })
})

describe('the register of a case', () => {
  const veu = record('r2', '2025-08-01', { parties: [{ role: 'owner', id: 'cloud', veu: { kind: 'uveu' } }] })
  const register = deadlineRegister(
    [
      { record: veu, determination: owing('site-notice', 'records') },
      { record: shipped(), determination: owing('lpp-copy', 'records') },
    ],
    law,
    { asOf: civilDate('2025-08-15') },
  )

  it('has the deadlines of all transactions, VEUs and the rule itself by day', () => {
    expect(register.map(({ due, kind }) => `${due} ${kind}`)).toEqual([
      '2025-02-02 uveu-new-site',
      '2025-05-15 comment-deadline',
      '2025-07-31 lpp-certification-copy',
      '2025-08-01 chip-accounting',
      '2026-01-15 security-paragraphs',
      '2026-01-15 veu-report',
      '2026-02-01 chip-accounting',
      '2030-07-01 records-retention',
      '2030-08-01 records-retention',
    ])
  })

  it('can be narrowed to days, kinds and the first few', () => {
    const pairs = [{ record: shipped(), determination: owing('lpp-copy', 'records') }]
    const narrowed = (settings: Parameters<typeof deadlineRegister>[2]) =>
      deadlineRegister(pairs, law, settings).map(({ kind }) => kind)
    expect(narrowed({ from: civilDate('2025-05-16'), through: civilDate('2025-07-31') })).toEqual([
      'lpp-certification-copy',
    ])
    expect(narrowed({ through: civilDate('2025-07-30') })).toEqual(['comment-deadline'])
    expect(narrowed({ kinds: new Set(['records-retention']) })).toEqual(['records-retention'])
    expect(narrowed({ most: 2 })).toEqual(['comment-deadline', 'lpp-certification-copy'])
  })

  it('names the transactions each deadline rests on, with ids that stay the same', () => {
    expect(new Set(register.map(({ id }) => id)).size).toBe(register.length)
    expect(one(register, 'veu-report')).toMatchObject({ transactions: ['r2'], party: 'cloud' })
    expect(one(register, 'veu-report')?.id).toBe('veu-report|cloud|2026-01-15')
  })

  it('every entry has a citation, a way of reckoning and words in both languages', () => {
    for (const { citation, arithmetic, what, note } of register) {
      expect(citation).not.toBe('')
      for (const words of [arithmetic, what, ...(note === undefined ? [] : [note])]) {
        expect(words.en).not.toMatch(/[{}]|^$/)
        expect(words.zh).toMatch(/\p{Script=Han}/u)
        expect(words.zh).not.toMatch(/[{}]/)
      }
    }
  })
})

describe('questions', () => {
  it('a comment received on 2025-05-15 is in time; the hour and time zone must be confirmed (S-TR-13)', () => {
    const standing = commentStanding(civilDate('2025-05-15'), law)
    expect(standing).toMatchObject({
      inTime: true,
      due: '2025-05-15',
      arithmetic: '2025-01-15 + 120 = 2025-05-15',
      rin: '0694-AJ90',
      docket: 'BIS-2025-0001',
      confirm: ['hour', 'time-zone'],
    })
    for (const part of ['0694-AJ90', 'BIS-2025-0001', '2025-01-15 + 120', 'time zone'])
      expect(standing.words.en).toContain(part)
    expect(commentStanding(civilDate('2025-05-14'), law)).toMatchObject({ inTime: true, confirm: [] })
    expect(commentStanding(civilDate('2025-05-16'), law).inTime).toBe(false)
    expect(commentDeadline(law, undefined, civilDate('2025-05-15'))).toMatchObject({ met: 'yes', due: '2025-05-15' })
  })

  it('whether an NVEU needs a government arrangement is doubt A-7: both paragraphs are shown and none is preferred (S-VE-26)', () => {
    const answer = nveuArrangement('KE', false, law)
    expect(answer).toMatchObject({
      doubt: 'A-7',
      decided: false,
      until: { licenseRequirement: 'yes', reviewPolicy: 'presumption-of-approval' },
    })
    expect(answer.readings.map(({ citation }) => citation)).toEqual(['748.15(a)(2)(iii)(A)', '748 Supp. 10 para 12'])
    expect(answer.words.en).toContain('license is required, with a presumption of approval')
    expect(nveuArrangement('KE', undefined, law).decided).toBe(false)
    expect(nveuArrangement('KE', true, law).decided).toBe(true)
  })
})

describe('calendar months', () => {
  it.each([
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-12-31', 6, '2026-06-30'],
    ['2025-07-15', 12, '2026-07-15'],
    ['2025-11-30', 1, '2025-12-30'],
    ['2025-12-15', 12, '2026-12-15'],
  ])('%s and %d months make %s', (from, months, expected) => {
    expect(addMonths(civilDate(from), months)).toBe(expected)
  })
})
