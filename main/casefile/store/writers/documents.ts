// What lies beside the facts: evidence, reports issued, official texts.
import type { Evidence } from '../../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { sha256 } from '../content.ts'
import { parseRecord } from '../records.ts'
import type { Writing } from '../writing.ts'

const fromHex = (hex: string): Uint8Array => Buffer.from(hex, 'hex')

export const documentWriter = ({ database, path, log, attempt, records, rows }: Writing) => {
  const evidenceById = database.prepare<
    [number],
    { key: number | null; recordId: string | null; reference: string; ended: number | null }
  >(`SELECT v.key, record.id AS recordId, v.reference, e.id AS ended FROM evidence AS v
     LEFT JOIN record ON record.key = v.key LEFT JOIN evidence_end AS e ON e.id = v.id WHERE v.id = ?`)
  const touch = database.prepare<[number, number]>('UPDATE current_row SET touched = ? WHERE key = ?')

  return {
    addEvidence: (actor, given) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const { recordId, name, bytes, reference, note } = given
          const key = recordId === null ? null : records.existing(recordId).key
          const id = batch.insert('evidence', {
            key,
            name,
            sha256: fromHex(given.sha256),
            bytes,
            reference,
            note,
            by: actor.by,
            at: actor.at,
          })
          if (key !== null) {
            rows.refer(key, reference)
            touch.run(batch.seq, key)
          }
          const value: Evidence = { ...given, id, by: actor.by, at: actor.at, withdrawn: false }
          return {
            value,
            event: { kind: 'evidence-added', subject: recordId, details: { name, sha256: given.sha256 } },
          }
        }),
      ),
    withdrawEvidence: (actor, id, reason) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const found = evidenceById.get(id)
          if (found === undefined || found.ended !== null) throw new CaseError({ code: 'evidence-unknown', id })
          batch.insert('evidence_end', { id, by: actor.by, at: actor.at, reason })
          if (found.key !== null && found.recordId !== null) {
            const record = parseRecord(records.existing(found.recordId), path)
            rows.unrefer(found.key, found.reference)
            // Another document, or the record itself, may carry the same number.
            rows.relate(found.key, record, record)
            touch.run(batch.seq, found.key)
          }
          return {
            value: null,
            event: { kind: 'evidence-withdrawn', subject: found.recordId, details: { evidence: id, reason } },
          }
        }),
      ),
    addReport: (actor, { fileName, sha256: digest, language, head }) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const id = batch.insert('report', {
            file_name: fileName,
            sha256: fromHex(digest),
            language,
            head_size: head.size,
            head_root: fromHex(head.root),
            by: actor.by,
            at: actor.at,
          })
          return {
            value: { id, fileName, sha256: digest, language, head, by: actor.by, at: actor.at },
            event: {
              kind: 'report-issued',
              subject: fileName,
              details: { sha256: digest, size: head.size, root: head.root },
            },
          }
        }),
      ),
    importOfficialTexts: (actor, texts) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          for (const { paragraph, text, source, asOf } of texts)
            batch.insert('official_text', {
              paragraph,
              sha256: sha256(text),
              text,
              source,
              as_of: asOf,
              by: actor.by,
              at: actor.at,
            })
          return {
            value: texts.length,
            event:
              texts.length === 0
                ? null
                : {
                    kind: 'official-text-imported',
                    subject: texts[0]?.source ?? null,
                    details: { paragraphs: texts.length },
                  },
          }
        }),
      ),
  } satisfies Partial<CaseWrites>
}
