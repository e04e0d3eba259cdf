import { expect, test } from 'vitest'
import { beginning, goBack, goInPlace, goTo, inCase } from '../../../../renderer/frame/route.ts'

const read = goTo(goTo(beginning, { screen: 'transactions' }), { screen: 'transaction', id: 'SO-1001' })

test('another case begins at its overview, with no way back into the last one', () => {
  expect(inCase(read, true)).toEqual({ past: [], now: { screen: 'overview' }, ahead: [] })
  expect(inCase({ ...read, ahead: [{ screen: 'limits' }] }, true)).toEqual(inCase(beginning, true))
})

test('the next transaction of a list takes the place of the one before, and the way back leads to the list', () => {
  const next = goInPlace(read, { screen: 'transaction', id: 'SO-1002' })
  expect(next.now).toEqual({ screen: 'transaction', id: 'SO-1002' })
  expect(goBack(next).now).toEqual({ screen: 'transactions' })
})

test('without a case a screen that needs none stays, and the way through the case is gone', () => {
  expect(inCase(read, false)).toEqual(beginning)
  expect(inCase(goTo(read, { screen: 'rule', paragraph: '740.29' }), false)).toEqual({
    ...beginning,
    now: { screen: 'rule', paragraph: '740.29' },
  })
})
