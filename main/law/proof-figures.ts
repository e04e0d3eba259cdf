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
  pack: 'sha256:5139173c02f54f29f52600b9349a4f2d8a8beb4339a6a113a506ed6ea81910f7',
  date: '2026-11-29',
  mutants: 5831,
  killed: { text: 4288, status: 112, outside: 64, awaited: 0 },
  equivalent: { sameInItself: 532, sameAnswer: 821, byTheText: 14 },
  survivors: 0,
}
