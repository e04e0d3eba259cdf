// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:16a7728268d676c040bc399cff01bab0940165a192d0a7dd8d2d4f7316bc6f64'
export const MACHINE = 'docket-machine/sha256:06a3e6f8fcb42e6ff731bf3a25cea4366ec62c9235823c0aaf2f7a137ba56ebc'
export const MACHINE = 'docket-machine/sha256:56cd4cfa2b9dc06dbc7dceb993c08f2b3e3721df781810c3ab2de56d8b36c1b9'
export const MACHINE = 'docket-machine/sha256:4863654ccd3983ca89a500c8bff012826c0bcdd415067c9becc5dd2dc5c2daea'
export const MACHINE = 'docket-machine/sha256:7fbebd1eaa23e41ee1a4c186d9485bb155dbb2721d57afd831a6fe57eb81b072'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:20d88f1895893e2b881346cb43c2fe986b405e2ee1fbcbb68dfd9ef714a2bb81'
