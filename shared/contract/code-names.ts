// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:8816db0a02ee33a872afbcafe17d398a447431baf0e053d07632cb3144209350'
export const MACHINE = 'docket-machine/sha256:ee4c1c05015e1787bf0554e074b38b76fc98725265e77123ea1edeb83e31e267'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:0bb81b6bbda742339c0bee96d9b24e601c4bc2a9940f6ea44ed3e61585a4672d'
