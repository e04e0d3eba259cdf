// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:3eff9889a87d123c65206615fa77980e4d81432f3a3c10b225e66c1304309477'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:4daa30ab1a0980efbe85ac8893c36b70593bc1e49a4477ab966e71bd473fccda'
export const MACHINE = 'docket-machine/sha256:cf081ed9cb196e1e5d5f9891c34a3d162006d364948fb53ced3a4751493bb6f0'
export const MACHINE = 'docket-machine/sha256:944c92bfd91a08eb2986188c8057f2b60b41db2af2530c07a36c3d6f20fd2960'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:003a38b7b54910f2a4baca96ec0ce9225f76a95bffc0731bd403ae4f2adb8bf1'
