import { describe, expect, test } from 'vitest'
import { commandOptions, commands } from '../../../../main/cli/commands.ts'
import { cells } from '../../../../main/cli/text.ts'
import { docket } from './world.ts'

describe.each(['en', 'zh-CN'])('help in %s', (language) => {
  test('the overview names every command', async () => {
    const { status, output } = await docket(['--help', '--lang', language])
    expect(status).toBe(0)
    for (const { name } of commands) expect(output).toMatch(new RegExp(`^  ${name} `, 'm'))
  })

  test.each(commands.map((command) => ({ name: command.name, command })))(
    'docket help $name names every option, fits the screen and leaves no slot open',
    async ({ name, command }) => {
      const { status, output } = await docket(['help', name, '--lang', language])
      expect(status).toBe(0)
      for (const option of commandOptions(command)) expect(output).toContain(`--${option.name}`)
      expect(output).not.toMatch(/\{\w+\}/)
      // Usage and examples are one line each, to be copied whole.
      const prose = output.split('\n').filter((text) => !text.startsWith('  docket '))
      for (const text of prose) expect(cells(text)).toBeLessThanOrEqual(98)
      const asked = await docket([name, '--help', '--lang', language])
      expect(asked).toEqual({ status: 0, output, errors: [] })
    },
  )
})

test('every command loads', { timeout: 60_000 }, async () => {
  for (const { load } of commands) expect(await load()).toBeTypeOf('function')
})

test.each([
  [['people', 'add', 'AB'.repeat(32)], 'docket help people'],
  [['identity', 'new', 'none.p12'], 'docket help identity'],
  [['countersign', 'none.pdf', '--out', 'other.pdf'], 'docket help countersign'],
])('what lacks an option points to the help of its own command: %s', async (argv, help) => {
  const { errors } = await docket(argv)
  expect(errors.join(' ').replaceAll(/\s+/g, ' ')).toContain(help)
})
