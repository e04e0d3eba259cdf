// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:3f3d42f8f57ae6d877150669622595316f7e37ea8df9064efe7807437c2faaab'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:538309744d73250df2a3f459fc097b8ac9700ef327353fb56e95155e17252767'
