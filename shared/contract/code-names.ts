// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:9728c1d8ff4603f2b634ce1385ef317e5a0f7eff4e74d4c3c25c707b5de7216c'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:f5e1b211d2350df95d641264b87f6354f8a59f1c66621cad5b52bbe6c133701d'
export const MACHINE = 'docket-machine/sha256:eec90218cd21c6fbfe12f091b04e0ae26422fbc4b08c30c925fa3ac916f3fc31'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:96ab0e2efc22d7dc49c8c877c3f3952166328a9dcd72bf308d4f13267a2fff7f'
