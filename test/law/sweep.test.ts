// A sweep over every day from 1 December 2024 to 31 December 2027 and the monotony the text has. No values are asserted by the
// sweep: it catches days without an answer and changes on days that no source names.
import { expect, test } from 'vitest'
import fc from 'fast-check'
import { currentPack, determine } from '../../main/law/index.ts'
import { countryChanges } from '../../main/law/tables/country-changes.ts'
import { transactionRecordSchema, type TransactionRecord } from '../../shared/contract/interchange.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'

const party = (role: 'exporter' | 'ultimate-consignee' | 'end-user', country: string) => ({
  role,
  id: role,
  location: country,
  headquarters: country,
  ultimateParent: country,
  government: 'none' as const,
  listed: [],
})

const shipment = (destination: string, item: object, day: string, more: object = {}): TransactionRecord =>
  transactionRecordSchema.parse({
    id: 'sweep',
    activity: 'export',
    item: { quantity: 10, designer: 'approved', origin: 'us', ...item },
    from: 'US',
    destination,
    parties: [party('exporter', 'US'), party('ultimate-consignee', destination), party('end-user', destination)],
    endUse: ['datacenter-operation'],
    dates: { export: day, completed: day, received: day },
    held: { purchaseOrder: '2024-11-01', lppStatement: '2024-11-01' },
    prior: { eligibility: 'license-required', actualOrder: true },
    positions: { country: { country: destination, licensedTpp: 0, asOf: day, source: 'agency page' } },
    ...more,
  })

const chip = { eccn: '3A090.a', unit: { totalProcessingPerformance: 15_832 }, datacenter: true }
const lesser = {
  eccn: '3A090.b',
  unit: { totalProcessingPerformance: 2897, performanceDensity: 4.76 },
  datacenter: true,
}

const days = (): readonly string[] => {
  const all: string[] = []
  for (let day = civilDate('2024-12-01'); day <= civilDate('2027-12-31'); day = addDays(day, 1)) all.push(day)
  return all
}

/** Days on which a source says something changes: editions and dates of the rule, calendar years, moves of countries. */
const named = new Set([
  ...currentPack.pack.figures
    .filter(({ unit }) => unit === 'date')
    .flatMap(({ values }) => values.map(({ value }) => value)),
  ...currentPack.pack.rules.flatMap(({ standing }) => (standing?.from === undefined ? [] : [standing.from])),
  ...currentPack.pack.routes.flatMap(({ conditions }) =>
    conditions.flatMap(({ standing }) => (standing?.from === undefined ? [] : [standing.from])),
  ),
  ...countryChanges.flatMap(({ date, possibleSince }) => [date, possibleSince]),
  '2025-01-01',
  '2026-01-01',
  '2027-01-01',
])

const answer = (record: TransactionRecord): string => {
  const { codified, enforced } = determine(record).determination
  const routes = codified.authorizations.map(({ id, status }) => `${id} ${status}`).join(', ')
  return [codified.outcome, codified.licenseRequirement, codified.reviewPolicy, enforced.posture, routes].join(' | ')
}

test('from December 2024 to the end of 2027 every day has an answer, and answers change only on days a source names', () => {
  const unnamed: string[] = []
  for (const [destination, item] of [
    ['IN', chip],
    ['KH', chip],
    ['AE', lesser],
    ['CN', chip],
    ['DE', chip],
  ] as const) {
    let before: string | undefined
    for (const day of days()) {
      const now = answer(shipment(destination, item, day))
      if (before !== undefined && now !== before && !named.has(day))
        unnamed.push(`${destination} ${day}: ${before} → ${now}`)
      before = now
    }
  }
  expect(unnamed).toEqual([])
})

test('the day before the rule took effect gives the earlier rules, never an older version of this one by accident', () => {
  const { codified, enforced } = determine(shipment('IN', chip, '2025-01-12')).determination
  expect(codified.outcome).toBe('prior-rules-apply')
  expect(codified.authorizations).toEqual([])
  expect(enforced.posture).toBe('not-yet-required')
})

const strictness: Readonly<Record<string, number>> = { other: 0, B: 1, A: 2 }

test('more processing performance never makes a datacenter circuit a lesser class (ECCN 3A090)', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 50, max: 900 }),
      (tpp, more, area) => {
        const classOf = (total: number): number => {
          const record = shipment(
            'IN',
            { unit: { totalProcessingPerformance: total, applicableDieAreaMm2: area }, datacenter: true },
            '2025-07-01',
          )
          return strictness[determine(record).determination.classification.itemClass] ?? -1
        }
        expect(classOf(tpp + more)).toBeGreaterThanOrEqual(classOf(tpp))
      },
    ),
    { numRuns: 150, seed: 4544 },
  )
})

test('a larger order never fits an LPP year that a smaller one exceeds (740.29(d))', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 27_000_000 }),
      (units, more, used) => {
        const open = (quantity: number): boolean => {
          const record = shipment('BR', { ...chip, quantity }, '2025-07-01', {
            positions: { lpp: { year: 2025, receivedTpp: used } },
          })
          return (
            determine(record).determination.codified.authorizations.find(({ id }) => id === 'LPP')?.status !==
            'unavailable'
          )
        }
        expect(open(units) || !open(units + more)).toBe(true)
      },
    ),
    { numRuns: 150, seed: 26_900_000 },
  )
})

test('equal records give equal bytes', () => {
  const first = JSON.stringify(determine(shipment('IN', chip, '2025-07-01')))
  expect(JSON.stringify(determine(shipment('IN', chip, '2025-07-01')))).toBe(first)
})
