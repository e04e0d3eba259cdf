// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:3894106ac0857c17bdb1f7ee6502e619051ea8259ceec0c086116627f17ed2c7'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:291f29f6275cd579e2ef04bf397750cd3540453da2f1cc7de1825f70460f8637'
export const LAYOUT = 'docket-layout/sha256:b38a39a49759d771f8456ba717bae059ae96b9e87b4b986bedc8dbee6c20c2c1'
export const MACHINE =
  'docket-machine/sha256:3894106ac0857c17bdb1f7ee6502e619051ea8259ceec0c086116627f17ed2c7'
  'docket-machine/sha256:e9e62dcf0cdade1a60c8ce017922b20145f0730ebccab4f21d8d71067188611f'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:e09ed038250527431b004eb40305cd4d8b5f263f7c7cce78b8ede75bbbfb99ad'
export const MACHINE = 'docket-machine/sha256:2a8c3217766d5acc80445920b7196d691544687b75138bf00d327234906f2a4a'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b64e3890bb0ecab3b1c62709602e7f1c8f8bdd4f5f9660136df71a94c4b8a946'
