// Edges of the license exceptions, the review policies and the enforcement.
import { type EdgeCase, accelerators, cards, lesser, other, sale, sixPoints } from './sale.ts'

const nac = {
  nacFiled: '2025-06-06',
  nacContents: sixPoints,
  nacAnswer: { on: '2025-06-30', result: 'eligible' as const },
}
const manufacturing = { endUse: ['production' as const], held: { acmAccountingUpdated: '2025-06-01' } }

export const sales: readonly EdgeCase[] = [
  // AIA
  {
    it: 'AIA carries a transfer inside Germany between German firms',
    record: sale(accelerators(1_000), 'DE', {
      activity: 'transfer-in-country',
      from: 'DE',
      positions: { aia: { consigneeCumulativeTpp: 0 } },
    }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { AIA: 'available', LPP: 'unavailable' } },
  },
  {
    it: 'AIA at exactly 253,000,000 without submission is not to be had (740.27(c))',
    record: sale(accelerators(1), 'JP', {
      held: { aiaCertificationSubmitted: false },
      positions: { aia: { consigneeCumulativeTpp: 252_984_168 } },
    }),
    expect: { 'codified.authorizations': { AIA: 'unavailable' }, 'codified.outcome': 'license-required' },
  },
  {
    it: 'AIA needs the certification even for one unit (740.27(b)(2))',
    record: sale(accelerators(1), 'JP', {
      held: { aiaCertification: false },
      positions: { aia: { consigneeCumulativeTpp: 0 } },
    }),
    expect: { 'codified.authorizations': { AIA: 'unavailable' }, 'codified.outcome': 'license-required' },
  },
  {
    it: 'AIA with its notice not stated is conditional, and a license is required',
    record: sale(accelerators(1), 'JP', {
      held: { aiaShipmentNotice: null },
      positions: { aia: { consigneeCumulativeTpp: 0 } },
    }),
    expect: { 'codified.authorizations': { AIA: 'conditional' }, 'codified.outcome': 'license-required' },
  },
  {
    it: 'AIA is closed to a Korean subsidiary of a parent in Singapore',
    record: sale(accelerators(1), 'KR', { hq: 'KR', parent: 'SG' }),
    expect: {
      'codified.authorizations': { AIA: 'unavailable' },
      'codified.reviewPolicy': ['presumption-of-approval', 'contested'],
    },
  },
  ...['AT', 'CH', 'PL', 'PT', 'SG', 'GR'].map((country) => ({
    it: `AIA does not reach ${country}, which Supplement 5(a) does not name`,
    record: sale(accelerators(1), country),
    expect: { 'codified.authorizations': { AIA: 'unavailable' as const } },
  })),
  ...['AU', 'BE', 'CA', 'DK', 'FI', 'IE', 'IT', 'KR', 'NL', 'NO', 'NZ', 'ES', 'SE', 'TW', 'GB'].map((country) => ({
    it: `AIA reaches ${country}`,
    record: sale(accelerators(1), country, { positions: { aia: { consigneeCumulativeTpp: 0 } } }),
    expect: { 'codified.outcome': 'authorized' as const, 'codified.authorizations': { AIA: 'available' as const } },
  })),
  {
    it: 'AIA since 16 January 2025 asks for an approved or authorized designer',
    record: sale({ ...accelerators(1), designer: 'neither' }, 'JP', {
      positions: { aia: { consigneeCumulativeTpp: 0 } },
    }),
    expect: { 'codified.authorizations': { AIA: 'unavailable' } },
  },
  {
    it: 'AIA does not carry 3A090.b, and Germany needs no license for it',
    record: sale(lesser(10), 'DE'),
    expect: { 'codified.licenseRequirement': 'no', 'codified.outcome': 'no-license-required' },
  },

  // 742.6(a)(6)(iii)(B) and 744.23
  {
    it: '3A090.b to Israel needs no license: D:4, but A:6 too',
    record: sale(lesser(10), 'IL'),
    expect: { 'codified.outcome': 'no-license-required', 'codified.licenseRequirement': 'no' },
  },
  {
    it: '3A090.b to Vietnam needs a license with a presumption of approval, and ACA answers it',
    record: sale(lesser(10), 'VN'),
    expect: {
      'codified.outcome': 'authorized',
      'codified.reviewPolicy': 'presumption-of-approval',
      'codified.authorizations': { ACA: 'available', NAC: 'unavailable', AIA: 'unavailable', LPP: 'unavailable' },
      cites: ['742.6(a)(6)(iii)(B)', '742.6(b)(10)(iv)(A)'],
    },
  },
  {
    it: '3A090.b to the Singapore subsidiary of a Chinese parent falls under the end-user rule, and NAC answers it',
    record: sale(lesser(10), 'SG', { hq: 'SG', parent: 'CN', held: nac }),
    expect: {
      'codified.outcome': 'authorized',
      'codified.licenseRequirement': 'yes',
      'codified.authorizations': { NAC: 'available', ACA: 'unavailable' },
      cites: ['744.23(a)(3)(i)(A)'],
      doubts: ['AMB-06'],
    },
  },
  {
    it: 'technology of 3E001 for 3A090.b to that subsidiary is not in the end-user rule',
    record: sale({ eccn: '3E001', forEccn: '3A090.b', origin: 'us' }, 'SG', { hq: 'SG', parent: 'CN' }),
    expect: { 'codified.licenseRequirement': ['no', 'undetermined'] },
  },

  // NAC and ACA
  {
    it: 'a graphics card moved inside Singapore to a Chinese subsidiary has neither NAC nor ACA (AMB-25)',
    record: sale(cards(10), 'SG', { hq: 'SG', parent: 'CN', activity: 'transfer-in-country', from: 'SG', held: nac }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.authorizations': { NAC: 'unavailable', ACA: 'unavailable' },
    },
  },
  {
    it: 'a graphics card for the Brazilian subsidiary of a Chinese parent goes by NAC, not by ACA',
    record: sale(cards(10), 'BR', { hq: 'BR', parent: 'CN', held: nac, endUse: ['workstation'] }),
    expect: {
      'codified.outcome': 'authorized',
      'codified.authorizations': { NAC: 'available', ACA: 'unavailable', LPP: 'unavailable', ACM: 'unavailable' },
    },
  },
  {
    it: 'NAC with five of six points is not to be had (740.8(c)(1)(vi))',
    record: sale(cards(10), 'CN', { held: { ...nac, nacContents: sixPoints.slice(0, 5) }, endUse: ['workstation'] }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { NAC: 'unavailable' } },
  },
  {
    it: 'NAC answered with "license required" is not to be had',
    record: sale(cards(10), 'CN', {
      held: { ...nac, nacAnswer: { on: '2025-06-30', result: 'license-required' } },
      endUse: ['workstation'],
    }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { NAC: 'unavailable' } },
  },
  {
    it: 'graphics cards to Cambodia in 2025 meet D:5: NAC, presumption of denial',
    record: sale(cards(10), 'KH', { held: nac, endUse: ['workstation'] }),
    expect: {
      'codified.reviewPolicy': 'presumption-of-denial',
      'codified.authorizations': { NAC: 'available', ACA: 'unavailable', LPP: 'unavailable' },
    },
  },
  {
    it: 'graphics cards to Russia are never authorized',
    record: sale(cards(10), 'RU', { held: nac, endUse: ['workstation'] }),
    expect: {
      'codified.outcome': ['license-required', 'needs-review'],
      'codified.authorizations': { NAC: ['unavailable', 'undetermined'], ACA: 'unavailable' },
    },
  },

  // ACM
  {
    it: 'ACM runs to a private packaging house in Vietnam, since 740.2(a)(9)(ii) lists it',
    record: sale(accelerators(5_000), 'VN', { ...manufacturing, others: [other('final-customer', 'US')] }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { ACM: 'available', LPP: 'unavailable' } },
  },
  {
    it: 'ACM does not run where the final customer is in China',
    record: sale(accelerators(10), 'MY', { ...manufacturing, others: [other('final-customer', 'CN')] }),
    expect: { 'codified.authorizations': { ACM: 'unavailable' }, 'codified.outcome': 'license-required' },
  },
  {
    it: 'ACM covers storage before delivery',
    record: sale(accelerators(10), 'MX', {
      endUse: ['storage-before-delivery'],
      held: { acmAccountingUpdated: '2025-06-01' },
      others: [other('final-customer', 'US')],
    }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { ACM: 'available' } },
  },
  {
    it: 'ACM does not cover the operation of a data center',
    record: sale(accelerators(10), 'MX', {
      held: { acmAccountingUpdated: '2025-06-01' },
      others: [other('final-customer', 'US')],
    }),
    expect: { 'codified.authorizations': { ACM: 'unavailable' } },
  },
  {
    it: 'ACM accounts are current on the last day of six months',
    record: sale(accelerators(10), 'MX', {
      endUse: ['production'],
      held: { acmAccountingUpdated: '2025-01-01' },
      others: [other('final-customer', 'US')],
    }),
    expect: { 'codified.authorizations': { ACM: 'available' } },
  },

  // LPP
  {
    it: 'LPP: 1,700 units of 15,832 are 26,914,400, too many',
    record: sale(accelerators(1_700), 'BR', { received: 0 }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { LPP: 'unavailable' } },
  },
  {
    it: 'LPP does not carry a transfer inside Brazil',
    record: sale(accelerators(1), 'BR', { received: 0, activity: 'transfer-in-country', from: 'BR' }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { LPP: 'unavailable' } },
  },
  {
    it: 'LPP carries a reexport from Germany to Brazil',
    record: sale(accelerators(1), 'BR', { received: 0, activity: 'reexport', from: 'DE' }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { LPP: 'available' } },
  },
  {
    it: 'LPP stays open where nobody stated what was received this year',
    record: sale(accelerators(1), 'BR', { received: null }),
    expect: {
      'codified.outcome': 'needs-review',
      'codified.authorizations': { LPP: 'undetermined' },
      missingFacts: ['positions.lpp'],
    },
  },
  {
    it: 'LPP: exactly 3,200,000 in one shipment without notice is not to be had (740.29(g)(3))',
    record: sale({ ...accelerators(200), unit: { totalProcessingPerformance: 16_000 } }, 'BR', {
      received: 0,
      held: { lppPriorNotice: false },
    }),
    expect: { 'codified.authorizations': { LPP: 'unavailable' } },
  },
  {
    it: 'LPP: the statement not held closes it, the statement not stated leaves it conditional',
    record: sale(accelerators(1), 'BR', { received: 0, held: { lppStatement: null } }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { LPP: 'conditional' } },
  },
  {
    it: 'LPP: a Japanese owner may draw on the limit of the operator in Malaysia (740.29(a))',
    record: sale(accelerators(100), 'MY', {
      received: null,
      rest: {
        parties: [
          {
            role: 'exporter',
            id: 'exporter',
            location: 'US',
            headquarters: 'US',
            ultimateParent: 'US',
            government: 'none',
            listed: [],
          },
          {
            role: 'ultimate-consignee',
            id: 'jp',
            location: 'MY',
            headquarters: 'JP',
            ultimateParent: 'JP',
            government: 'none',
            listed: [],
          },
          {
            role: 'owner',
            id: 'jp',
            location: 'MY',
            headquarters: 'JP',
            ultimateParent: 'JP',
            government: 'none',
            listed: [],
          },
          {
            role: 'operator',
            id: 'my',
            location: 'MY',
            headquarters: 'MY',
            ultimateParent: 'MY',
            government: 'none',
            listed: [],
          },
          {
            role: 'end-user',
            id: 'my',
            location: 'MY',
            headquarters: 'MY',
            ultimateParent: 'MY',
            government: 'none',
            listed: [],
          },
        ],
        elections: { lppCountedAgainst: 'my' },
      },
      positions: {
        lpp: [
          { year: 2025, receivedTpp: 26_900_000, party: 'jp' },
          { year: 2025, receivedTpp: 0, party: 'my' },
        ],
      },
    }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { LPP: 'available' } },
  },
  ...['KZ', 'AE', 'VN', 'SA'].map((country) => ({
    it: `LPP to ${country} meets the closed list of 740.2(a)(9)(ii) (AMB-05)`,
    record: sale(accelerators(1), country, { received: 0 }),
    expect: {
      'codified.authorizations': { LPP: ['undetermined' as const, 'unavailable' as const] },
      doubts: ['AMB-05'],
    },
  })),
  {
    it: 'LPP is closed to the Mexican subsidiary of a Chinese parent',
    record: sale(accelerators(1), 'MX', { hq: 'MX', parent: 'CN', received: 0 }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.authorizations': { LPP: 'unavailable' },
      cites: ['740.29(c)(2)'],
    },
  },
  {
    it: 'LPP opens anew with the calendar year',
    record: sale(accelerators(1), 'BR', { export: '2026-01-02', received: 0, held: { lppStatement: '2026-01-02' } }),
    expect: { 'codified.authorizations': { LPP: 'available' } },
  },

  // The country allocation
  {
    it: 'an order that ends at exactly 790,000,000 is within the allocation',
    record: sale({ ...accelerators(5_000), unit: { totalProcessingPerformance: 20_000 } }, 'IN', {
      licensed: 690_000_000,
    }),
    expect: { 'codified.outcome': 'license-required', 'codified.reviewPolicy': 'presumption-of-approval' },
  },
  {
    it: 'an order that passes 790,000,000 by part is contested',
    record: sale({ ...accelerators(5_000), unit: { totalProcessingPerformance: 20_000 } }, 'IN', {
      licensed: 690_000_001,
    }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.reviewPolicy': ['contested', 'undetermined'],
      doubts: ['AMB-04'],
    },
  },
  {
    it: 'an allocation nobody stated leaves the policy open',
    record: sale(accelerators(5_000), 'IN', { licensed: null }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.reviewPolicy': 'undetermined',
      missingFacts: ['positions.country'],
    },
  },
  {
    it: 'Germany has no allocation, and a full one elsewhere means nothing to it',
    record: sale(accelerators(60_000), 'DE', { licensed: null, held: { aiaCertification: false } }),
    expect: { 'codified.outcome': 'license-required', 'codified.reviewPolicy': 'presumption-of-approval' },
  },
  {
    it: 'in 2028 no allocation is printed',
    record: sale(accelerators(1), 'IN', { export: '2028-01-03' }),
    expect: { 'codified.outcome': 'license-required', 'codified.reviewPolicy': 'undetermined' },
  },
  {
    it: 'a license on its last day carries the order, the day after it does not',
    record: sale(accelerators(1), 'IN', {
      export: '2026-07-01',
      held: { license: { number: 'T-1', issued: '2025-07-01', expires: '2026-07-01', quantityTpp: 15_832 } },
      positions: { license: { number: 'T-1', usedTpp: 0 } },
    }),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { LICENSE: 'available' } },
  },
  {
    it: 'a license for one unit less does not carry the order',
    record: sale(accelerators(2), 'IN', {
      held: { license: { number: 'T-1', issued: '2025-06-01', expires: '2026-06-01', quantityTpp: 15_832 } },
    }),
    expect: { 'codified.outcome': 'license-required', 'codified.authorizations': { LICENSE: 'unavailable' } },
  },

  // Review policy by both limbs
  {
    it: 'a Chinese parent with a Dutch headquarters in Malaysia meets a presumption of denial',
    record: sale(accelerators(1), 'MY', { hq: 'NL', parent: 'CN' }),
    expect: { 'codified.reviewPolicy': ['contested', 'presumption-of-denial'], cites: ['742.6(b)(10)(iii)(A)(1)'] },
  },
  {
    it: 'an American company in Macau meets approval by seat and denial by place (AMB-02)',
    record: sale(accelerators(1), 'MO', { hq: 'US' }),
    expect: {
      'codified.outcome': 'license-required',
      'codified.reviewPolicy': ['contested', 'presumption-of-denial'],
      doubts: ['AMB-02'],
    },
  },
  {
    it: 'a recipient whose parent nobody stated leaves the outcome open (AMB-01)',
    record: sale(accelerators(1), 'DE', {
      recipient: { ultimateParent: null },
      positions: { aia: { consigneeCumulativeTpp: 0 } },
    }),
    expect: {
      'codified.outcome': 'needs-review',
      'codified.authorizations': { AIA: 'undetermined' },
      missingFacts: ['ultimateParent'],
    },
  },
  {
    it: 'a destination nobody stated has to be asked for',
    record: sale(accelerators(1), 'BR', { rest: { destination: null } }),
    expect: {
      'codified.outcome': 'needs-review',
      'codified.licenseRequirement': ['yes', 'undetermined'],
      missingFacts: ['destination'],
    },
  },

  // Jurisdiction
  {
    it: 'a foreign circuit that is no direct product and has no American content is not subject to the EAR',
    record: sale(
      {
        ...accelerators(1),
        origin: 'foreign',
        foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
        usContentPercent: 0,
      },
      'IN',
      { from: 'TW', activity: 'reexport' },
    ),
    expect: { 'codified.outcome': 'not-subject-to-ear', 'codified.licenseRequirement': 'no' },
  },
  {
    it: 'a foreign circuit made in a listed plant alone is subject to the EAR (734.9(h)(1)(ii))',
    record: sale(
      {
        ...accelerators(1),
        origin: 'foreign',
        foreignProduct: { directProductOfListedTechnology: false, listedPlant: true },
        usContentPercent: 0,
      },
      'IN',
      { from: 'TW', activity: 'reexport', received: 0 },
    ),
    expect: { 'codified.outcome': 'authorized', 'codified.authorizations': { LPP: 'available' }, cites: ['734.9(h)'] },
  },
  {
    it: 'a foreign circuit of which nobody knows how it was made stays open',
    record: sale({ ...accelerators(1), origin: 'foreign' }, 'IN', { from: 'TW', activity: 'reexport' }),
    expect: { 'codified.outcome': 'needs-review', missingFacts: ['foreignProduct'] },
  },
  {
    it: 'content of exactly 25 percent to India is at the de minimis level, not above it',
    record: sale(
      {
        ...accelerators(1),
        origin: 'foreign',
        foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
        usContentPercent: 25,
      },
      'IN',
      { from: 'TW', activity: 'reexport' },
    ),
    expect: { 'codified.outcome': 'not-subject-to-ear' },
  },
  {
    it: 'content of 25.01 percent to India is above the de minimis level',
    record: sale(
      {
        ...accelerators(1),
        origin: 'foreign',
        foreignProduct: { directProductOfListedTechnology: false, listedPlant: false },
        usContentPercent: 25.01,
      },
      'IN',
      { from: 'TW', activity: 'reexport' },
    ),
    expect: { 'codified.licenseRequirement': 'yes' },
  },
  {
    it: 'a deemed export of technology for 3A090.a needs no license under this rule (742.6(a)(6)(iv))',
    record: sale({ eccn: '3E001', forEccn: '3A090.a', origin: 'us' }, 'CN', {
      activity: 'deemed-export',
      rest: {
        parties: [
          {
            role: 'exporter',
            id: 'e',
            location: 'US',
            headquarters: 'US',
            ultimateParent: 'US',
            government: 'none',
            listed: [],
          },
          {
            role: 'employer',
            id: 'e',
            location: 'US',
            headquarters: 'US',
            ultimateParent: 'US',
            government: 'none',
            listed: [],
          },
          {
            role: 'employee',
            id: 'p',
            location: 'US',
            government: 'none',
            listed: [],
            employment: { permanentAndRegular: true, nationality: 'CN' },
          },
        ],
      },
    }),
    expect: { 'codified.licenseRequirement': ['no', 'undetermined'] },
  },
]
