// Conditions are evaluated once for all points that are alike in what they read: whatever was evaluated before, a point's trace is
// the one that an evaluator without a memory makes.
import { expect, test } from 'vitest'
import { evaluateCondition, evaluator } from '../../main/engine/evaluate.ts'
import type { Elections, Point } from '../../main/engine/model.ts'
import { remembered } from '../../main/engine/remembered.ts'
import { currentPack } from '../../main/law/index.ts'

const { pack } = currentPack

/** Equal seeds give equal points: on each axis one value, some, or all of them. */
const randomPoints = function* (count: number, full: Point): Generator<Point> {
  let state = 734
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * limit)
  }
  for (let number = 0; number < count; number += 1)
    yield full.map((every) => {
      const bits = Math.max(1, 32 - Math.clz32(every))
      const one = 1 << below(bits)
      const some = one | (1 << below(bits))
      return [one, some & every, every][below(3)] ?? every
    })
}

const electionsOf = (number: number): Elections =>
  new Map(
    pack.doubts.flatMap(({ id, readings }, index) => {
      const chosen = readings[(number + index) % (readings.length + 2)]
      return chosen === undefined ? [] : [[id, chosen.name] as const]
    }),
  )

test('a point is evaluated alike by an evaluator that has seen others and by one that has seen none', () => {
  const seasoned = evaluator(pack)
  let number = 0
  for (const point of randomPoints(60, seasoned.space.full)) {
    number += 1
    const setting = { lawDate: number % 3 === 0 ? null : '2025-07-15', elections: electionsOf(number) }
    expect(seasoned.evaluate(point, setting)).toEqual(evaluator(pack).evaluate(point, setting))
  }
})

test('each condition of the pack gives the same tree from memory, under every election, past what is kept of it', () => {
  const { space } = evaluator(pack)
  const plain = (condition: Parameters<typeof evaluateCondition>[0], point: Point, elections: Elections) =>
    evaluateCondition(condition, point, space, elections)
  const conditions = [...pack.rules, ...pack.routes.flatMap(({ conditions: own }) => own)].map(({ when }) => when)
  let made = 0
  const fromMemory = remembered(space, (...asked) => {
    made += 1
    return plain(...asked)
  })
  let asked = 0
  for (const point of randomPoints(400, space.full)) {
    asked += 1
    const elections = electionsOf(asked % 5)
    for (const condition of conditions)
      expect(fromMemory(condition, point, elections)).toEqual(plain(condition, point, elections))
  }
  expect(made).toBeLessThan(asked * conditions.length)
})
