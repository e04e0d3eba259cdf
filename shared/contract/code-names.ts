// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:f030bad2a26f8f6793cfe8304bcf3b8f1039618ece58452c793e540a6986e4ed'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3bafb7752f8991ef2fe5cb1933e01e2d1de97adb20f779c4ef3b7b92c0164ff4'
