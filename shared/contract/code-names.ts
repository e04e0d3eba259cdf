// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:71726ae6a11e83ef0dfa408768f6d2119e53de1ae5e8280777f0919170fa4686'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:98cf183ca8e32c85b7108394f3529c12f511411710a87fab85ae82d6a5293eef'
