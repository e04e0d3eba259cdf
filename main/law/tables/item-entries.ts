// The entries of the Commerce Control List that the rule deals with, and how their paragraphs are told apart.
import type { ItemEntry, ItemTables } from '../model.ts'
import type { ValueOf } from '../names.ts'
import type { ListedEntry } from './entry-names.ts'
import { itemClasses, itemLists, weightsPlantItems } from './item-lists.ts'

const zLeaves = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => [`z.${index + 1}.a`, `z.${index + 1}.b`]).flat()

const OTHER = '*'
const SINGLE = { 'z.1': 'a', 'z.2': 'b' } as const

/** Entries of which the rule deals with their `.z` alone. */
type EntryOfZ = Extract<ListedEntry, Paragraphed<ValueOf<'entry'>>>
type Paragraphed<Entry extends string> = Entry extends `${infer Base}.z` ? Base : never

/** Entries with a `.z` of numbered paragraphs, each with both limbs. */
const ofZ = (base: EntryOfZ, count: number): ItemEntry => ({
  base,
  entry: `${base}.z`,
  paragraphs: [...zLeaves(count), OTHER],
})

/** Entries whose `.z` has one paragraph a limb. */
const ofSingleZ = (base: EntryOfZ): ItemEntry => ({
  base,
  entry: `${base}.z`,
  paragraphs: ['z.1', 'z.2', OTHER],
  limbs: SINGLE,
})

/** Entries that the rule lists only as far as they are for something else. */
const byPurpose = (base: ListedEntry & ValueOf<'entry'>): ItemEntry => ({ base, entry: base, byPurpose: true })

const SME = 'sme'

/** Entries that this rule's own controls alone reach, for regional stability and anti-terrorism. */
const thisRuleAlone = { otherControls: 'none' } as const
const asWhatItIsFor = { otherControls: 'for' } as const
/** 3A090 and 4A090 count circuits; of these entries one unit holds some number of them. */
const ofCircuits = { holdsCircuits: true } as const

const itemEntries: readonly ItemEntry[] = [
  ofZ('3A001', 4),
  { base: '3A090', entry: '3A090', paragraphs: ['a.1', 'a.2', 'b.1', 'b.2', 'c'], ...thisRuleAlone },
  { ...ofZ('4A003', 2), ...ofCircuits },
  { ...ofSingleZ('4A004'), ...ofCircuits },
  { ...ofSingleZ('4A005'), ...ofCircuits },
  { base: '4A090', entry: '4A090', paragraphs: ['a', 'b'], ...thisRuleAlone, ...ofCircuits },
  { ...ofZ('5A002', 5), ...ofCircuits },
  { ...ofZ('5A004', 2), ...ofCircuits },
  { ...ofSingleZ('5A992'), ...thisRuleAlone, ...ofCircuits },
  { ...byPurpose('3D001'), ...asWhatItIsFor },
  { ...byPurpose('3E001'), ...asWhatItIsFor },
  { ...byPurpose('4D001'), ...asWhatItIsFor },
  { ...byPurpose('4D090'), purpose: '4A090', ...thisRuleAlone },
  { ...byPurpose('4E001'), ...asWhatItIsFor },
  ofZ('5D002', 9),
  { ...ofSingleZ('5D992'), ...thisRuleAlone },
  { ...byPurpose('5E002'), ...asWhatItIsFor },
  { ...byPurpose('5E992'), ...thisRuleAlone },
  { base: '4E091', entry: '4E091', whole: true, family: 'weights', ...thisRuleAlone },
  {
    base: '3B001',
    entry: SME,
    paragraphs: ['a.4', 'c', 'd', 'f.1', 'f.5', 'f.6', 'k', 'l', 'm', 'n', 'p.2', 'p.4', 'r', OTHER],
    coarse: true,
    limbless: true,
  },
  { base: '3B002', entry: SME, paragraphs: ['c', OTHER], limbless: true },
  { base: '3D992', entry: SME },
  { base: '3E992', entry: SME },
]

export const items: ItemTables = {
  entries: itemEntries,
  lists: itemLists,
  classes: itemClasses,
  trainingHardware: weightsPlantItems.citation,
}
