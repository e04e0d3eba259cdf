// Whole cases through the engine with the ledgers carried: 740.29(d) and (h), 742.6(b)(10)(iii)(B)(1).
import { describe, expect, it } from 'vitest'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { determine } from '../../main/law/index.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import { settings } from '../unit/main/ledger/ledger-examples.ts'

const party = (role: Party['role'], id: string, country: string, more: Partial<Party> = {}): Party => ({
  role,
  id,
  location: country,
  headquarters: country,
  ultimateParent: country,
  government: 'none',
  listed: [],
  ...more,
})

type Shipment = {
  readonly id: string
  readonly exported: string
  readonly received: string
  readonly quantity: number
  readonly tpp: number
  readonly country: string
  readonly lpp?: { readonly year: number; readonly receivedTpp: number }
  readonly parties?: readonly Party[]
  readonly more?: Partial<TransactionRecord>
  readonly datacenter?: boolean
}

/** A shipment of 3A090.a from the United States with every LPP paper in hand. */
const shipment = ({
  id,
  exported,
  received,
  quantity,
  tpp,
  country,
  lpp,
  parties,
  more,
  datacenter = true,
}: Shipment): TransactionRecord => ({
  id,
  activity: 'export',
  item: {
    eccn: '3A090.a',
    quantity,
    unit: { totalProcessingPerformance: tpp },
    datacenter,
    designer: 'approved',
    origin: 'us',
  },
  from: 'US',
  destination: country,
  parties: [
    party('exporter', 'exporter', 'US'),
    ...(parties ?? [
      party('ultimate-consignee', 'consignee', country),
      party('owner', 'consignee', country),
      party('end-user', 'consignee', country),
    ]),
  ],
  endUse: ['datacenter-operation'],
  dates: { order: '2025-06-01', aboardCarrier: exported, export: exported, completed: received, received },
  held: {
    purchaseOrder: '2025-06-01',
    lppStatement: '2025-06-17',
    lppPriorNotice: '2025-06-28',
    lppCopySent: exported,
  },
  positions: {
    ...(lpp === undefined ? {} : { lpp }),
    country: { country, licensedTpp: 0, asOf: '2025-06-30', source: 'test' },
  },
  ...more,
})

const run = (records: readonly TransactionRecord[]) => {
  const carried = [...carryPositions(records, (record) => determine(record), settings)]
  const view = ledgerView(
    itemsOf(
      carried.flatMap(({ answer }, index) => {
        const record = records[index]
        return record === undefined ? [] : [{ record, determination: answer.determination }]
      }),
      settings.law,
    ),
    settings,
  )
  if (!view.ok) throw new Error(view.error.code)
  return {
    carried,
    view: view.value,
    lpp: carried.map(({ answer }) => {
      const { outcome, authorizations } = answer.determination.codified
      return [outcome, authorizations.find(({ id }) => id === 'LPP')?.status]
    }),
    account: (id: string) => view.value.accounts.find((each) => each.id === id),
  }
}

describe('a case carried through the engine', () => {
  it('two subsidiaries of one Mexican parent, 20,000,000 each: the second does not fit, 6,900,000 of it would (S-LP-13)', () => {
    const sub = (id: string, exported: string, received: string, lpp?: Shipment['lpp']) =>
      shipment({
        id,
        exported,
        received,
        quantity: 1250,
        tpp: 16_000,
        country: 'MX',
        ...(lpp === undefined ? {} : { lpp }),
        parties: [
          party('ultimate-consignee', id, 'MX', { group: 'parent' }),
          party('end-user', id, 'MX'),
          party('owner', 'parent', 'MX'),
        ],
      })
    const { lpp, account } = run([
      sub('subA', '2025-07-01', '2025-07-08', { year: 2025, receivedTpp: 0 }),
      sub('subB', '2025-08-01', '2025-08-08'),
    ])
    expect(lpp).toEqual([
      ['authorized', 'available'],
      ['license-required', 'unavailable'],
    ])
    expect(account('lpp|export-year|parent|2025')).toMatchObject({
      used: '20000000',
      remaining: '6900000',
      crossing: undefined,
      refusals: 1,
      refused: {
        transaction: 'subB',
        before: '20000000',
        after: '40000000',
        over: '13100000',
        units: '1250',
        unitsThatFit: '431',
        citation: '740.29(d)',
      },
    })
  })

  it('shipped on 30 December 2025 and received on 4 January 2026: over by export, under by receipt, never available (S-LP-08)', () => {
    const { lpp, account, view } = run([
      shipment({
        id: 'autumn',
        exported: '2025-09-01',
        received: '2025-09-08',
        quantity: 1500,
        tpp: 16_000,
        country: 'BR',
        lpp: { year: 2025, receivedTpp: 0 },
      }),
      shipment({
        id: 'turn',
        exported: '2025-12-30',
        received: '2026-01-04',
        quantity: 250,
        tpp: 20_000,
        country: 'BR',
        lpp: { year: 2026, receivedTpp: 0 },
      }),
    ])
    expect(lpp).toEqual([
      ['authorized', 'available'],
      ['needs-review', 'undetermined'],
    ])
    expect(account('lpp|export-year|consignee|2025')?.refused).toMatchObject({ transaction: 'turn', over: '2100000' })
    expect(account('lpp|receipt-year|consignee|2026')?.refused).toBeUndefined()
    expect(view.findings).toMatchObject([
      { code: 'readings-differ', transaction: 'turn', citation: '740.29(d)', figures: { over: '2100000' } },
    ])
  })

  it('what was exported in 2024 does not count against the allocation (S-AL-11)', () => {
    const india = (id: string, exported: string, received: string, quantity: number) =>
      shipment({
        id,
        exported,
        received,
        quantity,
        tpp: 16_000,
        country: 'IN',
        lpp: { year: 2025, receivedTpp: 26_900_000 },
      })
    const { carried } = run([
      { ...india('y2024', '2024-11-04', '2024-11-11', 56_250), positions: null },
      india('y2025', '2025-07-01', '2025-07-08', 625),
    ])
    expect(carried.map(({ answer }) => answer.determination.codified.outcome)).toEqual([
      'prior-rules-apply',
      'license-required',
    ])
    expect(carried[1]?.answer.determination.codified).toMatchObject({
      reviewPolicy: 'presumption-of-approval',
      allocation: { kind: 'country', usedTpp: 0, limitTpp: 790_000_000 },
    })
  })

  it('cards under ACA beside circuits under LPP use up no LPP room (S-MX-06)', () => {
    const mixed = { exported: '2025-07-01', received: '2025-07-06', country: 'BR' }
    const { carried, account } = run([
      shipment({ ...mixed, id: 'h100', quantity: 1000, tpp: 15_832, lpp: { year: 2025, receivedTpp: 0 } }),
      shipment({ ...mixed, id: 'rtx4090', quantity: 5000, tpp: 5285, datacenter: false, more: { endUse: ['gaming'] } }),
    ])
    expect(carried.map(({ answer }) => answer.determination.codified.outcome)).toEqual(['authorized', 'authorized'])
    expect(account('lpp|export-year|consignee|2025')).toMatchObject({ used: '15832000', entries: 1, refusals: 0 })
  })

  it('two racks on consecutive days, each below 3,200,000: both authorized, and the split is a caution (S-MX-08)', () => {
    const rack = (id: string, exported: string, received: string, lpp?: Shipment['lpp']) =>
      shipment({
        id,
        exported,
        received,
        quantity: 1,
        tpp: 40_000,
        country: 'BR',
        ...(lpp === undefined ? {} : { lpp }),
        more: {
          item: {
            eccn: '4A090.a',
            quantity: 1,
            unit: { totalProcessingPerformance: 40_000, circuits: 72 },
            datacenter: true,
            designer: 'approved',
            origin: 'us',
          },
        },
      })
    const { lpp, view } = run([
      rack('r1', '2025-07-01', '2025-07-06', { year: 2025, receivedTpp: 0 }),
      rack('r2', '2025-07-02', '2025-07-07'),
    ])
    expect(lpp).toEqual([
      ['authorized', 'available'],
      ['authorized', 'available'],
    ])
    expect(view.findings).toMatchObject([
      {
        code: 'split-below-notice',
        transaction: 'r2',
        citation: '740.29(g)(3)',
        figures: { since: 'r1', together: '5760000', threshold: '3200000' },
      },
    ])
  })

  it('a country allocation that is met refuses the next application and says by how much (S-AL-03)', () => {
    const india = shipment({
      id: 'r1',
      exported: '2025-07-01',
      received: '2025-07-08',
      quantity: 1,
      tpp: 15_832,
      country: 'IN',
      lpp: { year: 2025, receivedTpp: 26_900_000 },
    })
    const { carried } = run([
      {
        ...india,
        positions: {
          ...india.positions,
          country: { country: 'IN', licensedTpp: 790_000_000, asOf: '2025-06-30', source: 'bis.gov' },
        },
      },
    ])
    expect(carried[0]?.answer.determination.codified.reviewPolicy).toBe('policy-of-denial')
    expect(carried[0]?.refusals.map(({ account, refusal }) => [account.ledger, refusal.unitsThatFit])).toContainEqual([
      'country',
      0n,
    ])
  })
})
