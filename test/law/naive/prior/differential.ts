// Holds the earlier edition of the pack against its second reading: the same point to both, and what differs.
import { evaluatePoint } from '../../../../main/law/evaluation.ts'
import {
  type Compared,
  type Difference,
  compare,
  compareQuestion,
  compareRoute,
  list,
  packedIn,
} from '../differential.ts'
import { type Point, holds } from '../point.ts'
import { outcomeOf, policies, requirement, routes, subjectToTheEar } from './index.ts'
import { edition, space } from './points.ts'

const subjectAnswers = { true: 'subject', false: 'not-subject', disputed: 'disputed' } as const

const SINCE = '2024-12-02'

/** The edition leaves the equipment of 742.6(a)(6)(i)(A) outside, and with it how an application for it is reviewed. */
const EQUIPMENT = '742.6(a)(6)(i)(A)'

/** What the edition and the second reading answer differently about a point, over everything they answer. */
export const differences = (point: Point, lawDate: string): readonly Difference[] => {
  const evaluated = evaluatePoint(packedIn(space, point), lawDate, new Map(), edition)
  const compared: Compared[] = [
    compareQuestion('jurisdiction', evaluated.question('jurisdiction'), subjectAnswers[`${subjectToTheEar(point)}`]),
  ]
  const isMove = !holds(point, 'activity', 'computing-service', 'domestic-transfer')
  const required = requirement(point)
  if (isMove && lawDate >= SINCE) {
    compared.push(compareQuestion('requirement', evaluated.question('requirement'), required.answer))
    const by = required.by.filter((paragraph) => paragraph !== EQUIPMENT)
    if (by.length > 0) {
      const { rules } = evaluated.question('requirement')
      const on = rules
        .filter(({ status, then }) => status === 'on' && then === 'yes')
        .map(({ rule }) => rule.replace(/^prior\./, ''))
      compared.push(compare('paragraphs', list(on), list(by), false))
      const { holds: settled, may } = evaluated.question('policy')
      compared.push(
        compare('policy', list([...settled, ...may].toSorted()), list([...policies(point)].toSorted()), false),
      )
      for (const trace of evaluated.trace.routes) {
        const status = routes[trace.route]
        if (status === undefined) throw new Error(`nothing reads ${trace.route}`)
        compared.push(compareRoute(trace, status(point)))
      }
    }
  }
  if (compared.every(({ kind }) => kind === 'same')) {
    const trace = evaluated.question('outcome')
    const wanted = outcomeOf(point)
    // A record that contradicts itself is open either way
    const isOpen = wanted === 'disputed' && trace.holds.includes('needs-review')
    if (!isOpen) compared.push(compareQuestion('outcome', trace, wanted))
  }
  return compared.flatMap((each) => (each.kind === 'differs' ? [each] : []))
}
