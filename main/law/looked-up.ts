// A name that stands in a pack read from a file: no type of this program lists it, and pack-file.ts has checked that the pack has it.
declare const lookedUp: unique symbol

export type LookedUp<Kind extends string> = string & { readonly [lookedUp]: Kind }
