// Papers, notices, licenses and dates as the readers take them, on their last day, the day before and the day after, and what each asks for.
import { describe, expect, it } from 'vitest'
import { type CaseFacts, recordOf, universal } from '../../main/law/cases.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import {
  type Party,
  type RunSettings,
  type TransactionRecord,
  transactionRecordSchema,
} from '../../shared/contract/interchange.ts'

const recordFor = (facts: CaseFacts): TransactionRecord => transactionRecordSchema.parse(recordOf(facts))
const readOf = (facts: CaseFacts, axis: string, settings: RunSettings = {}) => {
  const read = readRecord(recordFor(facts), settings, currentPack).reads.get(axis as never)
  if (read === undefined) throw new Error(`no axis ${axis}`)
  return { values: read.values as readonly string[], missing: read.missing }
}
const known = (value: string) => ({ values: [value], missing: [] })
const DAY = '2026-03-02'
const on = (facts: CaseFacts): CaseFacts => ({ ...facts, dates: { export: DAY, ...facts.dates } })

describe('a NAC notification and its answer (740.28(b))', () => {
  it.each([
    ['2026-02-05', 'held'],
    ['2026-02-06', 'not-held'],
  ])('filed on %s, 25 days before 2 March 2026 or fewer, is %s', (nacFiled, value) => {
    expect(readOf(on({ held: { nacFiled } }), 'nac-notice')).toEqual(known(value))
  })

  it('is answered on the day of the export at the latest', () => {
    const answered = (day: string) => readOf(on({ held: { nacAnswer: { on: day, result: 'eligible' } } }), 'nac-answer')
    expect(answered('2026-03-01')).toEqual(known('eligible'))
    expect(answered(DAY)).toEqual(known('eligible'))
    expect(answered('2026-03-03')).toEqual({ values: ['eligible', 'refused'], missing: ['held.nacAnswer'] })
  })

  it('is refused where a license is asked for, and open while it is pending', () => {
    const result = (of: 'license-required' | 'pending') =>
      readOf(on({ held: { nacAnswer: { on: '2026-02-20', result: of } } }), 'nac-answer')
    expect(result('license-required')).toEqual(known('refused'))
    expect(result('pending')).toEqual({ values: ['eligible', 'refused'], missing: ['held.nacAnswer'] })
  })

  it('has no answer of a day before it was filed', () => {
    const filed = (nacFiled: string | false) =>
      readOf(on({ held: { nacFiled, nacAnswer: { on: '2026-02-01', result: 'eligible' } } }), 'nac-answer')
    expect(filed('2026-02-01')).toEqual(known('eligible'))
    expect(filed(false)).toEqual(known('eligible'))
    expect(filed('2026-02-02')).toEqual({
      values: ['eligible', 'refused'],
      missing: ['held.nacFiled = 2026-02-02', 'held.nacAnswer.on = 2026-02-01'],
    })
  })

  it('is complete with each of its points', () => {
    const points = [
      'tpp',
      'performance-density',
      'data-sheet',
      'approvals-12-months',
      'memory-bandwidth',
      'cluster',
    ] as const
    expect(readOf({ held: { nacContents: [...points] } }, 'nac-contents')).toEqual(known('complete'))
    for (const lost of points)
      expect(readOf({ held: { nacContents: points.filter((point) => point !== lost) } }, 'nac-contents')).toEqual(
        known('incomplete'),
      )
    expect(readOf({ held: { nacContents: null } }, 'nac-contents')).toEqual({
      values: ['complete', 'incomplete'],
      missing: ['held.nacContents'],
    })
  })
})

describe('notices of a validated end user (748.15(a)(2)(ii)(A); 748 Supp. 10 para 5)', () => {
  it.each([
    ['2025-09-03', 'held'],
    ['2025-09-04', 'not-held'],
  ])('of a new site on %s, 180 days before 2 March 2026 or fewer, is %s', (newSiteNotice, value) => {
    expect(readOf(on(universal({ dates: { export: DAY, newSiteNotice } })), 'site-notice')).toEqual(known(value))
  })

  it.each([
    ['2026-01-01', 'held'],
    ['2026-01-02', 'not-held'],
  ])('of a move on %s, 60 days before 2 March 2026 or fewer, is %s', (moveNotice, value) => {
    const moved = universal({ activity: 'reexport', from: 'PL', dates: { export: DAY, moveNotice } })
    const record = recordFor(moved)
    const sameUser = record.parties.map((party): Party =>
      party.role === 'exporter' ? { ...party, id: 'recipient' } : party,
    )
    const owner = sameUser.map((party): Party => (party.role === 'owner' ? { ...party, id: 'recipient' } : party))
    const read = readRecord({ ...record, parties: owner }, {}, currentPack).reads.get('move-notice')
    expect(read?.values).toEqual([value])
  })

  it('is due so many days before the export', () => {
    const dues = (facts: CaseFacts) =>
      determine(recordFor(facts), {}).determination.obligations.map(({ due, citation }) => `${citation} ${due ?? ''}`)
    const site = dues(on(universal({ dates: { export: DAY } })))
    expect(site.some((each) => each.endsWith('2025-09-03'))).toBe(true)
  })
})

describe('accounting under ACM (740.28(e))', () => {
  const updated = (acmAccountingUpdated: string | false | null) =>
    readOf(on({ held: { acmAccountingUpdated } }), 'acm-accounting')
  it.each([
    ['2025-09-01', 'lapsed'],
    ['2025-09-02', 'current'],
    [DAY, 'current'],
  ])('updated on %s, six months before 2 March 2026 or more, is %s', (day, value) => {
    expect(updated(day)).toEqual(known(value))
  })
  it('is none where it was never made, and asked for where nobody says', () => {
    expect(updated(false)).toEqual(known('none'))
    expect(updated(null)).toEqual({
      values: ['current', 'lapsed', 'none'],
      missing: ['held.acmAccountingUpdated'],
    })
    expect(updated('2026-03-03')).toEqual({ values: ['current', 'lapsed'], missing: ['dates.export'] })
  })
})

describe('a license (750.7(g))', () => {
  const license = (issued: string, expires: string | undefined, more: CaseFacts = {}) =>
    readOf(
      on({
        ...more,
        held: {
          license: {
            number: 'D1',
            quantityTpp: 15_832,
            issued,
            ...(expires === undefined ? {} : { expires }),
          },
          ...more.held,
        },
      }),
      'license',
    )

  it('is in force from its day on, to its last day', () => {
    expect(license(DAY, '2027-03-02')).toEqual(known('valid'))
    expect(license('2026-03-03', '2027-03-02')).toEqual(known('expired'))
    expect(license('2025-03-02', DAY)).toEqual(known('valid'))
    expect(license('2025-03-02', '2026-02-27')).toEqual(known('expired'))
  })

  it('runs to the next business day where it ends on a federal holiday', () => {
    // 16 February 2026 is Washington's Birthday, a Monday
    const shipped = (day: string) => license('2025-02-17', '2026-02-16', { dates: { export: day } })
    expect(shipped('2026-02-16')).toEqual(known('valid'))
    expect(shipped('2026-02-17')).toEqual(known('valid'))
    expect(shipped('2026-02-18')).toEqual(known('expired'))
  })

  it('is open on the next business day where it ends on a weekend', () => {
    // 28 February 2026 is a Saturday
    expect(license('2025-03-01', '2026-02-28')).toEqual({
      values: ['valid', 'expired'],
      missing: ['held.license.expires'],
    })
    expect(license('2025-03-01', '2026-02-28', { dates: { export: '2026-03-03' } })).toEqual(known('expired'))
  })

  it('asks for its end, its quantity and itself', () => {
    expect(license('2025-03-02', undefined)).toEqual({
      values: ['valid', 'expired', 'too-small'],
      missing: ['held.license.expires'],
    })
    expect(readOf(on({}), 'license')).toEqual({
      values: ['valid', 'expired', 'too-small', 'none'],
      missing: ['held.license'],
    })
    expect(readOf(on({ held: { license: false } }), 'license')).toEqual(known('none'))
  })

  it('holds what is left of its quantity, to the last unit', () => {
    const used = (usedTpp: number) =>
      on({
        held: { license: { number: 'D1', issued: '2025-06-05', expires: '2026-06-05', quantityTpp: 20_000 } },
        positions: { license: { number: 'D1', usedTpp } },
      })
    expect(readOf(used(4_168), 'license')).toEqual(known('valid'))
    expect(readOf(used(4_169), 'license')).toEqual(known('too-small'))
    expect(readOf(used(4_168), 'license-left')).toEqual(known('enough'))
    expect(readOf(used(4_169), 'license-left')).toEqual(known('short'))
  })

  it('has no balance without a number, and asks for that of its own number', () => {
    const of = (number: string, counted: string) =>
      readOf(
        on({
          held: { license: { number, issued: '2025-06-05', expires: '2026-06-05', quantityTpp: 20_000 } },
          positions: { license: { number: counted, usedTpp: 0 } },
        }),
        'license-left',
      )
    expect(of('D1', 'D1')).toEqual(known('enough'))
    expect(of('D1', ' d1 ')).toEqual(known('enough'))
    expect(of('D1', 'D2')).toEqual({ values: ['enough', 'short'], missing: ['positions.license'] })
    expect(of(' ', 'D1')).toEqual({ values: ['enough', 'short'], missing: ['held.license.number'] })
  })
})
