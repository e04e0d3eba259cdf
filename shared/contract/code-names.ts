// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:89199687f6d3e4b4409abddac8aa9a37c9934568e6c67e3b4b82e935da2baa05'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:8a704ac9ae1cfd0ea466d605900bc86bdf2534536566e021376630c76da34212'
