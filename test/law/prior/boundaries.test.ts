// The earlier edition at the figures and days its text prints: one below, on it, one above.
import { describe, expect, test } from 'vitest'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'
import { currentPack, determine } from '../../../main/law/index.ts'

type Facts = Partial<TransactionRecord>

const firm = (role: TransactionRecord['parties'][number]['role'], country: string, ultimateParent = country) => ({
  role,
  name: role,
  location: country,
  headquarters: country,
  ultimateParent,
  government: 'none' as const,
  listed: [],
})

const record = (destination: string, changed: Facts = {}, parent = destination): TransactionRecord => ({
  id: 'r',
  activity: 'export',
  item: {
    quantity: 10,
    designer: 'approved',
    origin: 'us',
    unit: { totalProcessingPerformance: 5285, performanceDensity: 8.68 },
    datacenter: false,
  },
  from: 'US',
  destination,
  parties: [
    firm('exporter', 'US'),
    firm('ultimate-consignee', destination, parent),
    firm('end-user', destination, parent),
  ],
  endUse: ['gaming'],
  dates: { order: '2026-01-20', export: '2026-03-16' },
  held: { purchaseOrder: '2026-01-20', nacFiled: false },
  ...changed,
})

const priorOf = (of: TransactionRecord, lawDate?: string) =>
  determine(of, lawDate === undefined ? {} : { lawDate }).determination.prior
const circuit = (totalProcessingPerformance: number, performanceDensity: number, datacenter = true): Facts => ({
  item: {
    quantity: 1,
    designer: 'approved',
    origin: 'us',
    unit: { totalProcessingPerformance, performanceDensity },
    datacenter,
  },
})
const memory = (hbmBandwidthDensity: number): Facts => ({
  item: { quantity: 1, eccn: '3A090.c', origin: 'us', unit: { hbmBandwidthDensity } },
  endUse: ['production'],
})
const status = (of: TransactionRecord, id: string) =>
  priorOf(of)?.authorizations.find((route) => route.id === id)?.status

describe('the parameters of 3A090', () => {
  test.each([
    [4799, 5.92, 'presumption-of-denial'],
    [4800, 1, 'presumption-of-denial'],
    [1600, 5.92, 'presumption-of-denial'],
    [2400, 1.6, 'case-by-case'],
    [4799, 5.91, 'case-by-case'],
    [1600, 3.2, 'case-by-case'],
  ])('%d TPP at a density of %d for datacenters in China: %s', (tpp, density, policy) => {
    expect(priorOf(record('CN', circuit(tpp, density)))).toMatchObject({
      licenseRequirement: 'yes',
      reviewPolicy: policy,
    })
  })

  test.each([
    [2399, 1.6],
    [2400, 1.59],
    [1599, 5.92],
    [1600, 3.19],
  ])('%d TPP at a density of %d is none of it, and nothing is asked', (tpp, density) => {
    expect(priorOf(record('CN', circuit(tpp, density)))).toBeUndefined()
  })
})

test.each([
  [3.29, 'undetermined'],
  [3.3, 'unavailable'],
  [3.31, 'unavailable'],
])('License Exception HBM ends below 3.3 GB/s/mm²: at %d it is %s', (density, expected) => {
  expect(status(record('CN', memory(density)), 'HBM')).toBe(expected)
})

test.each([
  ['2026-02-18', 'available'],
  ['2026-02-19', 'available'],
  ['2026-02-20', 'unavailable'],
])('a NAC notice of %s for a shipment on 16 March is %s: twenty-five calendar days', (nacFiled, expected) => {
  const held = {
    purchaseOrder: '2026-01-20',
    nacFiled,
    nacContents: ['tpp' as const, 'performance-density' as const, 'data-sheet' as const],
    nacAnswer: { on: '2026-03-15', result: 'eligible' as const },
  }
  expect(status(record('CN', { held }), 'NAC')).toBe(expected)
})

test('the text is decided from 2 December 2024 on; what stood before is left open', () => {
  expect(priorOf(record('IN'), '2024-12-02')).toMatchObject({ outcome: 'no-license-required' })
  expect(priorOf(record('IN'), '2024-12-01')).toMatchObject({
    outcome: 'needs-review',
    licenseRequirement: 'undetermined',
  })
})

test('an unknown parent outside the groups leaves the answer open and is named', () => {
  const open = priorOf(
    record('IN', { parties: [firm('exporter', 'US'), { ...firm('ultimate-consignee', 'IN'), ultimateParent: null }] }),
  )
  expect(open?.outcome).toBe('needs-review')
  expect(open?.reasons.flatMap(({ facts }) => facts).join()).toContain('ultimateParent')
})

test('groups of both days are asked: the Emirates after 10 July 2026 stay open until a judgment elects a day', () => {
  const later = record('AE', { dates: { export: '2026-08-03' } })
  expect(priorOf(later)?.outcome).toBe('needs-review')
  const judged = (reading: string) =>
    priorOf({
      ...later,
      judgments: [
        { doubt: 'PR-09', reading, by: 'counsel', on: '2026-08-01', reason: 'read' },
        { doubt: 'A-20', reading: 'as-moved', by: 'counsel', on: '2026-08-01', reason: 'read' },
      ],
    })
  expect(judged('of-edition')).toMatchObject({ licenseRequirement: 'yes', outcome: 'authorized' })
  expect(judged('of-event')).toMatchObject({ licenseRequirement: 'no', outcome: 'no-license-required' })
})

test('items for resale whose customers nobody named are not cleared, and for a customer in China a license is required', () => {
  const resale = record('SG', { endUse: ['resale'] })
  expect(priorOf(resale)?.outcome).toBe('needs-review')
  const toChina = { ...resale, parties: [...resale.parties, firm('final-customer', 'CN')] }
  expect(priorOf(toChina)?.licenseRequirement).toBe('yes')
})

test('it stands beside the codified verdict and is never merged with it', () => {
  const { codified, enforced, prior } = determine(record('IN')).determination
  expect(codified.licenseRequirement).toBe('yes')
  expect(enforced.outcome).not.toBe('no-license-required')
  expect(prior).toMatchObject({ edition: currentPack.pack.prior.edition, outcome: 'no-license-required' })
})
