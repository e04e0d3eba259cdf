// docket filing: the papers that are due, and the papers themselves, filled and written to a folder.
import { type FilingKind, type FilingRow, filingKinds } from '../../../shared/contract/filing.ts'
import { addDays, civilDate } from '../../../shared/kernel/civil-date.ts'
import { inLanguage, say } from '../../../shared/language/catalog.ts'
import { filingCommandWords } from '../../../shared/language/cli/filing.ts'
import type { FilingAsked } from '../../casework/filing.ts'
import type { DueIn } from '../../casework/filing-subjects.ts'
import { actorOf, asOfDay, withCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { writingTo } from '../file.ts'
import { filingAnswered, refuseFiling } from '../filing-problems.ts'
import { listText, paperText, refusedText, writtenText } from '../filing-text.ts'
import { DONE, DONE_WITH_FAILURES, WRONG_USAGE } from '../io.ts'
import { basisText, statusOn } from '../registers.ts'
import { statedFrom } from '../stated.ts'
import { draftNumber, keepDrafts, listDrafts, oneDraft, orderOfDraft } from './filing-drafts.ts'

const kindOf = ({ arguments: given }: Invocation): FilingKind | undefined => {
  const kind = given.value('kind')
  return filingKinds.find((each) => each === kind)
}

/** First and last day of a month. */
const monthOf = ({ language }: Invocation, value: string | undefined): DueIn | null => {
  if (value === undefined) return null
  const parts = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value)
  if (parts === null) throw refuseFiling(language, 'month-wrong', { value }, WRONG_USAGE)
  const from = civilDate(`${value}-01`)
  const next = addDays(from, 31).slice(0, 7)
  return { from, through: addDays(civilDate(`${next}-01`), -1) }
}

const list: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const kind = kindOf(invocation) ?? null
  const asOf = asOfDay(invocation)
  const due = monthOf(invocation, given.value('due'))
  const { basis, rows } = await withCase(invocation, path, ({ ask }) => ask('filings', { kind, due, asOf }))
  if (json) await io.write(`${JSON.stringify({ case: path, asOf, filings: rows, basis })}\n`)
  else await io.write(`${basisText(language, path, basis)}${listText(language, kind, rows)}`)
  return statusOn(basis)
}

const asked = async (invocation: Invocation): Promise<FilingAsked> => {
  const { arguments: given, language } = invocation
  const kind = kindOf(invocation)
  if (kind === undefined) throw refuseFiling(language, 'kind-missing', {}, WRONG_USAGE)
  const transaction = given.value('transaction') ?? null
  const due = monthOf(invocation, given.value('due'))
  if (transaction === null && due === null) throw refuseFiling(language, 'which-missing', {}, WRONG_USAGE)
  if (transaction !== null && due !== null) throw refuseFiling(language, 'which-twice', {}, WRONG_USAGE)
  const asOf = asOfDay(invocation)
  const dated = given.value('date')
  return {
    kind,
    transaction,
    due,
    asOf,
    filingDay: dated === undefined ? asOf : civilDate(dated),
    preparer: actorOf(invocation).by,
    stated: await statedFrom(invocation),
    doubt: given.value('doubt') ?? null,
  }
}

/** The one paper that was asked for and is refused ends the command; of several the rest is done. */
const expectSome = ({ language }: Invocation, isOne: boolean, refused: readonly FilingRow[]): void => {
  const [first] = refused
  if (isOne && first?.refusal !== undefined)
    throw refuseFiling(language, 'filing-refused', {
      subject: first.subject,
      reason: inLanguage(first.refusal.words, language),
    })
}

export const filingCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  if (given.flag('list')) return list(invocation)
  if (given.flag('drafts')) return listDrafts(invocation)
  const [path = ''] = given.operands
  const draft = draftNumber(invocation)
  if (draft !== undefined && given.value('out') === undefined) return oneDraft(invocation, draft)
  const order = draft === undefined ? await asked(invocation) : await orderOfDraft(invocation, draft)
  if (given.flag('keep')) return keepDrafts(invocation, order)
  const isOne = order.transaction !== null
  const folder = given.value('out')
  if (folder === undefined) {
    const { papers, refused } = filingAnswered(
      language,
      path,
      await withCase(invocation, path, ({ ask }) => ask('filing', order)),
    )
    expectSome(invocation, isOne, refused)
    const text = papers.map((paper) => paperText(language, paper)).join('\n')
    await io.write(
      json
        ? `${JSON.stringify({ case: path, papers, refused })}\n`
        : `${text}${refusedText(language, refused)}${say(filingCommandWords, language, papers.length === 0 ? 'none-due' : 'wrote-none')}\n`,
    )
    return refused.length > 0 ? DONE_WITH_FAILURES : DONE
  }
  const sheet = given.value('paper') === 'letter' ? 'letter' : 'a4'
  const made = await withCase(invocation, path, ({ ask }) =>
    writingTo(language, folder, () =>
      ask('writeFilings', { ...order, folder, language, paper: sheet, created: io.now() }),
    ),
  )
  const written = filingAnswered(language, path, made)
  expectSome(invocation, isOne, written.refused)
  await io.write(
    json ? `${JSON.stringify({ case: path, folder, ...written })}\n` : writtenText(language, folder, written),
  )
  return written.refused.length > 0 || written.papers.some(({ isWhole }) => !isWhole) ? DONE_WITH_FAILURES : DONE
}
