// A citation opens the entry of the register that says it, by the same search as the command's.
import { afterAll, expect, test } from 'vitest'
import { openDesk } from '../casework/desk.ts'

const { services, close } = openDesk('2026-01-05T09:00:00Z', 'Ada')
afterAll(close)

test.each([
  ['740.29(c)', '740.29(c)'],
  ['762.6(a)', '762.6'],
  ['740.29(c)(3)', '740.29(c)'],
])('%s is said at %s', async (paragraph, at) => {
  expect(await services.rule.paragraph({ paragraph })).toMatchObject({ ok: true, value: { entry: { paragraph: at } } })
})

test('a citation that begins alike and lies elsewhere is none of it', async () => {
  expect(await services.rule.paragraph({ paragraph: '762.66' })).toMatchObject({
    ok: false,
    error: { code: 'unknown-paragraph' },
  })
})
