import { describe, expect, it } from 'vitest'
import { reportProblemTexts } from '../../../../shared/language/failures.ts'
import { reportTerms } from '../../../../shared/language/report.ts'

const slots = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([slot]) => slot).toSorted()

/** Chinese, a name that both languages have, or nothing but slots and marks. */
const translated = /[\u4e00-\u9fff]|^TPP$|^T-|^(?:\{\w+\}|\P{L})*$/u

describe('the words of a report', () => {
  it.each([
    ['terms', reportTerms],
    ['problems', reportProblemTexts],
  ])('have the same slots in both languages: %s', (_, words) => {
    const english: Readonly<Record<string, string>> = words.en
    const chinese: Readonly<Record<string, string>> = words['zh-CN']
    for (const [key, text] of Object.entries(english)) {
      expect(slots(chinese[key] ?? ''), key).toEqual(slots(text))
      expect(chinese[key], key).toMatch(translated)
    }
  })
})
