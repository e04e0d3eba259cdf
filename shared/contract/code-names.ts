// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:5b4957401d062ed4d466936bab13fe190f54578afd7b32aa8947d92525a7c821'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:466bfd4e94982e43805fe04b49ec13df5ae67e5708b95b5a867c02f443eda0ac'
