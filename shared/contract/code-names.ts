// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:1bf6fc8522ba61071a43913109ee6cba407296d1fa023a7940ef803621fc48de'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:2496b67a702bf3507fdabd538b045218237c598c2a857104d08f507cc6e1dfdf'
