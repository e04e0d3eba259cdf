// One way through the trace of a condition: what each kind of node comes to, given what its parts came to.
import type { ConditionTree } from './trace.ts'

type Of<Kind extends ConditionTree['kind']> = Extract<ConditionTree, { readonly kind: Kind }>

/** What each kind of node comes to; `parts` in the order of the node's own. */
export type TraceAlgebra<To> = {
  readonly always: (node: Of<'always'>) => To
  readonly is: (node: Of<'is'>) => To
  readonly outside: (node: Of<'outside'>) => To
  readonly several: (parts: readonly To[], node: Of<'all' | 'any'>) => To
  readonly not: (part: To, node: Of<'not'>) => To
  readonly reading: (parts: readonly To[], node: Of<'reading'>) => To
}

export const foldTrace = <To>(trace: ConditionTree, algebra: TraceAlgebra<To>): To => {
  const fold = (part: ConditionTree): To => foldTrace(part, algebra)
  switch (trace.kind) {
    case 'always':
      return algebra.always(trace)
    case 'is':
      return algebra.is(trace)
    case 'outside':
      return algebra.outside(trace)
    case 'all':
    case 'any':
      return algebra.several(trace.of.map(fold), trace)
    case 'not':
      return algebra.not(fold(trace.of), trace)
    case 'reading':
      return algebra.reading(
        trace.readings.map((reading) => fold(reading.trace)),
        trace,
      )
  }
}

/** What can leave a condition open: a fact not known, a paragraph outside the pack, readings that differ. */
export type OpenNode = Of<'is'> | Of<'outside'> | Of<'reading'>

/** The nodes that leave a condition open, in their order, a reading before what is open in it. What is settled is not entered. */
export const openNodes = (trace: ConditionTree): readonly OpenNode[] => {
  const ifOpen = (node: ConditionTree, found: readonly OpenNode[]): readonly OpenNode[] =>
    node.truth === 'unknown' ? found : []
  return foldTrace<readonly OpenNode[]>(trace, {
    always: () => [],
    is: (node) => ifOpen(node, [node]),
    outside: (node) => ifOpen(node, [node]),
    several: (parts, node) => ifOpen(node, parts.flat()),
    not: (part, node) => ifOpen(node, part),
    reading: (parts, node) => ifOpen(node, [node, ...parts.flat()]),
  })
}

/** The axes that leave a condition open. */
export const openAxes = (trace: ConditionTree): readonly string[] =>
  openNodes(trace).flatMap((node) => (node.kind === 'is' ? [node.axis] : []))
