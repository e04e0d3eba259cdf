// Many transactions signed off, one after the other: one that cannot be is told, and holds up none of the others.
import type { Actor, SignOff } from '../../shared/contract/casefile.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, WritableCase } from '../casefile/index.ts'
import { Cancelled } from '../threads/protocol.ts'
import type { LongWork } from './ask.ts'

export type SignOffAsked = {
  readonly ids: readonly string[]
  readonly role: SignOff['role']
  readonly note: string
}

export type SignedMany = {
  readonly signed: number
  readonly skipped: readonly { readonly id: string; readonly code: CaseFailure['code'] }[]
}

/** Whether the file itself failed, so that the next write would fail as well. */
const isOfFile = ({ code }: CaseFailure): boolean => code.startsWith('case-')

/** The failure is of the file itself; throws `Cancelled` once the person stopped the work, and what is signed stays. */
export const signOffMany = async (
  open: WritableCase,
  actor: Actor,
  { ids, role, note }: SignOffAsked,
  { signal, progress }: LongWork,
): Promise<Result<SignedMany, CaseFailure>> => {
  const skipped: SignedMany['skipped'][number][] = []
  let signed = 0
  for (const id of ids) {
    if (signal?.aborted === true) throw new Cancelled()
    const done = await open.signOff(actor, role, [id], note)
    if (done.ok) signed += 1
    else if (isOfFile(done.error)) return failed(done.error)
    else skipped.push({ id, code: done.error.code })
    progress?.(signed + skipped.length, ids.length)
  }
  return ok({ signed, skipped })
}
