// Good reports of every kind, signed once, twice and three times: in both languages, with both kinds of keys, of one and of many
// transactions, with names in several scripts and with reasons, and with time stamps where openssl is there to give them.
import { generateIdentity } from '../../main/report/identity.ts'
import {
  type Identity,
  attachTimestamp,
  countersign,
  renderReport,
  requestTimestamp,
  signReport,
} from '../../main/report/index.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { inventedMemorandum, newIdentity, verifying } from '../../test/unit/main/report/fixtures.ts'
import { hasOpenssl, opensslAuthority } from '../../test/unit/main/report/openssl-authority.ts'
import { inventedModel } from '../../test/unit/main/report/sample.ts'

const languages: readonly Language[] = ['en', 'zh-CN']
const keys = ['rsa-3072', 'ecdsa-p256'] as const
const counts = [1, 4, 12]
const names = ['Li Lei 李雷', 'Ana Reviewer', 'Zoë Ångström', 'Иван Петров']

export type GoodReport = {
  readonly name: string
  readonly signatures: number
  readonly stamps: number
  readonly pdf: Uint8Array
  /** The clock of whoever reads it. */
  readonly now: string
}

const TIMES = ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00Z', '2026-11-23T00:00:00Z']

const signedBy = (pdf: Uint8Array, signers: readonly Identity[]): Uint8Array =>
  signers.reduce<Uint8Array>((before, signer, index) => {
    const signing = { time: TIMES[index] ?? '', ...(index === 1 ? { reason: 'Reviewed; 已复核' } : {}) }
    return expectOk((index === 0 ? signReport : countersign)(before, signer, signing))
  }, pdf)

const signersOf = (key: (typeof keys)[number], first: number): Promise<readonly Identity[]> =>
  Promise.all([0, 1, 2].map((place) => newIdentity(names[(first + place) % names.length] ?? '', key)))

const unstamped = { stamps: 0, now: verifying.now }

const signedReports = async function* (): AsyncGenerator<GoodReport> {
  for (const language of languages)
    for (const count of counts) {
      const { pdf } = expectOk(await renderReport(inventedModel(count), { lang: language }))
      for (const [first, key] of keys.entries()) {
        const signers = await signersOf(key, first + count)
        for (let signatures = 1; signatures <= signers.length; signatures += 1) {
          const name = `${language}-${count}-${key}-${signatures}`
          yield { ...unstamped, name, signatures, pdf: signedBy(pdf, signers.slice(0, signatures)) }
        }
      }
      // Keys of two kinds in one report.
      const mixed = [await newIdentity(names[0] ?? '', 'rsa-3072'), await newIdentity(names[1] ?? '', 'ecdsa-p256')]
      yield { ...unstamped, name: `${language}-${count}-mixed-2`, signatures: 2, pdf: signedBy(pdf, mixed) }
    }
}

/** So many seconds from now: an authority has the clock of the machine. */
const moment = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')

/** Reports in which the marked ones of two signatures have a time stamp, each attached before the next signature. */
const stampedReports = async function* (folder: string): AsyncGenerator<GoodReport> {
  const clock = opensslAuthority(folder)
  const now = moment(600)
  const stamped = (report: Uint8Array): Uint8Array => {
    const { request } = expectOk(requestTimestamp(report))
    return expectOk(attachTimestamp(report, { response: clock.respond(request), request, now })).pdf
  }
  for (const language of languages)
    for (const key of keys) {
      const made = { ...inventedModel(4), created: moment(-1200) }
      const { pdf } = expectOk(await renderReport(made, { lang: language }))
      const [first, second] = await Promise.all(
        names.slice(0, 2).map((name) => generateIdentity({ name, now: moment(-3600), validYears: 3, key })),
      )
      if (first === undefined || second === undefined) continue
      const bare = expectOk(signReport(pdf, expectOk(first), { time: moment(-900) }))
      const once = stamped(bare)
      const again = (before: Uint8Array): Uint8Array => countersignedBy(before, expectOk(second), moment(1))
      const named = `${language}-${key}-stamped`
      yield { name: `${named}-1-of-1`, signatures: 1, stamps: 1, pdf: once, now }
      yield { name: `${named}-first-of-2`, signatures: 2, stamps: 1, pdf: again(once), now }
      yield { name: `${named}-last-of-2`, signatures: 2, stamps: 1, pdf: stamped(again(bare)), now }
      yield { name: `${named}-2-of-2`, signatures: 2, stamps: 2, pdf: stamped(again(once)), now }
    }
}

const countersignedBy = (report: Uint8Array, signer: Identity, time: string): Uint8Array =>
  expectOk(countersign(report, signer, { time }))

/** Memoranda of one transaction, and what is printed on US Letter. */
const otherKinds = async function* (): AsyncGenerator<GoodReport> {
  for (const language of languages) {
    const kinds = {
      letter: { ...inventedModel(4), paper: 'letter' },
      memorandum: inventedMemorandum(),
      'memorandum-letter': { ...inventedMemorandum(), paper: 'letter' },
    } as const
    for (const [kind, model] of Object.entries(kinds)) {
      const { pdf } = expectOk(await renderReport(model, { lang: language }))
      const signers = (await signersOf('rsa-3072', 0)).slice(0, 2)
      yield { ...unstamped, name: `${language}-${kind}-2`, signatures: 2, pdf: signedBy(pdf, signers) }
    }
  }
}

/** `folder`: where the authority keeps its keys. */
export const goodReports = async function* (folder: string): AsyncGenerator<GoodReport> {
  yield* signedReports()
  yield* otherKinds()
  if (hasOpenssl) yield* stampedReports(folder)
}
