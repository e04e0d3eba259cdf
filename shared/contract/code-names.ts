// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:6df0eee48b6019567e87f212d4b775329929b631c0aa8b10849496fa4ff64dce'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:dd237545108db13db0fddaa3a6f942770cff60d48307b70bfbe900a17f8b5239'
export const MACHINE = 'docket-machine/sha256:081417f1d9b50cd3f5408039860ac597abb7acf3e099aa23554bf837735b4e90'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:26d786a37d7e9fce347e0c6184505623681b36d63ce322eb616e60fb27b6b8cb'
export const LAYOUT = 'docket-layout/sha256:390e14b40f38ae2f517e9a752085c2b6ac6bf2cdf0d81a2413f70b7e44bc58f7'
