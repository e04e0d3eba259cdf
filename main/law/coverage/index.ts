// What this pack does with every paragraph of 90 FR 4544 and with those it leans on.
import type { Coverage, Pack } from '../../engine/model.ts'
import { restingOn } from '../drift/citations.ts'
import type { CoverageEntry } from './entry.ts'
import { paragraphHashes } from './hashes.ts'
import { part740 } from './part-740.ts'
import { parts732and734 } from './part-732-734.ts'
import { parts742and744 } from './part-742-744.ts'
import { part748 } from './part-748.ts'
import { parts750to774 } from './part-750-774.ts'

/** Entries without the rules that rest on them, in the order of the CFR. */
export const coverageEntries: readonly CoverageEntry[] = [
  ...parts732and734,
  ...part740,
  ...parts742and744,
  ...part748,
  ...parts750to774,
]

/** The coverage of a pack: each entry with the rules and route conditions that cite it, and the hash of its words. */
export const coverageOf = (pack: Pick<Pack, 'rules' | 'routes'>): readonly Coverage[] =>
  coverageEntries.map((entry) => {
    const hash = paragraphHashes[entry.paragraph]
    const by = entry.status === 'outside' ? entry.by : [...restingOn(pack, entry.paragraph), ...entry.by]
    return { ...entry, by: [...new Set(by)].toSorted(), ...(hash === undefined ? {} : { hash }) }
  })
