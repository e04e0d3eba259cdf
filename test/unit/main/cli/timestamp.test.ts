// docket timestamp: a request goes out as a file, a response comes back as one, and the report tells of it in both languages.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askedIn, granted, newAuthority, refused, tokenOf } from '../report/authority.ts'
import { docket, record } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-timestamp-'))
const at = (name: string): string => join(folder, name)
const env = { DOCKET_DATA: at('data'), DOCKET_USER: 'Ada', DOCKET_PASSPHRASE: 'a long passphrase' }
const run = (...argv: readonly string[]) => docket(argv, { env })
/** What a command printed, its lines joined; a failure fails the test. */
const must = async (...argv: readonly string[]): Promise<string> => {
  const { status, output, errors } = await run(...argv)
  if (status !== 0) throw new Error(errors.join('\n') || output)
  return output.replaceAll(/\s+/g, ' ')
}

const clock = newAuthority()
const fingerprint = createHash('sha256').update(clock.certificate).digest('hex')
const TIME = '2026-01-05T09:01:00Z'

const respond = (request: string, response: string): void =>
  writeFileSync(at(response), granted(tokenOf({ authority: clock, time: TIME, ...askedIn(readFileSync(at(request))) })))

beforeAll(async () => {
  writeFileSync(at('list.ndjson'), `${JSON.stringify(record())}\n`)
  await must('new', at('case.docket'))
  await must('import', at('case.docket'), at('list.ndjson'))
  await must('determine', at('case.docket'))
  for (const name of ['counsel', 'reviewer']) await must('identity', 'new', at(`${name}.p12`), '--name', name)
  await must('report', at('case.docket'), '--out', at('report.pdf'), '--sign', at('counsel.p12'))
  await must('timestamp', 'request', at('report.pdf'), '--out', at('report.tsq'))
  respond('report.tsq', 'report.tsr')
}, 180_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a report is stamped by files, countersigned, stamped again, and stays the one of its case', async () => {
  const attach = [
    'timestamp',
    'attach',
    at('report.pdf'),
    '--response',
    at('report.tsr'),
    '--request',
    at('report.tsq'),
  ]
  const made = await must(...attach, '--out', at('stamped.pdf'))
  for (const told of [TIME, 'Clock of These Tests', 'Root of These Tests', fingerprint, 'A name is a claim'])
    expect(made).toContain(told)

  const told = await must('verify', at('stamped.pdf'))
  expect(told).toContain(`time stamp: Clock of These Tests says it saw the signature at ${TIME}`)
  expect(told).toContain(fingerprint)
  expect(JSON.parse(await must('verify', at('stamped.pdf'), '--json'))).toMatchObject({
    verdict: 'whole',
    signature: { signatures: [{ timestamp: { time: TIME, authority: { fingerprint } } }] },
  })
  expect((await must('verify', at('stamped.pdf'), '--lang', 'zh-CN')).replaceAll(' ', '')).toContain(
    '时间戳：ClockofTheseTests称于2026-01-05T09:01:00Z见到',
  )
  expect(await must('verify', at('case.docket'), '--report', at('stamped.pdf'))).toContain(
    'the log enters this file as issued',
  )

  await must('people', 'add', fingerprint, '--name', 'The clock we compared')
  expect(await must('verify', at('stamped.pdf'))).toContain('on your list of people as The clock we compared')

  await must('countersign', at('stamped.pdf'), '--sign', at('reviewer.p12'), '--out', at('twice.pdf'))
  const again: unknown = JSON.parse(
    await must('timestamp', 'request', at('twice.pdf'), '--out', at('twice.tsq'), '--json'),
  )
  expect(again).toMatchObject({ path: at('twice.tsq'), field: 'Reviewer' })
  respond('twice.tsq', 'twice.tsr')
  const both: unknown = JSON.parse(
    await must(
      'timestamp',
      'attach',
      at('twice.pdf'),
      '--response',
      at('twice.tsr'),
      '--out',
      at('both.pdf'),
      '--json',
    ),
  )
  expect(both).toMatchObject({ path: at('both.pdf'), field: 'Reviewer', timestamp: { time: TIME } })
  await must('verify', at('both.pdf'))
}, 180_000)

test('what is wrong is one error that names the file, and nothing is written', async () => {
  writeFileSync(at('refused.tsr'), refused(2, 'no time today\u001b[31m', Uint8Array.from([0x00, 0x02])))
  writeFileSync(at('page.tsr'), '<html></html>')
  const attach = (response: string, ...more: readonly string[]) =>
    run('timestamp', 'attach', at('report.pdf'), '--response', at(response), '--out', at('none.pdf'), ...more)
  await must('timestamp', 'request', at('report.pdf'), '--out', at('other.tsq'))
  const request = ['timestamp', 'request', at('report.pdf')]
  for (const [ran, status, says] of [
    [await attach('refused.tsr'), 1, `${at('refused.tsr')}: the authority did not grant the time stamp: rejection`],
    [await attach('page.tsr'), 1, `${at('page.tsr')}: the response is not the response of a time-stamp authority`],
    [await attach('report.tsr', '--request', at('other.tsq')), 1, `${at('report.tsr')}: the time stamp does not bear`],
    [await attach('report.tsr', '--request', at('page.tsr')), 1, `${at('page.tsr')}: the request is not a request`],
    [await attach('missing.tsr'), 1, 'is not there'],
    [await run('timestamp', 'attach', at('report.pdf'), '--out', at('none.pdf')), 2, '--response FILE is missing'],
    [await run(...request), 2, '--out FILE is missing'],
    [await run(...request, '--out', at('report.tsq')), 1, 'exists already'],
    [await run(...request, '--out', at('x.tsq'), '--response', at('report.tsr')), 2, '--response belongs to'],
    [await run('timestamp', 'request', at('report.tsr'), '--out', at('x.tsq')), 1, 'the file is not a PDF'],
    [await run('timestamp', 'ask', at('report.pdf')), 2, '"request" or "attach"'],
  ] as const) {
    expect([ran.status, ran.errors.length]).toEqual([status, 1])
    expect(ran.errors[0]).toContain(says)
  }
  expect(['none.pdf', 'x.tsq'].filter((name) => existsSync(at(name)))).toEqual([])
})
