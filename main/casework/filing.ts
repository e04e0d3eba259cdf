// The papers of a case: which are due, what each lacks, and the papers themselves, filled from answers that stand.
import type { Basis } from '../../shared/contract/basis.ts'
import type { KeptFiling } from '../../shared/contract/casefile.ts'
import { type Filled, type FilingKind, type FilingRow, filingKinds } from '../../shared/contract/filing.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import { fill } from '../filing/fill.ts'
import { formOf } from '../filing/forms/index.ts'
import { refusalOf } from '../filing/refuse.ts'
import { type StatedProblem, statedProblem } from '../filing/stated.ts'
import type { AskedDoubt, Subject } from '../filing/subject.ts'
import { type DoubtProblem, doubtsOf } from './doubts.ts'
import { type Drawable, type DueIn, answersIn, drawableOf, drawables, dueIn } from './filing-subjects.ts'
import { type NotDetermined, basisOf, standingRun, withCarried } from './standing.ts'
import type { Work } from './work.ts'

export type FilingAsked = {
  readonly kind: FilingKind
  /** Of this transaction; with `due`, the report that falls due then. Null: every one that falls due in `due`. */
  readonly transaction: string | null
  readonly due: DueIn | null
  /** The day that days and limits are looked at from. */
  readonly asOf: CivilDate
  /** The day that stands on the papers. */
  readonly filingDay: CivilDate
  readonly preparer: string
  /** By the id of the field. */
  readonly stated: Readonly<Record<string, string>>
  /** The question of an advisory opinion. */
  readonly doubt: string | null
}

export type NoFiling =
  NotDetermined | StatedProblem | (Failure<'transaction-unknown'> & { readonly id: string }) | DoubtProblem

export type FilingsAnswer = { readonly papers: readonly Filled[]; readonly refused: readonly FilingRow[] }

const subjectOf = (work: Work, drawable: Drawable, asked: FilingAsked, doubt: AskedDoubt | undefined): Subject => {
  const { answer, gathered, period, deadline } = drawable
  return {
    ...answer,
    pack: work.pack,
    client: work.reads.summary().meta.client,
    preparer: asked.preparer,
    filingDay: asked.filingDay,
    gathered,
    ...(period === undefined ? {} : { period }),
    ...(deadline === undefined ? {} : { deadline }),
    stated: new Map(Object.entries(asked.stated)),
    ...(doubt === undefined ? {} : { doubt }),
  }
}

const rowOf = (kind: FilingKind, { answer, deadline }: Drawable): Omit<FilingRow, 'missing' | 'refusal'> => ({
  kind,
  subject: answer.record.id,
  title: formOf(kind).title,
  ...(deadline === undefined ? {} : { due: deadline.due, standing: deadline.standing }),
  ...(deadline?.party === undefined ? {} : { party: deadline.party }),
})

/** A doubt with how much turns on it; one that no reading can weigh has no count. */
const doubtAsked = (work: Work, doubt: string | null): Result<AskedDoubt | undefined, NoFiling> => {
  if (doubt === null) return ok(undefined)
  const found = doubtsOf(work, { doubt })
  if (found.ok) {
    const changed = found.value.effects[0]?.changes.length ?? 0
    return ok({ id: doubt, effect: { examined: work.reads.summary().records, changed } })
  }
  const { error } = found
  return error.code === 'doubt-not-weighed' ? ok({ id: doubt }) : failed(error)
}

/** The paper that counts this transaction and falls due on one of these days. */
const reportDue = (
  work: Work,
  { kind, transaction, asOf }: FilingAsked,
  { from, through }: DueIn,
): Drawable | undefined =>
  drawables(work, kind, asOf).find(
    ({ gathered, deadline }) =>
      deadline !== undefined &&
      from <= deadline.due &&
      deadline.due <= through &&
      gathered.some(({ record }) => record.id === transaction),
  )

/** The papers that are asked for, filled; those that are refused with the reason. */
export const filing = (work: Work, asked: FilingAsked): Result<FilingsAnswer, NoFiling> => {
  const { kind, transaction, asOf } = asked
  const form = formOf(kind)
  const problem = statedProblem(form, asked.stated)
  if (problem !== undefined) return failed(problem)
  const run = standingRun(work)
  if (!run.ok) return run
  const doubt = doubtAsked(work, asked.doubt)
  if (!doubt.ok) return doubt
  let found: readonly Drawable[] = []
  if (transaction === null) {
    const all = drawables(work, kind, asOf)
    found = asked.due === null ? all : dueIn(all, asked.due)
  } else {
    const stored = work.reads.transaction(transaction)
    if (stored?.determination == null || stored.row.status === 'withdrawn')
      return failed({ code: 'transaction-unknown', id: transaction })
    const answer = { record: withCarried(stored.record, stored.positions), determination: stored.determination }
    const own = drawableOf(work, kind, answer, { asOf, lawDate: run.value.settings.lawDate })
    found = [asked.due === null || form.gathers === 'one' ? own : (reportDue(work, asked, asked.due) ?? own)]
  }
  const papers: Filled[] = []
  const refused: FilingRow[] = []
  for (const drawable of found) {
    const subject = subjectOf(work, drawable, asked, doubt.value)
    const refusal = refusalOf(form, subject)
    if (refusal === undefined) papers.push(fill(form, subject))
    else refused.push({ ...rowOf(kind, drawable), refusal })
  }
  return ok({ papers, refused })
}

export type FilingsAsked = {
  /** Null: of every kind. */
  readonly kind: FilingKind | null
  readonly due: DueIn | null
  readonly asOf: CivilDate
}

/** What the papers would be as of the day, with nothing stated. */
const asNobody = (kind: FilingKind, asOf: CivilDate): FilingAsked => ({
  kind,
  transaction: null,
  due: null,
  asOf,
  filingDay: asOf,
  preparer: '',
  stated: {},
  doubt: null,
})

/** The newest paper in the case that was kept for this one, unless it was discarded. */
const keptFor = (
  all: readonly KeptFiling[],
  kind: FilingKind,
  { gathered, deadline }: Drawable,
): Pick<FilingRow, 'kept'> => {
  const found = all.find(
    (each) =>
      each.kind === kind &&
      each.state !== 'discarded' &&
      (each.due === null || each.due === deadline?.due) &&
      gathered.some(({ record }) => record.id === each.subject),
  )
  return found === undefined ? {} : { kept: { draft: found.draft, sentOn: found.sentOn } }
}

const isAhead = ({ deadline }: Drawable): boolean => deadline !== undefined && deadline.standing !== 'met'

/** Every paper that has a day in the register and is not stated as done, by day, with what the record itself leaves missing. */
export const filings = (
  work: Work,
  { kind: only, due, asOf }: FilingsAsked,
): { readonly basis: Basis; readonly rows: readonly FilingRow[] } => {
  const answers = [...answersIn(work)]
  const kept = work.reads.filings().toReversed()
  const rows = (only === null ? filingKinds : [only]).flatMap((kind) => {
    const form = formOf(kind)
    if (form.due === undefined) return []
    const all = drawables(work, kind, asOf, answers).filter(isAhead)
    return (due === null ? all : dueIn(all, due)).map((drawable): FilingRow => {
      const subject = subjectOf(work, drawable, asNobody(kind, asOf), undefined)
      const refusal = refusalOf(form, subject)
      const row = { ...rowOf(kind, drawable), ...keptFor(kept, kind, drawable) }
      return refusal === undefined ? { ...row, missing: fill(form, subject).missing.length } : { ...row, refusal }
    })
  })
  const key = (row: FilingRow): string => `${row.due ?? '9999'}|${row.kind}|${row.subject}`
  return { basis: basisOf(work), rows: rows.toSorted((one, other) => (key(one) < key(other) ? -1 : 1)) }
}
