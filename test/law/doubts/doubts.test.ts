import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { gather } from '../../../main/engine/fold.ts'
import type { Condition } from '../../../main/engine/model.ts'
import { doubts } from '../../../main/law/doubts/index.ts'
import { currentPack } from '../../../main/law/index.ts'

const doubtOf = (id: string) => doubts.find((doubt) => doubt.id === id)
const hasReading = (id: string, name: string): boolean =>
  doubtOf(id)?.readings.some((reading) => reading.name === name) === true

const numbered = (prefix: string, last: number, width: number): readonly string[] =>
  Array.from({ length: last }, (_, index) => `${prefix}-${String(index + 1).padStart(width, '0')}`)

// Readings that rules and ledgers elect by name.
const READINGS_IN_USE: Readonly<Record<string, readonly string[]>> = {
  'AMB-02': ['stricter', 'each-limb'],
  'AMB-04': ['destination', 'headquarters-country', 'whole-order', 'part-up-to-limit', 'gross', 'net-of-attrition'],
  'AMB-05': ['barred', 'open'],
  'AMB-06': ['denial', 'case-by-case'],
  'AMB-07': ['not-eligible', 'eligible'],
  'AMB-08': ['part-740', 'eccn-lines'],
  'AMB-09': ['part-740', 'eccn-lines'],
  'AMB-11': ['both-limbs', 'either-limb'],
  'AMB-13': ['of-base', 'of-total'],
  'AMB-14': ['guidance-needed', 'own-assessment'],
  'AMB-19': ['always', 'at-threshold'],
  'AMB-20': ['counts', 'does-not-count'],
  'A-2': ['headquarters-only', 'parent-too'],
  'A-3': ['denominator-before', 'denominator-after'],
  'A-4': ['reporting-dates-only', 'every-transaction'],
  'A-7': ['may-be-sought', 'required'],
  'A-12': ['waived-until-2026-01-15', 'binding'],
  'A-13': ['goods-only', 'any-item'],
  'A-20': ['as-of-january-2025', 'as-moved'],
  'D-01': ['follows', 'named-only'],
  'D-02': ['recipients-only', 'every-party'],
  'D-04': ['location', 'headquarters'],
  'D-05': ['closes', 'breach-only'],
  'D-06': ['by-export', 'by-receipt'],
  'D-07': ['reseller-is-consignee', 'end-user-is-consignee'],
  'D-08': ['barred', 'open'],
  'D-09': ['by-export', 'by-receipt'],
  'D-11': ['applies', 'does-not-apply'],
  'PR-01': ['stricter', 'by-its-words'],
  'PR-04': ['denial', 'case-by-case'],
  'PR-09': ['of-edition', 'of-event'],
  'PR-13': ['recipient', 'customer-too'],
}

describe('The doubt register', () => {
  test('holds AMB-01 to AMB-25, A-1 to A-22, D-01 to D-22 and PR-01 to PR-18 in order, each once', () => {
    expect(doubts.map((entry) => entry.id)).toEqual([
      ...numbered('AMB', 25, 2),
      ...numbered('A', 22, 1),
      ...numbered('D', 22, 2),
      ...numbered('PR', 18, 2),
    ])
  })

  test.each(doubts.map((entry) => [entry.id, entry] as const))(
    '%s says what, how it may be read, why and who settles it',
    (_, entry) => {
      const names = entry.readings.map(({ name }) => name)
      expect(names.length).toBeGreaterThan(1)
      expect(new Set(names).size).toBe(names.length)
      for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(entry.citations.length).toBeGreaterThan(0)
      for (const said of [entry.issue, entry.why, entry.settledBy, ...entry.readings.map((one) => one.words)]) {
        expect(said.en).toMatch(/^[A-Z0-9].*\.$/)
        expect(said.en).not.toMatch(/\p{Script=Han}/u)
        expect(said.zh).toMatch(/\p{Script=Han}/u)
        expect(said.zh).toMatch(/。$/)
      }
      expect([...names, undefined]).toContain(entry.taken)
    },
  )

  test('knows each reading that rules and ledgers elect by name', () => {
    for (const [id, names] of Object.entries(READINGS_IN_USE)) {
      expect(doubtOf(id)?.readings.map(({ name }) => name)).toEqual(names)
      for (const name of names) expect(hasReading(id, name)).toBe(true)
      expect(hasReading(id, 'invented')).toBe(false)
    }
    expect(hasReading('D-99', 'follows')).toBe(false)
  })

  test('takes no reading where the rules leave the choice to a person', () => {
    for (const id of Object.keys(READINGS_IN_USE)) expect(doubtOf(id)?.taken).toBeUndefined()
  })
})

describe('The rules of the pack', () => {
  const { pack } = currentPack
  const ofPack = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)]

  const readingsIn = (condition: Condition) =>
    gather(condition, {
      reading: ({ doubt, readings }) => ({ doubt, names: readings.map(({ name }) => name) }),
    })

  test('name only doubts of the register', () => {
    const named = new Set(ofPack.flatMap((one) => one.doubts ?? []))
    expect(named.size).toBeGreaterThan(20)
    expect([...named].filter((id) => doubtOf(id) === undefined)).toEqual([])
  })

  test('choose only between readings of the register, and only where it takes none for them', () => {
    const chosen = ofPack.flatMap((one) => readingsIn(one.when))
    expect(chosen.length).toBeGreaterThan(15)
    for (const { doubt, names } of chosen) {
      expect({ doubt, unknown: names.filter((name) => !hasReading(doubt, name)) }).toEqual({ doubt, unknown: [] })
      // AMB-18 is taken for the outcome of a domestic movement and left open for the requirement.
      const taken = doubt === 'AMB-18' ? 'domestic-outside' : undefined
      expect({ doubt, taken: doubtOf(doubt)?.taken }).toEqual({ doubt, taken })
    }
  })
})

const official = new URL('../../../../shared/rule/90fr4544-amendatory-text.txt', import.meta.url)

describe.runIf(existsSync(official))('The words of the register', () => {
  test('are our own: none shares twelve words in a row with the official text', () => {
    const words = (text: string) => text.toLowerCase().match(/[a-z0-9.:()'-]+/g) ?? []
    const runs = (list: readonly string[]) => list.slice(11).map((_, index) => list.slice(index, index + 12).join(' '))
    const printed = new Set(runs(words(readFileSync(official, 'utf8'))))
    const said = doubts.flatMap((entry) => [entry.issue.en, entry.why.en, ...entry.readings.map((one) => one.words.en)])
    expect(said.filter((text) => runs(words(text)).some((run) => printed.has(run)))).toEqual([])
  })
})
