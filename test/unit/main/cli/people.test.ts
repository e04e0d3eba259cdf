// The reader's own list of people: whose certificate has been compared, and what verification then says of a signer.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { docket, record } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-people-'))
const at = (name: string): string => join(folder, name)
const env = { DOCKET_DATA: at('data'), DOCKET_USER: 'Ada', DOCKET_PASSPHRASE: 'a long passphrase' }
const run = (...argv: readonly string[]) => docket(argv, { env })
/** What a command printed, its lines joined; a failure fails the test. */
const must = async (...argv: readonly string[]): Promise<string> => {
  const { status, output, errors } = await run(...argv)
  if (status !== 0) throw new Error(errors.join('\n'))
  return output.replaceAll(/\s+/g, ' ')
}

let fingerprint = ''
/** As other programs print it. */
const written = (): string => (fingerprint.match(/../g) ?? []).join(':').toUpperCase()

beforeAll(async () => {
  writeFileSync(at('list.ndjson'), `${JSON.stringify(record())}\n`)
  await must('new', at('case.docket'))
  await must('import', at('case.docket'), at('list.ndjson'))
  await must('determine', at('case.docket'))
  await must('identity', 'new', at('counsel.p12'), '--name', 'A. Counsel')
  const shown: unknown = JSON.parse(await must('identity', 'show', at('counsel.p12'), '--json'))
  fingerprint = typeof shown === 'object' && shown !== null && 'fingerprint' in shown ? String(shown.fingerprint) : ''
  await must('report', at('case.docket'), '--out', at('report.pdf'), '--sign', at('counsel.p12'))
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test(
  'a signer is a claim until the fingerprint is on the list, and again when it is off',
  { timeout: 120_000 },
  async () => {
    const claim = 'A name is a claim'
    expect(await must('people')).toContain('Nobody is on the list')
    expect(await must('verify', at('report.pdf'))).toContain(claim)

    expect(await must('people', 'add', written(), '--name', 'Anna Counsel, met in Geneva')).toContain(fingerprint)
    const known = await must('verify', at('report.pdf'))
    expect(known).toContain('on your list of people as Anna Counsel, met in Geneva, compared on 2026-01-05')
    expect(known).not.toContain(claim)
    expect(JSON.parse(await must('verify', at('report.pdf'), '--json'))).toMatchObject({
      signature: { signatures: [{ person: { name: 'Anna Counsel, met in Geneva', added: '2026-01-05' } }] },
    })
    expect((await must('verify', at('report.pdf'), '--lang', 'zh-CN')).replaceAll(' ', '')).toContain(
      '在您的人员名单中',
    )

    await must('people', 'remove', fingerprint)
    expect(await must('verify', at('report.pdf'))).toContain(claim)
  },
)

test('the list is for its user alone, and one person stands on it once', async () => {
  await must('people', 'add', fingerprint, '--name', 'Anna')
  await must('people', 'add', written(), '--name', 'Anna Counsel')
  const kept: unknown = JSON.parse(readFileSync(join(env.DOCKET_DATA, 'people.json'), 'utf8'))
  expect(kept).toEqual([{ fingerprint, name: 'Anna Counsel', added: '2026-01-05' }])
  const { mode } = statSync(join(env.DOCKET_DATA, 'people.json'))
  expect(process.platform === 'win32' ? 0 : mode & 0o077).toBe(0)
})

test.each([
  [['people', 'add', 'abc', '--name', 'X'], 2, '"abc" is no SHA-256 fingerprint'],
  [['people', 'add', 'ab'.repeat(32)], 2, '--name'],
  [['people', 'add', 'ab'.repeat(32), '--name', ' '], 2, '--name'],
  [['people', 'remove', 'ab'.repeat(32)], 1, 'nobody on the list has the fingerprint'],
  [['people', 'trust', 'ab'.repeat(32)], 2, '"add" or "remove"'],
] as const)('%j is one error', async (argv, status, says) => {
  const ran = await run(...argv)
  expect([ran.status, ran.errors.length]).toEqual([status, 1])
  expect(ran.errors[0]).toContain(says)
})

test('a list that somebody broke is named, and left as it is', async () => {
  const path = join(env.DOCKET_DATA, 'people.json')
  writeFileSync(path, '{"people": 1}')
  for (const argv of [['people'], ['people', 'add', fingerprint, '--name', 'Anna'], ['verify', at('report.pdf')]]) {
    const ran = await run(...argv)
    expect(ran.status).toBe(1)
    expect(ran.errors.join('\n')).toContain('is no list of people')
  }
  expect(readFileSync(path, 'utf8')).toBe('{"people": 1}')
})
