// docket identity: a signing identity in a PKCS#12 file.
import { say } from '../../../shared/language/catalog.ts'
import type { IdentityDescription } from '../../../shared/contract/report.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { createIdentity, describeIdentity, openIdentity } from '../../casework/signing.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { passphraseFor } from '../passphrase.ts'
import { answered } from '../case.ts'
import { readBytes, writeNewBytes } from '../file.ts'
import { columns } from '../text.ts'
import { needed } from './report.ts'

const DEFAULT_YEARS = 5

const describe = ({ language }: Invocation, identity: IdentityDescription): string =>
  columns([
    [
      say(fileWords, language, 'signer'),
      [identity.subject.name, identity.subject.organization, identity.subject.email].filter(Boolean).join(', '),
    ],
    [
      say(fileWords, language, 'issuer'),
      identity.selfSigned ? say(fileWords, language, 'self-signed') : identity.issuer.name,
    ],
    [say(fileWords, language, 'validity'), `${identity.from} – ${identity.to}`],
    [say(fileWords, language, 'key'), `${identity.key} ${identity.keyBits}`],
    [say(fileWords, language, 'fingerprint'), identity.fingerprint],
  ])

export type WantedIdentity = {
  readonly name: string
  readonly organization?: string | undefined
  readonly email?: string | undefined
  readonly years?: number
}

/** Makes an identity valid from now and writes it to a new file. */
export const makeIdentity = async (
  { language, io }: Invocation,
  path: string,
  { name, organization, email, years }: WantedIdentity,
  passphrase: string,
): Promise<void> => {
  const made = await createIdentity({
    name,
    ...(organization === undefined ? {} : { organization }),
    ...(email === undefined ? {} : { email }),
    passphrase,
    now: io.now(),
    validYears: years ?? DEFAULT_YEARS,
  })
  await writeNewBytes(language, path, answered(language, path, made), 0o600)
}

export const identityCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [which, path = ''] = given.operands
  if (which !== 'new' && which !== 'show') throw refuse(language, 'identity-subcommand', {}, WRONG_USAGE)
  const isNew = which === 'new'
  const name = isNew ? needed('identity', invocation, 'name', 'NAME') : ''
  const passphrase = await passphraseFor(invocation, isNew)
  if (isNew) {
    const wanted = {
      name,
      organization: given.value('organization'),
      email: given.value('email'),
      years: Number(given.value('years') ?? DEFAULT_YEARS),
    }
    await makeIdentity(invocation, path, wanted, passphrase)
  }
  const identity = describeIdentity(answered(language, path, openIdentity(await readBytes(language, path), passphrase)))
  const head = isNew && !json ? `${say(fileWords, language, 'identity-made', { path })}\n` : ''
  await io.write(json ? `${JSON.stringify({ path, ...identity })}\n` : head + describe(invocation, identity))
  return DONE
}
