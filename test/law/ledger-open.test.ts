// An order that is not settled yet takes nothing, but no later answer rests on that: where the later one has room only if the earlier comes to
// nothing, it stays open (740.29(d), 748 Supp. 2 (c)(3), 748 Supp. 8 and 10); where both fit, it is answered.
import { describe, expect, test } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { civilDate, quarter } from '../../shared/kernel/civil-date.ts'
import { formatDecimal } from '../../shared/kernel/tpp.ts'
import { accelerators, sale } from './records/sale.ts'

const law = ledgerLaw(currentPack)

const run = (records: readonly TransactionRecord[], cancelled: readonly string[] = []) => {
  const progress = { cancelled: new Set(cancelled) }
  const carried = [...carryPositions(records, (record) => determine(record), { law, progress })]
  const answers = carried.map(({ answer }) => answer.determination)
  const determined = carried.map(({ answer }, index) => ({
    record: records[index] ?? expect.fail(),
    determination: answer.determination,
  }))
  const view = ledgerView(itemsOf(determined, law, progress), { law })
  if (!view.ok) throw new Error(view.error.code)
  return {
    carried,
    routes: (id: string) => answers.map(({ codified }) => codified.authorizations.find((one) => one.id === id)?.status),
    outcomes: answers.map(({ codified }) => codified.outcome),
    told: view.value.findings.filter(({ code }) => code === 'earlier-order-open'),
    accounts: view.value.accounts,
  }
}

// 15,832 TPP each: 1,600 are 25,331,200 and 100 more are 1,583,200; together 26,914,400, over the 26,900,000 of 740.29(d).
const toIndia = (id: string, day: string, quantity: number, more: Parameters<typeof sale>[2] = {}): TransactionRecord =>
  sale(accelerators(quantity), 'IN', {
    export: day,
    received: 0,
    recipient: { group: 'parent' },
    rest: { id },
    ...more,
  })
const open = { held: { lppStatement: null } }

describe('a later order under LPP', () => {
  test('stays open where it has room only if an earlier one that lacks its statement comes to nothing', () => {
    const { routes, told, carried } = run([toIndia('s1', '2025-07-01', 1_600, open), toIndia('s2', '2025-07-02', 100)])
    expect(routes('LPP')[0]).not.toBe('available')
    expect(routes('LPP')[0]).not.toBe('unavailable')
    expect(routes('LPP')[1]).toBe('undetermined')
    expect(carried[1]?.record.positions?.lpp).toBeUndefined()
    expect(carried[1]?.record.positions?.openOrders).toEqual({ lpp: 's1' })
    expect(told.map(({ transaction, figures }) => [transaction, figures['order']])).toEqual([['s2', 's1']])
  })

  test('is answered where both fit, to the last unit', () => {
    const { routes, told } = run([toIndia('s1', '2025-07-01', 1_600, open), toIndia('s2', '2025-07-02', 99)])
    expect(routes('LPP')[1]).toBe('available')
    expect(told).toEqual([])
  })

  test('is answered once the earlier one is settled: it takes what it takes, or was cancelled', () => {
    const second = toIndia('s2', '2025-07-02', 100)
    expect(run([toIndia('s1', '2025-07-01', 1_600), second]).routes('LPP')).toEqual(['available', 'unavailable'])
    expect(run([toIndia('s1', '2025-07-01', 1_600, open), second], ['s1']).routes('LPP')[1]).toBe('available')
  })

  test('of another owner or another year is not touched', () => {
    const elsewhere = toIndia('s2', '2025-07-02', 100, { recipient: { group: 'other' } })
    expect(run([toIndia('s1', '2025-07-01', 1_600, open), elsewhere]).routes('LPP')[1]).toBe('available')
  })

  test('may count on what was stated of it with the earlier one in it', () => {
    const stated = toIndia('s2', '2025-07-02', 99, { received: 1_600 * 15_832 })
    expect(run([toIndia('s1', '2025-07-01', 1_600, open), stated]).routes('LPP')[1]).toBe('available')
  })

  test('stays open behind two that are open, though either of them leaves room', () => {
    const { routes } = run([
      toIndia('s1', '2025-07-01', 800, open),
      toIndia('s2', '2025-07-02', 800, open),
      toIndia('s3', '2025-07-03', 100),
    ])
    expect(routes('LPP')[2]).toBe('undetermined')
  })
})

test('a license whose earlier shipment is open covers no second one that needs the same room', () => {
  const licensed = (id: string, on: string, quantity: number) =>
    sale(accelerators(quantity), 'IN', {
      export: on,
      // It ends on a Saturday: whether it runs on to the Monday is doubt D-21.
      held: { license: { number: 'D1', issued: '2025-01-02', expires: '2025-08-02', quantityTpp: 1_000_000 } },
      positions: { license: { number: 'D1', usedTpp: 0 } },
      rest: { id },
    })
  const judged = {
    ...licensed('l2', '2025-08-04', 57),
    judgments: [{ doubt: 'D-21', reading: 'runs-on', by: 'A. Counsel', on: '2025-08-04', reason: 'advice' }],
  }
  expect(run([licensed('l1', '2025-08-04', 57), judged]).routes('LICENSE')).toEqual(['conditional', 'undetermined'])
  expect(run([licensed('l1', '2025-08-04', 6), judged]).routes('LICENSE')[1]).toBe('available')
})

describe('a later order under another total', () => {
  const veu = {
    letter: '2025-01-17',
    operatorAuthorized: true,
    governmentArrangement: true,
    paragraph14: true,
    paragraph15: true,
    paragraph18: true,
  }
  const atThreshold = {
    judgments: [
      { doubt: 'AMB-19', reading: 'at-threshold', by: 'A. Counsel', on: '2025-07-01', reason: 'as (c) says' },
    ],
  }
  const orders = {
    // 15,832 × 16,000 = 253,312,000 reach the 253,000,000 from which the certification is to be submitted first: 740.27(c)(2).
    AIA: (id: string, day: string, quantity: number, settled: boolean) =>
      sale(accelerators(quantity), 'GB', {
        export: day,
        recipient: { id: 'u' },
        held: { aiaCertificationSubmitted: false, ...(settled ? {} : { aiaCertification: null }) },
        positions: { aia: { consigneeCumulativeTpp: 0 } },
        rest: { id, ...atThreshold },
      }),
    NVEU: (id: string, day: string, quantity: number, settled: boolean) =>
      sale(accelerators(quantity), 'IN', {
        export: day,
        recipient: { id: 'u', veu: { ...veu, kind: 'nveu', country: 'IN', letter: settled ? veu.letter : null } },
        positions: { nveu: { country: 'IN', installedTpp: 0, attritionTpp: 0 } },
        rest: { id },
      }),
    // 15,832 × 4,421 are 69,993,272, the most under 7 percent of 1,000,000,000: 748 Supp. 10 para 6.
    UVEU: (id: string, day: string, quantity: number, settled: boolean) =>
      sale(accelerators(quantity), 'MY', {
        hq: 'JP',
        export: day,
        recipient: { id: 'u', veu: { ...veu, kind: 'uveu', letter: settled ? veu.letter : null } },
        dates: { newSiteNotice: '2025-01-20', moveNotice: '2025-04-01' },
        positions: {
          uveu: {
            totalOwnedTpp: 1_000_000_000,
            outsideSupplement5aTpp: 0,
            inCountryTpp: 0,
            outsideUnitedStatesTpp: 0,
          },
        },
        rest: { id },
      }),
  } as const
  const ofQuarter = law.limitsOn(civilDate('2025-08-02')).nveu.level(quarter(civilDate('2025-08-02')))
  const mostOfQuarter = Math.floor(Number(formatDecimal(ofQuarter ?? expect.fail())) / 15_832)

  test.each([
    ['AIA', 10_000, 5_980, 5_981],
    ['NVEU', mostOfQuarter - 100, 100, 101],
    ['UVEU', 2_500, 1_921, 1_922],
  ] as const)('%s is open by one unit, and answered by one less', (route, first, fits, over) => {
    const order = orders[route]
    const both = (quantity: number) =>
      run([order('s1', '2025-08-01', first, false), order('s2', '2025-08-02', quantity, true)])
    const second = (quantity: number) => both(quantity).routes(route)
    expect(both(over).carried[1]?.record.positions?.openOrders).toEqual({ [route.toLowerCase()]: 's1' })
    expect(both(fits).carried[1]?.record.positions?.openOrders).toBeUndefined()
    expect(second(over)[0]).not.toBe('available')
    expect(second(over)[0]).not.toBe('unavailable')
    expect(second(fits)[1]).toBe('available')
    expect(second(over)[1]).toBe(route === 'AIA' ? 'conditional' : 'undetermined')
    expect(run([order('s2', '2025-08-02', over, true)]).routes(route)).toEqual(['available'])
  })
})
