// Every English sentence of a determination has its Chinese: a reader of either language is told the same.
import { expect, test } from 'vitest'
import { currentPack, determine, inChinese } from '../../main/law/index.ts'
import { conformanceCases } from '../conformance/cases.ts'

test('reasons and obligations of every conformance record can be said in Chinese', () => {
  const untold = new Set<string>()
  let told = 0
  for (const one of conformanceCases()) {
    if (one.kind === 'question') continue
    for (const record of one.records) {
      const { determination } = determine(record)
      const words = inChinese(determination, currentPack)
      const sentences = [
        ...determination.codified.reasons.map(({ settles }) => settles),
        ...determination.enforced.reasons.map(({ settles }) => settles),
        ...determination.obligations.map(({ what }) => what),
      ]
      for (const sentence of sentences) {
        if (/[\u4e00-\u9fff]/.test(words[sentence] ?? '')) told += 1
        else untold.add(sentence)
      }
    }
  }
  expect([...untold]).toEqual([])
  expect(told).toBeGreaterThan(500)
})
