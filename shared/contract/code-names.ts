// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:1e454fcd52887975fe72a7770d53b3477df0f509571dfead1acabdc89d1e3a18'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:e0b4bd0317b5e1d9871bed4e73d2710fe1c1901bdb91113e8dd09a40893bc56d'
