// The lists of items by which the paragraphs of the rule choose: data in the order of the text, one list a paragraph.
import type { ItemLine, ItemList, ItemTables } from '../model.ts'
import { directProductEntries, type RuleEntry } from './entry-names.ts'

const numbered = (from: number, to: number, limb: 'a' | 'b'): readonly string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `z.${from + index}.${limb}`)

/** The items of one limb: parameters of 3A090.a (or 4A090.a), or of 3A090.b. Both lists of 742.6(a)(6)(iii) are built alike. */
const ofLimb = (limb: 'a' | 'b') => {
  const single = limb === 'a' ? ['z.1'] : ['z.2']
  const circuits: readonly ItemLine[] = [
    { eccn: '3A001', paragraphs: numbered(1, 4, limb) },
    { eccn: '3A090', paragraphs: [limb] },
  ]
  const computersOfZ: readonly ItemLine[] = [
    { eccn: '4A003', paragraphs: numbered(1, 2, limb) },
    { eccn: '4A004', paragraphs: single },
    { eccn: '4A005', paragraphs: single },
  ]
  const advancedComputers: ItemLine = { eccn: '4A090', paragraphs: [limb] }
  const cryptography: readonly ItemLine[] = [
    { eccn: '5A002', paragraphs: numbered(1, 5, limb) },
    { eccn: '5A004', paragraphs: numbered(1, 2, limb) },
  ]
  const massMarket: ItemLine = { eccn: '5A992', paragraphs: single }
  const circuitSoftware: ItemLine = { eccn: '3D001', for: circuits }
  const circuitTechnology: ItemLine = { eccn: '3E001', for: circuits }
  const computerSoftware: ItemLine = { eccn: '4D001', for: computersOfZ }
  const advancedComputerSoftware: ItemLine = { eccn: '4D090', for: [advancedComputers] }
  const computerTechnology: ItemLine = {
    eccn: '4E001',
    for: [...computersOfZ, advancedComputers, computerSoftware, advancedComputerSoftware],
  }
  const cryptographySoftware: ItemLine = { eccn: '5D002', paragraphs: numbered(1, 9, limb) }
  const massMarketSoftware: ItemLine = { eccn: '5D992', paragraphs: single }
  // The text reaches 5D002 software here by what it is for, not by its own .z paragraphs: both ways of saying it count.
  const cryptographyTechnology: ItemLine = {
    eccn: '5E002',
    for: [...cryptography, cryptographySoftware, { eccn: '5D002', for: cryptography }],
  }
  const massMarketTechnology: ItemLine = { eccn: '5E992', for: [massMarket, massMarketSoftware] }
  const commodities = [...circuits, ...computersOfZ, advancedComputers, ...cryptography, massMarket]
  const software = [
    circuitSoftware,
    computerSoftware,
    advancedComputerSoftware,
    cryptographySoftware,
    massMarketSoftware,
  ]
  const technology = [computerTechnology, cryptographyTechnology, massMarketTechnology]
  return { commodities, software, technology, circuitTechnology, cryptographySoftware, massMarketSoftware }
}

const limbA = ofLimb('a')
const limbB = ofLimb('b')

const zOf = (...eccns: readonly RuleEntry[]): readonly ItemLine[] => eccns.map((eccn) => ({ eccn, paragraphs: ['z'] }))
const wholeZ = zOf('3A001', '4A003', '4A004', '4A005', '5A002', '5A004', '5A992')
const highBandwidthMemory: ItemLine = { eccn: '3A090', paragraphs: ['c'] }

/** Class A: a license to any destination worldwide. */
export const classA: ItemList = {
  citation: '742.6(a)(6)(iii)(A)',
  lines: [...limbA.commodities, ...limbA.software, ...limbA.technology, limbA.circuitTechnology],
}

/** Class B: a license to D:1, D:4 and D:5 net of A:5 and A:6. */
export const classB: ItemList = {
  citation: '742.6(a)(6)(iii)(B)',
  lines: [...limbB.commodities, ...limbB.software, ...limbB.technology, limbB.circuitTechnology],
}

/** Class C: high-bandwidth memory, and software and technology for it. */
export const classC: ItemList = {
  citation: '742.6(a)(6)(i)(B)',
  lines: [
    highBandwidthMemory,
    { eccn: '3D001', for: [highBandwidthMemory] },
    { eccn: '3E001', for: [highBandwidthMemory] },
  ],
}

/** Class S: semiconductor manufacturing equipment, its software and technology. */
export const classS: ItemList = {
  citation: '742.6(a)(6)(i)(A)',
  lines: [
    {
      eccn: '3B001',
      paragraphs: ['a.4', 'c', 'd', 'f.1', 'f.5', 'f.6', 'k', 'l', 'm', 'n', 'p.2', 'p.4', 'r'],
    },
    { eccn: '3B002', paragraphs: ['c'] },
    { eccn: '3D992' },
    { eccn: '3E992' },
  ],
}

/** Class W: model weights. */
export const classW: ItemList = { citation: '742.6(a)(13)', lines: [{ eccn: '4E091' }] }

/** Class B commodities and 5D002.z and 5D992.z software, for an entity of Macau or D:5 elsewhere. */
export const endUseControlB: ItemList = {
  citation: '744.23(a)(3)(i)(A)',
  lines: [...limbB.commodities, limbB.cryptographySoftware, limbB.massMarketSoftware],
}

/** High-bandwidth memory, for an entity of Macau or D:5 elsewhere. */
export const endUseControlC: ItemList = { citation: '744.23(a)(3)(i)(B)', lines: [highBandwidthMemory] }

export const aiaCommodities: ItemList = { citation: '740.27(a)(1)', lines: limbA.commodities }

/** Class A software and technology without 3E001, which the paragraph does not name (doubt AMB-08). */
export const aiaSoftwareAndTechnology: ItemList = {
  citation: '740.27(a)(2)(i)',
  lines: [...limbA.software, ...limbA.technology],
}

export const aiaWeights: ItemList = { citation: '740.27(a)(2)(ii)', lines: [{ eccn: '4E091' }] }

const acmCircuits: readonly ItemLine[] = [...zOf('3A001'), { eccn: '3A090' }]
const acmComputers = zOf('4A003', '4A004', '4A005')
const acmCryptography = zOf('5A002', '5A004')

/** Whole entries, 3A090.c and both limbs included. */
export const acmItems: ItemList = {
  citation: '740.28(b)',
  lines: [
    ...wholeZ,
    { eccn: '3A090' },
    { eccn: '4A090' },
    { eccn: '3D001', for: acmCircuits },
    { eccn: '3E001', for: acmCircuits },
    { eccn: '4D001', for: acmComputers },
    { eccn: '4D090', for: [{ eccn: '4A090' }] },
    {
      eccn: '4E001',
      for: [
        ...acmComputers,
        { eccn: '4A090' },
        { eccn: '4D001', for: acmComputers },
        { eccn: '4D090', for: [{ eccn: '4A090' }] },
      ],
    },
    ...zOf('5D002', '5D992'),
    { eccn: '5E002', for: [...acmCryptography, ...zOf('5D002'), { eccn: '5D002', for: acmCryptography }] },
    { eccn: '5E992', for: zOf('5A992', '5D992') },
  ],
}

/** Commodities only, and 5A002.z is not among them (doubt AMB-07). */
export const lppItems: ItemList = {
  citation: '740.29(b)',
  lines: limbA.commodities.filter((line) => line.eccn !== '5A002'),
}

/** What the consignee's statement counts towards the yearly limit; here 5A002.z is among them (doubt AMB-07). */
export const lppStatementItems: ItemList = { citation: '740.29(f)(iii)', lines: limbA.commodities }

/** What counts towards the yearly limit: items at the parameters of 3A090.a or 4A090.a. */
export const lppCountedItems: ItemList = { citation: '740.29(h)(2)', lines: limbA.commodities }

/** Before the exclusion of datacenter items at the parameters of 3A090.a, which turns on the item and not on its ECCN. */
export const nacAcaItems: ItemList = {
  citation: '740.8(a)',
  lines: [{ eccn: '3A090', paragraphs: ['a', 'b'] }, { eccn: '4A090' }, ...wholeZ, ...zOf('5D002', '5D992')],
}

/**
 * Items for which only the listed exceptions run. Software and technology of the first list is that "associated" with its
 * commodities; here it is all that is for them.
 */
export const restrictedItemsA: ItemList = {
  citation: '740.2(a)(9)(ii)(A)',
  lines: [
    { eccn: '3A090' },
    { eccn: '4A090' },
    { eccn: '4E091' },
    { eccn: '3D001', for: [{ eccn: '3A090' }] },
    { eccn: '3E001', for: [{ eccn: '3A090' }] },
    { eccn: '4D090' },
    { eccn: '4E001', for: [{ eccn: '4A090' }, { eccn: '4D090' }] },
  ],
}

/** Read in a later codified copy; this rule left it as it was. */
export const restrictedItemsB: ItemList = {
  citation: '740.2(a)(9)(ii)(B)',
  lines: [
    ...wholeZ,
    ...zOf('5D002', '5D992'),
    { eccn: '3D001', for: zOf('3A001') },
    { eccn: '3E001', for: zOf('3A001') },
    { eccn: '4D001', for: acmComputers },
    { eccn: '4E001', for: [...acmComputers, { eccn: '4D001', for: acmComputers }] },
    { eccn: '5E002', for: [...acmCryptography, ...zOf('5D002'), { eccn: '5D002', for: acmCryptography }] },
    { eccn: '5E992', for: zOf('5A992', '5D992') },
  ],
}

const directProducts: readonly ItemLine[] = [
  { eccn: '3A090' },
  { eccn: '3E001', for: [{ eccn: '3A090' }] },
  { eccn: '4A090' },
  { eccn: '4E001', for: [{ eccn: '4A090' }] },
  ...wholeZ,
]

/** Foreign-produced items the advanced computing rule can reach as direct products of technology or software. */
export const directProductItems: ItemList = { citation: '734.9(h)(1)(i)(B)', lines: directProducts }

/** The same as products of a plant or its major component. */
export const plantProductItems: ItemList = { citation: '734.9(h)(1)(ii)(B)', lines: directProducts }

/** Technology and software whose direct products, or plants that are, put a foreign item under the EAR. */
export const directProductInputs: ItemList = {
  citation: '734.9(h)(1)(i)(A)',
  lines: directProductEntries.map((eccn) => ({ eccn })),
}

/** Hardware that, subject to the EAR, puts model weights made with it abroad under the EAR; either limb will do. */
export const weightsPlantItems: ItemList = {
  citation: '734.9(l)(1)',
  lines: [...wholeZ, { eccn: '3A090' }, { eccn: '4A090' }],
}

/** Items whose license application needs a purchase order. */
export const purchaseOrderItems: ItemList = {
  citation: '748 Supp. 2 (c)(3)',
  lines: [{ eccn: '3A090', paragraphs: ['a'] }, { eccn: '4A090', paragraphs: ['a'] }, ...wholeZ],
}

export const itemLists: readonly ItemList[] = [
  classA,
  classB,
  classC,
  classS,
  classW,
  endUseControlB,
  endUseControlC,
  aiaCommodities,
  aiaSoftwareAndTechnology,
  aiaWeights,
  acmItems,
  lppItems,
  lppStatementItems,
  lppCountedItems,
  nacAcaItems,
  restrictedItemsA,
  restrictedItemsB,
  directProductItems,
  plantProductItems,
  directProductInputs,
  weightsPlantItems,
  purchaseOrderItems,
]

/** Items by class, each with the list that makes it. */
export const itemClasses: ItemTables['classes'] = [
  { class: 'A', list: classA.citation, presumed: { one: '3A090.a', several: '4A090.a' } },
  { class: 'B', list: classB.citation, presumed: { one: '3A090.b', several: '4A090.b' } },
  { class: 'C', list: classC.citation, presumed: { one: '3A090.c' } },
  { class: 'S', list: classS.citation },
  { class: 'W', list: classW.citation, presumed: { one: '4E091' } },
]
