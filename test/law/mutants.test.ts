// A fixed sample of the mutants of the pack; all of them: test/law/mutants/full.ts.
import { beforeAll, describe, expect, test } from 'vitest'
import type { Judged } from './mutants/judge.ts'
import { judged, mutants } from './mutants/all.ts'
import { reasonFor } from './mutants/equivalent.ts'

const EVERY = 61
const sample = mutants.filter(({ mutant }, index) => index % EVERY === 7 || mutant.id.includes('a day'))

describe('a sample of small wrong changes to the rules', () => {
  let verdicts: readonly (Judged & { readonly id: string })[] = []
  beforeAll(() => {
    verdicts = sample.map((dated) => ({ id: dated.mutant.id, ...judged(dated) }))
  }, 120_000)

  test('each is told apart where the second reading agrees with the pack, or proven to change no answer', () => {
    expect(verdicts.length).toBeGreaterThan(80)
    const left = verdicts.filter(({ kind }) => kind === 'open' || kind === 'contested')
    expect(left.filter(({ id, kind }) => kind === 'contested' || reasonFor(id) === undefined)).toEqual([])
  })

  test('most are told apart by an answer of the text itself', () => {
    const byTheText = verdicts.filter((verdict) => verdict.kind === 'killed' && verdict.by === 'text')
    expect(byTheText.length).toBeGreaterThan(sample.length * 0.6)
  })

  test('each window moved by a day is told apart on the day before, the day or the day after', () => {
    const standing = verdicts.filter(({ id }) => id.includes('a day'))
    expect(standing.length).toBeGreaterThan(10)
    expect(standing.filter(({ kind }) => kind !== 'killed')).toEqual([])
  })
})
