// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:cb6f2f4ed9b528db4b8fee2bbbdb82866e14ecd5a9ce223c1301a95773c28837'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:c48e6312ab69d7aa546737bf1c461b51a38ad43c56e4884962d92fce7497c903'
