// What the desk says of a day's work is true: what needs a person, what is missing, what was refused, who signed.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { demoListPath } from '../../../../main/intake/demo/index.ts'
import { filterSchema } from '../../../../shared/contract/casefile.ts'
import type { Determination } from '../../../../shared/contract/interchange.ts'
import { reasonsOf } from '../../../../shared/contract/reasons.ts'
import { docket } from '../cli/world.ts'
import { openDesk, value } from './desk.ts'

const PREPARER = 'Ada'
const byEntry = { by: 'key', descending: false } as const

describe('a day on the desk', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-day-'))
  const path = join(folder, 'case.docket')
  const desk = openDesk('2026-01-05T09:00:00Z', PREPARER)
  const { services } = desk
  const rowsUnder = async (filter: unknown) =>
    value(
      services.transactions.page({
        view: { filter: filterSchema.parse(filter), sort: byEntry },
        start: { index: 0 },
        limit: 1000,
      }),
    )

  beforeAll(async () => {
    const [header = '', ...rows] = readFileSync(demoListPath(), 'utf8').split(/\r?\n/)
    // Two things are wrong with the first row of its own, one with the second.
    const broken = (id: string, changes: readonly (readonly [column: string, cell: string])[]): string => {
      const columns = header.split(',')
      const cells = columns.map((column) => (column === 'id' ? id : column === 'activity' ? 'export' : ''))
      for (const [column, cell] of changes) cells[columns.indexOf(column)] = cell
      return cells.join(',')
    }
    const list = [
      header,
      ...rows.slice(0, 24),
      broken('X-1', [
        ['destination', 'Germny'],
        ['from', 'Nowhere'],
      ]),
      broken('X-2', [['destination', 'Germny']]),
    ]
    writeFileSync(join(folder, 'list.csv'), list.join('\r\n'))
    await docket(['new', path], { env: { DOCKET_USER: PREPARER } })
    await docket(['import', path, join(folder, 'list.csv')], { env: { DOCKET_USER: PREPARER } })
    await docket(['determine', path], { env: { DOCKET_USER: PREPARER } })
    await value(services.case.open({ path }))
  }, 300_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a list is gone through one after the other, and one that is settled leaves its place to the next', async () => {
    const view = { filter: filterSchema.parse({ facets: { needs: ['missing-fact'] } }), sort: byEntry }
    const ids = (await rowsUnder(view.filter)).rows.map(({ id }) => id)
    const [first = '', second = '', third = '', fourth = ''] = ids
    const around = async (id: string, at: number) => value(services.transactions.around({ id, view, at }))
    const total = ids.length
    expect(await around(first, 0)).toEqual({ at: 0, total, previous: null, next: second })
    // Where it stands is looked up; where it stood is asked only of one that has left.
    expect(await around(third, 0)).toEqual({ at: 2, total, previous: second, next: fourth })
    expect(await around(ids.at(-1) ?? '', 0)).toMatchObject({ at: total - 1, next: null })
    await value(services.transaction.withdraw({ id: third, undo: false, reason: 'never shipped' }))
    expect(await around(third, 2)).toEqual({ at: null, total: total - 1, previous: second, next: fourth })
    await value(services.transaction.withdraw({ id: third, undo: true, reason: 'it did' }))
    expect(await around(third, 2)).toMatchObject({ at: 2, total })
  })

  test('a transaction opens with the lines that explain opens with, in both languages', async () => {
    const { rows } = await rowsUnder({})
    for (const { id } of rows.slice(0, 6)) {
      const { summary } = await value(services.transaction.get({ id }))
      for (const [language, key] of [
        ['en', 'en'],
        ['zh-CN', 'zh'],
      ] as const) {
        const { output } = await docket(['explain', path, id, '--lang', language])
        const told = output.replaceAll(/\s+/g, '')
        const lines = summary.filter(({ kind }) => kind !== 'more').map(({ text }) => text[key])
        expect(lines.filter((line) => !told.includes(line.replaceAll(/\s+/g, '')))).toEqual([])
        expect(lines.length).toBeGreaterThan(3)
      }
    }
  })

  test('the work on many is stated at once, without an answer made again, and undone and redone whole', async () => {
    const { rows } = await rowsUnder({})
    const [first = '', second = ''] = rows.map(({ id }) => id)
    const selection = { kind: 'ids' as const, ids: [first, second] }
    const before = await value(services.log.head({}))
    const change = { assignee: 'Ben', status: 'ready-for-review', due: '2026-01-04' } as const
    expect(await value(services.transactions.changeWork({ selection, change }))).toEqual({ changed: 2 })
    const found = async () => (await rowsUnder({ facets: { assignee: ['Ben'] } })).rows.map(({ id }) => id)
    expect(await found()).toEqual([first, second])
    const { needsPerson } = await value(services.overview.get({}))
    const late = needsPerson.find(({ kind }) => kind === 'overdue')
    expect([late?.transactions, (await rowsUnder(late?.filter)).total]).toEqual([2, 2])
    expect((await value(services.transaction.undo({}))).event).toBe('work-changed')
    expect(await found()).toEqual([])
    expect((await value(services.transaction.redo({}))).event).toBe('records-restored')
    expect(await found()).toEqual([first, second])
    // Three entries of the log, and no run among them.
    expect((await value(services.log.head({}))).size).toBe(before.size + 3)
    const unknown = { selection: { kind: 'ids' as const, ids: ['nobody'] }, change }
    expect(await services.transactions.changeWork(unknown)).toMatchObject({ error: { code: 'unknown-transaction' } })
    await value(services.transaction.undo({}))
  })

  test('a red flag is answered by its citation, and by no answer that the law does not know', async () => {
    const { rows } = await rowsUnder({ facets: { outcomeCodified: ['authorized', 'no-license-required'] } })
    const id = rows[0]?.id ?? ''
    const flags = await value(services.rule.redFlags({}))
    expect(flags.map(({ number }) => Number(number))).toEqual(flags.map((_, index) => index + 1))
    const flag = '732 Supp. 3 No. 9'
    const judge = (doubt: string, reading: string) =>
      services.transaction.judge({ id, doubt, reading, reason: 'the consignee is a forwarder' })
    for (const [doubt, reading] of [
      [flag, 'perhaps'],
      ['732 Supp. 3 No. 40', 'raised'],
    ] as const)
      expect(await judge(doubt, reading)).toMatchObject({ ok: false, error: { code: 'unknown-doubt' } })
    const raised = await value(judge(flag, 'raised'))
    expect(raised.determination?.codified.outcome).toBe('needs-review')
    expect(raised.determination?.redFlags.map(({ citation }) => citation)).toContain(flag)
    const resolved = await value(judge(flag, 'resolved'))
    expect(resolved.determination?.codified.outcome).toBe(rows[0]?.outcomeCodified)
    await value(services.transaction.withdrawJudgment({ id, doubt: flag, reason: 'a slip' }))
  })

  test('a transaction is stated by hand, like an earlier one, and its days and papers are its own', async () => {
    const { rows } = await rowsUnder({})
    const like = rows[0]?.id ?? ''
    const earlier = await value(services.transaction.get({ id: like }))
    const asked = {
      id: 'H-1',
      like,
      parties: [],
      changes: [{ path: 'item.quantity', value: 3 }],
      reason: 'a repeat order',
    }
    const made = await value(services.transaction.create(asked))
    expect(made.record.parties).toEqual(earlier.record.parties)
    expect(made.record.item).toEqual({ ...earlier.record.item, quantity: 3 })
    expect([made.record.dates, made.record.held, made.record.positions, made.record.judgments]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    expect(made.determination).not.toBeNull()
    expect(await services.transaction.create(asked)).toMatchObject({ error: { code: 'transaction-exists' } })
    const without = { id: 'H-2', parties: [], reason: 'by phone' }
    const stated: readonly [Parameters<typeof services.transaction.create>[0], string][] = [
      [{ ...without, changes: [] }, 'activity'],
      [
        {
          ...without,
          changes: [
            { path: 'activity', value: 'export' },
            { path: 'id', value: 'H-3' },
          ],
        },
        'id',
      ],
      [
        {
          ...without,
          changes: [
            { path: 'activity', value: 'export' },
            { path: 'destination', value: 'XX' },
          ],
        },
        'destination',
      ],
    ]
    for (const [input, at] of stated)
      expect(await services.transaction.create(input)).toMatchObject({
        ok: false,
        error: { code: 'invalid-record', details: { at } },
      })
    expect(await services.transaction.create({ ...without, like: 'nobody', changes: [] })).toMatchObject({
      error: { code: 'unknown-transaction' },
    })
    expect(
      await services.transaction.create({ ...without, parties: [{ role: 'owner', identity: 'Nobody' }], changes: [] }),
    ).toMatchObject({ error: { code: 'unknown-party' } })
  })

  test('people whose certificates were compared are kept with the desk, and a list that somebody broke is named', async () => {
    const fingerprint = 'ab'.repeat(32)
    expect(await value(services.settings.people({}))).toEqual([])
    await value(services.settings.addPerson({ fingerprint, name: 'Anna Counsel' }))
    expect(await value(services.settings.people({}))).toEqual([
      { fingerprint, name: 'Anna Counsel', added: '2026-01-05' },
    ])
    await value(services.settings.removePerson({ fingerprint }))
    expect(await value(services.settings.people({}))).toEqual([])
    const { dataFolder } = await value(services.app.about({}))
    const list = join(dataFolder, 'people.json')
    writeFileSync(list, '[{}]')
    const broken = { ok: false, error: { code: 'unreadable-file', details: { path: list } } }
    expect(await services.settings.people({})).toMatchObject(broken)
    expect(await services.settings.addPerson({ fingerprint, name: 'Anna' })).toMatchObject(broken)
    expect(readFileSync(list, 'utf8')).toBe('[{}]')
  })

  test('each line of what needs a person opens just as many transactions as it says', async () => {
    const { needsPerson } = await value(services.overview.get({}))
    expect(needsPerson.length).toBeGreaterThan(2)
    expect(new Set(needsPerson.map(({ kind }) => kind)).size).toBe(needsPerson.length)
    // No filter of the grid finds these two.
    const elsewhere = needsPerson.filter(({ filter }) => filter === null).map(({ kind }) => kind)
    expect(['rejected-row', 'red-flag']).toEqual(expect.arrayContaining(elsewhere))
    const opening = needsPerson.filter(({ filter }) => filter !== null)
    for (const { kind, filter, transactions } of opening)
      expect({ kind, found: (await rowsUnder(filter)).total }).toEqual({ kind, found: transactions })
  })

  test('where facts are missing, their number is said, whether or not one decides alone', async () => {
    const { rows } = await rowsUnder({ facets: { needs: ['missing-fact'] } })
    let alone = 0
    for (const { id } of rows.slice(0, 4)) {
      const { missing, open } = await value(services.explain.sensitivity({ id }))
      const { determination } = await value(services.explain.trace({ id }))
      const facts = reasonsOf(determination as Determination).filter(({ kind }) => kind === 'missing-fact')
      expect(missing).toBe(
        new Set(facts.flatMap(({ facts: named, citation }) => (named.length > 0 ? named : [citation]))).size,
      )
      expect(missing).toBeGreaterThan(0)
      if (open.length > 0) continue
      alone += 1
      const { output } = await docket(['explain', path, id, '--all'], {})
      expect(output.replaceAll(/\s+/g, ' ')).toContain(`Missing facts that still matter together: ${missing}`)
    }
    expect(alone).toBeGreaterThan(0)
  })

  test('rows that were refused are counted as rows, and leave the count when they are set aside', async () => {
    const refused = async () => (await value(services.case.current({})))?.rejectedRows
    const before = await refused()
    const { problems, more } = await value(services.import.rejected({ limit: 100 }))
    expect(more).toBe(false)
    expect(problems.length).toBeGreaterThan(before ?? 0)
    expect(before).toBe(new Set(problems.map(({ row }) => row)).size)
    const first = problems.filter(({ row }) => problems.filter((one) => one.row === row).length > 1).slice(0, 2)
    const dismiss = (some: typeof problems) =>
      value(services.import.dismissRejected({ problems: some.map(({ id }) => id), reason: 'imported again' }))
    await dismiss(first.slice(0, 1))
    expect(await refused()).toBe(before)
    await dismiss(first)
    expect(await refused()).toBe((before ?? 0) - 1)
    expect((await value(services.overview.counts({}))).rejected).toBe((before ?? 0) - 1)
    expect((await value(services.import.rejected({ limit: 100 }))).problems).toHaveLength(problems.length - 2)
  })

  test('a sign-off is withdrawn with a reason, and the log says so', async () => {
    const [{ id } = { id: '' }, other] = (await rowsUnder({ facets: { status: ['determined'] } })).rows
    const passphrase = 'correct horse battery'
    const { id: identity } = await value(services.settings.createIdentity({ name: PREPARER, passphrase }))
    const asked = { id, role: 'preparer', identity } as const
    expect(await services.transaction.signOff({ ...asked, passphrase: 'wrong' })).toMatchObject({
      ok: false,
      error: { code: 'wrong-passphrase' },
    })
    const signed = await value(services.transaction.signOff({ ...asked, passphrase }))
    expect(signed.signOffs).toMatchObject([{ by: PREPARER, signer: { subject: { name: PREPARER } }, ended: null }])
    const [{ id: signOff } = { id: -1 }] = signed.signOffs
    const reason = 'signed by mistake'
    const misplaced = await services.transaction.withdrawSignOff({ id: other?.id ?? '', signOff, reason })
    expect(misplaced).toMatchObject({ ok: false, error: { code: 'unknown-sign-off' } })
    const withdrawn = await value(services.transaction.withdrawSignOff({ id, signOff, reason }))
    expect(withdrawn.signOffs).toMatchObject([{ ended: { why: 'withdrawn', by: PREPARER } }])
    expect(withdrawn.row.signOff).not.toBe('prepared')
    const again = await services.transaction.withdrawSignOff({ id, signOff, reason })
    expect(again).toMatchObject({ ok: false, error: { code: 'unknown-sign-off' } })
    const { rows } = await value(services.log.page({ limit: 3 }))
    expect(JSON.stringify(rows)).toContain(reason)
  })
})
