// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:a0cd59c598ace7d7946ecd71cc4d5ca85431eaf81cc0e996731a1f26b5284061'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:08c895432e9cd4c5ec1f4a380be0d8d63dd18837e2681ec8a5cf93af647c4fc7'
export const MACHINE = 'docket-machine/sha256:2cd10cff79b2224658820d1f35d4b2d3db05641a7ad3ca6717441d8a9945401b'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0064fc354255bdce9adee1329066721291c65c7ad3b1af9ac46aedfebd2935a9'
