// Transactions signed off with a person's key, one after the other: one that cannot be is told, and holds up none of the others.
import { sign } from 'node:crypto'
import type { Actor, SignOff } from '../../shared/contract/casefile.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, WritableCase, Written } from '../casefile/index.ts'
import { statementBytes } from '../casefile/sign-off-seal.ts'
import { describeIdentity, signingRefused } from '../report/identity.ts'
import { type Identity, loadIdentity } from '../report/index.ts'
import { Cancelled } from '../threads/protocol.ts'
import type { LongWork } from './ask.ts'
import type { Signer } from './report.ts'

export type SignOffAsked = {
  readonly ids: readonly string[]
  readonly role: SignOff['role']
  readonly note: string
  readonly signer: Pick<Signer, 'p12' | 'passphrase'>
}

export type SignedMany = {
  readonly signed: number
  /** Who signed, as the certificate names them. */
  readonly by: string
  readonly skipped: readonly { readonly id: string; readonly failure: CaseFailure }[]
}

/** Whether the file itself failed, so that the next write would fail as well. */
const isOfFile = ({ code }: CaseFailure): boolean => code.startsWith('case-')

/** An identity that may sign at a moment. */
const identityAt = ({ p12, passphrase }: SignOffAsked['signer'], at: string): Result<Identity, ReportProblem> => {
  const loaded = loadIdentity(p12, passphrase)
  if (!loaded.ok) return loaded
  const refused = signingRefused(loaded.value)
  if (refused !== undefined) return failed(refused)
  const { from, to } = describeIdentity(loaded.value)
  return at < from || at > to ? failed({ code: 'signing-time-outside-certificate', time: at, from, to }) : loaded
}

type Pen = { readonly identity: Identity; readonly actor: Actor; readonly caseId: string }

const signOne = async (
  open: WritableCase,
  { identity: { key, certificate }, actor, caseId }: Pen,
  { role, note }: Pick<SignOffAsked, 'role' | 'note'>,
  id: string,
): Promise<Written<SignOff[]>> => {
  const found = await open.transaction(id)
  const determination = found?.determinations.at(-1)
  // What cannot be signed off is refused by the file, which says why.
  if (found === null || determination === undefined) return open.signOff(actor, role, [id], note)
  const head = await open.treeHead()
  const statement = { recordId: id, version: found.row.version, determination: determination.sha256, role, note, head }
  const signature = sign('sha256', statementBytes({ ...statement, ...actor, caseId }), key)
  const seal = { certificate: certificate.raw.toString('base64'), signature: signature.toString('base64'), head }
  return open.signOff(actor, role, [id], note, [seal])
}

/**
 * Signs the answer of each transaction as it stands, by its hash, with the head of the log. Fails where the identity may not sign or
 * the file fails; throws `Cancelled` once the person stopped the work, and what is signed stays.
 */
export const signOffMany = async (
  open: WritableCase,
  at: Actor['at'],
  { ids, signer, ...asked }: SignOffAsked,
  { signal, progress }: LongWork,
): Promise<Result<SignedMany, CaseFailure | ReportProblem>> => {
  const identity = identityAt(signer, at)
  if (!identity.ok) return identity
  const { caseId } = await open.summary()
  const by = describeIdentity(identity.value).subject.name
  const pen: Pen = { identity: identity.value, actor: { by, at }, caseId }
  const skipped: SignedMany['skipped'][number][] = []
  let signed = 0
  for (const id of ids) {
    if (signal?.aborted === true) throw new Cancelled()
    const done = await signOne(open, pen, asked, id)
    if (done.ok) signed += 1
    else if (isOfFile(done.error)) return failed(done.error)
    else skipped.push({ id, failure: done.error })
    progress?.(signed + skipped.length, ids.length)
  }
  return ok({ signed, by, skipped })
}

export type SignOffsEnded = {
  readonly ids: readonly string[]
  readonly role: SignOff['role']
  readonly reason: string
}

/** Withdraws what stands in a role; nothing is withdrawn where one of the transactions has no such sign-off. */
export const withdrawSignOffs = async (
  open: WritableCase,
  actor: Actor,
  { ids, role, reason }: SignOffsEnded,
): Promise<
  Result<{ readonly withdrawn: number }, CaseFailure | (Failure<'sign-off-not-standing'> & { readonly id: string })>
> => {
  const standing: number[] = []
  for (const id of new Set(ids)) {
    const found = await open.transaction(id)
    if (found === null) return failed({ code: 'record-unknown', id })
    const one = found.signOffs.find((each) => each.role === role && each.ended === null)
    if (one === undefined) return failed({ code: 'sign-off-not-standing', id })
    standing.push(one.id)
  }
  for (const id of standing) {
    const done = await open.withdrawSignOff(actor, id, reason)
    if (!done.ok) return done
  }
  return ok({ withdrawn: standing.length })
}
