// What a case uses up: an order known as a range is charged at its upper end, one without an end leaves the next answer open, and a license
// is used once (748 Supp. 2 (c)(3)), to its last day (750.7(g)).
import { describe, expect, test } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators, sale } from './records/sale.ts'

const law = ledgerLaw(currentPack)

const run = (records: readonly TransactionRecord[]) => {
  const carried = [...carryPositions(records, (record) => determine(record), { law })]
  const answers = carried.map(({ answer }) => answer.determination)
  const view = ledgerView(
    itemsOf(
      records.flatMap((record, index) => {
        const determination = answers[index]
        return determination === undefined ? [] : [{ record, determination }]
      }),
      law,
    ),
    { law },
  )
  if (!view.ok) throw new Error(view.error.code)
  return { carried, answers, accounts: view.value.accounts }
}

const status = (answers: ReturnType<typeof run>['answers'], route: string): readonly (string | undefined)[] =>
  answers.map(({ codified }) => codified.authorizations.find(({ id }) => id === route)?.status)

/** A rate of 733 that does not say what it counts: 5,864 TPP, or 11,728 if it counts multiply-accumulates. */
const ranged = (quantity: number, id: string, on: string, received: number | null) =>
  sale(
    {
      ...accelerators(quantity),
      unit: {
        rates: [{ bitLength: 8, tops: 733, sparsity: 'dense' }],
      },
    },
    'IN',
    { export: on, received, recipient: { group: 'parent' }, rest: { id } },
  )

describe('an order whose TPP is a range', () => {
  test('is charged to LPP at its upper end, and the next order finds that used', () => {
    const { answers, accounts, carried } = run([
      ranged(1_000, 's1', '2025-07-01', 0),
      sale(accelerators(1_000), 'IN', {
        export: '2025-07-02',
        received: null,
        recipient: { group: 'parent' },
        rest: { id: 's2' },
      }),
    ])
    const { aggregateTppRange } = answers[0]?.classification ?? {}
    expect(aggregateTppRange).toEqual({ atLeast: 5_864_000, atMost: 11_728_000 })
    expect(answers[0]?.proposedEntries).toEqual([{ ledger: 'lpp', key: 'parent|2025', tpp: 11_728_000 }])
    expect(carried[1]?.record.positions?.lpp).toMatchObject({ receivedTpp: 11_728_000 })
    expect(status(answers, 'LPP')).toEqual(['available', 'unavailable'])
    expect(accounts.find(({ account }) => account.ledger === 'lpp')?.used).toBe('11728000')
  })
})

describe('an order without an upper end', () => {
  const consignee = { group: 'consignee' }
  const toGermany = (item: TransactionRecord['item'], id: string, on: string) =>
    sale(item, 'DE', {
      export: on,
      recipient: consignee,
      held: { aiaCertificationSubmitted: id === 'a1' ? '2025-05-21' : false },
      positions: { aia: { consigneeCumulativeTpp: 0 } },
      rest: { id },
    })

  test('leaves the total that it goes into unknown, and the next answer open whatever that record states', () => {
    const { unit: _, ...unmeasured } = accelerators(10)
    const { answers, accounts, carried } = run([
      toGermany(unmeasured, 'a1', '2025-07-01'),
      toGermany(accelerators(1), 'a2', '2025-07-02'),
    ])
    expect(status(answers, 'AIA')).toEqual(['available', 'undetermined'])
    expect(answers[0]?.classification.aggregateTppRange).toEqual({ atLeast: 0 })
    expect(answers[0]?.proposedEntries).toEqual([])
    expect(carried[1]?.record.positions?.aia).toBeUndefined()
    expect(accounts.find(({ account }) => account.ledger === 'aia')?.complete).toBe(false)
  })
})

test('a total beyond every exact number is over every threshold, and stops nothing', () => {
  const huge = (id: string, on: string) =>
    sale(
      { ...accelerators(Number.MAX_SAFE_INTEGER), unit: { totalProcessingPerformance: Number.MAX_SAFE_INTEGER } },
      'DE',
      { export: on, positions: { aia: { consigneeCumulativeTpp: 0 } }, rest: { id } },
    )
  const { answers, carried } = run([huge('h1', '2025-07-01'), huge('h2', '2025-07-02')])
  expect(status(answers, 'AIA')).toEqual(['available', 'available'])
  expect(carried[1]?.record.positions?.aia).toEqual({ consigneeCumulativeTpp: Number.MAX_SAFE_INTEGER })
})

describe('a license', () => {
  const licensed = (id: string, on: string, quantity: number, more: object = {}) =>
    sale(accelerators(quantity), 'IN', {
      export: on,
      held: { license: { number: 'D1', issued: '2025-01-02', expires: '2026-01-01', quantityTpp: 1_000_000, ...more } },
      positions: { license: { number: 'D1', usedTpp: 0 } },
      rest: { id },
    })

  test('of 1,000,000 TPP covers one shipment of 902,424 and no second, third or larger one', () => {
    const { answers, accounts, carried } = run([
      licensed('l1', '2025-07-01', 57),
      licensed('l2', '2025-07-02', 57),
      licensed('l3', '2025-07-03', 6),
      licensed('l4', '2025-07-04', 1),
    ])
    expect(status(answers, 'LICENSE')).toEqual(['available', 'unavailable', 'available', 'unavailable'])
    expect(carried.map(({ record }) => record.positions?.license)).toEqual([
      { number: 'D1', usedTpp: 0 },
      { number: 'D1', usedTpp: 902_424 },
      { number: 'D1', usedTpp: 902_424 },
      { number: 'D1', usedTpp: 997_416 },
    ])
    expect(accounts.find(({ account }) => account.ledger === 'license')).toMatchObject({
      id: 'license|D1',
      limit: { kind: 'ceiling', tpp: '1000000', citation: '748 Supp. 2 (c)(3)' },
      used: '997416',
      remaining: '2584',
      complete: true,
      refusals: 2,
      refused: { transaction: 'l2', over: '804848', unitsThatFit: '6' },
    })
  })

  test('of which a record states that more was used before is used by as much', () => {
    const stated = { ...licensed('l1', '2025-07-01', 57) }
    const { answers } = run([
      { ...stated, positions: { ...stated.positions, license: { number: 'D1', usedTpp: 97_577 } } },
    ])
    expect(status(answers, 'LICENSE')).toEqual(['unavailable'])
  })

  test('that ends on a federal holiday runs to the next business day, and not a day longer', () => {
    const on = (day: string, more: object = {}) => status(run([licensed('l', day, 1, more)]).answers, 'LICENSE')[0]
    expect(on('2026-01-01')).toBe('available')
    expect(on('2026-01-02')).toBe('available')
    expect(on('2026-01-03')).toBe('unavailable')
    // Independence Day of 2026 is a Saturday: it is kept on Friday 3 July, and the next business day is Monday the 6th.
    expect(on('2026-07-06', { expires: '2026-07-03' })).toBe('available')
    expect(on('2026-07-06', { expires: '2026-07-04' })).toBe('available')
    expect(on('2026-07-07', { expires: '2026-07-04' })).toBe('unavailable')
  })

  test('that ends on a weekend is open until the next business day (D-21), and settled by a judgment', () => {
    const ends = { expires: '2025-08-02' }
    const { answers } = run([licensed('l', '2025-08-04', 1, ends)])
    expect(status(answers, 'LICENSE')).toEqual(['conditional'])
    expect(answers[0]?.codified.authorizations.find(({ id }) => id === 'LICENSE')?.because).toEqual([
      { citation: '750.7(g)', fact: 'held.license.expires' },
    ])
    expect(answers[0]?.codified.reasons.flatMap(({ doubt }) => doubt ?? [])).toContain('D-21')
    const judged = (reading: string) => ({
      ...licensed('l', '2025-08-04', 1, ends),
      judgments: [{ doubt: 'D-21', reading, by: 'A. Counsel', on: '2025-08-04', reason: 'advice' }],
    })
    expect(status(run([judged('runs-on')]).answers, 'LICENSE')).toEqual(['available'])
    expect(status(run([judged('ends')]).answers, 'LICENSE')).toEqual(['unavailable'])
    expect(status(run([licensed('l', '2025-08-05', 1, ends)]).answers, 'LICENSE')).toEqual(['unavailable'])
  })
})
