// One pass over a case for the overview: flows of goods, what needs a person, the next deadlines, the fullest accounts.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import { workStatuses } from '../../shared/contract/casefile.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import type { AccountView } from '../../shared/contract/ledger-view.ts'
import { reasonsOf } from '../../shared/contract/reasons.ts'
import {
  type Determination,
  type ReasonKind,
  type TransactionRecord,
  reasonKinds,
} from '../../shared/contract/interchange.ts'
import { type Decimal, addDecimals, compareRatios, decimal, formatDecimal, ratio } from '../../shared/kernel/tpp.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import { type CivilDate, addDays } from '../../shared/kernel/civil-date.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { StoredTransaction } from '../casefile/index.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { needTerms } from '../../shared/language/needs.ts'
import { countryOn } from '../law/tables/countries.ts'
import { limitsOf } from '../law/limits.ts'
import type { LawPack } from '../law/model.ts'
import { deadlinesOf } from './deadlines.ts'
import { ledgersOf } from './ledgers.ts'
import { aheadOf } from './scheduled.ts'
import { basisOf } from './standing.ts'
import { type Work, transactionsOf } from './work.ts'

const NEXT_DEADLINES = 20
const MOST_ACCOUNTS = 12
const MOST_CITATIONS = 8
const MOST_WITHDRAWN = 20
const ZERO = decimal(0)

export type Overview = Pick<
  OutputOf<'overview', 'get'>,
  'flows' | 'needsPerson' | 'asOf' | 'basis' | 'ahead' | 'withdrawn'
> & {
  readonly deadlines: readonly Deadline[]
  readonly accounts: readonly AccountView[]
}

type Flow = Overview['flows'][number]
type Need = Overview['needsPerson'][number]

type NeedKind = ReasonKind | 'red-flag'

/** Work left on the case itself, before what its answers ask of a person. */
const unfinished = ({ reads }: Work): Need[] => {
  const { status, signOff, rejected } = reads.counts()
  const need = (
    kind: 'stale' | 'invalid-sign-off' | 'rejected-row',
    transactions: number,
    filter: Need['filter'],
  ): Need => ({
    kind,
    words: inBoth(needTerms, kind),
    citations: [],
    transactions,
    filter,
  })
  return [
    need('stale', status.undetermined + status.outdated, { facets: { status: ['undetermined', 'outdated'] } }),
    need('invalid-sign-off', signOff.invalid, { facets: { signOff: ['invalid'] } }),
    need('rejected-row', rejected, null),
  ].filter(({ transactions }) => transactions > 0)
}

/** What people set themselves: what is late on the day, what waits for the client, and what for a reviewer. */
const workSet = ({ reads }: Work, asOf: CivilDate): Need[] => {
  const open = { facets: { workStatus: [null, ...workStatuses.filter((status) => status !== 'done')] } }
  const kinds: readonly (readonly [
    'overdue' | 'waiting-for-client' | 'ready-for-review',
    NonNullable<Need['filter']>,
  ])[] = [
    ['overdue', { ...open, due: { through: addDays(asOf, -1) } }],
    ['waiting-for-client', { facets: { workStatus: ['waiting-for-client'] } }],
    ['ready-for-review', { facets: { workStatus: ['ready-for-review'] } }],
  ]
  return kinds
    .map(([kind, filter]) => ({
      kind,
      words: inBoth(needTerms, kind),
      citations: [],
      transactions: reads.counts(filter).total,
      filter,
    }))
    .filter(({ transactions }) => transactions > 0)
}

type Tier = 'united-states' | 'supplement-5a' | 'macau-or-d5' | 'other'

/** The class of a destination as the country table has it on the day; null where the table leaves it open. */
const tierOf = (pack: LawPack, country: string | null | undefined, on: string | null): Tier | null => {
  if (country == null) return null
  const position = countryOn(pack, country, on ?? limitsOf(pack, undefined).date('compliance'))
  const tiers = new Set(
    (position?.candidates ?? []).map(({ domesticUs, supp5a, macauOrD5 }): Tier => {
      if (domesticUs) return 'united-states'
      if (supp5a) return 'supplement-5a'
      return macauOrD5 ? 'macau-or-d5' : 'other'
    }),
  )
  const [only] = tiers
  return tiers.size === 1 && only !== undefined ? only : null
}

const overviewPass = (pack: LawPack) => {
  const flows = new Map<string, { flow: Omit<Flow, 'tpp' | 'transactions'>; tpp: Decimal; transactions: number }>()
  const cited = new Map<NeedKind, Map<string, number>>()
  let redFlagged = 0

  const flow = (record: TransactionRecord, determination: Determination | null): void => {
    const outcomeCodified = determination?.codified.outcome ?? null
    const key = `${record.from ?? ''}|${record.destination ?? ''}|${outcomeCodified ?? ''}`
    const found = flows.get(key) ?? {
      flow: {
        from: record.from ?? null,
        destination: record.destination ?? null,
        tier: tierOf(pack, record.destination, eventDateOf(record)),
        outcomeCodified,
      },
      tpp: ZERO,
      transactions: 0,
    }
    found.tpp = addDecimals(found.tpp, decimal(determination?.classification.aggregateTpp ?? 0))
    found.transactions += 1
    flows.set(key, found)
  }

  const cite = (kind: NeedKind, citations: ReadonlySet<string>): void => {
    const counts = cited.get(kind) ?? new Map<string, number>()
    for (const citation of citations) counts.set(citation, (counts.get(citation) ?? 0) + 1)
    cited.set(kind, counts)
  }
  const citationsOf = (kind: NeedKind): string[] =>
    [...(cited.get(kind) ?? [])]
      .toSorted(([, left], [, right]) => right - left)
      .slice(0, MOST_CITATIONS)
      .map(([citation]) => citation)

  return {
    add: ({ record, determination }: StoredTransaction): void => {
      flow(record, determination)
      if (determination === null) return
      const byKind = Map.groupBy(reasonsOf(determination), ({ kind }) => kind)
      for (const [kind, reasons] of byKind) cite(kind, new Set(reasons.map(({ citation }) => citation)))
      if (determination.redFlags.length === 0) return
      redFlagged += 1
      cite('red-flag', new Set(determination.redFlags.map(({ citation }) => citation)))
    },
    flows: (): Flow[] =>
      [...flows.values()]
        .map((entry) => ({ ...entry.flow, tpp: formatDecimal(entry.tpp), transactions: entry.transactions }))
        .toSorted((left, right) => right.transactions - left.transactions),
    /** `counted`: as the grid counts its open points, so that a line says how many transactions it opens. */
    needs: (counted: Readonly<Partial<Record<ReasonKind, number>>>): Need[] =>
      [
        ...reasonKinds.map((kind) => ({
          kind,
          transactions: counted[kind] ?? 0,
          filter: { facets: { needs: [kind] } },
        })),
        { kind: 'red-flag' as const, transactions: redFlagged, filter: null },
      ]
        .filter(({ transactions }) => transactions > 0)
        .map((need) => ({ ...need, words: inBoth(needTerms, need.kind), citations: citationsOf(need.kind) }))
        .toSorted((left, right) => right.transactions - left.transactions),
  }
}

const fullness = ({ used, limit }: AccountView) =>
  limit.kind === 'none' || limit.tpp === '0' ? ratio(ZERO, decimal(1)) : ratio(decimal(used), decimal(limit.tpp))

/** The accounts nearest to what they may hold, fullest first. */
const fullestAccounts = (accounts: readonly AccountView[]): AccountView[] =>
  accounts
    .filter(({ limit, used }) => limit.kind !== 'none' && used !== '0')
    .toSorted((left, right) => compareRatios(fullness(right), fullness(left)))
    .slice(0, MOST_ACCOUNTS)

/** Those that count nowhere, the ones withdrawn last first. */
const withdrawnIn = ({ reads }: Work): Overview['withdrawn'] => {
  const all = reads.withdrawn()
  const newest = all.toSorted((left, right) => (left.at < right.at ? 1 : left.at > right.at ? -1 : 0))
  return { transactions: all.length, newest: newest.slice(0, MOST_WITHDRAWN) }
}

/** Flows and what needs a person over the whole case; the deadlines and accounts that matter on the day asked about. */
export const overview = (work: Work, { asOf }: { readonly asOf: CivilDate }): Overview => {
  const pass = overviewPass(work.pack.pack)
  const ahead = aheadOf(work.pack.pack)
  for (const stored of transactionsOf(work)) {
    pass.add(stored)
    ahead.add(stored)
  }
  return {
    flows: pass.flows(),
    needsPerson: [...workSet(work, asOf), ...unfinished(work), ...pass.needs(work.reads.counts().needs)],
    asOf,
    basis: basisOf(work),
    ahead: ahead.counted(),
    withdrawn: withdrawnIn(work),
    deadlines: deadlinesOf(work, { asOf, from: asOf, most: NEXT_DEADLINES }),
    accounts: fullestAccounts(expectOk(ledgersOf(work, { asOf })).accounts),
  }
}
