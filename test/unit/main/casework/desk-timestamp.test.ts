// Time stamps at the desk: the same request and the same response as at the command, to places that a person chooses.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { drawn, signed } from '../report/attacks.ts'
import { askedIn, granted, newAuthority, tokenOf } from '../report/authority.ts'
import { openDesk, value } from './desk.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const TIME = '2026-11-22T10:05:00Z'
const folder = mkdtempSync(join(tmpdir(), 'docket-desk-timestamp-'))
const at = (name: string): string => join(folder, name)
const desk = openDesk('2026-11-28T09:00:00Z', 'Ada')
const { reports, settings } = desk.services
const [path, target, response] = [at('report.pdf'), at('report.tsq'), at('report.tsr')]

beforeAll(async () => {
  writeFileSync(path, await signed(await drawn()))
  await value(reports.requestStamp({ path, target }))
  const token = tokenOf({ authority: newAuthority(), time: TIME, ...askedIn(readFileSync(target)) })
  writeFileSync(response, granted(token))
})
afterAll(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

it('writes the stamped report to a file of its own and shows what verification says of it', async () => {
  const before = readFileSync(path)
  const stamped = await value(reports.attachStamp({ path, response, target: at('stamped.pdf') }))
  expect(stamped?.path).toBe(at('stamped.pdf'))
  expect(stamped?.result.signature.signatures[0]).toMatchObject({
    verdict: 'valid',
    timestamp: { time: TIME, authority: { subject: { name: 'Clock of These Tests' } } },
  })
  expect(readFileSync(path).equals(before)).toBe(true)
})

it('says in the language of the desk why nothing was stamped, and writes nothing', async () => {
  const attach = () => reports.attachStamp({ path, response: at('page.tsr'), target: at('none.pdf') })
  writeFileSync(at('page.tsr'), '<html></html>')
  const whyIn = async (language: 'en' | 'zh-CN') => {
    await value(settings.set({ language }))
    const refused = await attach()
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-timestamp', details: { path } } })
    return refused.ok ? '' : String(refused.error.details?.['why'])
  }
  expect(await whyIn('zh-CN')).toContain('该响应不是时间戳机构的响应')
  expect(await whyIn('en')).toContain('the response is not the response of a time-stamp authority')
  expect(() => readFileSync(at('none.pdf'))).toThrow('ENOENT')
})

it('takes the place of no file that nobody chose, and ends where a person cancels', async () => {
  writeFileSync(at('mine.pdf'), 'mine')
  expect(await reports.attachStamp({ path, response, target: at('mine.pdf') })).toMatchObject({
    error: { code: 'already-exists' },
  })
  expect(await reports.attachStamp({ path, response: at('missing.tsr') })).toMatchObject({
    error: { code: 'not-found', details: { path: at('missing.tsr') } },
  })
  expect(await value(reports.attachStamp({ path }))).toBeNull()
  expect(await value(reports.requestStamp({}))).toBeNull()
  expect(await value(reports.requestStamp({ path }))).toBeNull()
  expect(readFileSync(at('mine.pdf'), 'utf8')).toBe('mine')
})
