// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:2750166012060185b1340a40d14bc095ce763da8f372c8a10faa0b1bc77e87fb'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:457047f41043f0a19d277394603a1bd746554b03a87655a2c2b0170ba81d5cd6'
