// Adverse values: whatever a record says, saying it worse never makes the answer looser, and a pass never rests on a fact nobody stated.
import { expect, test } from 'vitest'
import { run } from './adverse/run.ts'

test('no member of a conformance record, made worse alone or with another, makes the answer looser, and none absent is taken for granted', () => {
  const { evaluations, loosened, assumed } = run({ pairs: 4, drawn: 0, seed: 4544 })
  expect(loosened).toEqual([])
  expect(assumed).toEqual([])
  expect(evaluations).toBeGreaterThan(30_000)
}, 240_000)
