import { describe, expect, it } from 'vitest'
import {
  aiaKey,
  countryKey,
  formatLedgerKey,
  lppKey,
  nveuKey,
  parseLedgerKey,
  uveuKey,
} from '../../../../shared/contract/ledger-keys.ts'
import type { LedgerKind } from '../../../../shared/contract/interchange.ts'

const cases: readonly (readonly [LedgerKind, string])[] = [
  ['lpp', lppKey('parent', 2025)],
  ['lpp', lppKey('A|B 50%7C', 2026)],
  ['country', countryKey('BR')],
  ['nveu', nveuKey('champion', 'AE', { year: 2025, quarter: 2 })],
  ['nveu', nveuKey('a|b', 'AE', { year: 2027, quarter: 4 })],
  ['uveu', uveuKey('集团|总部')],
  ['aia', aiaKey('100% GmbH')],
]

describe('keys of the ledgers', () => {
  it.each(cases)('a key of the %s ledger reads back to itself: %s', (ledger, key) => {
    const parsed = parseLedgerKey({ ledger, key })
    expect(parsed.ok && formatLedgerKey(parsed.value)).toBe(key)
  })

  it('keeps plain identities readable', () => {
    expect(cases.map(([, key]) => key)).toEqual([
      'parent|2025',
      'A%7CB 50%257C|2026',
      'BR',
      'champion|AE|2025Q2',
      'a%7Cb|AE|2027Q4',
      '集团%7C总部',
      '100%25 GmbH',
    ])
  })

  it.each([
    ['lpp', 'parent'],
    ['lpp', '|2025'],
    ['lpp', 'a|b|2025'],
    ['country', 'Brazil'],
    ['nveu', 'champion|AE|2025Q5'],
    ['nveu', 'champion|AE'],
    ['uveu', ''],
    ['aia', 'a|b'],
  ] as const)('refuses a key of the %s ledger that nobody built: %j', (ledger, key) => {
    expect(parseLedgerKey({ ledger, key })).toEqual({ ok: false, error: { code: 'ledger-key-malformed', ledger, key } })
  })
})
