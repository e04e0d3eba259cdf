// docket new: an empty case file.
import { basename } from 'node:path'
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { caseWorker, newCase } from '../../casework/case.ts'
import { product } from '../../../shared/contract/product.ts'
import { actorOf, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { runSettings } from '../settings.ts'

/** Makes the file and closes it. */
export const makeCase = async (invocation: Invocation, path: string): Promise<void> => {
  const { arguments: given, language } = invocation
  const title = given.value('title') || basename(path).replace(/\.docket$/, '')
  const made = await newCase(
    path,
    {
      actor: actorOf(invocation),
      meta: { title, client: given.value('client') ?? '', settings: runSettings(invocation) },
      writtenBy: product,
    },
    { worker: caseWorker() },
  )
  await written(language, made).close()
}

export const newCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  await makeCase(invocation, path)
  await io.write(json ? `${JSON.stringify({ case: path })}\n` : `${say(fileWords, language, 'case-made', { path })}\n`)
  return DONE
}
