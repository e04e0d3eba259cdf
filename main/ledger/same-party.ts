// One party under several accounts: in one record its ultimate parent is stated, in another it is not. It is one consignee all the same
// (740.29(h)(1)), so what is counted under each of its accounts counts for it.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { owner, sameWriting } from '../../shared/contract/parties.ts'

type Kept = { readonly account: string; readonly group: string; readonly hasId: boolean }

const written = (text: string | null | undefined): string => (text == null ? '' : sameWriting(text))

/** The accounts under which owners were counted so far. Memory grows with the parties, never with the records. */
export class SameParty {
  readonly #byId = new Map<string, Map<string, Kept>>()
  readonly #byName = new Map<string, Map<string, Kept>>()

  /**
   * Other accounts of the owner of this record: those under which the same id was counted, or the same name where one of the two has no id.
   * Of two ultimate parents that are both stated each keeps its own: a company may be sold.
   */
  othersOf(record: TransactionRecord, account: string): readonly string[] {
    const holder = owner(record)
    if (holder === undefined) return []
    const [id, name, group] = [written(holder.id), written(holder.name), written(holder.group)]
    const kept = [
      ...(this.#byId.get(id)?.values() ?? []),
      ...[...(this.#byName.get(name)?.values() ?? [])].filter(({ hasId }) => !hasId || id === ''),
    ]
    const own = sameWriting(account)
    const others = kept
      .filter((each) => each.account !== own && (each.group === '' || group === '' || each.group === group))
      .map((each) => each.account)
    return [...new Set(others)]
  }

  /** The account under which the owner of a record is counted. */
  note(record: TransactionRecord, account: string): void {
    const holder = owner(record)
    if (holder === undefined) return
    const [id, name] = [written(holder.id), written(holder.name)]
    const kept: Kept = { account: sameWriting(account), group: written(holder.group), hasId: id !== '' }
    if (id !== '') put(this.#byId, id, kept)
    if (name !== '') put(this.#byName, name, kept)
  }
}

const put = (accounts: Map<string, Map<string, Kept>>, key: string, kept: Kept): void => {
  const found = accounts.get(key) ?? new Map<string, Kept>()
  found.set(`${kept.account}|${kept.group}|${kept.hasId}`, kept)
  accounts.set(key, found)
}
