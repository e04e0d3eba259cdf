// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:8983bc3524dc5be16f8c8d8455a5e3fc3a5a88fdc20baced2325287354ec1c1b'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0a0be571437e762f0bc48a43d3992bb3963e7eda13a9f180660d306d7293e5d4'
