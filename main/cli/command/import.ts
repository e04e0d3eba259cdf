// docket import: a list of transactions into a case, or a dry run of it.
import { basename } from 'node:path'
import type { ImportSummary } from '../../../shared/contract/casefile.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { answerWords } from '../../../shared/language/cli/answers.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { listWords } from '../../../shared/language/cli/lists.ts'
import type { WritableCase } from '../../casework/case.ts'
import { importRows, tryImport } from '../../casework/import.ts'
import { type OpenList, hashFile } from '../../intake/list.ts'
import type { ReadRecord } from '../../intake/ndjson.ts'
import type { Trial } from '../../intake/trial.ts'
import { actorOf, withCase, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, INTERRUPTED } from '../io.ts'
import { listFormat, openStatedList, refuseReading } from '../list.ts'
import { type RejectedRead, headersJson, headersText, lookText, rejectedJson, rejectedText } from '../rows.ts'
import { number } from '../text.ts'

/** Rejected rows kept for the screen; the case keeps all. */
const MOST_KEPT = 1000

type Tally = { good: number; rejected: number; readonly shown: RejectedRead[] }

async function* tallied(list: OpenList, tally: Tally): AsyncIterableIterator<ReadRecord> {
  for await (const row of list.rows()) {
    if (row.kind === 'record') tally.good += 1
    else {
      tally.rejected += 1
      if (tally.shown.length < MOST_KEPT) tally.shown.push(row)
    }
    yield row
  }
}

const newTally = (): Tally => ({ good: 0, rejected: 0, shown: [] })

const rowsRead = ({ language }: Invocation, path: string, { good, rejected }: Tally): string =>
  say(listWords, language, 'rows-read', {
    file: basename(path),
    rows: number(good + rejected),
    good: number(good),
    rejected: number(rejected),
  })

type Imported = {
  readonly tally: Tally
  readonly summary: ImportSummary
  /** Ids of rows that the case rejected because their transaction is withdrawn. */
  readonly withdrawn: readonly string[]
}

const PAGE = 1000

const withdrawnRows = async (open: WritableCase, importId: number): Promise<readonly string[]> => {
  const ids: string[] = []
  for (let after = 0; ;) {
    const page = await open.rejectedRows({ import: importId, after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return ids
    for (const { code, args } of page) if (code === 'record-withdrawn') ids.push(String(args['id']))
    after = last.id
  }
}

/** Imports a list; rows that are broken stay in the case as rejected. */
export const importList = async (
  invocation: Invocation,
  open: WritableCase,
  path: string,
  list: OpenList,
  fileName = basename(path),
): Promise<Imported> => {
  const { arguments: given, language, io } = invocation
  const tally = newTally()
  const source = { fileName, sha256: await hashFile(path), format: listFormat(invocation, path) }
  const summary = written(
    language,
    await open.importRows(actorOf(invocation), source, importRows(tallied(list, tally)), {
      existing: existingOf(given),
      signal: io.signal,
    }),
  )
  if (summary.state === 'cancelled') throw refuse(language, 'cancelled', {}, INTERRUPTED)
  return { tally, summary, withdrawn: summary.rejected > tally.rejected ? await withdrawnRows(open, summary.id) : [] }
}

const details = ({ language }: Invocation, list: OpenList, { shown, rejected }: Tally): string =>
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

const dryRun = async (invocation: Invocation, into: string, path: string, list: OpenList): Promise<ExitStatus> => {
  const { language, json, io, arguments: given } = invocation
  const tried = await withCase(invocation, into, ({ open }) =>
    tryImport(open, list, { existing: existingOf(given), signal: io.signal }),
  )
  if (tried === undefined) throw refuse(language, 'cancelled', {}, INTERRUPTED)
  const { rows, tally, rejected: shown, refused } = tried
  const good = rows - (tally.rejected - refused.length)
  const read: Tally = { good, rejected: rows - good, shown: [...shown] }
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
    importList(invocation, open, path, list),
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
  const list = await openStatedList(invocation, path)
  try {
    return given.flag('dry-run')
      ? await dryRun(invocation, into, path, list)
      : await intoCase(invocation, into, path, list)
  } catch (error) {
    throw refuseReading(language, path, error)
  }
}
