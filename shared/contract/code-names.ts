// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:d68b715fe70f1a67ff039a8c4e09ae9a5b3a33b2c982f4341ad906dbbf3e7da2'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3325c5dd6e43329c7e48129c0e3115333b7d3efdff2ecf6a24463766a2be8214'
