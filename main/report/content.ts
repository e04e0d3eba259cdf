// What the pages say, gathered in one pass over the transactions: a line for each, counts, groups that need a decision, traces.
// Only these stay in memory; records and determinations go on into the receipt.
import {
  type Determination,
  type Outcome,
  type Posture,
  type Reason,
  type ReviewPolicy,
  type TransactionRecord,
  type Verdict,
  outcomes,
} from '../../shared/contract/interchange.ts'
import { governingPrior, reasonsOf } from '../../shared/contract/reasons.ts'
import { partiesIn } from '../../shared/contract/parties.ts'
import type { Language } from '../../shared/language/catalog.ts'
import type { Pack, QuestionTrace, RouteTrace } from '../engine/model.ts'
import type { ReportEntry } from './model.ts'
import { Openings } from './openings.ts'
import { SummaryTally } from './summary.ts'

type Route = Verdict['authorizations'][number]

export type TransactionLine = {
  readonly id: string
  readonly item: string
  readonly eccn: string | null
  /** TPP of all units of the line. */
  readonly aggregate: number | undefined
  readonly destination: string | null
  readonly consignee: {
    readonly name: string | undefined
    readonly headquarters: string | undefined
    readonly ultimateParent: string | undefined
  }
  readonly codified: Outcome
  readonly enforced: Outcome
  readonly posture: Posture
  /** Under the edition before 13 January 2025, where a verdict leaves the transaction to it. */
  readonly prior: Outcome | undefined
  /** Whether a license is required, or may be. */
  readonly isRequired: boolean
  readonly routes: readonly Route[]
  readonly policy: ReviewPolicy
  readonly citations: readonly string[]
  readonly trace: string
}

/** Transactions that wait for the same thing. */
export type DecisionGroup =
  | {
      readonly kind: 'review'
      readonly reason: Reason
      readonly facts: Set<string>
      readonly citations: Set<string>
      readonly settles: Set<string>
      readonly lines: TransactionLine[]
    }
  | {
      readonly kind: 'license'
      readonly policy: ReviewPolicy
      readonly requirement: Set<string>
      readonly policyCitations: readonly string[]
      readonly lines: TransactionLine[]
    }
  | {
      readonly kind: 'contested'
      readonly contested: readonly string[]
      readonly policyCitations: readonly string[]
      readonly lines: TransactionLine[]
    }

/** A question or a route as evaluated; traces share most of theirs. */
export type Step = { readonly isPrior: boolean } & (
  | { readonly kind: 'question'; readonly question: QuestionTrace }
  | { readonly kind: 'route'; readonly route: RouteTrace }
)

export type TraceUse = {
  readonly id: string
  readonly steps: readonly string[]
  /** Where the steps of the earlier edition begin. */
  readonly priorFrom: number
  readonly lines: TransactionLine[]
}

export type JudgmentLine = {
  readonly transaction: string
  readonly doubt: string
  readonly reading: string
  readonly by: string
  readonly on: string
  readonly reason: string
}

export class ReportContent {
  readonly lines: TransactionLine[] = []
  readonly codified = new Map<Outcome, number>()
  readonly enforced = new Map<Outcome, number>()
  readonly prior = new Map<Outcome, number>()
  readonly postures = new Map<Posture, number>()
  readonly groups = new Map<string, DecisionGroup>()
  /** Distinct traces of transactions that need a license or a review, in order of first use. */
  readonly traces = new Map<string, TraceUse>()
  readonly steps = new Map<string, Step>()
  readonly doubts = new Map<string, TransactionLine[]>()
  readonly judgments: JudgmentLine[] = []
  readonly openings: Openings
  readonly tally = new SummaryTally()
  private readonly texts = new Map<string, string>()

  constructor(pack: Pack, language: Language) {
    this.openings = new Openings(pack, language)
  }

  /** `steps`: ids of the trace's questions and routes in order, then of those of the earlier edition. */
  add({ record, determination, trace }: ReportEntry, steps: readonly string[]): void {
    const line = this.lineOf(record, determination)
    this.openings.add({ record, determination })
    this.tally.add({ record, determination })
    this.lines.push(line)
    count(this.codified, line.codified)
    count(this.enforced, line.enforced)
    if (line.prior !== undefined) count(this.prior, line.prior)
    count(this.postures, line.posture)
    this.group(determination.codified, line)
    for (const doubt of doubtsOf(determination)) append(this.doubts, doubt, line)
    for (const judgment of record.judgments ?? []) this.judgments.push({ transaction: record.id, ...judgment })
    if (!needsDecision(line)) return
    const use = this.traces.get(determination.trace)
    if (use !== undefined) {
      use.lines.push(line)
      return
    }
    const parts = [...stepsOf(trace, false), ...(trace.prior === undefined ? [] : stepsOf(trace.prior, true))]
    const priorFrom = trace.questions.length + trace.routes.length
    this.traces.set(determination.trace, { id: determination.trace, steps, priorFrom, lines: [line] })
    for (const [index, part] of parts.entries()) {
      const id = steps[index]
      if (id !== undefined && !this.steps.has(id)) this.steps.set(id, part)
    }
  }

  get needingDecision(): number {
    return this.lines.filter(needsDecision).length
  }

  /** Equal texts of many transactions are kept once. */
  private kept(text: string): string {
    const known = this.texts.get(text)
    if (known === undefined) this.texts.set(text, text)
    return known ?? text
  }

  private lineOf(record: TransactionRecord, determination: Determination): TransactionLine {
    const { classification, codified, enforced } = determination
    const consignee = partiesIn(record, 'ultimate-consignee', 'employer', 'customer', 'end-user')[0]
    const routes = codified.authorizations.filter(({ status }) => status !== 'unavailable')
    const citations = [...new Set([...codified.requirement, ...codified.decidedBy, ...codified.policyCitations])]
    return {
      id: record.id,
      item: this.kept(record.item.description ?? ''),
      eccn: classification.eccn,
      aggregate: classification.aggregateTpp,
      destination: record.destination ?? null,
      consignee: {
        name: consignee?.name == null ? undefined : this.kept(consignee.name),
        headquarters: consignee?.headquarters ?? undefined,
        ultimateParent: consignee?.ultimateParent ?? undefined,
      },
      codified: codified.outcome,
      enforced: enforced.outcome,
      posture: enforced.posture,
      prior: governingPrior(determination)?.outcome,
      isRequired: codified.licenseRequirement !== 'no',
      routes,
      policy: codified.reviewPolicy,
      citations: citations.map((citation) => this.kept(citation)),
      trace: this.kept(determination.trace),
    }
  }

  private group(verdict: Verdict, line: TransactionLine): void {
    if (verdict.outcome === 'needs-review')
      for (const reason of verdict.reasons) {
        const group = this.open(reviewKey(reason), () => ({
          kind: 'review',
          reason,
          facts: new Set(),
          citations: new Set(),
          settles: new Set(),
          lines: [],
        }))
        if (group.kind !== 'review') continue
        for (const fact of reason.facts) group.facts.add(fact)
        group.citations.add(reason.citation)
        group.settles.add(reason.settles)
        if (group.lines.at(-1) !== line) group.lines.push(line)
      }
    if (verdict.outcome !== 'license-required') return
    if (verdict.reviewPolicy === 'contested') {
      const contested = verdict.contested ?? []
      const { policyCitations } = verdict
      this.open(['contested', ...contested, ...policyCitations].join('|'), () => ({
        kind: 'contested',
        contested,
        policyCitations,
        lines: [],
      })).lines.push(line)
      return
    }
    const { requirement, reviewPolicy: policy, policyCitations } = verdict
    const group = this.open(['license', policy, ...policyCitations].join('|'), () => ({
      kind: 'license',
      policy,
      requirement: new Set(),
      policyCitations,
      lines: [],
    }))
    group.lines.push(line)
    if (group.kind === 'license') for (const citation of requirement) group.requirement.add(citation)
  }

  private open(key: string, make: () => DecisionGroup): DecisionGroup {
    const known = this.groups.get(key)
    if (known !== undefined) return known
    const made = make()
    this.groups.set(key, made)
    return made
  }
}

const stepsOf = (
  { questions, routes }: { readonly questions: readonly QuestionTrace[]; readonly routes: readonly RouteTrace[] },
  isPrior: boolean,
): readonly Step[] => [
  ...questions.map((question): Step => ({ kind: 'question', question, isPrior })),
  ...routes.map((route): Step => ({ kind: 'route', route, isPrior })),
]

export const needsDecision = (line: Pick<TransactionLine, 'codified' | 'enforced'>): boolean =>
  [line.codified, line.enforced].some((outcome) => outcome === 'license-required' || outcome === 'needs-review')

/** One doubt, one set of missing facts, or one paragraph not encoded is one thing to decide. */
const reviewKey = ({ kind, doubt, facts, citation }: Reason): string => {
  if (doubt !== undefined) return `review|doubt|${doubt}`
  return facts.length > 0 ? `review|${kind}|${facts.toSorted().join('|')}` : `review|${kind}|${citation}`
}

/** Doubts a determination names, under any verdict that governs. */
const doubtsOf = (determination: Determination): ReadonlySet<string> =>
  new Set(reasonsOf(determination).flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt])))

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

const append = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}

/** Outcomes that occur under any verdict shown, in the order of the contract. */
export const occurring = (content: ReportContent): readonly Outcome[] =>
  outcomes.filter(
    (outcome) => content.codified.has(outcome) || content.enforced.has(outcome) || content.prior.has(outcome),
  )
