// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:9c9f7242836936f0f0f9e87b655b030051b4078864f0c076a7f2f598972e5683'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3350a84c2b2a524ee76878dc3eaaf1990a2a97e6f0f13f17556739ce5a6bdb72'
