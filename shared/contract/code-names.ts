// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:81e8f03125014e589b4923122f7c800118c30a70370290340cc8906710cf04e8'
export const MACHINE = 'docket-machine/sha256:1e454fcd52887975fe72a7770d53b3477df0f509571dfead1acabdc89d1e3a18'
export const MACHINE = 'docket-machine/sha256:0ce7185b86fc0fa706e4ad5930837368e4bc9a5d846042262662ad75508dc813'
export const MACHINE = 'docket-machine/sha256:7bc653557a3f1896ce54185d8ae61c9e40b81323032d49625f30fd777eb2bdfb'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:cf26234d899d2b8d98ee1a22313fbc2b3c87513cf2b12959586ec138721192ce'
