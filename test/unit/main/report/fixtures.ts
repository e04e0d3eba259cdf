// Identities, signed reports and what a verifier is given, each made once for all tests of a file.
import {
  type Identity,
  type RenderedReport,
  type Verifying,
  countersign,
  createIdentity,
  renderReport,
  signReport,
} from '../../../../main/report/index.ts'
import { generateIdentity } from '../../../../main/report/identity.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import type { Language } from '../../../../shared/language/catalog.ts'
import { determineInvented, inventedHash, inventedModel, inventedPack } from './sample.ts'

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

export const signedTwice = async (count: number, lang: Language = 'en'): Promise<Uint8Array> => {
  const [first, second] = [await newIdentity('Li Lei 李雷', 'rsa-3072'), await newIdentity('Ana Reviewer')]
  const signed = expectOk(signReport((await rendered(count, lang)).pdf, first, { time: '2026-11-22T10:00:00Z' }))
  return expectOk(countersign(signed, second, { time: '2026-11-22T11:00:00Z', reason: 'Reviewed' }))
}

export const verifying: Verifying = {
  determine: (record, settings) => determineInvented(record, settings),
  packByHash: (hash) => (hash === inventedHash ? { pack: inventedPack, hash } : undefined),
  product: 'Diffusion Docket 0.1.0',
}
