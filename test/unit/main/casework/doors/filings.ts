// Papers: what is due, a paper with what it lacks, and papers written to a folder. The desk has no screen for them yet.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { FilingAsked } from '../../../../../main/casework/filing.ts'
import type { FilingRow } from '../../../../../shared/contract/filing.ts'
import { civilDate } from '../../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { docket } from '../../cli/world.ts'
import { DETERMINER, type Doors, type Entries, NOW } from './world.ts'

const kind = 'chip-accounting'

export const filingDoors = ({ at, byCommand, asked, json }: Doors): Entries<'filings' | 'filing' | 'writeFilings'> => {
  const today = civilDate(NOW.slice(0, 10))
  const due = { from: civilDate('2026-02-01'), through: civilDate('2026-02-28') }
  const order: FilingAsked = {
    kind,
    transaction: null,
    due,
    asOf: today,
    filingDay: today,
    preparer: DETERMINER,
    stated: { 'contact.name': 'Ada' },
    doubt: null,
  }
  const line = ['filing', byCommand, '--kind', kind, '--due', '2026-02', '--state', 'contact.name=Ada']
  return {
    filings: async () => {
      const { filings: rows, basis } = await json<{ filings: readonly FilingRow[]; basis: unknown }>(
        'filing',
        byCommand,
        '--list',
      )
      return [
        { command: { basis, rows }, desk: await asked(byCommand, 'filings', { kind: null, due: null, asOf: today }) },
      ]
    },
    filing: async () => {
      const { papers, refused } = await json<{ papers: readonly unknown[]; refused: readonly unknown[] }>(...line)
      expect(papers.length).toBeGreaterThan(0)
      return [{ command: { papers, refused }, desk: expectOk(await asked(byCommand, 'filing', order)) }]
    },
    writeFilings: async () => {
      const [one, other] = [at('papers-by-command'), at('papers-by-desk')]
      const whole = ['chips.purchased', 'chips.approved', 'chips.reexported', 'chips.installed', 'chips.waiting']
      const stated = {
        ...order.stated,
        ...Object.fromEntries([...whole, 'chips.attrition', 'compute.total'].map((id) => [id, '1'])),
      }
      const states = Object.entries(stated).flatMap(([id, text]) => ['--state', `${id}=${text}`])
      // Drafts that lack something end the command with another status.
      await drawn(['filing', byCommand, '--kind', kind, '--due', '2026-02', ...states, '--out', one])
      await asked(byCommand, 'writeFilings', {
        ...order,
        stated,
        folder: other,
        language: 'en',
        paper: 'a4',
        created: NOW,
      })
      const files = readdirSync(one).toSorted()
      return files.map((name) => ({
        command: [name, readFileSync(join(one, name), 'base64')],
        desk: [name, readFileSync(join(other, name), 'base64')],
      }))
    },
  }
}

const drawn = async (argv: readonly string[]): Promise<void> => {
  const { status, errors } = await docket(argv, { env: { DOCKET_USER: DETERMINER } })
  expect({ status, errors }).toEqual({ status: 3, errors: [] })
}
