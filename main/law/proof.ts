// The proof by enumeration: every question and route of the pack at every combination of the facts it reads, at every edition
// of the text. No gap, no conflict, no dead rule and no idle condition, or they are named.
import {
  censusOfQuestion,
  censusOfRoute,
  type Feasible,
  type QuestionCensus,
  type RouteCensus,
} from '../engine/census.ts'
import type { Condition, Pack, Point } from '../engine/model.ts'
import { maskOf, spaceOf } from '../engine/space.ts'
import { axisAt } from './points.ts'
import { limitsOf } from './limits.ts'
import type { LawPack } from './model.ts'
import type { AxisId } from './names.ts'

/** Entries that an item of a class can be, by the lists of the pack; pairs beside these cannot arise and are not counted. */
const entriesOfClass = ({
  axes,
  items,
}: LawPack): readonly (readonly [itemClass: string, entries: readonly string[]])[] => {
  const listed = items.classes.map(({ class: itemClass, list }) => {
    const named = new Set(items.lists.find(({ citation }) => citation === list)?.lines.map(({ eccn }) => eccn))
    return [itemClass, items.entries.flatMap(({ base, entry }) => (named.has(base) ? [entry] : []))] as const
  })
  const values = axes.find(({ id }) => id === ENTRY)?.values ?? []
  const others = values
    .map(({ id }) => id)
    .filter((id) => !listed.some(([, entries]) => entries.some((each) => each === id)))
  return [...listed, ['other', others]]
}

const ENTRY: AxisId = 'entry'

/** Pairs of class and entry, and of declared positions, that facts can produce. */
export const feasibleFor = (pack: LawPack): Feasible => {
  const space = spaceOf(pack)
  const classAt = axisAt(space, 'class')
  const entryAt = axisAt(space, ENTRY)
  const allowed = new Map(
    entriesOfClass(pack).map(([itemClass, entries]) => [
      maskOf(space, 'class', [itemClass]),
      maskOf(space, ENTRY, entries),
    ]),
  )
  const holds = (members: Point): boolean => {
    const entry = members[entryAt] ?? 0
    const itemClass = members[classAt] ?? 0
    for (const [bit, entries] of allowed) if ((bit & itemClass) !== 0 && (entries & entry) !== 0) return true
    return false
  }
  return { axes: ['class', 'entry'], holds }
}

export type Proof = {
  readonly pack: { readonly id: string; readonly version: string }
  readonly editions: readonly {
    readonly lawDate: string
    readonly questions: readonly QuestionCensus[]
    readonly routes: readonly RouteCensus[]
  }[]
}

/** First law dates of the editions of the text: before the rule's own windows, and from each later change on. */
export const editionDates = (pack: LawPack): readonly string[] => {
  const starts = [...pack.rules, ...pack.routes.flatMap(({ conditions }) => conditions)].flatMap(({ standing }) =>
    standing?.from === undefined ? [] : [standing.from],
  )
  return [limitsOf(pack, undefined).date('effective'), ...new Set(starts)].toSorted()
}

/** What only states that a list was looked up, or that it rests on a paragraph outside the pack, decides nothing by itself. */
export const statesOnly = ({ routes }: Pack): ReadonlySet<string> =>
  new Set(
    routes.flatMap(({ conditions }) => conditions.flatMap(({ id, statesOnly: only }) => (only === true ? [id] : []))),
  )

/** The review policy is asked only where this rule's own paragraphs require a license. */
const licensed = (pack: Pack): readonly Condition[] =>
  pack.rules
    .filter(({ question, then, sourcing }) => question === 'requirement' && then === 'yes' && sourcing !== 'secondary')
    .filter(({ when }) => !JSON.stringify(when).includes('"outside"'))
    .map(({ when }) => when)

/** Runs the census, of every edition unless law dates are given. */
export const prove = (pack: LawPack, dates: readonly string[] = editionDates(pack)): Proof => {
  const feasible = feasibleFor(pack)
  return {
    pack: { id: pack.id, version: pack.version },
    editions: dates.map((lawDate) => {
      const setting = { lawDate, elections: new Map<string, string>() }
      return {
        lawDate,
        questions: pack.questions.map((question) =>
          censusOfQuestion(pack, question, setting, { feasible, ...premiseOf(pack, question.id) }),
        ),
        routes: pack.routes.map((route) => censusOfRoute(pack, route, setting, feasible)),
      }
    }),
  }
}

const premiseOf = (pack: Pack, questionId: string): { readonly premise?: readonly Condition[] } =>
  questionId === 'policy' ? { premise: licensed(pack) } : {}
