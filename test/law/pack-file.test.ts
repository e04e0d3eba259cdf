// A pack as a file: written and read back whole, refused where this product cannot decide by it, replayed from the archive.
import { describe, expect, test } from 'vitest'
import type { Condition, Rule } from '../../main/engine/model.ts'
import { currentPack, determine, packByHash, packHash, packsWith, readPack, writePack } from '../../main/law/index.ts'
import type { LawPack } from '../../main/law/model.ts'
import * as layout from '../../main/archive/layout.ts'
import { openWith } from '../../main/archive/machine.ts'
import { type MadeWith, type Release, renderReport, verifyReport } from '../../main/report/index.ts'
import { shippedFonts } from '../../main/report/page/fonts.ts'
import { ENGINE } from '../../main/law/index.ts'
import type { PackFileProblem } from '../../shared/contract/pack-file.ts'
import { languages, say } from '../../shared/language/catalog.ts'
import { packFileProblems } from '../../shared/language/pack-file.ts'
import { conformanceCases } from '../conformance/cases.ts'

const { pack } = currentPack
const textOf = (changed: LawPack, rest: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({ format: 'docket-pack/2', hash: packHash(changed), pack: changed, ...rest })

/** No rule requires a license any more: a pack that answers otherwise. */
const changedPack: LawPack = {
  ...pack,
  version: '1.0.1-test',
  rules: pack.rules.map((rule) =>
    rule.question === 'requirement' && rule.then === 'yes'
      ? { ...rule, when: { kind: 'not', of: { kind: 'always' } } }
      : rule,
  ),
}

const withFirstRule = (change: (rule: Rule) => Partial<Rule>): LawPack => ({
  ...pack,
  rules: pack.rules.map((rule, index) => (index === 0 ? { ...rule, ...change(rule) } : rule)),
})
const withFigure = (id: string, ...values: LawPack['figures'][number]['values']): LawPack => ({
  ...pack,
  figures: pack.figures.map((figure) => (figure.id === id ? { ...figure, values } : figure)),
})
const withCountries = (change: Partial<LawPack['countries']>): LawPack => ({
  ...pack,
  countries: { ...pack.countries, ...change },
})
const following = (
  links: Readonly<Record<string, LawPack['countries']['rows'][number]['code']>>,
): LawPack['countries']['rows'] =>
  pack.countries.rows.map((row) => {
    const follows = links[row.code]
    return follows === undefined ? row : { ...row, follows }
  })
const [firstChange] = pack.countries.changes
if (firstChange === undefined) throw new Error('the pack changes no country')
/** The first change again on its day, or with other days. */
const withFirstChange = (again: readonly (typeof firstChange)[]): LawPack =>
  withCountries({ changes: [...again, ...pack.countries.changes.slice(1)] })
const withItems = (change: Partial<LawPack['items']>): LawPack => ({ ...pack, items: { ...pack.items, ...change } })
const when = (condition: Condition): LawPack => withFirstRule(() => ({ when: condition }))
const [ruleOne, ruleTwo] = pack.rules
if (ruleOne === undefined || ruleTwo === undefined) throw new Error('the pack has no rules')

const refused: readonly { readonly text: string; readonly problem: Partial<PackFileProblem> }[] = [
  { text: '{', problem: { code: 'pack-not-json' } },
  { text: '{}', problem: { code: 'pack-form', path: 'format' } },
  { text: textOf({ ...pack, rules: [] }, { note: 1 }), problem: { code: 'pack-form' } },
  { text: textOf(changedPack, { hash: currentPack.hash }), problem: { code: 'pack-hash-differs' } },
  {
    text: textOf({ ...pack, rules: [...pack.rules, ruleOne] }),
    problem: { code: 'pack-id-repeated', id: ruleOne.id },
  },
  { text: textOf({ ...pack, axes: pack.axes.slice(1) }), problem: { code: 'pack-lacks', kind: 'axis' } },
  { text: textOf({ ...pack, questions: pack.questions.slice(1) }), problem: { code: 'pack-lacks', kind: 'question' } },
  { text: textOf({ ...pack, figures: pack.figures.slice(1) }), problem: { code: 'pack-lacks', kind: 'figure' } },
  { text: textOf({ ...pack, routes: pack.routes.slice(1) }), problem: { code: 'pack-lacks', kind: 'route' } },
  {
    text: textOf({
      ...pack,
      axes: [...pack.axes, { id: 'x', words: ruleOne.words, values: [{ id: 'y', words: ruleOne.words }] }],
    }),
    problem: { code: 'pack-axis-not-read', axis: 'x' },
  },
  {
    text: textOf(when({ kind: 'is', axis: 'invented', values: ['yes'] })),
    problem: { code: 'pack-name-unknown', kind: 'axis', name: 'invented', at: ruleOne.id },
  },
  {
    text: textOf(when({ kind: 'not', of: { kind: 'is', axis: 'class', values: ['A', 'Z'] } })),
    problem: { code: 'pack-name-unknown', kind: 'value', name: 'class/Z' },
  },
  {
    text: textOf(
      when({ kind: 'reading', doubt: 'Z-1', citations: [], readings: [{ name: 'a', when: { kind: 'always' } }] }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'doubt', name: 'Z-1' },
  },
  {
    text: textOf(
      when({ kind: 'reading', doubt: 'AMB-05', citations: [], readings: [{ name: 'a', when: { kind: 'always' } }] }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'reading', name: 'AMB-05/a' },
  },
  {
    text: textOf(withFirstRule(() => ({ doubts: ['Z-2'] }))),
    problem: { code: 'pack-name-unknown', kind: 'doubt', name: 'Z-2' },
  },
  { text: textOf(withFirstRule(() => ({ then: 'perhaps' }))), problem: { code: 'pack-name-unknown', kind: 'answer' } },
  {
    text: textOf(withFirstRule(() => ({ overrides: ['invented'] }))),
    problem: { code: 'pack-name-unknown', kind: 'rule', name: 'invented' },
  },
  {
    text: textOf({
      ...pack,
      figures: pack.figures.map((each) => ({ ...each, values: [{ from: '2026-01-01', value: '1' }] })),
    }),
    problem: { code: 'pack-lacks', kind: 'figure' },
  },
  { text: textOf({ ...pack, dues: pack.dues.slice(1) }), problem: { code: 'pack-lacks', kind: 'deadline' } },
  { text: textOf({ ...pack, windows: pack.windows.slice(1) }), problem: { code: 'pack-lacks', kind: 'window' } },
  {
    text: textOf(withCountries({ rows: pack.countries.rows.slice(1) })),
    problem: { code: 'pack-lacks', kind: 'country', name: 'AD' },
  },
  {
    text: textOf(
      withCountries({ rows: pack.countries.rows.map((row) => (row.code === 'FR' ? { ...row, groups: 'X:9' } : row)) }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'group', name: 'X:9', at: 'FR' },
  },
  {
    text: textOf({
      ...pack,
      items: {
        ...pack.items,
        // @ts-expect-error -- the letter O for the digit 0 in an ECCN
        lists: pack.items.lists.map((list) => ({
          ...list,
          lines: list.lines.map((line) => (line.eccn === '3A090' ? { ...line, eccn: '3A09O' } : line)),
        })),
      },
    }),
    problem: { code: 'pack-name-unknown', kind: 'entry', name: '3A09O' },
  },
  {
    // @ts-expect-error -- no country of the tables
    text: textOf(withCountries({ embargo: { ...pack.countries.embargo, regions: ['QQ'] } })),
    problem: { code: 'pack-name-unknown', kind: 'country', name: 'QQ', at: 'embargo' },
  },
  {
    text: textOf(
      withCountries({
        doubts: {
          ...pack.countries.doubts,
          change: { ...pack.countries.doubts.change, readings: ['as-moved', 'never'] },
        },
      }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'reading', name: 'A-20/never' },
  },
  {
    text: textOf(
      withItems({
        classes: pack.items.classes.map((each) => (each.class === 'A' ? { ...each, list: '740.99' } : each)),
      }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'list', name: '740.99', at: 'A' },
  },
  {
    text: textOf(withItems({ classes: pack.items.classes.slice(1) })),
    problem: { code: 'pack-lacks', kind: 'class', name: 'A' },
  },
  {
    text: textOf(
      withItems({
        classes: pack.items.classes.map((each) =>
          each.class === 'A' ? { ...each, presumed: { one: '3A090.q' } } : each,
        ),
      }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'entry', name: '3A090.q', at: 'A' },
  },
  {
    text: textOf(withItems({ trainingHardware: '740.99' })),
    problem: { code: 'pack-name-unknown', kind: 'list', name: '740.99', at: 'training hardware' },
  },
  {
    text: textOf(
      withItems({
        lists: pack.items.lists.map((list) => ({
          ...list,
          lines: list.lines.map((line) => (line.eccn === '3A090' ? { ...line, paragraphs: ['aa'] } : line)),
        })),
      }),
    ),
    problem: { code: 'pack-name-unknown', kind: 'paragraph', name: '3A090.aa' },
  },
  {
    // @ts-expect-error -- no country of the tables
    text: textOf(withCountries({ chinaOrMacau: { ...pack.countries.chinaOrMacau, codes: ['CN', 'QQ'] } })),
    problem: { code: 'pack-name-unknown', kind: 'country', name: 'QQ', at: pack.countries.chinaOrMacau.citation },
  },
  {
    // @ts-expect-error -- no country of the tables
    text: textOf(withCountries({ deemedExport: { ...pack.countries.deemedExport, from: 'QQ' } })),
    problem: { code: 'pack-name-unknown', kind: 'country', name: 'QQ', at: 'deemed export' },
  },
  {
    // @ts-expect-error -- what no source of this pack could say, a file may
    text: textOf({ ...pack, ledgers: { ...pack.ledgers, aia: { ...pack.ledgers.aia, submission: 'AIA' } } }),
    problem: { code: 'pack-name-unknown', kind: 'figure', name: 'AIA', at: 'ledgers' },
  },
  ...['2025-13-45', '2027-02-30'].map((day) => ({
    text: textOf(withCountries({ changes: pack.countries.changes.map((change) => ({ ...change, date: day })) })),
    problem: { code: 'pack-form', path: 'pack.countries.changes.0.date' } as const,
  })),
  {
    text: textOf({ ...pack, holidays: [{ name: 'x', on: '02-30' }] }),
    problem: { code: 'pack-form', path: 'pack.holidays.0.on' },
  },
  { text: textOf({ ...pack, cuts: pack.cuts.slice(1) }), problem: { code: 'pack-lacks', kind: 'cut' } },
  {
    text: textOf({
      ...pack,
      // @ts-expect-error -- what no source of this pack could say, a file may
      cuts: pack.cuts.map((cut) => ({ ...cut, of: { kind: 'figure' as const, figure: 'invented' } })),
    }),
    problem: { code: 'pack-name-unknown', kind: 'figure', name: 'invented', at: 'operations' },
  },
  {
    text: textOf(withCountries({ changes: pack.countries.changes.toReversed() })),
    problem: { code: 'pack-out-of-order', at: 'countries' },
  },
  {
    text: textOf(withCountries({ rows: following({ MY: 'BR', BR: 'MY' }) })),
    problem: { code: 'pack-follows-cyclic', countries: 'BR → MY → BR' },
  },
  {
    text: textOf(withCountries({ rows: following({ MY: 'MY' }) })),
    problem: { code: 'pack-follows-cyclic', countries: 'MY → MY' },
  },
  {
    text: textOf(withFirstChange([firstChange, firstChange])),
    problem: { code: 'pack-out-of-order', at: `countries ${firstChange.code} ${firstChange.date}` },
  },
  {
    text: textOf(withFirstChange([{ ...firstChange, possibleSince: '2999-01-01' }])),
    problem: { code: 'pack-out-of-order', at: `countries ${firstChange.code} ${firstChange.date}` },
  },
  {
    text: textOf(withFirstRule(() => ({ standing: { from: '2025-05-15', through: '2025-05-14' } }))),
    problem: { code: 'pack-days-reversed', at: 'rules.0.standing', from: '2025-05-15', through: '2025-05-14' },
  },
  ...(
    [
      ['LPP year', 'TPP', 'lots'],
      ['NAC days', 'days', '25.5'],
      ['NAC days', 'days', '-25'],
      ['record months', 'months', 'sixty'],
      ['compliance', 'date', '2025-02-31'],
      ['4E091 operations', 'operations', 'many'],
    ] as const
  ).map(([id, unit, value]) => ({
    text: textOf(withFigure(id, { value })),
    problem: { code: 'pack-value-not-read', at: id, unit, value } as const,
  })),
  {
    text: textOf(withFigure('NAC days', { value: '25' }, { from: '2025-02-30', value: '30' })),
    problem: { code: 'pack-form' },
  },
  {
    text: textOf(
      withFigure('NAC days', { value: '25' }, { from: '2026-01-01', value: '30' }, { from: '2026-01-01', value: '35' }),
    ),
    problem: { code: 'pack-out-of-order', at: 'NAC days' },
  },
  {
    text: textOf(withFirstRule(() => ({ raises: [{ kind: 'judgment', doubt: 'Z-3', when: 'on' }] }))),
    problem: { code: 'pack-name-unknown', kind: 'doubt', name: 'Z-3', at: ruleOne.id },
  },
  {
    text: textOf(withFirstRule(() => ({ raises: [{ kind: 'judgment', settles: 'somehow', when: 'on' }] }))),
    problem: { code: 'pack-name-unknown', kind: 'message', name: 'somehow', at: ruleOne.id },
  },
  {
    text: textOf(withFirstRule(() => ({ raises: [{ kind: 'judgment', when: 'contested', against: ['invented'] }] }))),
    problem: { code: 'pack-name-unknown', kind: 'rule', name: 'invented', at: ruleOne.id },
  },
  {
    text: textOf({ ...pack, doubts: pack.doubts.filter(({ finding }) => finding === undefined) }),
    problem: { code: 'pack-lacks', kind: 'finding' },
  },
  { text: textOf({ ...pack, stages: pack.stages.slice(1) }), problem: { code: 'pack-lacks', kind: 'stage' } },
  {
    text: textOf({
      ...pack,
      stages: pack.stages.map((stage) => ('routes' in stage ? { ...stage, routes: ['XYZ'] } : stage)),
    }),
    problem: { code: 'pack-name-unknown', kind: 'route', name: 'XYZ' },
  },
  {
    text: textOf(withFirstRule(({ id }) => ({ overrides: [id] }))),
    problem: { code: 'pack-overrides-cyclic', rules: `${ruleOne.id} → ${ruleOne.id}` },
  },
]

describe('a pack file', () => {
  test('holds the whole pack: read back it has the same hash and gives the same answers', () => {
    const read = readPack(writePack(currentPack))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    expect(read.value.hash).toBe(currentPack.hash)
    expect(read.value.pack).toEqual(JSON.parse(JSON.stringify(pack)))
    for (const each of conformanceCases().filter(({ id }) => id.startsWith('S-') || id.startsWith('B3')))
      for (const record of each.kind === 'question' ? [] : each.records)
        expect(determine(record, {}, read.value)).toEqual(determine(record))
  })

  test('brings its own posture: what it knows last is what a run without a day knows', () => {
    const last = pack.posture.at(-1)
    if (last === undefined) throw new Error('the pack has no posture')
    const later = { ...pack, posture: [...pack.posture, { ...last, id: 'P-later', date: '2026-12-05' }] }
    const read = readPack(writePack({ pack: later, hash: packHash(later) }))
    if (!read.ok) throw new Error(JSON.stringify(read.error))
    const [record] = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))
    if (record === undefined) throw new Error('there is no record')
    expect(determine(record, {}, read.value).determination.enforced.asOf).toBe('2026-12-05')
    expect(determine(record).determination.enforced.asOf).toBe(last.date)
  })

  test.each(refused)('is refused as $problem.code, $problem', ({ text, problem }) => {
    expect(readPack(text)).toMatchObject({ ok: false, error: problem })
  })

  test.each(languages)('is refused in words of %s, with every slot filled', (language) => {
    const said = refused.map(({ text }) => {
      const read = readPack(text)
      if (read.ok) throw new Error('the file was read')
      const { code, ...slots } = read.error
      return say(packFileProblems, language, code, slots)
    })
    for (const line of said) expect(line).not.toMatch(/\{\w+\}/)
    const codes = new Set(refused.map(({ problem }) => problem.code))
    expect(codes).toEqual(new Set(Object.keys(packFileProblems.en)))
  })
})

describe('a report made under a pack that is no longer the current one', { timeout: 240_000 }, () => {
  const archived = packsWith([JSON.parse(writePack({ pack: changedPack, hash: packHash(changedPack) }))])
  const loaded = archived[1]
  if (loaded === undefined) throw new Error('the archived pack was not read')
  const records = conformanceCases()
    .flatMap((each) => (each.kind === 'question' ? [] : each.records))
    .slice(0, 3)
    .map((record, index) => ({ ...record, id: `T-${index}` }))
  const product = 'Diffusion Docket test'
  const namesOf = (packs: typeof archived) =>
    packs.map((each) => ({ id: each.pack.id, version: each.pack.version, hash: each.hash }))
  const settings = { lawDate: '2025-07-15', knowledgeDate: '2025-07-15' }
  const verifying = (packs: typeof archived) => ({
    releaseOf: ({ packHash: hash }: MadeWith): Release | undefined => {
      const found = packByHash(hash, packs)
      return found === undefined
        ? undefined
        : { machine: openWith(found), layout, fonts: shippedFonts, loadedPacks: namesOf(packs), isCurrent: true }
    },
    since: '2025-01-13',
    now: '2026-01-06T09:00:00Z',
  })

  test('is another pack, and replays under its own from the archive', async () => {
    expect(loaded.hash).not.toBe(currentPack.hash)
    const entries = records.map((record) => ({ stated: record, record, ...determine(record, settings, loaded) }))
    expect(entries.map(({ determination }) => determination.codified)).not.toEqual(
      records.map((record) => determine(record, settings).determination.codified),
    )
    const rendered = await renderReport(
      {
        id: '00000000-0000-4000-8000-000000000001',
        case: { title: 'Archived', preparedBy: 'A. Tester' },
        settings,
        pack: loaded,
        loadedPacks: namesOf(archived),
        engine: ENGINE,
        layout: 'of the test',
        product,
        paper: 'a4',
        asOf: '2026-01-05',
        entered: [],
        entries,
        deadlines: [],
        positions: [],
        created: '2026-01-05T09:00:00Z',
      },
      { lang: 'en' },
    )
    if (!rendered.ok) throw new Error(JSON.stringify(rendered.error))
    const { pages, receipt, replay } = await verifyReport(rendered.value.pdf, verifying(archived))
    expect({
      pages: pages.verdict,
      receipt: receipt.verdict,
      replay: replay.verdict,
      compared: replay.compared,
    }).toEqual({
      pages: 'same',
      receipt: 'intact',
      replay: 'same',
      compared: records.length,
    })
    const without = await verifyReport(rendered.value.pdf, verifying(packsWith([])))
    expect(without.replay.verdict).toBe('not-replayed')
    expect(without.pages.problems).toMatchObject([{ code: 'release-not-kept', hash: loaded.hash }])
  })
})

test('every pack that ships has a hash of its own', () => {
  const packs = packsWith([])
  expect(packs.map(({ hash }) => hash)).toEqual([currentPack.hash])
  expect(() => packsWith([{}])).toThrow(/pack-form/)
})
