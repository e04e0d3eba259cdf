// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:6df0eee48b6019567e87f212d4b775329929b631c0aa8b10849496fa4ff64dce'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:dd237545108db13db0fddaa3a6f942770cff60d48307b70bfbe900a17f8b5239'
