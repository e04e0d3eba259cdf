// A rule pack of another file, taken only when this product can decide by it. A pack is data; the readers of facts are the product's,
// and a pack that needs others is refused.
import { outcomes } from '../../shared/contract/interchange.ts'
import type { PackFileProblem } from '../../shared/contract/pack-file.ts'
import { isCivilDate } from '../../shared/kernel/civil-date.ts'
import { parseOperations } from '../../shared/kernel/operations.ts'
import { type Result, failed } from '../../shared/kernel/result.ts'
import { parseDecimal } from '../../shared/kernel/tpp.ts'
import { gather } from '../engine/fold.ts'
import type { Condition, Figure, Raise } from '../engine/model.ts'
import { type Cut, type ItemLine, type LawPack, type Quantity, weightsFacts } from './model.ts'
import { hasParagraph, parseEccn } from './tables/eccn.ts'
import type { LoadedPack } from './loaded.ts'
import { packIn } from './pack-form.ts'
import { currentPack } from './pack.ts'
import { earlierEditionOf } from './prior/pack.ts'

/** Reads the text of a pack file; the first thing that is wrong with it comes back as a value. */
export const readPack = (text: string): Result<LoadedPack, PackFileProblem> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed({ code: 'pack-not-json' })
  }
  return packOf(value)
}

/** Reads a pack file that was parsed already. */
export const packOf = (value: unknown): Result<LoadedPack, PackFileProblem> => {
  const read = packIn(value)
  if (!read.ok) return read
  // The earlier edition is a pack, too, once it is put together with what it shares.
  const { pack } = read.value
  const problem = firstOf(pack) ?? firstOf(earlierEditionOf(read.value).pack, earlierEditionOf(currentPack).pack)
  return problem === undefined ? read : failed(problem)
}

/** The first problem that keeps this product from deciding by a pack. */
const firstOf = (pack: LawPack, own = currentPack.pack): PackFileProblem | undefined =>
  repeated(pack) ??
  lacking(pack, own) ??
  dangling(pack) ??
  danglingTables(pack, own) ??
  cyclic(pack) ??
  changesAstray(pack) ??
  reversed(pack)

const repeated = (pack: LawPack): PackFileProblem | undefined => {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    pack.figures,
    pack.axes,
    ...pack.axes.map(({ values }) => values),
    pack.questions,
    ...pack.questions.map(({ answers }) => answers),
    pack.rules,
    pack.routes,
    pack.routes.flatMap(({ conditions }) => conditions),
    pack.doubts,
    pack.posture,
    pack.duties,
    pack.messages,
    pack.doubts.flatMap(({ finding }) => finding ?? []),
    pack.countries.rows.map(({ code }) => ({ id: code })),
    pack.items.entries.map(({ base, from = '' }) => ({ id: from === '' ? base : `${base} from ${from}` })),
    pack.items.lists.map(({ citation: id }) => ({ id })),
    pack.items.classes.map(({ class: id }) => ({ id })),
    pack.windows,
    pack.dues,
    pack.cuts.map(({ axis: id }) => ({ id })),
    pack.outlook.scheduled,
    pack.redFlags.map(({ number: id }) => ({ id })),
  ]
  for (const list of lists) {
    const seen = new Set<string>()
    for (const { id } of list) {
      if (seen.has(id)) return { code: 'pack-id-repeated', id }
      seen.add(id)
    }
  }
  return undefined
}

/** What the readers and the verdict of this product reach for by name must be there, and no axis that none of them fills. */
const lacking = (pack: LawPack, own: LawPack): PackFileProblem | undefined => {
  const needed: readonly (readonly [
    kind: Extract<PackFileProblem, { code: 'pack-lacks' }>['kind'],
    names: readonly string[],
    has: readonly string[],
  ])[] = [
    ['axis', namesOf(own.axes, 'values'), namesOf(pack.axes, 'values')],
    ['question', namesOf(own.questions, 'answers'), namesOf(pack.questions, 'answers')],
    ['figure', alwaysStanding(own), alwaysStanding(pack)],
    ['country', own.countries.rows.map(({ code }) => code), pack.countries.rows.map(({ code }) => code)],
    ['window', own.windows.map(({ id }) => id), pack.windows.map(({ id }) => id)],
    ['cut', own.cuts.map(({ axis }) => axis), pack.cuts.map(({ axis }) => axis)],
    ['deadline', own.dues.map(({ id }) => id), pack.dues.map(({ id }) => id)],
    ['route', own.routes.map(({ id }) => id), pack.routes.map(({ id }) => id)],
    ['stage', own.stages.map(({ axis }) => axis), pack.stages.map(({ axis }) => axis)],
    ['finding', findingsOf(own), findingsOf(pack)],
    ['duty', own.duties.map(({ id }) => id), pack.duties.map(({ id }) => id)],
    ['class', presumedIn(own), presumedIn(pack)],
    ['message', own.messages.map(({ id }) => id), pack.messages.map(({ id }) => id)],
  ]
  for (const [kind, names, has] of needed) {
    const missing = names.find((name) => !has.includes(name))
    if (missing !== undefined) return { code: 'pack-lacks', kind, name: missing }
  }
  const extra = pack.axes.find(({ id }) => !own.axes.some((axis) => axis.id === id))
  if (extra !== undefined) return { code: 'pack-axis-not-read', axis: extra.id }
  const known: readonly string[] = outcomes
  const answer = pack.questions
    .find(({ id }) => id === 'outcome')
    ?.answers.find(({ id }) => !known.includes(id) && !namesOf(own.questions, 'answers').includes(`outcome/${id}`))
  return answer === undefined
    ? undefined
    : { code: 'pack-name-unknown', kind: 'answer', name: answer.id, at: 'outcome' }
}

/** Classes that figures alone come to, and the ECCN they then presume. */
const presumedIn = ({ items }: LawPack): readonly string[] =>
  items.classes.flatMap(({ class: name, presumed }) => (presumed === undefined ? [] : [name]))

const findingsOf = ({ doubts }: LawPack): readonly string[] => doubts.flatMap(({ finding }) => finding?.id ?? [])
/** Figures that have a value on every law date. */
const alwaysStanding = ({ figures }: LawPack): readonly string[] =>
  figures.flatMap(({ id, values }) => (values.some(({ from }) => from === undefined) ? [id] : []))

const namesOf = <Key extends string>(
  list: readonly ({ readonly id: string } & Readonly<Record<Key, readonly { readonly id: string }[]>>)[],
  inner: Key,
): readonly string[] => list.flatMap((each) => [each.id, ...each[inner].map(({ id }) => `${each.id}/${id}`)])

/** The first name that a rule or a condition uses and the pack does not have. */
const dangling = (pack: LawPack): PackFileProblem | undefined => {
  const values = new Set(namesOf(pack.axes, 'values'))
  const answers = new Set(namesOf(pack.questions, 'answers'))
  const readings = new Map(pack.doubts.map(({ id, readings: each }) => [id, new Set(each.map(({ name }) => name))]))
  const rules = new Map(pack.rules.map(({ id, question }) => [id, question]))
  const inCondition = (when: Condition, at: string): PackFileProblem | undefined =>
    gather<PackFileProblem | undefined>(when, {
      is: ({ axis, values: listed }) => {
        if (!values.has(axis)) return { code: 'pack-name-unknown', kind: 'axis', name: axis, at }
        const value = listed.find((each) => !values.has(`${axis}/${each}`))
        return value === undefined
          ? undefined
          : { code: 'pack-name-unknown', kind: 'value', name: `${axis}/${value}`, at }
      },
      reading: ({ doubt, readings: weighed }) => {
        const names = readings.get(doubt)
        if (names === undefined) return { code: 'pack-name-unknown', kind: 'doubt', name: doubt, at }
        const unknown = weighed.find(({ name }) => !names.has(name))
        return unknown === undefined
          ? undefined
          : { code: 'pack-name-unknown', kind: 'reading', name: `${doubt}/${unknown.name}`, at }
      },
    }).find((problem) => problem !== undefined)
  const conditions = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)]
  return (
    first(conditions, ({ id, when }) => inCondition(when, id)) ??
    first(conditions, ({ id, doubts = [] }) => {
      const doubt = doubts.find((each) => !readings.has(each))
      return doubt === undefined ? undefined : { code: 'pack-name-unknown', kind: 'doubt', name: doubt, at: id }
    }) ??
    first(pack.rules, ({ id, question, then, overrides = [] }) => {
      const answer = `${question}/${then}`
      if (!answers.has(answer)) return { code: 'pack-name-unknown', kind: 'answer', name: answer, at: id }
      const other = overrides.find((each) => rules.get(each) !== question)
      return other === undefined ? undefined : { code: 'pack-name-unknown', kind: 'rule', name: other, at: id }
    }) ??
    first(pack.rules, ({ id, question, raises: raised = [], examined }) => {
      const contested = raised.flatMap(({ against }) => against ?? []).find((each) => rules.get(each) !== question)
      if (contested !== undefined) return { code: 'pack-name-unknown', kind: 'rule', name: contested, at: id }
      const besides = [...raised.flatMap(({ where }) => where ?? []), ...(examined === undefined ? [] : [examined])]
      return first(besides, (part) => inCondition(part, id))
    }) ??
    first(pack.stages, (stage): PackFileProblem | undefined => {
      const at = `stage ${stage.axis}`
      const put = 'routes' in stage ? [stage.available, stage.none] : stage.values.map(({ value }) => value)
      const value = put.map((each) => `${stage.axis}/${each}`).find((each) => !values.has(each))
      if (value !== undefined) return { code: 'pack-name-unknown', kind: 'value', name: value, at }
      if ('routes' in stage) {
        const route = stage.routes.find((each) => pack.routes.every(({ id }) => id !== each))
        return route === undefined ? undefined : { code: 'pack-name-unknown', kind: 'route', name: route, at }
      }
      const answered = stage.values.map(({ answer }) => `${stage.question}/${answer}`)
      const answer = answered.find((each) => !answers.has(each))
      return answer === undefined ? undefined : { code: 'pack-name-unknown', kind: 'answer', name: answer, at }
    }) ??
    first(raisedIn(pack), ([at, { doubt, settles }]) => {
      if (doubt !== undefined && !readings.has(doubt))
        return { code: 'pack-name-unknown', kind: 'doubt', name: doubt, at }
      return settles === undefined || pack.messages.some(({ id }) => id === settles)
        ? undefined
        : { code: 'pack-name-unknown', kind: 'message', name: settles, at }
    })
  )
}

/** Everything that a pack raises, with the id of what it comes with. */
const raisedIn = ({ axes, questions, rules }: LawPack): readonly (readonly [at: string, raise: Raise])[] => {
  const of = (id: string, raised: readonly Raise[] = []) => raised.map((each) => [id, each] as const)
  return [
    ...axes.flatMap(({ id, raises: open, values }) => [
      ...of(id, open),
      ...values.flatMap((value) => of(`${id}/${value.id}`, value.raises)),
    ]),
    ...questions.flatMap(({ id, answers }) => answers.flatMap((answer) => of(`${id}/${answer.id}`, answer.raises))),
    ...rules.flatMap((rule) => of(rule.id, rule.raises)),
  ]
}

/** The first figure, doubt, country, list, entry or class that a table names and the pack does not have; or dates out of order. */
const danglingTables = (pack: LawPack, own: LawPack): PackFileProblem | undefined => {
  const { countries: table, items: lists, ledgers: rules } = pack
  const unknown = (
    kind: Extract<PackFileProblem, { code: 'pack-name-unknown' }>['kind'],
    at: string,
    has: ReadonlySet<string>,
    names: readonly (string | undefined)[],
  ): PackFileProblem | undefined => {
    const name = names.find((each) => each !== undefined && !has.has(each))
    return name === undefined ? undefined : { code: 'pack-name-unknown', kind, name, at }
  }
  const figures = new Set(pack.figures.flatMap(({ id }) => [id, tableOf(id) ?? []].flat()))
  const doubts = new Set(pack.doubts.map(({ id }) => id))
  const readings = new Set(pack.doubts.flatMap(({ id, readings: each }) => each.map(({ name }) => `${id}/${name}`)))
  const duties = new Set(pack.duties.map(({ id }) => id))
  const codes = new Set<string>(table.rows.map(({ code }) => code))
  const citations = new Set(lists.lists.map(({ citation: name }) => name))
  // Lists of the direct product rules name entries of which the rule tells no paragraphs apart.
  const entries = new Set([
    ...lists.entries.map(({ base }) => base),
    ...own.items.lists.flatMap(({ lines }) => lines.flatMap(eccnsOf)),
  ])
  const knownGroups = new Set(own.countries.rows.flatMap(({ groups }) => groupsIn(groups)))
  const values = new Set(namesOf(pack.axes, 'values'))
  const { lpp, country: allocation, nveu, uveu, aia } = rules
  return (
    first(Object.values(table.doubts), ({ doubt, readings: names }) =>
      unknown(
        'reading',
        'countries',
        readings,
        names.map((name) => `${doubt}/${name}`),
      ),
    ) ??
    first(table.rows, ({ code, follows }) => unknown('country', code, codes, [follows])) ??
    first(table.changes, ({ code, citation: at }) => unknown('country', at, codes, [code])) ??
    first(table.supplement5b, ({ from, codes: listed }) => unknown('country', from, codes, listed)) ??
    unknown('country', 'deemed export', codes, [table.deemedExport.from]) ??
    first([table.macau, table.chinaOrMacau], ({ citation: at, codes: listed }) =>
      unknown('country', at, codes, listed),
    ) ??
    unknown('country', 'embargo', codes, Object.values(table.embargo).flat()) ??
    first(table.rows, ({ code, groups, places = [] }) =>
      unknown('group', code, knownGroups, [groups, ...places.map((place) => place.groups)].flatMap(groupsIn)),
    ) ??
    first(table.changes, ({ citation: at, groups = '' }) => unknown('group', at, knownGroups, groupsIn(groups))) ??
    first(lists.lists, ({ citation: at, lines }) => unknown('entry', at, entries, lines.flatMap(eccnsOf))) ??
    first(lists.lists, ({ citation: at, lines }) => unknown('paragraph', at, NONE, unknownParagraphs(pack, lines))) ??
    first(lists.classes, ({ class: name, list }) => unknown('list', name, citations, [list])) ??
    first(lists.classes, ({ class: name, list }) => unknown('value', list, values, [`class/${name}`])) ??
    unknown('list', 'training hardware', citations, [lists.trainingHardware]) ??
    first(lists.classes, ({ class: name, presumed }) =>
      first([presumed?.one, presumed?.several], (eccn) =>
        eccn === undefined || parseEccn(pack, eccn).ok ? undefined : unknown('entry', name, entries, [eccn]),
      ),
    ) ??
    first(lists.entries, ({ base, entry }) => unknown('value', base, values, [`entry/${entry}`])) ??
    unknown('figure', 'ledgers', figures, [
      lpp.annual,
      lpp.notice,
      allocation.allocation,
      allocation.firstYear,
      allocation.lastYear,
      uveu.outsideSupplement5a,
      uveu.singleCountry,
      uveu.outsideUnitedStates,
      nveu.levels,
      aia.submission,
    ]) ??
    unknown('doubt', 'ledgers', doubts, [allocation.doubt, nveu.doubt, uveu.doubt, uveu.measuringDoubt]) ??
    first(
      pack.windows,
      ({ id, days, governing, doubts: weighed }) =>
        unknown('figure', id, figures, [days, governing]) ?? unknown('doubt', id, doubts, weighed),
    ) ??
    first(
      pack.dues,
      ({ id, duty, count, day, threshold, doubts: weighed = [] }) =>
        unknown('duty', id, duties, [duty]) ??
        unknown('figure', id, figures, [count?.figure, day, threshold]) ??
        unknown('doubt', id, doubts, weighed),
    ) ??
    first(
      pack.cuts,
      ({ axis, of, bands, without }) =>
        unknown(
          'value',
          axis,
          values,
          [...bands.map(({ value }) => value), ...(without === undefined ? [] : [without])].map(
            (value) => `${axis}/${value}`,
          ),
        ) ??
        unknown('figure', axis, figures, quantitiesOf({ of, bands }).flatMap(figuresIn)) ??
        unknown('fact', axis, factsMeasured(axis, own), quantitiesOf({ of, bands }).flatMap(factsIn)),
    ) ??
    first(lists.entries, ({ base }) =>
      outOfOrder(
        base,
        lists.entries.flatMap((entry) => (entry.base === base ? [entry.from ?? ''] : [])),
      ),
    ) ??
    first(pack.figures, ({ id, unit, values: dated }) => first(dated, ({ value }) => notRead(id, unit, value))) ??
    first(pack.figures, ({ id, values: dated }) => {
      const days = dated.map(({ from = '' }) => from)
      return new Set(days).size < days.length ? { code: 'pack-out-of-order' as const, at: id } : outOfOrder(id, days)
    }) ??
    outOfOrder(
      'posture',
      pack.posture.map(({ date: day }) => day),
    ) ??
    outOfOrder(
      'countries',
      table.changes.map(({ date: day }) => day),
    ) ??
    outOfOrder(
      'Supplement 5(b)',
      table.supplement5b.map(({ from }) => from),
    )
  )
}

/** Country Groups as a row writes them: `A:1 B`. */
const groupsIn = (groups: string): readonly string[] => groups.split(' ').filter((group) => group !== '')

/** The entries that a line of a list names, and those it is for. */
const eccnsOf = ({ eccn, for: purposes = [] }: ItemLine): readonly string[] => [eccn, ...purposes.flatMap(eccnsOf)]

const NONE: ReadonlySet<string> = new Set()

/** Paragraphs that lines name and that the entry, whose paragraphs are told apart, does not have. */
const unknownParagraphs = (pack: LawPack, lines: readonly ItemLine[]): readonly string[] =>
  lines.flatMap(({ eccn, paragraphs = [], for: purposes = [] }) => [
    ...paragraphs
      .filter((paragraph) => !hasParagraph(pack, eccn, paragraph))
      .map((paragraph) => `${eccn}.${paragraph}`),
    ...unknownParagraphs(pack, purposes),
  ])

/** The table of which a figure is the row of a quarter. */
const tableOf = (figure: string): string | undefined => /^(.+) \d{4}Q[1-4]$/.exec(figure)?.[1]

const quantitiesOf = ({ of, bands }: Pick<Cut, 'of' | 'bands'>): readonly Quantity[] => [
  of,
  ...bands.flatMap(({ of: own, through, below, from }) => [own ?? [], through ?? below ?? from ?? []].flat()),
]

/** What the reader of an axis measures: all facts of weights, or those that this product's own pack cuts by. */
const factsMeasured = (axis: string, { cuts }: LawPack): ReadonlySet<string> => {
  const own = cuts.flatMap((cut) => (cut.axis === axis ? quantitiesOf(cut).flatMap(factsIn) : []))
  return new Set<string>(own.some((fact) => weightsFacts.some((each) => each === fact)) ? weightsFacts : own)
}

const QUARTER = 'the quarter'

/** The facts that a quantity is made of, and what else it asks of a record. */
const factsIn = (quantity: Quantity): readonly string[] => {
  switch (quantity.kind) {
    case 'fact':
      return [quantity.fact]
    case 'figure':
      return []
    case 'of-quarter':
      return [QUARTER]
    case 'sum':
    case 'greater':
      return quantity.of.flatMap(factsIn)
    case 'percent':
      return factsIn(quantity.of)
    case 'raised':
      return [quantity.by, ...factsIn(quantity.of)]
    case 'beyond':
      return [quantity.share, ...factsIn(quantity.of)]
    case 'where':
      return [quantity.destination, ...factsIn(quantity.of), ...factsIn(quantity.otherwise)]
  }
}

/** The figures, and tables of figures, that a quantity is made of. */
const figuresIn = (quantity: Quantity): readonly string[] => {
  switch (quantity.kind) {
    case 'fact':
      return []
    case 'figure':
      return [quantity.figure]
    case 'of-quarter':
      return [quantity.table]
    case 'sum':
    case 'greater':
      return quantity.of.flatMap(figuresIn)
    case 'percent':
    case 'beyond':
      return [quantity.figure, ...figuresIn(quantity.of)]
    case 'raised':
      return figuresIn(quantity.of)
    case 'where':
      return [...figuresIn(quantity.of), ...figuresIn(quantity.otherwise)]
  }
}

const WHOLE = /^\d{1,6}$/

/** A value that the figures of its unit cannot be read from: a day, a whole count, whole operations, or a number. */
const notRead = (at: string, unit: Figure['unit'], value: string): PackFileProblem | undefined => {
  const isRead = {
    date: () => isCivilDate(value),
    days: () => WHOLE.test(value),
    circuits: () => WHOLE.test(value),
    months: () => WHOLE.test(value),
    year: () => /^\d{4}$/.test(value),
    operations: () => parseOperations(value).ok,
    percent: () => isAmount(value),
    TPP: () => isAmount(value),
    'TPP/mm²': () => isAmount(value),
    'GB/s': () => isAmount(value),
    'GB/s/mm²': () => isAmount(value),
  }[unit]()
  return isRead ? undefined : { code: 'pack-value-not-read', at, unit, value }
}

const isAmount = (value: string): boolean => {
  const read = parseDecimal(value)
  return read.ok && read.value.coefficient >= 0n
}

const outOfOrder = (at: string, days: readonly string[]): PackFileProblem | undefined =>
  days.every((day, index) => index === 0 || (days[index - 1] ?? '') <= day)
    ? undefined
    : { code: 'pack-out-of-order', at }

/** The first circle that names make by naming others; begins and ends with the same one. */
const circleOf = (links: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined => {
  const done = new Set<string>()
  const visit = (name: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(name)) return [...path.slice(path.indexOf(name)), name]
    if (done.has(name)) return undefined
    const circle = first(links.get(name) ?? [], (next) => visit(next, [...path, name]))
    done.add(name)
    return circle
  }
  return first([...links.keys()], (name) => visit(name, []))
}

/** A rule that sets itself aside, or a country that follows itself, directly or through others. */
const cyclic = ({ rules, countries }: LawPack): PackFileProblem | undefined => {
  const overrides = circleOf(new Map(rules.map((rule) => [rule.id, rule.overrides ?? []])))
  if (overrides !== undefined) return { code: 'pack-overrides-cyclic', rules: overrides.join(' → ') }
  const followed = circleOf(
    new Map(countries.rows.map(({ code, follows }) => [code, follows === undefined ? [] : [follows]])),
  )
  return followed === undefined ? undefined : { code: 'pack-follows-cyclic', countries: followed.join(' → ') }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A time in force, anywhere in the pack, that ends before it begins. */
const reversed = (value: unknown, at: readonly string[] = []): PackFileProblem | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { from, through } = value as { readonly from?: unknown; readonly through?: unknown }
  if (isDay(from) && isDay(through) && from > through)
    return { code: 'pack-days-reversed', at: at.join('.'), from, through }
  return first(Object.entries(value), ([name, inner]) => reversed(inner, [...at, name]))
}

/** Changes of one country on one day, and a change that may have stood only after its day. */
const changesAstray = ({ countries: { changes } }: LawPack): PackFileProblem | undefined => {
  const days = changes.map(({ code, date: day }) => `${code} ${day}`)
  const twice = days.find((day, index) => days.indexOf(day) < index)
  const late = changes.find(({ possibleSince, date: day }) => possibleSince > day)
  const astray = twice ?? (late === undefined ? undefined : `${late.code} ${late.date}`)
  return astray === undefined ? undefined : { code: 'pack-out-of-order', at: `countries ${astray}` }
}

const first = <Item, Found>(list: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined => {
  for (const item of list) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
