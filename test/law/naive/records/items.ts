// What an item is: the entry and the class that its ECCN says, what software and technology are for, other reasons for control, and
// where nothing is said of an ECCN what the figures come to. 742.6(a)(6)(iii)(A) and (B), (a)(6)(i), (a)(13); 734.9(h), (l).
import { circuit, weights } from '../classify.ts'
import type { Point } from '../point.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { datacenter, density, hbm, tpp } from './circuits.ts'
import { type Possible, type Reader, type Reading, all, eccnOf, once, stated, union, yesNo } from './read.ts'
import { toE1OrE2 } from './places.ts'
import { capability, derived, operations, weightsPublished } from './weights.ts'

/** `every`: what is written is none, so that it may be anything. */
type Declared = { readonly entries: Possible | 'every'; readonly classes: Possible; readonly others: Possible }

const ABC = ['A', 'B', 'C']
const AB = ['A', 'B']
const no: Possible = ['no']
const yes: Possible = ['yes']

/** Class of a paragraph `.z.N.a`, or of the single `.z.1` and `.z.2` of entries with one paragraph a limb. */
const limbOf = (paragraph: string, single: boolean): Possible => {
  if (single) return paragraph.startsWith('z.1') ? ['A'] : paragraph.startsWith('z.2') ? ['B'] : AB
  const limb = /^z\.\d+\.([ab])/.exec(paragraph)?.[1]
  return limb === 'a' ? ['A'] : limb === 'b' ? ['B'] : AB
}

/** Entries with a `.z`: how it is numbered, and whether the entry carries more than regional stability and anti-terrorism. */
const withZ: Readonly<Record<string, { readonly single: boolean; readonly others: Possible }>> = {
  '3A001': { single: false, others: yes },
  '4A003': { single: false, others: yes },
  '4A004': { single: true, others: yes },
  '4A005': { single: true, others: yes },
  '5A002': { single: false, others: yes },
  '5A004': { single: false, others: yes },
  '5A992': { single: true, others: no },
  '5D002': { single: false, others: yes },
  '5D992': { single: true, others: no },
}

/** What each may be for, to be of a class of the rule (742.6(a)(6)(iii)). */
const purposesOf: Readonly<Record<string, readonly string[]>> = {
  '3D001': ['3A001', '3A090'],
  '3E001': ['3A001', '3A090'],
  '4D001': ['4A003', '4A004', '4A005'],
  '4D090': ['4A090'],
  '4E001': ['4A003', '4A004', '4A005', '4A090', '4D001', '4D090'],
  '5E002': ['5A002', '5A004', '5D002'],
  '5E992': ['5A992', '5D992'],
}

const everyClass: Possible = ['A', 'B', 'C', 'S', 'W', 'other']

const equipment = /^(3B001\.(a\.4|c|d|f\.[156]|k|l|m|n|p\.[24]|r)|3B002\.c)\b/i

/** What an ECCN says, and what software or technology is stated to be for. */
export const declared = (eccn: string, forEccn: string | null | undefined): Declared => {
  const text = eccnOf(eccn)
  const [base = '', ...rest] = text.split('.')
  const paragraph = rest.join('.').toLowerCase()
  if (base === 'EAR99') return { entries: ['ear99'], classes: ['other'], others: no }
  if (base === '4E091') return { entries: ['4E091'], classes: ['W'], others: no }
  if (base === '3A090' || base === '4A090') {
    const limb = paragraph.slice(0, 1).toUpperCase()
    return { entries: [base], classes: limb === '' ? (base === '3A090' ? ABC : AB) : [limb], others: no }
  }
  const z = withZ[base]
  if (z !== undefined && paragraph.startsWith('z'))
    return { entries: [`${base}.z`], classes: limbOf(paragraph, z.single), others: z.others }
  // Without a paragraph it may be one of .z or another
  if (z !== undefined && paragraph === '')
    return { entries: [`${base}.z`, 'unlisted'], classes: [...AB, 'other'], others: z.others }
  if (purposesOf[base] !== undefined) return ofPurpose(base, forEccn)
  if (base === '3D992' || base === '3E992' || equipment.test(text))
    return { entries: ['sme'], classes: ['S'], others: yes }
  if (/^\d[A-E]6\d\d$/.test(base)) return { entries: ['600-series'], classes: ['other'], others: yes }
  return { entries: ['unlisted'], classes: ['other'], others: z?.others ?? yes }
}

/** Software and technology have the class of what they are for, where their entry is listed for it, and its reasons for control. */
const ofPurpose = (base: string, forEccn: string | null | undefined): Declared => {
  const own: Possible | undefined = base === '4D090' || base === '5E992' ? no : undefined
  if (forEccn == null) {
    if (base === '4D090') return { entries: [base], classes: AB, others: no }
    return {
      entries: [base, 'unlisted'],
      classes: base.startsWith('3') ? [...ABC, 'other'] : [...AB, 'other'],
      others: own ?? yesNo,
    }
  }
  const purpose = declared(forEccn, undefined)
  const [purposeBase = ''] = eccnOf(forEccn).split('.')
  const fits = purposesOf[base]?.includes(purposeBase) === true
  // Software that is always for 4A090 is for nothing else
  if (base === '4D090' && !fits) return { entries: 'every', classes: everyClass, others: yesNo }
  const classes: Possible = fits ? purpose.classes : ['other']
  const isListed = classes.some((each) => each !== 'other')
  const isOther = classes.includes('other')
  return {
    entries: [...(isListed ? [base] : []), ...(isOther ? ['unlisted'] : [])],
    classes,
    // For what its entry is not listed for it is not of this rule, and why else it is controlled was not read
    others: isListed ? (own ?? purpose.others) : own !== undefined && purpose.classes.join() === 'other' ? own : yes,
  }
}

/** Every combination of what some axes may be, to a question of one point. */
const overPoints = (axes: Readonly<Record<string, Possible>>, of: (point: Point) => string): Possible => {
  let points: readonly Point[] = [{}]
  for (const [axis, values] of Object.entries(axes))
    points = points.flatMap((point) => values.map((value) => ({ ...point, [axis]: value })))
  return union(points.map(of))
}

/** The classes that the figures of a circuit come to. */
const circuitClasses = (reading: Reading): Possible =>
  overPoints(
    { tpp: tpp(reading), density: density(reading), datacenter: datacenter(reading), hbm: hbm(reading) },
    circuit,
  )

/** The classes that the figures of a model come to; where the words bear both, both. */
const weightsClasses = (reading: Reading): Possible =>
  union(
    ...overPoints(
      {
        operations: operations(reading),
        'weights-published': weightsPublished(reading),
        capability: capability(reading),
        derived: derived(reading),
      },
      weights,
    ).map((found) => (found === 'disputed' ? ['W', 'other'] : [found])),
  )

/** Figures of what kind speak of an item: of a model, of a circuit, or none that could. */
const figuresOf = (reading: Reading, said: Declared | undefined): Possible | undefined => {
  const { eccn, unit, weights: model } = reading.record.item
  const isModel = said?.classes.join() === 'W'
  // Where the ECCN says nothing of this rule, figures of a model alone are those of a model
  const saysNothing = said === undefined || (!isModel && said.classes.includes('other'))
  if (isModel || (saysNothing && model != null && unit == null))
    return model == null ? undefined : weightsClasses(reading)
  if (unit == null) return undefined
  // Software and technology have no figures of their own
  return said !== undefined && /^\d[DE]/.test(eccnOf(eccn)) ? undefined : circuitClasses(reading)
}

const classified = once((reading: Reading): Declared => {
  const { eccn, forEccn, unit } = reading.record.item
  const said = eccn == null ? undefined : declared(eccn, forEccn)
  if (said?.entries === 'every') return said
  const figures = figuresOf(reading, said)
  if (said === undefined) {
    if (figures === undefined) return { entries: 'every', classes: everyClass, others: yesNo }
    // D-16: the entry that the figures alone define
    const computer = (unit?.circuits ?? 1) > 1
    const entryOf = (found: string): string =>
      found === 'W' ? '4E091' : found === 'other' ? 'below' : computer && found !== 'C' ? '4A090' : '3A090'
    return { entries: union(figures.map(entryOf)), classes: figures, others: no }
  }
  if (figures === undefined) return said
  // D-03: what both allow; where they allow nothing together, what one of them does
  const shared = said.classes.filter((each) => figures.includes(each))
  return { ...said, classes: shared.length > 0 ? shared : union(said.classes, figures) }
})

const entryAxis = currentPack.pack.axes.find(({ id }) => id === 'entry')
const everyEntry: Possible = entryAxis?.values.map(({ id }) => id) ?? []

export const entry: Reader = (reading) => {
  const { entries } = classified(reading)
  return entries === 'every' ? everyEntry : entries
}
export const itemClass: Reader = (reading) => classified(reading).classes
export const otherControls: Reader = (reading) => classified(reading).others

// Jurisdiction: 734.3(a), 734.4, 734.9(h) and (l)
export const origin: Reader = ({ record: { item } }) => (item.origin == null ? ['us', 'foreign'] : [item.origin])
export const directProduct: Reader = ({ record: { item } }) =>
  stated(item.foreignProduct?.directProductOfListedTechnology)
export const listedPlant: Reader = ({ record: { item } }) => stated(item.foreignProduct?.listedPlant)

const hardware = /^(3A001\.?Z|3A090|4A003\.?Z|4A004\.?Z|4A005\.?Z|4A090|5A002\.?Z|5A004\.?Z|5A992\.?Z)/
const oneEntry = /^(EAR99|\d[A-E]\d{3}(\.[0-9A-Z]+)*)$/

/** 734.9(l)(1): hardware that is specified there, and subject to the EAR; what names no entry does not say which. */
export const trainingHardware: Reader = ({ record: { item } }) => {
  const { trainedOnEccns: named, hardwareSubjectToEar } = item.foreignProduct ?? {}
  const entries = (named ?? []).map((eccn) => eccn.normalize('NFKC').trim().toUpperCase())
  const listed: Possible = entries.some((each) => hardware.test(each))
    ? yes
    : entries.length > 0 && entries.every((each) => oneEntry.test(each))
      ? no
      : yesNo
  return all([listed, stated(hardwareSubjectToEar)]).map((truth) => (truth === 'yes' ? 'listed-and-subject' : 'not'))
}

/** 734.4(c) and (d): above 10 percent to destinations of E:1 and E:2, above 25 percent elsewhere. */
export const usContent: Reader = (reading) => {
  const percent = reading.record.item.usContentPercent
  if (percent == null) return ['none', 'at-most-de-minimis', 'above-de-minimis']
  if (percent === 0) return ['none']
  return union(
    toE1OrE2(reading).map((truth) =>
      percent > (truth === 'yes' ? 10 : 25) ? 'above-de-minimis' : 'at-most-de-minimis',
    ),
  )
}
