// Names of the pack are types: a rule that misspells one does not compile. Each line below is an error to the compiler, and the
// type check fails where it stops being one.
import { expect, test } from 'vitest'
import { always, is, readings, rule, rulesOf, words } from '../../main/law/dsl.ts'
import type { FigureId } from '../../main/law/figure-names.ts'
import { currentPack } from '../../main/law/index.ts'
import { limitsOf } from '../../main/law/limits.ts'
import type {
  CountryChange,
  CountryDoubt,
  DueRule,
  ItemClassRow,
  ItemEntry,
  ItemLine,
  LedgerRules,
  Quantity,
  WindowRule,
} from '../../main/law/model.ts'
import type { Context, Reader, Reads } from '../../main/law/facts/index.ts'
import type { ReadOf } from '../../main/law/facts/read.ts'
import type { MeasuredFacts } from '../../main/law/cuts.ts'
import { readCut } from '../../main/law/facts/bands.ts'
import type { TraceOf } from '../../main/law/names.ts'
import { rulesNamed } from '../../main/law/rule-names.ts'
import { rowsOf } from '../../main/law/tables/country-rows.ts'

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
    // @ts-expect-error -- no rule of the question has this id
    rulesOf('requirement')({ ...rest, then: 'yes', overrides: ['requirement.nnone'] }),
    // @ts-expect-error -- a rule of another question
    rulesOf('requirement')({ ...rest, then: 'yes', overrides: ['red-flag-28.none'] }),
    rulesOf('policy')({
      ...rest,
      then: 'case-by-case',
      // @ts-expect-error -- no rule to be held against has this id
      raises: [{ doubt: 'AMB-02', kind: 'contested-reading', when: 'contested', against: ['742.6(b)(10)(iii)(D)'] }],
    }),
    // @ts-expect-error -- a rule raises only doubts of the register
    rulesOf('policy')({ ...rest, then: 'case-by-case', doubts: ['AMB-99'] }),
  ]
  expect(written).toHaveLength(12)
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

test('a misspelt entry, doubt, country or group in a table does not compile', () => {
  // @ts-expect-error -- the letter O for the digit 0 in an ECCN
  const line: ItemLine = { eccn: '3A09O', paragraphs: ['c'] }
  // @ts-expect-error -- the axis of entries has no such value
  const entry: ItemEntry = { base: '3A001', entry: '3A001.y' }
  // @ts-expect-error -- no entry of the rule
  const presumed: ItemClassRow = { class: 'A', list: '742.6(a)(6)(iii)(A)', presumed: { one: '3A09O.a' } }
  // @ts-expect-error -- the register has no such doubt
  const due: DueRule = { id: 'aia-submission', duty: 'aia-submission', doubts: ['AMB-99'] }
  // @ts-expect-error -- the register has no such doubt
  const ledger: LedgerRules['nveu'] = { levels: 'NVEU', citation: '748.15(a)(2)(iii)(B)', doubt: 'A-88' }
  const window: WindowRule = {
    id: 'completion',
    days: 'savings days',
    governing: 'savings printed end',
    citation: '90 FR 4544',
    // @ts-expect-error -- the register has no such doubt
    doubts: ['A-144'],
  }
  // @ts-expect-error -- the register has no such doubt
  const kept: CountryDoubt = { doubt: 'D-100', readings: ['follows', 'named-only'] }
  const moved: Pick<CountryChange, 'code'>[] = [
    // @ts-expect-error -- no row of the table
    { code: 'UK' },
  ]
  const rows = rowsOf([
    { code: 'FR', groups: 'A:1 A:5 B' },
    // @ts-expect-error -- no such Country Group
    { code: 'ZM', groups: 'B D:7' },
    // @ts-expect-error -- no row of the table
    { code: 'YT', groups: 'B', follows: 'FX' },
  ])
  expect([line, entry, presumed, due, ledger, window, kept, moved, rows]).toHaveLength(9)
})

test('code that asks for an axis, a value, an answer or a reading by a misspelt name does not compile', () => {
  const asked = [
    // @ts-expect-error -- no axis has this name
    (reads: Reads) => reads.get('destinaton'),
    // @ts-expect-error -- the axis has no such value
    (reads: Reads) => reads.get('phase')?.values.includes('before-efective'),
    // @ts-expect-error -- the question has no such answer
    (trace: TraceOf<'requirement'>) => trace.holds.includes('case-by-case'),
    // @ts-expect-error -- no reader finds this
    (context: Context) => context.hasElected('final-customer', 'first-recipient'),
    // @ts-expect-error -- a reading of another doubt
    (context: Context) => context.hasElected('final-customer-named', 'destination'),
    // @ts-expect-error -- no axis has this name
    (context: Context, facts: MeasuredFacts) => readCut(context, 'lpp-yaer', facts),
  ]
  // @ts-expect-error -- a value of another axis
  const read: Reader<ReadOf<'storage'>['values'][number]> = () => ({ values: ['macau-d5'], missing: [] })
  expect([...asked, read]).toHaveLength(7)
})

test('every rule that others name stands in the pack, under its question', () => {
  const { rules, prior } = currentPack.pack
  const questionOf = new Map([...rules, ...prior.rules].map(({ id, question }) => [id, question]))
  const wrong = Object.entries(rulesNamed).flatMap(([question, ids]) =>
    ids.filter((id) => questionOf.get(id) !== question),
  )
  expect(wrong).toEqual([])
})
