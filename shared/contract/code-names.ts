// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:5b4957401d062ed4d466936bab13fe190f54578afd7b32aa8947d92525a7c821'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:466bfd4e94982e43805fe04b49ec13df5ae67e5708b95b5a867c02f443eda0ac'
  'docket-layout/sha256:b95c7ac4ce3435d0207c0f0354c3e88ea2301b05830b930537fb9bbfee3d804b'
  'docket-machine/sha256:526f4f2de9d3f62925a690e6aa319b168a29a6e0f9a7e081b8835bda7607056f'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:3b0c0b8291a8e46b41c48fe9619f8371f2a138a6eb5ef36a0ee41eaaa8045f7b'
