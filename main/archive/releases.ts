// Every release whose reports this product can make again. A report names its release by what its receipt says it was made with;
// what is not in this table was not made by a product we know, and nothing of it is checked by guessing.
import type { MadeWith } from '../report/index.ts'
import type { FontHashes } from './fonts.ts'
import table from './releases.json' with { type: 'json' }

export type KeptRelease = Omit<MadeWith, 'layout'> & {
  /** SHA-256 of the kept texts. */
  readonly machine: string
  readonly layout: string
  readonly pack: string
  readonly fonts: FontHashes
  /** Every pack that the product shipped, today's first: a report lists them. */
  readonly packs: readonly { readonly id: string; readonly version: string; readonly hash: string }[]
}

/** Oldest first; `npm run release:keep` writes the row of the version in `package.json`. */
export const releases: readonly KeptRelease[] = table
