// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:703fa2d355ae6aeea2b73f8f88ae1ca8ce81a71433d07a2dfefc3b54d2c68d7c'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:e2e10d9c8e6d62d7edd28a099a1c26e59523d88e05f768043485b35e18e5a425'
