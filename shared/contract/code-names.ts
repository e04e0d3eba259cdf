// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:9728c1d8ff4603f2b634ce1385ef317e5a0f7eff4e74d4c3c25c707b5de7216c'
export const MACHINE = 'docket-machine/sha256:24f290f332b635c1bad3ca6c913a4ac7ea507be350fde3c44f62a173fb2419bf'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:527e461f7deede3cc3e6d3c1dd82657cbbf817cdb8db0d2c8fc317310c719163'
