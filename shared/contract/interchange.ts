// The determination interchange, version 1: one transaction record in, one determination out.
// Names and enumerations are fixed; optional members may be added and the version raised with them.
import { z } from 'zod'

/** Version of the interchange; raised whenever a member is added. */
export const INTERCHANGE_VERSION = '1.2'

const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'expected an ISO 3166-1 alpha-2 code in capitals, such as "DE" (Kosovo is "XK")')
const date = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date as YYYY-MM-DD')
  .refine(isCalendarDay, 'expected a day that exists in the calendar')
/** A number beyond these may have lost its last digits already. */
const quantity = z.number().finite().nonnegative().max(Number.MAX_SAFE_INTEGER)
const operations = z
  .string()
  .regex(/^\d+(\.\d+)?([eE]\+?\d+)?$/, 'expected a count of operations as a decimal string, such as "1.2e26"')
const citation = z.string().min(1)

/** `null` and absent both mean *unknown*; they are folded together at this boundary. */
const unknown = <T extends z.ZodType>(schema: T) => schema.nullish()

/** A paper or step: the day it was made, or `false` for "not held"; absent is unknown. */
const paper = z.union([date, z.literal(false)])
/** A VEU document: a date or another reference to it. */
const reference = z.string().min(1)

export const activities = [
  'export',
  'reexport',
  'transfer-in-country',
  'deemed-export',
  'deemed-reexport',
  'computing-service',
  'domestic-transfer',
] as const

export const designers = ['approved', 'authorized', 'neither'] as const
export const roles = [
  'exporter',
  'purchaser',
  'intermediate-consignee',
  'ultimate-consignee',
  'end-user',
  'operator',
  'owner',
  'employer',
  'employee',
  'customer',
  'final-customer',
  'designer',
  'service-provider',
] as const

export const endUses = [
  'datacenter-operation',
  'development',
  'production',
  'storage-before-delivery',
  'training-4e091',
  'training-other',
  'inference',
  'fine-tuning',
  'resale',
  'gaming',
  'workstation',
  'repair-replacement',
  'temporary',
  'government',
  'prohibited-744',
  'unknown',
] as const

export const nacContents = [
  'tpp',
  'performance-density',
  'data-sheet',
  'approvals-12-months',
  'memory-bandwidth',
  'cluster',
] as const

const rate = z.strictObject({
  bitLength: unknown(z.number().int().positive()),
  tops: quantity,
  sparsity: unknown(z.enum(['dense', 'sparse'])),
  sparsityFactor: unknown(z.number().finite().positive().max(Number.MAX_SAFE_INTEGER)),
  counts: unknown(z.enum(['operations', 'multiply-accumulates'])),
})

const die = z.strictObject({
  areaMm2: quantity,
  nonPlanar: z.boolean(),
  totalProcessingPerformance: unknown(quantity),
})

const unit = z.strictObject({
  totalProcessingPerformance: unknown(quantity),
  performanceDensity: unknown(quantity),
  applicableDieAreaMm2: unknown(quantity),
  rates: unknown(z.array(rate)),
  dies: unknown(z.array(die)),
  circuits: unknown(z.number().int().positive()),
  memoryBandwidthGBs: unknown(quantity),
  hbmBandwidthDensity: unknown(quantity),
})

const generator = z.strictObject({
  published: unknown(z.boolean()),
  dataPublished: unknown(z.boolean()),
  generationOperations: unknown(operations),
  trainingOperations: unknown(operations),
})

const weights = z.strictObject({
  trainingOperations: unknown(operations),
  published: unknown(z.boolean()),
  base: unknown(
    z.union([
      z.literal('none'),
      z.strictObject({ published: unknown(z.boolean()), trainingOperations: unknown(operations) }),
    ]),
  ),
  additionalOperations: unknown(operations),
  syntheticDataShare: unknown(z.number().min(0).max(1)),
  generators: unknown(z.array(generator)),
  belowMostCapablePublished: unknown(
    z.strictObject({
      value: z.boolean(),
      basis: z.enum(['agency-guidance', 'classification-request', 'own-view']),
    }),
  ),
  storage: unknown(
    z.strictObject({
      country: unknown(country),
      paragraph14: unknown(z.boolean()),
      paragraph15: unknown(z.boolean()),
      paragraph18: unknown(z.boolean()),
    }),
  ),
  fineTuning: unknown(z.strictObject({ operations, originalOperations: operations })),
})

const item = z.strictObject({
  eccn: unknown(z.string().min(1)),
  forEccn: unknown(z.string().min(1)),
  description: unknown(z.string()),
  quantity: unknown(quantity),
  unit: unknown(unit),
  datacenter: unknown(z.boolean()),
  designer: unknown(z.enum(designers)),
  origin: unknown(z.enum(['us', 'foreign'])),
  foreignProduct: unknown(
    z.strictObject({
      directProductOfListedTechnology: unknown(z.boolean()),
      listedPlant: unknown(z.boolean()),
      trainedOnEccns: unknown(z.array(z.string())),
      hardwareSubjectToEar: unknown(z.boolean()),
    }),
  ),
  usContentPercent: unknown(z.number().min(0).max(100)),
  weights: unknown(weights),
})

const veu = z.union([
  z.literal('none'),
  z.strictObject({
    kind: z.enum(['general', 'uveu', 'nveu']),
    country: unknown(country),
    supplement7: unknown(reference),
    letter: unknown(reference),
    operatorAuthorized: unknown(z.boolean()),
    paragraph14: unknown(z.boolean()),
    paragraph15: unknown(z.boolean()),
    paragraph18: unknown(z.boolean()),
    governmentArrangement: unknown(z.boolean()),
  }),
])

const party = z.strictObject({
  role: z.enum(roles),
  name: unknown(z.string()),
  id: unknown(z.string()),
  location: unknown(country),
  headquarters: unknown(country),
  ultimateParent: unknown(country),
  group: unknown(z.string()),
  government: unknown(z.enum(['none', 'owned-or-controlled'])),
  jointVenture: unknown(
    z.strictObject({
      partners: z.array(z.strictObject({ headquarters: country, percent: z.number().min(0).max(100) })),
    }),
  ),
  listed: unknown(
    z.array(z.enum(['entity-list', 'military-end-user', 'military-intelligence-end-user', 'sdn', 'other'])),
  ),
  /** Owned 50 percent or more, directly or indirectly, one by one or together, by listed parties (90 FR 47201). */
  ownedByListed: unknown(z.boolean()),
  veu: unknown(veu),
  employment: unknown(z.strictObject({ permanentAndRegular: unknown(z.boolean()), nationality: unknown(country) })),
})

const dates = z.strictObject({
  order: unknown(date),
  aboardCarrier: unknown(date),
  export: unknown(date),
  completed: unknown(date),
  received: unknown(date),
  licenseIssued: unknown(date),
  newSiteNotice: unknown(date),
  moveNotice: unknown(date),
})

const held = z.strictObject({
  aiaCertification: unknown(paper),
  aiaCertificationSubmitted: unknown(paper),
  aiaShipmentNotice: unknown(paper),
  eccnFurnished: unknown(paper),
  lppStatement: unknown(paper),
  lppCopySent: unknown(paper),
  lppPriorNotice: unknown(paper),
  nacFiled: unknown(paper),
  nacContents: unknown(z.array(z.enum(nacContents))),
  nacAnswer: unknown(z.strictObject({ on: date, result: z.enum(['eligible', 'license-required', 'pending']) })),
  acmAccountingUpdated: unknown(paper),
  purchaseOrder: unknown(paper),
  license: unknown(
    z.union([
      z.strictObject({
        number: z.string(),
        issued: date,
        expires: unknown(date),
        quantityTpp: unknown(quantity),
      }),
      z.literal(false),
    ]),
  ),
})

const lppPosition = z.strictObject({
  year: z.number().int(),
  receivedTpp: quantity,
  party: unknown(z.string()),
})

export const positionNames = ['lpp', 'country', 'nveu', 'uveu', 'aia', 'license'] as const

export const positionsSchema = z.strictObject({
  lpp: unknown(z.union([lppPosition, z.array(lppPosition)])),
  country: unknown(
    z.strictObject({
      country,
      licensedTpp: quantity,
      asOf: date,
      source: z.string(),
      assuranceIncreasePercent: unknown(z.number().min(0).max(100)),
      attritionTpp: unknown(quantity),
    }),
  ),
  nveu: unknown(z.strictObject({ country, installedTpp: quantity, attritionTpp: unknown(quantity) })),
  uveu: unknown(
    z.strictObject({
      totalOwnedTpp: quantity,
      outsideSupplement5aTpp: quantity,
      inCountryTpp: quantity,
      outsideUnitedStatesTpp: quantity,
    }),
  ),
  aia: unknown(z.strictObject({ consigneeCumulativeTpp: quantity })),
  /** Added in 1.2: what was shipped under a license before; the quantity on its face less this is what is left. */
  license: unknown(z.strictObject({ number: z.string().min(1), usedTpp: unknown(quantity) })),
})

/** The positions that an answer rests on, of which the ledgers may say more than any person states. */
export const carriedPositionsSchema = positionsSchema.extend({
  /** By limit: the first order before it that is open and may yet take of it, where the answer turns on whether it does. */
  openOrders: z.partialRecord(z.enum(positionNames), z.string().min(1)).optional(),
})

export const judgmentSchema = z.strictObject({
  doubt: z.string().min(1),
  reading: z.string().min(1),
  by: z.string().min(1),
  on: date,
  reason: z.string().min(1),
})

/** One transaction. Unknown member names are errors: a typo must not become an absent fact. */
export const transactionRecordSchema = z.strictObject({
  id: z.string().min(1),
  activity: z.enum(activities),
  item,
  from: unknown(country),
  destination: unknown(country),
  parties: z.array(party),
  endUse: unknown(z.array(z.enum(endUses))),
  dates: unknown(dates),
  prior: unknown(
    z.strictObject({
      eligibility: unknown(z.enum(['nlr', 'license-exception', 'license-required'])),
      actualOrder: unknown(z.boolean()),
    }),
  ),
  held: unknown(held),
  positions: unknown(positionsSchema),
  elections: unknown(z.strictObject({ lppCountedAgainst: unknown(z.string()) })),
  judgments: unknown(z.array(judgmentSchema)),
})

/** A record with the positions that its answer rests on in the place of those that it states. */
export const carriedRecordSchema = transactionRecordSchema.extend({ positions: unknown(carriedPositionsSchema) })

export type TransactionRecord = z.infer<typeof transactionRecordSchema>
export type CarriedRecord = z.infer<typeof carriedRecordSchema>
export type Party = TransactionRecord['parties'][number]
export type Unit = z.infer<typeof unit>
export type Weights = z.infer<typeof weights>
export type Activity = (typeof activities)[number]
export type Role = (typeof roles)[number]
export type EndUse = (typeof endUses)[number]
export type Judgment = z.infer<typeof judgmentSchema>

export const itemClasses = ['A', 'B', 'C', 'S', 'T', 'W', 'other', 'undetermined'] as const
export const outcomes = [
  'not-subject-to-ear',
  'no-license-required',
  'authorized',
  'license-required',
  'prior-rules-apply',
  'out-of-scope',
  'needs-review',
] as const
export const licenseRequirements = ['yes', 'no', 'undetermined'] as const
export const authorizationIds = [
  'AIA',
  'ACM',
  'LPP',
  'NAC',
  'ACA',
  'UVEU',
  'NVEU',
  'HBM',
  'TMP',
  'RPL',
  'GOV',
  'TSU',
  'LICENSE',
  'SAVINGS',
] as const
export const routeStatuses = ['available', 'conditional', 'unavailable', 'undetermined'] as const
export const reviewPolicies = [
  'presumption-of-approval',
  'presumption-of-denial',
  'policy-of-denial',
  'case-by-case',
  'not-stated',
  'contested',
  'undetermined',
  'not-applicable',
] as const
export const reasonKinds = [
  'missing-fact',
  'judgment',
  'contested-reading',
  'open-norm',
  'outside-pack',
  'source-unverified',
] as const
export const postures = ['enforced', 'not-enforced', 'partly-enforced', 'not-yet-required'] as const
export const ledgerKinds = ['lpp', 'country', 'nveu', 'uveu', 'aia'] as const

const reason = z.strictObject({
  kind: z.enum(reasonKinds),
  doubt: z.string().optional(),
  citation,
  facts: z.array(z.string()),
  settles: z.string(),
})

const authorization = z.strictObject({
  id: z.enum(authorizationIds),
  status: z.enum(routeStatuses),
  because: z.array(z.strictObject({ citation, fact: z.string().optional() })),
})

const allocation = z.strictObject({
  kind: z.enum(['country', 'lpp', 'nveu', 'uveu']),
  limitTpp: z.number(),
  usedTpp: z.number(),
  afterTpp: z.number(),
})

const verdictMembers = {
  outcome: z.enum(outcomes),
  licenseRequirement: z.enum(licenseRequirements),
  requirement: z.array(citation),
  /** Added in 1.1: the citations that decided the outcome, in the order of the rule. */
  decidedBy: z.array(citation),
  authorizations: z.array(authorization),
  reviewPolicy: z.enum(reviewPolicies),
  policyCitations: z.array(citation),
  contested: z.array(z.string()).optional(),
  allocation: allocation.optional(),
  reasons: z.array(reason),
}

export const verdictSchema = z.strictObject(verdictMembers)
export const enforcedVerdictSchema = z.strictObject({
  ...verdictMembers,
  posture: z.enum(postures),
  asOf: date,
  sources: z.array(z.string()),
})

export const priorEditions = ['EAR-2025-01-12'] as const

/** Added in 1.2: what the text in force on 12 January 2025 required of the same facts. Stands beside the others, never merged. */
export const priorVerdictSchema = z.strictObject({
  ...verdictMembers,
  edition: z.enum(priorEditions),
  /** Where the words of that edition were read, and what was read only at second hand. */
  sources: z.array(z.string()),
})

/** What the engine says of one record. Equal input, pack and settings give equal bytes. */
export const determinationSchema = z.strictObject({
  id: z.string(),
  classification: z.strictObject({
    eccn: z.string().nullable(),
    itemClass: z.enum(itemClasses),
    totalProcessingPerformance: z.number().optional(),
    performanceDensity: z.number().optional(),
    aggregateTpp: z.number().optional(),
    /** Added in 1.2: where the figures leave the aggregate open. Without `atMost` they set no upper end. */
    aggregateTppRange: z.strictObject({ atLeast: z.number(), atMost: z.number().optional() }).optional(),
    citations: z.array(citation),
  }),
  codified: verdictSchema,
  /** Present wherever the requirement is in question; what `prior-rules-apply` points to. */
  prior: priorVerdictSchema.optional(),
  enforced: enforcedVerdictSchema,
  redFlags: z.array(z.strictObject({ number: z.string(), citation, because: z.array(z.string()) })),
  obligations: z.array(
    z.strictObject({
      what: z.string(),
      due: date.optional(),
      citation,
      met: z.enum(['yes', 'no', 'unknown']),
    }),
  ),
  proposedEntries: z.array(z.strictObject({ ledger: z.enum(ledgerKinds), key: z.string(), tpp: z.number() })),
  trace: z.string(),
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  engine: z.string(),
})

export type Determination = z.infer<typeof determinationSchema>
export type Positions = z.infer<typeof positionsSchema>
export type PositionName = (typeof positionNames)[number]
export type CarriedPositions = z.infer<typeof carriedPositionsSchema>
export type Verdict = z.infer<typeof verdictSchema>
export type EnforcedVerdict = z.infer<typeof enforcedVerdictSchema>
export type PriorVerdict = z.infer<typeof priorVerdictSchema>
export type Authorization = z.infer<typeof authorization>
export type AuthorizationId = (typeof authorizationIds)[number]
export type RouteStatus = (typeof routeStatuses)[number]
export type Reason = z.infer<typeof reason>
export type ReasonKind = (typeof reasonKinds)[number]
export type Outcome = (typeof outcomes)[number]
export type ItemClass = (typeof itemClasses)[number]
export type ReviewPolicy = (typeof reviewPolicies)[number]
export type Posture = (typeof postures)[number]
export type LicenseRequirement = (typeof licenseRequirements)[number]
export type Obligation = Determination['obligations'][number]
export type ProposedEntry = Determination['proposedEntries'][number]
export type LedgerKind = (typeof ledgerKinds)[number]
export type Allocation = z.infer<typeof allocation>

/** Settings of one run; never taken from a clock. */
export const runSettingsSchema = z.strictObject({
  /** The day whose text applies; absent: each record's own event date. */
  lawDate: date.optional(),
  /** The day up to which posture entries are known; absent: the newest entry shipped. */
  knowledgeDate: date.optional(),
})
export type RunSettings = z.infer<typeof runSettingsSchema>

/** A line that could not be determined, in the place of its determination. */
export const lineErrorSchema = z.strictObject({
  line: z.number().int(),
  id: z.string().nullable(),
  error: z.strictObject({ code: z.string(), path: z.string(), message: z.string() }),
})
export type LineError = z.infer<typeof lineErrorSchema>

function isCalendarDay(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  if (month < 1 || month > 12 || day < 1) return false
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return day <= (lengths[month - 1] ?? 0)
}
