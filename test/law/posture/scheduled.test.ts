// What is scheduled in the law, and which transactions each event touches: the day before, the day itself, and what is not known.
import { expect, test } from 'vitest'
import { isTouched, newestSourceSeen, outlook, postureSearchedThrough } from '../../../main/law/posture/index.ts'
import { currentPack, determine } from '../../../main/law/index.ts'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { sale } from '../records/sale.ts'

const event = (part: string) => {
  const found = currentPack.pack.outlook.scheduled.find(({ id }) => id.includes(part))
  if (found === undefined) throw new Error(`nothing is scheduled of ${part}`)
  return found
}
const touched = (part: string, record: TransactionRecord): boolean =>
  isTouched(event(part), record, determine(record).determination, currentPack.pack)

const chips = { eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true, designer: 'approved' } as const
const unit = { totalProcessingPerformance: 15_832 }
const on = (
  day: string | undefined,
  to: string,
  item: TransactionRecord['item'] = { ...chips, unit },
): TransactionRecord => {
  const { dates: _dates, ...rest } = sale(item, to)
  return day === undefined ? rest : { ...rest, dates: { export: day } }
}

test('the pack says how far was searched, and its events stand in the order of their days', () => {
  expect(outlook).toMatchObject({ searchedThrough: postureSearchedThrough, newestSource: newestSourceSeen })
  const days = outlook.scheduled.map((each) => each.on)
  expect(days).toEqual(days.toSorted())
  expect(new Set(outlook.scheduled.map(({ id }) => id)).size).toBe(days.length)
})

test('the return of the affiliates rule touches foreign parties from 10 November 2026 on, and those without a day', () => {
  expect(touched('affiliates', on('2026-11-09', 'SG'))).toBe(false)
  expect(touched('affiliates', on('2026-11-10', 'SG'))).toBe(true)
  expect(touched('affiliates', on(undefined, 'SG'))).toBe(true)
})

test('the end of the approvals in the Emirates touches what goes there after 6 April 2027', () => {
  expect(touched('emirates', on('2027-04-06', 'AE'))).toBe(false)
  expect(touched('emirates', on('2027-04-07', 'AE'))).toBe(true)
  expect(touched('emirates', on('2027-04-07', 'SG'))).toBe(false)
})

test('the day of the designers touches an authorized designer and one that is not stated, an approved one not', () => {
  const authorized: TransactionRecord['item'] = { ...chips, unit, designer: 'authorized' }
  const { designer: _designer, ...unstated } = chips
  expect(touched('designers', on('2026-12-31', 'SG', authorized))).toBe(false)
  expect(touched('designers', on('2027-01-01', 'SG', authorized))).toBe(true)
  expect(touched('designers', on('2027-01-01', 'SG', { ...unstated, unit }))).toBe(true)
  expect(touched('designers', on('2027-01-01', 'SG'))).toBe(false)
})
