// Reads an ECCN as a record states it, and tells on which lists of the rule it stands. What is written too coarsely to tell
// stays open: a bare 3A090 may be of class A, B or C. Entries, lists and classes are those of a pack.
import { addDays, civilDate } from '../../../shared/kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../../../shared/kernel/result.ts'
import type { Truth } from '../../engine/model.ts'
import type { DaysInForce, ItemEntry, ItemLine, ItemList, ItemTables } from '../model.ts'
import type { ValueName } from '../names.ts'

export type EccnFamily = 'commodity' | 'software' | 'technology' | 'weights' | 'ear99'

type EntryValue = ValueName<'entry'>
type ClassValue = ValueName<'class'>

/** An ECCN as read. */
export type Eccn = {
  /** In one form: `3A001.z.4.a`, `EAR99`. */
  readonly text: string
  readonly entry: EntryValue
  /** All entries it may be: more than one when it is written too coarsely. The first is `entry`. */
  readonly entries: readonly EntryValue[]
  /** `3A001` of `3A001.z.4.a`; `EAR99`. */
  readonly base: string
  /** `z.4.a`; empty for a whole entry. */
  readonly paragraph: string
  /** Parameters of 3A090.a or 4A090.a, of .b, or of 3A090.c; undefined when not stated or without meaning. */
  readonly limb: 'a' | 'b' | 'c' | undefined
  /** One of the classes of the tables, `other`, or `undetermined`. */
  readonly class: ClassValue | 'undetermined'
  /** All classes it may be of. */
  readonly classes: readonly ClassValue[]
  readonly family: EccnFamily
  /** The paragraph without its limb: `z.4` of `z.4.a`. */
  readonly sub: string
  /** Reasons for control beside those of this rule: none, those of what it is for, or its own. */
  readonly otherControls: 'none' | 'for' | 'own'
  /** What software or technology is for. */
  readonly for?: Eccn
}

export type EccnFailure = Failure<'eccn-empty' | 'eccn-malformed' | 'eccn-paragraph-unknown' | 'eccn-for-misplaced'> & {
  readonly text: string
}

export const OTHER = '*'
const LONGEST = 120

type Holding = { readonly items: ItemTables }

type Tables = {
  /** The first day on which they stand. */
  readonly edition: string
  readonly entryOf: ReadonlyMap<string, ItemEntry>
  readonly lists: readonly (readonly [itemClass: ClassValue, lines: readonly ItemLine[]])[]
}

type Editions = { readonly starts: readonly string[]; readonly tables: Map<string, Tables> }

const indexed = new WeakMap<ItemTables, Editions>()

const daysOf = (lines: readonly (DaysInForce & { readonly for?: readonly ItemLine[] })[]): readonly string[] =>
  lines.flatMap(({ from, through, for: purposes = [] }) => [
    ...(from === undefined ? [] : [from]),
    ...(through === undefined ? [] : [addDays(civilDate(through), 1)]),
    ...daysOf(purposes),
  ])

const editionsOf = (items: ItemTables): Editions => {
  const found = indexed.get(items)
  if (found !== undefined) return found
  const days = new Set([...daysOf(items.entries), ...items.lists.flatMap(({ lines }) => daysOf(lines))])
  const made: Editions = { starts: ['', ...[...days].toSorted()], tables: new Map() }
  indexed.set(items, made)
  return made
}

const stands =
  (day: string) =>
  ({ from = '', through }: DaysInForce): boolean =>
    from <= day && (through === undefined || day <= through)

const linesOn = (lines: readonly ItemLine[], day: string): readonly ItemLine[] =>
  lines.filter(stands(day)).map((line) => (line.for === undefined ? line : { ...line, for: linesOn(line.for, day) }))

const tablesOf = (items: ItemTables, edition: string): Tables => {
  const { tables } = editionsOf(items)
  const found = tables.get(edition)
  if (found !== undefined) return found
  const made: Tables = {
    edition,
    entryOf: new Map(items.entries.filter(stands(edition)).map((entry) => [entry.base, entry])),
    lists: items.classes.map((each) => [
      each.class,
      linesOn(items.lists.find(({ citation }) => citation === each.list)?.lines ?? [], edition),
    ]),
  }
  tables.set(edition, made)
  return made
}

/** The tables of a day; of no day, all that may be meant. */
const tablesOn = (items: ItemTables, day: string | undefined): readonly [Tables, ...Tables[]] => {
  const { starts } = editionsOf(items)
  if (day !== undefined) return [tablesOf(items, starts.findLast((start) => start <= day) ?? '')]
  const [, ...later] = starts
  return [tablesOf(items, ''), ...later.map((start) => tablesOf(items, start))]
}

type Written = { readonly base: string; readonly paragraph: string; readonly for?: Written }

const isWithin = (paragraph: string, of: string): boolean =>
  of === '' || paragraph === of || paragraph.startsWith(`${of}.`)

/** The told-apart paragraphs that an ECCN as written may be. */
const leavesOf = (tables: Tables, written: Written): readonly string[] => {
  const leaves = tables.entryOf.get(written.base)?.paragraphs
  if (leaves === undefined) return [written.paragraph]
  const within = leaves.filter((leaf) => leaf !== OTHER && isWithin(leaf, written.paragraph))
  if (written.paragraph === '') return leaves
  if (within.length > 0) return mayBeMore(tables, written) ? [...within, OTHER] : within
  const holder = leaves.find((leaf) => leaf !== OTHER && isWithin(written.paragraph, leaf))
  return holder === undefined ? [OTHER] : [holder]
}

// 3B001.f holds paragraphs the rule names and others; every paragraph of a .z and of 3A090 is told apart.
const mayBeMore = (tables: Tables, written: Written): boolean => {
  const entry = tables.entryOf.get(written.base)
  return entry?.coarse === true && !(entry.paragraphs ?? []).some((leaf) => isWithin(written.paragraph, leaf))
}

const every = (truths: readonly Truth[]): Truth => {
  if (truths.every((truth) => truth === 'true')) return 'true'
  return truths.every((truth) => truth === 'false') ? 'false' : 'unknown'
}

const some = (truths: readonly Truth[]): Truth => {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}

const isForListed = (tables: Tables, lines: readonly ItemLine[], written: Written): Truth =>
  written.for === undefined ? 'unknown' : isOnLines(tables, lines, written.for)

const isLeafOnLine = (tables: Tables, line: ItemLine, written: Written, leaf: string): Truth => {
  const isNamed = line.paragraphs === undefined || line.paragraphs.some((paragraph) => isWithin(leaf, paragraph))
  if (!isNamed) return 'false'
  if (line.for === undefined) return 'true'
  // 5D002.z software stands on the lists by its own paragraphs; only 5D002 named by its purpose needs one.
  return isForListed(tables, line.for, written)
}

const isOnLines = (tables: Tables, lines: readonly ItemLine[], written: Written): Truth => {
  const here = lines.filter((line) => line.eccn === written.base)
  if (here.length === 0) return 'false'
  return every(
    leavesOf(tables, written).map((leaf) => some(here.map((line) => isLeafOnLine(tables, line, written, leaf)))),
  )
}

const classesOf = (tables: Tables, written: Written): readonly ClassValue[] => {
  const truths = tables.lists.map(([name, lines]) => [name, isOnLines(tables, lines, written)] as const)
  const certain = truths.find(([, truth]) => truth === 'true')
  if (certain !== undefined) return [certain[0]]
  const possible = truths.filter(([, truth]) => truth === 'unknown').map(([name]) => name)
  return isOtherPossible(tables, written) ? [...possible, 'other'] : possible
}

/** A paragraph told apart that no list names on the day, as after the last day of its line. */
const isOnNoList = (tables: Tables, written: Written, leaf: string): boolean =>
  tables.lists.every(([, lines]) =>
    lines.every((line) => line.eccn !== written.base || isLeafOnLine(tables, line, written, leaf) === 'false'),
  )

const isOtherPossible = (tables: Tables, written: Written): boolean => {
  const entry = tables.entryOf.get(written.base)
  if (entry?.byPurpose !== true)
    return (
      entry === undefined ||
      leavesOf(tables, written).some((leaf) => leaf === OTHER || isOnNoList(tables, written, leaf))
    )
  // 4D090 is software for 4A090 whatever else it is for.
  if (written.for === undefined) return entry.purpose === undefined
  return (
    isOtherPossible(tables, written.for) ||
    every(tables.lists.map(([, lines]) => isOnLines(tables, lines, written))) === 'false'
  )
}

const entriesOf = (tables: Tables, written: Written, classes: readonly ClassValue[]): readonly EntryValue[] => {
  if (written.base === 'EAR99') return ['ear99']
  if (/^\d[A-E]6/.test(written.base)) return ['600-series']
  const entry = tables.entryOf.get(written.base)?.entry
  if (entry === undefined || classes.every((name) => name === 'other')) return ['unlisted']
  return classes.includes('other') ? [entry, 'unlisted'] : [entry]
}

const limbOf = (tables: Tables, written: Written): 'a' | 'b' | 'c' | undefined => {
  const entry = tables.entryOf.get(written.base)
  if (entry?.byPurpose === true) return written.for === undefined ? undefined : limbOf(tables, written.for)
  if (entry?.limbs !== undefined) return entry.limbs[written.paragraph]
  if (entry?.paragraphs === undefined || entry.limbless === true) return undefined
  const limbs = new Set(leavesOf(tables, written).map((leaf) => /^(?:z\.\d+\.)?([abc])(?:\.\d+)?$/.exec(leaf)?.[1]))
  const [limb] = limbs
  return limbs.size !== 1 || (limb !== 'a' && limb !== 'b' && limb !== 'c') ? undefined : limb
}

const subOf = (tables: Tables, written: Written): string => {
  const [, number] = /^(z\.\d+)(?:\.|$)/.exec(written.paragraph) ?? []
  const isToldApart = tables.entryOf.get(written.base)?.paragraphs !== undefined
  return number ?? (isToldApart && /^[abc]/.test(written.paragraph) ? '' : written.paragraph)
}

const familyOf = (tables: Tables, base: string): EccnFamily => {
  if (base === 'EAR99') return 'ear99'
  const family = tables.entryOf.get(base)?.family
  if (family !== undefined) return family
  if (base[1] === 'D') return 'software'
  return base[1] === 'E' ? 'technology' : 'commodity'
}

const eccnOf = (tables: Tables, written: Written): Eccn => {
  const classes = classesOf(tables, written)
  const entries = entriesOf(tables, written, classes)
  const [only] = classes
  return {
    text: written.paragraph === '' ? written.base : `${written.base}.${written.paragraph}`,
    entry: entries[0] ?? 'unlisted',
    entries,
    base: written.base,
    paragraph: written.paragraph,
    limb: limbOf(tables, written),
    class: only === undefined || classes.length > 1 ? 'undetermined' : only,
    classes,
    family: familyOf(tables, written.base),
    sub: subOf(tables, written),
    otherControls: written.base === 'EAR99' ? 'none' : (tables.entryOf.get(written.base)?.otherControls ?? 'own'),
    ...(written.for === undefined ? {} : { for: eccnOf(tables, written.for) }),
  }
}

/** Whether a paragraph of a told-apart entry can exist; entries this rule does not deal with are taken as written. */
const isKnownParagraph = (tables: Tables, written: Written): boolean => {
  if (written.paragraph === '') return true
  const entry = tables.entryOf.get(written.base)
  if (written.base === 'EAR99' || entry?.whole === true) return false
  // Cited in 740.27(a)(2)(i) although the entry has no paragraphs (doubt AMB-09).
  if (entry?.purpose !== undefined)
    return isKnownParagraph(tables, { base: entry.purpose, paragraph: written.paragraph })
  const leaves = entry?.paragraphs
  if (leaves === undefined) return true
  const isToldApart = !leaves.includes(OTHER) || isWithin(written.paragraph, 'z')
  if (!isToldApart) return true
  return leaves.some((leaf) => leaf !== OTHER && isWithin(leaf, written.paragraph))
}

/** An ECCN as written, without width, space or heading. */
export const plainEccn = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll('。', '.')
    .replace(/^eccn:?/i, '')

type EntryNamed = { readonly entry: ItemEntry; readonly paragraph: string }

const baseAndRest = /^(\d[A-E]\d{3})\.?(.*)$/i

/** The entry of the tables that an ECCN names, whatever is written after it; undefined for one they do not deal with. */
export const entryNamed = ({ items }: Holding, text: string, day = ''): EntryNamed | undefined => {
  const [, base = '', paragraph = ''] = baseAndRest.exec(plainEccn(text)) ?? []
  const [{ entryOf }] = tablesOn(items, day)
  const entry = entryOf.get(base.toUpperCase())
  return entry === undefined ? undefined : { entry, paragraph: paragraph.toLowerCase() }
}

const isOnLine = ({ eccn, paragraphs }: ItemLine, { entry, paragraph }: EntryNamed): boolean =>
  eccn === entry.base && (paragraphs === undefined || paragraphs.some((each) => paragraph.startsWith(each)))

/** Whether an ECCN names an item that a class lists for itself, not for what it is for. */
export const isOnClassLine = (pack: Holding, text: string, itemClass: ClassValue, day = ''): boolean => {
  const named = entryNamed(pack, text, day)
  const [{ lists }] = tablesOn(pack.items, day)
  return (
    named !== undefined &&
    lists.some(
      ([name, lines]) => name === itemClass && lines.some((line) => line.for === undefined && isOnLine(line, named)),
    )
  )
}

/** Whether a line may name a paragraph: one that the entry tells apart on any day, above or below it; of other entries any. */
export const hasParagraph = ({ items }: Holding, base: string, paragraph: string): boolean => {
  const editions = items.entries.filter((entry) => entry.base === base)
  return (
    editions.length === 0 ||
    editions.some(
      ({ paragraphs }) =>
        paragraphs === undefined ||
        paragraphs.some((leaf) => leaf !== OTHER && (isWithin(leaf, paragraph) || isWithin(paragraph, leaf))),
    )
  )
}

const eccnsWithin = /(?<![0-9A-Z])\d[A-E]\d{3}(?:\.?[0-9A-Z]+)*/gi

/** Whether a text names an entry of a list among other words. */
export const namesListed = (pack: Holding, citation: string, text: string): boolean => {
  const lines = pack.items.lists.find((list) => list.citation === citation)?.lines ?? []
  return (text.match(eccnsWithin) ?? []).some((each) => {
    const named = entryNamed(pack, each)
    return named !== undefined && lines.some((line) => isOnLine(line, named))
  })
}

const readOne = (tables: Tables, text: string): Result<Written, EccnFailure> => {
  const folded = plainEccn(text)
  if (folded === '') return failed({ code: 'eccn-empty', text })
  if (/^ear99$/i.test(folded)) return ok({ base: 'EAR99', paragraph: '' })
  const [, base, rest] = /^(\d[a-e]\d{3})\.?((?:(?:[a-z]|\d{1,3})\.)*(?:[a-z]|\d{1,3}))?\.?$/i.exec(folded) ?? []
  if (base === undefined) return failed({ code: 'eccn-malformed', text })
  const written = { base: base.toUpperCase(), paragraph: (rest ?? '').toLowerCase() }
  if (!isKnownParagraph(tables, written)) return failed({ code: 'eccn-paragraph-unknown', text })
  const purpose = tables.entryOf.get(written.base)?.purpose
  return ok(
    purpose === undefined
      ? written
      : { base: written.base, paragraph: '', for: { base: purpose, paragraph: written.paragraph } },
  )
}

/** Reads `4E001 for 4D001 for 4A003.z.1.a` and `4E001 (for 4A090.a)` from the outside in. */
const readChain = (tables: Tables, texts: readonly string[], whole: string): Result<Written, EccnFailure> => {
  const [first, ...rest] = texts
  const head = readOne(tables, first ?? '')
  if (!head.ok || rest.length === 0) return head
  const { base } = head.value
  if (tables.entryOf.get(base)?.byPurpose !== true && familyOf(tables, base) === 'commodity') {
    return failed({ code: 'eccn-for-misplaced', text: whole })
  }
  const purpose = readChain(tables, rest, whole)
  if (!purpose.ok) return purpose
  const own = head.value.for
  // Software that is always for one entry is for no other.
  if (own !== undefined && own.base !== purpose.value.base) return failed({ code: 'eccn-for-misplaced', text: whole })
  const stated = own?.paragraph ?? ''
  if (stated !== '' && stated !== purpose.value.paragraph) return failed({ code: 'eccn-for-misplaced', text: whole })
  return ok({ ...head.value, for: purpose.value })
}

const links = (text: string): readonly string[] => text.replaceAll(/[()]/g, ' ').split(/\bfor\b/i)

/**
 * Reads an ECCN with its paragraph, in any case and spacing, by the tables of a law date; `forText` is what software or technology is
 * for. Without a day it may be whatever the tables of any day make of it. Never throws. Fails with `eccn-empty`, `eccn-malformed`,
 * `eccn-paragraph-unknown` (an entry this rule deals with has no such paragraph on that day) or `eccn-for-misplaced` (a commodity is not
 * "for" another item).
 */
export const parseEccn = (
  { items }: Holding,
  text: string,
  forText?: string | null,
  day?: string,
): Result<Eccn, EccnFailure> => {
  if (text.length > LONGEST || (forText?.length ?? 0) > LONGEST) {
    return failed({ code: 'eccn-malformed', text: text.slice(0, LONGEST) })
  }
  const whole = forText == null ? text : `${text} for ${forText}`
  const chain = [...links(text), ...(forText == null ? [] : links(forText))]
  const read = (tables: Tables): Result<Eccn, EccnFailure> => {
    const written = readChain(tables, chain, whole)
    return written.ok ? ok(eccnOf(tables, written.value)) : written
  }
  const [oldest, ...later] = tablesOn(items, day)
  return later.reduce((found, tables) => either(found, read(tables)), read(oldest))
}

/** What is read one way on some days and another way on others may be either; on a day that does not know it, it is nothing. */
const either = (one: Result<Eccn, EccnFailure>, other: Result<Eccn, EccnFailure>): Result<Eccn, EccnFailure> => {
  if (!one.ok) return one
  if (!other.ok) return other
  const classes = [...new Set([...one.value.classes, ...other.value.classes])]
  const entries = [...new Set([...one.value.entries, ...other.value.entries])]
  return ok({ ...one.value, entries, classes, class: classes.length === 1 ? one.value.class : 'undetermined' })
}

const writtenOf = (eccn: Eccn): Written => ({
  base: eccn.base,
  paragraph: eccn.paragraph,
  ...(eccn.for === undefined ? {} : { for: writtenOf(eccn.for) }),
})

/** Whether an item stands on a list of the rule on a day; unknown when it is written too coarsely to tell. Without a day: on the first. */
export const isListed = ({ items }: Holding, list: ItemList, eccn: Eccn, day = ''): Truth => {
  const [tables] = tablesOn(items, day)
  return isOnLines(tables, linesOn(list.lines, tables.edition), writtenOf(eccn))
}
