// Mutants of a pack: each is the pack with one small, wrong change. A set of cases is worth what it tells apart from these.
import { foldCondition } from './fold.ts'
import type { Condition, Figure, Pack, Route, RouteCondition, Rule } from './model.ts'

export type Mutant<Of extends Pack = Pack> = {
  readonly id: string
  readonly pack: Of
  /** The question or route the change is in; undefined for a figure. */
  readonly place: { readonly kind: 'question' | 'route'; readonly id: string } | undefined
  /** Axes on which single values matter to tell it from the original. */
  readonly axes: readonly string[]
}

type Change = { readonly what: string; readonly condition: Condition; readonly axes: readonly string[] }

/** Every condition that differs from the given one by a negation or by one listed value. */
const changesOf = (condition: Condition, pack: Pack): readonly Change[] => {
  /** The changes of each part, put back into the whole. */
  const within = <Part>(
    parts: readonly Part[],
    changed: readonly (readonly Change[])[],
    put: (part: Part, condition: Condition) => Part,
    rebuild: (parts: readonly Part[]) => Condition,
  ): readonly Change[] =>
    changed.flatMap((changes, index) =>
      changes.map((change) => ({
        ...change,
        condition: rebuild(parts.map((part, at) => (at === index ? put(part, change.condition) : part))),
      })),
    )
  const several = (changed: readonly (readonly Change[])[], node: Extract<Condition, { kind: 'all' | 'any' }>) => [
    ...node.of.map((_, index) => ({
      what: `part ${index + 1} of ${node.kind} dropped`,
      condition: { ...node, of: node.of.filter((__, at) => at !== index) },
      axes: [],
    })),
    ...within(
      node.of,
      changed,
      (_, part) => part,
      (of) => ({ ...node, of }),
    ),
  ]
  return foldCondition<readonly Change[]>(condition, {
    always: () => [],
    outside: () => [],
    is: (node) => {
      const every = pack.axes.find(({ id }) => id === node.axis)?.values.map(({ id }) => id) ?? []
      return every.map((value) => {
        const listed = node.values.includes(value)
        const values = listed ? node.values.filter((other) => other !== value) : [...node.values, value]
        return {
          what: `${listed ? 'without' : 'with'} ${node.axis}=${value}`,
          condition: { ...node, values },
          axes: [node.axis],
        }
      })
    },
    all: several,
    any: several,
    not: (changed, node) => [
      { what: 'negation dropped', condition: node.of, axes: [] },
      ...changed.map((change): Change => ({ ...change, condition: { kind: 'not', of: change.condition } })),
    ],
    reading: (changed, node) =>
      within(
        node.readings,
        changed,
        (reading, when) => ({ ...reading, when }),
        (readings) => ({ ...node, readings }),
      ),
  })
}

const withRule = <Of extends Pack>(pack: Of, changed: Rule | undefined, id: string): Of => ({
  ...pack,
  rules: pack.rules.flatMap((rule) => {
    if (rule.id !== id) {
      const overrides = changed === undefined ? rule.overrides?.filter((target) => target !== id) : rule.overrides
      return [overrides === undefined ? rule : { ...rule, overrides }]
    }
    return changed === undefined ? [] : [changed]
  }),
})

const withCondition = <Of extends Pack>(
  pack: Of,
  routeId: string,
  changed: RouteCondition | undefined,
  id: string,
): Of => ({
  ...pack,
  routes: pack.routes.map((route: Route) =>
    route.id !== routeId
      ? route
      : {
          ...route,
          conditions: route.conditions.flatMap((condition) =>
            condition.id !== id ? [condition] : changed === undefined ? [] : [changed],
          ),
        },
  ),
})

const negated = (condition: Condition): Condition => ({ kind: 'not', of: condition })

const mutantsOfRule = <Of extends Pack>(pack: Of, rule: Rule): readonly Mutant<Of>[] => {
  const place = { kind: 'question', id: rule.question } as const
  const made = (what: string, changed: Rule | undefined, axes: readonly string[] = []): Mutant<Of> => ({
    id: `${rule.id}: ${what}`,
    pack: withRule(pack, changed, rule.id),
    place,
    axes,
  })
  const others =
    pack.questions.find(({ id }) => id === rule.question)?.answers.filter(({ id }) => id !== rule.then) ?? []
  return [
    made('dropped', undefined),
    made('negated', { ...rule, when: negated(rule.when) }),
    ...others.map(({ id }) => made(`answers ${id}`, { ...rule, then: id })),
    ...(rule.overrides ?? []).map((target) =>
      made(`no longer overrides ${target}`, {
        ...rule,
        overrides: (rule.overrides ?? []).filter((other) => other !== target),
      }),
    ),
    ...changesOf(rule.when, pack).map((change) => made(change.what, { ...rule, when: change.condition }, change.axes)),
  ]
}

const mutantsOfCondition = <Of extends Pack>(
  pack: Of,
  route: Route,
  condition: RouteCondition,
): readonly Mutant<Of>[] => {
  const place = { kind: 'route', id: route.id } as const
  const made = (what: string, changed: RouteCondition | undefined, axes: readonly string[] = []): Mutant<Of> => ({
    id: `${condition.id}: ${what}`,
    pack: withCondition(pack, route.id, changed, condition.id),
    place,
    axes,
  })
  return [
    made('dropped', undefined),
    made('negated', { ...condition, when: negated(condition.when) }),
    ...changesOf(condition.when, pack).map((change) =>
      made(change.what, { ...condition, when: change.condition }, change.axes),
    ),
  ]
}

/** Rules and route conditions dropped, negated, answering otherwise, not overriding, or with one listed value changed. */
export const ruleMutants = <Of extends Pack>(pack: Of): readonly Mutant<Of>[] => [
  ...pack.rules.flatMap((rule) => mutantsOfRule(pack, rule)),
  ...pack.routes.flatMap((route) =>
    route.conditions.flatMap((condition) => mutantsOfCondition(pack, route, condition)),
  ),
]

/** Each value of a figure moved by one in its last place and each date by one day, both ways. */
export const figureMutants = <Of extends Pack>(
  pack: Of,
  addDays: (date: string, days: number) => string,
): readonly Mutant<Of>[] => {
  const moved = ({ unit }: Figure, value: string, by: 1 | -1): string =>
    unit === 'date' ? addDays(value, by) : movedByOne(value, by)
  return pack.figures.flatMap((figure) =>
    figure.values.flatMap((dated, place) =>
      ([1, -1] as const).map((by) => {
        const values = figure.values.with(place, { ...dated, value: moved(figure, dated.value, by) })
        return {
          id: `${figure.id}${dated.from === undefined ? '' : ` from ${dated.from}`}: ${by > 0 ? 'one more' : 'one less'}`,
          pack: {
            ...pack,
            figures: pack.figures.map((other) => (other === figure ? { ...figure, values } : other)),
          },
          place: undefined,
          axes: [],
        }
      }),
    ),
  )
}

/** Each end of the window of a rule or condition moved by a day, both ways, and left out. */
export const standingMutants = <Of extends Pack>(
  pack: Of,
  addDays: (date: string, days: number) => string,
): readonly (Mutant<Of> & { readonly date: string })[] => {
  const changes = ({ id, standing }: Rule | RouteCondition) =>
    (['from', 'through'] as const).flatMap((end) => {
      const { [end]: date, ...rest } = standing ?? {}
      if (date === undefined) return []
      return [
        { id: `${id}: ${end} a day later`, date, standing: { ...rest, [end]: addDays(date, 1) } },
        { id: `${id}: ${end} a day earlier`, date, standing: { ...rest, [end]: addDays(date, -1) } },
        { id: `${id}: ${end} at any time`, date, standing: rest },
      ]
    })
  const made = { axes: [] }
  return [
    ...pack.rules.flatMap((rule) =>
      changes(rule).map(({ id, date, standing }) => ({
        ...made,
        id,
        date,
        place: { kind: 'question' as const, id: rule.question },
        pack: withRule(pack, { ...rule, standing }, rule.id),
      })),
    ),
    ...pack.routes.flatMap((route) =>
      route.conditions.flatMap((condition) =>
        changes(condition).map(({ id, date, standing }) => ({
          ...made,
          id,
          date,
          place: { kind: 'route' as const, id: route.id },
          pack: withCondition(pack, route.id, { ...condition, standing }, condition.id),
        })),
      ),
    ),
  ]
}

/** One in the last place written, and one whole operation for counts: 5.92 to 5.93, 1e26 to 10²⁶ + 1. */
const movedByOne = (value: string, by: 1 | -1): string => {
  const [, whole = '', fraction = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e(\d+))?$/.exec(value) ?? []
  const digits = String(BigInt(`${whole}${fraction}${'0'.repeat(Number(exponent))}`) + BigInt(by)).padStart(
    fraction.length + 1,
    '0',
  )
  const point = digits.length - fraction.length
  return fraction === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`
}
