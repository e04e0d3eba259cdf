// The values of cells by family: every way of writing one thing, and what is near to it and is another.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { allColumns } from '../../../../main/intake/columns.ts'
import { readCountry } from '../../../../main/intake/country.ts'
import { checkEncoding, guessEncodings } from '../../../../main/intake/encoding.ts'
import { readDate } from '../../../../main/intake/values/date.ts'
import { readEccn } from '../../../../main/intake/values/eccn.ts'
import { readNumber, readPercent } from '../../../../main/intake/values/number.ts'
import { folded, guardFormula, seenText, unguardFormula } from '../../../../main/intake/values/text.ts'
import { sheetNumber } from '../../../../main/intake/workbook/number.ts'
import { countryCodes } from '../../../../shared/contract/countries.ts'
import { choicePatterns, choiceWords } from '../../../../shared/language/choices.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-values-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let files = 0

const valueOr = (
  read:
    { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: { readonly code: string } },
): unknown => (read.ok ? read.value : read.error.code)

const country = (text: string): unknown => valueOr(readCountry(text, 'destination'))
const offered = (text: string): unknown => {
  const read = readCountry(text, 'destination')
  const slot = read.ok ? undefined : read.error.slots['suggestion']
  return slot?.kind === 'word' ? slot.slots?.['name'] : undefined
}

describe('a country', () => {
  const names = readFileSync(new URL('../../../fixtures/intake/country-names.csv', import.meta.url), 'utf8')
    .trimEnd()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => /^([^|]+)\|([A-Z]{2})\|\d+,export,"?(.*?)"?$/.exec(line))
    .flatMap((match) =>
      match === null ? [] : [{ source: match[1] ?? '', code: match[2] ?? '', name: match[3] ?? '' }],
    )

  test('is read by every name that ISO, the UN and the CLDR give it, in English and both ways of writing Chinese', () => {
    expect(names).toHaveLength(1444)
    const unread = names.filter(({ code, name }) => country(name.normalize('NFKC').trim()) !== code)
    // Each of these names is that of another place as well.
    expect(unread.map(({ name }) => name).toSorted()).toEqual(['Congo', 'Georgia', 'Georgia', 'St. Martin'])
    for (const { name } of unread) expect(country(name)).toBe('country-ambiguous')
  })

  test.each([
    ['UK', 'GB'],
    ['U.K.', 'GB'],
    ['England', 'GB'],
    ['Scotland', 'GB'],
    ['U.A.E.', 'AE'],
    ['UAE', 'AE'],
    ['P.R. China', 'CN'],
    ['PRC', 'CN'],
    ['Korea, Rep.', 'KR'],
    ['Korea (Rep. of)', 'KR'],
    ['Republic of Korea', 'KR'],
    ['Hong Kong SAR, China', 'HK'],
    ['China, Hong Kong SAR', 'HK'],
    ['香港特别行政区', 'HK'],
    ['美國', 'US'],
    ['德國', 'DE'],
    ['臺灣', 'TW'],
    ['Viet Nam', 'VN'],
    ['The Netherlands', 'NL'],
    ['Côte d’Ivoire', 'CI'],
    ['TÜRKİYE', 'TR'],
    ['china', 'CN'],
  ])('%s is %s', (name, code) => {
    expect(country(name)).toBe(code)
  })

  test.each(['Georgia', 'Korea', 'Congo', 'Republic of China', '刚果', '多米尼加', 'Virgin Islands'])(
    '%s is asked',
    (name) => {
      expect(country(name)).toBe('country-ambiguous')
    },
  )

  test('what is no country is none, and only a slip in one name is offered', () => {
    for (const name of ['Ch', 'Zz', 'null', 'N/A', 'constructor', 'toString', 'Atlantis', 'EU', 'no', 'in'])
      expect(String(country(name)), name).toMatch(/^country-un/)
    expect(offered('Germnay')).toBe('DE')
    expect(offered('Swizerland')).toBe('CH')
    // As near to China as to Ghana.
    expect(offered('Ghina')).toBeUndefined()
    for (const name of ['null', 'Iraan', 'Oman!', 'Mali?', 'Peruu'])
      expect(['IR', 'OM', 'ML', 'PE', undefined, 'IQ']).toContain(offered(name))
  })

  test.each(['-', '--', '—', '?', '/', '.', '...', '(', '*', '_', '&', 'the', 'and', 'y', 'The', '、', '“”'])(
    '%s names no country',
    (text) => {
      expect(country(text)).toBe('country-unnamed')
    },
  )

  test('every code is read as itself', () => {
    for (const code of countryCodes) expect(country(code)).toBe(code)
  })

  test('a code of three letters stands in capitals; small ones are words, and are offered', () => {
    expect([country('AND'), country('ISL'), country('DEU')]).toEqual(['AD', 'IS', 'DE'])
    for (const word of ['can', 'are', 'per', 'Mac', 'Aus', 'and', 'isl', 'Islands', 'Is.', 'Isl'])
      expect(country(word), word).toBe('country-unnamed')
    expect([offered('can'), offered('Aus'), offered('deu')]).toEqual(['CA', 'AU', 'DE'])
  })

  test.each([
    'China and Hong Kong',
    'China/Taiwan',
    'Taiwan / China',
    'China & Macau',
    'UK/Ireland',
    'Austria/Australia',
    'DE/FR',
    '加拿大/美国',
    '中国和香港',
    '日本、韩国',
    'US; CA',
  ])('%s names two countries, and is asked', (text) => {
    expect(country(text)).toBe('country-ambiguous')
  })

  test.each([
    ['Bosnia and Herzegovina', 'BA'],
    ['Trinidad & Tobago', 'TT'],
    ['Antigua and Barbuda', 'AG'],
    ['特立尼达和多巴哥', 'TT'],
    ['刚果民主共和国', 'CD'],
    ['Hong Kong, China', 'HK'],
    ['Hong Kong (China)', 'HK'],
    ['HKSAR', 'HK'],
    ['Macao SAR', 'MO'],
    ['S. Korea', 'KR'],
    ['N. Korea', 'KP'],
    ['澳大利亞', 'AU'],
    ['俄羅斯聯邦', 'RU'],
    ['U S A', 'US'],
  ])('%s is one: %s', (name, code) => {
    expect(country(name)).toBe(code)
  })
})

describe('a closed list', () => {
  test('has words for every value, and no word for two', () => {
    const columns = new Map(
      allColumns
        .filter(({ kind }) => kind === 'choice' || kind === 'choices')
        .map((column) => [column.pattern, column]),
    )
    expect([...columns.keys()].toSorted()).toEqual([...choicePatterns].toSorted())
    for (const [pattern, { choices }] of columns) {
      const words = choiceWords(pattern) ?? {}
      expect(Object.keys(words).toSorted(), pattern).toEqual([...choices].toSorted())
      const owners = new Map<string, string>()
      for (const choice of choices) {
        const { en = '', zh = '', also = [] } = words[choice] ?? {}
        for (const word of new Set([choice, en, zh, ...also].map(folded))) {
          expect(owners.get(word) ?? choice, `${pattern}: ${word}`).toBe(choice)
          owners.set(word, choice)
        }
      }
    }
  })
})

describe('an encoding', () => {
  // The bytes of one name in its encoding, by a program of another maker.
  test.each([
    ['big5', 'a578c657b4fab8d5aad1a5f7a6b3adada4bda571', '台灣測試股份有限公司'],
    ['big5', 'b7e7a468', '瑞士'],
    ['euc-kr', 'c1d6bdc4c8b8bbe7', '주식회사'],
    ['euc-kr', 'bcadbfef', '서울'],
    ['shift_jis', '8a948eae89ef8ed0836583588367', '株式会社テスト'],
    ['shift_jis', '938c8b9e', '東京'],
    ['gb18030', 'b2e2cad4d3d0cfdeb9abcbbe', '测试有限公司'],
    ['gb18030', 'c9cfbaa3', '上海'],
    ['windows-1251', 'cceef1eae2e0', 'Москва'],
    ['windows-1252', '4dfc6c6c65722047726fdf68616e64656c', 'Müller Großhandel'],
    ['windows-1252', '536f6369e974e92047e96ee972616c65', 'Société Générale'],
    ['windows-1252', '4bf66c6e', 'Köln'],
  ])('%s is the likeliest for its own words', (encoding, hex, text) => {
    const bytes = Buffer.concat([
      Buffer.from('id,activity,consignee\nT-1,export,'),
      Buffer.from(hex, 'hex'),
      Buffer.from(',DE\n'),
    ])
    expect(guessEncodings(bytes)[0]).toEqual({ encoding, sample: text })
  })

  const listOf = (name: string | Buffer, rows: readonly Buffer[] = []): Buffer =>
    Buffer.concat([Buffer.from('id,activity,consignee\nT-1,export,'), Buffer.from(name), Buffer.from('\n'), ...rows])
  const told = async (bytes: Buffer): Promise<unknown> => {
    const path = join(folder, `${(files += 1)}.csv`)
    writeFileSync(path, bytes)
    const checked = await checkEncoding(path, undefined)
    if (checked.ok) return checked.value
    return checked.error.code === 'encoding-wrong' ? checked.error : checked.error.code
  }

  test.each([
    // KOI8-R, Mac OS Roman, Big5 names of rare characters, GB18030 in four bytes.
    ['koi8', 'f2cfcdc1dbcbc1'],
    ['mac', '4d9f6c6c6572'],
    ['big5', 'b35ca55cbb5c'],
    ['windows-1250', 'a3f364bc2053f370b36b61'],
    ['gb18030', '9532b4cd'],
  ])('of %s bytes that read like no words nothing is called likely', async (_name, hex) => {
    expect(await told(listOf(Buffer.from(hex, 'hex')))).toBe('encoding-not-told')
  })

  test('UTF-8 with a broken byte is broken UTF-8, and no other encoding', async () => {
    const broken = Buffer.from('542d322c6578706f72742c4dfc6c6c65720a', 'hex')
    const bytes = listOf('Müller', [broken])
    expect(await told(bytes)).toEqual({ code: 'encoding-wrong', encoding: 'utf-8', byte: bytes.indexOf(0xfc) + 1 })
    // Two in three lines are not UTF-8.
    expect(await told(listOf('Müller', [broken, broken]))).toBe('encoding-not-told')
  })

  test('UTF-16 without its mark is told among Chinese characters too', () => {
    const text = '编号,行为,收货人,目的地\n一号,出口,深圳公司,德国\n'
    const wide = Buffer.from(text, 'utf16le')
    expect(guessEncodings(wide)[0]?.encoding).toBe('utf-16le')
    expect(guessEncodings(Buffer.from(wide).swap16())[0]?.encoding).toBe('utf-16be')
  })

  test('UTF-16 without its mark is told by its empty bytes', () => {
    const wide = Buffer.from('id,activity\nT-1,export\n', 'utf16le')
    expect(guessEncodings(wide)[0]?.encoding).toBe('utf-16le')
    expect(guessEncodings(Buffer.from(wide).swap16())[0]?.encoding).toBe('utf-16be')
  })
})

describe('a date', () => {
  test.each([
    '2025-05-13',
    '2025/5/13',
    '2025.5.13',
    '20250513',
    '2025年5月13日',
    '2025年05月13日 星期二',
    '２０２５-05-13',
    '13 May 2025',
    '13-May-2025',
    '13May2025',
    'May 13, 2025',
    'May 13th 2025',
    'Tuesday, May 13, 2025',
    '2025-May-13',
    '2025/5/13 0:00',
    '2025-05-13 0:00:00',
    '2025-05-13T00:00:00Z',
    '2025-05-13 14:30',
    '2025-05-13 2:30 PM',
  ])('%s is the 13th of May 2025', (written) => {
    expect(valueOr(readDate(written, 'dates.export', undefined))).toBe('2025-05-13')
  })

  test.each([
    ['03/04/2025', 'date-ambiguous'],
    ['13/05/2025', 'date-form'],
    ['2025-02-29', 'date-does-not-exist'],
    ['May 2025', 'date-form'],
    ['2025-05-13T14:30:00Z', 'date-form'],
    ['2025-05-13T14:30+08:00', 'date-form'],
    ['45790', 'date-form'],
    ['tomorrow', 'date-form'],
  ])('%s is asked (%s)', (written, code) => {
    expect(valueOr(readDate(written, 'dates.export', undefined))).toBe(code)
  })

  test('the order that the list has settles the rest, and no day that does not exist', () => {
    expect(valueOr(readDate('03/04/2025', '', 'day-first'))).toBe('2025-04-03')
    expect(valueOr(readDate('03/04/2025', '', 'month-first'))).toBe('2025-03-04')
    expect(valueOr(readDate('13/05/2025', '', 'month-first'))).toBe('date-does-not-exist')
    expect(valueOr(readDate('2025-05-13', '', 'month-first'))).toBe('2025-05-13')
    expect(valueOr(readDate('03/04/25', '', 'day-first'))).toBe('date-ambiguous')
  })
})

describe('a number', () => {
  test.each([
    ['1,000', 'number-ambiguous'],
    ['1.000', 1],
    ['1 000', 'number-form'],
    ['5,92', 'number-form'],
    ['0,25', 'number-form'],
    ['twelve', 'number-form'],
    ['5.896805896805897', 5.896_805_896_805_897],
    ['0.055600000000000004', 0.055_600_000_000_000_004],
    ['1.2E+01', 12],
    ['１２', 12],
    ['1234567890.12345678', 'number-loses-digits'],
    ['1e400', 'number-out-of-range'],
    ['~1000', 'number-form'],
    ['', 'number-form'],
  ])('%s gives %s where the list says nothing', (written, value) => {
    expect(valueOr(readNumber(written, '', undefined))).toBe(value)
  })

  test.each([
    ['1,234,567.5', 'point', 1_234_567.5],
    ['1.234.567,5', 'comma', 1_234_567.5],
    ['12,34,567', 'point', 1_234_567],
    ["1'000", 'comma', 1000],
    ['5,92', 'point', 'number-form'],
    ['1,0000', 'point', 'number-form'],
    ['0,123', 'point', 'number-form'],
    ['-3,5', 'comma', -3.5],
  ] as const)('%s with a %s before decimals is %s', (written, sign, value) => {
    expect(valueOr(readNumber(written, '', sign))).toBe(value)
  })

  test('of per cent is the number before the sign', () => {
    for (const written of ['25%', '25 %', '25', '２５％']) expect(valueOr(readPercent(written, '', undefined))).toBe(25)
  })
})

describe('a number of a sheet', () => {
  test.each([
    [0.4, '0%', { kind: 'percent', value: 40 }],
    [0.07, '0.00%', { kind: 'percent', value: 7 }],
    [25, '0"%"', { kind: 'percent', value: 25 }],
    [0.246, '0%', { kind: 'other' }],
    [4799.6, '0', { kind: 'other' }],
    [4799.6, '#,##0.0', { kind: 'plain' }],
    [5000, '0,', { kind: 'other' }],
    [8, '0" units"', { kind: 'plain' }],
    [-5.5, '0.00_);(0.00)', { kind: 'plain' }],
    [0, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', { kind: 'plain' }],
    [8, ';;;', { kind: 'other' }],
    [45790, 'yyyy\\-mm\\-dd', { kind: 'day', day: '2025-05-13', hasTime: false }],
    [45790.5, 'm/d/yyyy h:mm', { kind: 'day', day: '2025-05-13', hasTime: true }],
    [45790, 'mmm-yy', { kind: 'part-of-date' }],
    [45790, 'd-mmm', { kind: 'part-of-date' }],
    [0.5, 'h:mm', { kind: 'part-of-date' }],
    [60, 'yyyy-mm-dd', { kind: 'part-of-date' }],
    // A breath before midnight: the sheet may show either day.
    [45789.99999999, 'yyyy-mm-dd', { kind: 'part-of-date' }],
    [45790.00000001, 'yyyy-mm-dd', { kind: 'day', day: '2025-05-13', hasTime: false }],
    [45790, 'General', { kind: 'plain' }],
    [3, 'bad"format', { kind: 'other' }],
  ] as const)('%s under %s', (stored, format, sense) => {
    expect(sheetNumber(stored, { code: format }, 1900).sense).toEqual(sense)
  })

  test('days count from 1904 where the workbook says so', () => {
    expect(sheetNumber(44_328, { code: 'yyyy-mm-dd' }, 1904).sense).toMatchObject({ day: '2025-05-13' })
  })
})

describe('text', () => {
  test.each(['=1+1', '+1', '-1', '@a', '＝1+1', '＋1', '－1', '＠a', "'=1"])(
    '%s is guarded on the way out and whole again on the way in',
    (text) => {
      expect(guardFormula(text)).toBe(`'${text}`)
      expect(unguardFormula(guardFormula(text))).toBe(text)
    },
  )

  test('names of every script are seen, and what is not seen is refused', () => {
    for (const name of [
      'Müller',
      '𠮷野家 🚀',
      'می‌خواهم',
      '👨‍👩‍👧',
      '葛\u{E0100}城市',
      'नमस्ते',
      'line\nline',
      'tab\there',
      'Alpha\u{A0}GmbH',
    ])
      expect(seenText(name, '').ok, name).toBe(true)
    for (const name of [
      'a\0b',
      'a\u{200B}b',
      'a\u{202E}b',
      'a\u{2066}b',
      'a\u{FEFF}b',
      'a\u{FFFD}b',
      'a\u{D800}b',
      'a\u{AD}b',
      'a\u{1B}b',
      'a\u{200F}b',
    ])
      expect(seenText(name, '').ok, JSON.stringify(name)).toBe(false)
  })

  test.each([
    ['3A090.A', '3A090.a'],
    ['EAR 99', 'EAR99'],
    ["'3A090.a", '3A090.a'],
    ['ECCN: 5a992.Z.1', '5A992.z.1'],
    ['3A090a', 'eccn-form'],
    ['3A090,a', 'eccn-form'],
    ['3A090.a / 4A090.a', 'eccn-form'],
    ['NLR', 'eccn-form'],
  ])('%s as an ECCN is %s', (written, value) => {
    expect(valueOr(readEccn(written, ''))).toBe(value)
  })
})
