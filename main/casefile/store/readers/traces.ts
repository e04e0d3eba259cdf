// Traces by their hash, each kept once.
import type { Database } from 'better-sqlite3'
import type { JsonValue } from '../../../../shared/kernel/canonical.ts'
import type { CaseReads } from '../../api.ts'
import { intact, unpackOf } from '../content.ts'
import { parseJson, traceHash, traceId } from '../determinations.ts'

type StoredTrace = { readonly sha256: Uint8Array; readonly packed: Uint8Array }

export const traceReader = (database: Database) => {
  const traceByHash = database.prepare<[Uint8Array], StoredTrace>('SELECT sha256, packed FROM trace WHERE sha256 = ?')
  const tracesFrom = database.prepare<[Uint8Array, number], StoredTrace>(
    'SELECT sha256, packed FROM trace WHERE sha256 > ? ORDER BY sha256 LIMIT ?',
  )
  const asTrace = ({ sha256: hash, packed }: StoredTrace): JsonValue => {
    const place = { path: database.name, what: `trace ${traceId(hash)}` }
    return parseJson(intact(unpackOf(packed, place), hash, place))
  }
  return {
    trace: (id) => {
      const hash = traceHash(id)
      const found = hash === null ? undefined : traceByHash.get(hash)
      return found === undefined ? null : asTrace(found)
    },
    tracesAfter: (id, limit) =>
      tracesFrom
        .all(traceHash(id) ?? new Uint8Array(0), limit)
        .map((found) => ({ id: traceId(found.sha256), trace: asTrace(found) })),
  } satisfies Partial<CaseReads>
}
