// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:f123b4cd3084cbf4a772530417269a289a2b27210f76c2eb40740cecfeef71f5'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:03088b834d10c12d12a4a4e59285af51d92f8616794433e96fa3ac1fb1952dae'
