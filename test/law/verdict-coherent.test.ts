// What must hold of every verdict, whatever the record: where no license is required nothing more is said of one, a route is explained by
// what its status rests on, and whatever is open has its reasons.
import { describe, expect, test } from 'vitest'
import type { Determination } from '../../shared/contract/interchange.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { randomRecords } from './naive/records/random.ts'
import { sale, weights } from './records/sale.ts'

type Codified = Determination['codified']
type Law = { readonly name: string; readonly broken: (verdict: Codified) => boolean }

const isOnce = (all: readonly unknown[]): boolean =>
  new Set(all.map((each) => JSON.stringify(each))).size === all.length

const paragraphs = new Map(
  currentPack.pack.routes.map(({ id, conditions }) => [id, new Set(conditions.map(({ paragraph }) => paragraph))]),
)

const laws: readonly Law[] = [
  {
    name: 'where no license is required, no paragraph requires one, no route is weighed and no policy reviews',
    broken: ({ licenseRequirement, requirement, authorizations, reviewPolicy, policyCitations }) =>
      licenseRequirement === 'no' &&
      (requirement.length > 0 ||
        authorizations.length > 0 ||
        reviewPolicy !== 'not-applicable' ||
        policyCitations.length > 0),
  },
  {
    name: 'where one is required, a paragraph requires it',
    broken: ({ licenseRequirement, requirement }) => licenseRequirement === 'yes' && requirement.length === 0,
  },
  {
    name: 'a policy that no license is reviewed under has no citation, and every other but an open one has',
    broken: ({ reviewPolicy, policyCitations }) =>
      reviewPolicy === 'not-applicable'
        ? policyCitations.length > 0
        : reviewPolicy !== 'undetermined' && policyCitations.length === 0,
  },
  {
    name: 'a contested policy names its answers, and no other does',
    broken: (verdict) => {
      const { contested = [] } = verdict as { readonly contested?: readonly string[] }
      return (verdict.reviewPolicy === 'contested') !== contested.length > 1
    },
  },
  {
    name: 'what authorizes is among what decides',
    broken: ({ outcome, authorizations, decidedBy }) =>
      outcome === 'authorized' &&
      authorizations.some(
        ({ id, status }) =>
          status === 'available' &&
          !decidedBy.includes(currentPack.pack.routes.find((route) => route.id === id)?.paragraph ?? ''),
      ),
  },
  {
    name: 'each route stands once, and each of its reasons once, under a paragraph of its own',
    broken: ({ authorizations }) =>
      !isOnce(authorizations.map(({ id }) => id)) ||
      authorizations.some(
        ({ id, because }) =>
          because.length === 0 ||
          !isOnce(because) ||
          !because.some(({ citation }) => paragraphs.get(id)?.has(citation) === true),
      ),
  },
  {
    name: 'a fact is named where a route is open, and nowhere else',
    broken: ({ authorizations }) =>
      authorizations.some(
        ({ status, because }) =>
          (status === 'available' || status === 'unavailable') && because.some(({ fact }) => fact !== undefined),
      ),
  },
  {
    name: 'what is open has a reason, each reason stands once, and a missing fact has its name',
    broken: ({ outcome, reasons }) =>
      (outcome === 'needs-review' && reasons.length === 0) ||
      !isOnce(reasons) ||
      reasons.some(({ kind, facts }) => kind === 'missing-fact' && facts.length === 0),
  },
  {
    name: 'every answer is decided by some paragraph, each named once',
    broken: ({ decidedBy }) => decidedBy.length === 0 || !isOnce(decidedBy),
  },
]

/** An answer that leaves something to the earlier rules points to what they say. */
const pointsNowhere = ({ codified, enforced, prior }: Determination): boolean =>
  prior === undefined && [codified, enforced].some(({ outcome }) => outcome === 'prior-rules-apply')

const broken = (determination: Determination): readonly string[] => [
  ...laws.filter((law) => law.broken(determination.codified)).map(({ name }) => `${determination.id}: ${name}`),
  ...(pointsNowhere(determination)
    ? [`${determination.id}: the earlier rules apply, and nothing says what they are`]
    : []),
]

const SEED = 904_547
const RECORDS = 1000
const AT_ONCE = 20

describe('of random records', () => {
  test.each(Array.from({ length: RECORDS / AT_ONCE }, (_, share) => share * AT_ONCE))('from the %i-th on', (from) => {
    const found = [...randomRecords(SEED, AT_ONCE, from)].flatMap(({ record, settings }) =>
      broken(determine(record, settings).determination),
    )
    expect(found).toEqual([])
  })
})

test('of the conformance cases', () => {
  const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))
  expect(records.flatMap((record) => broken(determine(record, {}).determination))).toEqual([])
})

test('an export from the United States to the United States is reviewed, and its reason names what contradicts (734.13)', () => {
  const record = sale({ eccn: '5A992.z.2', quantity: 1, origin: 'us' }, 'PR')
  const { codified } = determine(record, { lawDate: '2026-03-01' }).determination
  expect(codified).toMatchObject({ outcome: 'needs-review', licenseRequirement: 'no' })
  expect(codified.reasons).toContainEqual({
    kind: 'judgment',
    citation: '734.13',
    facts: ['activity', 'from', 'destination'],
    settles: 'State where the item leaves the United States, or that it is transferred inside it.',
  })
})

test('a provider of computing power under red flag 28 is left to no earlier rule: there was none, and the flag is open under both verdicts', () => {
  const { parties, ...rest } = sale(weights(), 'IN', {
    activity: 'computing-service',
    endUse: ['training-4e091'],
  })
  const consignee = parties.find(({ role }) => role === 'ultimate-consignee')
  if (consignee === undefined) throw new Error('a sale has a consignee')
  const record = { ...rest, parties: [{ ...consignee, role: 'customer' as const }] }
  const { codified, enforced, prior, redFlags } = determine(record, { lawDate: '2025-07-15' }).determination
  expect(redFlags.map(({ number }) => number)).toEqual(['28'])
  expect([codified.outcome, enforced.outcome, prior]).toEqual(['needs-review', 'needs-review', undefined])
  expect(enforced.reasons).toEqual(codified.reasons)
})
