// Opens a list of transactions as the options say, and puts what stands in the way into one line.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import { type Language, say } from '../../shared/language/catalog.ts'
import { cliErrors } from '../../shared/language/cli.ts'
import { type Encoding, encodings } from '../intake/encoding.ts'
import { type ListFormat, type ListProblem, type OpenList, formatOf, listFormats, openList } from '../intake/list.ts'
import type { HeaderProblem, Mapping } from '../intake/table.ts'
import type { Invocation } from './command-spec.ts'
import { complaint, refuse, refuseFile } from './complaint.ts'
import { CommandError, WRONG_USAGE } from './io.ts'

const suggestionText = (language: Language, name: string | undefined): string =>
  name === undefined ? '' : say(cliErrors, language, 'did-you-mean', { name })

const headerText = (language: Language, problem: HeaderProblem): string => {
  const { code, ...slots } = problem
  return complaint(language, code, {
    ...slots,
    suggestion: suggestionText(language, 'suggestion' in slots ? slots.suggestion : undefined),
  })
}

const MOST_HEADERS_NAMED = 8

const headerDetail = (language: Language, problems: readonly HeaderProblem[]): string => {
  const named = problems.slice(0, MOST_HEADERS_NAMED).map((problem) => headerText(language, problem))
  const more = problems.length - named.length
  return [...named, ...(more > 0 ? [say(cliErrors, language, 'and-more', { count: more })] : [])].join(
    language === 'en' ? '; ' : '；',
  )
}

const refuseList = (language: Language, path: string, problem: ListProblem): CommandError => {
  if (problem.code === 'header-unusable')
    return refuse(language, problem.code, { path, detail: headerDetail(language, problem.problems) })
  const { code, ...slots } = problem
  return refuse(language, code, { path, ...slots })
}

const isFormat = (text: string | undefined): text is ListFormat => listFormats.some((format) => format === text)
const isEncoding = (text: string | undefined): text is Encoding => encodings.some((encoding) => encoding === text)

/** The format that is stated, else that of the ending of the name. */
export const listFormat = ({ arguments: given, language }: Invocation, path: string): ListFormat => {
  const stated = given.value('format')
  const format = isFormat(stated) ? stated : formatOf(path)
  if (format === undefined) throw refuse(language, 'format-unknown', { path: basename(path) }, WRONG_USAGE)
  return format
}

const mappingFile = async (language: Language, path: string): Promise<Mapping> => {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw refuseFile(language, path, error)
  }
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text))
  } catch {
    throw refuse(language, 'map-file-form', { path })
  }
}

const statedMapping = async ({ arguments: given, language }: Invocation): Promise<Mapping> => {
  const file = given.value('map-file')
  const pairs = given.values('map').map((text): [string, string] => {
    const equals = text.lastIndexOf('=')
    if (equals < 1) throw refuse(language, 'map-form', { text }, WRONG_USAGE)
    return [text.slice(0, equals).trim(), text.slice(equals + 1).trim()]
  })
  return { ...(file === undefined ? {} : await mappingFile(language, file)), ...Object.fromEntries(pairs) }
}

/** The list with its headers understood; anything that stands in the way ends the command. */
export const openStatedList = async (invocation: Invocation, path: string): Promise<OpenList> => {
  const { arguments: given, language } = invocation
  const encoding = given.value('encoding')
  const options = {
    format: listFormat(invocation, path),
    encoding: isEncoding(encoding) ? encoding : undefined,
    sheet: given.value('sheet'),
    mapping: await statedMapping(invocation),
  }
  try {
    const list = await openList(path, options)
    if (!list.ok) throw refuseList(language, path, list.error)
    return list.value
  } catch (error) {
    throw error instanceof CommandError ? error : refuseFile(language, path, error)
  }
}
