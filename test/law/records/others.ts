// Edges of model weights, red flag 28, validated end users, and of the dates.
import { type EdgeCase, accelerators, cards, other, sale, weights } from './sale.ts'
import type { TransactionRecord } from '../../../shared/contract/interchange.ts'

const met = (country: string) => ({ storage: { country, paragraph14: true, paragraph15: true, paragraph18: true } })

const service = (
  customer: readonly [string, string, string],
  endUse: 'training-4e091' | 'training-other' | 'inference',
): TransactionRecord => ({
  id: 'r',
  activity: 'computing-service',
  item: weights(),
  from: 'US',
  parties: [
    {
      role: 'operator',
      id: 'provider',
      location: 'US',
      headquarters: 'US',
      ultimateParent: 'US',
      government: 'none',
      listed: [],
    },
    {
      role: 'customer',
      id: 'customer',
      location: customer[0],
      headquarters: customer[1],
      ultimateParent: customer[2],
      government: 'none',
      listed: [],
    },
  ],
  endUse: [endUse],
  dates: { order: '2025-07-01' },
})

const deemed = (employer: readonly [string, string], permanentAndRegular: boolean | null): TransactionRecord => ({
  id: 'r',
  activity: 'deemed-export',
  item: weights(),
  from: 'US',
  destination: 'CN',
  parties: [
    {
      role: 'exporter',
      id: 'e',
      location: 'US',
      headquarters: employer[0],
      ultimateParent: employer[1],
      government: 'none',
      listed: [],
    },
    {
      role: 'employer',
      id: 'e',
      location: 'US',
      headquarters: employer[0],
      ultimateParent: employer[1],
      government: 'none',
      listed: [],
    },
    {
      role: 'employee',
      id: 'p',
      location: 'US',
      government: 'none',
      listed: [],
      employment: { permanentAndRegular, nationality: 'CN' },
    },
  ],
  dates: { export: '2025-07-01' },
})

type Shares = { readonly outside?: number; readonly country?: number; readonly abroad?: number }

/** A UVEU of so many TPP beside the 15,832,000 of this shipment, out of 1,000,000,000 before it. */
const uveu = (
  destination: string,
  seat: readonly [string, string],
  shares: Shares,
  change: Parameters<typeof sale>[2] = {},
): TransactionRecord =>
  sale(accelerators(1_000), destination, {
    hq: seat[0],
    parent: seat[1],
    export: '2025-08-01',
    ...change,
    recipient: { veu: { kind: 'uveu', supplement7: '2025-01-17', operatorAuthorized: true }, ...change?.recipient },
    dates: { newSiteNotice: '2025-01-20', moveNotice: '2025-05-01', ...change?.dates },
    positions: {
      uveu: {
        totalOwnedTpp: 1_000_000_000,
        outsideSupplement5aTpp: shares.outside ?? shares.country ?? 0,
        inCountryTpp: shares.country ?? 0,
        outsideUnitedStatesTpp: shares.abroad ?? shares.outside ?? shares.country ?? 0,
      },
    },
  })

const nveu = (installedTpp: number, on: string, change: Parameters<typeof sale>[2] = {}): TransactionRecord =>
  sale(accelerators(1_000), 'IN', {
    export: on,
    recipient: {
      veu: {
        kind: 'nveu',
        country: 'IN',
        letter: '2025-05-30',
        operatorAuthorized: true,
        governmentArrangement: true,
        paragraph14: true,
        paragraph15: true,
        paragraph18: true,
      },
    },
    positions: { nveu: { country: 'IN', installedTpp, attritionTpp: 0 } },
    ...change,
  })

const unit = 15_832_000

/** Parties of whom nothing is said of their owners. */
const unowned = (on: string): TransactionRecord => {
  const stated = sale(accelerators(100), 'DE', { export: on })
  return { ...stated, parties: stated.parties.map((party) => ({ ...party, ownedByListed: undefined })) }
}
const saved = (
  change: NonNullable<TransactionRecord['dates']>,
  prior: TransactionRecord['prior'] = { eligibility: 'nlr', actualOrder: true },
): TransactionRecord =>
  sale(accelerators(5_000), 'IN', {
    export: '2025-05-20',
    dates: {
      order: '2025-03-10',
      aboardCarrier: '2025-05-15',
      completed: '2025-06-10',
      received: '2025-06-10',
      ...change,
    },
    rest: { prior },
  })

export const others: readonly EdgeCase[] = [
  // Model weights
  {
    it: 'weights to a British laboratory with storage in order go by AIA',
    record: sale(weights(met('GB')), 'GB', { held: {}, endUse: ['inference'] }),
    expect: {
      'codified.outcome': 'authorized',
      'codified.reviewPolicy': 'not-stated',
      'codified.authorizations': { AIA: 'available' },
    },
  },
  {
    it: 'weights to an Indian company meet a presumption of denial and no exception',
    record: sale(weights(met('IN')), 'IN', { endUse: ['inference'] }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.reviewPolicy': 'presumption-of-denial',
      'codified.authorizations': { AIA: 'unavailable', ACM: 'unavailable', LPP: 'unavailable' },
    },
  },
  {
    it: 'weights to a British subsidiary of a Chinese parent: AIA stays open at best, the policy denies (AMB-11)',
    record: sale(weights(met('GB')), 'GB', { hq: 'GB', parent: 'CN', endUse: ['inference'] }),
    expect: {
      'codified.reviewPolicy': 'presumption-of-denial',
      'codified.authorizations': { AIA: ['undetermined', 'unavailable'] },
    },
  },
  {
    it: 'storage that falls short before 15 January 2026 is open (A-12), from that day it closes AIA',
    record: sale(
      weights({ storage: { country: 'GB', paragraph14: true, paragraph15: true, paragraph18: false } }),
      'GB',
      { export: '2026-01-14', endUse: ['inference'] },
    ),
    expect: { 'codified.authorizations': { AIA: ['undetermined'] }, doubts: ['A-12'] },
  },
  {
    it: 'storage that falls short on 15 January 2026 closes AIA',
    record: sale(
      weights({ storage: { country: 'GB', paragraph14: true, paragraph15: true, paragraph18: false } }),
      'GB',
      { export: '2026-01-15', endUse: ['inference'] },
    ),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { AIA: 'unavailable' } },
  },
  {
    it: 'weights to an American company in Vietnam pass 740.2(a)(9)(ii)',
    record: sale(weights(met('VN')), 'VN', { hq: 'US', endUse: ['inference'] }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { AIA: 'available' } },
  },
  {
    it: 'a release to an employee of an American laboratory who is not permanent needs a license',
    record: deemed(['US', 'US'], false),
    expect: { 'codified.licenseRequirement': 'yes', 'codified.outcome': ['license-required', 'needs-review'] },
  },
  {
    it: 'a release to an employee nobody called permanent stays open',
    record: deemed(['US', 'US'], null),
    expect: {
      'codified.licenseRequirement': 'undetermined',
      'codified.outcome': 'needs-review',
      missingFacts: ['permanentAndRegular'],
    },
  },
  {
    it: 'the exclusion for employees asks for one limb of the employer only ("or")',
    record: deemed(['SG', 'US'], true),
    expect: { 'codified.licenseRequirement': ['no', 'undetermined'] },
  },

  // Red flag 28
  {
    it: 'a British customer raises no red flag',
    record: service(['GB', 'GB', 'GB'], 'training-4e091'),
    expect: { redFlags: [] },
  },
  {
    it: 'a British customer with an Indian parent raises red flag 28',
    record: service(['GB', 'GB', 'IN'], 'training-4e091'),
    expect: { redFlags: ['28'] },
  },
  {
    it: 'inference for an Indian customer raises no red flag',
    record: service(['IN', 'IN', 'IN'], 'inference'),
    expect: { redFlags: [] },
  },
  {
    it: 'training a model below the heading raises no red flag',
    record: { ...service(['IN', 'IN', 'IN'], 'training-other'), item: weights({ trainingOperations: '5e25' }) },
    expect: { redFlags: [] },
  },

  // UVEU
  {
    it: 'a UVEU one unit above 25 percent on either denominator is over (Japanese, in Malaysia)',
    record: uveu('MY', ['JP', 'JP'], { outside: 250_000_000, country: 0 }),
    expect: { 'codified.authorizations': { UVEU: 'unavailable' }, cites: ['748 Supp. 10 para 6'] },
  },
  {
    it: 'a UVEU between the two denominators is open (A-3)',
    record: uveu('MY', ['JP', 'JP'], { outside: 250_000_000 - unit + 1, country: 0 }),
    expect: { 'codified.authorizations': { UVEU: 'undetermined' }, doubts: ['A-3'] },
  },
  {
    it: 'a UVEU over 7 percent in one country is over although 25 percent are kept',
    record: uveu('MY', ['JP', 'JP'], { outside: 100_000_000, country: 70_000_000 }),
    expect: { 'codified.authorizations': { UVEU: 'unavailable' } },
  },
  {
    it: 'an American UVEU over half abroad on a reporting date is over',
    record: uveu('DE', ['US', 'US'], { abroad: 500_000_000 }, { held: { aiaCertification: false } }),
    expect: { 'codified.authorizations': { UVEU: 'unavailable' } },
  },
  {
    it: 'a company of Singapore with an American parent may be a UVEU',
    record: uveu('MY', ['SG', 'US'], { outside: 10_000_000, country: 10_000_000, abroad: 10_000_000 }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { UVEU: 'available' } },
  },
  {
    it: 'a UVEU gives its notice exactly 60 days before a move',
    record: uveu('MY', ['JP', 'JP'], {}, { dates: { moveNotice: '2025-06-02' } }),
    expect: { 'codified.authorizations': { UVEU: 'available' } },
  },
  {
    it: 'a UVEU gives its notice of a site 179 days before, one short',
    record: uveu('MY', ['JP', 'JP'], {}, { dates: { newSiteNotice: '2025-02-03' } }),
    expect: { 'codified.authorizations': { UVEU: 'unavailable' } },
  },
  {
    it: 'a UVEU gives its notice of a site exactly 180 days before',
    record: uveu('MY', ['JP', 'JP'], {}, { dates: { newSiteNotice: '2025-02-02' } }),
    expect: { 'codified.authorizations': { UVEU: 'available' } },
  },
  {
    it: 'a UVEU in Macau is not to be had',
    record: uveu('MO', ['US', 'US'], {}),
    expect: { 'codified.authorizations': { UVEU: 'unavailable' } },
  },
  {
    it: 'a UVEU may not train a model of 4E091 in Malaysia (paragraph 7)',
    record: uveu('MY', ['JP', 'JP'], {}, { endUse: ['datacenter-operation', 'training-4e091'] }),
    expect: { 'codified.authorizations': { UVEU: ['unavailable', 'undetermined'] }, cites: ['748 Supp. 10 para 7'] },
  },

  // NVEU
  {
    it: 'an NVEU at the exact level of 2025 Q3',
    record: nveu(1_266_000_000 - unit, '2025-09-30'),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { NVEU: 'available' } },
  },
  {
    it: 'the day before the rule on affiliates may come back nobody asks who owns a party',
    record: unowned('2026-11-09'),
    expect: { 'codified.outcome': 'authorized' },
  },
  {
    it: 'from 10 November 2026 on it is asked whether listed parties own half of a party (A-18)',
    record: unowned('2026-11-10'),
    expect: {
      'codified.outcome': 'needs-review',
      'enforced.outcome': 'needs-review',
      doubts: ['A-18'],
    },
  },
  {
    it: 'an NVEU one unit over the level of 2026 Q1 on its last day',
    record: nveu(1_899_000_001 - unit, '2026-03-31'),
    expect: { 'codified.authorizations': { NVEU: 'unavailable' } },
  },
  {
    it: 'the same NVEU a day later, in 2026 Q2',
    record: nveu(1_899_000_001 - unit, '2026-04-01'),
    expect: { 'codified.authorizations': { NVEU: 'available' } },
  },
  {
    it: 'an NVEU on the last day of 2027 at 5,064,000,000',
    record: nveu(5_064_000_000 - unit, '2027-12-31'),
    expect: { 'codified.authorizations': { NVEU: 'available' } },
  },
  {
    it: 'in 2028 no level is printed for an NVEU',
    record: nveu(0, '2028-01-01'),
    expect: { 'codified.authorizations': { NVEU: 'undetermined' } },
  },
  {
    it: 'an NVEU received in the next quarter is open (D-09)',
    record: nveu(1_266_000_001 - unit, '2025-09-30', { dates: { received: '2025-10-01' } }),
    expect: { 'codified.authorizations': { NVEU: 'undetermined' } },
  },

  // Dates
  {
    it: 'the day before the effective date prior rules apply',
    record: sale(accelerators(5_000), 'IN', { export: '2025-01-12' }),
    expect: { 'codified.outcome': 'prior-rules-apply' },
  },
  {
    it: 'on 14 May 2025 compliance is not yet required',
    record: sale(accelerators(5_000), 'IN', { export: '2025-05-14' }),
    knowledgeDate: '2025-05-12',
    expect: { 'codified.outcome': 'prior-rules-apply', 'enforced.posture': 'not-yet-required' },
  },
  {
    it: 'on 15 May 2025 it is, and without an order nothing is saved',
    record: sale(accelerators(5_000), 'IN', {
      export: '2025-05-15',
      rest: { prior: { eligibility: 'nlr', actualOrder: false } },
    }),
    knowledgeDate: '2025-05-12',
    expect: { 'codified.outcome': 'license-required', 'enforced.posture': 'enforced' },
  },
  {
    it: 'from 13 May 2025 the announcement is known',
    record: sale(accelerators(5_000), 'IN', { export: '2025-05-16' }),
    knowledgeDate: '2025-05-13',
    expect: { 'enforced.posture': 'not-enforced' },
  },
  {
    it: 'for Saudi Arabia, D:4, the announcement changes nothing',
    record: sale(accelerators(5_000), 'SA', { export: '2025-08-01' }),
    knowledgeDate: '2025-08-01',
    expect: { 'enforced.posture': 'enforced', 'enforced.outcome': 'license-required' },
  },
  {
    it: 'for the German subsidiary of a Chinese parent the guidance of 31 May 2026 says enforced',
    record: sale(accelerators(1), 'DE', { hq: 'DE', parent: 'CN', export: '2026-06-01' }),
    knowledgeDate: '2026-05-31',
    expect: { 'enforced.posture': 'enforced' },
  },
  {
    it: 'chips to China on 1 March 2025 were enforced all along, the rule only came on top',
    record: sale(accelerators(1), 'CN', { export: '2025-03-01' }),
    knowledgeDate: '2025-03-01',
    expect: { 'enforced.posture': 'enforced' },
  },
  {
    it: 'saved when completed on Saturday 14 June 2025',
    record: saved({ completed: '2025-06-14' }),
    expect: { 'codified.outcome': 'prior-rules-apply', 'codified.authorizations': { SAVINGS: 'available' } },
  },
  ...['2025-06-15', '2025-06-16'].map((completed) => ({
    it: `saved when completed on ${completed}, by the last day the clause prints (A-14)`,
    record: saved({ completed }),
    expect: {
      'codified.outcome': 'prior-rules-apply' as const,
      'codified.authorizations': { SAVINGS: 'available' as const },
    },
  })),
  {
    it: 'completed on 17 June 2025 nothing is saved',
    record: saved({ completed: '2025-06-17' }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { SAVINGS: 'unavailable' } },
  },
  {
    it: 'loaded a day late nothing is saved',
    record: saved({ aboardCarrier: '2025-05-16' }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { SAVINGS: 'unavailable' } },
  },
  {
    it: 'saved by a license exception held before',
    record: saved({}, { eligibility: 'license-exception', actualOrder: true }),
    expect: { 'codified.outcome': 'prior-rules-apply' },
  },
  {
    it: 'nobody stated the prior position: the savings clause is open',
    record: saved({}, { actualOrder: true }),
    expect: { 'codified.outcome': 'needs-review', 'codified.authorizations': { SAVINGS: 'undetermined' } },
  },
  {
    it: 'a purchaser of Hong Kong leaves the policy open for cards delivered in Brazil (D-02)',
    record: sale(cards(1), 'BR', { others: [other('purchaser', 'HK')] }),
    expect: { 'codified.reviewPolicy': ['contested', 'undetermined'], doubts: ['D-02'] },
  },
  {
    it: 'exports of January 2026 to China below both figures are reviewed case by case or the older policy is shown beside it',
    record: sale(
      { ...accelerators(1), unit: { totalProcessingPerformance: 15_832, memoryBandwidthGBs: 4_800 } },
      'CN',
      { export: '2026-01-15' },
    ),
    expect: { 'codified.reviewPolicy': ['case-by-case', 'contested'] },
  },
  {
    it: 'the day before they meet a presumption of denial',
    record: sale(
      { ...accelerators(1), unit: { totalProcessingPerformance: 15_832, memoryBandwidthGBs: 4_800 } },
      'CN',
      { export: '2026-01-14' },
    ),
    expect: { 'codified.reviewPolicy': 'presumption-of-denial' },
  },
  {
    it: 'at 21,000 the presumption of denial stays',
    record: sale(
      { ...accelerators(1), unit: { totalProcessingPerformance: 21_000, memoryBandwidthGBs: 4_800 } },
      'CN',
      { export: '2026-01-15' },
    ),
    expect: { 'codified.reviewPolicy': 'presumption-of-denial' },
  },
  {
    it: 'a reexport from Singapore to China keeps the presumption of denial (A-21)',
    record: sale(
      { ...accelerators(1), unit: { totalProcessingPerformance: 15_832, memoryBandwidthGBs: 4_800 } },
      'CN',
      { export: '2026-02-01', activity: 'reexport', from: 'SG' },
    ),
    expect: { 'codified.reviewPolicy': 'presumption-of-denial' },
  },
]
