// Whatever a case holds, the engine with its ledgers carried never lets more through under LPP than 740.29(d) and (h)(2) allow.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { compareDecimals } from '../../shared/kernel/tpp.ts'
import { determine } from '../../main/law/index.ts'
import { carryPositions, inCaseOrder } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { inLedgerOrder } from '../../main/ledger/entry.ts'
import { gross, reduceLedgers } from '../../main/ledger/state.ts'
import { limits, settings } from '../unit/main/ledger/ledger-examples.ts'

const shipment = fc.record({
  group: fc.constantFrom('a', 'b'),
  days: fc.integer({ min: 0, max: 60 }),
  transit: fc.integer({ min: 0, max: 20 }),
  quantity: fc.integer({ min: 1, max: 1700 }),
  stated: fc.option(fc.integer({ min: 0, max: 27_000_000 }), { nil: undefined, freq: 2 }),
})

const recordOf = (
  { group, days, transit, quantity, stated }: typeof shipment extends fc.Arbitrary<infer Shipment> ? Shipment : never,
  index: number,
): TransactionRecord => {
  // Around the turn of the year, where the two counts part.
  const exported = addDays(civilDate('2025-12-01'), days)
  const received = addDays(exported, transit)
  const party = (role: Party['role'], country: string): Party => ({
    role,
    id: role === 'exporter' ? 'exporter' : group,
    location: country,
    headquarters: country,
    ultimateParent: country,
    government: 'none',
    listed: [],
  })
  const lpp = [2025, 2026].map((year) => ({ year, receivedTpp: stated ?? 0 }))
  return {
    id: `t${index}`,
    activity: 'export',
    item: {
      eccn: '3A090.a',
      quantity,
      unit: { totalProcessingPerformance: 15_832 },
      datacenter: true,
      designer: 'approved',
      origin: 'us',
    },
    from: 'US',
    destination: 'BR',
    parties: [
      party('exporter', 'US'),
      party('ultimate-consignee', 'BR'),
      party('owner', 'BR'),
      party('end-user', 'BR'),
    ],
    endUse: ['datacenter-operation'],
    dates: { order: '2025-10-01', aboardCarrier: exported, export: exported, completed: received, received },
    held: {
      purchaseOrder: '2025-10-01',
      lppStatement: '2025-10-02',
      lppPriorNotice: '2025-10-02',
      lppCopySent: exported,
    },
    ...(stated === undefined ? {} : { positions: { lpp } }),
  }
}

describe('a case determined in order', () => {
  it('never takes a consignee over 26,900,000 TPP of LPP in a year, by export or by receipt', () => {
    let authorized = 0
    fc.assert(
      fc.property(fc.array(shipment, { minLength: 1, maxLength: 8 }), (shipments) => {
        const records = inCaseOrder(shipments.map(recordOf))
        const carried = [...carryPositions(records, (record) => determine(record), settings)]
        const pairs = carried.map(({ answer }, index) => ({
          record: { ...records[index], positions: null } as TransactionRecord,
          determination: answer.determination,
        }))
        authorized += pairs.filter(({ determination }) => determination.proposedEntries.length > 0).length
        const book = reduceLedgers(inLedgerOrder([...itemsOf(pairs, settings.law)]), settings)
        if (!book.ok) throw new Error(book.error.code)
        for (const total of book.value.totals()) {
          expect(total.crossing).toBeUndefined()
          expect(
            total.account.ledger === 'lpp' ? compareDecimals(gross(total), limits.lpp.annual) : 0,
          ).toBeLessThanOrEqual(0)
        }
      }),
      { numRuns: 60 },
    )
    expect(authorized).toBeGreaterThan(20)
  })

  it('is the same however its records were listed', () => {
    fc.assert(
      fc.property(fc.array(shipment, { minLength: 2, maxLength: 6 }), (shipments) => {
        const records = shipments.map(recordOf)
        const run = (given: readonly TransactionRecord[]) =>
          [...carryPositions(inCaseOrder(given), (record) => determine(record), settings)].map(({ record, answer }) => [
            record.id,
            answer.determination.codified.outcome,
          ])
        expect(run(records.toReversed())).toEqual(run(records))
      }),
      { numRuns: 30 },
    )
  })
})
