// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:153ed41b3eeabe1173e256357a1b582ae03d99451f21c7ab76db42f6c5eee60d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:62cb1eb25a410819e20722879dfd47081d43034137a14b5cac248910a25e44a0'
