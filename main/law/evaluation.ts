// From a record to an evaluated pack: read the facts, classify, evaluate every question and route, then the outcome over what
// they came to. Points repeat: a million transactions share a few hundred evaluations, so each is kept once.
import type { RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import { compile } from '../engine/compile.ts'
import { evaluateCondition, evaluator, type Evaluator } from '../engine/evaluate.ts'
import { leavesOf } from '../engine/fold.ts'
import type { Condition, Elections, Pack, Point, QuestionTrace, RouteTrace, Trace } from '../engine/model.ts'
import { maskOf, pointKey, type Space } from '../engine/space.ts'
import { stagingOf, type FirstStage, type Staging } from '../engine/stages.ts'
import { axisAt, axisIn, valuesAt } from './points.ts'
import { traceText } from './trace-text.ts'
import { classify, type Classified } from './classify.ts'
import { lookedUpIn } from './looked-up.ts'
import { electedBy } from './flags.ts'
import { limitsOf, type Limits } from './limits.ts'
import type { LoadedPack } from './loaded.ts'
import type { AxisName, QuestionId, TraceOf, ValueOf } from './names.ts'
import { raisesOf, withReason } from './raises.ts'
import {
  contextsOf,
  known,
  readerOf,
  readsOf,
  type Context,
  type HasElected,
  type Read,
  type Reads,
} from './facts/index.ts'

/** One evaluated point: shared by every record that reads to it. */
export type Evaluated = {
  /** Equal exactly for equal evaluations under one pack. */
  readonly key: string
  readonly trace: Trace
  /** Computed when first asked for. */
  readonly traceId: () => string
  readonly question: <Id extends QuestionId>(id: Id) => TraceOf<Id>
  /** What must hold beside a rule for one of its raises, as far as it holds here. */
  readonly premises: ReadonlySet<Condition>
}

export type ReadRecord = {
  readonly context: Context
  readonly reads: Reads
  readonly classified: Classified
  readonly knowledgeDate: string
}

/** One axis with its reader, its place in a point and the bit of each value. */
export type Column = {
  readonly axis: AxisName
  readonly index: number
  readonly read: (context: Context) => Read
  readonly bits: ReadonlyMap<string, number>
}

export type Machine = {
  readonly evaluator: Evaluator
  readonly staging: Staging
  readonly columns: readonly Column[]
  /** Places of the axes that the two classification questions read. */
  readonly figures: ReadonlyMap<string, readonly number[]>
  readonly editions: readonly string[]
  /** The readings of each doubt; a judgment that names another elects nothing. */
  readonly readings: ReadonlyMap<string, ReadonlySet<string>>
  readonly kept: Map<string, Evaluated>
  /** Ids of traces by point, kept longer than the traces: hashing one takes longer than evaluating it. */
  readonly traceIds: Map<string, string>
  readonly quick: Map<string, (point: Point) => Outcome>
}

/** Traces share their conditions, so that these stay under 25 MB; `determine --stdin` must stay under 300 MB in all. */
const KEPT_AT_MOST = 600
/** Some 250 bytes each. */
const TRACE_IDS_AT_MOST = 40_000
const machines = new WeakMap<Pack, Machine>()

export const machineOf = (loaded: LoadedPack): Machine => {
  const found = machines.get(loaded.pack)
  if (found !== undefined) return found
  const starts = [
    ...loaded.pack.rules.map(({ standing }) => standing),
    ...loaded.pack.routes.flatMap(({ conditions }) => conditions.map(({ standing }) => standing)),
  ].flatMap((standing) => [
    ...(standing?.from === undefined ? [] : [standing.from]),
    ...(standing?.through === undefined ? [] : [nextDay(standing.through)]),
  ])
  const decides = evaluator(loaded.pack)
  const made: Machine = {
    evaluator: decides,
    staging: stagingOf(loaded.pack, decides.space),
    columns: columnsOf(loaded.pack),
    figures: new Map(['circuit', 'weights'].map((question) => [question, axesReadBy(loaded.pack, question)] as const)),
    editions: [...new Set(starts)].toSorted(),
    readings: new Map(loaded.pack.doubts.map(({ id, readings }) => [id, new Set(readings.map(({ name }) => name))])),
    kept: new Map(),
    traceIds: new Map(),
    quick: new Map(),
  }
  machines.set(loaded.pack, made)
  return made
}

const axesReadBy = (pack: Pack, question: string): readonly number[] => {
  const read = new Set(
    pack.rules
      .filter((rule) => rule.question === question)
      .flatMap(({ when }) => leavesOf(when).map(({ axis }) => axis)),
  )
  return pack.axes.flatMap(({ id }, index) => (read.has(id) ? [index] : []))
}

const columnsOf = (pack: Pack): readonly Column[] =>
  pack.axes.flatMap((axis, index) => {
    const read = readerOf(axis.id)
    const bits = new Map(axis.values.map(({ id }, bit) => [id, 1 << bit] as const))
    return read === undefined ? [] : [{ axis: axisIn(axis.id), index, read, bits }]
  })

const nextDay = (date: string): string => addDays(civilDate(date), 1)

export const editionOf = (machine: Machine, lawDate: string | null): string | null =>
  lawDate === null ? null : (machine.editions.findLast((start) => start <= lawDate) ?? '')

const knowledge = (knowledgeDate: string, limits: Limits): ValueOf<'knowledge'> => {
  if (knowledgeDate < limits.date('enforcement announced')) return 'before-announcement'
  return knowledgeDate < limits.date('enforcement guidance') ? 'announced' : 'after-guidance'
}

/** Without a date of knowledge a run knows all that its pack holds of the enforcement posture. */
const newestPosture = ({ posture }: Pack): string => posture.at(-1)?.date ?? ''

/** Reads a record into a point of the pack's space, the classification included. */
export const readRecord = (
  record: TransactionRecord,
  settings: RunSettings,
  loaded: LoadedPack,
  elected: Elections = new Map(),
): ReadRecord & { readonly point: Point; readonly elections: ReadonlyMap<string, string> } => {
  const machine = machineOf(loaded)
  const { space } = machine.evaluator
  const raises = raisesOf(loaded.pack)
  const elections = electionsOf(record, elected, machine)
  const contexts = contextsOf(record, settings, loaded.pack, elections, electedIn(elections, loaded.pack))
  const [context] = contexts
  const knowledgeDate = knowledgeDateOf(settings, loaded)
  const reads = new Map<AxisName, Read>()
  const point = Int32Array.from(space.full)
  for (const { axis, index, read, bits } of machine.columns) {
    const found = withReason(contexts.length === 1 ? read(context) : together(contexts.map(read)), loaded.pack, raises)
    reads.set(axis, found)
    point[index] = maskIn(space, axis, bits, found)
  }
  addKnowledge(reads, point, knowledgeDate, loaded)
  const classified = classify(context, point, readsOf(reads), machine.evaluator, {
    lawDate: context.lawDate ?? null,
    elections,
  })
  addClassified(reads, point, classified, loaded)
  return { context, reads: readsOf(reads), classified, knowledgeDate, point, elections }
}

/** The day up to which a run knows the posture of enforcement. */
export const knowledgeDateOf = (settings: RunSettings, { pack }: LoadedPack): string =>
  settings.knowledgeDate ?? newestPosture(pack)

/** The readings in force for a record: those of the run, and before them its judgments. One that no doubt has elects nothing. */
export const electionsOf = (record: TransactionRecord, elected: Elections, { readings }: Machine): Elections => {
  return new Map(
    [...elected, ...electedBy(record)].filter(([doubt, reading]) => readings.get(doubt)?.has(reading) === true),
  )
}

/** The bits of the values that a read leaves. */
export const maskIn = (space: Space, axis: AxisName, bits: Column['bits'], { values }: Read): number => {
  let mask = 0
  for (const value of values) mask |= bits.get(value) ?? maskOf(space, axis, [value])
  return mask
}

type Filled = Map<AxisName, Read>

/** What was known of enforcement, beside what a record states. */
export const addKnowledge = (reads: Filled, point: Int32Array, knowledgeDate: string, loaded: LoadedPack): void => {
  const { space } = machineOf(loaded).evaluator
  const read = known(knowledge(knowledgeDate, limitsOf(loaded.pack, knowledgeDate)))
  reads.set('knowledge', read)
  point[axisAt(space, 'knowledge')] = valuesAt(space, 'knowledge', read.values)
}

/** The axes that the classification settles. */
export const addClassified = (reads: Filled, point: Int32Array, classified: Classified, loaded: LoadedPack): void => {
  const { space } = machineOf(loaded).evaluator
  const raises = raisesOf(loaded.pack)
  reads.set('entry', withReason(classified.entry, loaded.pack, raises))
  reads.set('class', withReason(classified.class, loaded.pack, raises))
  reads.set('other-controls', classified.otherControls)
  point[axisAt(space, 'entry')] = valuesAt(space, 'entry', classified.entry.values)
  point[axisAt(space, 'class')] = valuesAt(space, 'class', classified.class.values)
  point[axisAt(space, 'other-controls')] = valuesAt(space, 'other-controls', classified.otherControls.values)
}

/** Elections by what a reader of facts finds. */
export const electedIn =
  (elections: ReadonlyMap<string, string>, { doubts }: Pack): HasElected =>
  (found, reading) =>
    elections.size > 0 && doubts.some(({ id, finding }) => finding?.id === found && elections.get(id) === reading)

/** What several editions of the figures make of one axis: settled where all of them agree. */
const together = (reads: readonly Read[]): Read => {
  const values = [...new Set(reads.flatMap((read) => read.values))]
  const because = reads.find((read) => read.open !== undefined)?.open
  if (values.length === 1) return { values, missing: [] }
  const missing = [...new Set(reads.flatMap((read) => read.missing))]
  return {
    values,
    missing: missing.length === 0 ? ['dates.export'] : missing,
    ...(because === undefined ? {} : { open: because }),
  }
}

/** Evaluates a point: the questions and routes, then the outcome over the stages they came to. */
export const evaluatePoint = (
  point: Point,
  lawDate: string | null,
  elections: ReadonlyMap<string, string>,
  loaded: LoadedPack,
): Evaluated => {
  const machine = machineOf(loaded)
  const edition = editionOf(machine, lawDate)
  const elected = [...elections].map(([doubt, reading]) => `${doubt}=${reading}`).toSorted()
  const key = `${edition ?? '?'}|${elected.join(',')}|${pointKey(point)}`
  const kept = machine.kept.get(key)
  if (kept !== undefined) {
    machine.kept.delete(key)
    machine.kept.set(key, kept)
    return kept
  }
  const setting = { lawDate, elections }
  const first = machine.evaluator.evaluate(point, setting)
  const staged = Int32Array.from(point)
  machine.staging(staged, firstStage(first, machine.evaluator))
  const outcome = machine.evaluator.evaluateQuestion('outcome', staged, setting)
  const trace: Trace = {
    edition,
    pack: { hash: loaded.hash, id: loaded.pack.id, version: loaded.pack.version },
    questions: [
      ...first.questions.filter(({ question }) => question !== 'outcome' && !isIdle(machine, question, point)),
      outcome,
    ],
    routes: first.routes,
  }
  const premises = new Set(
    raisesOf(loaded.pack).premises.filter(
      (premise) => evaluateCondition(premise, point, machine.evaluator.space, elections).truth === 'true',
    ),
  )
  const evaluated = evaluatedOf(trace, key, machine.traceIds, premises)
  const [oldest] = machine.kept.keys()
  if (machine.kept.size >= KEPT_AT_MOST && oldest !== undefined) machine.kept.delete(oldest)
  machine.kept.set(key, evaluated)
  return evaluated
}

/** A classification question about figures of which none is stated has nothing to say: weights of a chip, a circuit of weights. */
const isIdle = ({ evaluator: { space }, figures }: Machine, question: string, point: Point): boolean =>
  figures.get(question)?.every((index) => point[index] === space.full[index]) ?? false

const evaluatedOf = (
  trace: Trace,
  key: string,
  traceIds: Map<string, string>,
  premises: ReadonlySet<Condition>,
): Evaluated => {
  const questions = new Map(trace.questions.map((question) => [question.question, question]))
  const found = (id: QuestionId): QuestionTrace => {
    const value = questions.get(id)
    if (value === undefined) throw new Error(`the trace has no ${id}`)
    return value
  }
  const hashed = (): string => {
    // The evaluator makes a trace in canonical order: its plain text is its canonical text (test/law/pack.test.ts).
    const id = hashOf(traceText(trace))
    if (traceIds.size >= TRACE_IDS_AT_MOST) traceIds.clear()
    traceIds.set(key, id)
    return id
  }
  return {
    key: `${trace.pack.hash} ${key}`,
    trace,
    traceId: () => traceIds.get(key) ?? hashed(),
    question: <Id extends QuestionId>(id: Id) => lookedUpIn<TraceOf<Id>>(found(id)),
    premises,
  }
}

/** The id of a trace: the hash of its canonical bytes. */
export const traceId = (trace: Trace): string => hashOf(expectOk(canonicalJson(trace)))

const hashOf = (text: string): string => `sha256:${sha256Hex(text)}`

/** What the traces of the first stage came to. */
const firstStage = (
  { questions, routes }: { readonly questions: readonly QuestionTrace[]; readonly routes: readonly RouteTrace[] },
  { pack }: Evaluator,
): FirstStage => ({
  answers: (id) => {
    const trace = questions.find(({ question }) => question === id)
    const answers = pack.questions.find((question) => question.id === id)?.answers ?? []
    return answers.reduce(
      (mask, answer, place) =>
        trace?.holds.includes(answer.id) === true || trace?.may.includes(answer.id) === true
          ? mask | (1 << place)
          : mask,
      0,
    )
  },
  status: (id) => routes.find(({ route }) => route === id)?.status ?? 'unavailable',
})

/**
 * The outcome of a point by the compiled pack, as the answers that hold and may hold: what `evaluatePoint` finds, without
 * its tree.
 */
export const quickOutcome = (
  point: Point,
  lawDate: string | null,
  elections: ReadonlyMap<string, string>,
  loaded: LoadedPack,
): Outcome => {
  const machine = machineOf(loaded)
  const key = `${editionOf(machine, lawDate) ?? '?'}|${[...elections].join(';')}`
  const decide = machine.quick.get(key) ?? compileOutcome(loaded.pack, { lawDate, elections })
  machine.quick.set(key, decide)
  return decide(point)
}

export type Outcome = { readonly holds: readonly string[]; readonly may: readonly string[] }

const compileOutcome = (
  pack: Pack,
  setting: { readonly lawDate: string | null; readonly elections: ReadonlyMap<string, string> },
): ((point: Point) => Outcome) => {
  const { space, questions, routes } = compile(pack, setting)
  const byId = new Map(questions.map((compiled) => [compiled.question.id, compiled]))
  const routeById = new Map(routes.map((compiled) => [compiled.route.id, compiled]))
  const question = (id: string) => {
    const found = byId.get(id)
    if (found === undefined) throw new Error(`the pack has no question ${id}`)
    return found
  }
  const staging = stagingOf(pack, space)
  const outcome = question('outcome')
  const named = (mask: number): readonly string[] =>
    outcome.question.answers.filter((_, place) => (mask & (1 << place)) !== 0).map(({ id }) => id)
  return (point) => {
    const staged = Int32Array.from(point)
    staging(staged, {
      answers: (id) => {
        const { holds, may } = question(id).decide(point)
        return holds | may
      },
      status: (id) => routeById.get(id)?.decide(point) ?? 'unavailable',
    })
    const { holds, may } = outcome.decide(staged)
    return { holds: named(holds), may: named(may) }
  }
}
