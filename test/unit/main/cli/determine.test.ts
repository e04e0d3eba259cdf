import { describe, expect, test } from 'vitest'
import { determinationSchema, lineErrorSchema } from '../../../../shared/contract/interchange.ts'
import { docket, record } from './world.ts'

const line = (changes: Readonly<Record<string, unknown>> = {}): string => JSON.stringify(record(changes))
const lines = (output: string): unknown[] =>
  output
    .split('\n')
    .filter((text) => text !== '')
    .map((text): unknown => JSON.parse(text))
const errorOf = (value: unknown) => lineErrorSchema.parse(value)

describe('docket determine --stdin', () => {
  test('writes one determination for each record, in the order of the records', { timeout: 60_000 }, async () => {
    const { status, output } = await docket(['determine', '--stdin'], { input: `${line()}\n${line({ id: 'T-2' })}\n` })
    expect(status).toBe(0)
    expect(lines(output).map((value) => determinationSchema.parse(value).id)).toEqual(['T-1', 'T-2'])
  })

  test('a broken line gets an error object in its place and the run goes on', { timeout: 60_000 }, async () => {
    const input = [line(), '{"id":"x"', line({ id: 'T-3', activity: 'exprt' }), '', line({ id: 'T-5' })].join('\r\n')
    const { status, output } = await docket(['determine', '--stdin'], { input: `\u{FEFF}${input}\r\n\r\n` })
    expect(status).toBe(3)
    const [first, broken, wrong, blank, last, ...none] = lines(output)
    expect(determinationSchema.parse(first).id).toBe('T-1')
    expect(errorOf(broken)).toMatchObject({ line: 2, id: null, error: { code: 'not-json', path: '' } })
    expect(errorOf(wrong)).toMatchObject({ line: 3, id: 'T-3', error: { code: 'choice-unknown', path: 'activity' } })
    expect(errorOf(blank)).toMatchObject({ line: 4, error: { code: 'line-blank' } })
    expect(determinationSchema.parse(last).id).toBe('T-5')
    expect(none).toEqual([])
  })

  test(
    'errors of lines are English whatever the machine speaks, and Chinese when asked for',
    { timeout: 60_000 },
    async () => {
      const env = { LANG: 'zh_CN.UTF-8' }
      const machine = await docket(['determine', '--stdin'], { input: '{}\n', env })
      expect(errorOf(lines(machine.output)[0]).error.message).toMatch(/a value is needed/)
      const asked = await docket(['determine', '--stdin', '--lang', 'zh-CN'], { input: '{}\n' })
      expect(errorOf(lines(asked.output)[0]).error.message).toMatch(/必须填写/)
    },
  )
})

describe('wrong usage', () => {
  test.each([
    { argv: ['determin', '--stdin'], says: /did you mean "determine"/ },
    { argv: ['determine', '--stdn'], says: /did you mean "--stdin"/ },
    { argv: ['determine'], says: /CASE is missing/ },
    { argv: ['determine', 'a.docket', 'b.docket'], says: /"b.docket" is one argument too many/ },
    { argv: ['determine', '--stdin', '--law-date', '2025-02-30'], says: /not a date of the calendar/ },
    { argv: ['determine', '--stdin', '--law-date'], says: /--law-date needs a value/ },
    { argv: ['determine', '--stdin', '--stdin'], says: /given twice/ },
    { argv: ['verify', 'x', '--lang', 'fr'], says: /use one of: en, zh-CN/ },
    { argv: ['schema', 'verdict'], says: /names no schema/ },
    { argv: ['identity', 'make', 'x.p12'], says: /"new" or "show"/ },
  ])('$argv ends with 2 and one line that says what to do', async ({ argv, says }) => {
    const { status, errors, output } = await docket(argv)
    expect(status).toBe(2)
    expect(output).toBe('')
    expect(errors).toHaveLength(1)
    expect(errors[0]).toMatch(says)
  })
})
