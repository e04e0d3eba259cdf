// What a person changes on the desk moves every answer that rests on it, at once.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCase } from '../../main/casefile/index.ts'
import { caseWorker } from '../../main/casework/case.ts'
import { lppKey } from '../../shared/contract/ledger-keys.ts'
import type { Docket } from '../../shared/contract/ipc.ts'
import { ada, expectValue } from '../casefile/support/case.ts'
import { sale } from '../casefile/support/lpp-sales.ts'
import { type Desk, freshFolder, launchDesk, runtime } from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'

type Page = typeof globalThis & { docket: Docket }

describe(`ledgers of an open case on ${runtime}`, () => {
  const probe = makeProbe()
  const folder = freshFolder()
  let desk: Desk

  const correctFirst = (quantity: number) =>
    desk.page.evaluate(async (to) => {
      const { transaction } = (globalThis as unknown as Page).docket
      const found = await transaction.get({ id: 'first' })
      if (!found.ok) return found
      const changes = [{ path: 'item.quantity', value: to }]
      return transaction.correct({ id: 'first', base: found.value.row.version, changes, reason: 'as invoiced' })
    }, quantity)
  const undo = () => desk.page.evaluate(() => (globalThis as unknown as Page).docket.transaction.undo())
  const outcomes = () =>
    desk.page.evaluate(async () => {
      const { transaction } = (globalThis as unknown as Page).docket
      const answers = await Promise.all(['first', 'second'].map((id) => transaction.get({ id })))
      return answers.map((answer) => (answer.ok ? answer.value.row.outcomeCodified : answer.error.code))
    })
  const current = () => desk.page.evaluate(() => (globalThis as unknown as Page).docket.case.current())

  beforeAll(async () => {
    const path = join(folder, 'ledgers.docket')
    const meta = { title: 'Ledgers', client: '', settings: { lawDate: '2025-07-15' } }
    const open = expectValue(await newCase(path, { actor: ada, meta, writtenBy: 'test 0' }, { worker: caseWorker() }))
    expectValue(await open.addRecord(ada, 'entered', sale('second', 900, '2025-07-10')))
    expectValue(await open.addRecord(ada, 'entered', sale('first', 700, '2025-07-01')))
    await open.close()
    desk = await launchDesk({ appFolder: probe.folder })
    await desk.page.evaluate((file) => (globalThis as unknown as Page).docket.case.open({ path: file }), path)
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    probe.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a correction in a case that was never determined waits for the person to determine it', async () => {
    expect(await correctFirst(650)).toMatchObject({ ok: true, value: { row: { status: 'undetermined', version: 2 } } })
    expect(await undo()).toMatchObject({ ok: true })
    expect(await outcomes()).toEqual([null, null])
  })

  test('a case is up to date once it is determined', async () => {
    expect(await current()).toMatchObject({ ok: true, value: { upToDate: false, stale: 2 } })
    const done = await desk.page.evaluate(() => (globalThis as unknown as Page).docket.transactions.determine({}))
    expect(done).toEqual({ ok: true, value: { determined: 2, changed: 2 } })
    expect(await current()).toMatchObject({ ok: true, value: { upToDate: true, stale: 0 } })
    expect(await outcomes()).toEqual(['authorized', 'authorized'])
  })

  test('a correction moves the answer of a later transaction, and undoing it moves it back', async () => {
    expect(await correctFirst(1_000)).toMatchObject({ ok: true, value: { row: { status: 'determined' } } })
    expect(await outcomes()).toEqual(['authorized', 'license-required'])
    expect(await undo()).toMatchObject({ ok: true })
    expect(await outcomes()).toEqual(['authorized', 'authorized'])
    expect(await current()).toMatchObject({ ok: true, value: { upToDate: true } })
  })

  test('corrections made at the same time are all taken', async () => {
    const both = await desk.page.evaluate(async () => {
      const { transaction } = (globalThis as unknown as Page).docket
      const found = await Promise.all(['first', 'second'].map((id) => transaction.get({ id })))
      return Promise.all(
        found.map((answer, index) =>
          answer.ok
            ? transaction.correct({
                id: answer.value.row.id,
                base: answer.value.row.version,
                changes: [{ path: 'item.quantity', value: index === 0 ? 800 : 950 }],
                reason: 'as invoiced',
              })
            : Promise.resolve(answer),
        ),
      )
    })
    expect(both).toMatchObject([{ ok: true }, { ok: true }])
    expect(await outcomes()).toEqual(['authorized', 'license-required'])
    expect(await current()).toMatchObject({ ok: true, value: { upToDate: true } })
    await undo()
    await undo()
    expect(await outcomes()).toEqual(['authorized', 'authorized'])
  })

  test('a position entered on Limits moves the answers from its day on', async () => {
    const entered = await desk.page.evaluate(
      (key) =>
        (globalThis as unknown as Page).docket.limits.setPosition({
          ledger: 'lpp',
          key,
          tpp: '20000000',
          on: '2025-07-05',
          source: 'statement of the consignee',
        }),
      lppKey('university', 2025),
    )
    expect(entered).toMatchObject({ ok: true })
    expect(await outcomes()).toEqual(['authorized', 'license-required'])
    expect(await current()).toMatchObject({ ok: true, value: { upToDate: true } })
  })
})
