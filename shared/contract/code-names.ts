// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:111afb31843877091ef368e1dd49513a86485cac666d27c471c28fd0f84abeb5'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:e35091e962fd8a6d69f41031cda308a2755917b52ddc277246815634f185fb4f'
