// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:86ee35be2a6cd53538f12ba7463a4fe3105e60a54e96ec7198f86cd596b8b28c'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0e3df1ddec8003b295fb3ea720b450d6da846f8835d44ca580f3650e14dde51b'
