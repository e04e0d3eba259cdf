// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:153ed41b3eeabe1173e256357a1b582ae03d99451f21c7ab76db42f6c5eee60d'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:b1f92e086eb33dc5322e971e0aad5b97f65b766fffefecaf010f0fcfa2a8ac40'
