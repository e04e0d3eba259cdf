// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:2731005064b2e13fbc4e29a6140a31a25d5c17326d59240898b8ea90d86a4bac'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3eeeb42b41ff09f6ecc998eb07648c4401dc6da593d421bf7c2e4db3609ae101'
export const MACHINE = 'docket-machine/sha256:4703dab8518fe8868f4fea11442bac6f80e5fda2959f8b402cafd73c7d9a043c'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:62cb1eb25a410819e20722879dfd47081d43034137a14b5cac248910a25e44a0'
