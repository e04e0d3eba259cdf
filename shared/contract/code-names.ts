// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:969444bfbc85df045a61ff8b1896a8e249c11a94a9da1da7be66d5f64706d72f'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:6b5b24e0ae48f8d81518960d5636a846673e55708475efce5dd738282249a526'
