// Entry and class of an item: as declared by its ECCN, as computed from its figures, and both where they contradict.
import { openAxes, openNodes } from '../../shared/contract/fold-trace.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { evaluateCondition, type Evaluator } from '../engine/evaluate.ts'
import { leavesOf } from '../engine/fold.ts'
import { valuesOf } from '../engine/space.ts'
import type { Point, QuestionTrace } from '../engine/model.ts'
import { disputed, finding, known, unsettled, type Context, type Read, type ReadOf, type Reads } from './facts/read.ts'
import { axisAt, axisIn, valuesAt } from './points.ts'
import { lookedUpIn } from './looked-up.ts'
import type { AnswerOf, TraceOf, ValueName } from './names.ts'
import { parseEccn, type Eccn } from './tables/eccn.ts'

export type Classified = {
  readonly entry: Read<ValueName<'entry'>>
  readonly class: Read<ValueName<'class'>>
  /** Axes that leave the class open. */
  readonly openAxes: readonly string[]
  /** Reasons for control beside regional stability and anti-terrorism (doubtless only where the entry names them). */
  readonly otherControls: ReadOf<'other-controls'>
  /** The ECCN to show: as declared, else as computed; `null` when open or none of this rule. */
  readonly eccn: string | null
  readonly citations: readonly string[]
}

type Setting = { readonly lawDate: string | null; readonly elections: ReadonlyMap<string, string> }

const everyClass = ['A', 'B', 'C', 'S', 'W', 'other'] as const

/** A class that figures alone can come to. */
type ClassQuestion = 'circuit' | 'weights'
type ComputedClass = AnswerOf<ClassQuestion>

/** Classes the figures allow, and the facts that would narrow them; undefined where the record has no figures. */
type Computed = {
  readonly classes: readonly ComputedClass[]
  readonly openAxes: readonly string[]
  readonly missing: readonly string[]
  readonly trace: QuestionTrace
  readonly doubt?: string
}

export const classify = (
  context: Context,
  point: Point,
  reads: Reads,
  evaluator: Evaluator,
  setting: Setting,
): Classified => {
  const { item } = context.record
  const declared = item.eccn == null ? undefined : parseEccn(context.pack, item.eccn, item.forEccn, context.lawDate)
  const axis = evaluator.space.axes[evaluator.space.indexOf.get('entry') ?? 0]
  const everyEntry = lookedUpIn<readonly ValueName<'entry'>[]>(axis === undefined ? [] : valuesOf(axis, -1))
  if (declared !== undefined && !declared.ok) {
    return {
      entry: disputed(everyEntry, 'judgment', undefined, 'item.eccn'),
      class: disputed(everyClass, 'judgment', undefined, 'item.eccn'),
      otherControls: disputed(['yes', 'no'], 'judgment', undefined, 'item.eccn'),
      openAxes: [],
      eccn: null,
      citations: unclassified(evaluator),
    }
  }
  const computed = computeClass(context, point, reads, evaluator, setting, declared?.value)
  if (declared === undefined) {
    const citations = computed === undefined ? unclassified(evaluator) : citationsOf(computed, point, evaluator)
    return fromFigures(context, computed, everyEntry, citations)
  }
  return fromDeclaration(declared.value, computed)
}

const computeClass = (
  { record }: Context,
  point: Point,
  reads: Reads,
  evaluator: Evaluator,
  setting: Setting,
  declared: Eccn | undefined,
): Computed | undefined => {
  const { item } = record
  // Figures of weights speak against an ECCN that is none of this rule, as those of a circuit do.
  const saysNothing = declared === undefined || (declared.family !== 'weights' && declared.classes.includes('other'))
  const isWeights = saysNothing ? item.weights != null && item.unit == null : declared.family === 'weights'
  if (isWeights ? item.weights == null : item.unit == null) return undefined
  if (
    !isWeights &&
    declared !== undefined &&
    declared.family !== 'commodity' &&
    declared.family !== 'weights' &&
    declared.family !== 'ear99'
  )
    return undefined
  const question = isWeights ? 'weights' : 'circuit'
  const trace = lookedUpIn<TraceOf<typeof question>>(evaluator.evaluateQuestion(question, point, setting))
  const classes = trace.may.length === 0 ? trace.holds : classesAt(question, point, evaluator, setting)
  const undecided = trace.rules.filter(({ status }) => status === 'maybe')
  const undecidedAxes = [...new Set(undecided.flatMap(({ condition }) => openAxes(condition)))]
  const missing = undecidedAxes.flatMap((id) => reads.get(axisIn(id))?.missing ?? [])
  const [doubt] = undecided.flatMap(({ condition }) =>
    openNodes(condition).flatMap((node) => (node.kind === 'reading' ? [node.doubt] : [])),
  )
  return {
    classes,
    openAxes: undecidedAxes,
    missing: [...new Set(missing)],
    trace,
    ...(doubt === undefined ? {} : { doubt }),
  }
}

/** Classes by what is still possible of the axes a question reads; kept, since the same figures come again and again. */
const keptClasses = new WeakMap<Evaluator, Map<string, readonly ComputedClass[]>>()
const KEPT_AT_MOST = 20_000

/**
 * Classes that some figures the record allows come to, each taken by itself: rules that may hold leave more together than any of them
 * does, and a stated ECCN is held against what the figures can be.
 */
const classesAt = (
  question: ClassQuestion,
  point: Point,
  evaluator: Evaluator,
  setting: Setting,
): readonly ComputedClass[] => {
  const { pack, space } = evaluator
  const rules = pack.rules.filter((rule) => rule.question === question)
  const axes = [...new Set(rules.flatMap(({ when }) => leavesOf(when).map(({ axis }) => axis)))].flatMap(
    (axis) => space.indexOf.get(axis) ?? [],
  )
  const elected = [...setting.elections].map(([doubt, reading]) => `${doubt}=${reading}`).toSorted()
  const masks = axes.map((index) => point[index] ?? 0)
  const key = `${question}|${setting.lawDate ?? '?'}|${elected.join(',')}|${masks.join()}`
  const kept = keptClasses.get(evaluator) ?? new Map<string, readonly ComputedClass[]>()
  keptClasses.set(evaluator, kept)
  const found = kept.get(key)
  if (found !== undefined) return found
  let points: readonly Point[] = [point]
  for (const index of axes) points = points.flatMap((each) => singly(each, index))
  const classes = new Set(
    points.filter(mayBe(evaluator)).flatMap((each) => {
      const { holds, may } = lookedUpIn<TraceOf<ClassQuestion>>(evaluator.evaluateQuestion(question, each, setting))
      return [...holds, ...may]
    }),
  )
  if (kept.size >= KEPT_AT_MOST) kept.clear()
  kept.set(key, [...classes])
  return [...classes]
}

/** Memory of 3A090.c computes nothing: no unit is both. */
const mayBe =
  ({ space }: Evaluator) =>
  (point: Point): boolean =>
    point[axisAt(space, 'hbm')] !== valuesAt(space, 'hbm', ['yes']) ||
    ((point[axisAt(space, 'tpp')] ?? 0) & valuesAt(space, 'tpp', ['below-1600'])) !== 0

/** A point at each value that one of its axes may have. */
const singly = (point: Point, index: number): readonly Point[] => {
  const mask = point[index] ?? 0
  return Array.from({ length: 32 - Math.clz32(mask) }, (_, bit) => mask & (1 << bit)).flatMap((value) => {
    if (value === 0) return []
    const made = Int32Array.from(point)
    made[index] = value
    return [made]
  })
}

const read = <const Value extends string>(values: readonly Value[], computed: Computed): Read<Value> => {
  if (values.length === 1) return { values, missing: [] }
  return computed.doubt === undefined
    ? unsettled(values, ...computed.missing)
    : disputed(values, 'contested-reading', computed.doubt, ...computed.missing)
}

/** Paragraphs of the rules that hold or may hold, and of those that were looked at and do not apply. */
const citationsOf = ({ trace }: Computed, point: Point, { pack, space }: Evaluator): readonly string[] => {
  const examined = pack.rules.filter(
    (rule) =>
      rule.question === trace.question &&
      rule.examined !== undefined &&
      evaluateCondition(rule.examined, point, space, NOTHING_ELECTED).truth === 'true',
  )
  return [
    ...new Set([
      ...trace.rules.filter(({ status }) => status === 'on' || status === 'maybe').map(({ paragraph }) => paragraph),
      ...examined.map(({ paragraph }) => paragraph),
    ]),
  ]
}

const NOTHING_ELECTED = new Map<string, string>()

/** Paragraphs of the two questions that class an item, where nothing says which of them is meant. */
const unclassified = ({ pack }: Evaluator): readonly string[] =>
  pack.questions.flatMap(({ paragraph }) => paragraph ?? [])

/** The ECCN that the pack presumes where figures alone come to a class; none of `other`. */
const presumedEccn = ({ pack }: Context, itemClass: ComputedClass, several: boolean): Eccn | undefined => {
  const presumed = pack.items.classes.find((each) => each.class === itemClass)?.presumed
  if (presumed === undefined) return undefined
  return expectOk(parseEccn(pack, (several ? presumed.several : undefined) ?? presumed.one))
}

const fromFigures = (
  context: Context,
  computed: Computed | undefined,
  everyEntry: readonly ValueName<'entry'>[],
  citations: readonly string[],
): Classified => {
  if (computed === undefined) {
    return {
      entry: unsettled(everyEntry, 'item.eccn', 'item.unit'),
      class: unsettled(everyClass, 'item.eccn', 'item.unit'),
      otherControls: unsettled(['yes', 'no'], 'item.eccn'),
      openAxes: [],
      eccn: null,
      citations,
    }
  }
  const several = (context.record.item.unit?.circuits ?? 1) > 1
  const eccns = computed.classes.map((each) => presumedEccn(context, each, several))
  const [only] = eccns
  const entries = [...new Set(eccns.map((eccn) => eccn?.entry ?? 'below'))]
  // Weights have one entry; a circuit may be part of an item of another.
  const presumed = entries.length === 1 && only !== undefined && only.family !== 'weights'
  return {
    entry: presumed ? finding(entries, 'entry-by-figures', 'item.eccn') : read(entries, computed),
    class: read(computed.classes, computed),
    otherControls: known('no'),
    eccn: eccns.length === 1 ? (only?.text ?? null) : null,
    openAxes: computed.openAxes,
    citations,
  }
}

/**
 * Software and technology for what their entry is not listed for is not of this rule, whatever that is itself, and why else it is controlled is not
 * encoded; 5D002.z has reasons of its own.
 */
const otherControlsOf = (declared: Eccn): ReadOf<'other-controls'> => {
  const { otherControls, for: purpose } = declared
  if (purpose !== undefined && declared.class === 'other' && purpose.class !== 'other') return known('yes')
  if (otherControls === 'none') return known('no')
  if (otherControls === 'own' || declared.class === 'other') return known('yes')
  return purpose === undefined ? unsettled(['yes', 'no'], 'item.forEccn') : otherControlsOf(purpose)
}

const fromDeclaration = (declared: Eccn, computed: Computed | undefined): Classified => {
  const entry =
    declared.entries.length === 1 ? known(declared.entry) : unsettled(declared.entries, 'item.eccn', 'item.forEccn')
  const citations = [`ECCN ${declared.base}`]
  const otherControls = otherControlsOf(declared)
  const stated = declared.classes
  const path = declared.for === undefined ? 'item.eccn' : 'item.forEccn'
  if (computed === undefined) {
    return {
      entry,
      otherControls,
      class: stated.length === 1 ? { values: stated, missing: [] } : unsettled(stated, path),
      openAxes: [],
      eccn: declared.text,
      citations,
    }
  }
  const shared = stated.filter((itemClass) => computed.classes.some((each) => each === itemClass))
  if (shared.length === 0) {
    return {
      entry,
      otherControls,
      class: finding(
        [...new Set([...stated, ...computed.classes])],
        'declaration-against-figures',
        'item.eccn',
        'item.unit',
      ),
      openAxes: [],
      eccn: declared.text,
      citations: [
        ...citations,
        ...computed.trace.rules.filter(({ status }) => status === 'on').map(({ paragraph }) => paragraph),
      ],
    }
  }
  return {
    entry,
    otherControls,
    class: shared.length === 1 ? { values: shared, missing: [] } : unsettled(shared, path, ...computed.missing),
    openAxes: computed.openAxes,
    eccn: declared.text,
    citations,
  }
}
