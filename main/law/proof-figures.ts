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
  pack: 'sha256:7ed23368455c115881c7a8a0ef98300d0b7f7f11755ea0bf08fd2ffdb935c809',
  date: '2026-11-28',
  mutants: 5454,
  killed: { text: 4039, status: 102, outside: 46, awaited: 0 },
  equivalent: { sameInItself: 511, sameAnswer: 739, byTheText: 17 },
  survivors: 0,
}
