// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:edd904e1a8bdaa00bce4b2556d457993abc483823c9b8cb9f1b072bd5a074efb'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:9d39d4262364a2bdf12fe9f0453617cdc12f6255c6545615f6c7a9d17b7d998c'
