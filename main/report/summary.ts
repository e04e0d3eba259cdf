// What the first pages say: the whole report in figures a reader can stop at. All of it is counted from what the report holds, its
// records, answers, deadlines and positions, so that a verifier counts the same again.
import {
  type Determination,
  type Outcome,
  type ReasonKind,
  type ReviewPolicy,
  type Verdict,
  outcomes,
  reasonKinds,
  reviewPolicies,
} from '../../shared/contract/interchange.ts'
import { governingPrior } from '../../shared/contract/reasons.ts'
import type { PositionRow } from '../../shared/contract/report.ts'
import type { Words } from '../../shared/contract/values.ts'
import { daysBetween, isCivilDate } from '../../shared/kernel/civil-date.ts'
import {
  type Decimal,
  type Ratio,
  addDecimals,
  compareDecimals,
  compareRatios,
  decimal,
  floorRatio,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  ratio,
} from '../../shared/kernel/tpp.ts'
import type { DeadlineRow, ReportEntry } from './model.ts'

export const verdictNames = ['codified', 'enforced', 'prior'] as const
export type VerdictName = (typeof verdictNames)[number]

/** Transactions and the exact sum of their TPP; those that have no one figure add nothing to it. */
export type Exposure = { readonly transactions: number; readonly tpp: string }
export type ByVerdict = Readonly<Record<VerdictName, Exposure>>

/** Something named, and how many transactions it stands in. */
export type Named = { readonly name: string; readonly transactions: number }

export type LicenseNeed = ByVerdict & {
  readonly policy: ReviewPolicy
  /** Where they go, by country code, under any verdict; the empty text: not stated. Most transactions first. */
  readonly destinations: readonly Named[]
}

/** What a person is asked about: a fact by its path, a doubt by its id, or a paragraph. */
export type Topic = Named & { readonly what: 'fact' | 'doubt' | 'citation' }

/** What waits for one kind of work of a person; a transaction that waits for several stands in each. */
export type PersonNeed = ByVerdict & { readonly kind: ReasonKind; readonly topics: readonly Topic[] }

/** One duty over the case, by days from the day that the report looks from. */
export type DutyCount = {
  readonly what: Words
  readonly citation: string
  readonly missed: number
  readonly overdue: number
  /** Due on the day itself or in the thirty after it. */
  readonly soon: number
  /** Due in the thirty-first to the ninetieth day. */
  readonly later: number
  /** The first day that lies ahead. */
  readonly next: string | undefined
}

/** Accounts of one ledger and period that stand alike to their limit. */
export type LimitGroup = {
  readonly ledger: PositionRow['ledger']
  readonly period: string | undefined
  readonly standing: (typeof standings)[number]
  /** Fullest first; `percent` of the limit, cut to one place, where there is a limit above zero. */
  readonly accounts: readonly { readonly key: string; readonly percent: string | undefined }[]
}

export type DoubtEffect = ByVerdict & {
  readonly doubt: string
  /** Transactions it is named for under any verdict. */
  readonly touched: number
  /** Of those it leaves open, the ones in which nothing else is open under any verdict. */
  readonly alone: number
}

export type ReportSummary = {
  readonly transactions: number
  /** Transactions whose TPP is no one figure: not stated, a range, or of an item that has none. */
  readonly withoutTpp: number
  readonly total: ByVerdict
  readonly outcomes: readonly (ByVerdict & { readonly outcome: Outcome })[]
  readonly license: ByVerdict
  readonly licenses: readonly LicenseNeed[]
  readonly review: ByVerdict
  readonly persons: readonly PersonNeed[]
  readonly redFlagged: number
  readonly duties: readonly DutyCount[]
  readonly limits: readonly LimitGroup[]
  readonly doubts: readonly DoubtEffect[]
  /** Transactions that doubts leave open under any verdict. */
  readonly leftOpen: number
}

const ZERO = decimal(0)

class Sum {
  private count = 0
  private tpp: Decimal = ZERO

  add(tpp: Decimal | undefined): void {
    this.count += 1
    if (tpp !== undefined) this.tpp = addDecimals(this.tpp, tpp)
  }

  get transactions(): number {
    return this.count
  }

  exposure(): Exposure {
    return { transactions: this.count, tpp: formatDecimal(this.tpp) }
  }
}

class Sums {
  readonly codified = new Sum()
  readonly enforced = new Sum()
  readonly prior = new Sum()

  byVerdict(): ByVerdict {
    return {
      codified: this.codified.exposure(),
      enforced: this.enforced.exposure(),
      prior: this.prior.exposure(),
    }
  }

  get most(): number {
    return Math.max(this.codified.transactions, this.enforced.transactions, this.prior.transactions)
  }
}

const within = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const raise = (counts: Map<string, number>, name: string): void => {
  counts.set(name, (counts.get(name) ?? 0) + 1)
}

const byCount = (left: Named, right: Named): number =>
  right.transactions - left.transactions || (left.name < right.name ? -1 : left.name > right.name ? 1 : 0)

const named = (counts: ReadonlyMap<string, number>): readonly Named[] =>
  [...counts].map(([name, transactions]) => ({ name, transactions })).toSorted(byCount)

type Person = { readonly sums: Sums; readonly topics: Map<string, number> }
type License = { readonly sums: Sums; readonly destinations: Map<string, number> }
type Doubt = { readonly sums: Sums; touched: number; alone: number }

/** Takes the transactions one by one; what it keeps does not grow with their number. */
export class SummaryTally {
  private transactions = 0
  private withoutTpp = 0
  private redFlagged = 0
  private leftOpen = 0
  private readonly total = new Sums()
  private readonly license = new Sums()
  private readonly review = new Sums()
  private readonly byOutcome = new Map<Outcome, Sums>()
  private readonly licenses = new Map<ReviewPolicy, License>()
  private readonly persons = new Map<ReasonKind, Person>()
  private readonly doubts = new Map<string, Doubt>()

  add({ record: { destination }, determination }: Pick<ReportEntry, 'record' | 'determination'>): void {
    const aggregate = determination.classification.aggregateTpp
    const parsed = aggregate === undefined ? undefined : parseDecimal(aggregate)
    const tpp = parsed?.ok === true ? parsed.value : undefined
    const verdicts = verdictsOf(determination)
    this.transactions += 1
    if (tpp === undefined) this.withoutTpp += 1
    if (determination.redFlags.length > 0) this.redFlagged += 1
    const policies = new Set<ReviewPolicy>()
    const topics = new Map<ReasonKind, Set<string>>()
    for (const [name, verdict] of verdicts) {
      this.total[name].add(tpp)
      within(this.byOutcome, verdict.outcome, () => new Sums())[name].add(tpp)
      if (verdict.outcome === 'license-required') {
        this.license[name].add(tpp)
        within(this.licenses, verdict.reviewPolicy, newLicense).sums[name].add(tpp)
        policies.add(verdict.reviewPolicy)
      }
      if (verdict.outcome !== 'needs-review') continue
      this.review[name].add(tpp)
      for (const [kind, reasons] of Map.groupBy(verdict.reasons, (reason) => reason.kind)) {
        within(this.persons, kind, newPerson).sums[name].add(tpp)
        const known = within(topics, kind, () => new Set<string>())
        for (const reason of reasons) for (const topic of topicsOf(reason)) known.add(topic)
      }
      for (const doubt of doubtsIn(verdict)) within(this.doubts, doubt, newDoubt).sums[name].add(tpp)
    }
    for (const policy of policies) raise(within(this.licenses, policy, newLicense).destinations, destination ?? '')
    for (const [kind, found] of topics)
      for (const topic of found) raise(within(this.persons, kind, newPerson).topics, topic)
    this.addDoubts(verdicts)
  }

  private addDoubts(verdicts: Verdicts): void {
    for (const doubt of new Set(verdicts.flatMap(([, verdict]) => [...doubtsIn(verdict)])))
      within(this.doubts, doubt, newDoubt).touched += 1
    const open = verdicts.flatMap(([, verdict]) => (verdict.outcome === 'needs-review' ? verdict.reasons : []))
    const found = new Set(open.flatMap(({ doubt }) => doubt ?? []))
    if (found.size > 0) this.leftOpen += 1
    const [only] = found
    if (found.size === 1 && only !== undefined && open.every(({ doubt }) => doubt === only))
      within(this.doubts, only, newDoubt).alone += 1
  }

  /** With the registers that stand beside the transactions; `asOf` empty: the report looks from no day. */
  summary({
    asOf,
    deadlines,
    positions,
  }: {
    readonly asOf: string
    readonly deadlines: readonly DeadlineRow[]
    readonly positions: readonly PositionRow[]
  }): ReportSummary {
    return {
      transactions: this.transactions,
      withoutTpp: this.withoutTpp,
      total: this.total.byVerdict(),
      outcomes: outcomes.flatMap((outcome) => {
        const sums = this.byOutcome.get(outcome)
        return sums === undefined ? [] : [{ outcome, ...sums.byVerdict() }]
      }),
      license: this.license.byVerdict(),
      licenses: reviewPolicies
        .flatMap((policy) => {
          const found = this.licenses.get(policy)
          return found === undefined ? [] : [{ policy, ...found }]
        })
        .toSorted((left, right) => right.sums.most - left.sums.most)
        .map(({ policy, sums, destinations }) => ({
          policy,
          ...sums.byVerdict(),
          destinations: named(destinations),
        })),
      review: this.review.byVerdict(),
      persons: reasonKinds
        .flatMap((kind) => {
          const found = this.persons.get(kind)
          return found === undefined ? [] : [{ kind, ...found }]
        })
        .toSorted((left, right) => right.sums.most - left.sums.most)
        .map(({ kind, sums, topics }) => ({ kind, ...sums.byVerdict(), topics: named(topics).map(topicNamed) })),
      redFlagged: this.redFlagged,
      duties: dutiesOf(deadlines, asOf),
      limits: limitsOf(positions),
      doubts: [...this.doubts]
        .map(([doubt, { sums, touched, alone }]) => ({ doubt, ...sums.byVerdict(), touched, alone, most: sums.most }))
        .toSorted(
          (left, right) =>
            right.most - left.most || right.touched - left.touched || (left.doubt < right.doubt ? -1 : 1),
        )
        .map(({ most: _most, ...effect }) => effect),
      leftOpen: this.leftOpen,
    }
  }
}

type Verdicts = readonly (readonly [VerdictName, Verdict])[]

/** The verdicts that somebody acts on; the earlier text where one of the others leaves the transaction to it. */
const verdictsOf = (determination: Determination): Verdicts => {
  const prior = governingPrior(determination)
  return [
    ['codified', determination.codified],
    ['enforced', determination.enforced],
    ...(prior === undefined ? [] : [['prior', prior] as const]),
  ]
}

const newLicense = (): License => ({ sums: new Sums(), destinations: new Map() })
const newPerson = (): Person => ({ sums: new Sums(), topics: new Map() })
const newDoubt = (): Doubt => ({ sums: new Sums(), touched: 0, alone: 0 })

const doubtsIn = ({ reasons }: Verdict): ReadonlySet<string> => new Set(reasons.flatMap(({ doubt }) => doubt ?? []))

/** A doubt asks about itself; otherwise the facts are asked for, and where there are none the paragraph. */
const topicsOf = ({ doubt, facts, citation }: Verdict['reasons'][number]): readonly string[] => {
  if (doubt !== undefined) return [`doubt ${doubt}`]
  return facts.length > 0 ? facts.map((fact) => `fact ${fact}`) : [`citation ${citation}`]
}

const topicNamed = ({ name, transactions }: Named): Topic => {
  const space = name.indexOf(' ')
  const what = name.slice(0, space)
  return {
    what: what === 'fact' || what === 'doubt' ? what : 'citation',
    name: name.slice(space + 1),
    transactions,
  }
}

const SOON = 30
const LATER = 90

/** Duties that are past or fall due within ninety days: what lies ahead first, then what was missed or is past. */
const dutiesOf = (deadlines: readonly DeadlineRow[], asOf: string): readonly DutyCount[] => {
  const byDuty = Map.groupBy(deadlines, ({ what, citation }) => JSON.stringify([what.en, citation]))
  return [...byDuty.values()]
    .flatMap((rows): DutyCount[] => {
      const [first] = rows
      if (first === undefined) return []
      const count = (status: DeadlineRow['status']): number => rows.filter((row) => row.status === status).length
      const ahead = rows.flatMap(({ status, date }) => {
        if (status !== 'due' || !isCivilDate(asOf) || !isCivilDate(date)) return []
        const days = daysBetween(asOf, date)
        return days <= LATER ? [{ date, days }] : []
      })
      return [
        {
          what: first.what,
          citation: first.citation,
          missed: count('missed'),
          overdue: count('overdue'),
          soon: ahead.filter(({ days }) => days <= SOON).length,
          later: ahead.filter(({ days }) => days > SOON).length,
          next: ahead.map(({ date }) => date).toSorted()[0],
        },
      ]
    })
    .filter(({ missed, overdue, soon, later }) => missed + overdue + soon + later > 0)
    .toSorted(
      (left, right) =>
        compareTexts(left.next ?? '~', right.next ?? '~') ||
        right.missed - left.missed ||
        right.overdue - left.overdue ||
        compareTexts(left.what.en, right.what.en),
    )
}

const compareTexts = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0)

/** From here on an account is near its limit, as the desk shows it. */
const NEAR = decimal('0.9')

/** `notice`: a threshold that asks for a notice and forbids nothing (740.27(c)). */
const standings = ['crossed', 'reached', 'notice', 'near'] as const

/** Accounts at nine tenths of their limit or more, by ledger, period and standing. */
const limitsOf = (positions: readonly PositionRow[]): readonly LimitGroup[] => {
  const full = positions.flatMap((row) => {
    const standing = standingOf(row)
    return standing === undefined ? [] : [{ row, standing }]
  })
  const groups = Map.groupBy(full, ({ row: { ledger, period }, standing }) =>
    JSON.stringify([standings.indexOf(standing), ledger, period ?? '']),
  )
  return [...groups]
    .toSorted(([left], [right]) => compareTexts(left, right))
    .flatMap(([, [first, ...rest]]) =>
      first === undefined
        ? []
        : [
            {
              ledger: first.row.ledger,
              period: first.row.period,
              standing: first.standing,
              accounts: [first, ...rest]
                .map(({ row }) => row)
                .toSorted(
                  (left, right) => compareRatios(shareOf(right), shareOf(left)) || compareTexts(left.key, right.key),
                )
                .map((row) => ({ key: row.key, percent: percentOf(row) })),
            },
          ],
    )
}

const standingOf = ({ ledger, limit, used, crossedBy }: PositionRow): LimitGroup['standing'] | undefined => {
  if (crossedBy !== undefined) return ledger === 'aia' ? 'notice' : 'crossed'
  if (limit === undefined || compareDecimals(decimal(used), ZERO) <= 0) return undefined
  const ceiling = decimal(limit)
  const order = compareDecimals(decimal(used), ceiling)
  if (order >= 0) return ledger === 'aia' ? 'notice' : order > 0 ? 'crossed' : 'reached'
  return compareDecimals(decimal(used), multiplyDecimals(ceiling, NEAR)) >= 0 ? 'near' : undefined
}

/** What is over no limit, or over one of nothing, has no share and counts as full. */
const FULL = ratio(decimal(1), decimal(1))

const hasShare = (row: PositionRow): row is PositionRow & { readonly limit: string } =>
  row.limit !== undefined && compareDecimals(decimal(row.limit), ZERO) > 0

const shareOf = (row: PositionRow): Ratio => (hasShare(row) ? ratio(decimal(row.used), decimal(row.limit)) : FULL)

const percentOf = (row: PositionRow): string | undefined => {
  if (!hasShare(row)) return undefined
  const { numerator, denominator } = shareOf(row)
  return formatDecimal(floorRatio(ratio(multiplyDecimals(numerator, decimal(100)), denominator), 1))
}
