import { describe, expect, it } from 'vitest'
import type { ProposedEntry, TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { countryKey, lppKey, nveuKey, uveuKey } from '../../../../shared/contract/ledger-keys.ts'
import { type CarriedRecord, carryPositions, inCaseOrder } from '../../../../main/ledger/carry.ts'
import { determinationOf, proposing, record, settings } from './ledger-examples.ts'

const carry = (
  records: readonly TransactionRecord[],
  entries: Readonly<Record<string, readonly ProposedEntry[]>>,
  more: Partial<Parameters<typeof carryPositions>[2]> = {},
): readonly CarriedRecord<unknown>[] => [...carryPositions(records, proposing(entries), { ...settings, ...more })]

const positions = (records: readonly CarriedRecord<unknown>[]) => records.map((each) => each.record.positions)
const lpp = (account: string, year: number, tpp: number): ProposedEntry => ({
  ledger: 'lpp',
  key: lppKey(account, year),
  tpp,
})

describe('a case determined in order', () => {
  it('the second subsidiary finds what the first one received under the parent (740.29(h)(1))', () => {
    const sub = (id: string, exported: string, stated?: number) =>
      record(id, exported, {
        parties: [
          { role: 'ultimate-consignee', id, group: 'parent' },
          { role: 'owner', id: 'parent' },
        ],
        ...(stated === undefined ? {} : { positions: { lpp: { year: 2025, receivedTpp: stated } } }),
      })
    const carried = carry([sub('subA', '2025-07-01', 0), sub('subB', '2025-08-01')], {
      subA: [lpp('parent', 2025, 20_000_000)],
    })
    expect(positions(carried)).toEqual([
      { lpp: { year: 2025, receivedTpp: 0 } },
      { lpp: { year: 2025, receivedTpp: 20_000_000 } },
    ])
  })

  it('after an order without an upper end no stated position stands, also where it is the only one', () => {
    const stated = { positions: { lpp: { year: 2025, receivedTpp: 0 } } }
    const open = determinationOf('a', {
      classification: { eccn: '3A090.a', itemClass: 'A', citations: [], aggregateTppRange: { atLeast: 1 } },
    })
    const determineOne = ({ id }: TransactionRecord) => ({
      determination: {
        ...open,
        id,
        codified: {
          ...open.codified,
          authorizations: [{ id: 'LPP' as const, status: 'available' as const, citations: [], because: [] }],
        },
      },
    })
    const carried = [
      ...carryPositions([record('a', '2025-07-01', stated), record('b', '2025-07-02', stated)], determineOne, settings),
    ]
    expect(positions(carried)).toEqual([stated.positions, {}])
  })

  it('over the turn of the year both years are filled: 2025 by export, 2026 as stated', () => {
    const carried = carry(
      [
        record('autumn', '2025-09-01', { positions: { lpp: { year: 2025, receivedTpp: 0 } } }, '2025-09-08'),
        record('turn', '2025-12-30', { positions: { lpp: { year: 2026, receivedTpp: 0 } } }, '2026-01-04'),
      ],
      { autumn: [lpp('consignee', 2025, 24_000_000)] },
    )
    expect(carried[1]?.record.positions?.lpp).toEqual([
      { year: 2026, receivedTpp: 0 },
      { year: 2025, receivedTpp: 24_000_000 },
    ])
  })

  it('what nobody stated stays unknown, since other exporters count too, until the case alone has reached the limit', () => {
    const carried = carry([record('a', '2025-07-01'), record('b', '2025-07-02'), record('c', '2025-07-03')], {
      a: [lpp('consignee', 2025, 26_899_999)],
      b: [lpp('consignee', 2025, 1)],
    })
    expect(positions(carried)).toEqual([undefined, undefined, { lpp: { year: 2025, receivedTpp: 26_900_000 } }])
  })

  it('the larger of stated and carried stands, and a statement below the carried figure is reported', () => {
    const carried = carry(
      [
        record('a', '2025-07-01', { positions: { lpp: { year: 2025, receivedTpp: 1_000 } } }),
        record('b', '2025-07-02', { positions: { lpp: { year: 2025, receivedTpp: 1_200 } } }),
        record('c', '2025-07-03', { positions: { lpp: { year: 2025, receivedTpp: 9_000 } } }),
      ],
      { a: [lpp('consignee', 2025, 500)] },
    )
    expect(positions(carried).map((each) => each?.lpp)).toEqual([
      { year: 2025, receivedTpp: 1_000 },
      { year: 2025, receivedTpp: 1_500 },
      { year: 2025, receivedTpp: 9_000 },
    ])
    expect(carried.map(({ findings }) => findings.map(({ code, account }) => [code, account.ledger]))).toEqual([
      [],
      [['carried-above-stated', 'lpp']],
      [],
    ])
  })

  it('an elected operator has its own account beside the owner (740.29(a))', () => {
    const elected = (id: string, exported: string, positionsOf: TransactionRecord['positions']) =>
      record(id, exported, {
        parties: [
          { role: 'owner', id: 'owner-jp' },
          { role: 'operator', id: 'operator-my', group: 'operator-group' },
        ],
        elections: { lppCountedAgainst: 'operator-my' },
        positions: positionsOf,
      })
    const carried = carry(
      [
        elected('a', '2025-07-01', {
          lpp: [
            { year: 2025, receivedTpp: 20_000_000, party: 'owner-jp' },
            { year: 2025, receivedTpp: 0, party: 'operator-my' },
          ],
        }),
        elected('b', '2025-07-02', undefined),
      ],
      { a: [lpp('operator-group', 2025, 12_000_000)] },
    )
    expect(carried[1]?.record.positions?.lpp).toEqual([
      { year: 2025, receivedTpp: 20_000_000 },
      { year: 2025, receivedTpp: 12_000_000, party: 'operator-my' },
    ])
  })

  it('country positions keep date and source, and take the licenses of the case', () => {
    const india = { country: 'IN', licensedTpp: 500_000_000, asOf: '2025-06-30', source: 'bis.gov' }
    const carried = carry(
      [
        record('a', '2025-07-01', { destination: 'IN', positions: { country: india } }),
        record('b', '2025-08-01', { destination: 'IN' }),
        record('c', '2025-08-01', { destination: 'BR' }),
      ],
      { a: [{ ledger: 'country', key: countryKey('IN'), tpp: 100_000_000 }] },
    )
    expect(positions(carried)).toEqual([
      { country: india },
      {
        country: {
          country: 'IN',
          licensedTpp: 600_000_000,
          asOf: '2025-07-01',
          source: 'bis.gov, 2025-06-30; case ledger',
        },
      },
      undefined,
    ])
  })

  it('the installed base of an NVEU and its attrition run on', () => {
    const nveu = { country: 'BR', installedTpp: 1_000, attritionTpp: 100 }
    const carried = carry([record('a', '2025-07-01', { positions: { nveu } }), record('b', '2025-10-01')], {
      a: [{ ledger: 'nveu', key: nveuKey('consignee', 'BR', { year: 2025, quarter: 3 }), tpp: 50 }],
    })
    expect(carried[1]?.record.positions?.nveu).toEqual({ country: 'BR', installedTpp: 1_050, attritionTpp: 100 })
  })

  it('the parts of a UVEU run on; a country nobody stated stays unknown', () => {
    const uveu = { totalOwnedTpp: 1_000, outsideSupplement5aTpp: 100, inCountryTpp: 50, outsideUnitedStatesTpp: 200 }
    const carried = carry(
      [
        record('a', '2025-07-01', { destination: 'MY', positions: { uveu } }),
        record('b', '2025-07-02', { destination: 'MY' }),
        record('c', '2025-07-03', { destination: 'TH' }),
      ],
      { a: [{ ledger: 'uveu', key: uveuKey('consignee'), tpp: 10 }] },
    )
    expect(positions(carried).map((each) => each?.uveu)).toEqual([
      uveu,
      { totalOwnedTpp: 1_010, outsideSupplement5aTpp: 110, inCountryTpp: 60, outsideUnitedStatesTpp: 210 },
      undefined,
    ])
  })

  it('a cancelled transaction uses nothing, a shipped one is committed', () => {
    const stated = { positions: { lpp: { year: 2025, receivedTpp: 0 } } }
    const records = [record('a', '2025-07-01', stated), record('b', '2025-07-02'), record('c', '2025-07-03')]
    const carried = carry(
      records,
      { a: [lpp('consignee', 2025, 700)], b: [lpp('consignee', 2025, 40)] },
      { progress: { cancelled: new Set(['a']), shipped: new Set(['b']) } },
    )
    expect(carried[2]?.record.positions?.lpp).toEqual({ year: 2025, receivedTpp: 40 })
  })

  it('a key that cannot be read is a failure of that record and the run goes on', () => {
    const carried = carry([record('a', '2025-07-01'), record('b', '2025-07-02')], {
      a: [{ ledger: 'nveu', key: 'champion', tpp: 1 }],
    })
    expect(carried.map(({ failures }) => failures)).toEqual([
      [{ code: 'ledger-key-malformed', ledger: 'nveu', key: 'champion' }],
      [],
    ])
  })

  it('an undated record is determined as stated and counts nowhere', () => {
    const undated = record('a', '2025-07-01', { dates: {}, positions: { lpp: { year: 2025, receivedTpp: 5 } } })
    const carried = carry([undated], { a: [lpp('consignee', 2025, 700)] })
    expect(carried).toMatchObject([{ record: undated, steps: [], failures: [] }])
  })

  it('records count by day, then by id bytewise, undated ones last', () => {
    const order = inCaseOrder([
      record('none', '', { dates: null }),
      record('b', '2025-07-01'),
      record('a', '2025-07-01'),
      record('z', '2025-06-30'),
    ])
    expect(order.map(({ id }) => id)).toEqual(['z', 'a', 'b', 'none'])
  })
})
