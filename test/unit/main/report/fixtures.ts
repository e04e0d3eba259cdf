// Identities, signed reports and what a verifier is given, each made once for all tests of a file.
import {
  type Identity,
  type RenderedReport,
  type ReportModel,
  type Verifying,
  countersign,
  createIdentity,
  renderReport,
  signReport,
} from '../../../../main/report/index.ts'
import * as layout from '../../../../main/archive/layout.ts'
import { shippedFonts } from '../../../../main/report/page/fonts.ts'
import type { OpenMachine } from '../../../../main/report/release.ts'
import { transactionRecordSchema } from '../../../../shared/contract/interchange.ts'
import { generateIdentity } from '../../../../main/report/identity.ts'
import { expectOk, failed, ok } from '../../../../shared/kernel/result.ts'
import type { Language } from '../../../../shared/language/catalog.ts'
import { determineInvented, inventedEntries, inventedHash, inventedModel, inventedPack } from './sample.ts'

export const passphrase = 'long enough 密码'

export const newPkcs12 = async (name: string, key: 'rsa-3072' | 'ecdsa-p256' = 'ecdsa-p256'): Promise<Uint8Array> =>
  expectOk(
    await createIdentity({
      name,
      organization: 'Harbor & Stone LLP',
      email: 'signer@example.com',
      passphrase,
      now: '2026-11-22T00:00:00Z',
      validYears: 3,
      key,
    }),
  )

const identities = new Map<string, Promise<Identity>>()

/** An identity in memory, without the slow derivation of a PKCS#12 file. */
export const newIdentity = (name: string, key: 'rsa-3072' | 'ecdsa-p256' = 'ecdsa-p256'): Promise<Identity> => {
  const made =
    identities.get(name + key) ??
    generateIdentity({
      name,
      organization: 'Harbor & Stone LLP',
      now: '2026-11-22T00:00:00Z',
      validYears: 3,
      key,
    }).then(expectOk)
  identities.set(name + key, made)
  return made
}

export const rendered = async (count: number, lang: Language = 'en'): Promise<RenderedReport> =>
  expectOk(await renderReport(inventedModel(count), { lang }))

export const signedTwice = async (count: number, lang: Language = 'en'): Promise<Uint8Array> =>
  modelSignedTwice(inventedModel(count), lang)

export const modelSignedTwice = async (model: ReportModel, lang: Language): Promise<Uint8Array> => {
  const { pdf } = expectOk(await renderReport(model, { lang }))
  const [first, second] = [await newIdentity('Li Lei 李雷', 'rsa-3072'), await newIdentity('Ana Reviewer')]
  const signed = expectOk(signReport(pdf, first, { time: '2026-11-22T10:00:00Z' }))
  return expectOk(countersign(signed, second, { time: '2026-11-22T11:00:00Z', reason: 'Reviewed' }))
}

/** The memorandum of one transaction. */
export const inventedMemorandum = (): ReportModel => {
  const entries = [...inventedEntries(1)]
  const [only] = entries
  const { rejectedRows: _ofTheCase, ...model } = inventedModel(0)
  return { ...model, entries, subject: only?.record.id ?? '' }
}

const { deadlines, positions, loadedPacks } = inventedModel(0)

/** The machine of the invented pack. */
export const inventedMachine: OpenMachine = {
  engine: 'invented 1',
  pack: { pack: inventedPack, hash: inventedHash },
  readRecord: (value) => {
    const read = transactionRecordSchema.safeParse(value)
    return read.success ? ok(read.data) : failed({ code: 'record-malformed', path: '' })
  },
  determine: (record, settings) => determineInvented(record, settings),
  registers: () => [{ deadlines, positions }],
}

/** What a reader has who knows the invented release, its machine changed as given. */
export const verifyingWith = (changed: Partial<OpenMachine> = {}): Verifying => ({
  releaseOf: ({ packHash }) =>
    packHash === inventedHash
      ? {
          machine: { ...inventedMachine, ...changed },
          layout,
          fonts: shippedFonts,
          loadedPacks,
          isCurrent: true,
        }
      : undefined,
  since: '2025-01-13',
  now: '2026-11-28T09:00:00Z',
})

export const verifying: Verifying = verifyingWith()
