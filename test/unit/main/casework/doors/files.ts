// Files: lists that are written, reports that are made, verified, and set beside their case.
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import { receiptIn } from '../../report/receipt-in.ts'
import { value } from '../desk.ts'
import { DETERMINER, type Doors, type Entries, NOW, PREPARER, type Said, once } from './world.ts'

export const fileDoors = ({
  at,
  byCommand,
  services,
  json,
  copyOf,
  deskOver,
  asked,
}: Doors): Entries<'export' | 'report' | 'verifyReport' | 'against'> => {
  // Each starts from the case as it was determined: its log names the reports that were made from it.
  const askReports = async (): Promise<readonly Said[]> => {
    const pairs: Said[] = []
    const { actor, organization } = PREPARER
    await value(services.settings.set(PREPARER))
    for (const language of ['en', 'zh-CN'] as const) {
      const [one, other] = [at(`command-${language}.pdf`), at(`desk-${language}.pdf`)]
      const source = copyOf(`command-${language}.docket`)
      const options = [
        '--out',
        one,
        '--sign',
        at('ada.p12'),
        '--lang',
        language,
        '--by',
        actor,
        '--organization',
        organization,
      ]
      const { id } = await json<{ id: string }>('report', source, ...options)
      await deskOver(copyOf(`desk-${language}.docket`), async () =>
        value(services.reports.create({ language, path: other })),
      )
      const [receipt, otherReceipt] = [receiptIn(readFileSync(one)), receiptIn(readFileSync(other))]
      const otherId = /"report":"([^"]+)"/.exec(otherReceipt)?.[1] ?? ''
      expect(receipt).toContain(id)
      expect(otherId).not.toBe(id)
      expect(receipt).toContain(`"organization":"${organization}","preparedBy":"${actor}"`)
      pairs.push({ command: receipt.replaceAll(id, ''), desk: otherReceipt.replaceAll(otherId, '') })
    }
    await value(services.settings.set({ actor: DETERMINER, organization: '' }))
    return pairs
  }
  const reports = once(askReports)

  return {
    export: async () => {
      const pairs: Said[] = []
      for (const format of ['ndjson', 'csv', 'xlsx'] as const) {
        const [one, other] = [at(`command.${format}`), at(`desk.${format}`)]
        const { transactions } = await json<{ transactions: number }>('export', byCommand, one)
        const answer = await value(services.transactions.export({ filter: {}, format, path: other }))
        pairs.push({ command: transactions, desk: answer?.rows })
        pairs.push({ command: readFileSync(one, 'base64'), desk: readFileSync(other, 'base64') })
      }
      // What is shown, with its answers, in the words of each language.
      const filter = { facets: { activity: ['export'] } }
      for (const language of ['en', 'zh-CN'] as const) {
        await value(services.settings.set({ language }))
        for (const format of ['ndjson', 'csv', 'xlsx'] as const) {
          const [one, other] = [at(`answers-${language}.${format}`), at(`shown-${language}.${format}`)]
          const asks = ['--answers', '--filter', 'activity=export', '--lang', language]
          const { transactions } = await json<{ transactions: number }>('export', byCommand, one, ...asks)
          const answer = await value(services.transactions.export({ filter, format, path: other, answers: true }))
          expect(transactions).toBeGreaterThan(0)
          expect(readFileSync(one, 'utf8')).toContain(
            format === 'csv' ? (language === 'en' ? 'Decided by' : '依据') : '',
          )
          pairs.push({ command: transactions, desk: answer?.rows })
          pairs.push({ command: readFileSync(one, 'base64'), desk: readFileSync(other, 'base64') })
        }
      }
      await value(services.settings.set({ language: 'en' }))
      return pairs
    },
    report: reports,
    verifyReport: async () => {
      await reports()
      const path = at('command-en.pdf')
      const shown = await value(services.reports.verify({ path }))
      const { sound, verdict, ...result } = await json<Readonly<Record<string, unknown>>>('verify', path)
      expect({ sound, verdict }).toEqual({ sound: true, verdict: 'whole' })
      return [{ command: result, desk: { path, ...shown?.result } }]
    },
    // The desk does not ask it yet.
    against: async () => {
      await reports()
      const [source, path] = [at('command-en.docket'), at('command-en.pdf')]
      const { against, verification } = await json<{ against: unknown; verification: { verdict: string } }>(
        'verify',
        source,
        '--report',
        path,
      )
      const { verdict, ...result } = verification
      expect(verdict).toBe('whole')
      return [{ command: { result, against }, desk: expectOk(await asked(source, 'against', { path, now: NOW })) }]
    },
  }
}
