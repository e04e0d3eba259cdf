// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:2731005064b2e13fbc4e29a6140a31a25d5c17326d59240898b8ea90d86a4bac'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:3eeeb42b41ff09f6ecc998eb07648c4401dc6da593d421bf7c2e4db3609ae101'
export const MACHINE = 'docket-machine/sha256:4703dab8518fe8868f4fea11442bac6f80e5fda2959f8b402cafd73c7d9a043c'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:538309744d73250df2a3f459fc097b8ac9700ef327353fb56e95155e17252767'
export const LAYOUT = 'docket-layout/sha256:787b4383368796ba5f0b076325208c7319a31606e94d37e3439f5b5a5feb0af7'
