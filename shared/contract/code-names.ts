// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:1e454fcd52887975fe72a7770d53b3477df0f509571dfead1acabdc89d1e3a18'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:9b3a2e827a755c76aecf1ccf067b57551a9ea74b2d3c995e388ed37e8f038096'
