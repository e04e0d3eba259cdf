// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:58df74e813bda06b9c871eba20f310d4cda51a78911716f2c65d9b3e6c363e03'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:68e6038e74eb41ca9d147a775ee8eec22c17242cfa12ff2f0fe67226a2f40a5c'
export const LAYOUT = 'docket-layout/sha256:8d6373ec4483aa592400d0ab61c393f19d45444d0edd2c6f1a0a7417256500fb'
export const MACHINE = 'docket-machine/sha256:56eaa1ed2f05b41b99ec99c60b33f9170fa3cf76b87b5fd4791436e6240a2970'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:047231ceff21e4979b198cdef2c3f74bded3feb8dda4af2d8fa463178ae93b86'
