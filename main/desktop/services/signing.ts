// Transactions signed off at the desk: the identity that a person chose, and why it may not sign.
import { readFile } from 'node:fs/promises'
import type { InputOf } from '../../../shared/contract/ipc.ts'
import { type SignOffAsked, signOffMany } from '../../casework/sign-off-many.ts'
import type { WritableCase } from '../../casework/case.ts'
import { readFailure, refuse, writeFailure } from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { type Workshop, unlessStopped } from './workshop.ts'

type Asked = Pick<InputOf<'transactions', 'signOff'>, 'identity' | 'passphrase'> &
  Pick<SignOffAsked, 'ids' | 'role' | 'note'>

/** What was signed, by whom, and what was not. */
export const signedOff = async (
  shop: Workshop,
  identities: IdentityStore,
  writes: WritableCase,
  { identity, passphrase, ...asked }: Asked,
) => {
  const chosen = identities.identity(identity)
  if (chosen === undefined) return refuse('unknown-identity')
  let p12: Uint8Array
  try {
    p12 = await readFile(chosen.path)
  } catch (error) {
    return readFailure(error, chosen.path)
  }
  const signing = { ...asked, signer: { p12, passphrase } }
  const done = await unlessStopped(
    shop.writeLong('determine', (work) => signOffMany(writes, shop.platform.now(), signing, work)),
  )
  await shop.changed(['transactions'])
  if (!done.ok) return done
  if (done.value.ok) return done.value
  const { error } = done.value
  if (error.code === 'passphrase-wrong') return refuse('wrong-passphrase')
  if (error.code === 'signing-time-outside-certificate') return refuse('identity-out-of-date', { path: chosen.path })
  return isOfCase(error) ? writeFailure(error) : refuse('identity-unusable', { path: chosen.path })
}

type Refused = Extract<Awaited<ReturnType<typeof signOffMany>>, { readonly ok: false }>['error']

const isOfCase = (error: Refused): error is Extract<Refused, { readonly code: `case-${string}` }> =>
  error.code.startsWith('case-')
