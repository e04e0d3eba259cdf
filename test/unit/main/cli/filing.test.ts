// docket filing: what is due is what the register says, papers are written as files, and what cannot be taken is refused in one line.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Filled, FilingRow } from '../../../../shared/contract/filing.ts'
import type { Deadline } from '../../../../shared/contract/windows-view.ts'
import type { FilingsWritten } from '../../../../main/casework/filing-files.ts'
import { everythingStated, lppSale, nacSale, veuSale } from '../filing/papers.ts'
import { accelerators, sale } from '../../../law/records/sale.ts'
import { docket } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-filing-'))
const at = (name: string): string => join(folder, name)
const path = at('case.docket')

const open = sale(accelerators(100), 'AE', { received: 0, held: { lppStatement: null } })
const records = [
  { ...nacSale, id: 'NAC-1' },
  { ...nacSale, id: 'NAC-2', dates: { ...nacSale.dates, export: '2025-07-31' } },
  { ...nacSale, id: 'NAC/denied', held: { ...nacSale.held, nacFiled: false } },
  { ...lppSale, id: 'LPP-1' },
  { ...open, id: 'DOUBT-1' },
  { ...veuSale, id: 'VEU-1' },
]

/** The shape of the command's own output. */
const json = async <Answer>(...argv: readonly string[]): Promise<Answer> => {
  const { output, errors } = await docket(['filing', path, ...argv, '--json'])
  expect(errors).toEqual([])
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(output) as Answer
}

beforeAll(async () => {
  writeFileSync(at('records.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  writeFileSync(
    at('desk.json'),
    JSON.stringify({ 'contact.name': 'A. Counsel', 'contact.telephone': '+1 202 555 0100' }),
  )
  await docket(['new', path, '--client', 'Velmora Group'])
  await docket(['import', path, at('records.ndjson')])
  await docket(['determine', path])
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

describe('the list', () => {
  test('has every day that the register has for these papers, and no other', async () => {
    const { filings } = await json<{ filings: readonly FilingRow[] }>('--list', '--as-of', '2025-06-01')
    const shown = await docket(['windows', path, '--as-of', '2025-06-01', '--json'])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const { deadlines } = JSON.parse(shown.output) as { deadlines: readonly Deadline[] }
    for (const kind of ['nac-notification', 'lpp-certification', 'lpp-certification-copy', 'chip-accounting'] as const)
      expect(filings.filter((row) => row.kind === kind).map(({ due }) => due)).toEqual(
        deadlines.filter((each) => each.kind === kind && each.standing !== 'met').map(({ due }) => due),
      )
    expect(filings.filter(({ kind }) => kind === 'nac-notification').map(({ subject, due }) => [subject, due])).toEqual(
      [
        ['NAC-1', '2025-06-20'],
        ['NAC-2', '2025-07-06'],
      ],
    )
  })

  test.each(['en', 'zh-CN'])('counts kinds and shows papers in %s', async (lang) => {
    const all = await docket(['filing', path, '--list', '--as-of', '2025-06-01', '--lang', lang])
    expect(all.status).toBe(0)
    expect(all.output).toMatch(/nac-notification.+2025-06-20 +2 /)
    const one = await docket([
      'filing',
      path,
      '--list',
      '--kind',
      'lpp-certification',
      '--as-of',
      '2025-06-01',
      '--lang',
      lang,
    ])
    expect(one.output).toMatch(/DOUBT-1 +(refused: |拒绝：)/)
    expect(all.output + one.output).not.toMatch(/\{\w+\}/)
  })
})

describe('papers', () => {
  test('of all notifications that fall due in June are written, each with its working sheet, and none of July', async () => {
    const out = at('june')
    const { status, output } = await docket([
      'filing',
      path,
      '--kind',
      'nac-notification',
      '--due',
      '2025-06',
      '--state-file',
      at('desk.json'),
      '--state',
      'item.model=L40',
      '--date',
      '2025-06-02',
      '--as-of',
      '2025-06-02',
      '--out',
      out,
      '--json',
    ])
    // Drafts that lack something: done, with something left to do.
    expect(status).toBe(3)
    expect(readdirSync(out).toSorted()).toEqual([
      'nac-notification-NAC-1-sheet.pdf',
      'nac-notification-NAC-1.docx',
      'nac-notification-NAC-1.pdf',
    ])
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const [paper] = (JSON.parse(output) as FilingsWritten).papers
    expect(paper?.missing).toContain('item.manufacturer')
    expect(paper?.missing).not.toContain('item.model')
    expect(paper?.missing).not.toContain('contact.telephone')
    expect(readFileSync(join(out, 'nac-notification-NAC-1.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('with everything stated are complete, and are not written over', async () => {
    const line = ['--kind', 'nac-notification', '--transaction', 'NAC-2', '--date', '2025-06-02', '--out', at('one')]
    const states = Object.entries(everythingStated)
      .filter(([id]) => /^(contact\.(name|tele)|applicant|purchaser|consignee|end-u|item|approvals|cluster)/.test(id))
      .flatMap(([id, value]) => ['--state', `${id}=${value}`])
    const made = await docket(['filing', path, ...line, ...states])
    expect(made).toMatchObject({ status: 0, errors: [] })
    expect(made.output).toContain('complete, to be signed')
    const again = await docket(['filing', path, ...line, ...states])
    expect(again.status).toBe(1)
    expect(again.errors).toHaveLength(1)
  })

  test('a notice stated as not filed is still to be filed', async () => {
    const { papers } = await json<{ papers: readonly Filled[] }>(
      '--kind',
      'nac-notification',
      '--transaction',
      'NAC/denied',
    )
    expect(papers[0]?.due?.day).toBe('2025-06-20')
  })

  test('the half-year reports of a VEU: one for each day of the register, over its own period', async () => {
    const of = async (month: string) =>
      (
        await json<{ papers: readonly Filled[] }>(
          '--kind',
          'veu-end-user-report',
          '--due',
          month,
          '--as-of',
          '2026-01-10',
        )
      ).papers
    const [paper] = await of('2026-01')
    const values = new Map(
      paper?.parts
        .flatMap((part) => (part.kind === 'fields' ? part.fields : []))
        .map(({ id, value }) => [id, value?.en]),
    )
    expect(values.get('period.from')).toBe('2025-07-01')
    expect(values.get('period.through')).toBe('2025-12-31')
    expect(paper?.parts.flatMap((part) => (part.kind === 'table' ? part.rows : [])).map(({ id }) => id)).toEqual([
      'VEU-1',
    ])
    expect(await of('2025-07')).toEqual([])
  })

  test('an advisory opinion is drawn from a doubt and a transaction', async () => {
    const { papers } = await json<{ papers: readonly Filled[] }>(
      '--kind',
      'advisory-opinion',
      '--doubt',
      'AMB-05',
      '--transaction',
      'DOUBT-1',
    )
    const fields = papers[0]?.parts.flatMap((part) => (part.kind === 'fields' ? part.fields : []))
    expect(fields?.find(({ id }) => id === 'provisions')?.value?.en).toContain('740.2(a)(9)(ii)')
    expect(fields?.find(({ id }) => id === 'effect')?.value?.en).toMatch(/^Of 6 transactions examined, [1-6] would/)
  })

  test.each(['en', 'zh-CN'])('without --out what is missing is shown in %s, and nothing is written', async (lang) => {
    const { status, output } = await docket([
      'filing',
      path,
      '--kind',
      'lpp-certification',
      '--transaction',
      'LPP-1',
      '--lang',
      lang,
    ])
    expect(status).toBe(0)
    expect(output).toContain('consignee.address')
    expect(output).not.toMatch(/\{\w+\}/)
  })
})

describe('refused in one line', () => {
  test.each([
    [['--kind', 'lpp-certification', '--transaction', 'DOUBT-1'], 1, 'AMB-05'],
    [['--kind', 'nac-notification', '--transaction', 'LPP-1'], 1, 'NAC is not available'],
    [['--kind', 'nac-notification', '--transaction', 'NONE'], 1, 'NONE'],
    [['--kind', 'advisory-opinion', '--transaction', 'LPP-1'], 1, '--doubt'],
    [['--kind', 'advisory-opinion', '--doubt', 'X-1', '--transaction', 'LPP-1'], 2, 'X-1'],
    [['--transaction', 'LPP-1'], 2, '--kind'],
    [['--kind', 'aia-eccn'], 2, '--transaction'],
    [['--kind', 'aia-eccn', '--transaction', 'LPP-1', '--due', '2025-06'], 2, 'one of them'],
    [['--kind', 'aia-eccn', '--due', '2025-13'], 2, '2025-13'],
    [
      ['--kind', 'nac-notification', '--transaction', 'NAC-1', '--state', 'item.eccn=3A090.b'],
      2,
      'comes from the record',
    ],
    [['--kind', 'nac-notification', '--transaction', 'NAC-1', '--state', 'colour=red'], 2, 'no field "colour"'],
    [
      ['--kind', 'nac-notification', '--transaction', 'NAC-1', '--state', 'item.unit-price=cheap'],
      2,
      '"cheap" is no amount',
    ],
    [['--kind', 'nac-notification', '--transaction', 'NAC-1', '--state', 'item.model'], 2, 'FIELD=VALUE'],
    [['--kind', 'nac-notification', '--transaction', 'NAC-1', '--state-file', path], 1, 'no JSON object'],
  ])('%j', async (argv, status, says) => {
    const ran = await docket(['filing', path, ...argv])
    expect(ran).toMatchObject({ status, output: '' })
    expect(ran.errors).toHaveLength(1)
    expect(ran.errors[0]).toContain(says)
  })

  test('a case whose answers do not stand', async () => {
    const other = at('other.docket')
    await docket(['new', other])
    await docket(['import', other, at('records.ndjson')])
    const ran = await docket(['filing', other, '--kind', 'nac-notification', '--due', '2025-06', '--out', at('none')])
    expect(ran.status).toBe(1)
    expect(readdirSync(folder)).not.toContain('none')
  })
})
