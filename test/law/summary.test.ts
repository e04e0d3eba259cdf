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
  return summaryOf(determination, record, sentencesOf(record, settings), currentPack.pack, language)
}

const records = conformanceCases().flatMap((each) => (each.kind === 'question' ? [] : each.records))

test('every conformance record is told in at most fifteen lines, alike in both languages, with an answer and a why', () => {
  for (const record of records) {
    const en = told(record, 'en')
    const zh = told(record, 'zh-CN')
    expect(en.length).toBeLessThanOrEqual(15)
    expect(zh.map(({ kind, citations }) => [kind, citations])).toEqual(
      en.map(({ kind, citations }) => [kind, citations]),
    )
    expect(en.filter(({ kind }) => kind === 'answer' || kind === 'why')).toHaveLength(2)
    const texts = [...en, ...zh].map(({ text }) => text)
    expect(texts.filter((text) => /\{|undefined|\[object/.test(text))).toEqual([])
  }
})

test('a sale to Singapore names its places, its route and the days of its duties', () => {
  const chips = { eccn: '3A090.a', quantity: 10, origin: 'us', datacenter: true, designer: 'approved' } as const
  const record = sale({ ...chips, unit: { totalProcessingPerformance: 15_832 } }, 'SG', { received: 0 })
  const lines = told(record, 'en')
  const text = lines.map((line) => line.text).join('\n')
  expect(text).toContain('Export of 10 × 3A090.a (158,320 TPP in all) from United States to Singapore.')
  expect(text).toContain('Authorized by LPP (Low Processing Performance)')
  expect(text).toContain('Due 2025-07-31: Send BIS a copy of the LPP statement')
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
