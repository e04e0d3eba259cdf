import { describe, expect, it } from 'vitest'
import { countryKey, lppKey, nveuKey } from '../../../../shared/contract/ledger-keys.ts'
import { carryPositions } from '../../../../main/ledger/carry.ts'
import { progressOf, statementsOfStored } from '../../../../main/ledger/stored.ts'
import { proposing, record, settings } from './ledger-examples.ts'

const position = (ledger: 'lpp' | 'country' | 'nveu', key: string, tpp: string, on = '2025-06-30') => ({
  ledger,
  key,
  tpp,
  on,
  state: 'position' as const,
  source: 'bis.gov',
  recordId: null,
})

describe('entries of a case file', () => {
  it('the last one of a transaction says whether it has shipped or was cancelled', () => {
    const entry = (recordId: string | null, state: 'reserved' | 'committed' | 'released' | 'position') => ({
      recordId,
      state,
    })
    const progress = progressOf([
      entry('a', 'reserved'),
      entry('a', 'committed'),
      entry('b', 'committed'),
      entry('b', 'released'),
      entry('c', 'released'),
      entry('c', 'reserved'),
      entry('d', 'released'),
      entry('d', 'position'),
      entry(null, 'position'),
    ])
    expect([...progress.shipped]).toEqual(['a'])
    expect([...progress.cancelled]).toEqual(['b', 'd'])
  })

  it('a position entered by hand counts from its day on, for both readings of LPP', () => {
    const statements = statementsOfStored([
      position('lpp', lppKey('consignee', 2025), '26000000', '2025-07-02'),
      position('country', countryKey('BR'), '500000000'),
      position('nveu', nveuKey('consignee', 'BR', { year: 2025, quarter: 3 }), '7.5'),
    ])
    if (!statements.ok) throw new Error(statements.error.code)
    expect(statements.value.map(({ account }) => account.ledger)).toEqual(['lpp', 'lpp', 'country', 'nveu'])
    const carried = [
      ...carryPositions([record('a', '2025-07-01'), record('b', '2025-07-02')], proposing({}), {
        ...settings,
        statements: statements.value,
      }),
    ]
    expect(carried.map(({ record: { positions } }) => [positions?.lpp, positions?.country?.licensedTpp])).toEqual([
      [undefined, 500_000_000],
      [{ year: 2025, receivedTpp: 26_000_000 }, 500_000_000],
    ])
    expect(carried[0]?.record.positions?.nveu?.installedTpp).toBe(7.5)
  })

  it('refuses a key that nobody built', () => {
    expect(statementsOfStored([position('lpp', 'consignee', '1')])).toEqual({
      ok: false,
      error: { code: 'ledger-key-malformed', ledger: 'lpp', key: 'consignee' },
    })
  })
})
