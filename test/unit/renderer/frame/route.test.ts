import { expect, test } from 'vitest'
import { beginning, goTo, inCase } from '../../../../renderer/frame/route.ts'

const read = goTo(goTo(beginning, { screen: 'transactions' }), { screen: 'transaction', id: 'SO-1001' })

test('another case begins at its overview, with no way back into the last one', () => {
  expect(inCase(read, true)).toEqual({ past: [], now: { screen: 'overview' }, ahead: [] })
  expect(inCase({ ...read, ahead: [{ screen: 'limits' }] }, true)).toEqual(inCase(beginning, true))
})

test('without a case a screen that needs none stays, and the way through the case is gone', () => {
  expect(inCase(read, false)).toEqual(beginning)
  expect(inCase(goTo(read, { screen: 'rule', paragraph: '740.29' }), false)).toEqual({
    ...beginning,
    now: { screen: 'rule', paragraph: '740.29' },
  })
})
