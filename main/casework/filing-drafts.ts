// Papers kept in the case, drawn again from the facts as they are now.
import type { KeptFiling } from '../../shared/contract/casefile.ts'
import type { DraftInFull, DraftRow, Drafts } from '../../shared/contract/filing-drafts.ts'
import { filingKinds } from '../../shared/contract/filing.ts'
import { type CivilDate, civilDate } from '../../shared/kernel/civil-date.ts'
import { type Failure, type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { Field, Form } from '../filing/form.ts'
import { formOf } from '../filing/forms/index.ts'
import { type FilingAsked, type NoFiling, filing } from './filing.ts'
import { basisOf, standingRun } from './standing.ts'
import type { Work } from './work.ts'

export type DraftsAsked = {
  /** The day that days are looked at from. */
  readonly asOf: CivilDate
  readonly preparer: string
}

export type NoDraft = NoFiling | (Failure<'filing-unknown'> & { readonly id: number })

/** Every paper that can be drawn, by kind. */
export const paperKinds = (): readonly Pick<Form, 'kind' | 'title'>[] =>
  filingKinds.map((kind) => ({ kind, title: formOf(kind).title }))

/** What a kept paper asks to be drawn. */
export const orderOf = (
  {
    kind,
    subject,
    due,
    doubt,
    filingDay,
    stated,
  }: Pick<KeptFiling, 'kind' | 'subject' | 'due' | 'doubt' | 'filingDay' | 'stated'>,
  { asOf, preparer }: DraftsAsked,
): FilingAsked => ({
  kind,
  transaction: subject,
  due: due === null ? null : { from: civilDate(due), through: civilDate(due) },
  asOf,
  filingDay: filingDay === null ? asOf : civilDate(filingDay),
  preparer,
  stated,
  doubt,
})

const isOpen = ({ state }: KeptFiling): boolean => state === 'draft'

type Drawn = Pick<DraftRow, 'due' | 'standing' | 'missing' | 'unmet' | 'refusal'> & Pick<DraftInFull, 'paper'>

const drawn = (work: Work, kept: KeptFiling, asked: DraftsAsked): Result<Drawn, NoFiling> => {
  const found = filing(work, orderOf(kept, asked))
  if (!found.ok) return found
  const {
    papers: [paper],
    refused: [refused],
  } = found.value
  if (paper !== undefined)
    return ok({
      paper,
      ...(paper.due === undefined ? {} : { due: paper.due.day, standing: paper.due.standing }),
      missing: [...paper.missing],
      unmet: paper.checks.filter(({ isMet }) => !isMet).map(({ id }) => id),
    })
  return ok({
    paper: null,
    ...(refused?.due === undefined ? {} : { due: refused.due }),
    ...(refused?.standing === undefined ? {} : { standing: refused.standing }),
    ...(refused?.refusal === undefined ? {} : { refusal: refused.refusal }),
  })
}

const rowOf = (kept: KeptFiling, made: Drawn | undefined): DraftRow => {
  const { title, papers } = formOf(kept.kind)
  const { paper: _paper, ...shown } = made ?? { paper: null }
  return {
    kept,
    title,
    ...(made === undefined && kept.due !== null ? { due: kept.due } : {}),
    ...shown,
    sentFacts: papers.map((member) => `held.${member}`),
  }
}

/** Every paper of the case by its number; what an open draft lacks is said where the answers of the case stand. */
export const filingDrafts = (work: Work, asked: DraftsAsked): Drafts => {
  const canDraw = standingRun(work).ok
  return {
    basis: basisOf(work),
    drafts: work.reads.filings().map((kept) => {
      const made = canDraw && isOpen(kept) ? drawn(work, kept, asked) : undefined
      return rowOf(kept, made?.ok === true ? made.value : undefined)
    }),
  }
}

const fieldOf = ({ id, choices }: Field): DraftInFull['fields'][number] => ({
  id,
  kind: choices === undefined ? 'text' : 'choice',
  choices: Object.entries(choices ?? {}).map(([value, words]) => ({ value, words })),
})

/** What the filer can state of a form; of a table each cell by the row it stands in. */
const statableOf = ({ parts, attachments }: Form, rows: readonly string[]): DraftInFull['fields'] => {
  const isStated = ({ from }: Field): boolean => from.kind === 'stated'
  return [
    ...parts.flatMap((part) => {
      if (part.kind === 'fields') return part.fields.filter(isStated).map(fieldOf)
      if (part.kind !== 'table') return []
      return part.columns
        .filter(isStated)
        .flatMap((column) => rows.map((row) => ({ ...fieldOf(column), id: `${column.id}[${row}]` })))
    }),
    ...attachments
      .filter(({ held }) => held === undefined)
      .map(({ id }) => ({ id, kind: 'attachment' as const, choices: [] })),
  ]
}

/** One of them with its paper and what can be stated in it. */
export const draftInFull = (
  work: Work,
  { draft, ...asked }: DraftsAsked & { readonly draft: number },
): Result<DraftInFull, NoDraft> => {
  const kept = work.reads.filings().find((each) => each.draft === draft)
  if (kept === undefined) return failed({ code: 'filing-unknown', id: draft })
  const made = drawn(work, kept, asked)
  if (!made.ok) return made
  const { paper } = made.value
  const rows = (paper?.parts ?? []).flatMap((part) => (part.kind === 'table' ? part.rows.map(({ id }) => id) : []))
  return ok({
    row: rowOf(kept, isOpen(kept) ? made.value : undefined),
    paper,
    fields: statableOf(formOf(kept.kind), [...new Set(rows)]),
    transactions: Math.max(1, new Set(rows).size),
  })
}
