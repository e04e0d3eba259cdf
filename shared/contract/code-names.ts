// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:58df74e813bda06b9c871eba20f310d4cda51a78911716f2c65d9b3e6c363e03'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:8d6373ec4483aa592400d0ab61c393f19d45444d0edd2c6f1a0a7417256500fb'
