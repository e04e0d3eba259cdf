// License Exception HBM, of which the record states some terms: one that fails ends it, and what nobody states leaves it open (740.25).
import { expect, it } from 'vitest'
import { type CaseFacts, memory, recordOf } from '../../main/law/cases.ts'
import { determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'

const outcome = (facts: CaseFacts) =>
  determine(transactionRecordSchema.parse(recordOf({ destination: 'CN', item: memory, ...facts }))).determination
    .codified.outcome
const dense = (hbmBandwidthDensity: number) => ({ item: { ...memory, unit: { hbmBandwidthDensity } } })
const by = (headquarters: string, ultimateParent = headquarters) => ({ exporter: { headquarters, ultimateParent } })

it('leaves memory below 3.3 GB/s/mm² open, whose packaging no fact of a record states', () => {
  expect(outcome(dense(3.299))).toBe('needs-review')
  expect(outcome({ ...by('JP'), endUse: ['production'] })).toBe('needs-review')
})

it.each<[string, CaseFacts]>([
  ['a density of 3.3 (740.25(c))', dense(3.3)],
  ['an exporter of neither the United States nor A:5 (740.25(b))', by('SG')],
  ['an exporter with a parent in D:5 (740.25(b))', by('US', 'CN')],
  ['a distributor (740.25(d)(1))', { endUse: ['resale'] }],
])('ends it by %s', (_, facts) => {
  expect(outcome(facts)).toBe('license-required')
})

it.each<[string, CaseFacts]>([
  ['the headquarters of the exporter', { exporter: { headquarters: null, ultimateParent: null } }],
  ['the end use', { endUse: null }],
])('leaves it open without %s', (_, facts) => {
  expect(outcome(facts)).toBe('needs-review')
})

it('does not end it for what is memory by its density alone, and may compute', () => {
  expect(outcome({ item: { ...dense(4).item, eccn: null } })).toBe('needs-review')
  expect(
    outcome({ item: { ...memory, eccn: null, unit: { hbmBandwidthDensity: 4, totalProcessingPerformance: 0 } } }),
  ).toBe('license-required')
})
