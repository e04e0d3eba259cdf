// docket import: a list of transactions into a case, or a dry run of it.
import { basename } from 'node:path'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { listWords } from '../../../shared/language/cli/lists.ts'
import type { WritableCase } from '../../casework/case.ts'
import { type Imported, type Tally, importList } from '../../casework/import.ts'
import type { OpenList } from '../../intake/list.ts'
import type { Trial } from '../../intake/trial.ts'
import { actorOf, withCase, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, INTERRUPTED } from '../io.ts'
import { listFormat, openStatedList, refuseList, refuseReading, statedReading } from '../list.ts'
import { headersJson, headersText, lookText, rejectedJson, rejectedText } from '../rows.ts'
import { number } from '../text.ts'

const rowsRead = ({ language }: Invocation, path: string, { good, rejected }: Tally): string =>
  say(listWords, language, 'rows-read', {
    file: basename(path),
    rows: number(good + rejected),
    good: number(good),
    rejected: number(rejected),
  })

/** Imports a list; rows that are broken stay in the case as rejected. */
export const importStated = async (
  invocation: Invocation,
  open: WritableCase,
  path: string,
  list: OpenList,
): Promise<Imported> => {
  const { arguments: given, language, io } = invocation
  const asked = { list, path, format: listFormat(invocation, path), existing: existingOf(given) } as const
  const imported = written(language, await importList(open, actorOf(invocation), asked, { signal: io.signal }))
  if (imported.summary.state === 'cancelled') throw refuse(language, 'cancelled', {}, INTERRUPTED)
  return imported
}

const details = (
  { language }: Invocation,
  list: Pick<OpenList, 'headers' | 'look'>,
  { shown, rejected }: Tally,
): string =>
  [lookText(language, list.look), headersText(language, list.headers), rejectedText(language, shown, rejected)]
    .filter(Boolean)
    .join('\n')

const counts = ({ added, revised, unchanged, rejected }: Trial['tally']) => ({
  added: number(added),
  revised: number(revised),
  unchanged: number(unchanged),
  rejected: number(rejected),
})

const existingOf = (given: Invocation['arguments']) => (given.value('existing') === 'reject' ? 'reject' : 'revise')

const MOST_NAMED = 20

const someOf = (language: Language, ids: readonly string[]): string => {
  const more = ids.length - MOST_NAMED
  const rest = more > 0 ? [say(answerWords, language, 'and-more', { count: number(more) })] : []
  return [...ids.slice(0, MOST_NAMED), ...rest].join(', ')
}

const dryRun = async (invocation: Invocation, into: string, path: string): Promise<ExitStatus> => {
  const { language, json, io, arguments: given } = invocation
  const asked = { path, ...(await statedReading(invocation, path)), existing: existingOf(given) } as const
  const answer = await withCase(invocation, into, ({ ask }) => ask('importTrial', asked))
  if (!answer.ok) throw refuseList(language, path, answer.error)
  const list = answer.value
  const { rows, tally, rejected: shown, refused } = list
  const good = rows - (tally.rejected - refused.length)
  const read: Tally = { good, rejected: rows - good, shown }
  const withdrawn = refused.filter(({ code }) => code === 'record-withdrawn').map(({ id }) => id)
  await io.write(
    json
      ? `${JSON.stringify({
          case: into,
          file: path,
          dryRun: true,
          rows,
          good,
          ...tally,
          withdrawn,
          headers: headersJson(list.headers),
          rejectedRows: shown.map((row) => rejectedJson(row, language)),
        })}\n`
      : `${[
          rowsRead(invocation, path, read),
          say(listWords, language, 'would-import', counts(tally)),
          withdrawn.length === 0
            ? ''
            : say(listWords, language, 'withdrawn-rows', { ids: someOf(language, withdrawn) }),
          details(invocation, list, read).trimEnd(),
          say(changeWords, language, 'dry-run-done'),
        ]
          .filter(Boolean)
          .join('\n')}\n`,
  )
  return tally.rejected === 0 ? DONE : DONE_WITH_FAILURES
}

const intoCase = async (invocation: Invocation, into: string, path: string, list: OpenList): Promise<ExitStatus> => {
  const { language, json, io } = invocation
  const { tally, summary, withdrawn } = await withWritableCase(invocation, into, ({ open }) =>
    importStated(invocation, open, path, list),
  )
  const { added, revised, unchanged, rejected } = summary
  await io.write(
    json
      ? `${JSON.stringify({
          case: into,
          file: path,
          rows: tally.good + tally.rejected,
          added,
          revised,
          unchanged,
          rejected,
          withdrawn,
          headers: headersJson(list.headers),
          rejectedRows: tally.shown.map((row) => rejectedJson(row, language)),
        })}\n`
      : `${[
          rowsRead(invocation, path, tally),
          say(listWords, language, 'imported', counts(summary)),
          withdrawn.length === 0
            ? ''
            : say(listWords, language, 'withdrawn-rows', { ids: someOf(language, withdrawn) }),
          details(invocation, list, tally).trimEnd(),
        ]
          .filter(Boolean)
          .join('\n')}\n`,
  )
  return rejected === 0 ? DONE : DONE_WITH_FAILURES
}

export const importCommand: Run = async (invocation) => {
  const { arguments: given, language } = invocation
  const [into = '', path = ''] = given.operands
  try {
    return given.flag('dry-run')
      ? await dryRun(invocation, into, path)
      : await intoCase(invocation, into, path, await openStatedList(invocation, path))
  } catch (error) {
    throw refuseReading(language, path, error)
  }
}
