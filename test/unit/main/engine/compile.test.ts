// The compiled pack against the plain evaluator at every partial point of a small pack, on each side of its windows, under each reading.
import { describe, expect, test } from 'vitest'
import { compile } from '../../../../main/engine/compile.ts'
import { evaluator } from '../../../../main/engine/evaluate.ts'
import { condition, disputed, either, every, is, not, outside, packOf, rule, whole } from './pack.ts'

const plain = evaluator(whole)

/** Every choice of a set of possible values for each axis. */
const points: readonly Int32Array[] = [1, 2, 3, 4, 5, 6, 7].flatMap((item) =>
  [1, 2, 3].flatMap((place) => [1, 2, 3].map((paper) => Int32Array.of(item, place, paper))),
)
const lawDates = [null, '2025-06-30', '2025-07-01', '2025-07-31']
const elections = [undefined, 'wide', 'unheard of']

const hard = packOf(
  [
    rule({ id: 'a', when: not(disputed), then: 'yes' }),
    rule({ id: 'b', when: outside, then: 'no', overrides: ['a'] }),
    rule({ id: 'c', when: every(is('place', 'far'), disputed), then: 'perhaps', overrides: ['b'] }),
    rule({ id: 'd', when: either(), then: 'no' }),
    rule({ id: 'e', when: every(), then: 'no', question: 'other' }),
  ],
  [
    condition({ id: 'x', nature: 'paper', when: every(is('paper', 'held'), not(disputed)) }),
    condition({ id: 'y', nature: 'paper', when: either(outside, is('item', 'chip', 'server')) }),
    condition({ id: 'z', nature: 'paper', when: { kind: 'always' }, standing: { from: '2025-07-31' } }),
  ],
)

describe('the compiled pack agrees with the plain evaluator at every partial point', () => {
  const cases = [whole, hard].flatMap((pack, at) =>
    lawDates.flatMap((lawDate) => elections.map((reading) => ({ pack, at, lawDate, reading }))),
  )
  test.each(cases)('of pack $at on $lawDate under the reading $reading', ({ pack, lawDate, reading }) => {
    const setting = { lawDate, elections: new Map(reading === undefined ? [] : [['D-1', reading]]) }
    const compiled = compile(pack, setting)
    const reference = evaluator(pack)
    for (const point of points) {
      const found = reference.evaluate(point, setting)
      for (const [index, { question, rules, decide }] of compiled.questions.entries()) {
        const { holds, may, live, open } = decide(point)
        const named = (mask: number) =>
          question.answers.filter((_, place) => (mask & (1 << place)) !== 0).map(({ id }) => id)
        const ids = (mask: number) => rules.filter((_, place) => (mask & (1 << place)) !== 0).toSorted()
        const trace = found.questions[index]
        const of = (...statuses: readonly string[]) =>
          trace?.rules.flatMap(({ rule: id, status }) => (statuses.includes(status) ? [id] : [])).toSorted()
        expect({ holds: named(holds), may: named(may), live: ids(live), open: ids(open) }).toEqual({
          holds: trace?.holds,
          may: trace?.may,
          live: of('on', 'maybe'),
          open: of('maybe'),
        })
      }
      expect(compiled.routes.map(({ decide }) => decide(point))).toEqual(found.routes.map(({ status }) => status))
    }
  })
})

test('rules outside their window are left out', () => {
  const { questions } = compile(whole, { lawDate: '2025-07-01', elections: new Map() })
  expect(questions[0]?.rules.toSorted()).toEqual(['base', 'chips', 'new', 'wide'])
})

test('the points are all sets of possible values: 7 of three, 3 of two and 3 of two', () => {
  expect(points.length).toBe(63)
  expect(plain.space.full).toEqual(Int32Array.of(7, 3, 3))
})
