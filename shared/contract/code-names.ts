// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:5b4957401d062ed4d466936bab13fe190f54578afd7b32aa8947d92525a7c821'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b38a39a49759d771f8456ba717bae059ae96b9e87b4b986bedc8dbee6c20c2c1'
