// Opens a list of transactions as the options say, and puts what stands in the way into one line.
import { basename } from 'node:path'
import type { Language } from '../../shared/language/catalog.ts'
import { listProblemOptions, listProblemText } from '../../shared/language/list-problem.ts'
import { openTransactions } from '../casework/judgments.ts'
import { type ListFormat, type ListProblem, type OpenList, formatOf, listFormats } from '../intake/list.ts'
import { WorkbookError } from '../intake/workbook/problem.ts'
import type { Invocation } from './command-spec.ts'
import { refuse, refuseFile } from './complaint.ts'
import { CommandError, FAILED, WRONG_USAGE } from './io.ts'
import { statedPlan } from './plan.ts'

const refuseList = (language: Language, path: string, problem: ListProblem): CommandError => {
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

/** What reading a list threw, in one line. */
export const refuseReading = (language: Language, path: string, error: unknown): unknown => {
  if (error instanceof CommandError) return error
  if (error instanceof WorkbookError) return refuseList(language, path, error.problem)
  return error instanceof Error && 'syscall' in error && error.syscall !== undefined
    ? refuseFile(language, path, error)
    : error
}

/** The list with its headers understood; anything that stands in the way ends the command. */
export const openStatedList = async (invocation: Invocation, path: string): Promise<OpenList> => {
  const { language } = invocation
  const options = { format: listFormat(invocation, path), plan: await statedPlan(invocation) }
  try {
    const list = await openTransactions(path, options)
    if (!list.ok) throw refuseList(language, path, list.error)
    return list.value
  } catch (error) {
    throw refuseReading(language, path, error)
  }
}
