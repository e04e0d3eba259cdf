// One case under two views (law date and knowledge date), side by side: which transactions differ, and in what.
import type { Determination, RunSettings } from '../../shared/contract/interchange.ts'
import type { ViewComparison, ViewDifference, ViewSide } from '../../shared/contract/windows-view.ts'

export type View = { readonly settings: RunSettings; readonly determinations: Iterable<Determination> }

const side = ({ codified, enforced }: Determination): ViewSide => ({
  outcome: codified.outcome,
  licenseRequirement: codified.licenseRequirement,
  reviewPolicy: codified.reviewPolicy,
  enforcedOutcome: enforced.outcome,
  enforcedPolicy: enforced.reviewPolicy,
  posture: enforced.posture,
})

const members = [
  'outcome',
  'licenseRequirement',
  'reviewPolicy',
  'enforcedOutcome',
  'enforcedPolicy',
  'posture',
] as const satisfies readonly (keyof ViewSide)[]

const difference = (
  id: string,
  left: ViewSide | undefined,
  right: ViewSide | undefined,
): ViewDifference | undefined => {
  const differs = members.filter((name) => left?.[name] !== right?.[name])
  return differs.length === 0 ? undefined : { id, differs, left, right }
}

/** Differences in the order of the left view, then what only the right one has. Neither view is preferred and none is merged. */
export const compareViews = (left: View, right: View): ViewComparison => {
  const others = new Map<string, ViewSide>()
  for (const determination of right.determinations) others.set(determination.id, side(determination))
  const differences: ViewDifference[] = []
  let same = 0
  const note = (found: ViewDifference | undefined): void => {
    if (found === undefined) same += 1
    else differences.push(found)
  }
  for (const determination of left.determinations) {
    note(difference(determination.id, side(determination), others.get(determination.id)))
    others.delete(determination.id)
  }
  for (const [id, only] of others) note(difference(id, undefined, only))
  const dates = ({ settings }: View): ViewComparison['left'] => ({
    lawDate: settings.lawDate,
    knowledgeDate: settings.knowledgeDate,
  })
  return { left: dates(left), right: dates(right), same, differences }
}
