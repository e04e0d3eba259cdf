// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:f263264987dbd680946012ae9a6220ae1125bb7c8d58085b0219b98d7a861b21'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:033e5aaafae8bbcd223415ec6b58dea75a3e2df568ab4a432f09c8fb4e3776be'
