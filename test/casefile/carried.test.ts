// A run over a case carries its ledgers: what one transaction uses, the next one finds used, whatever of the case was changed last.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { type WritableCase, newCase } from '../../main/casefile/index.ts'
import { caseWorker } from '../../main/casework/case.ts'
import { standingEntries } from '../../main/casework/standing.ts'
import { determine } from '../../main/law/index.ts'
import type { ImportRow } from '../../shared/contract/casefile.ts'
import type { Outcome } from '../../shared/contract/interchange.ts'
import { lppKey } from '../../shared/contract/ledger-keys.ts'
import { ada, ben, expectValue, folder, newCasePath, openForWriting, writerOf } from './support/case.ts'
import { toyDeterminer } from './support/toy-determiner.ts'
import { sale, tpp } from './support/lpp-sales.ts'
import { workOver } from './support/work.ts'

const settings = { lawDate: '2025-07-15' }
// In the file the later one stands first.
const given = [sale('second', 900, '2025-07-10'), sale('first', 700, '2025-07-01')]

const opened = async (): Promise<WritableCase> => {
  const open = expectValue(
    await newCase(
      join(folder(), 'case.docket'),
      { actor: ada, meta: { title: 'Ledgers', client: '', settings }, writtenBy: 'test 0' },
      { worker: caseWorker() },
    ),
  )
  onTestFinished(() => open.close())
  const rows: ImportRow[] = given.map((each, index) => ({ row: index + 2, record: each }))
  const source = { fileName: 'a.ndjson', sha256: 'a'.repeat(64), format: 'ndjson' } as const
  expectValue(await open.importRows(ada, source, rows, { existing: 'reject' }))
  return open
}

const run = async (open: WritableCase) => expectValue(await open.determine(ada, { settings }))
const outcomes = async (open: WritableCase): Promise<(Outcome | null)[]> => [
  (await open.row('first'))?.outcomeCodified ?? null,
  (await open.row('second'))?.outcomeCodified ?? null,
]
const received = async (open: WritableCase, id: string): Promise<unknown> =>
  (await open.transaction(id))?.positions?.lpp
const lastStands = async (open: WritableCase): Promise<boolean | undefined> => (await open.runs(1))[0]?.stands

test('the positions an answer rests on are kept with it, and with them the record alone gives that answer', async () => {
  const open = await opened()
  expect(await run(open)).toMatchObject({ determined: 2, changed: 2, stands: true })
  expect(await outcomes(open)).toEqual(['authorized', 'authorized'])
  expect(await received(open, 'first')).toEqual({ year: 2025, receivedTpp: 0 })
  expect(await received(open, 'second')).toEqual({ year: 2025, receivedTpp: 700 * tpp })
  const entries = standingEntries(workOver(open.path))
  expect(entries.map(({ record }) => record.id)).toEqual(['first', 'second'])
  expect(entries.map(({ stated }) => stated)).toEqual([given[1], given[0]])
  for (const { record, determination, trace } of entries) {
    expect(determine(record, settings)).toEqual({ determination, trace })
  }
  expect((await open.verify()).checks.filter(({ passed }) => !passed)).toEqual([])
})

test('a correction of one transaction moves the answer of a later one', async () => {
  const open = await opened()
  await run(open)
  expectValue(await open.signOff(ada, 'preparer', ['second'], ''))
  expectValue(await open.reviseRecords(ben, 'the order was larger', [sale('first', 1_000, '2025-07-01')]))
  expect(await lastStands(open)).toBe(false)
  // 1,900 processors are above the limit that 1,600 were below (740.29(d)).
  expect(await run(open)).toMatchObject({ determined: 2, changed: 2, stands: true })
  expect(await outcomes(open)).toEqual(['authorized', 'license-required'])
  expect(await open.row('second')).toMatchObject({ signOff: 'invalid' })
})

test('a run keeps the answers whose facts and positions are the same, and answers anew what a position moves', async () => {
  const open = await opened()
  await run(open)
  const before = await open.transaction('second')
  expect(await run(open)).toMatchObject({ determined: 2, changed: 0, stands: true })
  expect((await open.transaction('second'))?.determinations).toEqual(before?.determinations)
  // A smaller first order leaves the second one's answer, which now rests on another total.
  expectValue(await open.reviseRecords(ben, 'the order was smaller', [sale('first', 600, '2025-07-01')]))
  await run(open)
  expect(await received(open, 'second')).toEqual({ year: 2025, receivedTpp: 600 * tpp })
  expect((await open.verify()).checks.filter(({ passed }) => !passed)).toEqual([])
})

test('a run anew asks the engine for what stands, too', () => {
  const store = openForWriting(newCasePath())
  const { writes, runs } = writerOf(store)
  expectValue(writes.addRecord(ada, 'first', sale('first', 1, '2025-07-01')))
  const toy = toyDeterminer()
  const askedOf = (anew: boolean): number => {
    let asked = 0
    const counting = {
      ...toy,
      begin: (...asking: Parameters<typeof toy.begin>) => {
        const take = toy.begin(...asking)
        return (...handed: Parameters<typeof take>) => {
          const made = take(...handed)
          if (made.trace !== undefined) asked += 1
          return made
        }
      },
    }
    const begun = runs.begin(ada, counting, {}, anew)
    const changed = runs.batch(ada, begun, runs.order(begun))
    runs.end(ada, begun.id, 'finished', 1, changed)
    return asked
  }
  expect([askedOf(false), askedOf(false), askedOf(true), askedOf(false)]).toEqual([1, 0, 1, 0])
})

test('a position entered by hand counts from its day on, and until then the last run no longer stands', async () => {
  const open = await opened()
  await run(open)
  expectValue(
    await open.addLedgerEntries(ada, [
      {
        ledger: 'lpp',
        key: lppKey('university', 2025),
        tpp: String(20_000_000),
        recordId: null,
        state: 'position',
        on: '2025-07-05',
        source: 'statement of the consignee',
      },
    ]),
  )
  expect(await lastStands(open)).toBe(false)
  expect(await run(open)).toMatchObject({ stands: true })
  expect(await received(open, 'first')).toEqual({ year: 2025, receivedTpp: 0 })
  expect(await received(open, 'second')).toEqual({ year: 2025, receivedTpp: 20_000_000 })
  expect(await outcomes(open)).toEqual(['authorized', 'license-required'])
})
