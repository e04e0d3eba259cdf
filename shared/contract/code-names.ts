// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:b4435c532bf9570509e9cd732d251f427ee0ef07d124900617fee2c9be09aab2'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:c5afb9e9c3277909e9dc00cf7500bc4abbf94f8d1a3e86fe0c3882ce4223797b'
