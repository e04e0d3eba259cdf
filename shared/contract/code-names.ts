// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:06a3e6f8fcb42e6ff731bf3a25cea4366ec62c9235823c0aaf2f7a137ba56ebc'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:20d88f1895893e2b881346cb43c2fe986b405e2ee1fbcbb68dfd9ef714a2bb81'
