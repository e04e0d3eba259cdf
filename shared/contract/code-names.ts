// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:7f780d581b77047e5d0a4dacbd889fd896ec0f8a4709e3922cfa2fae4b99b40d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:ff67a6a46b68ec09d18e64350d9a2a48c14f6778ed99513ed141802277ff1fb6'
