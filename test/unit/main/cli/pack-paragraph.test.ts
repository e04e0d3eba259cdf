// docket pack --paragraph.
import { expect, test } from 'vitest'
import { docket } from './world.ts'

test('a paragraph is shown with its rules, doubts, duties and figures, those below it after it', async () => {
  const { status, output } = await docket(['pack', '--paragraph', '740.29(c)', '--lang', 'en'])
  expect(status).toBe(0)
  expect(output.match(/^740\.29\S*/gm)).toEqual(['740.29(c)', '740.29(c)(1)', '740.29(c)(2)'])
  expect(output).toContain('    Condition LPP.destination: Not to Macau or D:5.\n')
  expect(output).toContain('    Doubt AMB-05: ')
  const { output: copy } = await docket(['pack', '--paragraph', '740.29(g)(1)', '--lang', 'zh-CN'])
  expect(copy).toMatch(/^740\.29\(g\)\(1\) {2}/)
  expect(copy).toContain('    义务：')
  expect(copy).toContain('    LPP copy days = 30 days\n')
})

test('a paragraph of another rule is refused, with where to look', async () => {
  const { status, errors } = await docket(['pack', '--paragraph', '999.1', '--lang', 'en'])
  expect(status).toBe(1)
  expect(errors.join('\n')).toContain('the pack has no paragraph "999.1"')
})

test('a duty and a figure of a limb without an entry of its own stand at the paragraph around it', async () => {
  const { output } = await docket(['pack', '--paragraph', '762.6', '--lang', 'en'])
  expect(output).toContain('    Duty: Keep the records of the transaction five years')
  expect(output).toContain('    record months = 60 months\n')
})
