// Registers of a case: overview, limits, deadlines, windows, timeline.
import { readFileSync } from 'node:fs'
import type { Deadline, RecordWindows } from '../../../../../shared/contract/windows-view.ts'
import { value } from '../desk.ts'
import { type Doors, type Entries, type Said, once } from './world.ts'

export const registerDoors = ({
  at,
  byCommand,
  services,
  must,
  json,
  ids,
}: Doors): Entries<'overview' | 'ledgers' | 'room' | 'deadlines' | 'timeline' | 'watch' | 'windows' | 'allWindows'> => {
  const askWindows = async (): Promise<readonly Said[]> => {
    const { windows: command } = await json<{ windows: readonly RecordWindows[] }>('windows', byCommand)
    const one = []
    for (const id of ids()) one.push(await value(services.windows.savings({ id })))
    return [{ command, desk: one }]
  }
  const windows = once(askWindows)

  return {
    overview: async () => [
      { command: await json('overview', byCommand), desk: await value(services.overview.get({})) },
    ],
    ledgers: async () => [{ command: await json('ledger', byCommand), desk: await value(services.limits.list({})) }],
    room: async () => {
      const { accounts } = await value(services.limits.list({}))
      const pairs: Said[] = []
      // One of each ledger that the case has.
      const first = Map.groupBy(accounts, ({ account }) => account.ledger)
      for (const [{ id } = { id: '' }] of first.values())
        pairs.push({
          command: await json('ledger', byCommand, '--account', id, '--unit-tpp', '1582.5'),
          desk: await value(services.limits.fit({ account: id, unitTpp: '1582.5' })),
        })
      return pairs
    },
    deadlines: async () => {
      const page = await json<{ asOf: string; deadlines: readonly Deadline[] }>('windows', byCommand)
      const rows = []
      for (let start = 0; ; start += 100) {
        const { rows: some, total } = await value(services.windows.deadlines({ start, limit: 100 }))
        rows.push(...some)
        if (start + 100 >= total) break
      }
      await must('windows', byCommand, '--ics', at('command.ics'))
      await value(services.windows.export({ format: 'ics', path: at('desk.ics') }))
      return [
        { command: page.deadlines, desk: rows },
        { command: readFileSync(at('command.ics'), 'utf8'), desk: readFileSync(at('desk.ics'), 'utf8') },
      ]
    },
    timeline: async () => [
      { command: await json('timeline', byCommand), desk: await value(services.windows.timeline({})) },
    ],
    watch: async () => [{ command: await json('watch', byCommand), desk: await value(services.windows.watch({})) }],
    windows,
    allWindows: windows,
  }
}
