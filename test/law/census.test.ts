// The proof by enumeration on one law date. All editions: test/law/census.full.ts.
import { describe, expect, test } from 'vitest'
import { cutsOf } from '../../main/engine/census.ts'
import { evaluator, settle } from '../../main/engine/evaluate.ts'
import type { Condition, Point } from '../../main/engine/model.ts'
import { currentPack, prove } from '../../main/law/index.ts'
import { editionDates, feasibleFor, statesOnly } from '../../main/law/proof.ts'

const proof = prove(currentPack.pack, ['2025-07-01'])
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

test('the census is not empty: it covers hundreds of millions of combinations', () => {
  const walked = [...(edition?.questions ?? []), ...(edition?.routes ?? [])].reduce(
    (sum, { combinations }) => sum + combinations,
    0,
  )
  expect(walked).toBeGreaterThan(100_000_000)
})

test('every condition of a route decides somewhere, save those that state that a list was looked up', () => {
  const idle = (edition?.routes ?? []).flatMap((route) => route.idle)
  expect(idle.filter((id) => !statesOnly(currentPack.pack).has(id))).toEqual([])
})

describe('combinations counted together are those that a plain loop over all of them finds', () => {
  const { pack } = currentPack
  const setting = { lawDate: '2025-07-01', elections: new Map<string, string>() }
  const plain = evaluator(pack)
  const feasible = feasibleFor(pack)

  /** Every feasible choice of one value from each set of values that no condition tells apart. */
  const loop = (conditions: readonly Condition[], visit: (point: Point) => void): void => {
    const cuts = cutsOf(conditions, plain.space)
    const point = Int32Array.from(plain.space.full)
    const members = Int32Array.from(plain.space.full)
    const step = (depth: number): void => {
      const cut = cuts[depth]
      if (cut === undefined) {
        if (feasible.holds(members)) visit(point)
        return
      }
      for (const group of cut.groups) {
        point[cut.index] = group.bit
        members[cut.index] = group.members
        step(depth + 1)
      }
    }
    step(0)
  }

  test.each(['circuit', 'weights', 'jurisdiction', 'red-flag-28', 'posture', 'outcome'])(
    'for the question %s',
    (id) => {
      const counts = { combinations: 0, gaps: 0, conflicts: 0, open: 0 }
      const live = new Set<string>()
      const rules = pack.rules.filter(({ question }) => question === id)
      loop(
        rules.map(({ when }) => when),
        (point) => {
          const trace = plain.evaluateQuestion(id, point, setting)
          const { kind } = settle(trace)
          counts.combinations += 1
          if (kind === 'gap') counts.gaps += 1
          if (kind === 'conflict') counts.conflicts += 1
          if (kind === 'open') counts.open += 1
          for (const { rule, status } of trace.rules) if (status === 'on' || status === 'maybe') live.add(rule)
        },
      )
      const found = edition?.questions.find(({ question }) => question === id)
      expect(found).toMatchObject(counts)
      expect(rules.filter((rule) => !live.has(rule.id)).map((rule) => rule.id)).toEqual(found?.dead)
    },
  )

  test.each(['ACA', 'NAC', 'SAVINGS', 'TSU', 'LICENSE'])('for the route %s', (id) => {
    const counts = { available: 0, conditional: 0, unavailable: 0, undetermined: 0 }
    const conditions = pack.routes.filter((route) => route.id === id).flatMap((route) => route.conditions)
    loop(
      conditions.map(({ when }) => when),
      (point) => {
        counts[plain.evaluateRoute(id, point, setting).status] += 1
      },
    )
    expect(edition?.routes.find(({ route }) => route === id)).toMatchObject({
      available: counts.available,
      unavailable: counts.unavailable,
      undetermined: counts.undetermined + counts.conditional,
    })
  })
})

test('the text has an edition for each date from which a rule of it differs', () => {
  expect(editionDates(currentPack.pack)).toEqual(['2025-01-13', '2025-01-16', '2026-01-15'])
})
