// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:06a3e6f8fcb42e6ff731bf3a25cea4366ec62c9235823c0aaf2f7a137ba56ebc'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:cf26234d899d2b8d98ee1a22313fbc2b3c87513cf2b12959586ec138721192ce'
