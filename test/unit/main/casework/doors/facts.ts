// What is stated of transactions, and changed: new ones, facts of many, withdrawals.
import { rmSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { FactReach } from '../../../../../main/casework/fact-of-many.ts'
import type { WithdrawalReach } from '../../../../../main/casework/withdrawal.ts'
import { value } from '../desk.ts'
import { type Doors, type Entries, type Said, once, recordsIn } from './world.ts'

export const factDoors = ({
  at,
  services,
  must,
  json,
  ids,
  copyOf,
  deskOver,
}: Doors): Entries<'newTransaction' | 'correctTransaction' | 'reachOfFact' | 'factOfMany' | 'reachOfWithdrawal'> => {
  /** Told before it is done, and done: what moves, the records, and what is made of them are the same. */
  const askManyFacts = async (): Promise<readonly Said[]> => {
    const [one, other] = [copyOf('set-by-command.docket'), copyOf('set-by-desk.docket')]
    const selection = { kind: 'filter' as const, filter: { facets: { activity: ['export'] } } }
    const which = ['--filter', 'activity=export']
    const reason = 'Register of companies'
    return deskOver(other, async () => {
      const pairs: Said[] = []
      for (const [stated, fact, set] of [
        ['held.purchaseOrder=2025-06-02', { pattern: 'held.purchaseOrder' }, '2025-06-02'],
        ['consignee.ultimateParent=CN', { pattern: 'parties.*.ultimateParent', role: 'ultimate-consignee' }, 'CN'],
      ] as const) {
        const line = ['set', one, ...which, '--set', stated]
        const { selected, records, without, present, values, moved } = await json<FactReach>(...line, '--dry-run')
        const told = await value(services.transactions.reachOfFact({ selection, fact, value: set }))
        pairs.push({ command: { selected, records, without, present, values, moved }, desk: told })
        await must(...line, '--reason', reason)
        await must('determine', one)
        const done = await value(services.transactions.setFact({ selection, fact, value: set, reason }))
        pairs.push({ command: { changed: records }, desk: done })
        pairs.push({
          command: JSON.parse(await must('overview', one, '--json')),
          desk: await value(services.overview.get({})),
        })
      }
      await must('export', one, at('set-by-command.ndjson'))
      await value(services.transactions.export({ filter: {}, format: 'ndjson', path: at('set-by-desk.ndjson') }))
      pairs.push({ command: recordsIn(at('set-by-command.ndjson')), desk: recordsIn(at('set-by-desk.ndjson')) })
      return pairs
    })
  }
  const manyFacts = once(askManyFacts)

  return {
    // The command adds by importing the record.
    newTransaction: async () => {
      const [one, other] = [copyOf('added-by-list.docket'), copyOf('added-by-hand.docket')]
      const [like] = recordsIn(at('records.ndjson'))
      const identity = like?.parties.map(({ id, name }) => id ?? name).find((each) => each != null) ?? ''
      return deskOver(other, async () => {
        const { record } = await value(
          services.transaction.create({
            id: 'BY-HAND',
            like: like?.id ?? '',
            parties: [{ role: 'intermediate-consignee', identity }],
            changes: [{ path: 'dates.export', value: '2025-06-01' }],
            reason: 'a second shipment',
          }),
        )
        writeFileSync(at('by-hand.ndjson'), `${JSON.stringify(record)}\n`)
        await must('import', one, at('by-hand.ndjson'))
        await must('determine', one)
        return [{ command: await json('overview', one), desk: await value(services.overview.get({})) }]
      })
    },
    // The command corrects by importing the record as it then stands.
    correctTransaction: async () => {
      const [one, other] = [copyOf('corrected-by-list.docket'), copyOf('corrected-by-hand.docket')]
      const id = ids()[2] ?? ''
      return deskOver(other, async () => {
        const { row } = await value(services.transaction.get({ id }))
        const changes = [{ path: 'dates.export', value: '2025-06-01' }]
        const asked = { id, base: row.version, changes, reason: 'the bill of lading' }
        const { record } = await value(services.transaction.correct(asked))
        const stated = recordsIn(at('records.ndjson')).find((each) => each.id === id)
        const meant = { ...stated, dates: { ...stated?.dates, export: '2025-06-01' } }
        writeFileSync(at('corrected-one.ndjson'), `${JSON.stringify(meant)}\n`)
        await must('import', one, at('corrected-one.ndjson'))
        await must('determine', one)
        return [
          { command: meant, desk: record },
          { command: await json('overview', one), desk: await value(services.overview.get({})) },
        ]
      })
    },
    reachOfFact: manyFacts,
    factOfMany: manyFacts,
    // Told before it is done, and done: figures, ledgers, lists and what explain says of it are the same.
    reachOfWithdrawal: async () => {
      const [one, other] = [copyOf('withdrawn-by-command.docket'), copyOf('withdrawn-by-desk.docket')]
      const id = ids()[3] ?? ''
      const reason = 'The order was cancelled'
      const list = async (path: string) => {
        await must('export', path, `${path}.ndjson`)
        return recordsIn(`${path}.ndjson`)
      }
      return deskOver(other, async () => {
        const pairs: Said[] = []
        for (const undo of [false, true]) {
          const line = ['withdraw', one, id, ...(undo ? ['--undo'] : [])]
          const { transactions, signOffs, moved } = await json<WithdrawalReach>(...line, '--dry-run')
          const told = await value(services.transaction.reachOfWithdrawal({ id, undo }))
          pairs.push({ command: { transactions, signOffs, moved }, desk: told })
          await must(...line, '--reason', reason)
          await must('determine', one)
          await value(services.transaction.withdraw({ id, undo, reason }))
          pairs.push(
            {
              command: JSON.parse(await must('overview', one, '--json')),
              desk: await value(services.overview.get({})),
            },
            { command: JSON.parse(await must('ledger', one, '--json')), desk: await value(services.limits.list({})) },
          )
          const path = at(`withdrawn-${undo}.ndjson`)
          await value(services.transactions.export({ filter: {}, format: 'ndjson', path }))
          const left = recordsIn(path)
          expect(left.some((record) => record.id === id)).toBe(undo)
          pairs.push({ command: await list(one), desk: left })
          rmSync(`${one}.ndjson`)
        }
        return pairs
      })
    },
  }
}
