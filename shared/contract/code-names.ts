// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:9bf6dd7f943d403347f3aefc655d3d06e9208e491802c7e9343fe48b91b47cd9'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:ea34416751a6145590567cc1c67db63d181459d268abb84213bd500aad558b6a'
