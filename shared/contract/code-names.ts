// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:fa8047f42165b6e5cd46c3d73a350ed5e5d80d89fffbfeb415ef5fd102a73f43'
export const MACHINE = 'docket-machine/sha256:67fb270dcfae4573a87ed7929b748a0721397ce15e2c7c9a3d5045ec4ca3b768'
export const MACHINE = 'docket-machine/sha256:5dea04636b494c6aa0425514a6488afd3fb859f7c12599d9ce6b93d55c678fd3'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3bafb7752f8991ef2fe5cb1933e01e2d1de97adb20f779c4ef3b7b92c0164ff4'
