// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:2a8c3217766d5acc80445920b7196d691544687b75138bf00d327234906f2a4a'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b64e3890bb0ecab3b1c62709602e7f1c8f8bdd4f5f9660136df71a94c4b8a946'
export const MACHINE = 'docket-machine/sha256:db2ab167cd6b7f48cde9bab9acc1622818f2cf6f20569efb16715a349652b089'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:51a1bc843e1351ba457330a9c219748f44c3870ccbd10e4a05e2f2c59d52527f'
