// Reads shared by the records that state the same parties and places, or the same item, in the same period of the law: lists name the same
// few customers and products again and again. A reader is shown only what its reads are kept by; one that looks at anything else is
// not shared, and reads each record by itself.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import type { Context, Limits } from './facts/read.ts'
import { periodFor } from './periods.ts'

/** Thrown where a reader looks at what its reads are not kept by; one object, since what is thrown anew is traced anew. */
const outOfReach = new Error('outside what is shared')

const reach = (): never => {
  throw outOfReach
}

/** An object of which only some members can be seen. */
const onlyOf = <Of extends object>(
  of: Of,
  members: ReadonlySet<string>,
  instead: Readonly<Record<string, unknown>> = {},
): Of =>
  new Proxy(of, {
    get: (target, name) => {
      if (typeof name !== 'string') return reach()
      if (Object.hasOwn(instead, name)) return instead[name]
      return members.has(name) ? Reflect.get(target, name) : reach()
    },
    has: reach,
    ownKeys: reach,
    getOwnPropertyDescriptor: reach,
  })

/** A value of which can be seen only that it is there. */
const opaque = onlyOf({}, new Set())

/** What the reads of a group are kept by, and how much of a record its readers are shown. */
type Group = {
  readonly keyOf: (record: TransactionRecord) => string
  readonly shown: (record: TransactionRecord) => TransactionRecord
}

const ofParties = new Set(['activity', 'from', 'destination', 'endUse', 'parties'])
const ofItemBesideParties = new Set(['eccn', 'weights'])

/** Who takes part, where things go and for what; of the item what it is and its weights, and of its figures only whether there are any. */
const parties: Group = {
  keyOf: ({ activity, from, destination, endUse, parties: named, item: { eccn, weights, unit } }) =>
    JSON.stringify([activity, from, destination, endUse, named, eccn, weights, unit == null]),
  shown: (record) => {
    const { item } = record
    const unit = item.unit == null ? item.unit : opaque
    return onlyOf(record, ofParties, { item: onlyOf(item, ofItemBesideParties, { unit }) })
  },
}

const ofItem = new Set(['eccn', 'forEccn', 'unit', 'datacenter', 'designer', 'origin', 'foreignProduct', 'weights'])

/** What is moved: everything of the item but its words and how many there are. */
const item: Group = {
  keyOf: ({ item: { eccn, forEccn, unit, datacenter, designer, origin, foreignProduct, weights } }) =>
    JSON.stringify([eccn, forEccn, unit, datacenter, designer, origin, foreignProduct, weights]),
  shown: (record) => onlyOf(record, new Set(), { item: onlyOf(record.item, ofItem) }),
}

const groups = { parties, item } as const
export type GroupName = keyof typeof groups

/** Figures as a group sees them: a day among them is nothing that its reads are kept by. */
export const undated = (limits: Limits): Limits => ({ ...limits, date: reach })

/** How the readers of a group see a record: its day is the first of its period, and no date of its own is in sight. */
const shownTo = (group: Group, context: Context, period: CivilDate): Context => {
  const { pack, limits, elections, hasElected } = context
  const record = group.shown(context.record)
  const shown = { pack, limits: undated(limits), elections, hasElected, record, lawDate: period }
  // Left out of copies of the context too.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the event is there, for whoever looks at it to be turned away
  return Object.defineProperty(shown, 'event', { get: reach }) as Context
}

/** What is read of a context that does not show everything; undefined where that is not enough. */
export type Within = <Found>(read: (context: Context) => Found, context: Context) => Found | undefined

/** A reader that so many records in a row showed too little to is not asked again. */
const TRIES = 20

const patient = (): Within => {
  const failed = new WeakMap<object, number>()
  return (read, context) => {
    const tried = failed.get(read) ?? 0
    if (tried >= TRIES) return undefined
    try {
      const found = read(context)
      if (tried > 0) failed.set(read, 0)
      return found
    } catch {
      // Whatever it was: read by itself, the record says.
      failed.set(read, tried + 1)
      return undefined
    }
  }
}

/** What shared reading comes to, by the records alike in a group. `id`: equal exactly for equal content. */
export type Shared<Content> = { readonly id: number; readonly content: Content }

/** Texts of some kilobytes, each content with them. */
const KEPT_AT_MOST = 12_000

/**
 * Content kept by what it was read from; equal content is kept once, under one id. `exactly`: a record whose facts are held against the
 * day itself.
 */
export const sharing = <Content>(name: GroupName, make: (context: Context, within: Within) => Content) => {
  const group = groups[name]
  const byKey = new Map<string, Shared<Content>>()
  const byContent = new Map<string, Shared<Content>>()
  const within = patient()
  let ids = 0
  return (context: Context, lawDate: CivilDate, run: string, exactly: boolean): Shared<Content> => {
    const facts = group.keyOf(context.record)
    const period = exactly ? lawDate : periodFor(context.pack, lawDate, facts)
    const key = `${period} ${run} ${facts}`
    const found = byKey.get(key)
    if (found !== undefined) return found
    const content = make(shownTo(group, context, period), within)
    const text = JSON.stringify(content)
    if (byContent.size >= KEPT_AT_MOST) byContent.clear()
    if (byKey.size >= KEPT_AT_MOST) byKey.clear()
    const made = byContent.get(text) ?? { id: (ids += 1), content }
    byContent.set(text, made)
    byKey.set(key, made)
    return made
  }
}
