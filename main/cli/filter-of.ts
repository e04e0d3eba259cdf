// Which transactions, as the options of a command say it: the facets of the grid by their names, dates, and what a text finds.
import type { Selection } from '../../shared/contract/ipc.ts'
import { type Facet, type Filter, filterSchema } from '../../shared/contract/casefile.ts'
import { facetNames } from '../../shared/contract/columns.ts'
import type { Invocation } from './command-spec.ts'
import { refuse } from './complaint.ts'
import { WRONG_USAGE } from './io.ts'

const others = ['text', 'from', 'through', 'due-from', 'due-through'] as const
const UNKNOWN = 'unknown'

const facetNamed = (name: string): Facet | undefined => facetNames.find((facet) => facet === name)

/** Values of one facet are alternatives, and every facet narrows; a value that no transaction has finds none. */
export const statedFilter = ({ arguments: given, language }: Invocation): Filter => {
  const facets: Partial<Record<Facet, (string | null)[]>> = {}
  const single = new Map<string, string>()
  for (const text of given.values('filter')) {
    const equals = text.indexOf('=')
    const [name, value] = [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
    const facet = facetNamed(name)
    const isOther = others.some((one) => one === name) && !single.has(name)
    if (equals < 1 || value === '' || (facet === undefined && !isOther))
      throw refuse(language, 'filter-form', { text, names: [...facetNames, ...others].join(', ') }, WRONG_USAGE)
    if (facet === undefined) single.set(name, value)
    else facets[facet] = [...(facets[facet] ?? []), value === UNKNOWN ? null : value]
  }
  const [text, from, through, dueFrom, dueThrough] = others.map((name) => single.get(name))
  const read = filterSchema.safeParse({
    ...(Object.keys(facets).length === 0 ? {} : { facets }),
    ...(text === undefined ? {} : { text }),
    ...(from === undefined && through === undefined ? {} : { eventDate: { from, through } }),
    ...(dueFrom === undefined && dueThrough === undefined ? {} : { due: { from: dueFrom, through: dueThrough } }),
  })
  if (read.success) return read.data
  const [span, end] = read.error.issues[0]?.path ?? []
  const ends = span === 'due' ? { from: dueFrom, through: dueThrough } : { from, through }
  const wrong = end === 'through' ? ends.through : ends.from
  throw refuse(language, 'date-wrong', { value: wrong ?? '', option: '--filter' }, WRONG_USAGE)
}

/** Those that are named, or all that the filter finds. */
export const statedSelection = (invocation: Invocation): Selection => {
  const [, ...ids] = invocation.arguments.operands
  return ids.length > 0 ? { kind: 'ids', ids } : { kind: 'filter', filter: statedFilter(invocation) }
}
