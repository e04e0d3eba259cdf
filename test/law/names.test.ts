// Names of the pack are types: a rule that misspells one does not compile. Each line below is an error to the compiler, and the
// type check fails where it stops being one.
import { expect, test } from 'vitest'
import { always, is, readings, rule, rulesOf, words } from '../../main/law/dsl.ts'
import type { FigureId } from '../../main/law/figure-names.ts'
import { currentPack } from '../../main/law/index.ts'
import { limitsOf } from '../../main/law/limits.ts'
import type { DueRule, Quantity } from '../../main/law/model.ts'

const rest = { id: 'r', paragraph: '740.29(a)', when: always, words: words('A rule.', '规则。') }

test('a misspelt name in a rule does not compile', () => {
  const written = [
    // @ts-expect-error -- the letter O for the digit 0 in an ECCN
    is('entry', '3A001.z', '3A09O'),
    // @ts-expect-error -- no axis has this name
    is('entrie', '3A090'),
    // @ts-expect-error -- a value of another axis
    is('class', '3A090'),
    // @ts-expect-error -- the register has no such doubt
    readings('AMB-99', [], { barred: always }),
    // @ts-expect-error -- a reading of another doubt
    readings('AMB-05', [], { gross: always }),
    // @ts-expect-error -- no question has this name
    rule({ ...rest, question: 'polcy', then: 'case-by-case' }),
    // @ts-expect-error -- the answer of another question
    rule({ ...rest, question: 'requirement', then: 'case-by-case' }),
    // @ts-expect-error -- no such answer
    rulesOf('policy')({ ...rest, then: 'presumption-of-aproval' }),
    // @ts-expect-error -- a rule raises only doubts of the register
    rulesOf('policy')({ ...rest, then: 'case-by-case', doubts: ['AMB-99'] }),
  ]
  expect(written).toHaveLength(9)
})

test('a misspelt figure does not compile, in code or in a table', () => {
  const limits = limitsOf(currentPack.pack, '2025-07-01')
  // @ts-expect-error -- no figure has this name
  expect(() => limits.count('NAC day')).toThrow('the pack has no figure NAC day')
  // @ts-expect-error -- no table has a row for each quarter under this name
  expect(limits.ofQuarter('NVUE', { year: 2025, quarter: 1 })).toBeUndefined()
  // @ts-expect-error -- a figure of a cut
  const bound: Quantity = { kind: 'figure', figure: 'LPP years' }
  // @ts-expect-error -- a figure of a due rule
  const count: DueRule['count'] = { figure: 'NAC  days', unit: 'days', direction: 'before' }
  const known: FigureId = 'NVEU 2027Q4'
  expect([bound, count, known]).toHaveLength(3)
})
