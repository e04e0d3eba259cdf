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
  pack: 'sha256:c21c110ea445c6e2e4ef3b1e335d8af8682690e13a8f7a4153216c71a5fb4a6b',
  date: '2026-11-29',
  mutants: 5825,
  killed: { text: 4282, status: 112, outside: 64, awaited: 0 },
  equivalent: { sameInItself: 532, sameAnswer: 821, byTheText: 14 },
  survivors: 0,
}
