// A condition that is needed only elsewhere is never called met: explain, the desk and the report say that it is not needed here.
import { expect, test } from 'vitest'
import { currentPack, determine } from '../../main/law/index.ts'
import { traceProse } from '../../shared/language/trace.ts'
import { traceTree } from '../../main/casework/trace-tree.ts'
import { sale, weights } from './records/sale.ts'

const modelToSingapore = sale(
  weights({ storage: { country: 'SG', paragraph14: true, paragraph15: true, paragraph18: true } }),
  'SG',
  { hq: 'US', held: {} },
)
const { trace } = determine(modelToSingapore, { lawDate: '2025-07-15' })

test('of model weights the certificates of AIA are not needed, and nobody says that they are met', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const route = traceProse(trace, currentPack.pack, language).find(({ id }) => id === 'AIA')
    const of = (citation: string) =>
      route?.paragraphs.filter((each) => each.citation === citation).map(({ status }) => status)
    expect(of('740.27(b)(1)')).toEqual(['not-needed'])
    expect(of('740.27(b)(2)')).toEqual(['not-needed'])
    expect(of('740.27(b)(3)')).toEqual(['not-needed'])
    const said = route?.paragraphs.filter(({ status }) => status === 'not-needed').map(({ text }) => text) ?? []
    expect(said.filter((text) => /Met|已满足/.test(text))).toEqual([])
  }
})

test('the tree of the desk carries the same standing', () => {
  const route = traceTree(trace, currentPack).find(({ words }) => words.en.includes('AIA'))
  const papers = route?.children.filter(({ citation }) => citation?.startsWith('740.27(b)') === true)
  expect(papers?.map(({ status }) => status)).toEqual(['not-needed', 'not-needed', 'not-needed'])
})
