// Signing identities and the authorities a person trusts: files in the data folder, each looked at whenever it is listed.
import { createHash, X509Certificate } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { identityDescriptionSchema } from '../../../shared/contract/ipc/verification.ts'
import type { Authority, Identity } from '../../../shared/contract/ipc.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { replaceFile, writeNew } from '../../files/atomic.ts'
import { createIdentity, describeCertificate, describeIdentity, openIdentity } from '../../casework/signing.ts'
import { readFailure, refuse, saveFailure } from './failures.ts'

// The certificate is described beside the file, because reading it out of a PKCS#12 needs the passphrase.
const cardSchema = z.object({ certificate: identityDescriptionSchema })

const VALID_YEARS = 10

const idOf = (fingerprint: string): string => createHash('sha256').update(fingerprint).digest('hex').slice(0, 16)

export const identityStore = (dataFolder: string) => {
  const identities = join(dataFolder, 'identities')
  const authorities = join(dataFolder, 'authorities')

  const card = (id: string): Identity | undefined => {
    const file = join(identities, `${id}.json`)
    const path = join(identities, `${id}.p12`)
    if (!existsSync(file) || !existsSync(path)) return undefined
    const parsed = cardSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
    return parsed.success ? { id, path, certificate: parsed.data.certificate } : undefined
  }

  const authority = (file: string): Authority | undefined => {
    try {
      const certificate = describeCertificate(new X509Certificate(readFileSync(join(authorities, file))))
      return { id: idOf(certificate.fingerprint), certificate }
    } catch {
      return undefined
    }
  }

  const filesIn = (folder: string, ending: string): string[] =>
    existsSync(folder)
      ? readdirSync(folder)
          .filter((name) => name.endsWith(ending))
          .toSorted()
      : []

  return {
    identities: (): Identity[] => filesIn(identities, '.p12').flatMap((name) => card(name.slice(0, -4)) ?? []),
    identity: (id: string): Identity | undefined => (/^[\w-]+$/.test(id) ? card(id) : undefined),
    create: async (wanted: { name: string; organization: string | undefined; passphrase: string; now: string }) => {
      const made = await createIdentity({
        name: wanted.name,
        passphrase: wanted.passphrase,
        now: wanted.now,
        validYears: VALID_YEARS,
        ...(wanted.organization === undefined || wanted.organization === ''
          ? {}
          : { organization: wanted.organization }),
      })
      if (!made.ok) throw new Error(`an identity could not be made: ${made.error.code}`)
      const loaded = openIdentity(made.value, wanted.passphrase)
      if (!loaded.ok) throw new Error(`the new identity cannot be read: ${loaded.error.code}`)
      const certificate = describeIdentity(loaded.value)
      const id = idOf(certificate.fingerprint)
      const path = join(identities, `${id}.p12`)
      const beside = join(identities, `${id}.json`)
      try {
        mkdirSync(identities, { recursive: true, mode: 0o700 })
        replaceFile(beside, JSON.stringify({ certificate }), 0o600)
        await writeNew(path, made.value, 0o600)
      } catch (error) {
        rmSync(beside, { force: true })
        return saveFailure(error, path)
      }
      return ok({ id, path, certificate })
    },
    authorities: (): Authority[] => filesIn(authorities, '.pem').flatMap((name) => authority(name) ?? []),
    addAuthority: async (path: string) => {
      let certificate: X509Certificate
      try {
        certificate = new X509Certificate(await readFile(path))
      } catch (error) {
        if (error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_'))
          return refuse('unreadable-file', { path, why: 'certificate' })
        return readFailure(error, path)
      }
      const described = describeCertificate(certificate)
      const id = idOf(described.fingerprint)
      try {
        mkdirSync(authorities, { recursive: true, mode: 0o700 })
        replaceFile(join(authorities, `${id}.pem`), certificate.toString(), 0o600)
      } catch (error) {
        return saveFailure(error, authorities)
      }
      return ok({ id, certificate: described })
    },
    removeAuthority: (id: string): void => {
      if (/^[\w-]+$/.test(id)) rmSync(join(authorities, `${id}.pem`), { force: true })
    },
  }
}

export type IdentityStore = ReturnType<typeof identityStore>
