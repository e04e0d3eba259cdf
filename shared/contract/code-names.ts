// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a0ec220a8ad131cf72f5bbe37489bc7cf2b4414b75859ee459208f175d8b0f76'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:23d9be1b0996b07aaa5311fd54bc935c5cb8bce4319a866c8b88ba3f5502b0ab'
export const MACHINE = 'docket-machine/sha256:ac8699f9531b7d6907ec428027e601454f2517a6509882586d4a7212bbd2899e'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:a6307fd2a056ea4e550981bce89e55bb7b146fc5f7ef645dbd4613d4d6529094'
