// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:295e6a4c810e34fa811eeac8a9ce84eae15eea2169235d4690ac5bbb6d184b28'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:02429c512d607d63375e1c12507f587b6c9a40af593ae26c07f3f178c179bcc7'
