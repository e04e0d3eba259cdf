import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createValueCutter, isJsonOverLines } from '../../../../main/intake/json-values.ts'
import { createLineCutter } from '../../../../main/intake/lines.ts'
import { formatOf, openList } from '../../../../main/intake/list.ts'
import { readNdjsonLine } from '../../../../main/intake/ndjson.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { problemText } from '../../../../shared/language/row-problem.ts'
import { record } from '../cli/world.ts'

const read = (text: string) => readNdjsonLine({ number: 1, text })
const codes = (text: string): string[] => {
  const line = read(text)
  return line.kind === 'rejected' ? line.problems.map(({ code, path }) => `${code} ${path}`.trim()) : []
}
const withChange = (changes: Readonly<Record<string, unknown>>): string => JSON.stringify(record(changes))
const withItem = (item: string): string => `{"id":"T-1","activity":"export","item":${item},"parties":[]}`

describe('one line of NDJSON', () => {
  test.each([
    {
      why: 'a typo must not become an absent fact',
      text: withItem('{"eccnn":"3A090.a"}'),
      says: ['member-unknown item.eccnn'],
    },
    { why: 'JSON.parse would keep the second id', text: '{"id":"a","id":"b"}', says: ['member-repeated id'] },
    {
      why: 'a repeated member is found inside lists, strings with colons notwithstanding',
      text: '{"id":"a:{","parties":[{"role":"exporter"},{"name":"x\\":y","name":"z"}]}',
      says: ['member-repeated parties[1].name'],
    },
    { why: 'an escaped name is the same name', text: '{"id":"a","\\u0069d":"b"}', says: ['member-repeated id'] },
    { why: '1e400 is infinity', text: withItem('{"quantity":1e400}'), says: ['number-out-of-range item.quantity'] },
    {
      why: 'a count that a double holds only roughly is no count',
      text: withItem('{"quantity":1e300,"unit":{"totalProcessingPerformance":9007199254740992}}'),
      says: ['number-too-large item.quantity', 'number-too-large item.unit.totalProcessingPerformance'],
    },
    { why: 'the largest count is taken', text: withItem('{"quantity":9007199254740991}'), says: [] },
    {
      why: 'the bound of circuits is not among them',
      text: withItem('{"unit":{"circuits":0}}'),
      says: ['number-not-above item.unit.circuits'],
    },
    { why: 'NaN is no JSON', text: withItem('{"quantity":NaN}'), says: ['not-json'] },
    {
      why: 'a double would round it',
      text: withItem('{"quantity":12345678901234567891}'),
      says: ['number-loses-digits item.quantity'],
    },
    {
      why: 'half a pair is no character',
      text: withItem('{"description":"\\ud83d"}'),
      says: ['text-not-unicode item.description'],
    },
    {
      why: 'a name that turns its own letters round reads as another',
      text: withChange({ parties: [{ role: 'end-user', name: 'Gamma\u202EGmbH', group: 'Delta\u0007' }] }),
      says: ['text-unseen parties[0].name', 'text-unseen parties[0].group'],
    },
    {
      why: 'an id with a blank nobody sees is another id',
      text: withChange({ id: 'T-1\u200B' }),
      says: ['text-unseen id'],
    },
    {
      why: 'a description is read, and not known by',
      text: withChange({ item: { description: 'line\u0007', quantity: 1 } }),
      says: [],
    },
    {
      why: 'joiners belong to names',
      text: withChange({ parties: [{ role: 'end-user', name: 'نام\u200Cها' }] }),
      says: [],
    },
    { why: 'a quantity is not negative', text: withItem('{"quantity":-1}'), says: ['number-too-small item.quantity'] },
    { why: 'a country has a code', text: withChange({ destination: 'Germany' }), says: ['country-form destination'] },
    { why: 'UK is no ISO code', text: withChange({ destination: 'UK' }), says: ['country-unknown destination'] },
    {
      why: 'February has no 30th',
      text: withChange({ dates: { export: '2025-02-30' } }),
      says: ['date-does-not-exist dates.export'],
    },
    {
      why: 'order of day and month is not stated',
      text: withChange({ dates: { export: '03/04/2025' } }),
      says: ['date-form dates.export'],
    },
    {
      why: 'a paper is dated',
      text: withChange({ held: { lppStatement: true } }),
      says: ['type-wrong held.lppStatement'],
    },
    {
      why: 'a license has a day of issue',
      text: withChange({ held: { license: { number: '1' } } }),
      says: ['member-missing held.license.issued'],
    },
    { why: 'an empty id is none', text: withChange({ id: '' }), says: ['text-empty id'] },
    { why: 'a list is no record', text: '[]', says: ['not-an-object'] },
    {
      why: 'the prototype is no member',
      text: withItem('{"__proto__":{"quantity":1}}'),
      says: ['member-unknown item.__proto__'],
    },
  ])('$why', ({ text, says }) => {
    expect(codes(text)).toEqual(says)
  })

  test('a line nested a million deep is an error, not a crash', () => {
    expect(codes('['.repeat(1_000_000))).toEqual(['not-json'])
  })

  test('the id is given with the error where it can be read', () => {
    expect(read(withChange({ id: 'T-9', activity: 'none' }))).toMatchObject({ kind: 'rejected', id: 'T-9' })
  })

  test('a record that is right is the record', () => {
    expect(read(withChange({}))).toMatchObject({ kind: 'record', record: record() })
  })
})

describe('lines of a stream', () => {
  const cutAll = (text: string, size: number, longest?: number) => {
    const bytes = Buffer.from(text)
    const cutter = createLineCutter(longest)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      cutter.cut(bytes.subarray(index * size, (index + 1) * size)),
    )
    return [...pieces.flat(), ...cutter.end()]
  }

  test.each([1, 2, 3, 7, 1000])('are the same in pieces of %i bytes', (size) => {
    const lines = cutAll('\u{FEFF}{"a":"é\u2028中"}\r\n\n{"b":1}\n\n\r\n', size)
    expect(lines.map(({ number, text, problem }) => [number, text ?? problem?.code])).toEqual([
      [1, '{"a":"é\u2028中"}'],
      [2, 'line-blank'],
      [3, '{"b":1}'],
    ])
  })

  test.each([1, 5, 100])('that are too long are dropped and told, in pieces of %i bytes', (size) => {
    const lines = cutAll(`short\n${'x'.repeat(50)}\nnext\n`, size, 20)
    expect(lines.map(({ number, text, problem }) => [number, text ?? problem?.code])).toEqual([
      [1, 'short'],
      [2, 'line-too-long'],
      [3, 'next'],
    ])
  })

  test('that are no UTF-8 are told', () => {
    const cutter = createLineCutter()
    expect(cutter.cut(Buffer.from([0x7b, 0xff, 0x7d, 0x0a]))).toMatchObject([
      { number: 1, problem: { code: 'not-utf8' } },
    ])
  })
})

describe('a line that is no JSON', () => {
  const said = (text: string): string => {
    const line = read(text)
    return line.kind === 'rejected' ? problemText(line.problems[0], 'en') : ''
  }
  test.each([
    [withItem('{"quantity":NaN}'), 'it holds NaN at character 52, where none of JSON can stand'],
    [withItem('{"quantity":-Infinity}'), 'it holds Infinity at character 53, where none of JSON can stand'],
    ['{"id":"\u{1F600}", \u201Ca\u201D: 1}', 'it holds \u201Ca\u201D at character 13, where none of JSON can stand'],
    ['\uFEFF{"id":"T-1"}', 'it holds U+FEFF at character 1, where none of JSON can stand'],
    ['{"id":"T-1",\u00A0"activity":"export"}', 'it holds U+00A0 at character 13, where none of JSON can stand'],
    ['{"id":"T-1" "activity":"export"}', 'it cannot be read from character 13 on'],
    ['{"id":"T-1",}', 'it cannot be read from character 13 on'],
    ['{"id":"T-1","quantity":1', 'it ends too early'],
    ['{"id":"T-1', 'it ends too early'],
    ['', 'it ends too early'],
  ])('names the character and its place: %j', (text, detail) => {
    expect(said(text)).toContain(`the line is not valid JSON: ${detail};`)
  })
})

test('of a closed list only a slip is offered', () => {
  const offered = (activity: string): unknown => {
    const line = read(withChange({ activity }))
    const slot = line.kind === 'rejected' ? line.problems[0].slots['suggestion'] : undefined
    return slot?.kind === 'word' ? slot.slots?.['name'] : undefined
  }
  expect(['import', 'exprot', 'Export', 're-export'].map(offered)).toEqual([undefined, 'export', 'export', 'reexport'])
})

describe('JSON that is not one object a line', () => {
  const cut = (text: string, size: number) => {
    const bytes = Buffer.from(text)
    const cutter = createValueCutter(60)
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
      cutter.cut(bytes.subarray(index * size, (index + 1) * size)),
    )
    return [...pieces.flat(), ...cutter.end()].map(({ number, text: value, problem }) => [
      number,
      value ?? problem?.code,
    ])
  }

  test.each([
    ['[', true],
    [' \n[{', true],
    ['\u{FEFF}[', true],
    ['{\n  "id"', true],
    ['{"id":"A"}\n', false],
    // A line that is cut off costs itself and no other.
    ['{"id":"A"\n{"id":"B"}\n', false],
    ['', false],
  ])('%j is told by its beginning', (text, expected) => {
    expect(isJsonOverLines(Buffer.from(text))).toBe(expected)
  })

  test.each([1, 3, 8, 1000])('is cut into its values, in pieces of %i bytes', (size) => {
    expect(cut('\u{FEFF}[\n {"id":"A", "x":"] , é"},\n {"id":"B",\n  "y":[1,2]} ]\n', size)).toEqual([
      [2, '{"id":"A", "x":"] , é"}'],
      [3, '{"id":"B",\n  "y":[1,2]}'],
    ])
    expect(cut('{\n"a":"\\"}"\n}\n{\n"b":1\n}', size)).toEqual([
      [1, '{\n"a":"\\"}"\n}'],
      [4, '{\n"b":1\n}'],
    ])
    expect(cut('[]', size)).toEqual([])
  })

  test('that is broken is told, and costs no other value', () => {
    expect(cut(`[{"a":1}, nonsense, 7, {"b":"${'x'.repeat(60)}"}, {"c":3}`, 5)).toEqual([
      [1, '{"a":1}'],
      [1, 'nonsense'],
      [1, '7'],
      [1, 'line-too-long'],
      [1, '{"c":3}'],
      [1, 'not-json'],
    ])
    expect(cut('[{"a":1}, {"b":\n[', 5)).toEqual([
      [1, '{"a":1}'],
      [1, 'not-json'],
    ])
    expect(cut('[{"a":1}] {"b":2} ]', 5)).toEqual([
      [1, '{"a":1}'],
      [1, '{"b":2}'],
      [1, ']'],
    ])
  })

  test('is read as the same rows are, whatever it is called', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'docket-json-'))
    try {
      const [path, lines] = [join(folder, 'list.json'), join(folder, 'list.ndjson')]
      const records = [record({ id: 'A' }), record({ id: 'A' }), record({ id: 'B', item: { quantity: '8' } })]
      writeFileSync(path, JSON.stringify(records, null, 2))
      writeFileSync(lines, records.map((each) => JSON.stringify(each)).join('\n'))
      const outcomes = async (from: string): Promise<unknown> => {
        const list = expectOk(await openList(from, { format: formatOf(from) ?? 'csv' }))
        const rows: unknown[] = []
        for await (const row of list.rows())
          rows.push(row.kind === 'record' ? row.record.id : row.problems.map(({ code }) => code))
        return rows
      }
      expect(await outcomes(path)).toEqual(['A', ['id-repeated'], ['type-wrong']])
      expect(await outcomes(lines)).toEqual(['A', ['id-repeated'], ['type-wrong']])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
