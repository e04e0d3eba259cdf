// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:4ee4da969da87792a29f6c42d5b1cc256fa0e7c93ce2407d9d3c9d2d5b7c9787'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b46fb3fdec3f3974ac7fd0575e80c82019231292fa5b7a5a0dc2f161a5c97d68'
