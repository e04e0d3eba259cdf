// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a2ec6fba8c2c2428c91ba0b2a1e60a68a4464265be28740e584ad0cb08331fee'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0401a94cc6c5072d449e658f5825cbffc18769fa68588c16721709577fc145ec'
