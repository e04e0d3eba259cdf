// Amendments as additions of data: each is put into a candidate pack, read back from its file, and changes the answers, ledgers, limits
// and deadlines from its day on and no others. A report made under the pack before it is made again under that pack, beside it.
import { describe, expect, test } from 'vitest'
import type { Figure } from '../../main/engine/model.ts'
import { releaseWith } from '../../main/archive/index.ts'
import { openWith } from '../../main/archive/machine.ts'
import { ENGINE, type LoadedPack, currentPack, determine, packHash, readPack, writePack } from '../../main/law/index.ts'
import { figureEditions, ledgerLaw } from '../../main/law/limits.ts'
import type { CountryChange, LawPack } from '../../main/law/model.ts'
import { deadlines } from '../../main/law/windows/deadlines.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import { itemsOf } from '../../main/ledger/records.ts'
import { limitOn } from '../../main/ledger/state.ts'
import { ledgerView } from '../../main/ledger/view.ts'
import { renderReport, verifyReport } from '../../main/report/index.ts'
import { LAYOUT } from '../../shared/contract/code-names.ts'
import { product } from '../../shared/contract/product.ts'
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Account, LedgerView } from '../../shared/contract/ledger-view.ts'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { accelerators, lesser, sale } from './records/sale.ts'

const words = { en: 'An amendment of the tests.', zh: '测试用修订。' }

/** A pack with an amendment, as another product would read it from its file. */
const amended = (change: (pack: LawPack) => LawPack): LoadedPack => {
  const pack = change({ ...currentPack.pack, version: '2.0.1-test' })
  const read = readPack(writePack({ pack, hash: packHash(pack) }))
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return read.value
}

const withChange = (change: CountryChange) =>
  amended((pack) => ({
    ...pack,
    countries: {
      ...pack.countries,
      changes: [...pack.countries.changes, change].toSorted((left, right) => (left.date < right.date ? -1 : 1)),
    },
  }))

const withFigure = (id: string, change: (figure: Figure) => Figure) =>
  amended((pack) => ({
    ...pack,
    figures: pack.figures.map((figure) => (figure.id === id ? change(figure) : figure)),
  }))

/** The figure with another value from a day on. */
const from =
  (day: string, value: string) =>
  (figure: Figure): Figure => ({ ...figure, values: [...figure.values, { from: day, value }] })

/** An answer without the names of what decided. */
const answer = (record: TransactionRecord, loaded: LoadedPack): Omit<Determination, 'pack' | 'trace'> => {
  const { pack: _, trace: __, ...rest } = determine(record, {}, loaded).determination
  return rest
}

const route = (record: TransactionRecord, id: string, loaded: LoadedPack) =>
  answer(record, loaded).codified.authorizations.find((each) => each.id === id)?.status

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

/** Records that are over before a day: the amendment of that day is none of theirs. */
const before = (day: string): readonly TransactionRecord[] =>
  records.filter(({ dates }) => dates?.export != null && dates.export < day)

const changes = (loaded: LoadedPack, day: string): readonly string[] =>
  before(day)
    .filter((record) => JSON.stringify(answer(record, loaded)) !== JSON.stringify(answer(record, currentPack)))
    .map(({ id }) => id)

const ledgers = (
  given: readonly TransactionRecord[],
  { pack }: LoadedPack,
  asOf?: string,
): Pick<LedgerView, 'accounts' | 'shares'> => {
  const loaded: LoadedPack = { pack, hash: packHash(pack) }
  const law = ledgerLaw({ pack })
  const carried = [...carryPositions(given, (record) => determine(record, {}, loaded), { law })]
  const determined = carried.map(({ answer: { determination } }, index) => ({
    record: given[index] ?? given[0] ?? sale(lesser(1), 'DE'),
    determination,
  }))
  const view = ledgerView(itemsOf(determined, law), { law, ...(asOf === undefined ? {} : { asOf: civilDate(asOf) }) })
  if (!view.ok) throw new Error(view.error.code)
  return view.value
}

describe('a country enters Supplement 5(a) from a day', () => {
  const candidate = withChange({
    code: 'PL',
    date: '2025-09-01',
    possibleSince: '2025-09-01',
    supp5a: true,
    sourcing: 'text',
    citation: '90 FR 50000',
    words,
  })
  const toPoland = (on: string) => sale(accelerators(10), 'PL', { export: on })

  test('the day before it is where it was, and on the day AIA is open to it', () => {
    expect(answer(toPoland('2025-08-31'), candidate)).toEqual(answer(toPoland('2025-08-31'), currentPack))
    expect(route(toPoland('2025-08-31'), 'AIA', candidate)).toBe('unavailable')
    expect(route(toPoland('2025-09-01'), 'AIA', candidate)).toBe('available')
    expect(route(toPoland('2025-09-01'), 'AIA', currentPack)).toBe('unavailable')
  })

  test('a day not known leaves both answers open, and asks for the day', () => {
    const undated = sale(accelerators(10), 'PL', { rest: { dates: {} } })
    const { authorizations, reasons } = answer(undated, candidate).codified
    expect(authorizations.find(({ id }) => id === 'AIA')?.status).toBe('undetermined')
    expect(reasons.flatMap(({ facts }) => facts)).toContain('dates.export')
  })

  test('a place that only follows it is in doubt from the day on (D-01)', () => {
    const followed = amended((pack) => ({
      ...pack,
      countries: {
        ...candidate.pack.countries,
        rows: pack.countries.rows.map((row) => (row.code === 'EH' ? { ...row, follows: 'PL' } : row)),
      },
    }))
    const doubts = (on: string) =>
      answer(sale(accelerators(10), 'EH', { export: on }), followed).codified.reasons.map(({ doubt }) => doubt)
    expect(doubts('2025-08-31')).not.toContain('D-01')
    expect(doubts('2025-09-01')).toContain('D-01')
  })

  test('what a UVEU moved there before the day stays outside, and what it moves after is inside', () => {
    const account: Account = { ledger: 'uveu', part: 'outside-supplement-5a', company: 'cloud' }
    const item = (on: string, tpp: number, transaction: string) =>
      ({
        kind: 'use',
        ledger: 'uveu',
        key: 'cloud',
        tpp: { coefficient: BigInt(tpp), scale: 0 },
        transaction,
        sequence: 0,
        state: 'reserved',
        date: civilDate(on),
        destination: 'PL',
      }) as const
    const used = ({ pack }: LoadedPack): string | undefined => {
      const view = ledgerView([item('2025-08-31', 70, 'a'), item('2025-09-01', 5, 'b')], { law: ledgerLaw({ pack }) })
      return view.ok
        ? view.value.accounts.find(({ account: each }) => JSON.stringify(each) === JSON.stringify(account))?.used
        : undefined
    }
    expect(used(candidate)).toBe('70')
    expect(used(currentPack)).toBe('75')
  })

  test('changes no answer of a conformance record before its day', () => {
    expect(before('2025-09-01').length).toBeGreaterThan(150)
    expect(changes(candidate, '2025-09-01')).toEqual([])
  })
})

describe('the NVEU table changes from a day', () => {
  const candidate = withFigure('NVEU 2026Q3', from('2026-08-01', '4000000000'))
  const champion = (on: string, id: string) =>
    sale(accelerators(1), 'IN', {
      export: on,
      recipient: {
        group: 'champion',
        veu: {
          kind: 'nveu',
          country: 'IN',
          letter: 'BIS letter 7',
          operatorAuthorized: true,
          paragraph14: true,
          paragraph15: true,
          paragraph18: true,
          governmentArrangement: true,
        },
      },
      positions: { nveu: { country: 'IN', installedTpp: 3_481_500_000, attritionTpp: 0 } },
      rest: { id },
    })

  test('one chip over the old level is over it until the day, and fits on the day', () => {
    expect(answer(champion('2026-07-31', 'a'), candidate)).toEqual(answer(champion('2026-07-31', 'a'), currentPack))
    expect(route(champion('2026-07-31', 'a'), 'NVEU', candidate)).toBe('unavailable')
    expect(route(champion('2026-08-01', 'a'), 'NVEU', candidate)).toBe('available')
    expect(answer(champion('2026-08-01', 'a'), candidate).codified.allocation).toMatchObject({
      kind: 'nveu',
      limitTpp: 4_000_000_000,
    })
    expect(route(champion('2026-08-01', 'a'), 'NVEU', currentPack)).toBe('unavailable')
  })

  test('the ledger shows the level of the day, and refuses and books by it', () => {
    const account: Account = { ledger: 'nveu', company: 'champion', country: 'IN' }
    const level = (on: string, { pack }: LoadedPack) => limitOn(account, civilDate(on), ledgerLaw({ pack }))
    for (const on of ['2026-07-31', '2026-10-01']) expect(level(on, candidate)).toEqual(level(on, currentPack))
    expect(level('2026-08-01', candidate)).toMatchObject({ tpp: { coefficient: 4_000_000_000n } })
    const view = ledgers([champion('2026-07-31', 'a'), champion('2026-08-01', 'b')], candidate, '2026-08-15')
    const nveu = view.accounts.find(({ account: { ledger } }) => ledger === 'nveu')
    expect(nveu).toMatchObject({
      limit: { tpp: '4000000000' },
      used: '3481515832',
      refused: { transaction: 'a', limit: '3481500000' },
    })
  })

  test('a run on a law date before the day takes the old table for every record', () => {
    const settings = { lawDate: '2026-07-31' }
    const under = (loaded: LoadedPack) =>
      determine(champion('2026-08-01', 'a'), settings, loaded).determination.codified.authorizations
    expect(under(candidate)).toEqual(under(currentPack))
  })

  test('a new row from a day is one figure more: before that day the table has none for the quarter', () => {
    const longer = amended((pack) => ({
      ...pack,
      figures: [
        ...pack.figures,
        {
          id: 'NVEU 2028Q1',
          unit: 'TPP',
          citation: '748.15(a)(2)(iii)(B)',
          values: [{ from: '2027-12-15', value: '6000000000' }],
        },
      ],
    }))
    expect(figureEditions(longer.pack)).toEqual(['', '2027-12-15'])
    const account: Account = { ledger: 'nveu', company: 'champion', country: 'IN' }
    expect(limitOn(account, civilDate('2028-01-01'), ledgerLaw({ pack: longer.pack })).kind).toBe('ceiling')
    expect(
      limitOn(account, civilDate('2028-01-01'), ledgerLaw({ pack: longer.pack, lawDate: '2027-12-14' })).kind,
    ).toBe('none')
  })

  test('changes no answer of a conformance record before its day', () => {
    expect(changes(candidate, '2026-08-01')).toEqual([])
  })
})

describe('a figure of a duty changes from a day', () => {
  const candidate = withFigure('LPP copy days', from('2025-10-01', '45'))

  test('the deadline of a shipment follows the law of its own day, in words and days', () => {
    const copy = (on: string, { pack }: LoadedPack) => {
      const record = sale(accelerators(10), 'IN', { export: on, received: 0 })
      const found = deadlines(record, determine(record).determination, { pack })
      return found.find(({ kind }) => kind === 'lpp-certification-copy')
    }
    expect(copy('2025-09-30', candidate)).toEqual(copy('2025-09-30', currentPack))
    expect(copy('2025-10-01', candidate)).toMatchObject({ due: '2025-11-15' })
    expect(copy('2025-10-01', candidate)?.what.en).toContain('within 45 days')
    expect(copy('2025-10-01', currentPack)).toMatchObject({ due: '2025-10-31' })
  })
})

describe('a country changes groups from a day', () => {
  const change: CountryChange = {
    code: 'IN',
    date: '2025-11-03',
    possibleSince: '2025-11-03',
    groups: 'B D:5',
    sourcing: 'text',
    citation: '90 FR 60000',
    words,
  }
  const candidate = withChange(change)
  const toIndia = (on: string) => sale(accelerators(10), 'IN', { export: on, received: 0 })

  test('LPP is open to it until the day before, and closed from the day of Country Group D:5', () => {
    expect(answer(toIndia('2025-11-02'), candidate)).toEqual(answer(toIndia('2025-11-02'), currentPack))
    expect(route(toIndia('2025-11-02'), 'LPP', candidate)).toBe('available')
    expect(route(toIndia('2025-11-03'), 'LPP', candidate)).toBe('unavailable')
    expect(route(toIndia('2025-11-03'), 'LPP', currentPack)).toBe('available')
  })

  test('read in secondary sources only, both positions stand from the day on (A-20)', () => {
    const reported = withChange({ ...change, sourcing: 'secondary' })
    const { authorizations, reasons } = answer(toIndia('2025-11-03'), reported).codified
    expect(authorizations.find(({ id }) => id === 'LPP')?.status).toBe('undetermined')
    expect(reasons).toContainEqual(expect.objectContaining({ doubt: 'A-20', kind: 'source-unverified' }))
    expect(answer(toIndia('2025-11-02'), reported)).toEqual(answer(toIndia('2025-11-02'), currentPack))
  })

  test('the LPP ledger books nothing from the day on, and holds what was booked before', () => {
    const given = [
      { ...toIndia('2025-11-02'), id: 'a' },
      { ...toIndia('2025-11-03'), id: 'b' },
    ]
    const booked = (loaded: LoadedPack) =>
      ledgers(given, loaded).accounts.find(({ account }) => account.ledger === 'lpp')?.reserved
    expect(booked(candidate)).toBe('158320')
    expect(booked(currentPack)).toBe('316640')
  })

  test('changes no answer of a conformance record before its day', () => {
    expect(changes(candidate, '2025-11-03')).toEqual([])
  })

  test(
    'a report made before it is made again under its own pack, from the file of that pack',
    { timeout: 120_000 },
    async () => {
      const old = readPack(writePack(currentPack))
      if (!old.ok) throw new Error(JSON.stringify(old.error))
      const packs = [candidate, old.value]
      const settings = { knowledgeDate: '2025-12-01' }
      const shipped = [
        { ...toIndia('2025-11-02'), id: 'a' },
        { ...toIndia('2025-11-03'), id: 'b' },
      ]
      const carry = openWith(currentPack).begin(settings, [])
      const entries = shipped.map((stated) => ({ stated, ...carry(stated) }))
      const [registers] = openWith(currentPack).registers(
        entries.map(({ stated, determination }) => ({ record: stated, determination })),
        {
          settings,
          created: '2025-12-01T09:00:00Z',
          asOf: '2025-12-01',
          entered: [],
        },
      )
      // The product before the amendment had one pack.
      const loadedPacks = [old.value].map(({ pack, hash }) => ({ id: pack.id, version: pack.version, hash }))
      const rendered = await renderReport(
        {
          id: '00000000-0000-4000-8000-000000000002',
          case: { title: 'Before the amendment', preparedBy: 'A. Tester' },
          settings,
          pack: currentPack,
          loadedPacks,
          engine: ENGINE,
          layout: LAYOUT,
          product,
          paper: 'a4',
          asOf: '2025-12-01',
          entered: [],
          entries,
          deadlines: registers?.deadlines ?? [],
          positions: registers?.positions ?? [],
          created: '2025-12-01T09:00:00Z',
        },
        { lang: 'en' },
      )
      if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
      const verified = await verifyReport(rendered.value.pdf, {
        releaseOf: releaseWith(packs),
        today: openWith(candidate),
        since: '2025-01-13',
        now: '2026-01-06T09:00:00Z',
      })
      expect(verified).toMatchObject({
        replay: { verdict: 'same', compared: 2 },
        registers: { verdict: 'same' },
        pages: { verdict: 'same' },
        today: {
          pack: { hash: candidate.hash },
          compared: 2,
          differing: 1,
          transactions: ['b'],
          changes: [{ transaction: 'b', then: { codified: 'authorized' }, now: { codified: 'license-required' } }],
        },
      })
      expect(answer(toIndia('2025-11-03'), candidate)).not.toEqual(answer(toIndia('2025-11-03'), old.value))
    },
  )
})

describe('a new paragraph with a doubt', () => {
  const candidate = amended((pack) => ({
    ...pack,
    doubts: [
      ...pack.doubts,
      {
        id: 'T-01',
        citations: ['740.29(c)(3)'],
        issue: words,
        readings: [
          { name: 'barred', words },
          { name: 'open', words },
        ],
        why: words,
        settledBy: words,
      },
    ],
    routes: pack.routes.map((each) =>
      each.id === 'LPP'
        ? {
            ...each,
            conditions: [
              ...each.conditions,
              {
                id: 'LPP.further-limit',
                paragraph: '740.29(c)(3)',
                nature: 'substance',
                standing: { from: '2025-12-01' },
                when: {
                  kind: 'reading',
                  doubt: 'T-01',
                  citations: ['740.29(c)(3)'],
                  readings: [
                    { name: 'barred', when: { kind: 'not', of: { kind: 'always' } } },
                    { name: 'open', when: { kind: 'always' } },
                  ],
                },
                sourcing: 'text',
                words,
              },
            ],
          }
        : each,
    ),
  }))
  const toIndia = (on: string, reading?: string) =>
    sale(accelerators(10), 'IN', {
      export: on,
      received: 0,
      rest:
        reading === undefined
          ? {}
          : { judgments: [{ doubt: 'T-01', reading, by: 'A. Counsel', on: '2025-12-01', reason: 'advice' }] },
    })

  test('leaves LPP open from its day on, by name, until a person elects a reading', () => {
    expect(answer(toIndia('2025-11-30'), candidate)).toEqual(answer(toIndia('2025-11-30'), currentPack))
    expect(route(toIndia('2025-12-01'), 'LPP', candidate)).toBe('undetermined')
    expect(answer(toIndia('2025-12-01'), candidate).codified.reasons.map(({ doubt }) => doubt)).toContain('T-01')
    expect(route(toIndia('2025-12-01', 'open'), 'LPP', candidate)).toBe('available')
    expect(route(toIndia('2025-12-01', 'barred'), 'LPP', candidate)).toBe('unavailable')
  })
})

describe('a paragraph of the control list joins a class from a day', () => {
  const day = '2025-09-01'
  const candidate = amended((pack) => ({
    ...pack,
    items: {
      ...pack.items,
      entries: pack.items.entries.flatMap((entry) =>
        entry.base === '3A090'
          ? [entry, { ...entry, from: day, paragraphs: [...(entry.paragraphs ?? []), 'd'] }]
          : [entry],
      ),
      lists: pack.items.lists.map((list) =>
        list.citation === '742.6(a)(6)(iii)(A)'
          ? { ...list, lines: [...list.lines, { eccn: '3A090', paragraphs: ['d'], from: day }] }
          : list,
      ),
    },
  }))
  const unit = { eccn: '3A090.d', quantity: 10, datacenter: true, designer: 'approved', origin: 'us' } as const
  const classified = (on: string, loaded = candidate) => answer(sale(unit, 'IN', { export: on }), loaded).classification

  test('and is decided as that class from that day on; before it, and in the pack before, there is no such paragraph', () => {
    expect(classified(day)).toMatchObject({ eccn: '3A090.d', itemClass: 'A' })
    expect(answer(sale(unit, 'IN', { export: day }), candidate).codified.licenseRequirement).toBe('yes')
    expect(classified('2025-08-31')).toMatchObject({ eccn: null, itemClass: 'undetermined' })
    expect(classified(day, currentPack)).toMatchObject({ eccn: null, itemClass: 'undetermined' })
  })

  test('no answer of an earlier day changes', () => {
    expect(before(day).length).toBeGreaterThan(50)
    expect(changes(candidate, day)).toEqual([])
  })

  test('a line that ends leaves the class after its last day', () => {
    const ended = amended((pack) => ({
      ...pack,
      items: {
        ...pack.items,
        lists: pack.items.lists.map((list) => ({
          ...list,
          lines: list.lines.map((line) => (line.eccn === '3B002' ? { ...line, through: '2025-08-31' } : line)),
        })),
      },
    }))
    const equipment = { eccn: '3B002.c', quantity: 1, origin: 'us' } as const
    const undated = { dates: { export: null, aboardCarrier: null, completed: null, received: null } }
    const itemClass = (on: string | null) =>
      answer(sale(equipment, 'CN', on === null ? undated : { export: on }), ended).classification.itemClass
    expect([itemClass('2025-08-31'), itemClass('2025-09-01')]).toEqual(['S', 'other'])
    // Without a day it may be either.
    expect(itemClass(null)).toBe('undetermined')
  })

  test('rows of an entry out of the order of their days are refused', () => {
    const { pack } = candidate
    const turned = { ...pack, items: { ...pack.items, entries: pack.items.entries.toReversed() } }
    expect(readPack(writePack({ pack: turned, hash: packHash(turned) }))).toMatchObject({
      ok: false,
      error: { code: 'pack-out-of-order', at: '3A090' },
    })
  })
})
