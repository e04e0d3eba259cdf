// What a conformance case is, and what it means that a determination meets an expectation.
import { z } from 'zod'
import {
  authorizationIds,
  type Determination,
  itemClasses,
  licenseRequirements,
  outcomes,
  postures,
  reviewPolicies,
  routeStatuses,
  transactionRecordSchema,
} from '../../shared/contract/interchange.ts'

/** One value, or any of several. */
const anyOf = <Value extends z.ZodType<string>>(value: Value) => z.union([value, z.array(value).min(1)]).optional()
const texts = z.array(z.string().min(1)).min(1).optional()

export const expectationSchema = z.strictObject({
  'classification.eccn': z.union([z.string(), z.array(z.string().nullable()).min(1)]).optional(),
  'classification.itemClass': anyOf(z.enum(itemClasses)),
  'classification.totalProcessingPerformance': z.number().optional(),
  'classification.aggregateTpp': z.number().optional(),
  'codified.outcome': anyOf(z.enum(outcomes)),
  'codified.licenseRequirement': anyOf(z.enum(licenseRequirements)),
  'codified.reviewPolicy': anyOf(z.enum(reviewPolicies)),
  'codified.authorizations': z
    .partialRecord(z.enum(authorizationIds), z.union([z.enum(routeStatuses), z.array(z.enum(routeStatuses)).min(1)]))
    .optional(),
  'codified.allocation.limitTpp': z.number().optional(),
  'prior.outcome': anyOf(z.enum(outcomes)),
  'prior.licenseRequirement': anyOf(z.enum(licenseRequirements)),
  'prior.reviewPolicy': anyOf(z.enum(reviewPolicies)),
  'prior.authorizations': z
    .partialRecord(z.enum(authorizationIds), z.union([z.enum(routeStatuses), z.array(z.enum(routeStatuses)).min(1)]))
    .optional(),
  'enforced.posture': anyOf(z.enum(postures)),
  'enforced.outcome': anyOf(z.enum(outcomes)),
  /** Each is the beginning of some citation anywhere in the determination. */
  cites: texts,
  /** Ids of the doubt register named in reasons. */
  doubts: texts,
  /** Part of the name of some fact of a missing-fact reason. */
  missingFacts: texts,
  /** Numbers; an empty list: none is raised. */
  redFlags: z.array(z.string()).optional(),
  obligations: z
    .array(
      z.strictObject({
        citation: z.string(),
        due: z.string().optional(),
        met: z.enum(['yes', 'no', 'unknown']).optional(),
      }),
    )
    .min(1)
    .optional(),
})
export type Expectation = z.infer<typeof expectationSchema>

const common = {
  id: z.string(),
  title: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  note: z.string().optional(),
  lawDate: z.string().optional(),
  knowledgeDate: z.string().optional(),
}
/** `record`: each record stands alone. `case`: ledgers are carried from one to the next. `question`: no determination. */
export const conformanceCaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.enum(['record', 'case']),
    records: z.array(transactionRecordSchema).min(1),
    expect: z.record(z.string(), expectationSchema),
  }),
  z.strictObject({ ...common, kind: z.literal('question') }),
])
export type ConformanceCase = z.infer<typeof conformanceCaseSchema>

/** What of an expectation a determination does not meet, in words; none when it meets all. */
export const unmet = (expectation: Expectation, determination: Determination): readonly string[] => {
  const { classification, codified, prior, enforced } = determination
  const problems: string[] = []
  const value = (path: keyof Expectation, found: unknown, wanted: unknown): void => {
    if (wanted === undefined) return
    const allowed: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted]
    if (!allowed.includes(found)) problems.push(`${path}: ${String(found)}, expected ${allowed.join(' or ')}`)
  }
  value('classification.eccn', classification.eccn, expectation['classification.eccn'])
  value('classification.itemClass', classification.itemClass, expectation['classification.itemClass'])
  value(
    'classification.totalProcessingPerformance',
    classification.totalProcessingPerformance,
    expectation['classification.totalProcessingPerformance'],
  )
  value('classification.aggregateTpp', classification.aggregateTpp, expectation['classification.aggregateTpp'])
  value('codified.outcome', codified.outcome, expectation['codified.outcome'])
  value('codified.licenseRequirement', codified.licenseRequirement, expectation['codified.licenseRequirement'])
  value('codified.reviewPolicy', codified.reviewPolicy, expectation['codified.reviewPolicy'])
  for (const [name, verdict] of [['codified', codified] as const, ['prior', prior] as const]) {
    for (const [id, wanted] of Object.entries(expectation[`${name}.authorizations`] ?? {})) {
      const found = verdict?.authorizations.find((authorization) => authorization.id === id)?.status ?? 'not shown'
      const allowed: readonly string[] = typeof wanted === 'string' ? [wanted] : wanted
      if (!allowed.includes(found))
        problems.push(`${name} authorization ${id}: ${found}, expected ${allowed.join(' or ')}`)
    }
  }
  value('prior.outcome', prior?.outcome, expectation['prior.outcome'])
  value('prior.licenseRequirement', prior?.licenseRequirement, expectation['prior.licenseRequirement'])
  value('prior.reviewPolicy', prior?.reviewPolicy, expectation['prior.reviewPolicy'])
  value('codified.allocation.limitTpp', codified.allocation?.limitTpp, expectation['codified.allocation.limitTpp'])
  value('enforced.posture', enforced.posture, expectation['enforced.posture'])
  value('enforced.outcome', enforced.outcome, expectation['enforced.outcome'])

  const citations = allCitations(determination)
  for (const cite of expectation.cites ?? [])
    if (!citations.some((citation) => citation.startsWith(cite))) problems.push(`${cite} is not cited`)
  const reasons = [...codified.reasons, ...(prior?.reasons ?? []), ...enforced.reasons]
  for (const doubt of expectation.doubts ?? [])
    if (!reasons.some((reason) => reason.doubt === doubt)) problems.push(`doubt ${doubt} is not named`)
  const missing = reasons.filter(({ kind }) => kind === 'missing-fact').flatMap(({ facts }) => facts)
  for (const fact of expectation.missingFacts ?? [])
    if (!missing.some((found) => found.includes(fact))) problems.push(`${fact} is not named as missing`)
  for (const number of expectation.redFlags ?? [])
    if (!determination.redFlags.some((flag) => flag.number === number))
      problems.push(`red flag ${number} is not raised`)
  if (expectation.redFlags?.length === 0 && determination.redFlags.length > 0)
    problems.push(`red flag ${determination.redFlags.map(({ number }) => number).join(', ')} is raised`)
  for (const { citation, due, met } of expectation.obligations ?? []) {
    const found = determination.obligations.some(
      (obligation) =>
        obligation.citation === citation &&
        (due === undefined || obligation.due === due) &&
        (met === undefined || obligation.met === met),
    )
    if (!found) problems.push(`no obligation of ${citation}${due ? ` due ${due}` : ''}${met ? ` met: ${met}` : ''}`)
  }
  return problems
}

const allCitations = ({
  classification,
  codified,
  prior,
  enforced,
  redFlags,
  obligations,
}: Determination): readonly string[] => [
  ...classification.citations,
  ...[codified, enforced, ...(prior === undefined ? [] : [prior])].flatMap((verdict) => [
    ...verdict.requirement,
    ...verdict.decidedBy,
    ...verdict.policyCitations,
    ...verdict.authorizations.flatMap(({ because }) => because.map(({ citation }) => citation)),
    ...verdict.reasons.map(({ citation }) => citation),
  ]),
  ...redFlags.map(({ citation }) => citation),
  ...obligations.map(({ citation }) => citation),
]
