// Words and marks that say just what stands.
import { expect, test } from 'vitest'
import { factText } from '../../../../renderer/widgets/fact-words.tsx'
import { accountStatus } from '../../../../renderer/widgets/gauge.tsx'

test('a year is written as a name, a quantity with its thousands', () => {
  expect(factText('en', 'positions.lpp.year', 2026)).toBe('2026')
  expect(factText('zh-CN', 'positions.lpp.year', 2026)).toBe('2026')
  expect(factText('en', 'item.totalProcessingPerformance', 2026)).toBe('2,026')
})

test('a limit that is used up is reached, one below it is near, and one above it is over', () => {
  const of = (used: string, over?: string) =>
    accountStatus({
      limit: { kind: 'ceiling', tpp: '26900000', citation: '740.29(b)' },
      used,
      ...(over === undefined ? {} : { over }),
    })
  expect([of('26899999'), of('26900000'), of('26900001', '1')]).toEqual(['near', 'reached', 'crossed'])
  expect(of('100')).toBe('below')
})
