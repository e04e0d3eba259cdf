// One answer on one line, as commands that hold two answers side by side print it.
import type { ReviewPolicy } from '../../shared/contract/interchange.ts'
import type { ViewSide } from '../../shared/contract/windows-view.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { outcomeTerms } from '../../shared/language/desk-terms.ts'
import { policyTerms } from '../../shared/language/desk-terms.ts'

const shown = (language: Language, outcome: ViewSide['outcome'], policy: ReviewPolicy): string => {
  const name = say(outcomeTerms, language, outcome)
  return policy === 'not-applicable' ? name : `${name}, ${say(policyTerms, language, policy)}`
}

/** The codified answer; the enforced one after an arrow where it is another. */
export const viewText = (
  language: Language,
  { outcome, reviewPolicy, enforcedOutcome, enforcedPolicy }: ViewSide,
): string => {
  const codified = shown(language, outcome, reviewPolicy)
  const enforced = shown(language, enforcedOutcome, enforcedPolicy)
  return codified === enforced ? codified : `${codified} → ${enforced}`
}
