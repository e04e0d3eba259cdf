// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:765d867732a58c90d4eb7eb47fccf1e6ff056c04b7472e0718ef68bf71315178'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:2b7263e0a5bfe584cd40e756facde46086260d0d32204d18637769c96873bcc3'
