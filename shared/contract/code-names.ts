// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:f123b4cd3084cbf4a772530417269a289a2b27210f76c2eb40740cecfeef71f5'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:527e461f7deede3cc3e6d3c1dd82657cbbf817cdb8db0d2c8fc317310c719163'
