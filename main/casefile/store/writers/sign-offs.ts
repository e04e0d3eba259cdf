// Four eyes: what a preparer and a reviewer sign, and how a signature ends.
import type { Actor, SignOff, SignOffSeal, TreeHead } from '../../../../shared/contract/casefile.ts'
import { asOneTypesIt } from '../../../../shared/kernel/shown.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { haveOneKey, isSealOf } from '../../sign-off-seal.ts'
import { toHex } from '../content.ts'
import type { Batch } from '../log.ts'
import type { Writing } from '../writing.ts'

// A name is what a person typed: "ada" and "Ada " are one pair of eyes.
const samePerson = (left: string, right: string): boolean => asOneTypesIt(left) === asOneTypesIt(right)

export const signOffWriter = ({ database, log, attempt, reads, records, rows, rowOf }: Writing) => {
  const caseIdOf = database.prepare<[], string>('SELECT case_id FROM case_meta ORDER BY id LIMIT 1').pluck()
  const hashOf = database.prepare<[number], Uint8Array>('SELECT sha256 FROM determination WHERE id = ?').pluck()

  /** Whether the head is one that the log of this case had. */
  const wasHead = ({ size, root }: TreeHead): boolean =>
    size > 0 && size <= reads.treeHead().size && reads.treeHead(size).root === root

  const sign = (
    batch: Batch,
    actor: Actor,
    role: SignOff['role'],
    id: string,
    note: string,
    seal: SignOffSeal | null,
  ): SignOff => {
    const current = records.existing(id)
    const row = rowOf(id)
    if (records.isWithdrawn(current.key)) throw new CaseError({ code: 'record-withdrawn', id })
    if (current.determination === null) throw new CaseError({ code: 'record-not-determined', id })
    if (row.status !== 'determined') throw new CaseError({ code: 'record-outdated', id })
    const standing = records.standing(current.key)
    if (standing.some((other) => other.role === role)) throw new CaseError({ code: 'sign-off-standing', id })
    if (role === 'reviewer') {
      const preparer = standing.find((other) => other.role === 'preparer')
      if (preparer === undefined) throw new CaseError({ code: 'sign-off-not-prepared', id })
      if (samePerson(preparer.by, actor.by)) throw new CaseError({ code: 'sign-off-same-person', id, by: actor.by })
      if (seal !== null && preparer.seal !== null && haveOneKey(seal, preparer.seal))
        throw new CaseError({ code: 'sign-off-same-key', id, by: preparer.by })
    }
    const signed = {
      version: current.version,
      determination: current.determination,
      role,
      by: actor.by,
      at: actor.at,
      note,
    }
    if (seal !== null) {
      const { version, by, at } = signed
      const determination = toHex(hashOf.get(current.determination) ?? new Uint8Array())
      const said = { caseId: caseIdOf.get() ?? '', recordId: id, version, determination, role, by, at, note }
      if (!wasHead(seal.head) || !isSealOf(seal, { ...said, head: seal.head }))
        throw new CaseError({ code: 'sign-off-key-wrong', id })
    }
    const signOff = batch.insert('sign_off', { key: current.key, ...signed })
    if (seal !== null) {
      const { certificate, signature, head } = seal
      batch.insert('sign_off_seal', { id: signOff, certificate, signature, head_size: head.size, head_root: head.root })
    }
    rows.signOff(current.key, records.signOffState(current.key), batch.seq)
    return { id: signOff, recordId: id, ...signed, seal, ended: null }
  }
  const signOffById = database.prepare<[number], { key: number; recordId: string; role: string; ended: number | null }>(
    `SELECT s.key, record.id AS recordId, s.role, e.id AS ended FROM sign_off AS s JOIN record ON record.key = s.key
     LEFT JOIN sign_off_end AS e ON e.id = s.id WHERE s.id = ?`,
  )

  return {
    signOff: (actor, role, recordIds, note, seals) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          if (seals !== undefined && seals.length !== recordIds.length)
            throw new CaseError({ code: 'request-malformed', where: 'seals', why: `${recordIds.length} expected` })
          const signed = recordIds.map((id, index) => sign(batch, actor, role, id, note, seals?.[index] ?? null))
          return {
            value: signed,
            event:
              signed.length === 0
                ? null
                : {
                    kind: 'signed-off',
                    subject: signed.length === 1 ? (recordIds[0] ?? null) : null,
                    details: { role, records: signed.length },
                  },
          }
        }),
      ),
    withdrawSignOff: (actor, id, reason) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = signOffById.get(id)
          if (found === undefined || found.ended !== null) throw new CaseError({ code: 'sign-off-unknown', id })
          // A review rests on the preparation; it does not outlive it.
          const fallen = records.standing(found.key).filter((other) => other.id === id || found.role === 'preparer')
          for (const other of fallen)
            batch.insert('sign_off_end', { id: other.id, why: 'withdrawn', by: actor.by, at: actor.at, reason })
          rows.signOff(found.key, records.signOffState(found.key), batch.seq)
          return {
            value: null,
            event: { kind: 'sign-off-withdrawn', subject: found.recordId, details: { signOff: id, reason } },
          }
        }),
      ),
  } satisfies Partial<CaseWrites>
}
