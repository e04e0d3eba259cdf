// A million entries reduced in one pass; memory grows with the keys and not with the entries.
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { lppKey } from '../../shared/contract/ledger-keys.ts'
import { addDays, civilDate } from '../../shared/kernel/civil-date.ts'
import { decimal } from '../../shared/kernel/tpp.ts'
import type { LedgerEntry } from '../../main/ledger/entry.ts'
import { type LedgerBook, own, reduceLedgers } from '../../main/ledger/state.ts'
import { settings } from '../unit/main/ledger/ledger-examples.ts'

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

const KEYS = 100
const keys = Array.from({ length: KEYS }, (_, index) => lppKey(`group ${index}`, 2025))
const unit = decimal(15_832)

/** Entries in ledger order, made as they are asked for. */
const entries = function* (count: number): Generator<LedgerEntry> {
  const first = civilDate('2025-01-01')
  const days = 1000
  for (let index = 0; index < count; index += 1) {
    const date = addDays(first, Math.floor((index * days) / count))
    yield {
      kind: 'use',
      ledger: 'lpp',
      key: keys[index % KEYS] ?? '',
      tpp: unit,
      transaction: String(index).padStart(9, '0'),
      sequence: 0,
      state: 'reserved',
      date,
      received: date,
      destination: 'BR',
    }
  }
}

const measure = (count: number): { readonly book: LedgerBook; readonly seconds: number; readonly retained: number } => {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const start = performance.now()
  const reduced = reduceLedgers(entries(count), settings)
  const seconds = (performance.now() - start) / 1000
  if (!reduced.ok) throw new Error(reduced.error.code)
  collectGarbage()
  return { book: reduced.value, seconds, retained: process.memoryUsage().heapUsed - before }
}

describe('a million ledger entries', () => {
  it('are reduced in one pass, in seconds, and only the totals of the keys are kept', () => {
    const small = measure(10_000)
    const large = measure(1_000_000)
    console.log(`1,000,000 entries in ${large.seconds.toFixed(1)} s; ${large.book.totals().length} totals kept`)
    // 100 accounts, two readings, three years: the same for ten thousand entries as for a million.
    expect(large.book.totals()).toHaveLength(KEYS * 2 * 3)
    expect(small.book.totals()).toHaveLength(KEYS * 2 * 3)
    const sum = large.book.totals().reduce((total, each) => total + own(each).coefficient, 0n)
    expect(sum).toBe(2n * 1_000_000n * 15_832n)
    expect(large.seconds).toBeLessThan(60)
    expect(large.retained).toBeLessThan(small.retained + 5_000_000)
  })
})
