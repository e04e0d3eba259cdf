// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:68ca5883a4eab7617b23e39650627b991747e87d829bcd2a63ec45f482a6dbd7'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:e1e8dfbe9404970af21310587c16ddf77fee0149198c3a7c6e6cc18128d406ed'
