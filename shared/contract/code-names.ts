// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:9a6d872f73af172574f543565acc17da77c2340b5c9620900e3d60558ac4565b'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:cf75d7298f0f0b78b35da1a746f6e2670767842419c3448b38fe8a797587f755'
