// Between the parts' own types, which are read-only and name absent members, and the plain JSON of the contract.

/** The value as it crosses. The caller names the contract's type for it; tests parse what comes out with the contract's schemas. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters, typescript/no-unsafe-type-assertion
export const plain = <T>(value: unknown): T => JSON.parse(JSON.stringify(value)) as T
