// Reads an ECCN as a record states it, and tells on which lists of the rule it stands. What is written too coarsely to tell
// stays open: a bare 3A090 may be of class A, B or C.
import { type Failure, type Result, failed, ok } from '../../../shared/kernel/result.ts'
import type { Truth } from '../../engine/model.ts'
import { type ItemLine, type ItemList, classA, classB, classC, classS, classW } from './item-lists.ts'

/** The entries of the Commerce Control List this rule deals with, and the classes of all others. */
export const eccnEntries = [
  '3A001.z',
  '3A090',
  '4A003.z',
  '4A004.z',
  '4A005.z',
  '4A090',
  '5A002.z',
  '5A004.z',
  '5A992.z',
  '3D001',
  '3E001',
  '4D001',
  '4D090',
  '4E001',
  '5D002.z',
  '5D992.z',
  '5E002',
  '5E992',
  '4E091',
  'sme',
  '600-series',
  'ear99',
  'unlisted',
] as const

export type EccnEntry = (typeof eccnEntries)[number]
export type EccnClass = 'A' | 'B' | 'C' | 'S' | 'W' | 'other'
export type EccnFamily = 'commodity' | 'software' | 'technology' | 'weights' | 'ear99'

/** An ECCN as read. */
export type Eccn = {
  /** In one form: `3A001.z.4.a`, `EAR99`. */
  readonly text: string
  readonly entry: EccnEntry
  /** All entries it may be: more than one when it is written too coarsely. The first is `entry`. */
  readonly entries: readonly EccnEntry[]
  /** `3A001` of `3A001.z.4.a`; `EAR99`. */
  readonly base: string
  /** `z.4.a`; empty for a whole entry. */
  readonly paragraph: string
  /** Parameters of 3A090.a or 4A090.a, of .b, or of 3A090.c; undefined when not stated or without meaning. */
  readonly limb: 'a' | 'b' | 'c' | undefined
  readonly class: EccnClass | 'undetermined'
  /** All classes it may be of. */
  readonly classes: readonly EccnClass[]
  readonly family: EccnFamily
  /** The paragraph without its limb: `z.4` of `z.4.a`. */
  readonly sub: string
  /** What software or technology is for. */
  readonly for?: Eccn
}

export type EccnFailure = Failure<'eccn-empty' | 'eccn-malformed' | 'eccn-paragraph-unknown' | 'eccn-for-misplaced'> & {
  readonly text: string
}

const OTHER = '*'
const LONGEST = 120

const zLeaves = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => [`z.${index + 1}.a`, `z.${index + 1}.b`]).flat()

/** The paragraphs of an entry that the rule tells apart; `*` stands for all its others. */
const LEAVES: Readonly<Record<string, readonly string[]>> = {
  '3A001': [...zLeaves(4), OTHER],
  '3A090': ['a.1', 'a.2', 'b.1', 'b.2', 'c'],
  '4A003': [...zLeaves(2), OTHER],
  '4A004': ['z.1', 'z.2', OTHER],
  '4A005': ['z.1', 'z.2', OTHER],
  '4A090': ['a', 'b'],
  '5A002': [...zLeaves(5), OTHER],
  '5A004': [...zLeaves(2), OTHER],
  '5A992': ['z.1', 'z.2', OTHER],
  '5D002': [...zLeaves(9), OTHER],
  '5D992': ['z.1', 'z.2', OTHER],
  '3B001': ['a.4', 'c', 'd', 'f.1', 'f.5', 'f.6', 'k', 'l', 'm', 'n', 'p.2', 'p.4', 'r', OTHER],
  '3B002': ['c', OTHER],
}

const ENTRY_OF_BASE: Readonly<Record<string, EccnEntry>> = {
  '3A001': '3A001.z',
  '3A090': '3A090',
  '4A003': '4A003.z',
  '4A004': '4A004.z',
  '4A005': '4A005.z',
  '4A090': '4A090',
  '5A002': '5A002.z',
  '5A004': '5A004.z',
  '5A992': '5A992.z',
  '3D001': '3D001',
  '3E001': '3E001',
  '4D001': '4D001',
  '4D090': '4D090',
  '4E001': '4E001',
  '5D002': '5D002.z',
  '5D992': '5D992.z',
  '5E002': '5E002',
  '5E992': '5E992',
  '4E091': '4E091',
  '3B001': 'sme',
  '3B002': 'sme',
  '3D992': 'sme',
  '3E992': 'sme',
}

/** Entries the rule lists only as far as they are for something else. */
const LISTED_BY_PURPOSE: ReadonlySet<string> = new Set(['3D001', '3E001', '4D001', '4D090', '4E001', '5E002', '5E992'])
const SINGLE_LIMBS: Readonly<Record<string, 'a' | 'b'>> = { 'z.1': 'a', 'z.2': 'b' }
const BASES_OF_SINGLE_LIMB: ReadonlySet<string> = new Set(['4A004', '4A005', '5A992', '5D992'])

type Written = { readonly base: string; readonly paragraph: string; readonly for?: Written }

const isWithin = (paragraph: string, of: string): boolean =>
  of === '' || paragraph === of || paragraph.startsWith(`${of}.`)

/** The told-apart paragraphs that an ECCN as written may be. */
const leavesOf = (written: Written): readonly string[] => {
  const leaves = LEAVES[written.base]
  if (leaves === undefined) return [written.paragraph]
  const within = leaves.filter((leaf) => leaf !== OTHER && isWithin(leaf, written.paragraph))
  if (written.paragraph === '') return leaves
  if (within.length > 0) return mayBeMore(written) ? [...within, OTHER] : within
  const holder = leaves.find((leaf) => leaf !== OTHER && isWithin(written.paragraph, leaf))
  return holder === undefined ? [OTHER] : [holder]
}

// 3B001.f holds paragraphs the rule names and others; every paragraph of a .z and of 3A090 is told apart.
const mayBeMore = (written: Written): boolean =>
  written.base === '3B001' && !(LEAVES['3B001'] ?? []).some((leaf) => isWithin(written.paragraph, leaf))

const every = (truths: readonly Truth[]): Truth => {
  if (truths.every((truth) => truth === 'true')) return 'true'
  return truths.every((truth) => truth === 'false') ? 'false' : 'unknown'
}

const some = (truths: readonly Truth[]): Truth => {
  if (truths.includes('true')) return 'true'
  return truths.includes('unknown') ? 'unknown' : 'false'
}

const isForListed = (lines: readonly ItemLine[], written: Written): Truth =>
  written.for === undefined ? 'unknown' : isOnLines(lines, written.for)

const isLeafOnLine = (line: ItemLine, written: Written, leaf: string): Truth => {
  const isNamed = line.paragraphs === undefined || line.paragraphs.some((paragraph) => isWithin(leaf, paragraph))
  if (!isNamed) return 'false'
  if (line.for === undefined) return 'true'
  // 5D002.z software stands on the lists by its own paragraphs; only 5D002 named by its purpose needs one.
  return isForListed(line.for, written)
}

const isOnLines = (lines: readonly ItemLine[], written: Written): Truth => {
  const here = lines.filter((line) => line.eccn === written.base)
  if (here.length === 0) return 'false'
  return every(leavesOf(written).map((leaf) => some(here.map((line) => isLeafOnLine(line, written, leaf)))))
}

const CLASS_LISTS: readonly (readonly [EccnClass, ItemList])[] = [
  ['A', classA],
  ['B', classB],
  ['C', classC],
  ['S', classS],
  ['W', classW],
]

const classesOf = (written: Written): readonly EccnClass[] => {
  const truths = CLASS_LISTS.map(([name, list]) => [name, isOnLines(list.lines, written)] as const)
  const certain = truths.find(([, truth]) => truth === 'true')
  if (certain !== undefined) return [certain[0]]
  const possible = truths.filter(([, truth]) => truth === 'unknown').map(([name]) => name)
  return isOtherPossible(written) ? [...possible, 'other'] : possible
}

const isOtherPossible = (written: Written): boolean => {
  if (!LISTED_BY_PURPOSE.has(written.base)) return !(written.base in ENTRY_OF_BASE) || leavesOf(written).includes(OTHER)
  // 4D090 is software for 4A090 whatever else it is for.
  if (written.for === undefined) return written.base !== '4D090'
  return (
    isOtherPossible(written.for) || every(CLASS_LISTS.map(([, list]) => isOnLines(list.lines, written))) === 'false'
  )
}

const entriesOf = (written: Written, classes: readonly EccnClass[]): readonly EccnEntry[] => {
  if (written.base === 'EAR99') return ['ear99']
  if (/^\d[A-E]6/.test(written.base)) return ['600-series']
  const entry = ENTRY_OF_BASE[written.base]
  if (entry === undefined || classes.every((name) => name === 'other')) return ['unlisted']
  return classes.includes('other') ? [entry, 'unlisted'] : [entry]
}

const limbOf = (written: Written): 'a' | 'b' | 'c' | undefined => {
  if (LISTED_BY_PURPOSE.has(written.base)) return written.for === undefined ? undefined : limbOf(written.for)
  if (BASES_OF_SINGLE_LIMB.has(written.base)) return SINGLE_LIMBS[written.paragraph]
  const limbs = new Set(leavesOf(written).map((leaf) => /^(?:z\.\d+\.)?([abc])(?:\.\d+)?$/.exec(leaf)?.[1]))
  if (limbs.size !== 1 || !(written.base in LEAVES)) return undefined
  const [limb] = limbs
  return written.base.startsWith('3B') || (limb !== 'a' && limb !== 'b' && limb !== 'c') ? undefined : limb
}

const subOf = (written: Written): string => {
  const [, number] = /^(z\.\d+)(?:\.|$)/.exec(written.paragraph) ?? []
  return number ?? (written.base in LEAVES && /^[abc]/.test(written.paragraph) ? '' : written.paragraph)
}

const familyOf = (base: string): EccnFamily => {
  if (base === 'EAR99') return 'ear99'
  if (base === '4E091') return 'weights'
  if (base[1] === 'D') return 'software'
  return base[1] === 'E' ? 'technology' : 'commodity'
}

const eccnOf = (written: Written): Eccn => {
  const classes = classesOf(written)
  const entries = entriesOf(written, classes)
  const [only] = classes
  return {
    text: written.paragraph === '' ? written.base : `${written.base}.${written.paragraph}`,
    entry: entries[0] ?? 'unlisted',
    entries,
    base: written.base,
    paragraph: written.paragraph,
    limb: limbOf(written),
    class: only === undefined || classes.length > 1 ? 'undetermined' : only,
    classes,
    family: familyOf(written.base),
    sub: subOf(written),
    ...(written.for === undefined ? {} : { for: eccnOf(written.for) }),
  }
}

/** Whether a paragraph of a told-apart entry can exist; entries this rule does not deal with are taken as written. */
const isKnownParagraph = (written: Written): boolean => {
  if (written.paragraph === '') return true
  if (written.base === '4E091' || written.base === 'EAR99') return false
  // Cited in 740.27(a)(2)(i) although the entry has no paragraphs (doubt AMB-09).
  if (written.base === '4D090') return /^[ab]$/.test(written.paragraph)
  const leaves = LEAVES[written.base]
  if (leaves === undefined) return true
  const isToldApart = !leaves.includes(OTHER) || isWithin(written.paragraph, 'z')
  if (!isToldApart) return true
  return leaves.some((leaf) => leaf !== OTHER && isWithin(leaf, written.paragraph))
}

const readOne = (text: string): Result<Written, EccnFailure> => {
  const folded = text
    .normalize('NFKC')
    .replaceAll(/\s+/g, '')
    .replaceAll('。', '.')
    .replace(/^eccn:?/i, '')
  if (folded === '') return failed({ code: 'eccn-empty', text })
  if (/^ear99$/i.test(folded)) return ok({ base: 'EAR99', paragraph: '' })
  const [, base, rest] = /^(\d[a-e]\d{3})\.?((?:(?:[a-z]|\d{1,3})\.)*(?:[a-z]|\d{1,3}))?\.?$/i.exec(folded) ?? []
  if (base === undefined) return failed({ code: 'eccn-malformed', text })
  const written = { base: base.toUpperCase(), paragraph: (rest ?? '').toLowerCase() }
  if (!isKnownParagraph(written)) return failed({ code: 'eccn-paragraph-unknown', text })
  return ok(written.base === '4D090' ? asPurpose(written) : written)
}

const asPurpose = (written: Written): Written =>
  written.paragraph === ''
    ? { base: '4D090', paragraph: '', for: { base: '4A090', paragraph: '' } }
    : { base: '4D090', paragraph: '', for: { base: '4A090', paragraph: written.paragraph } }

/** Reads `4E001 for 4D001 for 4A003.z.1.a` and `4E001 (for 4A090.a)` from the outside in. */
const readChain = (texts: readonly string[], whole: string): Result<Written, EccnFailure> => {
  const [first, ...rest] = texts
  const head = readOne(first ?? '')
  if (!head.ok || rest.length === 0) return head
  if (!LISTED_BY_PURPOSE.has(head.value.base) && familyOf(head.value.base) === 'commodity') {
    return failed({ code: 'eccn-for-misplaced', text: whole })
  }
  const purpose = readChain(rest, whole)
  if (!purpose.ok) return purpose
  const stated = head.value.for?.paragraph ?? ''
  if (stated !== '' && stated !== purpose.value.paragraph) return failed({ code: 'eccn-for-misplaced', text: whole })
  return ok({ ...head.value, for: purpose.value })
}

const links = (text: string): readonly string[] => text.replaceAll(/[()]/g, ' ').split(/\bfor\b/i)

/**
 * Reads an ECCN with its paragraph, in any case and spacing; `forText` is what software or technology is for. Never
 * throws. Fails with `eccn-empty`, `eccn-malformed`, `eccn-paragraph-unknown` (an entry this rule deals with has no such
 * paragraph) or `eccn-for-misplaced` (a commodity is not "for" another item).
 */
export const parseEccn = (text: string, forText?: string | null): Result<Eccn, EccnFailure> => {
  if (text.length > LONGEST || (forText?.length ?? 0) > LONGEST) {
    return failed({ code: 'eccn-malformed', text: text.slice(0, LONGEST) })
  }
  const whole = forText == null ? text : `${text} for ${forText}`
  const written = readChain([...links(text), ...(forText == null ? [] : links(forText))], whole)
  return written.ok ? ok(eccnOf(written.value)) : written
}

const writtenOf = (eccn: Eccn): Written => ({
  base: eccn.base,
  paragraph: eccn.paragraph,
  ...(eccn.for === undefined ? {} : { for: writtenOf(eccn.for) }),
})

/** Whether an item stands on a list of the rule; unknown when it is written too coarsely to tell. */
export const isListed = (list: ItemList, eccn: Eccn): Truth => isOnLines(list.lines, writtenOf(eccn))
