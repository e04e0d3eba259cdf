// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:b11ed9360c6a58cabf44e7b75f44c76d5fc11fa0c9a6bac88a57af30e4839698'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:2868c5d60eac9f914bbc23a80078bd4fe64bfa2deba35dc65a8c8911238e66ca'
