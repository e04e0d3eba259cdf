// Why a paper is not drawn: the route is closed or in doubt, the text does not ask for it, or it is not of this transaction.
import type { Reason } from '../../shared/contract/interchange.ts'
import type { Refusal, RefusalCode } from '../../shared/contract/filing.ts'
import { activityTerms } from '../../shared/language/desk-terms.ts'
import { filingRefusals } from '../../shared/language/filing.ts'
import { both } from '../law/windows/words.ts'
import { isOwed, paragraphOf } from './duty.ts'
import type { Condition, Form } from './form.ts'
import type { Subject } from './subject.ts'

type Slots = Parameters<typeof both<RefusalCode>>[2]

const refusal = (
  code: RefusalCode,
  slots: Slots,
  citations: readonly string[] = [],
  doubts: readonly string[] = [],
): Refusal => ({
  code,
  words: both(filingRefusals, code, slots),
  citations: [...new Set(citations)],
  doubts: [...new Set(doubts)],
})

const unsettled = ({ record, determination }: Subject): readonly (Reason & { readonly doubt: string })[] => {
  const judged = new Set((record.judgments ?? []).map(({ doubt }) => doubt))
  return determination.codified.reasons.flatMap((reason) =>
    reason.doubt === undefined || judged.has(reason.doubt) ? [] : [{ ...reason, doubt: reason.doubt }],
  )
}

const ofRoute = (route: string, subject: Subject): Refusal | undefined => {
  const { authorizations } = subject.determination.codified
  const status = authorizations.find(({ id }) => id === route)
  if (status === undefined || status.status === 'unavailable') {
    const because = status?.because.map(({ citation }) => citation) ?? []
    return refusal('route-unavailable', { route, citations: because.join(', ') || '–' }, because)
  }
  if (status.status !== 'undetermined') return undefined
  const citations = new Set(status.because.map(({ citation }) => citation))
  const facts = new Set(status.because.flatMap(({ fact }) => fact ?? []))
  const open = unsettled(subject).filter(
    (reason) => citations.has(reason.citation) || reason.facts.some((fact) => facts.has(fact)),
  )
  const doubts = [...new Set(open.map(({ doubt }) => doubt))]
  return refusal(
    'route-open',
    { route, doubts: doubts.join(', ') || '–', facts: [...facts].join(', ') || '–' },
    [...citations],
    doubts,
  )
}

/** Doubts that the conditions of a route name. */
const doubtsOfRoute = ({ pack }: Subject, id: string): ReadonlySet<string> =>
  new Set(pack.pack.routes.find((route) => route.id === id)?.conditions.flatMap(({ doubts = [] }) => doubts))

const unmet = (condition: Condition, subject: Subject): Refusal | undefined => {
  const { record, determination } = subject
  switch (condition.kind) {
    case 'route':
      return ofRoute(condition.route, subject)
    case 'one-route': {
      const refusals = condition.routes.map((route) => ofRoute(route, subject))
      return refusals.every((each) => each !== undefined) ? refusals[0] : undefined
    }
    case 'activity':
      return condition.of.includes(record.activity)
        ? undefined
        : refusal('not-this-activity', { activity: both(activityTerms, record.activity) })
    case 'owed': {
      const paragraph = paragraphOf(subject.pack.pack, condition.duty)
      return isOwed(paragraph, determination) ? undefined : refusal('not-owed', { citation: paragraph }, [paragraph])
    }
    case 'license-required':
      return determination.codified.licenseRequirement === 'no'
        ? refusal('no-license-required', {}, determination.codified.decidedBy)
        : undefined
    case 'settled': {
      const turned = doubtsOfRoute(subject, condition.route)
      const open = unsettled(subject).filter(({ doubt }) => turned.has(doubt))
      const doubts = open.map(({ doubt }) => doubt)
      return doubts.length === 0
        ? undefined
        : refusal(
            'doubt-open',
            { doubts: [...new Set(doubts)].join(', ') },
            open.map(({ citation }) => citation),
            doubts,
          )
    }
    case 'veu': {
      const kinds = record.parties.flatMap(({ veu }) => (veu == null || veu === 'none' ? [] : [veu.kind]))
      return kinds.some((kind) => condition.of.includes(kind)) ? undefined : refusal('no-such-user', {})
    }
    case 'doubt':
      return subject.doubt === undefined ? refusal('not-named', {}) : undefined
  }
}

/** The first condition of the form that does not hold; undefined where the paper may be drawn. */
export const refusalOf = (form: Form, subject: Subject): Refusal | undefined => {
  for (const condition of form.asks) {
    const found = unmet(condition, subject)
    if (found !== undefined) return found
  }
  return undefined
}
