// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:3894106ac0857c17bdb1f7ee6502e619051ea8259ceec0c086116627f17ed2c7'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:291f29f6275cd579e2ef04bf397750cd3540453da2f1cc7de1825f70460f8637'
