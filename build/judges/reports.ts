// Good reports of every kind, signed once, twice and three times: in both languages, with both kinds of keys, of one and of many
// transactions, with names in several scripts and with reasons.
import { type Identity, countersign, renderReport, signReport } from '../../main/report/index.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { newIdentity } from '../../test/unit/main/report/fixtures.ts'
import { inventedModel } from '../../test/unit/main/report/sample.ts'

const languages: readonly Language[] = ['en', 'zh-CN']
const keys = ['rsa-3072', 'ecdsa-p256'] as const
const counts = [1, 4, 12]
const names = ['Li Lei 李雷', 'Ana Reviewer', 'Zoë Ångström', 'Иван Петров']

export type GoodReport = { readonly name: string; readonly signatures: number; readonly pdf: Uint8Array }

const TIMES = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z', '2026-11-23T00:00:00Z']

const signedBy = (pdf: Uint8Array, signers: readonly Identity[]): Uint8Array =>
  signers.reduce<Uint8Array>((before, signer, index) => {
    const signing = { time: TIMES[index] ?? '', ...(index === 1 ? { reason: 'Reviewed; 已复核' } : {}) }
    return expectOk((index === 0 ? signReport : countersign)(before, signer, signing))
  }, pdf)

const signersOf = (key: (typeof keys)[number], first: number): Promise<readonly Identity[]> =>
  Promise.all([0, 1, 2].map((place) => newIdentity(names[(first + place) % names.length] ?? '', key)))

export const goodReports = async function* (): AsyncGenerator<GoodReport> {
  for (const language of languages)
    for (const count of counts) {
      const { pdf } = expectOk(await renderReport(inventedModel(count), { lang: language }))
      for (const [first, key] of keys.entries()) {
        const signers = await signersOf(key, first + count)
        for (let signatures = 1; signatures <= signers.length; signatures += 1) {
          const name = `${language}-${count}-${key}-${signatures}`
          yield { name, signatures, pdf: signedBy(pdf, signers.slice(0, signatures)) }
        }
      }
      // Keys of two kinds in one report.
      const mixed = [await newIdentity(names[0] ?? '', 'rsa-3072'), await newIdentity(names[1] ?? '', 'ecdsa-p256')]
      yield { name: `${language}-${count}-mixed-2`, signatures: 2, pdf: signedBy(pdf, mixed) }
    }
}
