// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:01f25c02c2c7ad782a3cbeb9d7634da218553186848e61be0aeb2333248e13a0'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:c970d053196e32c5246486db8488affb0abc0452e6a2602335fed3ebece88442'
