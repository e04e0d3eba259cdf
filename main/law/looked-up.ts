// A name that stands in a pack read from a file: no type of this program lists it, and pack-file.ts has checked that the pack has it.
declare const lookedUp: unique symbol

export type LookedUp<Kind extends string> = string & { readonly [lookedUp]: Kind }

/** What stands in a pack, as pack-file.ts has made sure of it: it names only what the same pack has. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- what pack-file.ts promises, not an inference
export const lookedUpIn = <Named>(found: unknown): Named =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  found as Named
