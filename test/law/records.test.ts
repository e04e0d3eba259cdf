// Records on the edges of the rule, with the answer the text gives: a unit below a figure, at it and above it; the day before, the
// day and the day after; each limb and each exception.
import { describe, expect, it } from 'vitest'
import { determine } from '../../main/law/index.ts'
import { unmet } from '../conformance/expectation.ts'
import { classification } from './records/classification.ts'
import { others } from './records/others.ts'
import type { EdgeCase } from './records/sale.ts'
import { sales } from './records/sales.ts'

const problems = ({ record, lawDate, knowledgeDate, expect: wanted }: EdgeCase): readonly string[] => {
  const settings = {
    ...(lawDate === undefined ? {} : { lawDate }),
    ...(knowledgeDate === undefined ? {} : { knowledgeDate }),
  }
  return unmet(wanted, determine(record, settings).determination)
}

describe.each([
  ['what an item is', classification],
  ['sales of circuits', sales],
  ['weights, services, validated end users and dates', others],
] as const)('%s', (_name, cases) => {
  it.each(cases.map((each) => [each.it, each] as const))('%s', (_title, each) => {
    expect(problems(each)).toEqual([])
  })
})
