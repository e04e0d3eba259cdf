// The register of deadlines is drawn from the obligations of a determination and must not contradict them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Party, TransactionRecord } from '../../shared/contract/interchange.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { deadlines } from '../../main/law/windows/deadlines.ts'

const law = { pack: currentPack.pack }
const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays(civilDate('2024-12-15'), days))
const paper = fc.oneof(day, fc.constant<false>(false), fc.constant(undefined))
const maybeDay = fc.option(day, { nil: undefined })

const record = fc
  .record({
    destination: fc.constantFrom('BR', 'IN', 'CN', 'MY', 'DE', 'SA'),
    headquarters: fc.constantFrom('BR', 'IN', 'CN', 'US', 'JP'),
    activity: fc.constantFrom('export' as const, 'reexport' as const, 'transfer-in-country' as const),
    datacenter: fc.boolean(),
    quantity: fc.integer({ min: 1, max: 2000 }),
    endUse: fc.constantFrom('datacenter-operation' as const, 'development' as const, 'gaming' as const),
    uveu: fc.boolean(),
    dates: fc.record({
      order: maybeDay,
      aboardCarrier: maybeDay,
      export: maybeDay,
      completed: maybeDay,
      received: maybeDay,
      newSiteNotice: maybeDay,
      moveNotice: maybeDay,
    }),
    held: fc.record({
      lppStatement: paper,
      lppCopySent: paper,
      lppPriorNotice: paper,
      nacFiled: paper,
      aiaCertification: paper,
      aiaCertificationSubmitted: paper,
      acmAccountingUpdated: paper,
    }),
    prior: fc.record({
      eligibility: fc.constantFrom(
        'nlr' as const,
        'license-exception' as const,
        'license-required' as const,
        undefined,
      ),
      actualOrder: fc.constantFrom(true, false, undefined),
    }),
    aia: fc.constantFrom(0, 252_000_000, 253_000_000),
  })
  .map(
    ({
      destination,
      headquarters,
      activity,
      datacenter,
      quantity,
      endUse,
      uveu,
      dates,
      held,
      prior,
      aia,
    }): TransactionRecord => {
      const party = (role: Party['role'], id: string): Party => ({
        role,
        id,
        location: role === 'exporter' ? 'US' : destination,
        headquarters: role === 'exporter' ? 'US' : headquarters,
        ultimateParent: role === 'exporter' ? 'US' : headquarters,
        government: 'none',
        listed: [],
        ...(uveu && role !== 'exporter' ? { veu: { kind: 'uveu' as const, letter: 'test' } } : {}),
      })
      return {
        id: 'r1',
        activity,
        item: {
          eccn: '3A090.a',
          quantity,
          unit: { totalProcessingPerformance: 15_832 },
          datacenter,
          designer: 'approved',
          origin: 'us',
        },
        from: 'US',
        destination,
        parties: [
          party('exporter', activity === 'reexport' ? 'consignee' : 'exporter'),
          party('ultimate-consignee', 'consignee'),
          party('owner', 'consignee'),
          party('end-user', 'consignee'),
        ],
        endUse: [endUse],
        dates,
        held,
        prior,
        positions: { lpp: { year: 2025, receivedTpp: 0 }, aia: { consigneeCumulativeTpp: aia } },
      }
    },
  )

/** Where the register asks something else: each shipment's own notice, and the calendars and the dated paragraphs of a VEU. */
const ASKED_OTHERWISE = new Set(['740.27(b)(3)', '748.15(f)(1)(iii)', '748 Supp. 10 para 10', '748 Supp. 10 para 14'])

describe('deadlines and obligations', () => {
  it('name the same day and the same standing for every duty of a determination', () => {
    let compared = 0
    fc.assert(
      fc.property(record, (given) => {
        const { determination } = determine(given)
        const register = deadlines(given, determination, law)
        const owed = determination.obligations.filter(
          ({ due, citation }) => due !== undefined && !ASKED_OTHERWISE.has(citation),
        )
        compared += owed.length
        for (const { citation, due, met } of owed)
          expect(register.map((each) => [each.citation, each.due, each.met])).toContainEqual([citation, due, met])
      }),
      { numRuns: 100 },
    )
    expect(compared).toBeGreaterThan(100)
  })
})
