import { describe, expect, it } from 'vitest'
import * as catalogs from '../../../../shared/language/windows.ts'

const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).toSorted()

describe('the words of windows and deadlines', () => {
  it.each(Object.entries(catalogs))('%s fills the same slots in both languages', (_, from) => {
    const chinese: Readonly<Record<string, string>> = from['zh-CN']
    for (const [key, text] of Object.entries<string>(from.en)) {
      expect([key, slots(chinese[key] ?? '')]).toEqual([key, slots(text)])
      expect(text.trim()).toBe(text)
    }
  })

  it('speaks of a license as the rule spells it', () => {
    for (const from of Object.values(catalogs))
      expect(Object.values<string>(from.en).join('\n')).not.toMatch(/licence/i)
  })
})
