// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:4a1a5fd36b7f2a7e700565aeda1dd3becc686b0332e61ac15d6b9b8e9bf74afc'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3c658dffa4f068f260fe80dd147550f40794813f695779a6c61f8d1501f2adfd'
