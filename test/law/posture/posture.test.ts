import { describe, expect, test } from 'vitest'
import { isCivilDate } from '../../../shared/kernel/civil-date.ts'
import { newestSourceSeen, postureSearchedThrough, postureTimeline } from '../../../main/law/posture/index.ts'

const newest = postureTimeline.at(-1)?.date ?? ''

describe('The posture timeline', () => {
  test('runs in the order of its days, each entry with an id that begins with its day', () => {
    const dates = postureTimeline.map((entry) => entry.date)
    expect(dates).toEqual(dates.toSorted())
    expect(new Set(postureTimeline.map((entry) => entry.id)).size).toBe(postureTimeline.length)
    for (const entry of postureTimeline) {
      expect(isCivilDate(entry.date)).toBe(true)
      expect(entry.id.startsWith(`P-${entry.date}-`)).toBe(true)
    }
  })

  test('names a source for every entry and speaks both languages', () => {
    for (const entry of postureTimeline) {
      expect(entry.source).not.toBe('')
      expect(entry.words.en).toMatch(/\.$/)
      expect(entry.words.zh).toMatch(/\p{Script=Han}.*。$/u)
    }
  })

  test('ends with the newest entry, and says through when sources were searched', () => {
    expect(newest).toBe('2026-09-25')
    expect(newestSourceSeen >= newest).toBe(true)
    expect(postureSearchedThrough >= newestSourceSeen).toBe(true)
  })

  test('gives non-enforcement no codified effect, nor the decision about it', () => {
    const effect = (id: string) => postureTimeline.find((entry) => entry.id === id)?.codifiedEffect
    expect(effect('P-2025-05-13-not-enforced')).toBe('no')
    expect(effect('P-2026-05-12-gao')).toBe('no')
    expect(effect('P-2026-01-15-case-by-case')).toBe('yes')
  })
})
