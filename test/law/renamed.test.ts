// What code does with a doubt, a condition or a duty does not hang on how a pack calls or cites it: a candidate that only renames or
// renumbers answers as before.
import { expect, test } from 'vitest'
import { type LoadedPack, currentPack, determine, packHash, readPack, writePack } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import type { CountryChange, LawPack } from '../../main/law/model.ts'
import { deadlines } from '../../main/law/windows/deadlines.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { accelerators, sale } from './records/sale.ts'

const candidate = (change: (pack: LawPack) => LawPack): LoadedPack => {
  const pack = change({ ...currentPack.pack, version: '2.0.1-test' })
  const read = readPack(writePack({ pack, hash: packHash(pack) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const renamed = (from: string, to: string): LoadedPack =>
  candidate((pack) => JSON.parse(JSON.stringify(pack).replaceAll(`"${from}"`, `"${to}"`)) as LawPack)

test.each(['of-edition', 'of-event'])(
  'a judgment %s on the Country Groups stands under another id of the doubt',
  (reading) => {
    const other = renamed('PR-09', 'PR-77')
    for (const country of ['KH', 'AE']) {
      const judged = (doubt: string): TransactionRecord =>
        sale(accelerators(10), country, {
          export: '2026-08-01',
          rest: { judgments: [{ doubt, reading, by: 'A', on: '2026-08-01', reason: 'x' }] },
        })
      const { prior } = determine(judged('PR-09'), {}, currentPack).determination
      expect(determine(judged('PR-77'), {}, other).determination.prior).toEqual(prior)
      expect(prior?.reasons.map(({ doubt }) => doubt)).not.toContain('PR-09')
    }
  },
)

test('the last day of the earlier edition is that of the pack', () => {
  const day = '2025-02-01'
  const change: CountryChange = {
    code: 'KH',
    date: day,
    possibleSince: day,
    groups: 'B',
    sourcing: 'text',
    citation: '90 FR 50000',
    words: { en: 'An amendment of the tests.', zh: '测试用修订。' },
  }
  const moved = candidate((pack) => ({
    ...pack,
    countries: {
      ...pack.countries,
      changes: [...pack.countries.changes, change].toSorted((left, right) => (left.date < right.date ? -1 : 1)),
    },
    prior: { ...pack.prior, through: day },
  }))
  const judged = sale(accelerators(10), 'KH', {
    export: '2026-08-01',
    rest: { judgments: [{ doubt: 'PR-09', reading: 'of-edition', by: 'A', on: '2026-08-01', reason: 'x' }] },
  })
  expect(determine(judged, {}, currentPack).determination.prior?.licenseRequirement).toBe('yes')
  expect(determine(judged, {}, moved).determination.prior?.licenseRequirement).toBe('no')
})

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

test('an order that does not fit stands in its account under another number of the paragraph', () => {
  const orders = ['2025-07-01', '2025-08-01'].map((day, index) =>
    sale(accelerators(1250), 'MX', {
      export: day,
      rest: { id: `o${index}`, positions: { lpp: { year: 2025, receivedTpp: index * 20_000_000 } } },
    }),
  )
  const refusals = (loaded: LoadedPack): readonly unknown[] => {
    const law = ledgerLaw(loaded)
    const carried = [...carryPositions(orders, (record) => determine(record, {}, loaded), { law })]
    const determined = orders.flatMap((record, index) => {
      const determination = carried[index]?.answer.determination
      return determination === undefined ? [] : [{ record, determination }]
    })
    const view = ledgerView(itemsOf(determined, law), { law })
    if (!view.ok) throw new Error(view.error.code)
    return view.value.accounts.flatMap(({ id, refused }) => (refused === undefined ? [] : [[id, refused.transaction]]))
  }
  const renumbered = candidate((pack) => ({
    ...pack,
    routes: pack.routes.map((route) =>
      route.id === 'LPP'
        ? {
            ...route,
            conditions: route.conditions.map((condition) =>
              condition.id === 'LPP.limit' ? { ...condition, paragraph: '740.29(j)', cites: [] } : condition,
            ),
          }
        : route,
    ),
  }))
  expect(refusals(currentPack)).not.toEqual([])
  expect(refusals(renumbered)).toEqual(refusals(currentPack))
})

test('what falls due stays what it is under other numbers of the duties', () => {
  const renumbered = candidate((pack) => ({
    ...pack,
    duties: pack.duties.map((duty, index) => ({ ...duty, paragraph: `799.${index % 4}` })),
  }))
  const kinds = (record: TransactionRecord, loaded: LoadedPack): readonly unknown[] =>
    deadlines(record, determine(record, {}, loaded).determination, loaded).map(({ kind, due, met }) => [kind, due, met])
  let compared = 0
  for (const record of records) {
    const own = kinds(record, currentPack)
    compared += own.length
    expect(kinds(record, renumbered), record.id).toEqual(own)
  }
  expect(compared).toBeGreaterThan(400)
})
