// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:81e8f03125014e589b4923122f7c800118c30a70370290340cc8906710cf04e8'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:cf26234d899d2b8d98ee1a22313fbc2b3c87513cf2b12959586ec138721192ce'
