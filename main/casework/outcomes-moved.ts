// Which outcomes are others than they were before a change.
import type { Outcome } from '../../shared/contract/interchange.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { Work } from './work.ts'

/** The outcomes that stood before, as codified; null where there was none. */
export type MovedAsked = { readonly before: readonly { readonly id: string; readonly outcome: Outcome | null }[] }

export const outcomesMoved = ({ reads }: Work, { before }: MovedAsked): OutputOf<'parties', 'correct'>['changed'] =>
  before.flatMap(({ id, outcome }) => {
    const after = reads.row(id)?.outcomeCodified ?? null
    return after === outcome ? [] : [{ id, before: outcome, after }]
  })
