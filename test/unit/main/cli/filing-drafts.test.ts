// docket filing --keep, --drafts, --draft: a paper is kept, changed, completed and marked as sent, and the log has every step.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { KeptFiling } from '../../../../shared/contract/casefile.ts'
import { type DraftInFull, type Drafts, draftInFullSchema } from '../../../../shared/contract/filing-drafts.ts'
import type { FilingRow } from '../../../../shared/contract/filing.ts'
import { everythingStated, nacSale } from '../filing/papers.ts'
import { docket } from './world.ts'

vi.setConfig({ testTimeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'docket-drafts-'))
const at = (name: string): string => join(folder, name)
const path = at('case.docket')
const AS_OF = ['--as-of', '2025-06-10'] as const

const run = (...argv: readonly string[]) => docket(['filing', path, ...argv, '--by', 'Ada'])
const json = async <Answer>(...argv: readonly string[]): Promise<Answer> => {
  const { output, errors } = await run(...argv, '--json')
  expect(errors).toEqual([])
  // The shape of the command's own output.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return JSON.parse(output) as Answer
}
const shown = async (draft: string): Promise<DraftInFull> => {
  const { case: _case, ...found } = await json<DraftInFull & { case: string }>('--draft', draft, ...AS_OF)
  return draftInFullSchema.parse(found)
}
const drafts = async () => (await json<Drafts>('--drafts', ...AS_OF)).drafts

beforeAll(async () => {
  const records = [
    { ...nacSale, id: 'NAC-1' },
    { ...nacSale, id: 'NAC-2', dates: { ...nacSale.dates, export: '2025-07-20' } },
    { ...nacSale, id: 'NAC-3', dates: { ...nacSale.dates, export: '2025-08-31' } },
  ]
  writeFileSync(at('records.ndjson'), records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  await docket(['new', path, '--client', 'Velmora Group'])
  await docket(['import', path, at('records.ndjson')])
  await docket(['determine', path])
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

test('all notices that fall due in a month are kept at once, each for its day, and none of another month', async () => {
  const { kept } = await json<{ kept: readonly KeptFiling[] }>(
    '--kind',
    'nac-notification',
    '--due',
    '2025-06',
    '--state',
    'contact.name=A. Counsel',
    '--keep',
    ...AS_OF,
  )
  expect(kept.map(({ draft, subject, due, state }) => ({ draft, subject, due, state }))).toEqual([
    { draft: 1, subject: 'NAC-1', due: '2025-06-20', state: 'draft' },
    { draft: 2, subject: 'NAC-2', due: '2025-06-25', state: 'draft' },
  ])
  const due = await json<{ filings: readonly FilingRow[] }>('--list', '--kind', 'nac-notification', ...AS_OF)
  expect(due.filings.map(({ subject, kept: of }) => [subject, of?.draft])).toEqual([
    ['NAC-1', 1],
    ['NAC-2', 2],
    ['NAC-3', undefined],
  ])
})

test('a draft names what it lacks; what is stated is gone from that, and comes back when it is taken back', async () => {
  const before = (await shown('1')).row.missing ?? []
  expect(before).not.toContain('contact.name')
  expect(before).toContain('applicant.address')
  const address = everythingStated['applicant.address']
  await json('--draft', '1', '--state', `applicant.address=${address}`, '--keep')
  expect((await shown('1')).row.missing).toEqual(before.filter((id) => id !== 'applicant.address'))
  await json('--draft', '1', '--state', 'applicant.address=', '--keep')
  expect((await shown('1')).row.missing).toEqual(before)
  expect((await shown('1')).row.kept.versions).toBe(3)
})

test('every field that lacks and that a filer can give is offered to be stated', async () => {
  const { fields, row, paper } = await shown('1')
  const offered = new Set(fields.map(({ id }) => id))
  const given = (paper?.parts ?? [])
    .flatMap((part) => (part.kind === 'fields' ? part.fields : []))
    .filter(
      ({ id, giver, reckonedFrom }) => row.missing?.includes(id) && giver !== 'record' && reckonedFrom === undefined,
    )
  expect(given.length).toBeGreaterThan(0)
  for (const { id } of given) expect(offered).toContain(id)
})

test('a value that the field cannot have, and a field that the record answers, are not kept', async () => {
  const wrong = await run('--draft', '1', '--state', 'item.unit-price=many', '--keep')
  expect(wrong).toMatchObject({ status: 2, errors: [expect.stringContaining('item.unit-price')] })
  const unknown = await run('--draft', '1', '--state', 'no.field=1', '--keep')
  expect(unknown.errors[0]).toContain('no.field')
  expect((await shown('1')).row.kept.versions).toBe(3)
})

test('what lacks something was not sent as it is; what is whole is sent once, with day, reference and the hash of the paper', async () => {
  const early = await run('--draft', '1', '--sent', '2025-06-10', '--reference', 'Z1', ...AS_OF)
  expect(early).toMatchObject({ status: 1, errors: [expect.stringContaining('applicant.address')] })
  const { fields, row } = await shown('1')
  const able = new Set(fields.map(({ id }) => id))
  const given = Object.entries(everythingStated).filter(([id]) => able.has(id))
  const held = fields.filter(({ kind, id }) => kind === 'attachment' && row.missing?.includes(id))
  const states = [...given.map(([id, text]) => `${id}=${text}`), ...held.map(({ id }) => `${id}=held`)]
  await json('--draft', '1', ...states.flatMap((each) => ['--state', each]), '--keep')
  expect((await shown('1')).row.missing).toEqual([])
  for (const [option, reason] of [
    [['--sent', '2025-06-11', '--reference', 'Z1'], '2025-06-11'],
    [['--sent', '2025-06-10'], 'proves'],
  ] as const)
    expect((await run('--draft', '1', ...option, ...AS_OF)).errors[0]).toContain(reason)
  const { kept } = await json<{ kept: KeptFiling }>(
    '--draft',
    '1',
    '--sent',
    '2025-06-10',
    '--reference',
    'Z1234567',
    ...AS_OF,
  )
  expect(kept).toMatchObject({ state: 'sent', sentOn: '2025-06-10', reference: 'Z1234567', by: 'Ada' })
  expect(kept.paper).toMatch(/^[0-9a-f]{64}$/)
  expect((await run('--draft', '1', '--state', 'contact.name=B', '--keep')).errors[0]).toContain('1')
  const [first] = await drafts()
  expect(first).toMatchObject({ kept: { state: 'sent' }, sentFacts: ['held.nacFiled'] })
})

test('a draft is discarded with a reason, and the day in the register has no paper again', async () => {
  expect((await run('--draft', '2', '--discard')).status).toBe(2)
  const { kept } = await json<{ kept: KeptFiling }>('--draft', '2', '--discard', '--reason', 'order cancelled')
  expect(kept).toMatchObject({ state: 'discarded', reason: 'order cancelled' })
  const due = await json<{ filings: readonly FilingRow[] }>('--list', '--kind', 'nac-notification', ...AS_OF)
  expect(due.filings.map(({ subject, kept: of }) => [subject, of?.draft, of?.sentOn])).toEqual([
    ['NAC-1', 1, '2025-06-10'],
    ['NAC-2', undefined, undefined],
    ['NAC-3', undefined, undefined],
  ])
  expect((await run('--draft', '9', ...AS_OF)).errors[0]).toContain('9')
})

test('the case with its papers is whole: every row is sealed by the log', async () => {
  const { status, output } = await docket(['verify', path, '--json'])
  expect(status).toBe(0)
  expect(output).toContain('"sealed-rows"')
})

test.each(['en', 'zh-CN'])('drafts are listed in %s with no slot left open', async (language) => {
  const { status, output } = await run('--drafts', ...AS_OF, '--lang', language)
  expect(status).toBe(0)
  expect(output).toContain('Z1234567')
  expect(output).not.toMatch(/\{\w+\}/)
})
