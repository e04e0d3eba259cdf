// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE = 'docket-machine/sha256:3d0caba564cb1881603dd0ee06240be332a1c799f0a1a5b22f02ef9b2c4f6fb1'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:fd4a1e1fbb284b28126efeefe6b0620e9ca9198fd08a39fa5af63fd68465bbe6'
export const MACHINE = 'docket-machine/sha256:7b9fb7ca6c324cc9654d881acdc00b1b1ad46270cdb64718531536c0719e0089'

/** The code that lays out pages. */
export const LAYOUT = 'docket-layout/sha256:92d745e9141e1475428e2c1cd6a390b27d3124d49771c3dfb3dd68f867700598'
