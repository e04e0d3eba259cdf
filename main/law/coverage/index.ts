// What this pack does with every paragraph of 90 FR 4544 and with those it leans on, in the order of the CFR.
import type { Coverage, Pack } from '../../engine/model.ts'
import { restingOn } from '../drift/citations.ts'
import { type Paragraph, coverageIn } from '../paragraph.ts'
import { section732 } from '../sections/732.ts'
import { paragraphs734 } from '../sections/734.ts'
import { section740_2 } from '../sections/740.2.ts'
import { section740_8 } from '../sections/740.8.ts'
import { sections740NotEncoded } from '../sections/740.not-encoded.ts'
import { section740_27 } from '../sections/740.27.ts'
import { section740_28 } from '../sections/740.28.ts'
import { section740_29 } from '../sections/740.29.ts'
import { supplements740 } from '../sections/740.supplements.ts'
import { section742_6a } from '../sections/742.6.a.ts'
import { section742_6b } from '../sections/742.6.b.ts'
import { section744_23 } from '../sections/744.23.ts'
import { section748_15 } from '../sections/748.15.ts'
import { supplement10 } from '../sections/748.supplement-10.ts'
import { section748_3, supplements748 } from '../sections/748.supplements.ts'
import { part762, section750 } from '../sections/750.ts'
import { paragraphs3A090, paragraphs4E091 } from '../sections/774.ts'
import { entry4A090, furtherEntries, section772 } from '../sections/774.entries.ts'
import { federalRegister } from '../sections/federal-register.ts'
import { part744, part746, section742_15, section742_4 } from '../sections/other-controls.ts'
import type { CoverageEntry } from './entry.ts'
import { documentHashes, paragraphHashes } from './hashes.ts'
import { preamble } from './preamble.ts'

/** `3A001` of `ECCN 3A001.z`. */
const entryOf = ({ paragraph }: Paragraph): string => /^ECCN (\w+)/.exec(paragraph)?.[1] ?? ''

/** The entries of 774 Supp. 1 as they stand there: by number, each with its own paragraphs and notes as they are given. */
const inOrderOfTheList = (entries: readonly Paragraph[]): readonly Paragraph[] =>
  entries.toSorted((left, right) => (entryOf(left) < entryOf(right) ? -1 : entryOf(left) > entryOf(right) ? 1 : 0))

/** The sections, paragraph by paragraph. */
export const paragraphs: readonly Paragraph[] = [
  section732,
  paragraphs734,
  section740_2,
  section740_8,
  sections740NotEncoded,
  section740_27,
  section740_28,
  section740_29,
  supplements740,
  section742_4,
  section742_6a,
  section742_6b,
  section742_15,
  part744,
  section744_23,
  part746,
  section748_3,
  section748_15,
  supplements748,
  supplement10,
  section750,
  part762,
  section772,
  inOrderOfTheList([paragraphs3A090, entry4A090, furtherEntries, paragraphs4E091].flat()),
  federalRegister,
].flat()

/** Entries without the rules that rest on them. */
export const coverageEntries: readonly CoverageEntry[] = [...coverageIn(paragraphs), ...preamble]

/** The coverage of a pack: each entry with the rules and route conditions that cite it, and the hash of its words. */
export const coverageOf = (pack: Pick<Pack, 'rules' | 'routes'>): readonly Coverage[] =>
  coverageEntries.map((entry) => {
    const hash = paragraphHashes[entry.paragraph] ?? documentHashes[entry.paragraph]
    const by = entry.status === 'outside' ? entry.by : [...restingOn(pack, entry.paragraph), ...entry.by]
    return { ...entry, by: [...new Set(by)].toSorted(), ...(hash === undefined ? {} : { hash }) }
  })
