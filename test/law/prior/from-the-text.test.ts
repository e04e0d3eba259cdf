// Cases of the earlier edition written from its text alone, each with its paragraph: on the line a paragraph draws, and beside it. Texts
// of 89 FR 96790, 89 FR 96814 and 89 FR 96818 (742.6, 740.8, 740.25, 744.23, 734.9(h)).
import { describe, expect, test } from 'vitest'
import type { Party, Role, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { determine } from '../../../main/law/index.ts'

type Item = TransactionRecord['item']
type Facts = Partial<Omit<TransactionRecord, 'item'>>

const firm = (role: Role, country: string, headquarters = country, ultimateParent = headquarters): Party => ({
  role,
  name: `${role} in ${country}`,
  location: country,
  headquarters,
  ultimateParent,
  government: 'none',
  listed: [],
})

/** Consignee and end user in one country, headquartered and parented where stated. */
const to = (country: string, headquarters = country, ultimateParent = headquarters): Party[] => [
  firm('exporter', 'US'),
  firm('ultimate-consignee', country, headquarters, ultimateParent),
  firm('end-user', country, headquarters, ultimateParent),
]

const gaming: Item = {
  eccn: '3A090.a',
  quantity: 10,
  origin: 'us',
  datacenter: false,
  unit: { totalProcessingPerformance: 5285, performanceDensity: 8.68 },
}
const server: Item = {
  eccn: '3A090.a',
  quantity: 10,
  origin: 'us',
  datacenter: true,
  unit: { totalProcessingPerformance: 15_832, performanceDensity: 19.4 },
}
const lesser: Item = {
  eccn: '3A090.b',
  quantity: 10,
  origin: 'us',
  datacenter: true,
  unit: { totalProcessingPerformance: 2897, performanceDensity: 4.76 },
}
const memory: Item = { eccn: '3A090.c', quantity: 10, origin: 'us', unit: { hbmBandwidthDensity: 3 } }
const intangible = (eccn: string, forEccn: string): Item => ({ eccn, forEccn, origin: 'us', datacenter: false })

const notified: NonNullable<TransactionRecord['held']> = {
  purchaseOrder: '2025-11-03',
  nacFiled: '2025-12-01',
  nacContents: ['tpp', 'performance-density', 'data-sheet'],
  nacAnswer: { on: '2025-12-26', result: 'eligible' },
}

const of = (item: Item, destination: string, facts: Facts = {}): TransactionRecord => ({
  id: 'case',
  activity: 'export',
  item,
  from: 'US',
  destination,
  parties: to(destination),
  endUse: ['gaming'],
  dates: { order: '2025-11-03', export: '2026-02-16' },
  held: { purchaseOrder: '2025-11-03', nacFiled: false },
  ...facts,
})

const priorOf = (record: TransactionRecord, lawDate?: string) =>
  determine(record, lawDate === undefined ? {} : { lawDate }).determination.prior
const statusOf = (record: TransactionRecord, id: string) =>
  priorOf(record)?.authorizations.find((route) => route.id === id)?.status
const foreign = (item: Item, directProduct: boolean, usContentPercent = 0): Item => ({
  ...item,
  origin: 'foreign',
  usContentPercent,
  foreignProduct: { directProductOfListedTechnology: directProduct, listedPlant: false },
})

describe('742.6(a)(6)(iii): to or within D:1, D:4 and D:5, but for A:5 and A:6', () => {
  test.each([
    ['MO', 'yes'],
    ['CN', 'yes'],
    ['KZ', 'yes'],
    ['SA', 'yes'],
    // D:4 and A:6
    ['IL', 'no'],
    ['SG', 'no'],
    ['BR', 'no'],
  ])('3A090.a to %s: %s', (country, expected) => {
    expect(priorOf(of(server, country))?.licenseRequirement).toBe(expected)
  })

  test.each([
    ['3D001', '3A090.a'],
    ['3E001', '3A090.b'],
    ['4D090', '4A090.a'],
    ['4E001', '4A090.b'],
    ['5E992', '5A992.z.1'],
  ])('%s for %s goes with it to Viet Nam, under no exception of 740.8(a)', (eccn, forEccn) => {
    const record = of(intangible(eccn, forEccn), 'VN')
    expect(priorOf(record)).toMatchObject({
      licenseRequirement: 'yes',
      outcome: 'license-required',
      reviewPolicy: 'presumption-of-approval',
    })
    expect([statusOf(record, 'ACA'), statusOf(record, 'NAC')]).toEqual(['unavailable', 'unavailable'])
  })
})

describe('744.23(a)(3)(i)(A): for an entity of Macau or D:5 elsewhere', () => {
  const branch = { parties: to('SG', 'SG', 'CN') }

  test.each([
    ['3D001', '3A090.a', 'no'],
    ['3E001', '3A090.a', 'no'],
    ['4E001', '4A090.a', 'no'],
    ['5D992.z.1', undefined, 'yes'],
  ])('%s for %s to Singapore for a firm with a parent in China: %s', (eccn, forEccn, expected) => {
    const item = { eccn, origin: 'us', datacenter: false, ...(forEccn === undefined ? {} : { forEccn }) } as const
    expect(priorOf(of(item, 'SG', branch))?.licenseRequirement).toBe(expected)
  })

  test.each([
    ['a datacenter item of 3A090.a', server, 'presumption-of-denial'],
    ['another item of 3A090.a', gaming, 'case-by-case'],
    ['an item of 3A090.b', lesser, 'case-by-case'],
  ])('(d)(1) and (d)(3)(i) for %s: %s', (_, item, expected) => {
    expect(priorOf(of(item, 'SG', branch))).toMatchObject({ licenseRequirement: 'yes', reviewPolicy: expected })
  })

  test('NAC reaches it, as 740.8(b) says of 744.23(a)(3), for an export and not for a transfer (in-country)', () => {
    const record = of(gaming, 'SG', { ...branch, held: notified })
    expect(priorOf(record)?.outcome).toBe('authorized')
    const within: TransactionRecord = { ...record, activity: 'transfer-in-country', from: 'SG' }
    expect(priorOf(within)?.outcome).toBe('license-required')
    expect([statusOf(within, 'ACA'), statusOf(within, 'NAC')]).toEqual(['unavailable', 'unavailable'])
  })
})

describe('742.6(a)(6)(i)(B) and 744.23(a)(3)(i)(B): memory', () => {
  test.each([
    ['VN', to('VN'), 'no'],
    ['VN', to('VN', 'VN', 'CN'), 'yes'],
    ['SG', to('SG', 'CN'), 'yes'],
    ['MO', to('MO', 'US'), 'yes'],
  ])('3A090.c to %s: case %#', (country, parties, expected) => {
    const endUse: TransactionRecord['endUse'] = ['development']
    expect(priorOf(of(memory, country, { parties, endUse }))?.licenseRequirement).toBe(expected)
  })

  test.each([
    ['CN', 'CN', 'yes'],
    ['VN', 'VN', 'no'],
    ['SG', 'CN', 'no'],
  ])(
    'technology of 3E001 for 3A090.c to %s for a firm of %s: %s, the commodity alone is named in 744.23',
    (country, seat, expected) => {
      const record = of(intangible('3E001', '3A090.c'), country, { parties: to(country, seat) })
      expect(priorOf(record)?.licenseRequirement).toBe(expected)
    },
  )

  test.each([
    ['US', 'undetermined'],
    ['NL', 'undetermined'],
    // A:6, not A:5
    ['SG', 'unavailable'],
    ['CN', 'unavailable'],
  ])('740.25(b): an exporter headquartered in %s: %s', (seat, expected) => {
    const parties = [firm('exporter', 'US', seat), ...to('CN').slice(1)]
    expect(statusOf(of(memory, 'CN', { parties, endUse: ['development'] }), 'HBM')).toBe(expected)
  })
})

describe('740.8(a): who may use NAC and ACA', () => {
  test('ACA to Viet Nam, but not for a firm headquartered in Macau, to which NAC is open', () => {
    expect(priorOf(of(gaming, 'VN'))?.outcome).toBe('authorized')
    const record = of(gaming, 'VN', { parties: to('VN', 'MO'), held: notified })
    expect([statusOf(record, 'ACA'), statusOf(record, 'NAC')]).toEqual(['unavailable', 'available'])
    expect(priorOf(record)?.outcome).toBe('authorized')
  })

  test('ACA within Macau and D:5 for transfers alone, whoever receives', () => {
    const within: TransactionRecord = of(lesser, 'CN', { activity: 'transfer-in-country', from: 'CN' })
    expect(priorOf(within)?.outcome).toBe('authorized')
    expect(statusOf({ ...within, activity: 'reexport', from: 'SG' }, 'ACA')).toBe('unavailable')
  })

  test.each([
    ['4A090.a', true, 'unavailable'],
    ['4A090.a', false, 'available'],
    ['4A090.b', true, 'available'],
  ])('%s for datacenters (%s) to China under NAC: %s', (eccn, datacenter, expected) => {
    const item: Item = { eccn, origin: 'us', quantity: 1, datacenter }
    expect(statusOf(of(item, 'CN', { held: notified }), 'NAC')).toBe(expected)
  })

  test.each([
    [['tpp', 'performance-density', 'data-sheet'] as const, 'available'],
    [['tpp', 'performance-density', 'memory-bandwidth'] as const, 'unavailable'],
    [['tpp', 'data-sheet'] as const, 'unavailable'],
  ])('(c)(1)(i) to (iii): %j is %s', (contents, expected) => {
    expect(statusOf(of(gaming, 'CN', { held: { ...notified, nacContents: [...contents] } }), 'NAC')).toBe(expected)
  })

  test('(a)(3): 5A002.z must meet License Exception ENC as well', () => {
    const item: Item = { eccn: '5A002.z.1.b', origin: 'us', quantity: 1, datacenter: true }
    expect(statusOf(of(item, 'CN', { held: notified }), 'NAC')).toBe('undetermined')
  })

  test('(b): nothing that part 744 asks a license for', () => {
    const parties = to('CN').map((party): Party => ({
      ...party,
      listed: party.role === 'end-user' ? ['entity-list'] : [],
    }))
    expect(statusOf(of(gaming, 'CN', { parties, held: notified }), 'NAC')).toBe('unavailable')
  })

  test('of the exceptions of 2025 none stood', () => {
    const routes = priorOf(of(server, 'AE', { parties: to('AE', 'US') }))?.authorizations ?? []
    expect(routes.filter(({ id }) => ['AIA', 'ACM', 'LPP', 'UVEU', 'NVEU'].includes(id))).toEqual([])
  })
})

describe('742.6(b)(10)(iii): (A) beside (B)', () => {
  test.each([
    ['a firm of Viet Nam there', 'VN', to('VN'), ['presumption-of-approval']],
    ['a firm of China in Viet Nam', 'VN', to('VN', 'CN'), ['presumption-of-approval', 'presumption-of-denial']],
    [
      'a firm of the United States in China',
      'CN',
      to('CN', 'US'),
      ['presumption-of-approval', 'presumption-of-denial'],
    ],
    ['a firm of China there', 'CN', to('CN'), ['presumption-of-denial']],
  ])('a datacenter item of 3A090.a for %s', (_, country, parties, expected) => {
    const { reviewPolicy, contested = [] } = priorOf(of(server, country, { parties })) ?? {}
    expect(reviewPolicy === 'contested' ? contested.toSorted() : [reviewPolicy]).toEqual(expected)
  })

  test('(1) and (2) say "commodity": software for it stays under denial', () => {
    expect(priorOf(of(intangible('3D001', '3A090.a'), 'CN'))?.reviewPolicy).toBe('presumption-of-denial')
    expect(priorOf(of(gaming, 'CN'))?.reviewPolicy).toBe('case-by-case')
  })
})

describe('742.6(a)(6)(iv): releases to persons', () => {
  const release = (item: Item): TransactionRecord =>
    of(item, 'CN', {
      activity: 'deemed-export',
      parties: [
        firm('exporter', 'US'),
        firm('employer', 'US'),
        { ...firm('employee', 'US'), employment: { nationality: 'CN', permanentAndRegular: true } },
      ],
      endUse: ['development'],
    })

  test('of technology for 3A090 nothing is required', () => {
    expect(priorOf(release(intangible('3E001', '3A090.a')))?.outcome).toBe('no-license-required')
  })
  test('of technology for 3A001.z national security stays open', () => {
    expect(priorOf(release(intangible('3E001', '3A001.z.4.a')))?.outcome).toBe('needs-review')
  })
})

describe('734.9(h): a foreign-made circuit, from Taiwan', () => {
  const made = (item: Item, destination: string, others: Party[] = [], facts: Facts = {}): TransactionRecord =>
    of(item, destination, {
      activity: 'reexport',
      from: 'TW',
      parties: [firm('exporter', 'TW'), ...to(destination).slice(1), ...others],
      ...facts,
    })

  test('(2)(i): to Viet Nam it is subject to the EAR, to Japan it is not', () => {
    expect(priorOf(made(foreign(server, true), 'VN'))?.outcome).toBe('license-required')
    expect(priorOf(made(foreign(server, true), 'JP'))?.outcome).toBe('not-subject-to-ear')
  })
  test.each(['purchaser', 'intermediate-consignee'] as const)(
    'note to (2): a %s headquartered in China is a party to the transaction, and nothing is cleared',
    (role) => {
      expect(priorOf(made(foreign(server, true), 'JP', [firm(role, 'JP', 'CN')]))?.outcome).toBe('needs-review')
    },
  )
  test('(1): what is no direct product of listed technology or plant is not, even to Viet Nam', () => {
    expect(priorOf(made(foreign(server, false), 'VN'))?.outcome).toBe('not-subject-to-ear')
  })
  test.each([
    [25, 'not-subject-to-ear'],
    [25.1, 'license-required'],
  ])('734.4(d): with %d percent of controlled U.S. content to Viet Nam: %s', (percent, expected) => {
    expect(priorOf(made(foreign(server, false, percent), 'VN'))?.outcome).toBe(expected)
  })
  test('(2)(i): where it is built into equipment and nobody says where that goes, it stays open', () => {
    expect(priorOf(made(foreign(server, true), 'JP', [], { endUse: ['production'] }))?.outcome).toBe('needs-review')
  })
})

describe('742.6(a)(6)(ii) and 744.23(a)(3)(ii): technology of 3E001 that a firm of China developed', () => {
  const developed = (destination: string, from: string, developer: string): TransactionRecord =>
    of(foreign(intangible('3E001', '3A090.a'), true), destination, {
      activity: 'reexport',
      from,
      parties: [firm('exporter', from), ...to(destination).slice(1), firm('designer', developer)],
      endUse: ['development'],
    })

  test.each([
    ['BR', 'CN', 'CN', 'yes'],
    // (a)(6)(ii) ends at A:5; 744.23(a)(3)(ii) is worldwide
    ['DE', 'CN', 'CN', 'yes'],
    // From D:1, by 744.23 alone
    ['BR', 'VN', 'CN', 'yes'],
    ['BR', 'SG', 'CN', 'no'],
    ['BR', 'CN', 'VN', 'no'],
  ])('to %s from %s, developed by a firm of %s: %s', (destination, from, developer, expected) => {
    expect(priorOf(developed(destination, from, developer))?.licenseRequirement).toBe(expected)
  })
})

describe('days', () => {
  test.each(['2024-12-02', '2025-01-12', '2025-01-13', '2025-05-15', '2026-05-31'])(
    'on %s the text of 12 January 2025 says the same of the same facts',
    (lawDate) => {
      expect(priorOf(of(server, 'BR'), lawDate)?.outcome).toBe('no-license-required')
    },
  )
  test('before 2 December 2024 another text stood, so that a shipment of no known day is not cleared', () => {
    expect(priorOf(of(server, 'BR', { dates: { order: '2024-11-04' } }))?.outcome).toBe('needs-review')
    expect(priorOf(of(server, 'BR', { dates: { order: '2024-12-02' } }))?.outcome).toBe('no-license-required')
  })
})
