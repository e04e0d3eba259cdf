// Lists: one transaction of them and its neighbors, those that are chosen, and lists that come into a case.
import { writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect } from 'vitest'
import { dismissRejected } from '../../../../../main/casework/dismiss-rejected.ts'
import type { Explanation } from '../../../../../main/casework/explain.ts'
import type { FactReach } from '../../../../../main/casework/fact-of-many.ts'
import type { OpenPoints } from '../../../../../main/casework/open-points.ts'
import type { SignedMany } from '../../../../../main/casework/sign-off-many.ts'
import { demoListPath } from '../../../../../main/intake/demo/index.ts'
import type { View } from '../../../../../shared/contract/casefile.ts'
import { civilDate } from '../../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { docket } from '../../cli/world.ts'
import { value } from '../desk.ts'
import { DETERMINER, type Doors, type Entries, NOW, type Said, recordsIn, rowsOf } from './world.ts'

const actor = { by: DETERMINER, at: NOW }
const inOrder: View = { filter: {}, sort: { by: 'key', descending: false } }

/** What a sign-off says for programs. */
type Signed = SignedMany & { readonly open: OpenPoints }

/** What an import says for programs. */
type Imported = {
  readonly rows: number
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly rejected: number
  readonly rejectedRows: readonly {
    readonly row: number
    readonly id: string | null
    readonly problems: readonly { readonly code: string; readonly what: string; readonly mend: string }[]
  }[]
}

const figures = ({ added, revised, unchanged, rejected }: Omit<Imported, 'rows' | 'rejectedRows'>) => ({
  added,
  revised,
  unchanged,
  rejected,
})

export const listDoors = ({
  at,
  byCommand,
  services,
  env,
  must,
  json,
  ids,
  copyOf,
  deskOver,
  asked,
  changing,
  explainedId,
}: Doors): Entries<
  | 'transaction'
  | 'ids'
  | 'chosenIds'
  | 'around'
  | 'importTrial'
  | 'importList'
  | 'determineCase'
  | 'openPoints'
  | 'signOffMany'
  | 'withdrawSignOffs'
  | 'dismissRejected'
> => {
  // One person at both doors, with a key at each.
  const byAda = ['--as', 'preparer', '--sign', at('ada.p12')] as const
  const passphrase = env.DOCKET_PASSPHRASE
  const asAda = async () => {
    const [made] = await value(services.settings.identities({}))
    const { id } = made ?? (await value(services.settings.createIdentity({ name: DETERMINER, passphrase })))
    return { role: 'preparer', identity: id, passphrase } as const
  }

  /** A second list: rows that the case has, one of them changed, new ones, and one that is broken. */
  const nextList = (): string => {
    const [header = '', ...rows] = rowsOf(demoListPath())
    const changed = rows[0]?.replace(/^([^,]+),[^,]*/, '$1,reexport')
    const broken = rows[40]?.replace(/^([^,]+),[^,]*/, '$1,exprt')
    writeFileSync(
      at('next.csv'),
      [header, changed, ...rows.slice(1, 5), ...rows.slice(30, 36), broken, ''].join('\r\n'),
    )
    return at('next.csv')
  }
  /** An import of rows of which some are rejected ends with another status. */
  const importing = async (path: string, ...options: readonly string[]): Promise<Imported> => {
    const { status, output } = await docket(['import', path, nextList(), '--json', ...options], { env })
    expect(status).toBe(3)
    // The shape of the command's own output.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return JSON.parse(output) as Imported
  }
  const lookedAt = async (): Promise<string> =>
    (await value(services.import.inspect({ path: nextList() })))?.importId ?? ''

  const exported = async (path: string) => {
    const to = at(`${basename(path)}.ndjson`)
    await must('export', path, to)
    return recordsIn(to)
  }

  return {
    transaction: async () => {
      const id = explainedId()
      const shown = await value(services.transaction.get({ id }))
      const { determination } = await json<Explanation>('explain', byCommand, id)
      return [
        { command: determination, desk: shown.determination },
        { command: await asked(byCommand, 'transaction', { id, asOf: civilDate(NOW.slice(0, 10)) }), desk: shown },
      ]
    },
    // The command lists them in the order in which it exports them.
    ids: async () => [
      {
        command: { ids: ids(), total: ids().length },
        desk: await value(services.transactions.ids({ view: inOrder, limit: 1000 })),
      },
    ],
    around: async () => {
      const all = ids()
      const pairs: Said[] = []
      for (const place of [0, 3, all.length - 1])
        pairs.push({
          command: { at: place, total: all.length, previous: all[place - 1] ?? null, next: all[place + 1] ?? null },
          desk: await value(services.transactions.around({ id: all[place] ?? '', view: inOrder, at: 0 })),
        })
      return pairs
    },
    // As many as the command would change are as many as the desk signs, or says why it does not.
    chosenIds: async () => {
      const selection = { kind: 'filter' as const, filter: { facets: { activity: ['export'] } } }
      const line = ['set', byCommand, '--filter', 'activity=export', '--set', 'destination=BR', '--dry-run']
      const { selected } = await json<FactReach>(...line)
      const { signed, skipped } = await deskOver(copyOf('chosen.docket'), async () =>
        value(services.transactions.signOff({ selection, ...(await asAda()) })),
      )
      const chosen = await asked(byCommand, 'chosenIds', { selection })
      return [
        { command: selected, desk: signed + skipped.length },
        { command: selected, desk: chosen.length },
      ]
    },
    importTrial: async () => {
      const told = await importing(byCommand, '--dry-run')
      const tried = await value(services.import.dryRun({ importId: await lookedAt(), plan: {}, rows: {} }))
      const shown = tried.rejected.map(({ row, id, problems }) => ({
        row,
        id,
        problems: problems.map(({ code, what, mend }) => ({ code, what: what.en, mend: mend.en })),
      }))
      const said = told.rejectedRows.map(({ row, id, problems }) => ({
        row,
        id,
        problems: problems.map(({ code, what, mend }) => ({ code, what, mend })),
      }))
      return [
        { command: { rows: told.rows, tally: figures(told) }, desk: { rows: tried.rows, tally: tried.tally } },
        { command: said, desk: shown },
      ]
    },
    importList: async () => {
      const [one, other] = [copyOf('list-by-command.docket'), copyOf('list-by-desk.docket')]
      const told = await importing(one)
      const done = await deskOver(other, async () =>
        value(services.import.commit({ importId: await lookedAt(), plan: {}, rows: {} })),
      )
      return [
        { command: figures(told), desk: done },
        { command: await exported(one), desk: await exported(other) },
      ]
    },
    determineCase: async () => {
      const [one, other] = [copyOf('determined-by-command.docket'), copyOf('determined-by-desk.docket')]
      for (const path of [one, other]) await importing(path)
      const said = await must('determine', one, '--json')
      const { determined } = await deskOver(other, async () => value(services.transactions.determine({})))
      return [
        { command: said.trim().split('\n').length, desk: determined },
        // The desk has determined it: the command finds nothing to do, and says the same of it.
        { command: said, desk: await must('determine', other, '--json') },
      ]
    },
    openPoints: async () => {
      const signed = await json<Signed>('sign-off', copyOf('points.docket'), '--every', ...byAda)
      return [
        {
          command: signed.open,
          desk: await value(services.transactions.openPoints({ selection: { kind: 'filter', filter: {} } })),
        },
      ]
    },
    signOffMany: async () => {
      const [one, other] = [copyOf('signed.docket'), copyOf('signed-by-desk.docket')]
      const chosen = [...ids().slice(0, 5), 'NO-SUCH']
      const { status, output } = await docket(['sign-off', one, ...chosen, ...byAda, '--json'], { env })
      expect(status).toBe(3)
      // The shape of the command's own output.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const { signed, by, skipped } = JSON.parse(output) as Signed
      const codes = skipped.map(({ id, failure: { code } }) => ({ id, code }))
      const counts = await changing(one, async (open) => open.counts())
      const shown = await deskOver(other, async () => ({
        said: await value(
          services.transactions.signOff({ selection: { kind: 'ids', ids: chosen }, ...(await asAda()) }),
        ),
        counts: await value(services.overview.counts({})),
      }))
      expect({ signed, by, skipped: codes }).toEqual({
        signed: 5,
        by: DETERMINER,
        skipped: [{ id: 'NO-SUCH', code: 'record-unknown' }],
      })
      return [{ command: { said: { signed, by, skipped: codes }, counts }, desk: shown }]
    },
    withdrawSignOffs: async () => {
      const [one, other] = [copyOf('unsigned.docket'), copyOf('unsigned-by-desk.docket')]
      const [id = ''] = ids()
      const reason = 'The end user is to be asked again'
      await must('sign-off', one, id, ...byAda)
      await must('sign-off', one, id, '--as', 'preparer', '--withdraw', '--reason', reason)
      const shown = async () => {
        const { signOffs, row } = await value(services.transaction.get({ id }))
        return {
          state: row.signOff,
          signOffs: signOffs.map(({ signer: _signer, ended, role, by }) => ({ role, by, ended })),
        }
      }
      const command = await deskOver(one, shown)
      const desk = await deskOver(other, async () => {
        const { signOffs } = await value(services.transaction.signOff({ id, ...(await asAda()) }))
        await value(services.transaction.withdrawSignOff({ id, signOff: signOffs[0]?.id ?? -1, reason }))
        return shown()
      })
      return [{ command, desk }]
    },
    dismissRejected: async () => {
      const [one, other] = [copyOf('dismissed.docket'), copyOf('dismissed-by-desk.docket')]
      for (const path of [one, other]) await importing(path)
      const reason = 'A line of the sender'
      const made = await changing(one, async (open) => {
        const rows = (await open.rejectedRows({ status: 'open', after: 0, limit: 100 })).map(({ id }) => id)
        const said = expectOk(await dismissRejected(open, actor, { rows, reason }))
        return { said, counts: await open.counts() }
      })
      const shown = await deskOver(other, async () => {
        const { problems } = await value(services.import.rejected({ limit: 100 }))
        const said = await value(services.import.dismissRejected({ problems: problems.map(({ id }) => id), reason }))
        return { said, counts: await value(services.overview.counts({})) }
      })
      expect(made.said.dismissed).toBeGreaterThan(0)
      return [{ command: made, desk: shown }]
    },
  }
}
