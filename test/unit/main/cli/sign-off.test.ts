// docket sign-off: a key signs, two people with two keys, open points told first, and a withdrawal with its reason.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docket, record } from './world.ts'

describe('docket sign-off', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-sign-off-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const run = async (argv: readonly string[], passphrase = 'correct horse battery') =>
    docket(argv, { env: { DOCKET_USER: 'Ada', DOCKET_PASSPHRASE: passphrase } })
  const signing = (role: string, who: string, ...which: readonly string[]) =>
    run(['sign-off', path, ...which, '--as', role, '--sign', at(`${who}.p12`)])

  beforeAll(async () => {
    const list = ['T-1', 'T-2'].map((id) => record({ id }))
    writeFileSync(at('list.ndjson'), list.map((one) => `${JSON.stringify(one)}\n`).join(''))
    for (const name of ['Ada', 'Grace']) await run(['identity', 'new', at(`${name}.p12`), '--name', name])
    await run(['new', path])
    await run(['import', path, at('list.ndjson')])
    await run(['determine', path])
  }, 120_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('needs a place, a key and its passphrase, and enters nothing without', async () => {
    expect((await run(['sign-off', path, 'T-1', '--as', 'preparer'])).errors.join()).toContain('--sign P12')
    expect((await run(['sign-off', path, 'T-1', '--sign', at('Ada.p12')])).errors.join()).toContain('--as ROLE')
    const wrong = ['sign-off', path, 'T-1', '--as', 'preparer', '--sign', at('Ada.p12')]
    expect(await run(wrong, 'another passphrase')).toMatchObject({ status: 1, output: '' })
    const { output } = await run(['overview', path, '--json'])
    expect(output).not.toContain('prepared":1')
  })

  test('tells what is open before it says what was signed, and by whom', async () => {
    const { status, output, errors } = await signing('preparer', 'Ada', '--every')
    expect({ status, errors }).toEqual({ status: 0, errors: [] })
    expect(output).toMatch(/^2 of 2 answers have points that a person still has to settle/)
    expect(output).toContain('A fact is missing: 2')
    expect(output).toMatch(/Transactions signed off by Ada: 2\n$/)
  })

  test('the reviewer is another person with another key', async () => {
    const same = await signing('reviewer', 'Ada', 'T-1')
    expect(same).toMatchObject({ status: 3, errors: [] })
    expect(same.output).toContain('"T-1" was prepared by Ada, who cannot review it')
    const { status, output } = await run([
      'sign-off',
      path,
      '--filter',
      'signOff=prepared',
      '--as',
      'reviewer',
      '--sign',
      at('Grace.p12'),
      '--lang',
      'zh-CN',
    ])
    expect({ status, last: output.trim().split('\n').at(-1) }).toEqual({ status: 0, last: '已由 Grace 签核：2 笔' })
    const checked = await run(['verify', path])
    expect(checked.status).toBe(0)
    expect(checked.output).toMatch(/Sign-offs.*4 checked/)
  })

  test('is withdrawn with a reason, and the review falls with the preparation', async () => {
    const withdraw = ['sign-off', path, 'T-1', '--as', 'preparer', '--withdraw']
    expect((await run(withdraw)).errors.join()).toContain('--reason TEXT')
    const done = await run([...withdraw, '--reason', 'another end user'])
    expect(done).toMatchObject({ status: 0, output: 'Sign-offs withdrawn: 1. They stay in the log.\n' })
    const again = await run([...withdraw, '--reason', 'another end user'])
    expect(again).toMatchObject({ status: 1, output: '' })
    expect(again.errors.join()).toContain('"T-1" has no sign-off in that place that still stands')
    const review = await signing('reviewer', 'Grace', 'T-1')
    expect(review.output).toContain('"T-1" is not signed by a preparer yet')
  })
})
