// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a2d8bac667ffe7e4cc3bb6341297ae3c3e1ea81e6654ad09a1dd53b97d17345f'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:20d88f1895893e2b881346cb43c2fe986b405e2ee1fbcbb68dfd9ef714a2bb81'
