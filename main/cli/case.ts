// Opens a case for a command and closes it whatever happens; failures become one line.
import { userInfo } from 'node:os'
import type { Actor } from '../../shared/contract/casefile.ts'
import { type CivilDate, civilDate } from '../../shared/kernel/civil-date.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { cliErrors } from '../../shared/language/cli/errors.ts'
import { caseFailureTexts, reportProblemTexts } from '../../shared/language/failures.ts'
import { packFileProblems } from '../../shared/language/pack-file.ts'
import { type Asker, Cancelled, askerOf } from '../casework/ask.ts'
import {
  CaseError,
  type CaseFailure,
  type ReadableCase,
  type WritableCase,
  type Written,
  caseWorker,
  openCase,
} from '../casework/case.ts'
import type { Invocation } from './command-spec.ts'
import { complaint, refuse } from './complaint.ts'
import { CommandError, INTERRUPTED, WRONG_USAGE } from './io.ts'

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

export const caseFailureText = (language: Language, { code, ...slots }: CaseFailure): string =>
  oneLine(say(caseFailureTexts, language, code, slots))

const refuseCase = (language: Language, failure: CaseFailure): CommandError =>
  new CommandError(caseFailureText(language, failure))

/** The value of a write, or the end of the command. */
export const written = <Value>(language: Language, result: Written<Value>): Value => {
  if (result.ok) return result.value
  throw refuseCase(language, result.error)
}

/** What a question may answer instead of its value; every code has a text in one of the catalogs. */
type Problem = { readonly code: string }

const has = <Texts extends object>(texts: Texts, code: string): code is keyof Texts & string =>
  Object.hasOwn(texts, code)

const isUsage = (code: string): boolean => code === 'doubt-unknown' || code === 'doubt-not-weighed'

/** The value of an answer, or the end of the command; `subject` is the file it is about. */
export const answered = <Value>(language: Language, subject: string, result: Result<Value, Problem>): Value => {
  if (result.ok) return result.value
  const { code, ...slots } = result.error
  const given = { path: subject, ...slots }
  if (has(cliErrors.en, code))
    throw new CommandError(complaint(language, code, given), isUsage(code) ? WRONG_USAGE : undefined)
  if (has(caseFailureTexts.en, code)) throw new CommandError(oneLine(say(caseFailureTexts, language, code, given)))
  if (has(reportProblemTexts.en, code))
    throw new CommandError(`${subject}: ${oneLine(say(reportProblemTexts, language, code, given))}`)
  if (has(packFileProblems.en, code))
    throw new CommandError(`${subject}: ${oneLine(say(packFileProblems, language, code, given))}`)
  throw new Error(`the failure ${code} has no text`)
}

const userName = (): string => {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Who acts and when, for the log of the case. */
export const actorOf = ({ arguments: given, io }: Invocation): Actor => ({
  by: given.value('by') || io.env['DOCKET_USER'] || userName() || 'docket',
  at: io.now(),
})

/** The day that deadlines and limits are looked at from: the one stated, else today. */
export const asOfDay = ({ arguments: given, io }: Invocation): CivilDate =>
  civilDate(given.value('as-of') ?? io.now().slice(0, 10))

/** A case that is open, and how questions over it are asked. */
export type Opened<Case extends ReadableCase> = { readonly open: Case; readonly ask: Asker['ask'] }

const using = async <Case extends ReadableCase, Value>(
  { language, io }: Invocation,
  opened: Written<Case>,
  work: (at: Opened<Case>) => Promise<Value>,
): Promise<Value> => {
  const open = written(language, opened)
  const asker = askerOf(open)
  try {
    return await work({
      open,
      ask: (question, asked, long) => asker.ask(question, asked, { signal: io.signal, ...long }),
    })
  } catch (error) {
    if (error instanceof Cancelled) throw refuse(language, 'cancelled', {}, INTERRUPTED)
    throw error instanceof CaseError ? refuseCase(language, error.failure) : error
  } finally {
    await open.close()
  }
}

export const withCase = async <Value>(
  invocation: Invocation,
  path: string,
  work: (at: Opened<ReadableCase>) => Promise<Value>,
): Promise<Value> => using(invocation, await openCase(path, { mode: 'read', worker: caseWorker(), readers: 1 }), work)

/** A case that may be damaged, opened to be looked at. */
export const looking = async <Value>(
  invocation: Invocation,
  path: string,
  work: (at: Opened<ReadableCase>) => Promise<Value>,
): Promise<Value> => using(invocation, await openCase(path, { mode: 'look', worker: caseWorker(), readers: 1 }), work)

export const withWritableCase = async <Value>(
  invocation: Invocation,
  path: string,
  work: (at: Opened<WritableCase>) => Promise<Value>,
): Promise<Value> =>
  using(
    invocation,
    await openCase(path, { mode: 'write', worker: caseWorker(), readers: 1, actor: actorOf(invocation) }),
    work,
  )
