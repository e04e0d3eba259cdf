// What a paper is drawn of in a case: the transactions with the ones they stand with, and the day that each paper falls due.
import type { FilingKind } from '../../shared/contract/filing.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import { type CivilDate, civilDate } from '../../shared/kernel/civil-date.ts'
import type { Form } from '../filing/form.ts'
import { formOf } from '../filing/forms/index.ts'
import { dayAtHolder, keyOf, periodOf } from '../filing/gather.ts'
import type { Answer, Subject } from '../filing/subject.ts'
import type { LawPack } from '../law/model.ts'
import { type LoadedPack, determine } from '../law/index.ts'
import type { AppliedLaw } from '../law/limits.ts'
import { deadlineRegister, deadlines } from '../law/windows/deadlines.ts'
import { inCaseOrder } from '../ledger/carry.ts'
import { lawOf } from './carry.ts'
import { withCarried } from './standing.ts'
import { type Work, determinedIn } from './work.ts'

/** A paper that can be drawn: of which transactions, and for which day. */
export type Drawable = Pick<Subject, 'gathered' | 'period' | 'deadline'> & { readonly answer: Answer }

/** Only papers that fall due in these days, both in. */
export type DueIn = { readonly from: CivilDate; readonly through: CivilDate }

const isIn = ({ from, through }: DueIn, due: string): boolean => from <= due && due <= through

export function* answersIn(work: Work): Generator<Answer> {
  for (const { record, positions, determination } of determinedIn(work))
    yield { record: withCarried(record, positions), determination }
}

/** What nobody has stated as done. */
const isOpen = ({ standing }: Deadline): boolean => standing !== 'met'

/**
 * A paper stated as not held is one that is still to be made: the answer is asked again as if nothing were stated of it, since with it
 * stated the route is closed and the paper has no day.
 */
export const reopened = (
  { record, determination }: Answer,
  { papers }: Form,
  lawDate: string | undefined,
  pack: LoadedPack,
): Answer => {
  const { held } = record
  const denied = papers.filter((paper) => held?.[paper] === false)
  if (held == null || denied.length === 0) return { record, determination }
  const open: TransactionRecord = {
    ...record,
    held: { ...held, ...Object.fromEntries(denied.map((paper) => [paper, null])) },
  }
  return { record: open, determination: determine(open, lawDate === undefined ? {} : { lawDate }, pack).determination }
}

const ordered = (answers: readonly Answer[]): readonly Answer[] => {
  const byId = new Map(answers.map((answer) => [answer.record.id, answer]))
  return inCaseOrder(answers.map(({ record }) => record)).flatMap(({ id }) => byId.get(id) ?? [])
}

const grouped = (form: Form, answers: Iterable<Answer>, pack: LawPack): ReadonlyMap<string, readonly Answer[]> => {
  const groups = new Map<string, Answer[]>()
  for (const answer of answers) {
    const key = keyOf(form, answer, pack)
    if (key === undefined) continue
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(answer)
  }
  return new Map([...groups].map(([key, group]) => [key, ordered(group)]))
}

type Looking = { readonly law: AppliedLaw; readonly asOf: CivilDate }

const dayOf = ({ due }: Form, { record, determination }: Answer, { law, asOf }: Looking): Deadline | undefined =>
  due === undefined ? undefined : deadlines(record, determination, law, asOf).find(({ kind }) => kind === due)

const withDay = (deadline: Deadline | undefined): Pick<Drawable, 'deadline'> =>
  deadline === undefined ? {} : { deadline }

/** One transaction, with the ones before it in its year where the paper counts them. */
const alone = (form: Form, answer: Answer, group: readonly Answer[], looking: Looking): Drawable => {
  const index = group.findIndex(({ record }) => record.id === answer.record.id)
  return {
    answer,
    gathered: index < 0 ? [answer] : [...group.slice(0, index), answer],
    ...withDay(dayOf(form, answer, looking)),
  }
}

/** The facility as its newest transaction leaves it; the next update is the latest that any of them makes due. */
const facility = (form: Form, group: readonly Answer[], looking: Looking): Drawable | undefined => {
  const newest = group.at(-1)
  if (newest === undefined) return undefined
  const days = group.flatMap((answer) => dayOf(form, answer, looking) ?? [])
  return {
    answer: newest,
    gathered: group,
    ...withDay(days.toSorted((one, other) => (one.due < other.due ? 1 : -1))[0]),
  }
}

/** One report for each day that the register has for the holder. */
const reports = (form: Form, key: string, group: readonly Answer[], { law, asOf }: Looking): readonly Drawable[] => {
  const newest = group.at(-1)
  if (newest === undefined || form.due === undefined) return []
  const isOfPeriod = form.due === 'veu-report'
  return deadlineRegister(group, law, { asOf, kinds: new Set([form.due]) })
    .filter(({ party }) => party === key)
    .flatMap((deadline): readonly Drawable[] => {
      const due = civilDate(deadline.due)
      const period = isOfPeriod ? periodOf(law.pack, due) : undefined
      if (isOfPeriod && period === undefined) return []
      const isCounted = (answer: Answer): boolean => {
        const on = dayAtHolder(answer)
        return on !== undefined && (period === undefined ? on <= due : isIn(period, on))
      }
      const gathered = group.filter(isCounted)
      return [{ answer: gathered.at(-1) ?? newest, gathered, deadline, ...(period === undefined ? {} : { period }) }]
    })
}

/** Every paper of a kind that the case may come to file, in the order of the case. */
export const drawables = (
  work: Work,
  kind: FilingKind,
  asOf: CivilDate,
  answers: Iterable<Answer> = answersIn(work),
): readonly Drawable[] => {
  const form = formOf(kind)
  const looking = { law: lawOf(work), asOf }
  const all = [...answers]
  const groups = grouped(form, all, work.pack.pack)
  const groupOf = (answer: Answer): readonly Answer[] =>
    groups.get(keyOf(form, answer, work.pack.pack) ?? '') ?? [answer]
  switch (form.gathers) {
    case 'one':
    case 'lpp-year':
      return all.map((answer) => alone(form, answer, groupOf(answer), looking))
    case 'acm-facility':
      return [...groups.values()].flatMap((group) => facility(form, group, looking) ?? [])
    case 'veu-period':
      return [...groups].flatMap(([key, group]) => reports(form, key, group, looking))
  }
}

/** Those of them that fall due in a range of days and are not stated as done. */
export const dueIn = (found: readonly Drawable[], days: DueIn): readonly Drawable[] =>
  found.filter(({ deadline }) => deadline !== undefined && isOpen(deadline) && isIn(days, deadline.due))

/**
 * The papers of one transaction: its own, or those of the year, facility or holder that it belongs to. Of several reports the next one from
 * the day on, or the last there is.
 */
export const drawableOf = (
  work: Work,
  kind: FilingKind,
  answer: Answer,
  { asOf, lawDate }: { readonly asOf: CivilDate; readonly lawDate: string | undefined },
): Drawable => {
  const form = formOf(kind)
  const open = reopened(answer, form, lawDate, work.pack)
  const looking = { law: lawOf(work), asOf }
  const key = keyOf(form, open, work.pack.pack)
  if (form.gathers === 'one' || key === undefined) return alone(form, open, [open], looking)
  const of = drawables(work, kind, asOf, sameKey(work, form, key))
  const own = of.filter(({ answer: each }) => form.gathers !== 'lpp-year' || each.record.id === open.record.id)
  const next = own.find(({ deadline }) => deadline !== undefined && deadline.due >= asOf)
  return next ?? own.at(-1) ?? alone(form, open, [open], looking)
}

function* sameKey(work: Work, form: Form, key: string): Generator<Answer> {
  for (const answer of answersIn(work)) if (keyOf(form, answer, work.pack.pack) === key) yield answer
}
