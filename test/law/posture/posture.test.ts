import { describe, expect, test } from 'vitest'
import { isCivilDate } from '../../../shared/kernel/civil-date.ts'
import {
  newestPostureDate,
  newestSourceSeen,
  postureOf,
  postureSearchedThrough,
  postureTimeline,
  postureUpTo,
  provisionPostures,
} from '../../../main/law/posture/index.ts'

const provision = (id: string) => {
  const found = provisionPostures.find((one) => one.id === id)
  if (found === undefined) throw new Error(`there is no provision ${id}`)
  return found
}
const enforcementOn = (id: string, date: string) => postureOf(provision(id), date)?.enforcement

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

  test('on 12 May 2025 knows nothing of the announcement of 13 May', () => {
    const ids = (date: string) => postureUpTo(date).map((entry) => entry.id)
    expect(ids('2025-05-12')).not.toContain('P-2025-05-13-not-enforced')
    expect(ids('2025-05-13')).toContain('P-2025-05-13-not-enforced')
    expect(ids('2025-01-14')).toEqual([])
    expect(postureUpTo(newestPostureDate)).toEqual(postureTimeline)
  })

  test('ends with the newest entry, and says through when sources were searched', () => {
    expect(newestPostureDate).toBe('2026-09-25')
    expect(newestSourceSeen >= newestPostureDate).toBe(true)
    expect(postureSearchedThrough >= newestSourceSeen).toBe(true)
  })

  test('gives non-enforcement no codified effect, nor the decision about it', () => {
    const effect = (id: string) => postureTimeline.find((entry) => entry.id === id)?.codifiedEffect
    expect(effect('P-2025-05-13-not-enforced')).toBe('no')
    expect(effect('P-2026-05-12-gao')).toBe('no')
    expect(effect('P-2026-01-15-case-by-case')).toBe('yes')
  })
})

describe('The posture of provisions', () => {
  test('the worldwide requirement by destination was never enforced: not yet due, then announced as not enforced', () => {
    expect(enforcementOn('worldwide-by-destination', '2025-05-12')).toBe('not-yet-required')
    expect(enforcementOn('worldwide-by-destination', '2025-05-13')).toBe('not-enforced')
    expect(enforcementOn('worldwide-by-destination', '2026-09-25')).toBe('not-enforced')
  })

  test('the requirement for entities of Macau and D:5 is enforced throughout', () => {
    for (const date of ['2025-01-13', '2025-05-13', '2026-05-31', '2026-09-25']) {
      expect(enforcementOn('worldwide-by-headquarters', date)).toBe('enforced')
      expect(enforcementOn('restricted-destinations', date)).toBe('enforced')
    }
  })

  test('since 12 May 2026 non-enforcement is marked as contested', () => {
    expect(postureOf(provision('model-weights'), '2026-05-11')?.contested).toBe(false)
    expect(postureOf(provision('model-weights'), '2026-05-12')?.contested).toBe(true)
  })

  test('has nothing to say before a provision existed', () => {
    expect(enforcementOn('case-by-case-2026', '2026-01-14')).toBeUndefined()
    expect(enforcementOn('case-by-case-2026', '2026-01-15')).toBe('enforced')
  })

  test('rests every span on entries of the timeline known by its day', () => {
    const dateOf = new Map(postureTimeline.map((entry) => [entry.id, entry.date]))
    for (const one of provisionPostures) {
      expect(one.spans.map((span) => span.from)).toEqual(one.spans.map((span) => span.from).toSorted())
      for (const span of one.spans) {
        for (const id of span.entries) {
          // The rule was in effect two days before it was published.
          const known = id === 'P-2025-01-15-published' ? '2025-01-13' : dateOf.get(id)
          expect(known).toBeDefined()
          expect((known ?? '9999') <= span.from).toBe(true)
        }
      }
    }
  })
})
