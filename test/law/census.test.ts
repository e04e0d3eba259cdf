// The proof by enumeration, in its quick form: every question in full, what has more than 200,000 combinations by an even sample.
import { expect, test } from 'vitest'
import { currentPack, prove } from '../../main/law/index.ts'
import { editionDates } from '../../main/law/proof.ts'

const proof = prove(currentPack.pack, 200_000, ['2025-07-01'])
const [edition] = proof.editions

test('on 1 July 2025 every question has an answer at every combination of the facts it reads', () => {
  expect(edition?.questions.filter(({ gaps }) => gaps > 0)).toEqual([])
})

test('on 1 July 2025 no question has two answers at once', () => {
  expect(edition?.questions.filter(({ conflicts }) => conflicts > 0)).toEqual([])
})

test('on 1 July 2025 every rule in force holds or may hold somewhere', () => {
  expect(edition?.questions.flatMap(({ dead }) => dead)).toEqual([])
})

test('the census is not empty: it walks hundreds of thousands of combinations', () => {
  const walked = [...(edition?.questions ?? []), ...(edition?.routes ?? [])].reduce(
    (sum, { combinations }) => sum + combinations,
    0,
  )
  expect(walked).toBeGreaterThan(500_000)
})

// What only states that a list was looked up, or rests on a paragraph outside the pack, decides nothing by itself.
const statementsOnly = /\.740\.2\(a\)\(9\)\(ii\)$/

test('in the smaller routes every condition decides somewhere, save the ones that state a list was looked up', () => {
  const small = (edition?.routes ?? []).filter(({ oneIn }) => oneIn === 1)
  expect(small.length).toBeGreaterThan(8)
  expect(small.flatMap(({ idle }) => idle).filter((id) => !statementsOnly.test(id))).toEqual([])
})

test('the text has an edition for each date from which a rule of it differs', () => {
  expect(editionDates(currentPack.pack)).toEqual(['2025-01-13', '2025-01-16', '2026-01-15'])
})
