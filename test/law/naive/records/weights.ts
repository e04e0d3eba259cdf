// ECCN 4E091: operations (Technical Notes 2 and 3), derivation from published weights (Note 1), and a model less capable than the most
// capable published one (Note 2); storage by paragraphs 14, 15 and 18 of Supplement No. 10 to part 748; fine-tuning by its paragraph 7.
import type { Weights } from '../../../../shared/contract/interchange.ts'
import {
  type Amount,
  type Span,
  across,
  amount,
  anything,
  bands,
  exactly,
  greater,
  isLess,
  percentOf,
  spanOf,
  sum,
  sums,
  zero,
} from './amounts.ts'
import { type Possible, type Reader, eccnOf, stated, union, yesNo } from './read.ts'

/** Technical Note 2, "pre-training and any subsequent training": as stated, and as base and additional training add up. */
const trainingOf = ({ base, additionalOperations, trainingOperations }: Weights): Span => {
  const more = spanOf(additionalOperations)
  // Weights of no known base have some training of their own beside what came after
  const parts: Span =
    base == null || base === 'none' ? { least: more.least } : sums(spanOf(base.trainingOperations), more)
  if (trainingOperations == null) return parts
  const whole = amount(trainingOperations)
  const differs = isLess(whole, parts.least) || (parts.most !== undefined && isLess(parts.most, whole))
  return differs ? across([exactly(whole), parts]) : exactly(whole)
}

type Generator = NonNullable<Weights['generators']>[number]

/** Its own training counts where its parameters were not published. */
const trainingOfGenerator = ({ published, trainingOperations }: Generator): Span => {
  if (published === true) return exactly(zero)
  const training = spanOf(trainingOperations)
  return published === false ? training : { ...training, least: zero }
}

/**
 * Technical Note 3: of a single generator of data that was not published its generation, and its training where it was not published
 * itself. Of several only the training of the one with most; whose generation counts is open (AMB-13), and so is how the share parts.
 */
const generatorsOf = ({ generators, syntheticDataShare: share }: Weights): Span => {
  // Synthetic data that nothing generated is half of a statement
  if (generators == null || (generators.length === 0 && (share ?? 0) > 0)) return anything
  const counted = generators.filter(({ dataPublished }) => dataPublished !== true)
  const generation = sums(...counted.map(({ generationOperations }) => spanOf(generationOperations)))
  const training = counted.map(trainingOfGenerator).reduce<Span>(
    (all, each) => ({
      least: greater(all.least, each.least),
      ...(all.most === undefined || each.most === undefined ? {} : { most: greater(all.most, each.most) }),
    }),
    exactly(zero),
  )
  const whole = sums(generation, training)
  const [only] = generators
  return generators.length === 1 && only?.dataPublished === false ? whole : { ...whole, least: zero }
}

export const operations: Reader = ({ record }) => {
  const { weights } = record.item
  if (weights == null) return ['below', 'at-least']
  const share = weights.syntheticDataShare
  const generated = generatorsOf(weights)
  // "More than ten percent"
  const added: Span = share == null ? { ...generated, least: zero } : share > 0.1 ? generated : exactly(zero)
  return bands(sums(trainingOf(weights), added), ['below', 'at-least'], [amount('1e26')], 'bound-above')
}

const noteOne = amount('2.5e25')
const allowances: Possible = ['within', 'between', 'beyond']

/** "More than 2.5 x 10^25 operations or more than 25 percent ..., whichever is higher": of the base, or of all training (AMB-13). */
const allowanceOf = (additional: Amount, base: Amount): string => {
  if (!isLess(greater(noteOne, percentOf(25, base)), additional)) return 'within'
  return isLess(percentOf(25, sum(base, additional)), additional) ? 'beyond' : 'between'
}

export const derived: Reader = ({ record }) => {
  const base = record.item.weights?.base
  const additional = record.item.weights?.additionalOperations
  if (base == null) return ['not', ...allowances]
  if (base === 'none' || base.published === false) return ['not']
  const fits = ((): Possible => {
    if (additional != null && base.trainingOperations != null)
      return [allowanceOf(amount(additional), amount(base.trainingOperations))]
    // Without the base only what is within the printed figure is within for sure; without the rest it may be anything
    return additional != null && !isLess(noteOne, amount(additional)) ? ['within'] : allowances
  })()
  return base.published === true ? fits : union(['not'], fits)
}

/** Of what is no model nothing is published. */
export const weightsPublished: Reader = ({ record: { item } }) => {
  const isThing = item.weights == null && eccnOf(item.eccn) !== '4E091' && (item.eccn != null || item.unit != null)
  return isThing ? ['no'] : stated(item.weights?.published)
}

const bases = {
  'agency-guidance': 'guidance',
  'classification-request': 'classification',
  'own-view': 'own-view',
} as const

export const capability: Reader = ({ record }) => {
  const said = record.item.weights?.belowMostCapablePublished
  if (said == null) return ['not', ...Object.values(bases)]
  return [said.value ? bases[said.basis] : 'not']
}

type Paragraphs = {
  readonly paragraph14?: boolean | null | undefined
  readonly paragraph15?: boolean | null | undefined
  readonly paragraph18?: boolean | null | undefined
}

/** Paragraphs 14, 15 and 18: all three. */
export const security = (said: Paragraphs | null | undefined): Possible => {
  const three = [said?.paragraph14, said?.paragraph15, said?.paragraph18]
  if (three.includes(false)) return ['no']
  return three.every((each) => each === true) ? ['yes'] : yesNo
}

export const storage: Reader = ({ record }) => security(record.item.weights?.storage)

/** 748 Supp. 10 para 7: "no more than 25 percent of the training operations of the original". */
export const fineTuning: Reader = ({ record }) => {
  const said = record.item.weights?.fineTuning
  if (said != null)
    return [isLess(percentOf(25, amount(said.originalOperations)), amount(said.operations)) ? 'over' : 'within']
  const uses = record.endUse ?? []
  if (uses.length === 0 || uses.includes('unknown')) return ['none', 'within', 'over']
  return uses.includes('fine-tuning') ? ['within', 'over'] : ['none']
}
