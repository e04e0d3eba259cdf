// A verdict says what its trace says and nothing else: its outcome and requirement are what the questions come to, each route stands on the
// conditions of its status, what decided is what holds, and what is open is asked for. Each law is written from the interchange, by the trace.
import { describe, expect, test } from 'vitest'
import type { ConditionTree } from '../../shared/contract/trace.ts'
import { evaluatePoint, readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'
import { verdictOf } from '../../main/law/verdict.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { type Drawn, randomRecords } from './naive/records/random.ts'

const { pack } = currentPack

const judged = ({ record, settings }: Drawn) => {
  const read = readRecord(record, settings, currentPack)
  const evaluated = evaluatePoint(read.point, read.context.lawDate ?? null, read.elections, currentPack)
  return { read, evaluated, verdict: verdictOf(read, evaluated, currentPack) }
}
type Judged = ReturnType<typeof judged>
type Name = Parameters<Judged['evaluated']['question']>[0]

/** What a question comes to, if to one answer only. */
const only = ({ evaluated }: Judged, name: Name): string | undefined => {
  const { holds, may } = evaluated.question(name)
  const answers = new Set<string>([...holds, ...may])
  return holds.length > 0 && answers.size === 1 ? [...answers][0] : undefined
}

const alsoCited = new Map(
  [...pack.rules, ...pack.routes.flatMap(({ conditions }) => conditions)].map(({ id, cites = [] }) => [id, cites]),
)
const exempting = new Set(pack.rules.flatMap(({ id, exempts }) => (exempts === true ? [id] : [])))

const rulesOf = ({ evaluated }: Judged, name: Name) => evaluated.question(name).rules
const isLive = ({ status }: { readonly status: string }): boolean => status === 'on' || status === 'maybe'
const paragraphsOf = (rules: ReturnType<typeof rulesOf>): readonly string[] =>
  rules.flatMap(({ rule, paragraph }) => [paragraph, ...(alsoCited.get(rule) ?? [])])

const sorted = (of: Iterable<string>): readonly string[] => [...new Set(of)].toSorted()
const areSame = (one: Iterable<string>, other: Iterable<string>): boolean =>
  sorted(one).join('|') === sorted(other).join('|')

/** Axes that leave a condition open: what is settled is not entered. */
const openAxes = (tree: ConditionTree): readonly string[] => {
  if (tree.truth !== 'unknown') return []
  switch (tree.kind) {
    case 'is':
      return [tree.axis]
    case 'all':
    case 'any':
      return tree.of.flatMap(openAxes)
    case 'not':
      return openAxes(tree.of)
    case 'reading':
      return tree.readings.flatMap(({ trace }) => openAxes(trace))
    case 'always':
    case 'outside':
      return []
  }
}

const valuesOf = ({ read }: Judged, axis: string): readonly string[] => read.reads.get(axis as never)?.values ?? []
const moves = (of: Judged): boolean =>
  valuesOf(of, 'activity').some((each) => each !== 'computing-service' && each !== 'domestic-transfer')
const isBefore = (of: Judged): boolean => valuesOf(of, 'phase').join() === 'before-effective'

const requirementOf = (of: Judged): string => {
  const jurisdiction = only(of, 'jurisdiction')
  if (jurisdiction === 'not-subject') return 'no'
  if (valuesOf(of, 'phase').includes('before-effective')) return 'undetermined'
  const required = only(of, 'requirement')
  if (required === 'none') return 'no'
  return required === undefined || jurisdiction === undefined ? 'undetermined' : 'yes'
}

const mayRequire = ({ evaluated }: Judged): boolean => {
  const { holds, may } = evaluated.question('requirement')
  return holds.includes('yes') || may.includes('yes')
}
const isShown = (of: Judged): boolean => requirementOf(of) !== 'no' && moves(of) && !isBefore(of) && mayRequire(of)

const wantedBy: Readonly<Record<string, string>> = { available: 'true', unavailable: 'false' }

/** Axes that the answer is open over, whatever leaves them open. */
const askedAxes = (of: Judged): ReadonlySet<string> => {
  const { read, evaluated } = of
  const open = (name: Name): readonly string[] =>
    rulesOf(of, name)
      .filter(({ status }) => status === 'maybe')
      .flatMap(({ condition }) => openAxes(condition))
  const mayHoldNoLicense = valuesOf(of, 'license').includes('none')
  const routes = isShown(of)
    ? evaluated.trace.routes
        .filter(({ status }) => status === 'undetermined' || status === 'conditional')
        .filter(({ route }) => route !== 'LICENSE' || !mayHoldNoLicense)
        .flatMap(({ conditions }) => conditions.flatMap(({ trace }) => openAxes(trace)))
    : []
  return new Set([
    ...(moves(of) && only(of, 'jurisdiction') === undefined ? open('jurisdiction') : []),
    ...(moves(of) && only(of, 'requirement') === undefined ? open('requirement') : []),
    ...(only(of, 'outcome') === undefined ? open('outcome') : []),
    ...(moves(of) ? [] : open('red-flag-28')),
    ...(isShown(of) ? open('policy') : []),
    ...routes,
    ...(read.classified.class.values.length > 1 ? ['class'] : []),
    ...(read.classified.entry.open === undefined ? [] : ['entry']),
  ])
}

const factsAsked = ({ verdict }: Judged): readonly string[] =>
  verdict.reasons.filter(({ kind }) => kind === 'missing-fact').map(({ facts }) => facts.join(', '))

/** What is asked of an axis that nothing but a missing fact leaves open. */
const askedOf = ({ read }: Judged, axis: string): readonly string[] => {
  const found = read.reads.get(axis as never)
  return found === undefined || found.values.length === 1 || found.open?.kind !== undefined
    ? []
    : [found.missing.join(', ')]
}

type Law = readonly [name: string, holds: (of: Judged) => boolean]
const laws: readonly Law[] = [
  ['the outcome is what its question comes to', (of) => of.verdict.outcome === (only(of, 'outcome') ?? 'needs-review')],
  ['a license is required where its question says so', (of) => of.verdict.licenseRequirement === requirementOf(of)],
  [
    'what requires one is cited, and nothing else',
    (of) =>
      areSame(
        of.verdict.requirement,
        requirementOf(of) === 'no'
          ? []
          : paragraphsOf(rulesOf(of, 'requirement').filter((rule) => isLive(rule) && rule.then === 'yes')),
      ),
  ],
  [
    'what decides is the live rules of the outcome, what exempts, and the route that authorizes',
    (of) =>
      areSame(of.verdict.decidedBy, [
        ...paragraphsOf(rulesOf(of, 'outcome').filter(isLive)),
        ...rulesOf(of, 'requirement')
          .filter(({ rule, status }) => status === 'on' && exempting.has(rule))
          .map(({ paragraph }) => paragraph),
        ...(of.evaluated.question('outcome').holds.includes('authorized')
          ? of.evaluated.trace.routes.filter(({ status }) => status === 'available').map(({ paragraph }) => paragraph)
          : []),
      ]),
  ],
  [
    'routes are shown where a license may be required of what may move, as they stand',
    (of) =>
      areSame(
        of.verdict.authorizations.map(({ id, status }) => `${id} ${status}`),
        isShown(of) ? of.evaluated.trace.routes.map(({ route, status }) => `${route} ${status}`) : [],
      ),
  ],
  [
    'a route stands on the conditions of its status, and one that is open names what leaves it open',
    (of) =>
      of.verdict.authorizations.every(({ id, status, because }) => {
        const route = of.evaluated.trace.routes.find((each) => each.route === id)
        const chosen = route?.conditions.filter(({ truth }) => truth === (wantedBy[status] ?? 'unknown')) ?? []
        const factsOf = (tree: ConditionTree): readonly string[] =>
          status in wantedBy ? [] : openAxes(tree).flatMap((axis) => of.read.reads.get(axis as never)?.missing ?? [])
        return areSame(
          because.map(({ citation, fact = '' }) => `${citation} ${fact}`),
          chosen.flatMap(({ condition, paragraph, trace }) => [
            ...(factsOf(trace).length === 0 ? [`${paragraph} `] : factsOf(trace).map((fact) => `${paragraph} ${fact}`)),
            ...(alsoCited.get(condition) ?? []).map((citation) => `${citation} `),
          ]),
        )
      }),
  ],
  [
    'a policy reviews what a license may be required of, and the one its question comes to',
    (of) => {
      const { reviewPolicy } = of.verdict
      if (requirementOf(of) === 'no' || isBefore(of)) return reviewPolicy === 'not-applicable'
      const comesTo = only(of, 'policy')
      return comesTo === undefined
        ? reviewPolicy === 'undetermined' || reviewPolicy === 'contested'
        : reviewPolicy === comesTo || reviewPolicy === 'undetermined'
    },
  ],
  [
    'what a missing fact leaves open is asked for, once, and nothing else is',
    (of) =>
      areSame(
        factsAsked(of),
        [...askedAxes(of)].flatMap((axis) => askedOf(of, axis)),
      ),
  ],
  [
    'what stated facts leave open is named with its kind and its doubt',
    (of) =>
      [...askedAxes(of)].every((axis) => {
        const { values = [], open } = of.read.reads.get(axis as never) ?? {}
        return (
          values.length < 2 ||
          open?.kind === undefined ||
          of.verdict.reasons.some(({ kind, doubt }) => kind === open.kind && doubt === open.doubt)
        )
      }),
  ],
  [
    'a verdict without a share of an allocation has no word of it',
    (of) => !('allocation' in of.verdict) || of.verdict.allocation !== undefined,
  ],
]

const broken = (drawn: Drawn): readonly string[] => {
  const of = judged(drawn)
  return laws.filter(([, holds]) => !holds(of)).map(([name]) => `${drawn.record.id}: ${name}`)
}

const SEED = 904_552
const RECORDS = 600
const AT_ONCE = 4

describe('of random records', () => {
  test.each(Array.from({ length: RECORDS / AT_ONCE }, (_, share) => share * AT_ONCE))('from the %i-th on', (from) => {
    expect([...randomRecords(SEED, AT_ONCE, from)].flatMap(broken)).toEqual([])
  })
})

const cases = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

describe('of the conformance cases', () => {
  test.each(Array.from({ length: Math.ceil(cases.length / AT_ONCE) }, (_, share) => share * AT_ONCE))(
    'from the %i-th record on',
    (from) => {
      expect(cases.slice(from, from + AT_ONCE).flatMap((record) => broken({ record, settings: {} }))).toEqual([])
    },
  )
})
