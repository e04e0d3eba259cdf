// Where a passphrase comes from: a file, the environment, or a person; never the argument list, which others can read.
import { readFile } from 'node:fs/promises'
import { say } from '../../shared/language/catalog.ts'
import { fileWords } from '../../shared/language/cli/files.ts'
import type { Invocation } from './command-spec.ts'
import { refuse, refuseFile } from './complaint.ts'

const fromFile = async ({ language }: Invocation, path: string): Promise<string> => {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    throw refuseFile(language, path, error)
  }
  const [first = ''] = text.replace(/^\u{FEFF}/u, '').split(/\r?\n/)
  if (first === '') throw refuse(language, 'passphrase-file-empty', { path })
  return first
}

/** The passphrase without asking anybody, where one is given. */
export const givenPassphrase = async (invocation: Invocation): Promise<string | undefined> => {
  const file = invocation.arguments.value('passphrase-file')
  if (file !== undefined) return fromFile(invocation, file)
  return invocation.io.env['DOCKET_PASSPHRASE'] || undefined
}

/** The passphrase, asked for on a terminal where it is not given; a new one is asked for twice. */
export const passphraseFor = async (invocation: Invocation, isNew: boolean): Promise<string> => {
  const { language, io } = invocation
  const given = await givenPassphrase(invocation)
  if (given !== undefined) return given
  if (!io.isInteractive) throw refuse(language, 'passphrase-missing')
  const typed = await io.askSecret(say(fileWords, language, 'ask-passphrase'))
  if (isNew && (await io.askSecret(say(fileWords, language, 'ask-again'))) !== typed)
    throw refuse(language, 'passphrases-differ')
  return typed
}
