// A case determined in order: before each record its positions are what the ledgers hold so far, after it its entries go in.
import {
  type CarriedRecord as RecordCarried,
  type Determination,
  type PositionName,
  type TransactionRecord,
  positionNames,
} from '../../shared/contract/interchange.ts'
import { ledgerAccounts, sameNumber } from '../../shared/contract/ledger-keys.ts'
import type { Account } from '../../shared/contract/ledger-view.ts'
import { sameWriting } from '../../shared/contract/parties.ts'
import type { LedgerLaw } from '../../shared/contract/limits.ts'
import { type CivilDate, calendarYear } from '../../shared/kernel/civil-date.ts'
import {
  type Decimal,
  addDecimals,
  compareDecimals,
  decimal,
  decimalToNumber,
  subtractDecimals,
} from '../../shared/kernel/tpp.ts'
import { type LedgerStatement, compareBytewise, inLedgerOrder } from './entry.ts'
import {
  type LppPosition,
  type Progress,
  attemptsOf,
  entriesOf,
  figure,
  ledgerDate,
  lppPositionAccount,
  lppPositions,
  openOf,
  receiptDate,
  statementsOf,
} from './records.ts'
import {
  LedgerBook,
  type LedgerFailure,
  type LedgerFinding,
  type LedgerSettings,
  type Refusal,
  type Step,
  type Total,
  ZERO,
  gross,
  ifOpenTaken,
  isGrantedTwice,
  larger,
  limitOn,
  own,
} from './state.ts'
import { SameParty } from './same-party.ts'

type Positions = NonNullable<TransactionRecord['positions']>

export type CarriedRecord<Answer> = {
  /** The record as it was determined: stated positions raised to what the case itself has used. */
  readonly record: RecordCarried
  readonly answer: Answer
  readonly findings: readonly LedgerFinding[]
  /** The totals that the record's entries moved, in the order of the entries. */
  readonly steps: readonly Step[]
  /** Limits that the transaction does not fit under, and by how much. */
  readonly refusals: readonly { readonly account: Account; readonly refusal: Refusal }[]
  readonly failures: readonly LedgerFailure[]
}

export type CarrySettings = LedgerSettings & {
  readonly progress?: Progress
  /** Positions stated outside the records, such as one entered by hand with its source; each counts from its day on. */
  readonly statements?: readonly LedgerStatement[]
}

/** Records in the order in which the ledgers count them: by day, then id bytewise; undated ones last. */
export const inCaseOrder = <Placed extends Pick<TransactionRecord, 'id' | 'dates'>>(
  records: readonly Placed[],
): Placed[] =>
  records.toSorted((left, right) => {
    const [one = '9999-99-99', other = '9999-99-99'] = [ledgerDate(left), ledgerDate(right)]
    return one === other ? compareBytewise(left.id, right.id) : compareBytewise(one, other)
  })

/** Determines records one at a time, each after those before it, with the ledgers carried between them. */
export const createCarrier = <Answer extends { readonly determination: Determination }>(
  determineOne: (record: TransactionRecord) => Answer,
  settings: CarrySettings,
): ((record: TransactionRecord) => CarriedRecord<Answer>) => {
  let findings: LedgerFinding[] = []
  let steps: Step[] = []
  let refusals: { account: Account; refusal: Refusal }[] = []
  const waiting = inLedgerOrder(settings.statements ?? []).filter((each) => each.kind === 'statement')
  const book = new LedgerBook(settings, {
    onFinding: (finding) => findings.push(finding),
    onStep: (step) => steps.push(step),
    onRefusal: (account, refusal) => refusals.push({ account, refusal }),
  })
  const same = new SameParty()
  const stateUntil = (date: CivilDate): void => {
    for (let next = waiting[0]; next !== undefined && next.date <= date; next = waiting[0]) {
      book.state(next)
      waiting.shift()
    }
  }
  return (stated) => {
    findings = []
    steps = []
    refusals = []
    const date = ledgerDate(stated)
    if (date !== undefined) stateUntil(date)
    const { lpp } = ledgerAccounts(stated)
    const others = lpp === undefined ? [] : same.othersOf(stated, lpp)
    for (const statement of statementsOf(stated)) book.state(ofThisAccount(statement, lpp, others, book))
    const { record, answer } = settled(stated, { book, law: settings.law, others }, determineOne)
    if (lpp !== undefined) same.note(stated, lpp)
    const failures: LedgerFailure[] = []
    const entries = [
      ...entriesOf(record, answer.determination, settings.progress),
      ...openOf(record, answer.determination, settings.progress),
      ...attemptsOf(record, answer.determination, settings.law),
    ]
    for (const entry of entries) {
      const entered = book.enter(entry)
      if (!entered.ok) failures.push(entered.error)
    }
    return { record, answer, findings, steps, refusals, failures }
  }
}

/** Determines records in the order given; one record is held at a time. */
export const carryPositions = function* <Answer extends { readonly determination: Determination }>(
  records: Iterable<TransactionRecord>,
  determineOne: (record: TransactionRecord) => Answer,
  settings: CarrySettings,
): Generator<CarriedRecord<Answer>> {
  const carry = createCarrier(determineOne, settings)
  for (const record of records) yield carry(record)
}

type Held = {
  readonly book: Pick<LedgerBook, 'total'>
  readonly law: LedgerLaw
  readonly others: readonly string[]
}

/** The totals with what open orders may take in them. What is owned is the whole of a share: more of it would show room. */
const withOpen = (book: LedgerBook): Held['book'] => ({
  total: (account) => {
    const total = book.total(account)
    if (total === undefined || (account.ledger === 'uveu' && account.part === 'owned')) return total
    if (total.openBy === undefined) return total
    return ifOpenTaken(total)
  },
})

/** The totals of which nothing is known once an open order may take of them. */
const unknownWhereOpen = (book: LedgerBook): Held['book'] => ({
  total: (account) => {
    const total = book.total(account)
    return total?.openBy === undefined ? total : { ...total, unmeasured: total.unmeasured ?? total.openBy }
  },
})

/**
 * The record with its positions, and its answer. Orders before it whose route is still open may yet take of the same limits: a position on
 * which another answer would follow with what they may take is not known, and the answer stays open with it. One that comes to the same
 * either way stands.
 */
const settled = <Answer extends { readonly determination: Determination }>(
  stated: TransactionRecord,
  held: Held & { readonly book: LedgerBook },
  determineOne: (record: TransactionRecord) => Answer,
): { readonly record: RecordCarried; readonly answer: Answer } => {
  const mayTake = new Map<PositionName, string>()
  const total = (account: Account): Total | undefined => {
    const found = held.book.total(account)
    if (found?.openBy !== undefined && !mayTake.has(account.ledger)) mayTake.set(account.ledger, found.openBy)
    return found
  }
  const record = withPositions(stated, { ...held, book: { total } })
  const answer = determineOne(record)
  if (mayTake.size === 0) return { record, answer }
  const possible = withPositions(stated, { ...held, book: withOpen(held.book) }).positions ?? {}
  const told = routesOf(answer.determination)
  const turns = positionNames.filter((name) => {
    if (JSON.stringify(possible[name]) === JSON.stringify(record.positions?.[name])) return false
    const most = { ...record, positions: { ...record.positions, [name]: possible[name] } }
    return routesOf(determineOne(most).determination) !== told
  })
  if (turns.length === 0) return { record, answer }
  const unknown = withPositions(stated, { ...held, book: unknownWhereOpen(held.book) }).positions ?? {}
  const positions: Positions = { ...record.positions }
  for (const name of turns) {
    delete positions[name]
    if (unknown[name] !== undefined) Object.assign(positions, { [name]: unknown[name] })
  }
  const openOrders = Object.fromEntries(turns.flatMap((name) => [[name, mayTake.get(name)]]))
  const open = { ...record, positions: { ...positions, openOrders } }
  return { record: open, answer: determineOne(open) }
}

/** What a position can turn: the outcomes, and how each route stands. */
const routesOf = ({ codified, enforced }: Determination): string =>
  JSON.stringify(
    [codified, enforced].map(({ outcome, authorizations }) => [
      outcome,
      ...authorizations.map(({ id, status }) => [id, status]),
    ]),
  )

/**
 * The record with its positions as the ledgers hold them: for each total the larger of what was stated and what this case used.
 * A total that nobody ever stated stays unknown, because other exporters count too, unless the case alone has reached its limit. What the
 * owner took under its other accounts counts with it.
 */
const withPositions = (record: TransactionRecord, { book, law, others }: Held): TransactionRecord => {
  const date = ledgerDate(record)
  if (date === undefined) return record
  const positions: Positions = { ...record.positions }
  take(positions, 'lpp', lppBefore(record, book, law, others))
  take(positions, 'country', countryBefore(record, book, law))
  take(positions, 'nveu', nveuBefore(record, book, law, others))
  take(positions, 'uveu', uveuBefore(record, book, law))
  take(positions, 'aia', aiaBefore(record, book, law, others))
  take(positions, 'license', licenseBefore(record, book))
  const isNothing = Object.keys(positions).length + Object.keys(record.positions ?? {}).length === 0
  return isNothing ? record : { ...record, positions }
}

/** A position found in the ledgers stands; one that nothing bounds leaves the record without any, whatever it stated. */
const take = <Name extends keyof Positions>(
  positions: Positions,
  name: Name,
  found: Positions[Name] | 'unmeasured' | undefined,
): void => {
  if (found === 'unmeasured') delete positions[name]
  else if (found !== undefined) positions[name] = found
}

const isUnmeasured = (...totals: readonly (Total | undefined)[]): boolean =>
  totals.some((total) => total?.unmeasured !== undefined)

/** What is known to be used: a stated total, or the case's own entries once they alone have reached the limit. */
const known = (total: Total | undefined, law: LedgerLaw): Decimal | undefined => {
  if (total === undefined) return undefined
  if (total.stated) return gross(total)
  const limit = total.lastDate === undefined ? undefined : limitOn(total.account, total.lastDate, law, total)
  return limit !== undefined && limit.kind !== 'none' && compareDecimals(own(total), limit.tpp) >= 0
    ? own(total)
    : undefined
}

/** What is stated of an owner is of all its accounts: without what this case used under the others it is of the one that it is stated for. */
const ofThisAccount = (
  statement: LedgerStatement,
  holder: string | undefined,
  others: readonly string[],
  book: Held['book'],
): LedgerStatement => {
  const { account } = statement
  const under = (other: string): Account | undefined => {
    if (account.ledger === 'lpp' && isOne(account.account, holder)) return { ...account, account: other }
    if (account.ledger === 'nveu') return { ...account, company: other }
    return account.ledger === 'aia' ? { ...account, consignee: other } : undefined
  }
  const beside = others.flatMap((other) => {
    const of = under(other)
    const total = of === undefined ? undefined : book.total(of)
    return total === undefined ? [] : [own(total)]
  })
  if (beside.length === 0) return statement
  return { ...statement, tpp: larger(ZERO, subtractDecimals(statement.tpp, beside.reduce(addDecimals))) }
}

/** Of one owner under several accounts: what all of them used, with the most that others used of any. */
const knownOfAll = (
  first: Total | undefined,
  others: readonly (Total | undefined)[],
  law: LedgerLaw,
): Decimal | undefined => {
  const beside = others.filter((total) => total !== undefined)
  if (beside.length === 0) return known(first, law)
  const all = [...(first === undefined ? [] : [first]), ...beside]
  const used = all.map(own).reduce(addDecimals)
  const byOthers = all.map((total) => subtractDecimals(gross(total), own(total))).reduce(larger, ZERO)
  if (all.some((total) => total.stated)) return addDecimals(used, byOthers)
  const reached = all.flatMap((total) => {
    const limit = total.lastDate === undefined ? undefined : limitOn(total.account, total.lastDate, law, total)
    return limit !== undefined && limit.kind !== 'none' && compareDecimals(used, limit.tpp) >= 0 ? [used] : []
  })
  return reached[0]
}

// The interchange carries TPP as numbers; a total that no number holds exactly is left as it was stated. One beyond all numbers that are
// exact is the largest of them: it is over every limit of the rule, and stays so.
const exact = (value: Decimal | undefined): number | undefined => {
  if (value === undefined) return undefined
  if (compareDecimals(value, LARGEST) > 0) return Number.MAX_SAFE_INTEGER
  const number = decimalToNumber(value)
  const back = figure(number)
  return back !== undefined && compareDecimals(back, value) === 0 ? number : undefined
}

const LARGEST = decimal(Number.MAX_SAFE_INTEGER)

const isOne = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined && right !== undefined && sameWriting(left) === sameWriting(right)

const lppBefore = (
  record: TransactionRecord,
  book: Held['book'],
  law: LedgerLaw,
  others: readonly string[],
): Positions['lpp'] | 'unmeasured' | undefined => {
  const date = ledgerDate(record)
  if (date === undefined) return undefined
  const exportYear = calendarYear(date)
  const receiptYear = calendarYear(receiptDate(record) ?? date)
  const { lpp, lppElected } = ledgerAccounts(record)
  const besides = (account: string): readonly string[] => (isOne(account, lpp) ? others : [])
  const before = (account: string, year: number): number | undefined => {
    const readings: ('export-year' | 'receipt-year')[] = []
    if (year === exportYear || year !== receiptYear) readings.push('export-year')
    if (year === receiptYear || year !== exportYear) readings.push('receipt-year')
    const totals = readings.flatMap((reading) => {
      const total = (of: string): Total | undefined => book.total({ ledger: 'lpp', reading, account: of, year })
      return knownOfAll(total(account), besides(account).map(total), law) ?? []
    })
    return exact(totals.length === 0 ? undefined : totals.reduce(larger))
  }
  const totals = [lpp, lppElected, ...others].flatMap((account) =>
    account === undefined
      ? []
      : [
          book.total({ ledger: 'lpp', reading: 'export-year', account, year: exportYear }),
          book.total({ ledger: 'lpp', reading: 'receipt-year', account, year: receiptYear }),
        ],
  )
  if (isUnmeasured(...totals)) return 'unmeasured'
  const stated = lppPositions(record)
  const filled: LppPosition[] = stated.map((position) => {
    const account = lppPositionAccount(record, position)
    const carried = account === undefined ? undefined : before(account, position.year)
    return carried === undefined ? position : { ...position, receivedTpp: carried }
  })
  const ownLabel = stated.find((each) => each.party != null && isOne(lppPositionAccount(record, each), lpp))?.party
  const wanted: { account: string | undefined; party: string | null | undefined }[] = [
    { account: lpp, party: ownLabel },
    { account: lppElected, party: record.elections?.lppCountedAgainst },
  ]
  for (const { account, party } of wanted)
    for (const year of new Set([exportYear, receiptYear])) {
      if (account === undefined) continue
      if (filled.some((each) => each.year === year && isOne(lppPositionAccount(record, each), account))) continue
      const receivedTpp = before(account, year)
      if (receivedTpp !== undefined) filled.push({ year, receivedTpp, ...(party == null ? {} : { party }) })
    }
  const [first] = filled
  if (first === undefined) return undefined
  return filled.length === 1 && !Array.isArray(record.positions?.lpp) ? first : filled
}

const countryBefore = (
  record: TransactionRecord,
  book: Held['book'],
  law: LedgerLaw,
): Positions['country'] | 'unmeasured' | undefined => {
  const stated = record.positions?.country
  const country = stated?.country ?? record.destination
  const date = ledgerDate(record)
  if (country == null || date === undefined) return undefined
  const total = book.total({ ledger: 'country', country })
  if (isUnmeasured(total)) return 'unmeasured'
  const licensedTpp = exact(known(total, law))
  if (total === undefined || licensedTpp === undefined) return undefined
  if (stated != null) return { ...stated, licensedTpp }
  return {
    country,
    licensedTpp,
    asOf: total.statedOn ?? total.lastDate ?? date,
    source: [total.source, 'case ledger'].filter((each) => each !== undefined).join('; '),
  }
}

const nveuBefore = (
  record: TransactionRecord,
  book: Held['book'],
  law: LedgerLaw,
  others: readonly string[],
): Positions['nveu'] | 'unmeasured' | undefined => {
  const company = ledgerAccounts(record).nveu
  const stated = record.positions?.nveu
  const country = stated?.country ?? record.destination
  if (company === undefined || country == null) return undefined
  const total = book.total({ ledger: 'nveu', company, country })
  const beside = others.map((other) => book.total({ ledger: 'nveu', company: other, country }))
  if (isUnmeasured(total, ...beside)) return 'unmeasured'
  const installedTpp = exact(knownOfAll(total, beside, law))
  if (total === undefined || installedTpp === undefined) return undefined
  const attritionTpp = exact(total.attrition)
  return { country, installedTpp, ...(attritionTpp === undefined ? {} : { attritionTpp }) }
}

const uveuBefore = (
  record: TransactionRecord,
  book: Held['book'],
  law: LedgerLaw,
): Positions['uveu'] | 'unmeasured' | undefined => {
  const company = ledgerAccounts(record).uveu
  if (company === undefined || record.destination == null) return undefined
  const part = (account: Account): Decimal | undefined => known(book.total(account), law)
  if (isUnmeasured(book.total({ ledger: 'uveu', part: 'owned', company }))) return 'unmeasured'
  const owned = part({ ledger: 'uveu', part: 'owned', company })
  // A larger denominator would show room: where the person states what is owned now, that figure stands.
  const totalOwnedTpp = record.positions?.uveu?.totalOwnedTpp ?? exact(owned)
  const outsideSupplement5aTpp = exact(part({ ledger: 'uveu', part: 'outside-supplement-5a', company }))
  const outsideUnitedStatesTpp = exact(part({ ledger: 'uveu', part: 'outside-united-states', company }))
  const inCountryTpp = exact(part({ ledger: 'uveu', part: 'in-country', company, country: record.destination }))
  if (
    totalOwnedTpp === undefined ||
    outsideSupplement5aTpp === undefined ||
    outsideUnitedStatesTpp === undefined ||
    inCountryTpp === undefined
  )
    return undefined
  return { totalOwnedTpp, outsideSupplement5aTpp, inCountryTpp, outsideUnitedStatesTpp }
}

const aiaBefore = (
  record: TransactionRecord,
  book: Held['book'],
  law: LedgerLaw,
  others: readonly string[],
): Positions['aia'] | 'unmeasured' | undefined => {
  const consignee = ledgerAccounts(record).aia
  if (consignee === undefined) return undefined
  const total = book.total({ ledger: 'aia', consignee })
  const beside = others.map((other) => book.total({ ledger: 'aia', consignee: other }))
  if (isUnmeasured(total, ...beside)) return 'unmeasured'
  const consigneeCumulativeTpp = exact(knownOfAll(total, beside, law))
  return consigneeCumulativeTpp === undefined ? undefined : { consigneeCumulativeTpp }
}

/**
 * What was shipped under the license that a record holds: by this case, or more where the record states more; nobody but its holder ships under
 * it. After an order without upper end, and of a number that records give two quantities, it is not known.
 */
const licenseBefore = (record: TransactionRecord, book: Held['book']): Positions['license'] | undefined => {
  const held = record.held?.license
  if (held == null || held === false || sameNumber(held.number) === '') return undefined
  const total = book.total({ ledger: 'license', number: held.number })
  if (isUnmeasured(total) || isGrantedTwice(total, figure(held.quantityTpp))) return { number: held.number }
  const usedTpp = exact(total && gross(total))
  return usedTpp === undefined ? undefined : { number: held.number, usedTpp }
}
