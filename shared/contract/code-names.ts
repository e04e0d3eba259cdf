// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:90b1c83fba42f6d72483136b746678b202f579f4eeb1228a8e847cde651f0d82'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0db6fffd5a86916b1b871cb09bfbba9584fa619828f8e5b54982140100f47656'
