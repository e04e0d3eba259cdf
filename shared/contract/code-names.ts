// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:c3563f93d381c0d259b71c3d0f87d7f09b0a3fd6f4441e4ca02b164091c54e85'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:02429c512d607d63375e1c12507f587b6c9a40af593ae26c07f3f178c179bcc7'
