// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:fd4053ece56429441d91c1edc0374679754a14d356ccf84a5df6315fdd77e485'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0e8a655516421d0070a8a88011ca00c01e1810f4d61ef2609907e08f40b4141c'
