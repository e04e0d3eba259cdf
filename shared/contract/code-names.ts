// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:9810944d598f5d148e77a74d57ddf0a9a332b570503d519ac563d1fa8a0cff32'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:f0b4474b42aa8321ce3d096fa6c16ec7ae4baf9cb40736805dbc3a4d5633722a'
export const LAYOUT = 'docket-layout/sha256:457047f41043f0a19d277394603a1bd746554b03a87655a2c2b0170ba81d5cd6'
export const MACHINE = 'docket-machine/sha256:c92d3b55357c8eaaff40821642e72227d1f871fcbdd7a51257527f49d3b53456'
export const MACHINE = 'docket-machine/sha256:56f971252409b859b2de7c8f961e44e1ecb54e0fa00eedbf1fee0907797c06c4'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:ce0dfc7e6b3edb1ce9238950268ee748746bf00032c607b1c891c4a8c6919f53'
