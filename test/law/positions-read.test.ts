// Balances as the readers take them: the year, quarter and share they are of, at their limits, whose they are, and what each asks for.
import { describe, expect, it } from 'vitest'
import type { Party } from '../../shared/contract/interchange.ts'
import { type CaseFacts, national, recordOf, universal } from '../../main/law/cases.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'

const readOf = (facts: CaseFacts, axis: string) => {
  const read = readRecord(recordOf(facts), {}, currentPack).reads.get(axis as never)
  if (read === undefined) throw new Error(`no axis ${axis}`)
  return { values: read.values as readonly string[], missing: read.missing, doubt: read.open?.doubt }
}
const known = (value: string) => ({ values: [value], missing: [], doubt: undefined })
const open = (values: readonly string[], ...missing: readonly string[]) => ({ values, missing, doubt: undefined })

/** One accelerator of 15,832 TPP, of 26,900,000 a year. */
const LEFT = 26_900_000 - 15_832

describe('LPP in a calendar year (740.29(d))', () => {
  const shipped = (lpp: NonNullable<CaseFacts['positions']>['lpp'], more: CaseFacts = {}): CaseFacts => ({
    destination: 'BR',
    positions: { lpp },
    ...more,
  })

  it('is within up to the limit itself', () => {
    expect(readOf(shipped({ year: 2025, receivedTpp: LEFT }), 'lpp-export-year')).toEqual(known('within'))
    expect(readOf(shipped({ year: 2025, receivedTpp: LEFT + 1 }), 'lpp-export-year')).toEqual(known('over'))
  })

  it('takes the highest of several figures of a year, and none of another year', () => {
    const two = (one: number, other: number) =>
      shipped([
        { year: 2025, receivedTpp: one },
        { year: 2025, receivedTpp: other },
      ])
    expect(readOf(two(0, LEFT + 1), 'lpp-export-year')).toEqual(known('over'))
    expect(readOf(two(LEFT + 1, 0), 'lpp-export-year')).toEqual(known('over'))
    expect(readOf(shipped({ year: 2024, receivedTpp: 0 }), 'lpp-export-year')).toEqual(
      open(['within', 'over'], 'positions.lpp'),
    )
  })

  it('takes a figure of the owner by any of its names, and none of anybody else', () => {
    const of = (party: string) =>
      readOf(
        shipped({ year: 2025, receivedTpp: 0, party }, { recipient: { id: 'r-1', group: 'Group', name: 'Name' } }),
        'lpp-export-year',
      )
    for (const name of ['r-1', 'R-1', ' group ', 'Name']) expect(of(name)).toEqual(known('within'))
    expect(of('another')).toEqual(open(['within', 'over'], 'positions.lpp'))
  })

  it('asks whose it is where the record names no owner, and lets stand what is over', () => {
    const nameless: Partial<Party> = { id: null, name: null, group: null }
    expect(readOf(shipped({ year: 2025, receivedTpp: 0 }, { recipient: nameless }), 'lpp-export-year')).toEqual(
      open(['within', 'over'], 'parties[owner].id'),
    )
    expect(readOf(shipped({ year: 2025, receivedTpp: LEFT + 1 }, { recipient: nameless }), 'lpp-export-year')).toEqual(
      known('over'),
    )
    const record = recordOf(shipped({ year: 2025, receivedTpp: 0 }, { recipient: nameless }))
    const parties = record.parties.filter(({ role }) => role !== 'owner')
    expect(readRecord({ ...record, parties }, {}, currentPack).reads.get('lpp-export-year' as never)?.missing).toEqual([
      'parties[ultimate-consignee].id',
    ])
  })

  it('is counted in the year of receipt as well, and on both days where neither is stated', () => {
    const both = (dates: NonNullable<CaseFacts['dates']>) =>
      shipped([{ year: 2025, receivedTpp: 0 }], { dates: { completed: null, received: null, ...dates } })
    expect(readOf(both({ export: '2025-12-30', received: '2025-12-31' }), 'lpp-receipt-year')).toEqual(known('within'))
    expect(readOf(both({ export: '2025-12-30', received: '2026-01-01' }), 'lpp-receipt-year')).toEqual(
      open(['within', 'over'], 'positions.lpp'),
    )
    const unsaid = readOf(both({ export: '2025-12-30' }), 'lpp-receipt-year')
    expect(unsaid.values).toEqual(['within', 'over'])
    expect(unsaid.missing).toContain('dates.received')
  })

  it('is contradicted where goods are received before they leave', () => {
    const read = readOf(
      shipped({ year: 2025, receivedTpp: 0 }, { dates: { export: '2025-07-02', received: '2025-07-01' } }),
      'lpp-receipt-year',
    )
    expect(read).toEqual({
      values: ['within', 'over'],
      missing: ['dates.received = 2025-07-01', 'dates.export = 2025-07-02'],
      doubt: 'D-15',
    })
  })

  it('is two figures where the owner states two groups', () => {
    const record = recordOf(shipped({ year: 2025, receivedTpp: 0 }, { recipient: { id: 'r-1' } }))
    const parties = record.parties.map((party): Party =>
      party.role === 'owner'
        ? { ...party, group: 'One' }
        : party.role === 'operator'
          ? { ...party, group: 'Other' }
          : party,
    )
    const read = readRecord({ ...record, parties }, {}, currentPack).reads.get('lpp-export-year' as never)
    expect(read?.values).toEqual(['within', 'over'])
    expect(read?.missing.toSorted()).toEqual(['parties[owner].group = One', 'parties[owner].group = Other'])
  })
})

describe('levels of an NVEU (Table 1 to 748.15(a)(2)(iii)(C))', () => {
  /** 633,000,000 TPP through the third quarter of 2025. */
  const base = (installedTpp: number, more: CaseFacts = {}) =>
    readOf(national(installedTpp, more), 'nveu-export-quarter')

  it('is within up to the level, with this order', () => {
    const values = [0, 5_064_000_001].map((installed) => base(installed).values.join())
    expect(values).toEqual(['within', 'over'])
  })

  it('asks for the figure, for that of its country, and for attrition where it is over without it', () => {
    const of = (nveu: NonNullable<CaseFacts['positions']>['nveu']) => base(0, { positions: { nveu } })
    expect(base(0, { positions: {} })).toEqual(open(['within', 'over'], 'positions.nveu'))
    expect(of({ country: 'BR', installedTpp: 0, attritionTpp: 0 })).toEqual(open(['within', 'over'], 'positions.nveu'))
    expect(of({ country: 'IN', installedTpp: 5_064_000_001 })).toEqual(
      open(['within', 'over'], 'positions.nveu.attritionTpp'),
    )
    expect(of({ country: 'IN', installedTpp: 0 })).toEqual(known('within'))
  })

  it('is contradicted by attrition of more than was installed', () => {
    expect(base(0, { positions: { nveu: { country: 'IN', installedTpp: 1000, attritionTpp: 1001 } } })).toEqual({
      values: ['within', 'over'],
      missing: ['positions.nveu.attritionTpp = 1001', 'positions.nveu.installedTpp = 1000'],
      doubt: 'D-15',
    })
    expect(base(0, { positions: { nveu: { country: 'IN', installedTpp: 1000, attritionTpp: 1000 } } })).toEqual(
      known('within'),
    )
  })

  it('asks for the day of the export', () => {
    expect(
      base(0, { dates: { order: null, aboardCarrier: null, export: null, completed: null, received: null } }).missing,
    ).toEqual(['dates.export'])
  })
})

describe('shares of a UVEU (748 Supp. 10 para 6)', () => {
  it('asks for the figures, and for what leaves the order open', () => {
    expect(readOf(universal({ positions: {} }), 'uveu-7')).toEqual(
      open(['within', 'differs', 'over'], 'positions.uveu'),
    )
    const unknown = readOf(universal({ item: { ...recordOf({}).item, quantity: null } }), 'uveu-7')
    expect(unknown.values).toEqual(['within', 'differs', 'over'])
    expect(unknown.missing).toContain('item.quantity')
  })

  it('is over where it is over before the order, whatever that is', () => {
    const item = { ...recordOf({}).item, quantity: null }
    expect(readOf(universal({ item, uveu: { inCountryTpp: 80_000_000 } }), 'uveu-7')).toEqual(known('over'))
  })
})

describe('a country allocation (740.2, Table 2; D-19)', () => {
  const of = (asOf: string, more: Partial<NonNullable<NonNullable<CaseFacts['positions']>['country']>> = {}) =>
    readOf(
      {
        destination: 'BR',
        dates: { export: '2025-07-31' },
        positions: { country: { country: 'BR', licensedTpp: 0, asOf, source: 'bis.gov', ...more } },
      },
      'allocation',
    )

  it('speaks for so many days from its own on', () => {
    expect(of('2025-07-31')).toEqual(known('within'))
    expect(of('2025-08-01')).toMatchObject({
      values: ['within', 'straddles', 'met'],
      missing: ['positions.country.asOf = 2025-08-01', 'dates.export = 2025-07-31'],
      doubt: 'D-19',
    })
    expect(of('2024-01-01').doubt).toBe('D-19')
  })

  it('is met whatever the age of the figure', () => {
    expect(of('2024-01-01', { licensedTpp: 790_000_000 })).toEqual(known('met'))
  })

  it('asks for the figure of its country', () => {
    expect(of('2025-07-31', { country: 'CL' })).toEqual(open(['within', 'straddles', 'met'], 'positions.country'))
  })
})
