// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:64444643363a475bdc39910deaded0063bd9e7585a99494dd546450bcfd69454'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b9f3c35411d718bbf82c35a265ea8ee472f8fff4838472139365f03dd1bbb3d5'
