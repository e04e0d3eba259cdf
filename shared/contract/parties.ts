// Who is who in a record: the parties a provision speaks of, and the identity under which a cumulative limit is kept.
import type { Party, Role, TransactionRecord } from './interchange.ts'

/** Parties in any of the given roles, in record order. */
export const partiesIn = (record: TransactionRecord, ...roles: readonly Role[]): readonly Party[] =>
  record.parties.filter((party) => roles.includes(party.role))

/**
 * The entities an item goes "to": ultimate consignee, end user, owner and operator; for a release to an employee, the
 * employer. Purchasers, intermediate consignees and customers are parties, not recipients (doubt D-02).
 */
export const recipients = (record: TransactionRecord): readonly Party[] => {
  if (record.activity === 'deemed-export' || record.activity === 'deemed-reexport') return partiesIn(record, 'employer')
  return partiesIn(record, 'ultimate-consignee', 'end-user', 'owner', 'operator')
}

/** The owner of the items where one is stated, else the ultimate consignee (740.29(h)(1)). */
export const owner = (record: TransactionRecord): Party | undefined =>
  partiesIn(record, 'owner')[0] ?? partiesIn(record, 'ultimate-consignee')[0]

/** A written identity as it is compared: without case, width and space. What is nothing but space identifies nobody. */
export const sameWriting = (identity: string): string =>
  identity
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase()

const identifies = (identity: string | null | undefined): identity is string =>
  identity != null && sameWriting(identity) !== ''

/** The key of a party in group ledgers: its ultimate parent where stated, else its own identity. */
export const groupKey = ({ group, id, name }: Party): string | undefined => [group, id, name].find(identifies)

/**
 * The account an LPP shipment is counted against: the ultimate parent that owns the items (740.29(h)(1)), or the
 * operator an owner headquartered in Supplement 5(a) elects (740.29(a)). The election is not checked here.
 */
export const lppAccount = (record: TransactionRecord): string | undefined => {
  const consignee = partiesIn(record, 'ultimate-consignee')[0]
  if (identifies(consignee?.group)) return consignee.group
  const holder = owner(record)
  return holder === undefined ? undefined : groupKey(holder)
}
