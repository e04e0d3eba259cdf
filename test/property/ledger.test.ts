// What must hold of the ledgers whatever is written in them.
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aiaKey, countryKey, lppKey, nveuKey, uveuKey } from '../../shared/contract/ledger-keys.ts'
import { addDays, civilDate, quarter } from '../../shared/kernel/civil-date.ts'
import { type Decimal, addDecimals, compareDecimals, decimal, formatDecimal } from '../../shared/kernel/tpp.ts'
import {
  type EntryState,
  type LedgerEntry,
  type LedgerItem,
  compareItems,
  follow,
  inLedgerOrder,
} from '../../main/ledger/entry.ts'
import { unitsThatFit } from '../../main/ledger/room.ts'
import { type Total, ZERO, gross, own, reduceLedgers } from '../../main/ledger/state.ts'
import { settings } from '../unit/main/ledger/ledger-examples.ts'

const day = fc.integer({ min: 0, max: 1100 }).map((days) => addDays(civilDate('2025-01-01'), days))
const tpp = fc.oneof(
  fc.integer({ min: 0, max: 30_000_000 }).map((value) => decimal(value)),
  fc.integer({ min: 0, max: 3_000_000 }).map((value) => decimal(`${value}.25`)),
)
const state = fc.constantFrom<EntryState>('reserved', 'committed', 'released')

const entry = fc
  .record({
    ledger: fc.constantFrom('lpp', 'country', 'nveu', 'uveu', 'aia'),
    party: fc.constantFrom('a', 'b|c', '集团'),
    country: fc.constantFrom('BR', 'IN', 'DE', 'US'),
    transaction: fc.constantFrom('t1', 't2', 't3', 'T4', '单5', '\u{1F600}'),
    sequence: fc.integer({ min: 0, max: 3 }),
    date: day,
    delay: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    tpp,
    state,
    kind: fc.constantFrom<'use' | 'attrition'>('use', 'use', 'use', 'attrition'),
  })
  .map(({ party, country, delay, ...rest }): LedgerEntry => {
    const keys = {
      lpp: lppKey(party, 2025),
      country: countryKey(country),
      nveu: nveuKey(party, country, quarter(rest.date)),
      uveu: uveuKey(party),
      aia: aiaKey(party),
    }
    return {
      ...rest,
      key: keys[rest.ledger],
      destination: country,
      ...(delay === undefined ? {} : { received: addDays(rest.date, delay) }),
    }
  })

const reduce = (items: readonly LedgerItem[]): readonly Total[] => {
  const reduced = reduceLedgers(inLedgerOrder(items), settings)
  if (!reduced.ok) throw new Error(reduced.error.code)
  return reduced.value.totals()
}

/** The one line that counts for each place in the ledgers. */
const standing = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => {
  const slots = new Map<string, LedgerEntry>()
  for (const each of inLedgerOrder(entries)) {
    if (each.kind === 'statement') continue
    slots.set([each.date, each.transaction, each.ledger, each.key, each.kind].join('\n'), each)
  }
  return [...slots.values()]
}

const sum = (amounts: readonly Decimal[]): Decimal => amounts.reduce(addDecimals, ZERO)

describe('the ledgers', () => {
  it('give the same totals whatever order the lines arrive in', () => {
    fc.assert(
      fc.property(
        fc
          .array(entry, { maxLength: 30 })
          .chain((entries) =>
            fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
          ),
        ([entries, shuffled]) => {
          expect(reduce(shuffled)).toEqual(reduce(entries))
        },
      ),
    )
  })

  it('give the same crossing inside a day whatever order its lines arrive in', () => {
    const oneDay = fc.array(fc.record({ transaction: fc.string({ minLength: 1, maxLength: 3 }), tpp }), {
      minLength: 2,
      maxLength: 12,
    })
    fc.assert(
      fc.property(oneDay, (lines) => {
        const entries = lines.map((line): LedgerEntry => ({
          kind: 'use',
          ledger: 'lpp',
          key: lppKey('a', 2025),
          sequence: 0,
          state: 'reserved',
          date: civilDate('2025-07-01'),
          ...line,
        }))
        expect(reduce(entries.toReversed())).toEqual(reduce(entries))
      }),
    )
  })

  it('lose nothing: reserved and committed are the sum of the lines that stand', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 40 }), (entries) => {
        const uses = standing(entries).filter(({ kind }) => kind === 'use')
        const expected = (ledger: LedgerEntry['ledger']): Decimal =>
          sum(uses.filter((each) => each.ledger === ledger && each.state !== 'released').map((each) => each.tpp))
        const totals = reduce(entries)
        const found = (chosen: (total: Total) => boolean): Decimal => sum(totals.filter(chosen).map(own))
        for (const reading of ['export-year', 'receipt-year'] as const)
          expect(formatDecimal(found(({ account }) => account.ledger === 'lpp' && account.reading === reading))).toBe(
            formatDecimal(expected('lpp')),
          )
        expect(found(({ account }) => account.ledger === 'uveu' && account.part === 'owned')).toEqual(expected('uveu'))
        for (const ledger of ['country', 'nveu', 'aia'] as const)
          expect(found(({ account }) => account.ledger === ledger)).toEqual(expected(ledger))
      }),
    )
  })

  it('are left as they were by a reservation and its release', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), entry, (entries, another) => {
        const extra: LedgerEntry = { ...another, transaction: 'extra', state: 'reserved', sequence: 0 }
        const figures = (totals: readonly Total[]) =>
          totals
            .filter((total) => total.entries > 0)
            .map(({ account, reserved, committed, attrition, entries: count, crossing }) => ({
              account,
              reserved,
              committed,
              attrition,
              count,
              crossing,
            }))
            .toSorted((left, right) => (JSON.stringify(left.account) < JSON.stringify(right.account) ? -1 : 1))
        expect(figures(reduce([...entries, extra, follow(extra, { state: 'released' })]))).toEqual(
          figures(reduce(entries)),
        )
      }),
    )
  })

  it('are left as they are by lines written again', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.nat(), (entries, seed) => {
        const again = entries.filter((_, index) => ((seed >> (index % 30)) & 1) === 1)
        expect(reduce([...entries, ...again])).toEqual(reduce(entries))
      }),
    )
  })

  it('have one order: it is total, and two lines are level only where they are the same', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        expect(Math.sign(compareItems(a, b))).toBe(-Math.sign(compareItems(b, a)))
        const [first, second, third] = [a, b, c].toSorted(compareItems)
        if (first === undefined || second === undefined || third === undefined) throw new Error('three entries sorted')
        expect(compareItems(first, third)).toBeLessThanOrEqual(0)
        expect(compareItems(first, second) + compareItems(second, third)).toBeLessThanOrEqual(0)
        expect(compareItems(a, a)).toBe(0)
      }),
    )
  })

  it('never show less used than a person stated', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), tpp, day, (entries, stated, date) => {
        const account = { ledger: 'aia', consignee: 'a' } as const
        const totals = reduce([
          ...entries,
          { kind: 'statement', account, tpp: stated, date, transaction: 't0', source: 'test' },
        ])
        const total = totals.find((each) => each.account.ledger === 'aia' && each.account.consignee === 'a')
        expect(total && compareDecimals(gross(total), stated)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('room', () => {
  it('as many units fit as are told, and one more does not', () => {
    fc.assert(
      fc.property(tpp, tpp, fc.integer({ min: 1, max: 50_000 }), (limit, taken, perUnit) => {
        const units = unitsThatFit(limit, taken, decimal(perUnit))
        const after = (count: bigint): Decimal => addDecimals(taken, decimal(String(count * BigInt(perUnit))))
        const isOver = compareDecimals(taken, limit) > 0
        expect(isOver ? units === 0n : compareDecimals(after(units), limit) <= 0).toBe(true)
        expect(compareDecimals(after(units + 1n), limit)).toBe(1)
      }),
    )
  })
})

describe('the sources of the ledgers', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const sources = globSync('{main/ledger/*.ts,shared/contract/limits.ts,shared/contract/ledger-keys.ts}', { cwd: root })

  it.each(sources)('%s has no float, clock, random source or locale', (file) => {
    const code = readFileSync(`${root}/${file}`, 'utf8')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/\/\/.*$/gm, '')
      .replaceAll(/'[^'\n]*'|`[^`]*`/g, "''")
    expect(code).not.toMatch(
      /\bparseFloat\b|\bMath\.(round|ceil|trunc|random)\b|\bDate\b|toFixed|toLocale|Intl\.|performance\./,
    )
    expect(code).not.toMatch(/(?<![\w.])\d+\.\d+/)
  })

  it('are all looked at', () => {
    expect(sources.length).toBeGreaterThan(8)
  })
})
