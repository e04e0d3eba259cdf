// What a filer states on the command line and in a file, by field; the command line goes before the file.
import { z } from 'zod'
import type { Invocation } from './command-spec.ts'
import { readBytes } from './file.ts'
import { refuseFiling } from './filing-problems.ts'
import { WRONG_USAGE } from './io.ts'

const statedSchema = z.record(z.string(), z.string())

const inFile = async ({ language }: Invocation, path: string): Promise<Readonly<Record<string, string>>> => {
  const text = new TextDecoder().decode(await readBytes(language, path))
  const read = statedSchema.safeParse(parsed(text))
  if (!read.success) throw refuseFiling(language, 'state-file-wrong', { path })
  return read.data
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const statedFrom = async (invocation: Invocation): Promise<Readonly<Record<string, string>>> => {
  const { arguments: given, language } = invocation
  const path = given.value('state-file')
  const pairs = given.values('state').map((value) => {
    const equals = value.indexOf('=')
    if (equals < 1) throw refuseFiling(language, 'state-wrong', { value }, WRONG_USAGE)
    return [value.slice(0, equals), value.slice(equals + 1)] as const
  })
  return { ...(path === undefined ? {} : await inFile(invocation, path)), ...Object.fromEntries(pairs) }
}
