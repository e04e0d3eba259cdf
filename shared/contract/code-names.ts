// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:153ed41b3eeabe1173e256357a1b582ae03d99451f21c7ab76db42f6c5eee60d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:8d1d1e64e31377996ca61f8a7d1ec100163c862b4aa741fcd220f09f29ecfc30'
