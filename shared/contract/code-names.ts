// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a0ec220a8ad131cf72f5bbe37489bc7cf2b4414b75859ee459208f175d8b0f76'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:23d9be1b0996b07aaa5311fd54bc935c5cb8bce4319a866c8b88ba3f5502b0ab'
