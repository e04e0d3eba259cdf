// The reasons of a determination, in all verdicts that somebody acts on.
import type { Determination, PriorVerdict, Reason } from './interchange.ts'

/** The verdict that `prior-rules-apply` points to, where one of the others says so. */
export const governingPrior = ({ codified, enforced, prior }: Determination): PriorVerdict | undefined =>
  codified.outcome === 'prior-rules-apply' || enforced.outcome === 'prior-rules-apply' ? prior : undefined

/** As codified and as enforced, and under the earlier edition where that is what is left. */
export const reasonsOf = (determination: Determination): readonly Reason[] => [
  ...determination.codified.reasons,
  ...determination.enforced.reasons,
  ...(governingPrior(determination)?.reasons ?? []),
]
