// Papers: what is due, a paper with what it lacks, papers written to a folder, and drafts kept, changed and sent.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { FilingAsked } from '../../../../../main/casework/filing.ts'
import type { FilingRow } from '../../../../../shared/contract/filing.ts'
import { civilDate } from '../../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { docket } from '../../cli/world.ts'
import { value } from '../desk.ts'
import { DETERMINER, type Doors, type Entries, NOW, once } from './world.ts'

const kind = 'chip-accounting'

type Name =
  'filings' | 'filing' | 'writeFilings' | 'filingDrafts' | 'filingDraft' | 'keepFilings' | 'changeFiling' | 'sendFiling'

export const filingDoors = (doors: Doors): Entries<Name> => {
  const { at, byCommand, asked, json, must, services, deskOver, copyOf } = doors
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
  const whole = ['chips.purchased', 'chips.approved', 'chips.reexported', 'chips.installed', 'chips.waiting']
  const counts = Object.fromEntries([...whole, 'chips.attrition', 'compute.total'].map((id) => [id, '1']))
  const statedBy = (stated: Readonly<Record<string, string>>) =>
    Object.entries(stated).flatMap(([id, text]) => ['--state', `${id}=${text}`])

  /** A draft through both doors: kept, changed, completed, sent; what each step and the case say afterwards. */
  const drafts = once(async () => {
    const [one, other] = [copyOf('drafts.docket'), copyOf('drafts-by-desk.docket')]
    const run = async <Answer>(...argv: readonly string[]): Promise<Answer> =>
      // The shape of the command's own output.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      JSON.parse(await must('filing', one, ...argv, '--by', DETERMINER, '--json')) as Answer
    type Kept = { readonly kept: readonly { readonly subject: string; readonly due: string }[] }
    const ready = expectOk(await asked(one, 'filing', { ...order, stated: {} })).papers
    const kept = await run<Kept>('--kind', kind, '--transaction', ready[0]?.subject ?? '', '--keep')
    const [first] = kept.kept
    const changed = await run<{ kept: unknown }>('--draft', '1', ...statedBy({ 'contact.name': 'Ada' }), '--keep')
    const shown = await run<object>('--draft', '1')
    const all = await run<object>('--drafts')
    const emptied = await run<{ kept: unknown }>('--draft', '1', '--state', 'contact.name=', '--keep')
    // An ECCN that the record does not state: the paper lacks it, and was not sent as it is.
    const refused = await docket(['filing', one, '--draft', '1', '--sent', today, '--reference', 'receipt 1'])
    const sent = /\((.+)\)/.exec(refused.errors.join(' '))?.[1]
    const byDesk = await deskOver(other, async () => ({
      kept: await value(
        services.filings.keep({
          kind,
          transaction: first?.subject ?? '',
          due: first?.due ?? null,
          doubt: null,
          stated: {},
        }),
      ),
      changed: await value(services.filings.change({ draft: 1, stated: { 'contact.name': 'Ada' } })),
      shown: await value(services.filings.draft({ draft: 1 })),
      all: await value(services.filings.drafts({})),
      emptied: await value(services.filings.change({ draft: 1, stated: { 'contact.name': '' } })),
      sent: await services.filings.send({ draft: 1, sentOn: today, reference: 'receipt 1' }),
    }))
    return { kept, changed: changed.kept, shown, all, emptied: emptied.kept, sent, byDesk }
  })
  const dueOnDesk = async () => {
    const { rows, basis } = await value(services.filings.due({ limit: 1000 }))
    return { basis, rows }
  }
  /** Without the name of the file. */
  const unnamed = (said: object) => ({ ...said, case: null })

  return {
    keepFilings: async () => {
      const { kept, byDesk } = await drafts()
      return [{ command: kept.kept, desk: byDesk.kept.kept }]
    },
    changeFiling: async () => {
      const { changed, emptied, byDesk } = await drafts()
      return [
        { command: changed, desk: byDesk.changed },
        { command: emptied, desk: byDesk.emptied },
      ]
    },
    filingDraft: async () => {
      const { shown, byDesk } = await drafts()
      return [{ command: unnamed(shown), desk: unnamed(byDesk.shown) }]
    },
    filingDrafts: async () => {
      const { all, byDesk } = await drafts()
      return [{ command: unnamed(all), desk: unnamed(byDesk.all) }]
    },
    sendFiling: async () => {
      const { sent, byDesk } = await drafts()
      expect(sent).toContain('item.eccn')
      return [{ command: sent, desk: byDesk.sent.ok ? null : byDesk.sent.error.details?.['missing'] }]
    },
    filings: async () => {
      const { filings: rows, basis } = await json<{ filings: readonly FilingRow[]; basis: unknown }>(
        'filing',
        byCommand,
        '--list',
      )
      return [{ command: { basis, rows }, desk: await dueOnDesk() }]
    },
    filing: async () => {
      const { papers, refused } = await json<{ papers: readonly unknown[]; refused: readonly unknown[] }>(...line)
      expect(papers.length).toBeGreaterThan(0)
      return [{ command: { papers, refused }, desk: expectOk(await asked(byCommand, 'filing', order)) }]
    },
    writeFilings: async () => {
      const [one, other] = [at('papers-by-command'), at('papers-by-desk')]
      const stated = { ...order.stated, ...counts }
      const states = statedBy(stated)
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
