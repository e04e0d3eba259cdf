// The one place where a value is taken at its word: between two threads of this program, typed on both sides by the same
// interface, and for answers of the driver whose columns the query itself names. Never for what a file or a person gives.

/** A trusted cast: the value as the type its sender promised. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- a promise of the caller, not an inference
export const asSent = <T>(value: unknown): T =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see the head of this file
  value as T
