// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a17efd91b70c4bbe152875bb5bb44021f983d569d09c85be7858e587f498db4d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:1191cebb33f6289e262209e35e26bd53fd6c169e2678797ddf460a58e989817c'
