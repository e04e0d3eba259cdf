// Reports narrowed to one part of the file: the pages show that part, the receipt carries the whole case, and whoever verifies makes all of it again.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportModel } from '../../../../main/casework/report.ts'
import { verifyFile } from '../../../../main/casework/verify.ts'
import { verificationText } from '../../../../main/cli/verification.ts'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { ReportContent } from '../../../../main/report/content.ts'
import { usesOf } from '../../../../main/report/parts/exceptions.ts'
import { type ReportModel, loadIdentity, renderReport, signReport } from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { addDecimals, decimal, formatDecimal } from '../../../../shared/kernel/tpp.ts'
import { workOver } from '../../../casefile/support/work.ts'
import { docket } from '../cli/world.ts'

const NOW = '2026-01-05T09:00:00Z'
const PASSPHRASE = 'correct horse battery'
const ROWS = 60

const asked = {
  id: 'R-1',
  language: 'en',
  paper: 'a4',
  asOf: civilDate('2026-01-05'),
  created: NOW,
  preparedBy: 'Ada',
} as const

describe('a report of one part of the file', { timeout: 600_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-kinds-'))
  const at = (name: string): string => join(folder, name)
  const path = at('case.docket')
  const run = (...argv: readonly string[]) =>
    docket(argv, { env: { DOCKET_PASSPHRASE: PASSPHRASE, DOCKET_USER: 'Ada' } })
  const statement = (): ReportModel => expectOk(reportModel(workOver(path), { ...asked, kind: 'ledger-statement' }))

  beforeAll(async () => {
    writeFileSync(
      at('list.csv'),
      readFileSync(demoListPath(), 'utf8')
        .split(/\r?\n/)
        .slice(0, ROWS + 1)
        .join('\r\n'),
    )
    await run('identity', 'new', at('ada.p12'), '--name', 'Ada')
    await run('new', path)
    await run('import', path, at('list.csv'))
    await run('determine', path)
  }, 600_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test.each([
    ['exceptions', 'en', 'letter'],
    ['ledger-statement', 'zh-CN', 'letter'],
    ['ledger-statement', 'en', 'a4'],
    ['deadline-register', 'zh-CN', 'a4'],
  ] as const)('is whole and says what it is: %s, in %s on %s', async (kind, language, paper) => {
    const out = at(`${kind}-${language}.pdf`)
    const made = await run(
      'report',
      path,
      '--kind',
      kind,
      '--out',
      out,
      '--sign',
      at('ada.p12'),
      '--lang',
      language,
      '--paper',
      paper,
    )
    expect(made).toMatchObject({ status: 0, errors: [] })
    const result = await verifyFile(out, NOW)
    expect(verdictOf(result)).toBe('whole')
    expect(result.report).toMatchObject({ kind, transactions: workOver(path).reads.summary().records })
    expect(verificationText('en', result)).toContain('the receipt carries the whole case')
  })

  test('is not of one transaction as well', async () => {
    const refused = await run(
      'report',
      path,
      '--kind',
      'exceptions',
      '--transaction',
      'x',
      '--out',
      at('no.pdf'),
      '--sign',
      at('ada.p12'),
    )
    expect(refused).toMatchObject({ status: 2, errors: [expect.stringContaining('leave one of them out')] })
  })

  test('has every line of an account in its statement, and their sum with what others used is what is used', () => {
    const { positions } = statement()
    const moved = positions.filter(({ moves }) => (moves ?? []).length > 0)
    expect(moved.length).toBeGreaterThan(3)
    for (const { used, moves = [] } of moved) {
      expect(moves.at(-1)?.used).toBe(used)
      const summed = moves.map(({ kind, tpp, used: after }, index) => {
        const before = moves[index - 1]?.used
        return kind === 'use' && before !== undefined
          ? formatDecimal(addDecimals(decimal(before), decimal(tpp)))
          : after
      })
      expect(moves.map((move) => move.used)).toEqual(summed)
    }
  })

  test('with a line that no record gives is not whole', async () => {
    const model = statement()
    const [first, ...rest] = model.positions.toSorted(
      (one, other) => (other.moves?.length ?? 0) - (one.moves?.length ?? 0),
    )
    if (first?.moves === undefined) throw new Error('no account has a line')
    const forged = model.positions.map((row) =>
      row === first ? { ...row, moves: row.moves?.map((move) => ({ ...move, transaction: 'nobody' })) ?? [] } : row,
    )
    expect(rest.length).toBeGreaterThan(0)
    const { pdf } = expectOk(await renderReport({ ...model, positions: forged }, { lang: 'en' }))
    const identity = expectOk(loadIdentity(readFileSync(at('ada.p12')), PASSPHRASE))
    writeFileSync(at('forged.pdf'), expectOk(signReport(pdf, identity, { time: NOW })))
    const result = await verifyFile(at('forged.pdf'), NOW)
    expect(verdictOf(result)).toBe('broken')
    expect(result.registers.problems).toMatchObject([{ code: 'register-differs', register: 'positions' }])
  })

  test('lists each use of an exception, and none of a transaction that needs no license', () => {
    const { pack, entries } = expectOk(reportModel(workOver(path), { ...asked, kind: 'exceptions' }))
    const content = new ReportContent(pack.pack, 'en')
    const expected: string[] = []
    for (const entry of Symbol.iterator in entries ? entries : []) {
      content.add(entry, [])
      const { id, codified } = entry.determination
      if (codified.licenseRequirement === 'no') continue
      for (const route of codified.authorizations)
        if (route.status !== 'unavailable' && route.id !== 'LICENSE' && route.id !== 'SAVINGS')
          expected.push(`${route.id} ${id} ${route.status}`)
    }
    const uses = [...usesOf(content.lines, pack.pack.routes)].flatMap(([exception, found]) =>
      found.map(({ line, route }) => `${exception} ${line.id} ${route.status}`),
    )
    expect(uses.toSorted()).toEqual(expected.toSorted())
    expect(new Set(uses.map((use) => use.split(' ')[0])).size).toBeGreaterThan(2)
  })
})
