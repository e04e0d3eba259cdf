import { describe, expect, test } from 'vitest'
import { currentPack } from '../../../main/law/index.ts'
import type { CountryRow } from '../../../main/law/model.ts'
import { type CountryFacts, countryOn as countryIn, embargoOf } from '../../../main/law/tables/countries.ts'
import { countryName } from '../../../shared/language/countries.ts'

const { pack } = currentPack
const { rows, changes, doubts, embargo } = pack.countries
const groupsOf = ({ groups }: CountryRow): readonly string[] => groups.split(' ')
const countryOn = (code: string, date: string | null, elections?: ReadonlyMap<string, string>) =>
  countryIn(pack, code, date, elections)

const SUPPLEMENT_5A = 'AU BE CA DE DK ES FI FR GB IE IT JP KR NL NO NZ SE TW US'.split(' ')
const D5_JANUARY_2025 = 'AF BY MM KH CF CN CD CU ER HT IR IQ KP LB LY NI RU SO SS SD SY VE ZW'.split(' ')
const US_TERRITORIES = ['AS', 'GU', 'MP', 'PR', 'UM', 'VI']
const FEBRUARY_2025 = '2025-02-10'

const only = (code: string, date: string): CountryFacts => {
  const position = countryOn(code, date)
  const [facts, ...others] = position?.candidates ?? []
  if (facts === undefined || others.length > 0) throw new Error(`${code} does not have one position on ${date}`)
  return facts
}

describe('Supplement 5 to part 740', () => {
  test('names nineteen destinations in paragraph (a), the United States among them', () => {
    const named = rows.filter((entry) => entry.supp5a)
    expect(named.map((entry) => entry.code)).toEqual(SUPPLEMENT_5A)
    expect(SUPPLEMENT_5A).toHaveLength(19)
  })

  test('counts the territories of the United States as the United States', () => {
    for (const code of US_TERRITORIES) {
      expect(only(code, FEBRUARY_2025)).toMatchObject({ supp5a: true, domesticUs: true })
    }
    expect(rows.filter((entry) => entry.domesticUs)).toHaveLength(7)
  })

  test('lists no destination in paragraph (b)', () => {
    const facts = rows.flatMap((entry) => countryOn(entry.code, '2027-12-31')?.candidates ?? [])
    expect(facts.filter((position) => position.supp5b)).toEqual([])
  })

  test('leaves a territory that only follows a named country with both answers and doubt D-01', () => {
    const greenland = countryOn('GL', FEBRUARY_2025)
    expect(greenland?.doubt).toBe('D-01')
    expect(greenland?.candidates.map((facts) => facts.supp5a)).toEqual([true, false])
    const following = rows.filter((entry) => countryOn(entry.code, FEBRUARY_2025)?.doubt === doubts.follower.doubt)
    // Forty follow one; Bonaire, the Cook Islands and Niue among them have no sure place at all (D-10).
    expect(following).toHaveLength(37)
  })

  test('does not reach Aruba, Curaçao and Sint Maarten, which have rows of their own, nor Liechtenstein', () => {
    for (const code of ['AW', 'CW', 'SX', 'LI']) expect(only(code, FEBRUARY_2025).supp5a).toBe(false)
  })
})

describe('Country Group D:5 and Macau', () => {
  test('counts twenty-three destinations in D:5 in January 2025, and Hong Kong as China', () => {
    const inD5 = rows.filter((entry) => groupsOf(entry).includes('D:5') && entry.follows === undefined)
    expect(inD5.map((entry) => entry.code)).toEqual(D5_JANUARY_2025.toSorted())
    expect(only('HK', FEBRUARY_2025)).toEqual(only('CN', FEBRUARY_2025))
    expect(only('HK', FEBRUARY_2025).macauOrD5).toBe(true)
  })

  test('adds Macau by name, which D:1 and D:4 also put under 742.6(a)(6)(iii)(B)', () => {
    expect(only('MO', FEBRUARY_2025)).toMatchObject({ macauOrD5: true, d1d4d5NetOfA5A6: true })
    expect(only('MO', FEBRUARY_2025).groups).not.toContain('D:5')
  })

  test('leaves Taiwan outside D:5 and inside Supplement 5(a), and names it and the two regions as Chinese usage does', () => {
    expect(only('TW', FEBRUARY_2025)).toMatchObject({ supp5a: true, macauOrD5: false, d1d4d5NetOfA5A6: false })
    expect(['TW', 'HK', 'MO'].map((code) => countryName(code, 'zh-CN'))).toEqual([
      '中国台湾地区',
      '中国香港地区',
      '中国澳门地区',
    ])
  })

  test('keeps Israel out of the class B territory through A:6, and twenty-two others of the middle tier in it', () => {
    expect(only('IL', FEBRUARY_2025)).toMatchObject({ d1d4d5NetOfA5A6: false, a5OrA6: true })
    const caught = rows.filter((entry) => {
      const facts = countryOn(entry.code, FEBRUARY_2025)?.candidates ?? []
      return facts.every((position) => position.d1d4d5NetOfA5A6 && !position.macauOrD5 && !position.supp5a)
    })
    expect(caught.map((entry) => entry.code)).toEqual(
      'AE AM AZ BH EG GE JO KG KW KZ LA MD MN OM PK QA SA TJ TM UZ VN YE'.split(' '),
    )
  })
})

describe('Positions that moved', () => {
  test('on 6 November 2025 Cambodia is in D:5; from the day after both positions stand, for the move was read in secondary sources only', () => {
    expect(only('KH', '2025-11-06').macauOrD5).toBe(true)
    expect(countryOn('KH', '2025-11-07')?.candidates.map((facts) => facts.macauOrD5)).toEqual([true, false])
    const moved = countryOn('KH', '2026-02-03')
    expect(moved).toMatchObject({ doubt: 'A-20', sourcing: 'secondary' })
    expect(moved?.candidates.map((facts) => facts.macauOrD5)).toEqual([true, false])
    expect(moved?.candidates.every((facts) => facts.d1d4d5NetOfA5A6)).toBe(true)
  })

  test('the United Arab Emirates are in D:4 until July 2026, then in D:4 or A:5, from the first day the move may have stood', () => {
    expect(only('AE', '2026-07-09')).toMatchObject({ d1d4d5NetOfA5A6: true, a5OrA6: false })
    for (const date of ['2026-07-10', '2026-07-23', '2027-12-31']) {
      expect(countryOn('AE', date)?.candidates.map((facts) => facts.a5OrA6)).toEqual([false, true])
    }
  })

  test('every move names a country of the table and a day, and begins to be possible no later than its day', () => {
    for (const change of changes) {
      expect(rows.map(({ code }) => code)).toContain(change.code)
      expect(change.possibleSince <= change.date).toBe(true)
    }
  })
})

describe('A day that is not known', () => {
  test('leaves Cambodia in and out of D:5, and Germany as it always was', () => {
    expect(countryOn('KH', null)?.candidates.map((facts) => facts.macauOrD5)).toEqual([true, false])
    expect(countryOn('KH', null)?.doubt).toBe('A-20')
    expect(countryOn('DE', null)).toEqual(countryOn('DE', FEBRUARY_2025))
  })
})

describe('An elected reading', () => {
  const under = (code: string, date: string, doubt: string, reading: string) =>
    countryOn(code, date, new Map([[doubt, reading]]))

  test('leaves the one position it stands for, and no doubt', () => {
    expect(under('GL', FEBRUARY_2025, 'D-01', 'follows')?.candidates.map((facts) => facts.supp5a)).toEqual([true])
    expect(under('GL', FEBRUARY_2025, 'D-01', 'named-only')?.candidates.map((facts) => facts.supp5a)).toEqual([false])
    expect(under('KH', '2026-03-01', 'A-20', 'as-moved')?.candidates.map((facts) => facts.macauOrD5)).toEqual([false])
    expect(under('KH', '2026-03-01', 'A-20', 'as-of-january-2025')?.candidates.map((facts) => facts.macauOrD5)).toEqual(
      [true],
    )
    expect(under('CY', FEBRUARY_2025, 'D-10', 'as-recorded')?.candidates.map((facts) => facts.macauOrD5)).toEqual([
      false,
    ])
    expect(under('GL', FEBRUARY_2025, 'D-01', 'follows')?.doubt).toBeUndefined()
  })

  test('of another doubt, or one the register does not have, changes nothing', () => {
    expect(under('GL', FEBRUARY_2025, 'A-20', 'as-moved')).toEqual(countryOn('GL', FEBRUARY_2025))
    expect(under('GL', FEBRUARY_2025, 'D-01', 'invented')).toEqual(countryOn('GL', FEBRUARY_2025))
  })
})

describe('Positions in doubt', () => {
  test('Cyprus may or may not be in D:5', () => {
    const cyprus = countryOn('CY', FEBRUARY_2025)
    expect(cyprus?.doubt).toBe('D-10')
    expect(cyprus?.candidates.map((facts) => facts.macauOrD5)).toEqual([false, true])
    expect(cyprus?.candidates.every((facts) => !facts.d1d4d5NetOfA5A6)).toBe(true)
  })

  test('every row of high doubt has several positions that differ', () => {
    const doubtful = rows.filter((entry) => entry.doubt === 'high')
    expect(doubtful.map((entry) => entry.code)).toEqual(['AQ', 'BQ', 'CK', 'CY', 'NU', 'PS'])
    for (const entry of doubtful) {
      const position = countryOn(entry.code, FEBRUARY_2025)
      expect(position?.doubt).toBe('D-10')
      const different = new Set(position?.candidates.map((facts) => JSON.stringify(facts)))
      expect(different.size).toBe(position?.candidates.length)
      expect(different.size).toBeGreaterThan(1)
    }
  })

  test('a position with several candidates names its doubt, and one without has a single candidate', () => {
    for (const entry of rows) {
      for (const date of ['2025-01-13', '2026-02-03', '2026-07-23']) {
        const position = countryOn(entry.code, date)
        expect({ code: entry.code, date, inDoubt: position?.doubt !== undefined }).toEqual({
          code: entry.code,
          date,
          inDoubt: (position?.candidates.length ?? 0) > 1,
        })
      }
    }
  })
})

describe('The table', () => {
  test('has the 249 destinations of ISO 3166-1 and Kosovo, once each, named in both languages', () => {
    expect(rows).toHaveLength(250)
    expect(new Set(rows.map((entry) => entry.code)).size).toBe(250)
    for (const entry of rows) {
      expect(entry.code).toMatch(/^[A-Z]{2}$/)
      expect(countryName(entry.code, 'en')).not.toBe('')
      expect(countryName(entry.code, 'zh-CN')).toMatch(/\p{Script=Han}/u)
    }
  })

  test('explains every row that follows another or is in doubt', () => {
    for (const entry of rows.filter((row) => row.follows !== undefined || row.doubt !== undefined)) {
      expect(entry.note?.en).toBeTruthy()
      expect(entry.note?.zh).toMatch(/\p{Script=Han}/u)
    }
  })

  test('does not know a code that is not in it', () => {
    expect(countryOn('ZZ', FEBRUARY_2025)).toBeUndefined()
  })
})

describe('Part 746', () => {
  test('embargoes four destinations, limits two and occupied regions of one', () => {
    expect(embargo).toEqual({ comprehensive: ['CU', 'IR', 'KP', 'SY'], limited: ['BY', 'RU'], regions: ['UA'] })
    expect(['CU', 'RU', 'UA', 'DE'].map((code) => embargoOf(pack, code))).toEqual([
      'comprehensive',
      'limited',
      'regions',
      'none',
    ])
    const e1 = rows.filter((entry) => countryOn(entry.code, FEBRUARY_2025)?.candidates[0]?.e1)
    expect(e1.map((entry) => entry.code)).toEqual(['IR', 'KP', 'SY'])
    expect(only('CU', FEBRUARY_2025).e2).toBe(true)
  })
})
