// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:33189d12da19d52a47536f968124a68d94ae1882b7313c967e4a23eeda652a9d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:80fea2a5751e2cad361423bac30f7c524ff1003deb8ffe9c33a08e07bd8cfca9'
