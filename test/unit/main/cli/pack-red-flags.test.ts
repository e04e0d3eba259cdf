// docket pack --red-flags.
import { expect, test } from 'vitest'
import { docket } from './world.ts'

test('the 29 red flags of 732 Supp. 3 are printed in their order, in both languages', async () => {
  const english = await docket(['pack', '--red-flags', '--lang', 'en'])
  expect(english.status).toBe(0)
  const numbers = Array.from({ length: 29 }, (_, index) => `732 Supp. 3 No. ${index + 1}`)
  expect(english.output.match(/732 Supp\. 3 No\. \d+/g)).toEqual(numbers)
  expect(english.output).toContain('732 Supp. 3 (a)(2)')
  const chinese = await docket(['pack', '--red-flags', '--lang', 'zh-CN'])
  expect(chinese.output.match(/732 Supp\. 3 No\. \d+/g)).toEqual(numbers)
  expect(chinese.output).toContain('最终目的地填写的是货运代理')
})

test('as JSON each has its number, citation and words', async () => {
  const { output } = await docket(['pack', '--red-flags', '--json'])
  const flags: unknown = JSON.parse(output)
  expect(flags).toHaveLength(29)
  expect(flags).toContainEqual(expect.objectContaining({ number: '9', citation: '732 Supp. 3 No. 9' }))
})
