// The answer as counsel would write it: at most fifteen lines, the same in both languages, parties and places by name.
import { expect, test } from 'vitest'
import { currentPack, determine, sentencesOf } from '../../main/law/index.ts'
import { summaryOf, type SummaryLine } from '../../shared/language/summary.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { conformanceCases } from '../conformance/cases.ts'
import { sale } from './records/sale.ts'

const told = (record: TransactionRecord, language: Language): readonly SummaryLine[] => {
  const settings = { lawDate: record.dates?.export ?? '2025-07-15' }
  const { determination } = determine(record, settings)
  return summaryOf(determination, record, sentencesOf(record, settings), currentPack.pack, language, {
    place: 'command',
  })
}

/** The answer of the text before 13 January 2025 is a line that the command adds. */
const linesBeside = (record: TransactionRecord): number =>
  determine(record, { lawDate: record.dates?.export ?? '2025-07-15' }).determination.prior === undefined ? 0 : 1

const whole = (record: TransactionRecord): readonly SummaryLine[] => {
  const settings = { lawDate: record.dates?.export ?? '2025-07-15' }
  const { determination } = determine(record, settings)
  const sentences = sentencesOf(record, settings)
  return summaryOf(determination, record, sentences, currentPack.pack, 'en', { place: 'command', isWhole: true })
}

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

test('every conformance record is told in at most fifteen lines, alike in both languages, with an answer and a why', () => {
  for (const record of records) {
    const en = told(record, 'en')
    const zh = told(record, 'zh-CN')
    expect(en.length + linesBeside(record)).toBeLessThanOrEqual(15)
    expect(zh.map(({ kind, citations }) => [kind, citations])).toEqual(
      en.map(({ kind, citations }) => [kind, citations]),
    )
    expect(en.filter(({ kind }) => kind === 'answer' || kind === 'why')).toHaveLength(2)
    const texts = [...en, ...zh].map(({ text }) => text)
    expect(texts.filter((text) => /\{|undefined|\[object/.test(text))).toEqual([])
  }
})

test('what does not fit into fifteen lines is counted in the last one, and the whole has all of it', () => {
  const counted = records.map((record) => {
    const lines = told(record, 'en')
    const listed = lines.filter(({ kind }) => kind !== 'more')
    const more = lines.find(({ kind }) => kind === 'more')
    const left = [...(more?.text.matchAll(/\((\d+)\)/g) ?? [])].reduce((sum, [, count]) => sum + Number(count), 0)
    expect(listed.length + left).toBe(whole(record).length)
    return left
  })
  expect(counted.some((left) => left > 0)).toBe(true)
})

test('an answer that turns on no missing fact names none', () => {
  for (const record of records) {
    const lines = whole(record)
    const answer = lines.find(({ kind }) => kind === 'answer')?.text ?? ''
    if (/^(Needs review|License required)/.test(answer)) continue
    expect(lines.filter(({ kind }) => kind === 'missing')).toEqual([])
  }
})

test('a transfer inside the United States is explained by what takes it out, not by the requirement', () => {
  const chips = { eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true, designer: 'approved' } as const
  const record: TransactionRecord = {
    ...sale({ ...chips, unit: { totalProcessingPerformance: 15_832 } }, 'US'),
    activity: 'domestic-transfer',
  }
  expect(told(record, 'en').find(({ kind }) => kind === 'why')?.text).toContain('A transfer inside the United States')
})

test('a sale to Singapore names its places, its route and the days of its duties', () => {
  const chips = { eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true, designer: 'approved' } as const
  const record = sale({ ...chips, unit: { totalProcessingPerformance: 15_832 } }, 'SG', { received: 0 })
  const lines = told(record, 'en')
  const text = lines.map((line) => line.text).join('\n')
  expect(text).toContain('Export of 10 × 3A090.a (158,320 TPP in all) from the United States to Singapore.')
  expect(text).toContain('Authorized by LPP (Low Processing Performance)')
  expect(text).toContain(
    'Due 2025-07-31: Send BIS a copy of the consignee\'s LPP certification ("LPP Shipment"), within 30 days of the export.',
  )
  expect(lines.find(({ kind }) => kind === 'why')?.citations).toEqual(['742.6(a)(6)(iii)(A)'])
})

test('a customer in China is named with both readings of the doubt, and a judgment or the agency settles it, never a license', () => {
  const chips = { eccn: '3A090.b', quantity: 10, origin: 'us', datacenter: true, designer: 'approved' } as const
  const record = sale({ ...chips, unit: { totalProcessingPerformance: 2_897, performanceDensity: 4.76 } }, 'SG', {
    others: [
      { role: 'final-customer', id: 'buyer', location: 'CN', headquarters: 'CN', ultimateParent: 'CN', listed: [] },
    ],
  })
  const doubt = told(record, 'en').find(({ kind }) => kind === 'doubt')
  expect(doubt?.text).toContain('Open reading D-14')
  expect(doubt?.text).toContain('judgment of counsel')
})

test('a consignee without an end user beside it is said to be taken for the end user', () => {
  const full = sale({ eccn: '3A090.a', quantity: 1 }, 'SG')
  const alone = { ...full, parties: full.parties.filter(({ role }) => role !== 'end-user') }
  const parties = (record: TransactionRecord, language: Language) =>
    told(record, language).flatMap(({ kind, text }) => (kind === 'parties' ? [text] : []))
  expect(parties(full, 'en').join(' ')).not.toContain('taken for the end user')
  expect(parties(alone, 'en')[0]).toMatch(/No end user is stated: it is taken for the end user\.$/)
  expect(parties(alone, 'zh-CN')[0]).toMatch(/未载明最终用户：以其为最终用户。$/)
})

test.each([
  ['2025-01-12', 'Before 13 January 2025 the earlier rules apply.', '2025年1月13日之前适用原有规则。'],
  ['2025-01-13', 'compliance with the rule was not yet required', '尚不要求遵守本规则'],
  ['2025-05-14', 'compliance with the rule was not yet required', '尚不要求遵守本规则'],
])('what went on %s is left to the earlier rules for the reason of that day', (day, en, zh) => {
  const record = sale({ eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true }, 'IN', { export: day })
  const why = (language: Language) => told(record, language).find(({ kind }) => kind === 'why')
  expect(why('en')?.text).toContain(en)
  expect(why('zh-CN')?.text).toContain(zh)
  expect(why('en')?.citations).toEqual(['90 FR 4544'])
})

test('what was aboard on 15 May 2025 is left to the earlier rules by the savings clause, not because it went before the rule', () => {
  const record = sale({ eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true }, 'IN', {
    export: '2025-05-15',
    dates: { order: '2025-04-01', aboardCarrier: '2025-05-15', completed: '2025-06-16', received: '2025-06-16' },
    rest: { prior: { eligibility: 'nlr', actualOrder: true } },
  })
  const why = (language: Language) => told(record, language).find(({ kind }) => kind === 'why')?.text
  expect(why('en')).toContain('The savings clause saves the shipment')
  expect(why('en')).not.toContain('Before 13 January 2025')
  expect(why('zh-CN')).toContain('过渡保留条款')
})
