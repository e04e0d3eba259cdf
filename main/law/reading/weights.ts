// Figures of model weights: operations under Technical Notes 2 and 3 to ECCN 4E091, derivation under Note 1.
import type { Weights } from '../../../shared/contract/interchange.ts'
import { parseOperations, type Operations } from '../../../shared/kernel/operations.ts'
import { compareDecimals, decimal, multiplyDecimals } from '../../../shared/kernel/tpp.ts'
import { finding, known, named, open, yesOrNo, type Context, type Limits, type Read } from './read.ts'

const count = (text: string | null | undefined): Operations | undefined => {
  if (text == null) return undefined
  const parsed = parseOperations(text)
  return parsed.ok ? parsed.value : undefined
}

type Span = {
  readonly low: Operations
  readonly high: Operations | undefined
  readonly missing: readonly string[]
  /** Set where stated facts contradict each other, which `missing` then names with their values. */
  readonly disputed?: true
}

const exactly = (value: Operations): Span => ({ low: value, high: value, missing: [] })
const orMissing = (text: string | null | undefined, path: string): Span => {
  const value = count(text)
  return value === undefined ? { low: 0n, high: undefined, missing: [path] } : exactly(value)
}
const sum = (...spans: readonly Span[]): Span => ({
  low: spans.reduce((total, { low }) => total + low, 0n),
  high: spans.reduce<Operations | undefined>(
    (total, { high }) => (total === undefined || high === undefined ? undefined : total + high),
    0n,
  ),
  missing: spans.flatMap(({ missing }) => missing),
  ...(spans.some((span) => span.disputed === true) ? { disputed: true as const } : {}),
})

/** Technical Note 2: pre-training and any subsequent training, as a total and as the sum of its parts (D-15 where they differ). */
const trainingOf = (weights: Weights): Span => {
  const path = 'item.weights.trainingOperations'
  const stated = count(weights.trainingOperations)
  const parts = partsOf(weights)
  if (stated === undefined) return parts
  const differs = parts.low > stated || (parts.high !== undefined && parts.high < stated)
  if (!differs) return exactly(stated)
  const said = [weights.base === 'none' ? null : weights.base?.trainingOperations, weights.additionalOperations]
  return {
    low: parts.low < stated ? parts.low : stated,
    high: parts.high === undefined ? undefined : parts.high > stated ? parts.high : stated,
    missing: named([
      [path, weights.trainingOperations ?? ''],
      ['item.weights.base.trainingOperations', said[0] ?? '?'],
      ['item.weights.additionalOperations', said[1] ?? '?'],
    ]),
    disputed: true,
  }
}

const partsOf = (weights: Weights): Span => {
  const additional = orMissing(weights.additionalOperations, 'item.weights.additionalOperations')
  // Weights of no base have a training of their own beside what came after it.
  if (weights.base == null || weights.base === 'none')
    return { low: additional.low, high: undefined, missing: ['item.weights.trainingOperations'] }
  return sum(orMissing(weights.base.trainingOperations, 'item.weights.base.trainingOperations'), additional)
}

/**
 * Technical Note 3: what synthetic data adds. Beyond ten percent from one generator with unpublished data: its
 * generation, and its own training where its parameters are unpublished. Of several, only the largest training counts;
 * of their generation the text says nothing, so it widens the range (AMB-13).
 */
const syntheticOf = (weights: Weights, limits: Limits): Span => {
  const path = 'item.weights.generators'
  const share = weights.syntheticDataShare
  if (
    share != null &&
    compareDecimals(multiplyDecimals(decimal(share), decimal(100)), limits.decimal('4E091 synthetic percent')) <= 0
  ) {
    return exactly(0n)
  }
  const stated = weights.generators
  if (share == null && stated == null) return { low: 0n, high: undefined, missing: ['item.weights.syntheticDataShare'] }
  if (stated == null) return { low: 0n, high: undefined, missing: [path] }
  const spans = stated
    .filter(({ dataPublished }) => dataPublished !== true)
    .map((generator): Span => {
      const generation = orMissing(generator.generationOperations, `${path}.generationOperations`)
      const training =
        generator.published === true
          ? exactly(0n)
          : orMissing(generator.trainingOperations, `${path}.trainingOperations`)
      const added = sum(generation, training)
      const certain = share != null && stated.length === 1 && generator.dataPublished === false
      const low = certain ? generation.low + (generator.published === false ? training.low : 0n) : 0n
      return {
        low,
        high: added.high,
        missing: certain && generator.published != null ? added.missing : [path, ...added.missing],
      }
    })
  return spans.length === 0 ? exactly(0n) : sum(...spans)
}

export const operations = ({ record, limits }: Context): Read => {
  const heading = limits.operations('4E091 operations')
  const weights = record.item.weights
  if (weights == null) return open(['below', 'at-least'], 'item.weights.trainingOperations')
  const total = sum(trainingOf(weights), syntheticOf(weights, limits))
  if (total.low >= heading) return known('at-least')
  if (total.high !== undefined && total.high < heading) return known('below')
  const missing = new Set(total.missing)
  return total.disputed === true
    ? finding(['below', 'at-least'], 'stated-twice', ...missing)
    : open(['below', 'at-least'], ...missing)
}

/** Whether the weights are published; a record of a thing that is no weights has none to publish. */
export const published = ({ record: { item } }: Context): Read =>
  item.weights == null && item.eccn !== '4E091' && (item.eccn != null || item.unit != null)
    ? known('no')
    : yesOrNo(item.weights?.published, 'item.weights.published')

/** Note 1: additional training against the larger of 2.5 × 10²⁵ and 25 percent, of the base or of the total (AMB-13). */
export const derived = ({ record, limits }: Context): Read => {
  const weights = record.item.weights
  const every = ['not', 'within', 'between', 'beyond']
  if (weights?.base == null) return open(every, 'item.weights.base')
  if (weights.base === 'none' || weights.base.published === false) return known('not')
  const possible = weights.base.published === true ? every.slice(1) : every
  const missing = weights.base.published === true ? [] : ['item.weights.base.published']
  const base = count(weights.base.trainingOperations)
  const additional = count(weights.additionalOperations)
  if (additional === undefined) return open(possible, ...missing, 'item.weights.additionalOperations')
  const within = withinAllowance(additional, base, limits)
  if (within === undefined) return open(possible, ...missing, 'item.weights.base.trainingOperations')
  return missing.length === 0 ? known(within) : open(['not', within], ...missing)
}

const withinAllowance = (
  additional: Operations,
  base: Operations | undefined,
  limits: Limits,
): 'within' | 'between' | 'beyond' | undefined => {
  const percent = BigInt(limits.count('4E091 Note 1 percent'))
  if (additional <= limits.operations('4E091 Note 1 operations')) return 'within'
  if (base === undefined) return undefined
  if (additional * 100n <= base * percent) return 'within'
  return additional * 100n <= (base + additional) * percent ? 'between' : 'beyond'
}

export const capability = ({ record }: Context): Read => {
  const stated = record.item.weights?.belowMostCapablePublished
  if (stated == null)
    return open(['not', 'guidance', 'classification', 'own-view'], 'item.weights.belowMostCapablePublished')
  if (!stated.value) return known('not')
  switch (stated.basis) {
    case 'agency-guidance':
      return known('guidance')
    case 'classification-request':
      return known('classification')
    case 'own-view':
      return known('own-view')
  }
}

/** 740.27(a)(3)(ii): paragraphs 14, 15 and 18 of Supplement No. 10, all three. */
export const storage = ({ record }: Context): Read => {
  const path = 'item.weights.storage'
  const stated = record.item.weights?.storage
  return allThree(
    [stated?.paragraph14, stated?.paragraph15, stated?.paragraph18],
    [`${path}.paragraph14`, `${path}.paragraph15`, `${path}.paragraph18`],
  )
}

export const allThree = (facts: readonly (boolean | null | undefined)[], paths: readonly string[]): Read => {
  if (facts.includes(false)) return known('no')
  const missing = paths.filter((_, index) => facts[index] == null)
  return missing.length === 0 ? known('yes') : open(['yes', 'no'], ...missing)
}

/** Supp. 10 para 7: fine-tuning of a 4E091 model by no more than 25 percent of its original operations. */
export const fineTuning = ({ record, limits }: Context): Read => {
  const figures = record.item.weights?.fineTuning
  const uses = record.endUse
  if (figures != null) {
    const added = count(figures.operations)
    const original = count(figures.originalOperations)
    if (added !== undefined && original !== undefined)
      return known(added * 100n <= original * BigInt(limits.count('VEU fine-tuning percent')) ? 'within' : 'over')
  }
  if (uses == null || uses.length === 0 || uses.includes('unknown')) return open(['none', 'within', 'over'], 'endUse')
  return uses.includes('fine-tuning') ? open(['within', 'over'], 'item.weights.fineTuning') : known('none')
}
