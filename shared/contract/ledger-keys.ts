// The keys of the cumulative ledgers: built by the engine in `proposedEntries`, read by the ledgers. One key, one running total
// (for NVEU the quarter says which row of the table applies; the installed base itself runs on over the quarters).
import { type TransactionRecord, ledgerKinds } from './interchange.ts'
import { groupKey, lppAccount, owner, sameWriting } from './parties.ts'
import type { Quarter } from '../kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../kernel/result.ts'

/** The ledgers: those that a determination proposes entries for, and the licenses that a case uses. */
export const accountLedgers = [...ledgerKinds, 'license'] as const
export type AccountLedger = (typeof accountLedgers)[number]

export type LedgerKey =
  | { readonly ledger: 'lpp'; readonly account: string; readonly year: number }
  | { readonly ledger: 'country'; readonly country: string }
  | { readonly ledger: 'nveu'; readonly company: string; readonly country: string; readonly quarter: Quarter }
  | { readonly ledger: 'uveu'; readonly company: string }
  | { readonly ledger: 'aia'; readonly consignee: string }
  | { readonly ledger: 'license'; readonly number: string }

export type LedgerKeyFailure = Failure<'ledger-key-malformed'> & {
  readonly ledger: LedgerKey['ledger']
  readonly key: string
}

// A party's identity is free text, so the separator inside it is escaped; nothing else is, and plain ids stay readable.
const escaped = (identity: string): string => identity.replaceAll('%', '%25').replaceAll('|', '%7C')
const unescaped = (identity: string): string => identity.replaceAll('%7C', '|').replaceAll('%25', '%')

/** `group|2025`: what an ultimate parent, or an elected operator, received under LPP in one calendar year. */
export const lppKey = (account: string, year: number): string => `${escaped(account)}|${year}`

/** `BR`: what was licensed to a destination from 2025 on. */
export const countryKey = (country: string): string => country

/** `company|AE|2025Q2`: installed base of a company in a country, with the quarter whose ceiling applies. */
export const nveuKey = (company: string, country: string, { year, quarter }: Quarter): string =>
  `${escaped(company)}|${country}|${year}Q${quarter}`

/** `company`: computing power owned by a UVEU, its parents and its subsidiaries. */
export const uveuKey = (company: string): string => escaped(company)

/** `number`: what was shipped under a license. */
export const licenseKey = (number: string): string => escaped(number)

/** A license number as it is compared: its letters and digits; nothing where it has no digit, as a word in its place has none. */
export const sameNumber = (number: string): string => {
  const compared = number
    .normalize('NFKC')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toUpperCase()
  return /\p{Nd}/u.test(compared) ? compared : ''
}

/** `consignee`: cumulative TPP of an ultimate consignee under AIA. */
export const aiaKey = (consignee: string): string => escaped(consignee)

export const formatLedgerKey = (key: LedgerKey): string => {
  switch (key.ledger) {
    case 'lpp':
      return lppKey(key.account, key.year)
    case 'country':
      return countryKey(key.country)
    case 'nveu':
      return nveuKey(key.company, key.country, key.quarter)
    case 'uveu':
      return uveuKey(key.company)
    case 'aia':
      return aiaKey(key.consignee)
    case 'license':
      return licenseKey(key.number)
  }
}

const quarters: Readonly<Record<string, Quarter['quarter']>> = { '1': 1, '2': 2, '3': 3, '4': 4 }

/** Reads a key back; `ledger-key-malformed` when it was not built by this module. */
export const parseLedgerKey = ({
  ledger,
  key,
}: {
  readonly ledger: AccountLedger
  readonly key: string
}): Result<LedgerKey, LedgerKeyFailure> => {
  const malformed = failed({ code: 'ledger-key-malformed', ledger, key } as const)
  switch (ledger) {
    case 'lpp': {
      const [, account, year] = /^([^|]+)\|(\d{4})$/.exec(key) ?? []
      return account === undefined ? malformed : ok({ ledger, account: unescaped(account), year: Number(year) })
    }
    case 'country':
      return /^[A-Z]{2}$/.test(key) ? ok({ ledger, country: key }) : malformed
    case 'nveu': {
      const [, company, country, year, digit = ''] = /^([^|]+)\|([A-Z]{2})\|(\d{4})Q([1-4])$/.exec(key) ?? []
      const quarter = quarters[digit]
      if (company === undefined || country === undefined || quarter === undefined) return malformed
      return ok({ ledger, company: unescaped(company), country, quarter: { year: Number(year), quarter } })
    }
    case 'uveu':
      return /^[^|]+$/.test(key) ? ok({ ledger, company: unescaped(key) }) : malformed
    case 'aia':
      return /^[^|]+$/.test(key) ? ok({ ledger, consignee: unescaped(key) }) : malformed
    case 'license':
      return /^[^|]+$/.test(key) ? ok({ ledger, number: unescaped(key) }) : malformed
  }
}

/** Whose ledgers a record touches, before anything is determined: the engine builds its keys from the same identities. */
export type LedgerAccounts = {
  /** The owner's LPP account, and the one of the operator it elects, if any. */
  readonly lpp: string | undefined
  readonly lppElected: string | undefined
  readonly uveu: string | undefined
  readonly nveu: string | undefined
  /** The owner is the ultimate consignee of AIA (740.27(b)(1)). */
  readonly aia: string | undefined
}

export const ledgerAccounts = (record: TransactionRecord): LedgerAccounts => {
  const holder = owner(record)
  const group = holder === undefined ? undefined : groupKey(holder)
  return {
    lpp: lppAccount(record),
    lppElected:
      record.elections?.lppCountedAgainst == null ? undefined : accountOf(record, record.elections.lppCountedAgainst),
    uveu: group,
    nveu: group,
    aia: group,
  }
}

/** The account of the party that a record names by its id; a party it does not list is its own account. */
export const accountOf = (record: TransactionRecord, id: string): string => {
  const named = record.parties.find((party) => party.id != null && sameWriting(party.id) === sameWriting(id))
  return (named === undefined ? undefined : groupKey(named)) ?? id
}
