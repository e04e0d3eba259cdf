// No screen goes stale: whenever a change moves an answer that the window keeps, main names an area that the contract says it rests on.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newCase } from '../../main/casefile/index.ts'
import { caseWorker } from '../../main/casework/case.ts'
import { lppKey } from '../../shared/contract/ledger-keys.ts'
import type { Docket } from '../../shared/contract/ipc.ts'
import { surface } from '../../shared/contract/ipc/surface.ts'
import { ada, expectValue } from '../casefile/support/case.ts'
import { sale } from '../casefile/support/lpp-sales.ts'
import { type Desk, freshFolder, launchDesk, runtime } from '../e2e/support/desk.ts'
import { makeProbe } from '../e2e/support/probe.ts'

type Loose = Readonly<Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>>
type Page = typeof globalThis & { docket: Docket & Loose; named: string[] }

const view = { filter: {}, sort: { by: 'id', descending: false } }
const id = { id: 'first' }

/** Every answer the window keeps, as a screen asks for it; those that rest on nothing never change. */
const kept: readonly (readonly [area: keyof typeof surface, method: string, input: unknown])[] = [
  ['case', 'current', {}],
  ['import', 'rejected', { limit: 10 }],
  ['overview', 'counts', {}],
  ['overview', 'get', {}],
  ['transactions', 'page', { view, start: { index: 0 }, limit: 10 }],
  ['transactions', 'locate', { id: 'first', view }],
  ['transactions', 'facets', { filter: {}, facets: ['outcomeCodified', 'signOff', 'destination'], limit: 10 }],
  ['transactions', 'ids', { view: { ...view, filter: { facets: { outcomeCodified: ['authorized'] } } }, limit: 10 }],
  ['transactions', 'views', {}],
  ['transaction', 'get', id],
  ['explain', 'trace', id],
  ['explain', 'sensitivity', id],
  ['explain', 'prose', { id: 'first', language: 'en' }],
  ['parties', 'page', { start: 0, limit: 10 }],
  ['parties', 'get', { identity: 'university' }],
  ['parties', 'reach', { identity: 'university', member: 'headquarters' }],
  ['limits', 'list', {}],
  ['windows', 'timeline', {}],
  ['windows', 'savings', id],
  ['windows', 'deadlines', { start: 0, limit: 50 }],
  ['rule', 'pack', {}],
  ['rule', 'paragraphs', {}],
  ['rule', 'paragraph', { paragraph: '740.29(d)' }],
  ['rule', 'doubts', {}],
  ['rule', 'posture', {}],
  ['rule', 'drift', {}],
  ['reports', 'list', {}],
  ['log', 'page', { limit: 10 }],
  ['log', 'head', {}],
  ['settings', 'get', {}],
  ['settings', 'identities', {}],
  ['settings', 'authorities', {}],
]

const restsOn = (area: keyof typeof surface, method: string): readonly string[] => {
  const methods: Readonly<Record<string, 'act' | readonly string[]>> = surface[area]
  const rests = methods[method]
  if (rests === undefined || rests === 'act') throw new Error(`${area}.${method} is no answer that is kept`)
  return rests
}

// The identity is known once the desk made it.
const SIGNER = { identity: 'made by the desk', passphrase: 'a long passphrase' }

describe(`answers the window keeps, on ${runtime}`, () => {
  const probe = makeProbe()
  const folder = freshFolder()
  let desk: Desk

  const answers = (): Promise<readonly string[]> =>
    desk.page.evaluate(async (asked) => {
      const { docket } = globalThis as unknown as Page
      return Promise.all(
        asked.map(async ([area, method, input]) => {
          const ask = (docket as Loose)[area]?.[method]
          return JSON.stringify(await ask?.(input))
        }),
      )
    }, kept)
  const call = (area: string, method: string, input: unknown): Promise<unknown> =>
    desk.page.evaluate(
      async ([of, name, given]) => ((globalThis as unknown as Page).docket as Loose)[of]?.[name]?.(given),
      [area, method, input] as const,
    )

  beforeAll(async () => {
    const path = join(folder, 'fresh.docket')
    const meta = { title: 'Fresh', client: '', settings: { lawDate: '2025-07-15' } }
    const open = expectValue(await newCase(path, { actor: ada, meta, writtenBy: 'test 0' }, { worker: caseWorker() }))
    expectValue(await open.addRecord(ada, 'entered', sale('second', 900, '2025-07-10')))
    expectValue(await open.addRecord(ada, 'entered', sale('first', 700, '2025-07-01')))
    await open.close()
    desk = await launchDesk({ appFolder: probe.folder })
    await call('case', 'open', { path })
    const { passphrase } = SIGNER
    const made = await call('settings', 'createIdentity', { name: 'Ada', passphrase })
    SIGNER.identity = z.object({ value: z.object({ id: z.string() }) }).parse(made).value.id
    await desk.page.evaluate(() => {
      const page = globalThis as unknown as Page
      page.named = []
      page.docket.on.dataChanged(({ areas }) => page.named.push(...areas))
      page.docket.on.caseChanged(() => page.named.push('case'))
      page.docket.on.settingsChanged(() => page.named.push('settings'))
    })
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    probe.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test.each([
    ['the case is determined', 'transactions', 'determine', {}],
    [
      'a fact is corrected',
      'transaction',
      'correct',
      { id: 'first', base: 1, changes: [{ path: 'item.quantity', value: 1000 }], reason: 'as invoiced' },
    ],
    ['the correction is undone', 'transaction', 'undo', {}],
    [
      'a party is corrected',
      'parties',
      'correct',
      { identity: 'university', member: 'headquarters', value: 'CN', reason: 'as registered' },
    ],
    [
      'a position is entered',
      'limits',
      'setPosition',
      { ledger: 'lpp', key: lppKey('university', 2025), tpp: '20000000', on: '2025-07-05', source: 'their statement' },
    ],
    ['a doubt is judged', 'transaction', 'judge', { id: 'first', doubt: 'D-06', reading: 'by-receipt', reason: 'r' }],
    ['a transaction is signed off', 'transaction', 'signOff', { id: 'first', role: 'preparer', ...SIGNER }],
    [
      'all are signed off',
      'transactions',
      'signOff',
      { selection: { kind: 'ids', ids: ['second'] }, role: 'preparer', ...SIGNER },
    ],
    ['a view is kept', 'transactions', 'saveView', { name: 'mine', view, columns: [] }],
    ['the case is named anew', 'case', 'configure', { title: 'Fresher', settings: { lawDate: '2025-08-15' } }],
    ['the person is named anew', 'settings', 'set', { actor: 'Grace', organization: 'Lakeside' }],
    ['an identity is made', 'settings', 'createIdentity', { name: 'Grace', passphrase: 'a long passphrase' }],
  ])('when %s', async (_what, area, method, input) => {
    const before = await answers()
    await desk.page.evaluate(() => (globalThis as unknown as Page).named.splice(0))
    // The row was written before the identity was there.
    const asked = 'identity' in input && 'passphrase' in input ? { ...input, ...SIGNER } : input
    expect(await call(area, method, asked)).toMatchObject({ ok: true })
    const after = await answers()
    const named = await desk.page.evaluate(() => (globalThis as unknown as Page).named)
    const moved = kept.filter((_, index) => before[index] !== after[index])
    const stale = moved.filter(([of, name]) => !restsOn(of, name).some((rest) => named.includes(rest)))
    expect(stale.map(([of, name]) => `${of}.${name}`)).toEqual([])
    expect(moved.length).toBeGreaterThan(0)
  })
})
