// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:bcb961080a1e7cd4358d5670261610e1af9f3d82ff6f95f6e33f31717b26c3f5'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:83e1eddb4e752de0dc7412c0dd2b7042e6a336b611ae2a07830a0cc11d4b4149'
