// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:c6070d32d2ce2bdcc968361968f13680242ddaf79f93fba4cc575d242e13bac1'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:8dfe1c2141a861666479ee774d888c884b3a822b90cde3f47679aaaede8f5d9e'
