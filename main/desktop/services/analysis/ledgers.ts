// The ledgers of a case: what its determinations take, what its records state, and positions entered by hand.
import type { StoredLedgerEntry } from '../../../../shared/contract/casefile.ts'
import { type LedgerKey, parseLedgerKey } from '../../../../shared/contract/ledger-keys.ts'
import type { Account, LedgerView } from '../../../../shared/contract/ledger-view.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { decimal } from '../../../../shared/kernel/tpp.ts'
import { countryOn } from '../../../law/tables/countries.ts'
import { COMPLIANCE } from '../../../law/windows/dates.ts'
import type { LedgerItem } from '../../../ledger/entry.ts'
import { itemsOf } from '../../../ledger/records.ts'
import { ledgerView } from '../../../ledger/view.ts'
import { type Context, isDetermined, transactionsOf } from './pass.ts'

const PAGE = 500

/** Whether every candidate position of the country is in Supplement 5(a). */
const inSupplement5a = (country: string): boolean => {
  const candidates = countryOn(country, COMPLIANCE)?.candidates ?? []
  return candidates.length > 0 && candidates.every(({ supp5a }) => supp5a)
}

const accountsOf = (key: LedgerKey): readonly Account[] => {
  switch (key.ledger) {
    case 'lpp':
      return (['export-year', 'receipt-year'] as const).map((reading) => ({
        ledger: 'lpp',
        reading,
        account: key.account,
        year: key.year,
      }))
    case 'country':
      return [{ ledger: 'country', country: key.country }]
    case 'nveu':
      return [{ ledger: 'nveu', company: key.company, country: key.country }]
    case 'uveu':
      return [{ ledger: 'uveu', part: 'owned', company: key.company }]
    case 'aia':
      return [{ ledger: 'aia', consignee: key.consignee }]
  }
}

const statementsIn = (entry: StoredLedgerEntry): readonly LedgerItem[] => {
  const key = parseLedgerKey(entry)
  if (!key.ok || entry.state !== 'position') return []
  return accountsOf(key.value).map((account) => ({
    kind: 'statement',
    account,
    tpp: decimal(entry.tpp),
    date: civilDate(entry.on),
    transaction: entry.recordId ?? '',
    source: entry.source,
  }))
}

function* entered({ reads }: Context): Generator<LedgerItem> {
  for (let after = 0; ;) {
    const page = reads.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return
    for (const entry of page) yield* statementsIn(entry)
    after = last.id
  }
}

function* items(context: Context): Generator<LedgerItem> {
  yield* entered(context)
  for (const stored of transactionsOf(context)) if (isDetermined(stored)) yield* itemsOf([stored])
}

export const ledgersOf = (context: Context, asOf: string): LedgerView =>
  expectOk(ledgerView(items(context), { inSupplement5a, asOf: civilDate(asOf) }))
