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
  pack: 'sha256:f540b1e059c6fa34bb02e7f21ef0f8a183e393e57586aea799d1c15d2ead4f4b',
  date: '2026-11-28',
  mutants: 5454,
  killed: { text: 4039, status: 102, outside: 46, awaited: 0 },
  equivalent: { sameInItself: 511, sameAnswer: 739, byTheText: 17 },
  survivors: 0,
}
