// One way through a tree of conditions: what each kind comes to, given what its parts came to. Truth, traces, compiled masks, the
// axes read and the mutants of a pack are algebras over it.
import type { Condition } from './model.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

/** What each kind of condition comes to; `parts` in the order of the node's own. */
export type Algebra<To> = {
  readonly always: (node: Of<'always'>) => To
  readonly is: (node: Of<'is'>) => To
  readonly outside: (node: Of<'outside'>) => To
  readonly all: (parts: readonly To[], node: Of<'all'>) => To
  readonly any: (parts: readonly To[], node: Of<'any'>) => To
  readonly not: (part: To, node: Of<'not'>) => To
  readonly reading: (parts: readonly To[], node: Of<'reading'>) => To
}

export const foldCondition = <To>(condition: Condition, algebra: Algebra<To>): To => {
  const fold = (part: Condition): To => foldCondition(part, algebra)
  switch (condition.kind) {
    case 'always':
      return algebra.always(condition)
    case 'is':
      return algebra.is(condition)
    case 'outside':
      return algebra.outside(condition)
    case 'all':
      return algebra.all(condition.of.map(fold), condition)
    case 'any':
      return algebra.any(condition.of.map(fold), condition)
    case 'not':
      return algebra.not(fold(condition.of), condition)
    case 'reading':
      return algebra.reading(
        condition.readings.map(({ when }) => fold(when)),
        condition,
      )
  }
}

/** Gathers what some kinds of nodes give, a reading before its parts. */
export const gather = <Item>(
  condition: Condition,
  give: {
    readonly is?: (node: Of<'is'>) => Item
    readonly outside?: (node: Of<'outside'>) => Item
    readonly reading?: (node: Of<'reading'>) => Item
  },
): readonly Item[] =>
  foldCondition<readonly Item[]>(condition, {
    always: () => [],
    is: (node) => (give.is === undefined ? [] : [give.is(node)]),
    outside: (node) => (give.outside === undefined ? [] : [give.outside(node)]),
    all: (parts) => parts.flat(),
    any: (parts) => parts.flat(),
    not: (part) => part,
    reading: (parts, node) => [...(give.reading === undefined ? [] : [give.reading(node)]), ...parts.flat()],
  })

/** Every `is` of a condition. */
export const leavesOf = (condition: Condition): readonly Of<'is'>[] => gather(condition, { is: (node) => node })
