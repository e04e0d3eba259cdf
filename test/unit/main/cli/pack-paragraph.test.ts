// docket pack --paragraph.
import { expect, test } from 'vitest'
import { paragraphsWithin } from '../../../../main/casework/pack.ts'
import { determine } from '../../../../main/law/index.ts'
import { conformanceCases } from '../../../conformance/cases.ts'
import { z } from 'zod'
import { transactionRecordSchema } from '../../../../shared/contract/interchange.ts'
import { docket } from './world.ts'

test('a paragraph is shown with its rules, doubts, duties and figures, those below it after it', async () => {
  const { status, output } = await docket(['pack', '--paragraph', '740.29(c)', '--lang', 'en'])
  expect(status).toBe(0)
  expect(output.match(/^740\.29\S*/gm)).toEqual(['740.29(c)', '740.29(c)(1)', '740.29(c)(2)'])
  expect(output).toContain('    Condition LPP.destination: Not to Macau or D:5.\n')
  expect(output).toContain('    Doubt AMB-05: ')
  const { output: copy } = await docket(['pack', '--paragraph', '740.29(g)(1)', '--lang', 'zh-CN'])
  expect(copy).toMatch(/^740\.29\(g\)\(1\) {2}/)
  expect(copy).toContain('    义务：')
  expect(copy).toContain('    LPP copy days = 30 days\n')
})

test('a paragraph of another rule is refused, with where to look', async () => {
  const { status, errors } = await docket(['pack', '--paragraph', '999.1', '--lang', 'en'])
  expect(status).toBe(1)
  expect(errors.join('\n')).toContain('the pack has no paragraph "999.1"')
})

test('a duty and a figure of a limb without an entry of its own stand at the paragraph around it', async () => {
  const { output } = await docket(['pack', '--paragraph', '762.6', '--lang', 'en'])
  expect(output).toContain('    Duty: Keep the records of the transaction for 5 years')
  expect(output).toContain('    record months = 60 months\n')
})

test('a paragraph has its cases, each with what it states beside the plain sale, in both languages', async () => {
  const { output } = await docket(['pack', '--paragraph', '740.29(d)', '--lang', 'en'])
  expect(output).toContain('    Case: LPP.limit is met\n      Country of ultimate destination: Brazil; ')
  expect(output).toContain(
    '    Case: LPP.limit is not met\n      As the case before, but LPP: TPP received in the year',
  )
  expect(output).toContain('A case states what it has beside the plain sale: an accelerator of 3A090.a (15,832 TPP)')
  const { output: chinese } = await docket(['pack', '--paragraph', '740.29(d)', '--lang', 'zh-CN'])
  expect(chinese).toContain('    案例：LPP.limit 未满足\n      同上一案例，但')
  expect(chinese).toContain('案例只写其与普通销售不同之处')
})

test('a case as JSON has the whole record, ready to be determined', async () => {
  const { output } = await docket(['pack', '--paragraph', '740.29(d)', '--json'])
  const [paragraph] = z
    .array(z.object({ cases: z.array(z.object({ reaches: z.string(), record: transactionRecordSchema })) }))
    .parse(JSON.parse(output))
  expect(paragraph?.cases.map(({ reaches, record }) => [reaches, record.destination])).toEqual([
    ['LPP.limit', 'BR'],
    ['LPP.limit', 'BR'],
  ])
})

test('all that stands under the hash of the pack is printed with its paragraph', async () => {
  const said = async (citation: string): Promise<string> =>
    (await docket(['pack', '--paragraph', citation, '--lang', 'en'])).output
  const records = await said('762.6(a)')
  expect(records).toMatch(/^762\.6 {2}Encoded\n/)
  expect(records).toContain('    Duty: ')
  expect(await said('750.7(g)')).toContain('    Deadline: ')
  expect(await said('740.29(d)')).toContain('    Cumulative limit: Low Processing Performance (LPP)\n    Bands: ')
  expect(await said('748.15(a)(2)(ii)(A)')).toContain('    Counted from publication: Supplement 10 days')
  expect(await said('742.6(a)(6)(iii)')).toContain('    Before 13 January 2025, ')
})

test('every red flag has its paragraph, whether or not a rule raises it', async () => {
  const all = await docket(['pack', '--paragraph', '732 Supp. 3', '--lang', 'en'])
  expect(all.output.match(/^732 Supp\. 3 No\. \d+/gm)).toHaveLength(29)
  const { output } = await docket(['pack', '--paragraph', '732 Supp. 3 No. 2', '--lang', 'zh-CN'])
  expect(output).toBe('732 Supp. 3 No. 2\n    危险信号：产品性能与买方业务不符。\n')
})

test('every citation of an obligation has a paragraph', () => {
  const cited = new Set(
    conformanceCases().flatMap((each) =>
      each.kind === 'question'
        ? []
        : each.records.flatMap((record) => determine(record).determination.obligations.map(({ citation }) => citation)),
    ),
  )
  expect(cited.size).toBeGreaterThan(10)
  expect([...cited].filter((citation) => paragraphsWithin(citation).length === 0)).toEqual([])
})
