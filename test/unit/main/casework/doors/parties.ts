// Parties: found, shown, and corrected.
import { expect } from 'vitest'
import type { Determination } from '../../../../../shared/contract/interchange.ts'
import { value } from '../desk.ts'
import { type Doors, type Entries, type Said, recordsIn } from './world.ts'

export const partyDoors = ({
  at,
  byCommand,
  services,
  must,
  json,
  copyOf,
  deskOver,
  corrected,
}: Doors): Entries<'parties' | 'party' | 'reachOfParty' | 'correctParty' | 'outcomesMoved'> => {
  /** Outcomes as a case stands, by what `determine` writes for programs. */
  const outcomesIn = async (path: string): Promise<ReadonlyMap<string, string>> => {
    const lines = (await must('determine', path, '--json')).trim().split('\n')
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const determinations = lines.map((line) => JSON.parse(line) as Determination)
    return new Map(determinations.map(({ id, codified }) => [id, codified.outcome]))
  }

  return {
    parties: async () => [
      { command: await json('party', byCommand), desk: await value(services.parties.page({ start: 0, limit: 1000 })) },
    ],
    party: async () => {
      const { rows } = await value(services.parties.page({ start: 0, limit: 2 }))
      const pairs: Said[] = []
      for (const { identity } of rows)
        pairs.push({
          command: await json('party', byCommand, identity),
          desk: await value(services.parties.get({ identity })),
        })
      return pairs
    },
    // The command corrects by importing the records as they now stand.
    correctParty: async () => {
      const change = corrected()
      const [one, other] = [copyOf('imported.docket'), copyOf('corrected.docket')]
      await must('import', one, at('corrected.ndjson'))
      await must('determine', one)
      return deskOver(other, async () => {
        await value(services.parties.correct(change))
        await value(services.transactions.export({ filter: {}, format: 'ndjson', path: at('after.ndjson') }))
        return [
          { command: recordsIn(at('corrected.ndjson')), desk: recordsIn(at('after.ndjson')) },
          { command: await json('overview', one), desk: await value(services.overview.get({})) },
        ]
      })
    },
    // What became of the transactions of the party, and of no other.
    outcomesMoved: async () => {
      const [one, other] = [copyOf('moved-by-list.docket'), copyOf('moved-by-desk.docket')]
      const before = await outcomesIn(one)
      const change = corrected(
        ({ role, headquarters }, id) =>
          role === 'ultimate-consignee' && headquarters !== 'CN' && before.get(id) === 'authorized',
      )
      await must('import', one, at('corrected.ndjson'))
      const after = await outcomesIn(one)
      const having = recordsIn(at('corrected.ndjson')).filter(({ parties }) =>
        parties.some(({ id, name }) => (id ?? name) === change.identity),
      )
      const changed = having.flatMap(({ id }) => {
        const [was, is] = [before.get(id), after.get(id)]
        return was === is ? [] : [{ id, before: was, after: is }]
      })
      expect(changed.length).toBeGreaterThan(0)
      const desk = await deskOver(other, async () => value(services.parties.correct(change)))
      return [{ command: { corrected: having.length, changed }, desk }]
    },
    // What the desk says before it corrects a party is what the command's list says of it.
    reachOfParty: async () => {
      const { identity, member } = corrected()
      const having = recordsIn(at('records.ndjson'))
        .map(({ parties }) => parties.filter(({ id, name }) => (id ?? name) === identity))
        .filter((parties) => parties.length > 0)
      const values = having.flatMap((parties) => [...new Set(parties.map((party) => party[member] ?? null))])
      const present = [...new Set(values)]
        .map((each) => ({ value: each, records: values.filter((other) => other === each).length }))
        .toSorted((left, right) => right.records - left.records)
      return [
        {
          command: { records: having.length, determined: having.length, present },
          desk: await value(services.parties.reach({ identity, member })),
        },
      ]
    },
  }
}
