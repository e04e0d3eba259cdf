// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:54300fae2b5ac37ca4a0bbadfbcb694736627f32f1778b114f9c9bee634d3e52'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b368b7c5ad0ff3200c32fde1c64757991441e1723b28344e77e7a550a6758f0c'
