// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:92f782f8d5da4c2b0f6c55b9c9918f3ff42500201aa4933d1aea3f035cd17400'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:f5e1b211d2350df95d641264b87f6354f8a59f1c66621cad5b52bbe6c133701d'
