// What a determination says of the savings clause of 90 FR 4544 (page 4544), and the evidence of the record for each of its conditions.
import type { AuthorizationId, Determination, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { foldTrace } from '../../../shared/contract/fold-trace.ts'
import { isNotNeeded } from '../../../shared/contract/trace.ts'
import type { Savings, SavingsCondition } from '../../../shared/contract/windows-view.ts'
import { savingsTexts } from '../../../shared/language/windows.ts'
import type { ConditionTrace, RouteConditionTrace, RouteTrace } from '../../engine/model.ts'
import type { LawPack } from '../model.ts'
import type { AxisId } from '../names.ts'
import { doubtsFound } from '../raises.ts'
import { both } from './words.ts'

/** An answer with the trace it rests on, or as much of it as tells of the clause. */
export type SavingsAnswer = {
  readonly determination: Pick<Determination, 'codified'>
  readonly trace: { readonly routes: readonly RouteTrace[] }
}

const CLAUSE: AuthorizationId = 'SAVINGS'

/** The route of the clause in a trace. */
export const clauseIn = ({ routes }: SavingsAnswer['trace']): RouteTrace | undefined =>
  routes.find(({ route }) => route === CLAUSE)

/** The clause as an answer decides it. Nothing is decided here: the route of the pack has the truths, the pack the words. */
export const savingsIn = (record: TransactionRecord, pack: LawPack, answer: SavingsAnswer | undefined): Savings => {
  const route = answer === undefined ? undefined : clauseIn(answer.trace)
  if (answer === undefined || route === undefined)
    return { result: 'not-determined', conditions: [], words: both(savingsTexts, 'not-determined') }
  const shown = answer.determination.codified.authorizations.find(({ id }) => id === CLAUSE)
  const conditions = route.conditions.map((condition) => conditionOf(condition, { record, pack, shown }))
  const said = resultOf(route, shown !== undefined)
  return { ...said, conditions }
}

const resultOf = (route: RouteTrace, isAsked: boolean): Pick<Savings, 'result' | 'words'> => {
  const under = (result: Savings['result']) => ({ result, words: both(savingsTexts, result) })
  if (route.conditions.some(isBeforeCompliance)) return under('not-needed')
  // The determination names a route only where a license may be required.
  if (!isAsked) return { result: 'not-needed', words: both(savingsTexts, 'not-required') }
  switch (route.status) {
    case 'available':
      return under('saved')
    case 'unavailable':
      return under('not-saved')
    case 'conditional':
    case 'undetermined':
      return under('open')
  }
}

/** A condition that fails by the law date alone: compliance is not required on it. */
const isBeforeCompliance = ({ truth, trace }: RouteConditionTrace): boolean => {
  const axes = axesOf(trace)
  return truth === 'false' && axes.length > 0 && axes.every((axis) => axis === PHASE)
}

const PHASE: AxisId = 'phase'

type Evidence = {
  /** What the record may state for it. */
  readonly stated: readonly string[]
  /** What may contradict that. */
  readonly against?: readonly string[]
}

/** What of a record an axis of the clause is read off. */
const evidence: ReadonlyMap<string, Evidence> = new Map<AxisId, Evidence>([
  ['phase', { stated: ['dates.export'] }],
  ['prior-eligibility', { stated: ['prior.eligibility'], against: ['prior.licenseRequirement'] }],
  [
    'actual-order',
    { stated: ['prior.actualOrder', 'dates.order', 'held.purchaseOrder'], against: ['dates.aboardCarrier'] },
  ],
  ['aboard', { stated: ['dates.aboardCarrier'] }],
  ['class', { stated: ['item.eccn'] }],
  ['completion', { stated: ['dates.completed'], against: ['dates.export'] }],
])

const NOTHING: Evidence = { stated: [] }

type Given = {
  readonly record: TransactionRecord
  readonly pack: LawPack
  /** How the determination names the clause: with the facts that leave it open. */
  readonly shown: Determination['codified']['authorizations'][number] | undefined
}

const conditionOf = (
  { condition: id, truth, trace, paragraph }: RouteConditionTrace,
  { record, pack, shown }: Given,
): SavingsCondition => {
  const rests = axesOf(trace).map((axis) => evidence.get(axis) ?? NOTHING)
  const stated = rests.flatMap((each) => each.stated).map((fact) => ({ fact, value: statedAt(record, fact) }))
  const against = truth === 'unknown' ? contradicting(rests, shown) : []
  const held = [
    ...stated.flatMap(({ fact, value }) => (value === undefined ? [] : [{ fact, value }])),
    ...against.filter(({ fact }) => !stated.some((each) => each.fact === fact)),
  ]
  const words = pack.routes.find((route) => route.id === CLAUSE)?.conditions.find((each) => each.id === id)?.words
  return {
    id,
    truth: isNotNeeded(trace) ? 'not-needed' : truth === 'not-in-force' ? 'unknown' : truth,
    citation: paragraph,
    doubts: [
      ...new Set([
        ...(isNotNeeded(trace) ? [] : readIn(trace)),
        ...(against.length === 0 ? [] : doubtsFound(pack, 'stated-twice')),
      ]),
    ],
    held,
    missing: stated.flatMap(({ fact, value }) => (value === undefined ? [fact] : [])),
    // A name without words of its own stands for itself.
    words: words ?? { en: id, zh: id },
  }
}

/** Facts that contradict what is stated, as the determination names them: `dates.order = 2025-05-16`. */
const contradicting = (
  rests: readonly Evidence[],
  shown: Given['shown'],
): readonly { readonly fact: string; readonly value: string }[] => {
  const facts = (shown?.because ?? []).flatMap(({ fact: named }) => {
    const [fact = '', value] = named?.split(' = ') ?? []
    return value === undefined ? [] : [{ fact, value }]
  })
  return rests.flatMap(({ stated, against = [] }) =>
    facts.some(({ fact }) => against.includes(fact))
      ? facts.filter(({ fact }) => against.includes(fact) || stated.includes(fact))
      : [],
  )
}

/** What a record states at a place, as text; a paper that is not held is not stated. */
const statedAt = (record: TransactionRecord, path: string): string | undefined => {
  const value = path.split('.').reduce<unknown>((at, member) => (isObject(at) ? at[member] : undefined), record)
  if (value == null || (value === false && path.startsWith('held.'))) return undefined
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const partsOf = (trace: ConditionTrace, of: 'axis' | 'doubt'): readonly string[] =>
  foldTrace<readonly string[]>(trace, {
    always: () => [],
    is: ({ axis }) => (of === 'axis' ? [axis] : []),
    outside: () => [],
    several: (parts) => parts.flat(),
    not: (part) => part,
    reading: (parts, { doubt }) => [...(of === 'doubt' ? [doubt] : []), ...parts.flat()],
  })

const axesOf = (trace: ConditionTrace): readonly string[] => [...new Set(partsOf(trace, 'axis'))]

/** The doubts whose readings a condition asks. */
const readIn = (trace: ConditionTrace): readonly string[] => partsOf(trace, 'doubt')
