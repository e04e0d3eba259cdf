// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:b05a79328f488eb84d15fd42df8ebf83a4a4bf7209e84924a9944bb22ca4a83a'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0a528569a9175365c5a5bb709289f6bd6736e3d6f3151777943e95f331cf9a8a'
