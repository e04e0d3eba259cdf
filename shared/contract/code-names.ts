// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:67fb270dcfae4573a87ed7929b748a0721397ce15e2c7c9a3d5045ec4ca3b768'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:c970d053196e32c5246486db8488affb0abc0452e6a2602335fed3ebece88442'
