// The facts of a record that a person may state or correct: where each stands, and what kind of value it takes.

/** What such a fact says; null where it is not known. */
export type FactValue = string | number | boolean | readonly string[] | null

export type FactKind =
  | { readonly kind: 'text' | 'number' | 'operations' | 'date' | 'paper' | 'country' | 'truth' }
  | { readonly kind: 'choice'; readonly of: 'activity' | 'role' | 'designer' | 'origin' | 'government' | 'eligibility' }
  | { readonly kind: 'endUses' }

const text: FactKind = { kind: 'text' }
const number: FactKind = { kind: 'number' }
const operations: FactKind = { kind: 'operations' }
const date: FactKind = { kind: 'date' }
const paper: FactKind = { kind: 'paper' }
const country: FactKind = { kind: 'country' }
const truth: FactKind = { kind: 'truth' }

/** Facts by path; `*` stands for a place in a list. The order is the order of the screen. */
export const factKinds = {
  activity: { kind: 'choice', of: 'activity' },
  'item.eccn': text,
  'item.forEccn': text,
  'item.description': text,
  'item.quantity': number,
  'item.unit.totalProcessingPerformance': number,
  'item.unit.performanceDensity': number,
  'item.unit.applicableDieAreaMm2': number,
  'item.unit.circuits': number,
  'item.unit.memoryBandwidthGBs': number,
  'item.unit.hbmBandwidthDensity': number,
  'item.datacenter': truth,
  'item.designer': { kind: 'choice', of: 'designer' },
  'item.origin': { kind: 'choice', of: 'origin' },
  'item.usContentPercent': number,
  'item.foreignProduct.directProductOfListedTechnology': truth,
  'item.foreignProduct.listedPlant': truth,
  'item.foreignProduct.hardwareSubjectToEar': truth,
  'item.weights.trainingOperations': operations,
  'item.weights.published': truth,
  'item.weights.additionalOperations': operations,
  'item.weights.syntheticDataShare': number,
  from: country,
  destination: country,
  endUse: { kind: 'endUses' },
  'parties.*.role': { kind: 'choice', of: 'role' },
  'parties.*.name': text,
  'parties.*.id': text,
  'parties.*.location': country,
  'parties.*.headquarters': country,
  'parties.*.ultimateParent': country,
  'parties.*.group': text,
  'parties.*.government': { kind: 'choice', of: 'government' },
  'dates.order': date,
  'dates.aboardCarrier': date,
  'dates.export': date,
  'dates.completed': date,
  'dates.received': date,
  'dates.licenseIssued': date,
  'dates.newSiteNotice': date,
  'dates.moveNotice': date,
  'prior.eligibility': { kind: 'choice', of: 'eligibility' },
  'prior.actualOrder': truth,
  'held.aiaCertification': paper,
  'held.aiaCertificationSubmitted': paper,
  'held.aiaShipmentNotice': paper,
  'held.eccnFurnished': paper,
  'held.lppStatement': paper,
  'held.lppCopySent': paper,
  'held.lppPriorNotice': paper,
  'held.nacFiled': paper,
  'held.acmAccountingUpdated': paper,
  'held.purchaseOrder': paper,
  'positions.aia.consigneeCumulativeTpp': number,
  'elections.lppCountedAgainst': text,
} as const satisfies Readonly<Record<string, FactKind>>

export type FactPattern = keyof typeof factKinds

export const patternOf = (path: string): FactPattern | undefined => {
  const pattern = path.replaceAll(/\.\d+(?=\.|$)/g, '.*')
  return pattern in factKinds
    ? // The line above has just looked it up.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      (pattern as FactPattern)
    : undefined
}

/** Those that may be set in many records at once: the role of a party is what names it. */
export const settablePatterns: readonly FactPattern[] = Object.keys(factKinds).flatMap((pattern) =>
  pattern === 'parties.*.role' ? [] : (patternOf(pattern) ?? []),
)
