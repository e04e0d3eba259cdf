// Members of a record and what would be worse for each: a country becomes China, a paper is not held, a figure grows. Nothing here
// knows how a reader reads; it knows what a cautious person would rather not find in the record.

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
export type Path = readonly string[]

/** A change of one member for the worse; `absent` takes the member away. */
export type Change = { readonly path: Path; readonly to: Json | undefined }

/** Members that say who is meant, or that are words for people. */
const identities =
  /^(id|name|group|description|source|number|by|reason|on|doubt|reading|party|lppCountedAgainst|role|kind)$/

const countries = /^(destination|location|headquarters|ultimateParent|country|nationality)$/
/** What makes a restriction reach further, or an allowance smaller, when it grows. */
const growing =
  /^(quantity|totalProcessingPerformance|tops|bitLength|circuits|memoryBandwidthGBs|hbmBandwidthDensity|performanceDensity|usContentPercent|syntheticDataShare|receivedTpp|licensedTpp|installedTpp|outsideSupplement5aTpp|inCountryTpp|outsideUnitedStatesTpp|consigneeCumulativeTpp|percent)$/
const shrinking =
  /^(totalOwnedTpp|attritionTpp|quantityTpp|assuranceIncreasePercent|applicableDieAreaMm2|areaMm2|sparsityFactor)$/
const growingOperations = /^(trainingOperations|additionalOperations|generationOperations|operations)$/
/** Truths that are worse when they hold. */
const worseTrue = /^(datacenter|nonPlanar|directProductOfListedTechnology|listedPlant|hardwareSubjectToEar)$/
const papers = /^(aia|lpp|eccnFurnished|nacFiled|acmAccountingUpdated|purchaseOrder)/

const enums: Readonly<Record<string, readonly Json[]>> = {
  designer: ['neither'],
  origin: ['us'],
  government: ['owned-or-controlled'],
  eligibility: ['license-required'],
  result: ['license-required', 'pending'],
  basis: ['own-view'],
  sparsity: ['dense'],
  counts: ['multiply-accumulates'],
  activity: [],
  eccn: [],
  forEccn: [],
  from: [],
}

const listOf = (value: Json | undefined): readonly Json[] => (Array.isArray(value) ? (value as readonly Json[]) : [])

const isRecord = (value: Json | undefined): value is { readonly [name: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Values worse than the one stated; none where the member says who is meant. */
const worse = (name: string, value: Json, within: Path): readonly Json[] => {
  if (identities.test(name)) return []
  if (countries.test(name)) {
    // Nowhere is stricter than an embargoed destination.
    if (typeof value === 'string' && /^(IR|CU|KP|SY|RU|BY)$/.test(value)) return []
    // The country a position is kept for, and that an authorization names, are no places anything goes to.
    return within.includes('positions') || within.includes('veu') ? [] : ['CN', 'MO', 'IR']
  }
  if (name in enums) return enums[name] ?? []
  if (growing.test(name))
    return typeof value === 'number' ? (name === 'syntheticDataShare' ? [1] : [value * 10, value * 1000]) : []
  if (shrinking.test(name)) return typeof value === 'number' ? [value / 10] : []
  // A larger base allows more additional training (Note 1 to 4E091).
  if (growingOperations.test(name)) return within.includes('base') ? [] : ['9e27']
  if (typeof value === 'boolean') return [worseTrue.test(name)]
  if (papers.test(name)) return [false, '2099-01-01']
  if (name === 'listed') return [['entity-list']]
  if (name === 'veu') return ['none']
  if (name === 'license') return [false]
  if (name === 'endUse') return [['prohibited-744'], ['unknown'], [...listOf(value), 'prohibited-744']]
  if (name === 'nacContents') return [[]]
  return []
}

/** Every change for the worse of one member of a record, and the loss of each member. */
export const changesOf = (value: Json, path: Path = []): readonly Change[] => {
  if (Array.isArray(value)) return value.flatMap((each: Json, index) => changesOf(each, [...path, String(index)]))
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, member]) => {
    const here = [...path, name]
    const changes = worse(name, member, path).map((to): Change => ({ path: here, to }))
    return [...changes, ...(isNeeded(name) ? [] : [{ path: here, to: undefined }]), ...changesOf(member, here)]
  })
}

/** Members without which a record, or what they stand in, is none. */
const isNeeded = (name: string): boolean => /^(id|activity|item|parties|role|kind)$/.test(name)

/** The same change in every entry of the party it speaks of, as a record may name a party in several roles. */
export const everywhere = (record: Json, { path, to }: Change): readonly Change[] => {
  const [first, index, ...member] = path
  const parties = isRecord(record) ? record['parties'] : undefined
  const entries = listOf(parties)
  if (first !== 'parties' || entries.length === 0 || member.length === 0) return [{ path, to }]
  const id = idOf(entries[Number(index)])
  return entries.flatMap((party, at) =>
    at === Number(index) || (id !== undefined && idOf(party) === id)
      ? [{ path: ['parties', String(at), ...member], to }]
      : [],
  )
}

const idOf = (party: Json | undefined): Json | undefined => (isRecord(party) ? (party['id'] ?? undefined) : undefined)

export const changed = (value: Json, path: Path, to: Json | undefined): Json => {
  const [name, ...rest] = path
  if (name === undefined) return to ?? null
  if (Array.isArray(value))
    return value.map((each: Json, index) => (String(index) === name ? changed(each, rest, to) : each))
  if (!isRecord(value)) return value
  if (rest.length > 0) return { ...value, [name]: changed(value[name] ?? null, rest, to) }
  if (to === undefined) return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name))
  return { ...value, [name]: to }
}

export const inWords = ({ path, to }: Change): string =>
  `${path.join('.')} ${to === undefined ? 'absent' : `= ${JSON.stringify(to)}`}`
