// Entries and records for the ledger tests.
import type { Determination, ProposedEntry, TransactionRecord } from '../../../../shared/contract/interchange.ts'
import type { LedgerLaw } from '../../../../shared/contract/limits.ts'
import { lppKey } from '../../../../shared/contract/ledger-keys.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { decimal } from '../../../../shared/kernel/tpp.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { ledgerLaw } from '../../../../main/law/limits.ts'
import type { LedgerEntry } from '../../../../main/ledger/entry.ts'

export const SUPPLEMENT_5A = new Set(['AU', 'CA', 'DE', 'JP', 'GB', 'TW', 'US'])
export const law: LedgerLaw = {
  ...ledgerLaw({ pack: currentPack.pack }),
  inSupplement5a: (country) => SUPPLEMENT_5A.has(country),
}
/** The limits of the rule as published. */
export const limits = law.limitsOn(civilDate('2025-06-01'))
export const settings = { law }

export const entry = (
  transaction: string,
  date: string,
  tpp: number,
  more: Partial<LedgerEntry> = {},
): LedgerEntry => ({
  kind: 'use',
  ledger: 'lpp',
  key: lppKey('parent', 2025),
  tpp: decimal(tpp),
  transaction,
  sequence: 0,
  state: 'reserved',
  date: civilDate(date),
  received: civilDate(date),
  destination: 'BR',
  ...more,
})

export const record = (
  id: string,
  exported: string,
  more: Partial<TransactionRecord> = {},
  received: string = exported,
): TransactionRecord => ({
  id,
  activity: 'export',
  item: { eccn: '3A090.a' },
  destination: 'BR',
  parties: [
    { role: 'ultimate-consignee', id: 'consignee' },
    { role: 'owner', id: 'consignee' },
  ],
  dates: { export: exported, received },
  ...more,
})

/** Stands in for the engine where only the carrying is tested: it proposes the entries given for each record. */
export const proposing =
  (entries: Readonly<Record<string, readonly ProposedEntry[]>>) =>
  (of: TransactionRecord): { determination: Determination } => ({
    determination: proposedFor(of.id, entries[of.id] ?? []),
  })

const proposedFor = (id: string, proposedEntries: readonly ProposedEntry[]): Determination =>
  determinationOf(id, { proposedEntries: [...proposedEntries] })

/** A determination of the right form that says nothing beyond what is given. */
export const determinationOf = (id: string, given: Partial<Determination> = {}): Determination => {
  const verdict = {
    outcome: 'authorized',
    licenseRequirement: 'yes',
    requirement: [],
    decidedBy: [],
    authorizations: [],
    reviewPolicy: 'not-applicable',
    policyCitations: [],
    reasons: [],
  } as const
  return {
    id,
    classification: { eccn: '3A090.a', itemClass: 'A', citations: [] },
    codified: structuredClone(verdict) as unknown as Determination['codified'],
    enforced: {
      ...(structuredClone(verdict) as unknown as Determination['codified']),
      posture: 'enforced',
      asOf: '2025-01-15',
      sources: [],
    },
    redFlags: [],
    obligations: [],
    proposedEntries: [],
    trace: '',
    pack: { id: '', version: '', hash: '' },
    engine: '',
    ...given,
  }
}
