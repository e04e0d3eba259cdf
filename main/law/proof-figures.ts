// What became of the mutants of the pack when all of them were last judged. Written by `node test/law/mutants/full.ts --write`.
export type MutationFigures = {
  /** Hash of the pack they were made of. */
  readonly pack: string
  readonly date: string
  readonly mutants: number
  /** By what each was told apart; see test/law/mutants/judge.ts. */
  readonly killed: {
    readonly text: number
    readonly status: number
    readonly outside: number
    readonly awaited: number
  }
  readonly equivalent: { readonly sameInItself: number; readonly sameAnswer: number; readonly byTheText: number }
  readonly survivors: number
}

export const mutationFigures: MutationFigures = {
  pack: 'sha256:1823a3fe6caada5380e9a1c9f8bc7e59f4c4157e1473bf53d8ffde93a4830fcc',
  date: '2026-11-23',
  mutants: 5029,
  killed: {
    text: 3713,
    status: 85,
    outside: 46,
    awaited: 0,
  },
  equivalent: {
    sameInItself: 462,
    sameAnswer: 690,
    byTheText: 33,
  },
  survivors: 0,
}
