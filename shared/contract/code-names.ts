// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:40b3c4cbe0a750a572fcf30d817ed817761f129384f11f3e37f565d4cc10fa33'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:294df32791e83073b38c9e5aff335f4fb9870b927f237f729c80e8c52cc95553'
