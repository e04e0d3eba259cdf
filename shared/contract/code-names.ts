// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:eec90218cd21c6fbfe12f091b04e0ae26422fbc4b08c30c925fa3ac916f3fc31'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:1f80e6d4c84ee56713f54d06b5af53bda135d6c60838fca88720a1b8db32b904'
