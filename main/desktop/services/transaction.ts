// One transaction: its facts and their history, judgments, sign-offs, evidence, and taking things back.
import { stat } from 'node:fs/promises'
import { ok } from '../../../shared/kernel/result.ts'
import type { WritableCase, Written } from '../../casework/case.ts'
import { isJudgment } from '../../casework/judgments.ts'
import type { SignedMany } from '../../casework/sign-off-many.ts'
import { hashFile } from '../../intake/list.ts'
import type { Services } from '../router.ts'
import {
  changeFailure,
  noRecord,
  readFailure,
  refuse,
  transactionFailure,
  withdrawalFailure,
  withdrawalRefusal,
  writeFailure,
} from './failures.ts'
import type { IdentityStore } from './identities.ts'
import { signedOff } from './signing.ts'
import { type OpenCase, type Workshop, fileNameOf, withCase, withWrites } from './workshop.ts'

export const transactionServices = (shop: Workshop, identities: IdentityStore): Services['transaction'] => {
  const answer = async (open: OpenCase, id: string) => {
    const found = await shop.ask(open, 'transaction', { id, asOf: shop.today() })
    return found === null ? refuse('unknown-transaction', { id }) : ok(found)
  }

  /** Determines at once, so that nobody looks at an answer to other facts. */
  const written = async (writes: WritableCase) => {
    const failure = await shop.bringUpToDate(writes)
    await shop.changed(['transactions', 'determinations', 'parties', 'limits', 'windows'])
    return failure === undefined ? undefined : writeFailure(failure)
  }

  const takeBack = (which: 'undo' | 'redo') =>
    withWrites(shop, async (open, writes) => {
      const next = which === 'undo' ? await open.reads.undoable() : await open.reads.redoable()
      if (next === null) return refuse('nothing-to-undo')
      const done = await writes.undo(shop.actor(), next.event.seq)
      if (!done.ok) {
        const { code } = done.error
        if (code === 'nothing-to-undo' || code === 'undo-overtaken' || code === 'record-withdrawn')
          return refuse('nothing-to-undo')
        return writeFailure(done.error)
      }
      // No answer rests on the work on a transaction, so none is made again.
      const { kind, details } = next.event
      if (kind === 'work-changed' || details['what'] === 'work-changed') {
        await shop.changed(['transactions'])
        return ok({ case: await shop.summary(), event: kind })
      }
      const stopped = await written(writes)
      return stopped ?? ok({ case: await shop.summary(), event: next.event.kind })
    })

  const judged = async (open: OpenCase, writes: WritableCase, id: string, done: Written<unknown>) => {
    if (!done.ok) {
      if (done.error.code === 'judgment-unknown') return refuse('unknown-doubt', { id: done.error.doubt })
      return changeFailure(done.error)
    }
    return (await written(writes)) ?? answer(open, id)
  }

  const notSigned = ({ id, failure: { code } }: SignedMany['skipped'][number]) => {
    if (code === 'record-unknown') return refuse('unknown-transaction', { id })
    if (code === 'record-withdrawn') return refuse('transaction-withdrawn', { id })
    if (code === 'record-not-determined' || code === 'record-outdated') return refuse('not-determined')
    if (code === 'sign-off-not-prepared') return refuse('not-prepared')
    if (code === 'sign-off-same-person') return refuse('same-person')
    if (code === 'sign-off-same-key') return refuse('same-key')
    throw new Error(`a sign-off was refused: ${code}`)
  }

  return {
    get: ({ id }) => withCase(shop, (open) => answer(open, id)),
    version: ({ id, version }) =>
      withCase(shop, async ({ reads }) => {
        const record = await reads.recordVersion(id, version)
        return record === null ? refuse('unknown-transaction', { id }) : ok(record)
      }),
    create: ({ id, like, parties, changes, reason }) =>
      withWrites(shop, async (open, writes) => {
        const made = await shop.ask(open, 'newTransaction', {
          id,
          parties,
          changes,
          ...(like === undefined ? {} : { like }),
        })
        if (!made.ok) {
          const { error } = made
          return error.code === 'unknown-transaction' || error.code === 'unknown-party'
            ? refuse(error.code, { id: error.id })
            : noRecord(error, shop.settings.get().language)
        }
        const done = await writes.addRecord(shop.actor(), reason, made.value)
        if (!done.ok) {
          if (done.error.code === 'record-exists') return refuse('transaction-exists', { id })
          if (done.error.code === 'record-invalid')
            return refuse('invalid-record', { at: done.error.where, why: done.error.why })
          return transactionFailure(done.error)
        }
        return (await written(writes)) ?? answer(open, id)
      }),
    correct: ({ id, base, changes, reason }) =>
      withWrites(shop, async (open, writes) => {
        const changed = await shop.ask(open, 'correctTransaction', { id, base, changes })
        if (!changed.ok) {
          const { error } = changed
          if (error.code === 'record-unknown') return refuse('unknown-transaction', { id })
          if (error.code === 'version-conflict') return refuse(error.code, { base, current: error.current })
          return noRecord(error, shop.settings.get().language)
        }
        const done = await writes.reviseRecords(shop.actor(), reason, [changed.value])
        if (!done.ok) {
          if (done.error.code === 'record-invalid')
            return refuse('invalid-record', { at: done.error.where, why: done.error.why })
          return changeFailure(done.error)
        }
        return (await written(writes)) ?? answer(open, id)
      }),
    judge: ({ id, doubt, reading, reason }) =>
      withWrites(shop, async (open, writes) => {
        if (!isJudgment(doubt, reading)) return refuse('unknown-doubt', { id: doubt })
        const actor = shop.actor()
        const done = await writes.recordJudgment(actor, [id], {
          doubt,
          reading,
          by: actor.by,
          on: shop.today(),
          reason,
        })
        return judged(open, writes, id, done)
      }),
    withdrawJudgment: ({ id, doubt, reason }) =>
      withWrites(shop, async (open, writes) =>
        judged(open, writes, id, await writes.withdrawJudgment(shop.actor(), [id], doubt, reason)),
      ),
    signOff: ({ id, role, note, identity, passphrase }) =>
      withWrites(shop, async (open, writes) => {
        const done = await signedOff(shop, identities, writes, {
          ids: [id],
          role,
          note: note ?? '',
          identity,
          passphrase,
        })
        if (!done.ok) return done
        const [skipped] = done.value.skipped
        if (skipped === undefined || skipped.failure.code === 'sign-off-standing') return answer(open, id)
        return notSigned(skipped)
      }),
    withdrawSignOff: ({ id, signOff, reason }) =>
      withWrites(shop, async (open, writes) => {
        const found = await open.reads.transaction(id)
        if (found === null) return refuse('unknown-transaction', { id })
        // The one asked for is one of this transaction.
        if (!found.signOffs.some((one) => one.id === signOff)) return refuse('unknown-sign-off')
        const done = await writes.withdrawSignOff(shop.actor(), signOff, reason)
        if (!done.ok)
          return done.error.code === 'sign-off-unknown' ? refuse('unknown-sign-off') : writeFailure(done.error)
        await shop.changed(['transactions'])
        return answer(open, id)
      }),
    attach: ({ id, path, reference, note }) =>
      withWrites(shop, async (open, writes) => {
        if ((await open.reads.row(id)) === null) return refuse('unknown-transaction', { id })
        const chosen = await shop.fileOr(path, 'open.evidence', ['any'])
        if (chosen === undefined) return ok(null)
        let seen: { bytes: number; sha256: string }
        try {
          seen = { bytes: (await stat(chosen)).size, sha256: await hashFile(chosen) }
        } catch (error) {
          return readFailure(error, chosen)
        }
        const done = await writes.addEvidence(shop.actor(), {
          recordId: id,
          name: fileNameOf(chosen),
          ...seen,
          reference: reference ?? '',
          note: note ?? '',
        })
        if (!done.ok) return transactionFailure(done.error)
        await shop.changed(['transactions'])
        return answer(open, id)
      }),
    withdrawEvidence: ({ id, evidence, reason }) =>
      withWrites(shop, async (open, writes) => {
        const done = await writes.withdrawEvidence(shop.actor(), evidence, reason)
        if (!done.ok)
          return done.error.code === 'evidence-unknown' ? refuse('unknown-evidence') : writeFailure(done.error)
        await shop.changed(['transactions'])
        return answer(open, id)
      }),
    reachOfWithdrawal: ({ id, undo }) =>
      withCase(shop, async (open) => {
        const done = await shop.long('preview', open, 'reachOfWithdrawal', { ids: [id], undo })
        if (!done.ok) return done
        return done.value.ok ? ok(done.value.value) : withdrawalRefusal(done.value.error)
      }),
    withdraw: ({ id, undo, reason }) =>
      withWrites(shop, async (open, writes) => {
        const done = await writes[undo ? 'reinstate' : 'withdraw'](shop.actor(), [id], reason)
        if (!done.ok) return withdrawalFailure(done.error)
        return (await written(writes)) ?? answer(open, id)
      }),
    undo: () => takeBack('undo'),
    redo: () => takeBack('redo'),
  }
}
