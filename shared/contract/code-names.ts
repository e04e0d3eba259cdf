// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:d975e0ab4a3cbe8b3dd0fe45fcb957767f124b48ce520a99be7332a5818d7903'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:b95c7ac4ce3435d0207c0f0354c3e88ea2301b05830b930537fb9bbfee3d804b'
