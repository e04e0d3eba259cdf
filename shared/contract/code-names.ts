// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:8816db0a02ee33a872afbcafe17d398a447431baf0e053d07632cb3144209350'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:20d88f1895893e2b881346cb43c2fe986b405e2ee1fbcbb68dfd9ef714a2bb81'
