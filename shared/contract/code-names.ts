// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:59a29d552bf58cd1e7636cca6001ce66dfad9ee6d754d4523a7cbb9acb8a7e69'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:f270c71eacfe9d1414303519566e773056f65bb243f1a22d79bd0e38fa607c73'
