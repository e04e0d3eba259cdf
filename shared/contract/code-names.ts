// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:2a8c3217766d5acc80445920b7196d691544687b75138bf00d327234906f2a4a'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b64e3890bb0ecab3b1c62709602e7f1c8f8bdd4f5f9660136df71a94c4b8a946'
