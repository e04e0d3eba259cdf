// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:7062c91365d8e5d3c8da3c9cbbe253e4d83c76cd550a28b5475deb40509c1c10'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:ff67a6a46b68ec09d18e64350d9a2a48c14f6778ed99513ed141802277ff1fb6'
