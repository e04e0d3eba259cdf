// The id that is offered for a transaction stated by hand.
import { expect, it } from 'vitest'
import { nextId } from '../../../../renderer/screens/transactions/next-id.ts'

it.each([
  ['T-0999', 'T-1000'],
  ['2025/17-B', '2025/18-B'],
  ['99999999999999999999', '100000000000000000000'],
  ['Nairobi', 'Nairobi-2'],
  ['', 'T-0001'],
])('%s is followed by %s', (last, next) => {
  expect(nextId(last)).toBe(next)
})
