// Whose ledger a shipment is counted in: 740.29(a), (d) and (h)(1); 748 Supp. 2 (c)(3) for the balance of a license.
import { describe, expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { settings } from '../unit/main/ledger/ledger-examples.ts'
import { accelerators, other, sale } from './records/sale.ts'

type Change = NonNullable<Parameters<typeof sale>[2]>

const answered = (records: readonly TransactionRecord[]) => {
  const carried = [...carryPositions(records, (record) => determine(record), settings)]
  const determined = carried.flatMap(({ answer }, index) => {
    const record = records[index]
    return record === undefined ? [] : [{ record, determination: answer.determination }]
  })
  const view = ledgerView(itemsOf(determined, settings.law), settings)
  if (!view.ok) throw new Error(view.error.code)
  return { carried, view: view.value, outcomes: carried.map(({ answer }) => answer.determination.codified.outcome) }
}

const missingIn = (record: TransactionRecord): readonly string[] =>
  determine(record).determination.codified.reasons.flatMap(({ facts }) => facts)

describe('an LPP shipment whose owner is not named', () => {
  const shipped = (recipient: NonNullable<Change['recipient']>, id = 'r') =>
    sale(accelerators(10), 'SG', { recipient, received: 0, rest: { id } })

  it.each([{ id: null }, { id: null, name: '  ' }, { id: ' ', group: '\u200b' }])(
    'is counted against nobody and so reviewed, with the owner asked for: %j',
    (recipient) => {
      const { codified, proposedEntries } = determine(shipped(recipient)).determination
      expect(codified.outcome).toBe('needs-review')
      expect(missingIn(shipped(recipient))).toContain('parties[owner].id')
      expect(proposedEntries).toEqual([])
    },
  )

  it.each([{ id: 'u' }, { id: null, name: 'Utopia Compute' }, { id: null, group: 'g-u' }])(
    'is counted where any of its names is stated: %j',
    (recipient) => {
      const { codified, proposedEntries } = determine(shipped(recipient)).determination
      expect(codified.outcome).toBe('authorized')
      expect(proposedEntries).toHaveLength(1)
    },
  )

  it('does not fit where the stated position is over without it', () => {
    const full = sale(accelerators(10), 'SG', { recipient: { id: null }, received: 26_900_000 })
    expect(determine(full).determination.codified.outcome).toBe('license-required')
  })

  type Named = { readonly id: string | null }
  const veu = {
    letter: '2025-01-17',
    operatorAuthorized: true,
    governmentArrangement: true,
    paragraph14: true,
    paragraph15: true,
    paragraph18: true,
  }
  const limited = {
    AIA: ({ id }: Named) =>
      sale(accelerators(10), 'GB', {
        recipient: { id },
        held: { aiaCertificationSubmitted: false },
        positions: { aia: { consigneeCumulativeTpp: 0 } },
        rest: {
          judgments: [
            { doubt: 'AMB-19', reading: 'at-threshold', by: 'A. Counsel', on: '2025-07-01', reason: 'as (c) says' },
          ],
        },
      }),
    NVEU: ({ id }: Named) =>
      sale(accelerators(10), 'IN', {
        export: '2025-09-30',
        recipient: { id, veu: { ...veu, kind: 'nveu', country: 'IN' } },
        positions: { nveu: { country: 'IN', installedTpp: 0, attritionTpp: 0 } },
      }),
    UVEU: ({ id }: Named) =>
      sale(accelerators(10), 'MY', {
        hq: 'JP',
        export: '2025-08-01',
        recipient: { id, veu: { ...veu, kind: 'uveu' } },
        dates: { newSiteNotice: '2025-01-20', moveNotice: '2025-05-01' },
        positions: {
          uveu: {
            totalOwnedTpp: 1_000_000_000,
            outsideSupplement5aTpp: 0,
            inCountryTpp: 0,
            outsideUnitedStatesTpp: 0,
          },
        },
      }),
  } as const

  it.each(['AIA', 'NVEU', 'UVEU'] as const)('is open under %s as well', (route) => {
    const status = (named: Named) =>
      determine(limited[route](named)).determination.codified.authorizations.find(({ id }) => id === route)?.status
    expect(status({ id: 'u' })).toBe('available')
    expect(status({ id: null })).not.toBe('available')
  })
})

it.each([
  ['g-u', ' G-U'],
  ['Utopia Compute', 'utopia  compute '],
  ['Utopia', 'Ｕtopia'],
])('keeps one LPP account for a group written %j and %j', (one, another) => {
  const shipped = (id: string, on: string, group: string) =>
    sale(accelerators(1263), 'SG', { export: on, recipient: { id, group }, received: 0, rest: { id } })
  const { outcomes, view } = answered([shipped('a', '2025-07-01', one), shipped('b', '2025-08-01', another)])
  expect(outcomes).toEqual(['authorized', 'license-required'])
  expect(view.accounts.filter(({ account }) => account.ledger === 'lpp')).toMatchObject([
    { account: { account: one }, used: '19995816', refusals: 1 },
    { account: { account: one }, used: '19995816', refusals: 1 },
  ])
})

describe('a company whose ultimate parent one record states and another does not', () => {
  const shipped = (id: string, on: string, recipient: Change['recipient'], received: number | null = 0) =>
    sale(accelerators(1263), 'SG', { export: on, recipient: recipient ?? {}, received, rest: { id } })
  const grouped = { id: 'sub-1', group: 'G' }

  it.each([
    [grouped, { id: 'sub-1' }],
    [{ id: 'sub-1' }, grouped],
    [
      { id: null, name: 'Utopia Compute' },
      { id: 'sub-1', name: 'Utopia  compute' },
    ],
    [
      { id: 'sub-1', name: 'Utopia Compute', group: 'G' },
      { id: null, name: 'Utopia Compute' },
    ],
  ])('has one yearly limit for both (740.29(d), (h)(1)): %j and %j', (one, another) => {
    const { outcomes, carried } = answered([shipped('a', '2025-07-01', one), shipped('b', '2025-08-01', another)])
    expect(outcomes).toEqual(['authorized', 'license-required'])
    expect(carried[1]?.record.positions?.lpp).toMatchObject({ receivedTpp: 19_995_816 })
  })

  it('counts what others sent it once, whichever of its accounts that was stated of', () => {
    const { carried } = answered([
      shipped('a', '2025-07-01', grouped, 1_000_000),
      shipped('b', '2025-08-01', { id: 'sub-1' }, 20_995_816),
    ])
    expect(carried[1]?.record.positions?.lpp).toMatchObject({ receivedTpp: 20_995_816 })
  })

  it.each([
    [grouped, { id: 'sub-2' }],
    [grouped, { id: 'sub-1', group: 'H' }],
    [
      { id: 'sub-1', name: 'Branch' },
      { id: 'sub-2', name: 'Branch' },
    ],
  ])('shares none with another company, nor with itself under another parent: %j and %j', (one, another) => {
    const { outcomes } = answered([shipped('a', '2025-07-01', one), shipped('b', '2025-08-01', another)])
    expect(outcomes).toEqual(['authorized', 'authorized'])
  })
})

it('takes a position stated for a party however its name is written', () => {
  const stated = (party: string) =>
    determine(
      sale(accelerators(10), 'SG', {
        recipient: { group: 'Utopia Compute' },
        positions: { lpp: [{ year: 2025, receivedTpp: 26_900_000, party }] },
      }),
    ).determination.codified.outcome
  expect(stated('Utopia Compute')).toBe('license-required')
  expect(stated('UTOPIA COMPUTE ')).toBe('license-required')
})

const held = (number: string, quantityTpp = 1_000_000) => ({
  license: { number, issued: '2025-06-02', expires: '2026-06-01', quantityTpp },
})
const used = (number: string, usedTpp: number) => ({ license: { number, usedTpp } })
/** 902,424 TPP to India under a license of 1,000,000. */
const licensed = (change: Change & { readonly id?: string } = {}) =>
  sale(accelerators(57), 'IN', {
    held: held('D-1'),
    positions: used('D-1', 0),
    rest: { id: change.id ?? 'r' },
    ...change,
  })

describe('a license', () => {
  it('is asked for what was shipped under it before where only the use of another is stated', () => {
    expect(determine(licensed()).determination.codified.outcome).toBe('authorized')
    expect(determine(licensed({ positions: {} })).determination.codified.outcome).toBe('authorized')
    const another = licensed({ positions: used('D-2', 0) })
    expect(determine(another).determination.codified.outcome).toBe('needs-review')
    expect(missingIn(another)).toContain('positions.license')
    expect(determine(licensed({ positions: used('D-1', 97_577) })).determination.codified.outcome).toBe(
      'license-required',
    )
  })

  it('that is too small by itself lets nothing go whatever was used of it', () => {
    const small = licensed({ held: held('D-1', 902_423), positions: {} })
    expect(determine(small).determination.codified.outcome).toBe('license-required')
  })

  it.each(['  ', '-', '\u200b', 'pending', 'N/A', '申请中'])('of the number %j is none', (number) => {
    const blank = licensed({ held: held(number), positions: used(number, 0) })
    expect(determine(blank).determination.codified.outcome).toBe('needs-review')
    expect(missingIn(blank)).toContain('held.license.number')
    expect(answered([blank]).view.accounts.filter(({ account }) => account.ledger === 'license')).toEqual([])
  })

  it('has one balance however its number is written', () => {
    const shipped = (id: string, number: string) =>
      licensed({ export: `2025-07-0${id}`, held: held(number), positions: used(number, 0), id })
    const { outcomes, view } = answered([shipped('1', 'D-1'), shipped('2', 'd-1 '), shipped('3', 'D1')])
    expect(outcomes).toEqual(['authorized', 'license-required', 'license-required'])
    expect(view.accounts.filter(({ account }) => account.ledger === 'license')).toMatchObject([
      { account: { number: 'D-1' }, used: '902424', refusals: 2 },
    ])
  })

  it('is used up by what the case has, where nothing else is stated of it', () => {
    const shipped = (id: string) => licensed({ export: `2025-07-0${id}`, positions: {}, id })
    const { outcomes, view } = answered([shipped('1'), shipped('2'), shipped('3')])
    expect(outcomes).toEqual(['authorized', 'license-required', 'license-required'])
    expect(view.accounts.filter(({ account }) => account.ledger === 'license')).toMatchObject([
      { account: { number: 'D-1' }, used: '902424', refusals: 2 },
    ])
  })

  it('of two quantities is open from the second on, and the ledger says so', () => {
    const shipped = (id: string, quantityTpp: number, positions: Change['positions'] = {}) =>
      sale(accelerators(1), 'IN', { export: `2025-07-0${id}`, held: held('D-1', quantityTpp), positions, rest: { id } })
    const { outcomes, view } = answered([
      shipped('1', 1_000_000, used('D-1', 0)),
      shipped('2', 1_000_000),
      shipped('3', 5_000_000),
      shipped('4', 1_000_000),
    ])
    expect(outcomes).toEqual(['authorized', 'authorized', 'needs-review', 'needs-review'])
    expect(view.findings.filter(({ account }) => account?.ledger === 'license')).toMatchObject([
      { code: 'license-quantities-differ', transaction: '3', figures: { before: '1000000', stated: '5000000' } },
    ])
  })

  it.each([
    ['end-user', 'D-13'],
    ['ultimate-consignee', 'D-13'],
    ['final-customer', 'D-14'],
  ] as const)('is for one country, so a %s located in another one leaves it open', (role, doubt) => {
    const away = (location: string) =>
      determine(licensed({ others: [{ ...other(role, location, 'IN'), id: 'away' }] })).determination.codified
    expect(away('IN').outcome).toBe('authorized')
    expect(away('CN').outcome).toBe('needs-review')
    expect(away('CN').reasons.map((reason) => reason.doubt)).toContain(doubt)
  })
})

describe('two shipments of one day', () => {
  const shipped = (id: string, on = '2025-07-01') =>
    sale(accelerators(1263), 'SG', { export: on, recipient: { group: 'parent' }, received: 0, rest: { id } })
  const told = (records: readonly TransactionRecord[]) => {
    const { outcomes, view } = answered(records)
    return { outcomes, told: view.findings.filter(({ code }) => code === 'same-day-by-id') }
  }

  it('are told to count in the order of their ids, where only the first finds room', () => {
    const { outcomes, told: found } = told([shipped('a'), shipped('z')])
    expect(outcomes).toEqual(['authorized', 'license-required'])
    expect(found).toMatchObject([{ transaction: 'z', citation: '740.29(d)', figures: { date: '2025-07-01' } }])
  })

  it('of two days need no such word', () => {
    expect(told([shipped('a'), shipped('z', '2025-07-02')]).told).toEqual([])
  })
})
