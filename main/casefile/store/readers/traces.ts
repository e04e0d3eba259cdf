// Traces by their hash, each kept once.
import type { Database } from 'better-sqlite3'
import type { CaseReads } from '../../api.ts'
import { parseJson, traceHash, traceId } from '../determinations.ts'
import { unpack } from '../content.ts'

export const traceReader = (database: Database) => {
  const traceByHash = database.prepare<[Uint8Array], Uint8Array>('SELECT packed FROM trace WHERE sha256 = ?').pluck()
  const tracesFrom = database.prepare<[Uint8Array, number], { sha256: Uint8Array; packed: Uint8Array }>(
    'SELECT sha256, packed FROM trace WHERE sha256 > ? ORDER BY sha256 LIMIT ?',
  )
  return {
    trace: (id) => {
      const hash = traceHash(id)
      const packed = hash === null ? undefined : traceByHash.get(hash)
      return packed === undefined ? null : parseJson(unpack(packed))
    },
    tracesAfter: (id, limit) =>
      tracesFrom
        .all(traceHash(id) ?? new Uint8Array(0), limit)
        .map(({ sha256: hash, packed }) => ({ id: traceId(hash), trace: parseJson(unpack(packed)) })),
  } satisfies Partial<CaseReads>
}
