// docket filing with --keep, --drafts and --draft: papers kept in the case, changed, sent and discarded.
import { type CivilDate, civilDate } from '../../../shared/kernel/civil-date.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { draftWords } from '../../../shared/language/filing-drafts.ts'
import type { KeptFiling } from '../../../shared/contract/casefile.ts'
import { draftTable } from '../../../shared/tables/filing-drafts.ts'
import type { FilingAsked } from '../../casework/filing.ts'
import { type DraftsAsked, orderOf } from '../../casework/filing-drafts.ts'
import { changeFiling, keepFilings, sendFiling } from '../../casework/keep-filings.ts'
import { actorOf, asOfDay, withCase, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { filingAnswered, refuseFiling } from '../filing-problems.ts'
import { paperText, refusedText } from '../filing-text.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, WRONG_USAGE } from '../io.ts'
import { basisText, statusOn } from '../registers.ts'
import { statedFrom } from '../stated.ts'
import { table } from '../text.ts'

const asker = (invocation: Invocation): DraftsAsked => ({
  asOf: asOfDay(invocation),
  preparer: actorOf(invocation).by,
})

/** The number of a draft; undefined where none was named. */
export const draftNumber = ({ arguments: given, language }: Invocation): number | undefined => {
  const value = given.value('draft')
  if (value === undefined) return undefined
  if (!/^[1-9]\d{0,8}$/.test(value)) throw refuseFiling(language, 'draft-wrong', { value }, WRONG_USAGE)
  return Number(value)
}

/** What the papers of the draft are asked by, with what is stated for this time alone. */
export const orderOfDraft = async (invocation: Invocation, draft: number): Promise<FilingAsked> => {
  const { arguments: given, language } = invocation
  const [path = ''] = given.operands
  const { row } = filingAnswered(
    language,
    path,
    await withCase(invocation, path, ({ ask }) => ask('filingDraft', { draft, ...asker(invocation) })),
  )
  const order = orderOf(row.kept, asker(invocation))
  return { ...order, stated: { ...order.stated, ...(await statedFrom(invocation)) } }
}

export const listDrafts: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const found = await withCase(invocation, path, ({ ask }) => ask('filingDrafts', asker(invocation)))
  const { drafts, basis } = found
  if (json) await io.write(`${JSON.stringify({ case: path, drafts, basis })}\n`)
  else if (drafts.length === 0) await io.write(`${say(draftWords, language, 'none')}\n`)
  else await io.write(`${basisText(language, path, basis)}${table(draftTable(drafts, language))}`)
  return statusOn(basis)
}

/** Keeps the papers that are asked for. */
export const keepDrafts = async (invocation: Invocation, order: FilingAsked): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const { kept, refused } = filingAnswered(
    language,
    path,
    await withWritableCase(invocation, path, ({ open }) => keepFilings(open, actorOf(invocation), order)),
  )
  const lines = kept.map(({ draft, subject }) => `${say(draftWords, language, 'kept', { draft, subject })}\n`).join('')
  await io.write(
    json ? `${JSON.stringify({ case: path, kept, refused })}\n` : `${lines}${refusedText(language, refused)}`,
  )
  return refused.length > 0 ? DONE_WITH_FAILURES : DONE
}

const dayGiven = ({ arguments: given, language }: Invocation, option: string): CivilDate => {
  const value = given.value(option) ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw refuseFiling(language, 'day-wrong', { value }, WRONG_USAGE)
  return civilDate(value)
}

const changed = async (invocation: Invocation, draft: number): Promise<KeptFiling> => {
  const { arguments: given, language } = invocation
  const [path = ''] = given.operands
  const actor = actorOf(invocation)
  const stated = await statedFrom(invocation)
  if (given.flag('discard')) {
    const reason = given.value('reason') ?? ''
    if (reason.trim() === '') throw refuseFiling(language, 'reason-missing', {}, WRONG_USAGE)
    return withWritableCase(invocation, path, async ({ open }) =>
      written(language, await open.discardFiling(actor, draft, reason)),
    )
  }
  if (given.value('sent') !== undefined) {
    const sent = { draft, ...asker(invocation), sentOn: dayGiven(invocation, 'sent') }
    const reference = given.value('reference') ?? ''
    return filingAnswered(
      language,
      path,
      await withWritableCase(invocation, path, ({ open }) => sendFiling(open, actor, { ...sent, reference })),
    )
  }
  const filingDay = given.value('date') === undefined ? {} : { filingDay: dayGiven(invocation, 'date') }
  return filingAnswered(
    language,
    path,
    await withWritableCase(invocation, path, ({ open }) =>
      changeFiling(open, actor, { draft, ...asker(invocation), stated, ...filingDay }),
    ),
  )
}

/** Changes a draft where that is asked for, and shows it. */
export const oneDraft = async (invocation: Invocation, draft: number): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const isChange = given.flag('keep') || given.flag('discard') || given.value('sent') !== undefined
  if (isChange) {
    const kept = await changed(invocation, draft)
    const { state, subject, sentOn, reference } = kept
    const slots = { draft, subject, day: sentOn ?? '', reference }
    await io.write(
      json ? `${JSON.stringify({ case: path, kept })}\n` : `${say(draftWords, language, `${state}-line`, slots)}\n`,
    )
    return DONE
  }
  const found = filingAnswered(
    language,
    path,
    await withCase(invocation, path, ({ ask }) => ask('filingDraft', { draft, ...asker(invocation) })),
  )
  const { paper, row } = found
  if (json) await io.write(`${JSON.stringify({ case: path, ...found })}\n`)
  else {
    const refused = row.refusal === undefined ? '' : `${inLanguage(row.refusal.words, language)}\n`
    const facts = row.sentFacts.join(', ')
    const note =
      facts === '' || row.kept.state !== 'sent' ? '' : `${say(draftWords, language, 'sent-facts', { facts })}\n`
    await io.write(
      `${table(draftTable([row], language))}\n${paper === null ? refused : paperText(language, paper)}${note}`,
    )
  }
  return DONE
}
