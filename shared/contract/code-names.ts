// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:72ca6be573286add4adf486f9cf933a6b14c11119d795e440d1aa82ff98aafd4'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:1f09ed246bd58c042cb9838cdab3fac99f013345a5a957071e6bf205a8a5356b'
