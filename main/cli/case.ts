// Opens a case for a command and closes it whatever happens; failures become one line.
import { userInfo } from 'node:os'
import type { Actor } from '../../shared/contract/casefile.ts'
import { type Language, say } from '../../shared/language/catalog.ts'
import { caseFailureTexts } from '../../shared/language/failures.ts'
import {
  CaseError,
  type CaseFailure,
  type ReadableCase,
  type WritableCase,
  type Written,
  openCase,
} from '../casefile/index.ts'
import { caseWorker } from '../casework/worker.ts'
import type { Invocation } from './command-spec.ts'
import { CommandError } from './io.ts'

export const caseFailureText = (language: Language, { code, ...slots }: CaseFailure): string =>
  say(caseFailureTexts, language, code, slots).replaceAll(/\s+/g, ' ')

export const refuseCase = (language: Language, failure: CaseFailure): CommandError =>
  new CommandError(caseFailureText(language, failure))

/** The value of a write, or the end of the command. */
export const written = <Value>(language: Language, result: Written<Value>): Value => {
  if (result.ok) return result.value
  throw refuseCase(language, result.error)
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

const using = async <Case extends ReadableCase, Value>(
  language: Language,
  opened: Written<Case>,
  work: (open: Case) => Promise<Value>,
): Promise<Value> => {
  const open = written(language, opened)
  try {
    return await work(open)
  } catch (error) {
    throw error instanceof CaseError ? refuseCase(language, error.failure) : error
  } finally {
    await open.close()
  }
}

export const reading = async <Value>(
  { language }: Invocation,
  path: string,
  work: (open: ReadableCase) => Promise<Value>,
): Promise<Value> => using(language, await openCase(path, { mode: 'read', worker: caseWorker() }), work)

export const writing = async <Value>(
  invocation: Invocation,
  path: string,
  work: (open: WritableCase) => Promise<Value>,
): Promise<Value> =>
  using(
    invocation.language,
    await openCase(path, { mode: 'write', worker: caseWorker(), actor: actorOf(invocation) }),
    work,
  )
