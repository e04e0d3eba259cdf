// What the grid, the party list and the retrieval of 15 CFR 762.5(c) take from a record and its determination. Pure.
import type { rowStatuses, signOffStates } from '../../../shared/contract/casefile.ts'
import {
  type Determination,
  type Party,
  type ReasonKind,
  type TransactionRecord,
  reasonKinds,
} from '../../../shared/contract/interchange.ts'
import { eventDateOf } from '../../../shared/contract/event-date.ts'
import { groupKey, recipients } from '../../../shared/contract/parties.ts'
import { reasonsOf } from '../../../shared/contract/reasons.ts'
import type { FactColumn } from './columns.ts'

export type SignOffState = (typeof signOffStates)[number]
export type RowStatus = (typeof rowStatuses)[number]

export type RowFacts = Readonly<Record<FactColumn, string | null>> & {
  readonly needs: number
  /** YYYYMMDD as a number, 0 for unknown. */
  readonly eventDate: number
  readonly tpp: number | null
}

export const dayNumber = (date: string | null): number => (date === null ? 0 : Number(date.replaceAll('-', '')))

export const dayText = (number: number): string | null => {
  if (number === 0) return null
  const digits = String(number).padStart(8, '0')
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`
}

/** Kinds of reasons as bits, in the order of `reasonKinds`. */
export const needsMask = (determination: Determination): number => {
  let mask = 0
  for (const { kind } of reasonsOf(determination)) mask |= 1 << reasonKinds.indexOf(kind)
  return mask
}

export const needsOf = (mask: number): ReasonKind[] => reasonKinds.filter((_, bit) => (mask & (1 << bit)) !== 0)

export const rowFacts = (
  record: TransactionRecord,
  determination: Determination | null,
  status: RowStatus,
  signOff: SignOffState,
): RowFacts => {
  const recipient = recipients(record)[0]
  return {
    status,
    activity: record.activity,
    eccn: determination?.classification.eccn ?? record.item.eccn ?? null,
    itemClass: determination?.classification.itemClass ?? null,
    outcomeCodified: determination?.codified.outcome ?? null,
    outcomeEnforced: determination?.enforced.outcome ?? null,
    outcomePrior: determination?.prior?.outcome ?? null,
    posture: determination?.enforced.posture ?? null,
    reviewPolicy: determination?.codified.reviewPolicy ?? null,
    destination: record.destination ?? null,
    consignee: recipient?.name ?? recipient?.id ?? null,
    headquarters: recipient?.headquarters ?? null,
    ultimateParent: recipient?.ultimateParent ?? null,
    group: recipient === undefined ? null : (groupKey(recipient) ?? null),
    signOff,
    needs: determination === null ? 0 : needsMask(determination),
    eventDate: dayNumber(eventDateOf(record)),
    tpp: determination?.classification.aggregateTpp ?? null,
  }
}

export type PartyFacts = {
  readonly identity: string
  readonly name: string
  readonly canonical: string
  readonly role: string
}

const partyFields = (party: Party): readonly (string | null)[] => [
  party.id ?? null,
  party.name ?? null,
  party.location ?? null,
  party.headquarters ?? null,
  party.ultimateParent ?? null,
  party.group ?? null,
]

/** Parties that can be told apart: a party with neither id nor name is a fact of the record, not somebody to look up. */
export const partyFacts = (record: TransactionRecord): PartyFacts[] =>
  record.parties.flatMap((party) => {
    const identity = party.id ?? party.name
    return identity == null
      ? []
      : [{ identity, name: party.name ?? '', canonical: JSON.stringify(partyFields(party)), role: party.role }]
  })

/** Document numbers a record names itself; evidence adds its own. */
export const referencesOf = (record: TransactionRecord): string[] => {
  const license = record.held?.license
  const texts = [
    license === false || license == null ? null : license.number,
    ...record.parties.flatMap(({ veu }) =>
      veu == null || veu === 'none' ? [] : [veu.supplement7 ?? null, veu.letter ?? null],
    ),
  ]
  return [...new Set(texts.filter((text): text is string => text !== null && text !== ''))]
}
