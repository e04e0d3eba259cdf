// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:58df74e813bda06b9c871eba20f310d4cda51a78911716f2c65d9b3e6c363e03'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:68e6038e74eb41ca9d147a775ee8eec22c17242cfa12ff2f0fe67226a2f40a5c'
