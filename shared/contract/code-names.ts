// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:f123b4cd3084cbf4a772530417269a289a2b27210f76c2eb40740cecfeef71f5'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:08ff057e150f3746e0a8e3aae2565419dc00917274a5758a8f7912d3e3ef05ae'
