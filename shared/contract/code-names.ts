// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:41468ca97804d7babe6bfc27914e6716509e67c24c879db81fdd111ca955b5ce'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:f9b0e75dfe78ba2ee64466f9247a21c1748a4ee1ad2f8d0136733052f1067bc7'
