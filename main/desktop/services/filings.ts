// Papers: what is due, what is kept as a draft and what it lacks, and drafts kept, changed, sent and discarded.
import { civilDate } from '../../../shared/kernel/civil-date.ts'
import { ok } from '../../../shared/kernel/result.ts'
import { type Language, inLanguage } from '../../../shared/language/catalog.ts'
import { filingStatementTexts } from '../../../shared/language/filing-drafts.ts'
import { say } from '../../../shared/language/catalog.ts'
import type { CaseFailure } from '../../casework/case.ts'
import { type NoDraft, paperKinds } from '../../casework/filing-drafts.ts'
import type { NoFiling } from '../../casework/filing.ts'
import { changeFiling, keepFilings, sendFiling } from '../../casework/keep-filings.ts'
import type { Services } from '../router.ts'
import { refuse, writeFailure } from './failures.ts'
import { type Workshop, withCase, withWrites } from './workshop.ts'

/** Why a paper is not drawn, or cannot take what is stated. */
const notDrawn = (error: NoFiling, language: Language) => {
  switch (error.code) {
    case 'filing-value-wrong':
      return refuse('wrong-statement', { field: error.field, why: inLanguage(error.fault, language) })
    case 'filing-field-unknown':
    case 'filing-field-not-stated':
      return refuse('wrong-statement', { field: error.field, why: say(filingStatementTexts, language, error.code) })
    case 'transaction-unknown':
      return refuse('unknown-transaction', { id: error.id })
    case 'doubt-unknown':
    case 'doubt-not-weighed':
      return refuse('unknown-doubt', { id: error.doubt })
    case 'not-determined':
    case 'changed-since-run':
    case 'decided-otherwise':
      return refuse('not-determined')
  }
}

const ofFiling = ['filing-unknown', 'filing-closed'] as const

type OfDraft = { readonly code: (typeof ofFiling)[number]; readonly id: number }

const isOfDraft = (error: { readonly code: string }): error is OfDraft => ofFiling.some((code) => code === error.code)

const draftRefused = ({ code, id }: OfDraft) =>
  refuse(code === 'filing-unknown' ? 'unknown-filing' : 'closed-filing', { id })

const isOfPaper = (error: NoDraft | CaseFailure): error is NoFiling =>
  !isOfDraft(error) && !error.code.startsWith('case-') && !error.code.startsWith('record-')

export const filingsServices = (shop: Workshop): Services['filings'] => {
  const asked = () => ({ asOf: shop.today(), preparer: shop.actor().by })
  const language = () => shop.settings.get().language
  const notKept = (error: NoFiling | CaseFailure) =>
    isOfPaper(error) ? notDrawn(error, language()) : writeFailure(error)
  const failure = (error: NoDraft | CaseFailure) => (isOfDraft(error) ? draftRefused(error) : notKept(error))
  const told = async (): Promise<void> => shop.changed(['filings'])
  return {
    kinds: async () => ok(paperKinds().map(({ kind, title }) => ({ kind, title: { ...title } }))),
    due: ({ limit }) =>
      withCase(shop, async (open) => {
        const { rows, basis } = await shop.ask(open, 'filings', { kind: null, due: null, asOf: shop.today() })
        return ok({ rows: rows.slice(0, limit), total: rows.length, basis })
      }),
    drafts: () => withCase(shop, async (open) => ok(await shop.ask(open, 'filingDrafts', asked()))),
    draft: ({ draft }) =>
      withCase(shop, async (open) => {
        const found = await shop.ask(open, 'filingDraft', { draft, ...asked() })
        if (found.ok) return found
        return isOfDraft(found.error) ? draftRefused(found.error) : notDrawn(found.error, language())
      }),
    keep: ({ kind, transaction, due, doubt, stated }) =>
      withWrites(shop, async (_open, writes) => {
        const made = await keepFilings(writes, shop.actor(), {
          kind,
          transaction,
          due: due === null ? null : { from: civilDate(due), through: civilDate(due) },
          ...asked(),
          filingDay: shop.today(),
          stated,
          doubt,
        })
        if (!made.ok) return notKept(made.error)
        await told()
        return ok(made.value)
      }),
    change: ({ draft, stated }) =>
      withWrites(shop, async (_open, writes) => {
        const made = await changeFiling(writes, shop.actor(), { draft, stated, ...asked() })
        if (!made.ok) return failure(made.error)
        await told()
        return made
      }),
    send: ({ draft, sentOn, reference }) =>
      withWrites(shop, async (_open, writes) => {
        const made = await sendFiling(writes, shop.actor(), {
          draft,
          sentOn: civilDate(sentOn),
          reference,
          ...asked(),
        })
        if (made.ok) {
          await told()
          return made
        }
        const { error } = made
        if (error.code === 'filing-not-referred') return refuse(error.code)
        if (error.code === 'filing-sent-ahead') return refuse(error.code, { day: error.day })
        if (error.code === 'filing-not-whole') return refuse(error.code, { id: error.id, missing: error.missing })
        return failure(error)
      }),
    discard: ({ draft, reason }) =>
      withWrites(shop, async (_open, writes) => {
        const made = await writes.discardFiling(shop.actor(), draft, reason)
        if (!made.ok) return isOfDraft(made.error) ? draftRefused(made.error) : writeFailure(made.error)
        await told()
        return made
      }),
  }
}
