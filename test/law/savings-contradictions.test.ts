// The savings clause of 90 FR 4544 against the dates of its own record and against the text before 13 January 2025.
import { describe, expect, it } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { windowsOf } from '../../main/law/windows/windows.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { accelerators, cards, lesser, sale } from './records/sale.ts'

type Dates = NonNullable<TransactionRecord['dates']>

const underway: Dates = {
  order: '2025-05-15',
  aboardCarrier: '2025-05-15',
  export: '2025-05-20',
  completed: '2025-06-10',
  received: '2025-06-10',
}

const shipped = (
  dates: Dates = {},
  { item = accelerators(10), to = 'IN', eligibility = 'nlr' as const, ...rest } = {},
): TransactionRecord =>
  sale(item, to, {
    dates: { ...underway, ...dates },
    rest: { prior: { eligibility, actualOrder: true }, ...rest },
  })

const savings = (record: TransactionRecord) => {
  const answer = determine(record, {}, currentPack)
  const { determination } = answer
  const { outcome, reasons, authorizations } = determination.codified
  return {
    outcome,
    status: authorizations.find(({ id }) => id === 'SAVINGS')?.status,
    facts: reasons.filter(({ doubt }) => doubt === 'D-15').flatMap(({ facts }) => facts),
    clause: windowsOf(record, { pack: currentPack.pack }, answer).savings,
  }
}

describe('a shipment aboard on 15 May 2025', () => {
  it('is saved where it was ordered by the day it was loaded', () => {
    expect(savings(shipped())).toMatchObject({ outcome: 'prior-rules-apply', status: 'available', facts: [] })
    expect(savings(shipped()).clause.result).toBe('saved')
  })

  it.each(['2025-05-16', '2025-05-20'])('is open where the order is of %s, after it was loaded', (order) => {
    const found = savings(shipped({ order }))
    expect(found).toMatchObject({ outcome: 'needs-review', status: 'undetermined' })
    expect(found.facts).toEqual([`dates.order = ${order}`, 'dates.aboardCarrier = 2025-05-15'])
    expect(found.clause.result).toBe('open')
    expect(found.clause.conditions.find(({ id }) => id === 'SAVINGS.order')).toMatchObject({
      truth: 'unknown',
      doubts: ['D-15'],
      held: [
        { fact: 'prior.actualOrder', value: 'true' },
        { fact: 'dates.order', value: order },
        { fact: 'held.purchaseOrder', value: '2025-05-19' },
        { fact: 'dates.aboardCarrier', value: '2025-05-15' },
      ],
    })
  })

  it('is saved where it was completed on the day of its export, and open a day before it', () => {
    expect(savings(shipped({ export: '2025-06-10' })).outcome).toBe('prior-rules-apply')
    const found = savings(shipped({ export: '2025-06-11' }))
    expect(found).toMatchObject({ outcome: 'needs-review', status: 'undetermined' })
    expect(found.facts).toEqual(['dates.export = 2025-06-11', 'dates.completed = 2025-06-10'])
    expect(found.clause.conditions.find(({ id }) => id === 'SAVINGS.completed')).toMatchObject({
      truth: 'unknown',
      doubts: ['D-15'],
    })
    expect(savings(shipped({ export: '2025-12-01' })).outcome).not.toBe('prior-rules-apply')
  })

  it.each([
    ['class A to China', accelerators(10), 'CN'],
    ['class A to Viet Nam', accelerators(10), 'VN'],
    ['class B to Viet Nam', lesser(10), 'VN'],
    ['a card of class A to China', cards(10), 'CN'],
  ] as const)(
    'is open where it is stated to have needed no license, and the text then asked for one: %s',
    (_, item, to) => {
      const found = savings(shipped({}, { item, to }))
      expect(found).toMatchObject({ outcome: 'needs-review', status: 'undetermined' })
      expect(found.facts).toContain('prior.eligibility = nlr')
      expect(found.clause.result).toBe('open')
      expect(found.clause.conditions.find(({ id }) => id === 'SAVINGS.prior')).toMatchObject({
        truth: 'unknown',
        doubts: ['D-15'],
      })
    },
  )

  it('is not saved where a license is stated to have been needed', () => {
    const found = savings({
      ...shipped({}, { to: 'CN' }),
      prior: { eligibility: 'license-required', actualOrder: true },
    })
    expect(found).toMatchObject({ outcome: 'license-required', status: 'unavailable' })
  })
})
