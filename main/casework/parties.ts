// The parties of a case by what their names say, most transactions first.
import type { PartyRow } from '../../shared/contract/ipc.ts'
import { partyRow } from './party.ts'
import type { Work } from './work.ts'

export type PartiesAsked = { readonly text: string; readonly start: number; readonly limit: number }

export const partiesOf = (
  { reads }: Work,
  { text, start, limit }: PartiesAsked,
): { readonly rows: readonly PartyRow[]; readonly total: number } => {
  const { total, parties } = reads.parties(text, start, limit)
  return { rows: parties.map(partyRow), total }
}
