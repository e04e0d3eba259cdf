// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:651d824ac7ac81e850946a7b2c06540bb65d1ded501b40e00be34690f99b5aba'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:a4386d8a2fbae8b04ff7d27a352af10d2feb29125dae2ea08848dc1a6f9a844d'
