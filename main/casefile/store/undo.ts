// Which user action undo takes back next, and which it may bring again. Derived from the log: an undo is itself an event that
// names what it took back, and undoing an undo is redoing.
import type { Database } from 'better-sqlite3'
import type { LoggedEvent } from '../../../shared/contract/casefile.ts'
import { loggedEvent } from './log.ts'

// Deeper than anybody undoes step by step.
const DEPTH = 200

export type UndoStacks = { readonly undo: LoggedEvent | null; readonly redo: LoggedEvent | null }

export const undoStacks = (database: Database): UndoStacks => {
  const actions = database
    .prepare<[number], { canonical: string; leaf: Uint8Array }>(
      `SELECT canonical, leaf FROM event
       WHERE kind IN ('records-revised', 'judgment-recorded', 'judgment-withdrawn', 'records-withdrawn', 'records-reinstated',
         'work-changed', 'records-restored') ORDER BY seq DESC LIMIT ?`,
    )
    .all(DEPTH)
    .toReversed()
  const undo: LoggedEvent[] = []
  const redo: LoggedEvent[] = []
  for (const action of actions) {
    const logged = loggedEvent(action, database.name)
    const undoes = logged.event.kind === 'records-restored' ? logged.event.details['undoes'] : undefined
    const taken = undo.findIndex(({ event }) => event.seq === undoes)
    const brought = redo.findIndex(({ event }) => event.seq === undoes)
    if (taken >= 0) {
      undo.splice(taken, 1)
      redo.push(logged)
    } else if (brought >= 0) {
      redo.splice(brought, 1)
      undo.push(logged)
    } else if (undoes === undefined) {
      undo.push(logged)
      redo.length = 0
    }
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null }
}
