// The verdict as enforced, kept beside the codified one and never merged with it.
import type { Posture } from '../../shared/contract/interchange.ts'
import { settle } from '../engine/evaluate.ts'
import { cited } from './citations.ts'
import type { CodedEnforced, CodedVerdict } from './coded.ts'
import type { Evaluated, ReadRecord } from './evaluation.ts'
import type { LoadedPack } from './loaded.ts'
import { raisedByAnswer, raisedByRules, raisesOf } from './raises.ts'
import { Reasons } from './reasons.ts'

const posturesByName: Readonly<Record<string, Posture>> = {
  enforced: 'enforced',
  'not-enforced': 'not-enforced',
  'partly-enforced': 'partly-enforced',
  'not-yet-required': 'not-yet-required',
}

/**
 * The verdict as enforced, kept beside the codified one. Where a requirement is announced as not enforced the earlier
 * rules are what is left; what they require stands under `prior`, and non-enforcement is no authorization. Of what is no requirement (a red
 * flag of one who provides computing power) nothing was announced and no earlier rule is left: it stays as codified.
 */
export const enforcedOf = (
  codified: CodedVerdict,
  read: ReadRecord,
  evaluated: Evaluated,
  loaded: LoadedPack,
  isRequirementAsked: boolean,
): CodedEnforced => ({ ...codified, ...enforcedBeside(codified, read, evaluated, loaded, isRequirementAsked) })

/** What the verdict as enforced has beside the codified one, and what instead of it. */
export type EnforcedBeside = Pick<CodedEnforced, 'posture' | 'asOf' | 'sources'> &
  Partial<Pick<CodedEnforced, 'outcome' | 'licenseRequirement' | 'reasons'>>

export const enforcedBeside = (
  codified: Omit<CodedVerdict, 'allocation'>,
  { knowledgeDate, reads }: ReadRecord,
  { question, premises }: Evaluated,
  loaded: LoadedPack,
  isRequirementAsked: boolean,
): EnforcedBeside => {
  const trace = question('posture')
  const result = settle(trace)
  const posture = result.kind === 'answer' ? (posturesByName[result.answer] ?? 'partly-enforced') : 'partly-enforced'
  const sources = cited(trace, ['on', 'maybe'], loaded)
  const shown = {
    posture,
    asOf: knowledgeDate,
    sources: [...new Set([...sources, ...postureSources(posture, knowledgeDate, loaded)])],
  }
  const demanding = codified.outcome === 'license-required' || codified.outcome === 'needs-review'
  if (!demanding) return shown
  const raises = raisesOf(loaded.pack)
  const raised = new Reasons(reads)
  for (const { raise, paragraph } of raisedByRules(trace, posture, premises, raises)) raised.raise(raise, paragraph)
  const isLeftToEarlierRules = posture === 'not-enforced' && isRequirementAsked
  if (isLeftToEarlierRules) for (const raise of raisedByAnswer('posture', posture, raises)) raised.raise(raise, '')
  const reasons = [...codified.reasons, ...raised.all]
  return isLeftToEarlierRules
    ? { ...shown, outcome: 'prior-rules-apply', licenseRequirement: 'undetermined', reasons }
    : { ...shown, reasons }
}

const postureSources = (posture: Posture, knowledgeDate: string, loaded: LoadedPack): readonly string[] =>
  posture === 'not-yet-required'
    ? []
    : loaded.pack.posture
        .filter(({ date, ofEnforcement }) => date <= knowledgeDate && ofEnforcement === true)
        .map(({ source }) => source)
