// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:365a97199c4f425122d4a6d72e3974e2df471430a57d86a29677d3a8eb4a020a'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:e8915c973bed53472e47f88bb7ed6e6c6c6908f99dd9fe94c86613155751f92c'
