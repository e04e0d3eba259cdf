// Papers kept in the case as drafts, changed and marked as sent: what is stated is held against the form before it is kept.
import { createHash } from 'node:crypto'
import type { Actor, KeptFiling } from '../../shared/contract/casefile.ts'
import type { FilingRow } from '../../shared/contract/filing.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type Failure, type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, WritableCase } from '../casefile/index.ts'
import { type LongWork, askerOf } from './ask.ts'
import { type DraftsAsked, type NoDraft, orderOf } from './filing-drafts.ts'
import type { FilingAsked, NoFiling } from './filing.ts'

export type Kept = {
  readonly kept: readonly KeptFiling[]
  /** Not kept, each with the reason. */
  readonly refused: readonly FilingRow[]
}

/** Keeps each of the papers that are asked for as a new draft. */
export const keepFilings = async (
  open: WritableCase,
  actor: Actor,
  asked: FilingAsked,
  work: LongWork = {},
): Promise<Result<Kept, NoFiling | CaseFailure>> => {
  const found = await askerOf(open).ask('filing', asked, work)
  if (!found.ok) return found
  const kept: KeptFiling[] = []
  const { stated, doubt, filingDay, asOf } = asked
  for (const { kind, subject, due } of found.value.papers) {
    const made = await open.keepFiling(actor, {
      draft: null,
      kind,
      subject,
      due: due?.day ?? null,
      doubt,
      filingDay: filingDay === asOf ? null : filingDay,
      stated: { ...stated },
    })
    if (!made.ok) return made
    kept.push(made.value)
    work.progress?.(kept.length, found.value.papers.length)
  }
  return ok({ kept, refused: found.value.refused })
}

const openDraft = async (
  open: WritableCase,
  draft: number,
): Promise<Result<KeptFiling, Failure<'filing-unknown' | 'filing-closed'> & { readonly id: number }>> => {
  const found = (await open.filings()).find((each) => each.draft === draft)
  if (found === undefined) return failed({ code: 'filing-unknown', id: draft })
  return found.state === 'draft' ? ok(found) : failed({ code: 'filing-closed', id: draft })
}

export type ChangeAsked = DraftsAsked & {
  readonly draft: number
  /** What changes, by field; an empty text takes back what was stated. */
  readonly stated: Readonly<Record<string, string>>
  /** Absent: as it is. */
  readonly filingDay?: CivilDate | null
}

export const changeFiling = async (
  open: WritableCase,
  actor: Actor,
  { draft, stated, filingDay, ...asked }: ChangeAsked,
  work: LongWork = {},
): Promise<Result<KeptFiling, NoDraft | CaseFailure>> => {
  const before = await openDraft(open, draft)
  if (!before.ok) return before
  const { kind, subject, due, doubt } = before.value
  const changed = {
    kind,
    subject,
    due,
    doubt,
    filingDay: filingDay === undefined ? before.value.filingDay : filingDay,
    stated: Object.fromEntries(
      Object.entries({ ...before.value.stated, ...stated }).filter(([, text]) => text.trim() !== ''),
    ),
  }
  const found = await askerOf(open).ask('filing', orderOf(changed, asked), work)
  return found.ok ? open.keepFiling(actor, { draft, ...changed }) : found
}

export type SendAsked = DraftsAsked & {
  readonly draft: number
  readonly sentOn: CivilDate
  readonly reference: string
}

export type NotSent =
  | NoDraft
  | CaseFailure
  | Failure<'filing-not-referred'>
  | (Failure<'filing-sent-ahead'> & { readonly day: string })
  | (Failure<'filing-not-whole'> & { readonly id: number; readonly missing: string })

/** Marks a draft as sent, with the hash of the paper as it was filled. Only a paper that lacks nothing was sent as this one. */
export const sendFiling = async (
  open: WritableCase,
  actor: Actor,
  { draft, sentOn, reference, ...asked }: SendAsked,
  work: LongWork = {},
): Promise<Result<KeptFiling, NotSent>> => {
  if (reference.trim() === '') return failed({ code: 'filing-not-referred' })
  if (sentOn > asked.asOf) return failed({ code: 'filing-sent-ahead', day: sentOn })
  const before = await openDraft(open, draft)
  if (!before.ok) return before
  const found = await askerOf(open).ask('filing', orderOf(before.value, asked), work)
  if (!found.ok) return found
  const [paper] = found.value.papers
  const lacking = paper?.missing ?? found.value.refused.flatMap(({ refusal }) => refusal?.code ?? [])
  if (paper === undefined || lacking.length > 0)
    return failed({ code: 'filing-not-whole', id: draft, missing: lacking.join(', ') })
  // As JSON has it: a member that is undefined is absent.
  const text = expectOk(canonicalJson(JSON.parse(JSON.stringify(paper))))
  return open.sendFiling(actor, draft, { sentOn, reference, paper: createHash('sha256').update(text).digest('hex') })
}
