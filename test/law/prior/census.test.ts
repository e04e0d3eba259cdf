// The earlier edition by enumeration: every combination of the facts each question and route of it reads, on its own day and on a
// day before it.
import { describe, expect, test } from 'vitest'
import { currentPack, earlierEditionOf } from '../../../main/law/index.ts'
import { prove, statesOnly } from '../../../main/law/proof.ts'

const { pack: priorEdition } = earlierEditionOf(currentPack)

const proof = prove(priorEdition, ['2025-01-12', '2024-12-01'])

describe.each(proof.editions.map((edition) => [edition.lawDate, edition] as const))('on %s', (lawDate, edition) => {
  test('every question has an answer at every combination, and none has two at once', () => {
    expect(edition.questions.filter(({ gaps, conflicts }) => gaps > 0 || conflicts > 0)).toEqual([])
  })

  test('every rule in force holds or may hold somewhere', () => {
    expect(edition.questions.flatMap(({ dead }) => dead)).toEqual([])
  })

  test('every condition of a route decides somewhere, save those that state that a list was looked up', () => {
    const idle = edition.routes.flatMap((route) => route.idle)
    expect(idle.filter((id) => !statesOnly(priorEdition).has(id))).toEqual([])
  })

  test('the census is not empty', () => {
    const walked = [...edition.questions, ...edition.routes].reduce((sum, { combinations }) => sum + combinations, 0)
    expect({ lawDate, large: walked > 1_000_000 }).toEqual({ lawDate, large: true })
  })
})
