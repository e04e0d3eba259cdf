// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:7062c91365d8e5d3c8da3c9cbbe253e4d83c76cd550a28b5475deb40509c1c10'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:26d786a37d7e9fce347e0c6184505623681b36d63ce322eb616e60fb27b6b8cb'
