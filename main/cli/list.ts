// Opens a list of transactions as the options say, and puts what stands in the way into one line.
import { basename } from 'node:path'
import type { Language } from '../../shared/language/catalog.ts'
import { listProblemOptions, listProblemText } from '../../shared/language/list-problem.ts'
import { openTransactions } from '../casework/judgments.ts'
import {
  type ListFormat,
  type ListOptions,
  type ListProblem,
  type OpenList,
  formatOf,
  listFormats,
} from '../intake/list.ts'
import { WorkbookError } from '../intake/workbook/problem.ts'
import { ThreadFault } from '../threads/thread.ts'
import type { Invocation } from './command-spec.ts'
import { refuse, refuseFile } from './complaint.ts'
import { CommandError, FAILED, WRONG_USAGE } from './io.ts'
import { statedPlan } from './plan.ts'

export const refuseList = (language: Language, path: string, problem: ListProblem): CommandError => {
  const options = listProblemOptions(problem, language)
  const text = [`${path}: ${listProblemText(problem, language)}`, ...(options === '' ? [] : [options])].join(
    language === 'en' ? '; ' : '；',
  )
  return new CommandError(text.replaceAll(/\s+/g, ' '), FAILED)
}

const isFormat = (text: string | undefined): text is ListFormat => listFormats.some((format) => format === text)

/** The format that is stated, else that of the ending of the name. */
export const listFormat = ({ arguments: given, language }: Invocation, path: string): ListFormat => {
  const stated = given.value('format')
  const format = isFormat(stated) ? stated : formatOf(path)
  if (format === undefined) throw refuse(language, 'format-unknown', { path: basename(path) }, WRONG_USAGE)
  return format
}

/** An error of the file system, here or on the thread that read the list. */
const isOfSystem = (error: unknown): boolean =>
  error instanceof Error &&
  (('syscall' in error && error.syscall !== undefined) || (error instanceof ThreadFault && error.code !== ''))

/** What reading a list threw, in one line. */
export const refuseReading = (language: Language, path: string, error: unknown): unknown => {
  if (error instanceof CommandError) return error
  if (error instanceof WorkbookError) return refuseList(language, path, error.problem)
  return isOfSystem(error) ? refuseFile(language, path, error) : error
}

/** How a list is to be read, as the options say it. */
export const statedReading = async (invocation: Invocation, path: string): Promise<ListOptions> => ({
  format: listFormat(invocation, path),
  plan: await statedPlan(invocation),
})

/** The list with its headers understood; anything that stands in the way ends the command. */
export const openStatedList = async (invocation: Invocation, path: string): Promise<OpenList> => {
  const { language } = invocation
  const options = await statedReading(invocation, path)
  try {
    const list = await openTransactions(path, options)
    if (!list.ok) throw refuseList(language, path, list.error)
    return list.value
  } catch (error) {
    throw refuseReading(language, path, error)
  }
}
