// The event log as others ask for it: pages, heads, proofs, and what undo would take back.
import type { Database } from 'better-sqlite3'
import { proveConsistency, proveInclusion, rootOf } from '../../../../shared/kernel/merkle.ts'
import type { CaseReads } from '../../api.ts'
import { sha256, toHex } from '../content.ts'
import type { LogReader } from '../log.ts'
import { undoStacks } from '../undo.ts'

export const logQuestions = (database: Database, log: LogReader) => {
  const leavesUpTo = (size: number | undefined): Uint8Array[] => {
    const leaves = log.leaves()
    return leaves.slice(0, size ?? leaves.length)
  }

  return {
    log: ({ before, limit }) => log.newestFirst(before ?? Number.MAX_SAFE_INTEGER, limit),
    treeHead: (size) => {
      if (size === undefined) return log.head()
      const leaves = leavesUpTo(size)
      return { size: leaves.length, root: toHex(rootOf(leaves, sha256)) }
    },
    inclusionProof: (seq, size) => {
      const leaves = leavesUpTo(size)
      return seq >= 0 && seq < leaves.length ? proveInclusion(leaves, seq, sha256) : null
    },
    consistencyProof: (first, second) => {
      const leaves = leavesUpTo(second)
      return first >= 0 && first <= leaves.length ? proveConsistency(leaves, first, sha256) : null
    },
    undoable: () => undoStacks(database).undo,
    redoable: () => undoStacks(database).redo,
  } satisfies Partial<CaseReads>
}
