// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:71726ae6a11e83ef0dfa408768f6d2119e53de1ae5e8280777f0919170fa4686'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:fd2deac3a8c85867553aeb9225b342fb006b1cee353f6de2374851845b881724'
export const LAYOUT = 'docket-layout/sha256:7917ba392f9f738a7a668a513f70c2401bec105fc5a6da139479f371cbbe855a'
