// Written by `npm run -s archive:name`; after a merge write it anew. The code is named by its own bytes, so that what decided is known.

/** The code that decides: readers of facts, verdicts, ledgers, windows. */
export const MACHINE =
  'docket-machine/sha256:d975e0ab4a3cbe8b3dd0fe45fcb957767f124b48ce520a99be7332a5818d7903'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:b95c7ac4ce3435d0207c0f0354c3e88ea2301b05830b930537fb9bbfee3d804b'
  'docket-machine/sha256:d4bf510b7ffdc2798d5a2478e088e80101e09bbc87fecfde65c6dd001f9e51e3'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:217e0e55e41ffaa009fb7036ef116c964c52c6506108549442f6c753e9047e3c'
export const LAYOUT = 'docket-layout/sha256:3b0c0b8291a8e46b41c48fe9619f8371f2a138a6eb5ef36a0ee41eaaa8045f7b'
export const MACHINE =
  'docket-machine/sha256:ab62e227c623d4729e214e229bd79230aa53312eb15b2a4379b3852e040bb2c7'

/** The code that lays out pages. */
export const LAYOUT =
  'docket-layout/sha256:ee65f22994f7b6c7c7b8ba6aafe348c8d0519296d541396fe5f318b74ffdfe33'
