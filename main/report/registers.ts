// Deadlines and cumulative positions as the rows of a report, each as of one day.
import type { AccountView, LedgerView } from '../../shared/contract/ledger-view.ts'
import type { PositionMove, PositionRow } from '../../shared/contract/report.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import { type CivilDate, quarter } from '../../shared/kernel/civil-date.ts'
import { formatDecimal } from '../../shared/kernel/tpp.ts'
import { accountId } from '../ledger/entry.ts'
import type { Step } from '../ledger/state.ts'
import type { DeadlineRow } from './model.ts'

const statusOf = ({ standing }: Deadline): DeadlineRow['status'] => {
  switch (standing) {
    case 'met':
    case 'missed':
    case 'overdue':
      return standing
    case 'due':
    case 'ahead':
      return 'due'
    case 'keep':
      return 'information'
  }
}

export const deadlineRow = (deadline: Deadline): DeadlineRow => {
  const [only, ...others] = deadline.transactions
  return {
    date: deadline.due,
    what: deadline.what,
    citation: deadline.citation,
    ...(only !== undefined && others.length === 0 ? { transaction: only } : {}),
    status: statusOf(deadline),
  }
}

/** The year or the quarter that a limit is of; absent where it is of no period. */
const periodOf = ({ account }: AccountView, asOf: CivilDate): string | undefined => {
  switch (account.ledger) {
    case 'lpp':
      return `${account.year}`
    case 'nveu': {
      const { year, quarter: number } = quarter(asOf)
      return `${year} Q${number}`
    }
    case 'country':
    case 'uveu':
    case 'aia':
    case 'license':
      return undefined
  }
}

const keyOf = ({ account, id }: AccountView): string => {
  switch (account.ledger) {
    case 'lpp':
      return account.account
    case 'country':
      return account.country
    case 'aia':
      return account.consignee
    case 'license':
      return account.number
    case 'nveu':
    case 'uveu':
      return id
  }
}

const positionRow = (view: AccountView, asOf: CivilDate, moves: Moves | undefined): PositionRow => {
  const period = periodOf(view, asOf)
  return {
    ledger: view.account.ledger,
    key: keyOf(view),
    ...(period === undefined ? {} : { period }),
    ...(view.limit.kind === 'none' ? {} : { limit: view.limit.tpp }),
    used: view.used,
    ...(view.remaining === undefined ? {} : { remaining: view.remaining }),
    ...(view.open === undefined ? {} : { open: view.open }),
    citation: view.limit.citation,
    ...(view.crossing === undefined ? {} : { crossedBy: view.crossing.transaction }),
    ...(moves === undefined ? {} : { moves: moves.of(view.id) }),
  }
}

/** The lines of each account, by its id, as the ledgers count them. */
export class Moves {
  private readonly ofAccount = new Map<string, PositionMove[]>()

  add({ account, date, transaction, kind, tpp, used }: Step): void {
    const id = accountId(account)
    const moves = this.ofAccount.get(id) ?? []
    this.ofAccount.set(id, moves)
    moves.push({ on: date, transaction, kind, tpp: formatDecimal(tpp), used: formatDecimal(used) })
  }

  of(id: string): readonly PositionMove[] {
    return this.ofAccount.get(id) ?? []
  }
}

const isLppBy = ({ account }: AccountView, reading: 'export-year' | 'receipt-year'): boolean =>
  account.ledger === 'lpp' && account.reading === reading

/**
 * Every position that the case holds. LPP is counted by the year of export and by that of receipt, because the text puts the limit
 * on both (doubt D-06); where the two counts of a year are the same, it is one line. The citation says which count it is. `moves`: what
 * each account was told of; absent: rows say nothing of single lines.
 */
export const positionRows = ({ accounts }: LedgerView, asOf: CivilDate, moves?: Moves): readonly PositionRow[] => {
  const byExport = new Map(
    accounts
      .filter((view) => isLppBy(view, 'export-year'))
      .map((view) => [lppPlace(view), positionRow(view, asOf, moves)]),
  )
  const isRepeated = (view: AccountView, row: PositionRow): boolean => {
    const same = isLppBy(view, 'receipt-year') ? byExport.get(lppPlace(view)) : undefined
    return (
      same !== undefined &&
      same.used === row.used &&
      same.open?.tpp === row.open?.tpp &&
      same.crossedBy === row.crossedBy
    )
  }
  return accounts.flatMap((view) => {
    const row = positionRow(view, asOf, moves)
    return isRepeated(view, row) ? [] : [row]
  })
}

const lppPlace = ({ account }: AccountView): string =>
  account.ledger === 'lpp' ? `${account.year}|${account.account}` : ''
