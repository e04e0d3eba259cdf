// What the doors refuse, stop and show: damaged cases, work that a person stops, files that the page names, names with controls.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { docket, record } from '../cli/world.ts'
import { openDesk, value } from './desk.ts'

// sqlite.org/fileformat2.html section 1.6
const PAGE = 4096
const LEAF = 13

describe('both doors', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-checks-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const damaged = at('damaged.docket')
  const env = { DOCKET_PASSPHRASE: 'correct horse battery', DOCKET_USER: 'Ada' }
  const desk = openDesk('2026-01-05T09:00:00Z', 'Ada')
  const { services } = desk
  const stopped = AbortSignal.abort()

  const must = async (...argv: readonly string[]): Promise<string> => {
    const { status, output, errors } = await docket(argv, { env })
    expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
    return output
  }

  beforeAll(async () => {
    const records = Array.from({ length: 600 }, (_, index) => record({ id: `T-${index}` }))
    writeFileSync(at('list.ndjson'), records.map((each) => `${JSON.stringify(each)}\n`).join(''))
    await must('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await must('new', path)
    await must('import', path, at('list.ndjson'))
    await must('determine', path)
    const bytes = readFileSync(path)
    // One cell fewer than the page of a table has: a row that no query gives.
    for (let page = bytes.length - PAGE; page > 0; page -= PAGE)
      if (bytes.readUInt8(page) === LEAF && bytes.readUInt16BE(page + 3) > 8) {
        bytes.writeUInt16BE(bytes.readUInt16BE(page + 3) - 1, page + 3)
        break
      }
    writeFileSync(damaged, bytes)
  }, 300_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('nothing is made of a damaged case by the command, which says what is wrong', async () => {
    const before = readFileSync(damaged)
    for (const argv of [
      ['report', damaged, '--out', at('never.pdf'), '--sign', at('ada.p12')],
      ['export', damaged, at('never.csv')],
      ['determine', damaged],
      ['ledger', damaged],
    ]) {
      const { status, errors } = await docket(argv, { env })
      expect({ argv, status, errors }).toEqual({ argv, status: 1, errors: [expect.stringMatching(/is damaged/)] })
    }
    expect(readdirSync(folder).filter((name) => name.startsWith('never') || name.includes('.part'))).toEqual([])
    expect(readFileSync(damaged).equals(before)).toBe(true)
  })

  test('the desk opens a damaged case to look at it and for nothing else', async () => {
    const opened = await services.case.open({ path: damaged })
    expect(opened).toMatchObject({ ok: true, value: { readOnly: true, damage: expect.stringMatching(/./) as unknown } })
    const refusal = { ok: false, error: { code: 'damaged-case' } }
    expect(await services.transactions.export({ filter: {}, format: 'csv', path: at('no.csv') })).toMatchObject(refusal)
    expect(await services.reports.create({ language: 'en', path: at('no.pdf') })).toMatchObject(refusal)
    expect(await services.windows.export({ format: 'ics', path: at('no.ics') })).toMatchObject(refusal)
    expect(await services.transactions.determine({})).toMatchObject({ ok: false, error: { code: 'read-only' } })
    expect(existsSync(at('no.csv')) || existsSync(at('no.pdf')) || existsSync(at('no.ics'))).toBe(false)
  })

  test('stopped work says so in one line, and leaves nothing half written and a case that is one file', async () => {
    copyFileSync(path, at('again.docket'))
    for (const argv of [
      ['export', path, at('half.ndjson')],
      ['export', path, at('half.csv')],
      ['report', path, '--out', at('half.pdf'), '--sign', at('ada.p12')],
      ['determine', at('again.docket'), '--all'],
      ['import', at('again.docket'), at('list.ndjson')],
    ]) {
      const { status, errors, output } = await docket(argv, { env, signal: stopped })
      expect({ argv, status, errors, output }).toEqual({
        argv,
        status: 130,
        errors: [expect.stringMatching(/the work was stopped/)],
        output: '',
      })
    }
    expect(readdirSync(folder).filter((name) => /half|part|wal|shm/.test(name))).toEqual([])
    await must('verify', at('again.docket'))
  })

  test('the page of the desk takes the place of no file that nobody chose', async () => {
    await value(services.case.open({ path }))
    const victim = at('victim.txt')
    writeFileSync(victim, 'mine')
    const refusal = { ok: false, error: { code: 'already-exists', details: { path: victim } } }
    expect(await services.import.template({ path: victim })).toEqual(refusal)
    expect(await services.windows.export({ format: 'csv', path: victim })).toEqual(refusal)
    expect(await services.reports.create({ language: 'en', path: victim })).toEqual(refusal)
    expect(await services.transactions.export({ filter: {}, format: 'csv', path: victim })).toEqual(refusal)
    expect(readFileSync(victim, 'utf8')).toBe('mine')
  })

  test('a terminal shows the controls in a name and does not obey them', async () => {
    const line = `${JSON.stringify(record({ id: 'T-\u{1b}[31m\u{202e}x' }))}\n`
    const { output } = await docket(['explain', '--stdin'], { env, input: line })
    expect(output).toContain('T-[U+001B][31m[U+202E]x')
    expect(output).not.toContain('\u{1b}')
  })

  test('a list brings no name with controls into a case', async () => {
    writeFileSync(at('controls.ndjson'), `${JSON.stringify(record({ id: 'T-\u{1b}[31m\u{202e}x' }))}\n`)
    copyFileSync(path, at('kept.docket'))
    const { status, output, errors } = await docket(['import', at('kept.docket'), at('controls.ndjson')], { env })
    expect(status).toBe(3)
    expect(output).toMatch(/1 rows? read, 0 good, 1 rejected/)
    expect([output, ...errors].join('')).not.toContain('\u{1b}')
  })
})
