// The executive summary: every figure counted a second time from the receipt, two pages whatever the case and the sheet, made again by
// a verifier, and no figure of it changed without a word.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as layout from '../../../../main/archive/layout.ts'
import { openWith } from '../../../../main/archive/machine.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { inCaseOrder } from '../../../../main/ledger/carry.ts'
import { ReportContent } from '../../../../main/report/content.ts'
import {
  type ReportEntry,
  type ReportModel,
  type Verifying,
  receiptSchema,
  renderReport,
  verifyReport,
} from '../../../../main/report/index.ts'
import { shippedFonts } from '../../../../main/report/page/fonts.ts'
import { Paper } from '../../../../main/report/page/paper.ts'
import { sheets } from '../../../../main/report/page/style.ts'
import { drawSummary } from '../../../../main/report/parts/summary.ts'
import { type ByVerdict, type ReportSummary, SummaryTally } from '../../../../main/report/summary.ts'
import {
  type TransactionRecord,
  outcomes,
  reasonKinds,
  reviewPolicies,
} from '../../../../shared/contract/interchange.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { papers } from '../../../../shared/contract/values.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { type Language, languages } from '../../../../shared/language/catalog.ts'
import { conformanceCases } from '../../../conformance/cases.ts'
import { rewritten, signed } from './attacks.ts'
import { inventedMachine, verifying } from './fixtures.ts'
import { receiptIn } from './receipt-in.ts'
import { inventedModel } from './sample.ts'

// Keys, typefaces and the tools of others take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const NOW = '2026-11-22T10:00:00Z'
const AS_OF = '2025-07-01'

/** Two hundred records of the conformance cases and more, determined in order under the rule pack, with their registers. */
const conformanceModel = (paper: ReportModel['paper']): ReportModel => {
  const seen = new Map<string, TransactionRecord>()
  for (const each of conformanceCases())
    if (each.kind !== 'question')
      for (const record of each.records)
        seen.set(`${each.id} ${record.id}`, { ...record, id: `${each.id} ${record.id}` })
  const settings = {}
  const machine = openWith(currentPack)
  const take = machine.begin(settings, [])
  const entries = inCaseOrder([...seen.values()]).map((stated): ReportEntry => {
    const { isInOrder: _isInOrder, ...taken } = take(stated)
    return { ...taken, stated }
  })
  const [registers] = machine.registers(
    entries.map(({ stated, determination }) => ({ record: stated, determination })),
    { settings, created: NOW, asOf: AS_OF, entered: [] },
  )
  return {
    ...inventedModel(0),
    settings,
    pack: currentPack,
    loadedPacks: [{ id: currentPack.pack.id, version: currentPack.pack.version, hash: currentPack.hash }],
    engine: machine.engine,
    paper,
    asOf: AS_OF,
    created: NOW,
    entries,
    deadlines: registers?.deadlines ?? [],
    positions: registers?.positions ?? [],
  }
}

const conformanceVerifying: Verifying = {
  releaseOf: ({ packHash }) =>
    packHash === currentPack.hash
      ? {
          machine: openWith(currentPack),
          layout,
          fonts: shippedFonts,
          loadedPacks: [{ id: currentPack.pack.id, version: currentPack.pack.version, hash: currentPack.hash }],
          isCurrent: true,
        }
      : undefined,
  since: '2025-01-13',
  now: '2026-11-28T09:00:00Z',
}

const entriesOf = ({ entries }: ReportModel): readonly ReportEntry[] => (Symbol.iterator in entries ? [...entries] : [])

const summaryOf = (model: ReportModel): ReportSummary => {
  const tally = new SummaryTally()
  for (const entry of entriesOf(model)) tally.add(entry)
  return tally.summary(model)
}

const pagesOf = (model: ReportModel, language: Language, summary: ReportSummary): number => {
  const paper = new Paper({
    sheet: sheets[model.paper],
    language,
    title: '',
    author: '',
    subject: '',
    product: '',
    keywords: '',
    created: NOW,
    fonts: shippedFonts,
    head: ['', ''],
    foot: '',
    pageOf: () => '',
  })
  const receipt = { deflated: new Uint8Array(), length: 0, sha256: '', md5: new Uint8Array() }
  drawSummary({ paper, model, content: new ReportContent(model.pack.pack, language), receipt }, summary)
  return paper.page
}

const run = (tool: string, ...parts: readonly string[]): string => execFileSync(tool, parts, { encoding: 'utf8' })

/** The text of pages as poppler reads it, a form feed after each. */
const textOf = (pdf: Uint8Array, first: number, last: number): string => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-summary-'))
  try {
    writeFileSync(join(folder, 'report.pdf'), pdf)
    return run('pdftotext', '-layout', '-f', `${first}`, '-l', `${last}`, join(folder, 'report.pdf'), '-')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const everySheet = languages.flatMap((language) => papers.map((paper) => [language, paper] as const))

describe('the figures of an executive summary', () => {
  it('are those that the receipt gives when each is counted by itself', async () => {
    const model = inventedModel(200)
    const { pdf } = expectOk(await renderReport(model, { lang: 'en' }))
    const receipt = receiptSchema.parse(JSON.parse(receiptIn(pdf)))
    const answers = receipt.transactions.map(({ record, determination: { codified, enforced, ...rest } }) => {
      const [one, other] = [receipt.answers[codified], receipt.answers[enforced]]
      if (one === undefined || other === undefined) throw new Error('an answer is missing')
      return { record, codified: one, enforced: other, tpp: rest.classification.aggregateTpp }
    })
    const summary = summaryOf(inventedModel(200))
    expect(summary.transactions).toBe(200)
    expect(summary.withoutTpp).toBe(answers.filter(({ tpp }) => tpp === undefined).length)
    const exposure = (some: typeof answers) => ({
      transactions: some.length,
      tpp: String(some.reduce((sum, { tpp = 0 }) => sum + tpp, 0)),
    })
    for (const name of ['codified', 'enforced'] as const) {
      for (const { outcome, ...sums } of summary.outcomes)
        expect(sums[name]).toEqual(exposure(answers.filter((each) => each[name].outcome === outcome)))
      const licensed = answers.filter((each) => each[name].outcome === 'license-required')
      expect(summary.license[name]).toEqual(exposure(licensed))
      for (const { policy, ...need } of summary.licenses)
        expect(need[name]).toEqual(exposure(licensed.filter((each) => each[name].reviewPolicy === policy)))
      const reviewed = answers.filter((each) => each[name].outcome === 'needs-review')
      expect(summary.review[name]).toEqual(exposure(reviewed))
      for (const { kind, ...need } of summary.persons)
        expect(need[name]).toEqual(
          exposure(reviewed.filter((each) => each[name].reasons.some((reason) => reason.kind === kind))),
        )
      for (const { doubt, ...effect } of summary.doubts)
        expect(effect[name]).toEqual(
          exposure(reviewed.filter((each) => each[name].reasons.some((reason) => reason.doubt === doubt))),
        )
    }
    expect(summary.outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(
      [...new Set(answers.flatMap(({ codified, enforced }) => [codified.outcome, enforced.outcome]))].toSorted(),
    )
    // The invented answers leave nothing to the earlier text, and each names a fact beside its doubt.
    expect(summary.total.prior).toEqual({ transactions: 0, tpp: '0' })
    expect(summary.doubts.map(({ alone }) => alone)).toEqual([0])
  })

  const due = (date: string, status: ReportModel['deadlines'][number]['status'] = 'due') => ({
    date,
    what: { en: 'Notify BIS', zh: '通知工业与安全局' },
    citation: '740.8(c)(1)',
    status,
  })

  it('count what falls due on the thirtieth and the ninetieth day, and neither the day after nor what is settled', () => {
    // 2025-01-15 and 30 days are 14 February, and 90 days are 15 April.
    const deadlines = [
      due('2025-01-15'),
      due('2025-02-14'),
      due('2025-02-15'),
      due('2025-04-15'),
      due('2025-04-16'),
      due('2025-01-14', 'overdue'),
      due('2025-01-10', 'missed'),
      due('2025-01-20', 'met'),
      due('2030-01-20', 'information'),
    ]
    expect(new SummaryTally().summary({ asOf: '2025-01-15', deadlines, positions: [] }).duties).toEqual([
      {
        what: deadlines[0]?.what,
        citation: '740.8(c)(1)',
        missed: 1,
        overdue: 1,
        soon: 2,
        later: 2,
        next: '2025-01-15',
      },
    ])
  })

  it('name a limit that is over, reached or at nine tenths, and not one just below', () => {
    const at = (key: string, used: string, more: Partial<ReportModel['positions'][number]> = {}) => ({
      ledger: 'lpp' as const,
      key,
      period: '2025',
      limit: '26900000',
      used,
      citation: '740.29(d)',
      ...more,
    })
    const positions = [
      at('below', '24209999.9'),
      at('near', '24210000'),
      at('nearer', '26899999.9'),
      at('reached', '26900000'),
      at('over', '26900000.1'),
      at('crossed', '100', { crossedBy: 'T-1' }),
      at('nothing', '0', { limit: '0' }),
      at('notice', '253000000', { ledger: 'aia', limit: '253000000' }),
    ]
    const { limits } = new SummaryTally().summary({ asOf: AS_OF, deadlines: [], positions })
    expect(
      limits.map(({ standing, accounts }) => [standing, accounts.map(({ key, percent }) => `${key} ${percent}`)]),
    ).toEqual([
      ['crossed', ['over 100', 'crossed 0']],
      ['reached', ['reached 100']],
      ['notice', ['notice 100']],
      ['near', ['nearer 99.9', 'near 90']],
    ])
  })
})

describe('an executive summary', () => {
  const ofConformance = papers.map((paper) => conformanceModel(paper))

  it.each(everySheet)('takes two pages for all conformance records, in %s on %s', (language, paper) => {
    const model = ofConformance.find((each) => each.paper === paper)
    if (model === undefined) throw new Error('no such sheet')
    expect(entriesOf(model).length).toBeGreaterThanOrEqual(200)
    expect(pagesOf(model, language, summaryOf(model))).toBe(2)
  })

  it.each(everySheet)('takes two pages where every table is full of long words, in %s on %s', (language, paper) => {
    const model = ofConformance.find((each) => each.paper === paper)
    if (model === undefined) throw new Error('no such sheet')
    const long = { en: 'Words without end. '.repeat(40), zh: '无穷无尽的文字。'.repeat(60) }
    const name = 'A name of a company that goes on and on 名称很长的公司 '.repeat(6)
    const sums: ByVerdict = {
      codified: { transactions: 999_999, tpp: '99999999999.5' },
      enforced: { transactions: 999_999, tpp: '99999999999.5' },
      prior: { transactions: 999_999, tpp: '99999999999.5' },
    }
    const many = <Value>(make: (index: number) => Value): readonly Value[] =>
      Array.from({ length: 40 }, (_, at) => make(at))
    const full: ReportSummary = {
      transactions: 999_999,
      withoutTpp: 999_999,
      total: sums,
      outcomes: outcomes.map((outcome) => ({ ...sums, outcome })),
      license: sums,
      licenses: reviewPolicies.map((policy) => ({
        ...sums,
        policy,
        destinations: many((at) => ({ name: ['BA', 'GB', 'VC', ''][at % 4] ?? '', transactions: 999_999 })),
      })),
      review: sums,
      persons: reasonKinds.map((kind) => ({
        ...sums,
        kind,
        topics: many(() => ({
          what: 'fact',
          name: 'parties[ultimate-consignee].ultimateParent',
          transactions: 999_999,
        })),
      })),
      redFlagged: 999_999,
      duties: many(() => ({
        what: long,
        citation: '748.15(a)(2)(ii)(A)',
        missed: 999_999,
        overdue: 999_999,
        soon: 999_999,
        later: 999_999,
        next: '2026-11-22',
      })),
      limits: many(() => ({
        ledger: 'lpp',
        period: '2025',
        standing: 'notice',
        accounts: many(() => ({ key: name, percent: '100' })),
      })),
      doubts: many((at) => ({
        ...sums,
        doubt: currentPack.pack.doubts[at]?.id ?? 'D-99',
        touched: 999_999,
        alone: 999_999,
      })),
      leftOpen: 999_999,
    }
    const titled = { ...model, case: { ...model.case, title: name, client: name } }
    expect(pagesOf(titled, language, full)).toBe(2)
  })

  it('stands on the second and third page, and is made again by whoever verifies, on US Letter', async () => {
    const [, letter] = ofConformance
    if (letter === undefined) throw new Error('no such sheet')
    const { pdf } = expectOk(await renderReport(letter, { lang: 'en' }))
    const whole = await verifyReport(await signed(pdf, NOW), conformanceVerifying)
    expect(whole.pages).toEqual({ verdict: 'same', problems: [] })
    expect(verdictOf(whole)).toBe('whole')
    const [first = '', second = '', third = ''] = textOf(pdf, 2, 4).split('\f')
    expect(first).toContain('Executive summary')
    expect(second).toContain('Every figure of this summary is counted from the attached receipt')
    expect(third).toContain('What needs a decision')
    const { license, review } = summaryOf(letter)
    expect(first).toContain(
      `As codified, ${license.codified.transactions} need a license and ${review.codified.transactions} a person; as enforced,`,
    )
  })
})

describe('a report whose summary was changed', () => {
  let good: Buffer
  beforeAll(async () => {
    good = Buffer.from(expectOk(await renderReport(inventedModel(40), { lang: 'en' })).pdf)
  })

  /** The content of a page, by its number, with one change to its text. */
  const withPage = (number: number, change: (content: string) => string): Buffer =>
    rewritten(good, (objects) => {
      const pages = [...objects].filter(([, text]) => /\/Type \/Page\n/.test(text) && text.includes('/Contents'))
      const [, page = ''] = pages.toSorted(([left], [right]) => left - right)[number - 1] ?? []
      const id = Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])
      const text = objects.get(id) ?? ''
      const from = text.indexOf('stream\n') + 7
      const content = inflateSync(Buffer.from(text.slice(from, text.lastIndexOf('\nendstream')), 'latin1'))
      const changed = change(content.toString('latin1'))
      if (changed === content.toString('latin1')) throw new Error('nothing was changed')
      const deflated = deflateSync(Buffer.from(changed, 'latin1')).toString('latin1')
      objects.set(
        id,
        `${id} 0 obj\n<<\n/Length ${deflated.length}\n/Filter /FlateDecode\n>>\nstream\n${deflated}\nendstream\nendobj\n`,
      )
    })

  it('is whole before', async () => {
    const whole = await verifyReport(await signed(good), verifying)
    expect([whole.pages.verdict, whole.replay.verdict]).toEqual(['same', 'same'])
  })

  it.each([2, 3])('is broken by one glyph of page %d', async (number) => {
    const lying = withPage(number, (content) =>
      content.replace(
        /(.*)\[<([0-9a-f]{4})([0-9a-f]*)>\] TJ/s,
        (_all, before: string, one: string, rest: string) =>
          `${before}[<${one === '0001' ? '0002' : '0001'}${rest}>] TJ`,
      ),
    )
    const result = await verifyReport(await signed(lying), verifying)
    expect(result.signature.verdict).toBe('valid')
    expect(result.pages.verdict).toBe('differ')
    expect(verdictOf(result)).toBe('broken')
  })

  it('is broken where the receipt says another sheet than the pages have', async () => {
    const other = expectOk(await renderReport({ ...inventedModel(40), paper: 'letter' }, { lang: 'en' }))
    expect(Buffer.from(other.pdf).toString('latin1')).toContain('/MediaBox [0 0 612 792]')
    expect((await verifyReport(await signed(other.pdf), verifying)).pages.verdict).toBe('same')
    const carried = JSON.parse(receiptIn(other.pdf)) as { readonly paper: string }
    expect(carried.paper).toBe('letter')
    const posing = await verifyReport(await signed(other.pdf), {
      ...verifying,
      releaseOf: () => ({
        machine: inventedMachine,
        layout: { ...layout, render: (model, options) => layout.render({ ...model, paper: 'a4' }, options) },
        fonts: shippedFonts,
        loadedPacks: inventedModel(0).loadedPacks,
        isCurrent: true,
      }),
    })
    expect(posing.pages.verdict).toBe('differ')
  })
})

describe('what says nothing one by one', () => {
  const pages = async (changed: Partial<ReportModel>): Promise<number> =>
    expectOk(await renderReport({ ...inventedModel(2), ...changed }, { lang: 'en' })).pages

  it('is said once: four hundred days until which records are kept', async () => {
    const kept = (count: number): Partial<ReportModel> => ({
      deadlines: Array.from({ length: count }, (_, at) => ({
        date: `20${30 + (at % 9)}-01-${String(1 + (at % 28)).padStart(2, '0')}`,
        what: { en: 'Keep the records of the transaction until this day', zh: '交易记录保存至该日' },
        citation: '762.6(a)',
        transaction: `T-${at}`,
        status: 'information' as const,
      })),
    })
    expect(await pages(kept(400))).toBe(await pages(kept(1)))
  })

  it('is said once: a hundred accounts that hold nothing', async () => {
    const empty = (count: number): Partial<ReportModel> => ({
      positions: Array.from({ length: count }, (_, at) => ({
        ledger: 'lpp' as const,
        key: `group-${at}`,
        period: '2025',
        limit: '26900000',
        used: '0',
        remaining: '26900000',
        citation: '740.29(d)',
      })),
    })
    expect(await pages(empty(100))).toBe(await pages(empty(1)))
  })
})
