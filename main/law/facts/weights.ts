// Figures of model weights: operations under Technical Notes 2 and 3 to ECCN 4E091, derivation under Note 1.
import type { Weights } from '../../../shared/contract/interchange.ts'
import { parseOperations, type Operations } from '../../../shared/kernel/operations.ts'
import { decimal } from '../../../shared/kernel/tpp.ts'
import {
  type MeasuredFacts,
  type Span,
  bandsOf,
  cutOf,
  exactly,
  joined,
  mapSpan,
  measuredBy,
  ofDecimal,
  ofOperations,
} from '../cuts.ts'
import type { LawPack } from '../model.ts'
import { entryNamed } from '../tables/eccn.ts'
import { readCut } from './bands.ts'
import { known, named, unsettled, yesOrNo, type Context, type ReadOf, type YesOrNo } from './read.ts'

const count = (text: string | null | undefined): Operations | undefined => {
  if (text == null) return undefined
  const parsed = parseOperations(text)
  return parsed.ok ? parsed.value : undefined
}

type Count = Span<Operations>

const sumOf = (spans: readonly Count[]): Count => joined(spans, 0n, (left, right) => left + right)

const orMissing = (text: string | null | undefined, path: string): Count => {
  const value = count(text)
  return value === undefined ? { low: 0n, high: undefined, missing: [path] } : exactly(value)
}

/** Technical Note 2: pre-training and any subsequent training, as a total and as the sum of its parts (D-15 where they differ). */
const trainingOf = (weights: Weights): Count => {
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
      [path, weights.trainingOperations],
      ['item.weights.base.trainingOperations', said[0]],
      ['item.weights.additionalOperations', said[1]],
    ]),
    disputed: true,
  }
}

const partsOf = (weights: Weights): Count => {
  const additional = orMissing(weights.additionalOperations, 'item.weights.additionalOperations')
  // Weights of no base have a training of their own beside what came after it.
  if (weights.base == null || weights.base === 'none')
    return { low: additional.low, high: undefined, missing: ['item.weights.trainingOperations'] }
  return sumOf([orMissing(weights.base.trainingOperations, 'item.weights.base.trainingOperations'), additional])
}

/**
 * Technical Note 3: what the generators of synthetic data add. Of one generator with unpublished data its generation, and its own
 * training where its parameters are unpublished. Of several, only the largest training counts; of their generation the text says
 * nothing, so it widens the range (AMB-13). Whether they count at all, the share decides.
 */
const generatorsOf = ({ syntheticDataShare, generators }: Weights): Count => {
  const path = 'item.weights.generators'
  // Synthetic data that nothing generated: the two statements do not go together.
  if (generators == null || (generators.length === 0 && (syntheticDataShare ?? 0) > 0))
    return {
      low: 0n,
      high: undefined,
      missing: [syntheticDataShare == null ? 'item.weights.syntheticDataShare' : path],
    }
  const counted = generators.filter(({ dataPublished }) => dataPublished !== true)
  if (counted.length === 0) return exactly(0n)
  const [only] = generators
  const isAlone = syntheticDataShare != null && generators.length === 1 && only?.dataPublished === false
  const generation = sumOf(
    counted.map(({ generationOperations }) => orMissing(generationOperations, `${path}.generationOperations`)),
  )
  const training = joined(counted.map(trainingOfGenerator), 0n, (left, right) => (left < right ? right : left))
  const added = sumOf([generation, training])
  return {
    low: isAlone ? added.low : 0n,
    high: added.high,
    missing: isAlone && only.published != null ? added.missing : [path, ...added.missing],
  }
}

/** What trained a generator counts where its parameters were not published. */
const trainingOfGenerator = ({ published: isPublished, trainingOperations }: Generator): Count => {
  if (isPublished === true) return exactly(0n)
  const training = orMissing(trainingOperations, 'item.weights.generators.trainingOperations')
  return isPublished === false ? training : { ...training, low: 0n }
}

type Generator = NonNullable<Weights['generators']>[number]

/** The quantities that the notes to 4E091 and 748 Supp. 10 speak of, as the weights of a record state them. */
const factsOf = (weights: Weights): MeasuredFacts => {
  const base = weights.base === 'none' ? undefined : weights.base?.trainingOperations
  const path = 'item.weights'
  const share = weights.syntheticDataShare
  const counted = (of: () => Count) => () => mapSpan(of(), ofOperations)
  return measuredBy(
    {
      'training operations': counted(() => trainingOf(weights)),
      'generator operations': counted(() => generatorsOf(weights)),
      'additional operations': counted(() => orMissing(weights.additionalOperations, `${path}.additionalOperations`)),
      'base operations': counted(() => orMissing(base, `${path}.base.trainingOperations`)),
      'fine-tuning operations': counted(() => orMissing(weights.fineTuning?.operations, `${path}.fineTuning`)),
      'original operations': counted(() => orMissing(weights.fineTuning?.originalOperations, `${path}.fineTuning`)),
    },
    () => (share == null ? undefined : ofDecimal(decimal(share))),
  )
}

export const operations = (context: Context): ReadOf<'operations'> => {
  const { weights } = context.record.item
  return weights == null
    ? unsettled(['below', 'at-least'], 'item.weights.trainingOperations')
    : readCut(context, 'operations', factsOf(weights))
}

/** Whether an ECCN is that of model weights, however it is written. */
export const isOfWeights = (pack: LawPack, eccn: string | null | undefined): boolean => {
  const { entry, paragraph } = (eccn == null ? undefined : entryNamed(pack, eccn)) ?? {}
  return entry?.family === 'weights' && paragraph === ''
}

/** Whether the weights are published; a record of a thing that is no weights has none to publish. */
export const published = ({ record: { item }, pack }: Context): ReadOf<'weights-published'> =>
  item.weights == null && !isOfWeights(pack, item.eccn) && (item.eccn != null || item.unit != null)
    ? known('no')
    : yesOrNo(item.weights?.published, 'item.weights.published')

/** Note 1: additional training against the allowance; of a base that is not published there is none. */
export const derived = ({ record, pack, limits }: Context): ReadOf<'derived'> => {
  const weights = record.item.weights
  const every = ['not', 'within', 'between', 'beyond'] as const
  if (weights?.base == null) return unsettled(every, 'item.weights.base')
  if (weights.base === 'none' || weights.base.published === false) return known('not')
  const { values, missing } = bandsOf(cutOf(pack, 'derived'), factsOf(weights), limits)
  return weights.base.published === true
    ? unsettled(values, ...missing)
    : unsettled(['not', ...values], 'item.weights.base.published', ...missing)
}

export const capability = ({ record }: Context): ReadOf<'capability'> => {
  const stated = record.item.weights?.belowMostCapablePublished
  if (stated == null)
    return unsettled(['not', 'guidance', 'classification', 'own-view'], 'item.weights.belowMostCapablePublished')
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
export const storage = ({ record }: Context): ReadOf<'storage'> => {
  const path = 'item.weights.storage'
  const stated = record.item.weights?.storage
  return allThree(
    [stated?.paragraph14, stated?.paragraph15, stated?.paragraph18],
    [`${path}.paragraph14`, `${path}.paragraph15`, `${path}.paragraph18`],
  )
}

export const allThree = (facts: readonly (boolean | null | undefined)[], paths: readonly string[]): YesOrNo => {
  if (facts.includes(false)) return known('no')
  const missing = paths.filter((_, index) => facts[index] == null)
  return missing.length === 0 ? known('yes') : unsettled(['yes', 'no'], ...missing)
}

/** Supp. 10 para 7: fine-tuning of a 4E091 model by no more than 25 percent of its original operations. */
export const fineTuning = ({ record, pack, limits }: Context): ReadOf<'fine-tuning'> => {
  const { weights } = record.item
  const uses = record.endUse
  if (weights?.fineTuning != null) {
    const { values } = bandsOf(cutOf(pack, 'fine-tuning'), factsOf(weights), limits)
    if (values.length === 1) return unsettled(values)
  }
  if (uses == null || uses.length === 0 || uses.includes('unknown'))
    return unsettled(['none', 'within', 'over'], 'endUse')
  return uses.includes('fine-tuning') ? unsettled(['within', 'over'], 'item.weights.fineTuning') : known('none')
}
