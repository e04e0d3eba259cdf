// docket verifier: the page that checks a report without the product.
import { type Language, say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { shown } from '../../../shared/kernel/shown.ts'
import { type VerifierPage, verifierPage } from '../../casework/verifier.ts'
import type { Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { writeNewBytes } from '../file.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { number } from '../text.ts'

export const writeVerifier = async (language: Language, path: string): Promise<VerifierPage> => {
  const page = await verifierPage()
  await writeNewBytes(language, path, page.bytes)
  return page
}

export const verifierText = (language: Language, path: string, { bytes, sha256 }: VerifierPage): string =>
  `${shown(say(fileWords, language, 'verifier-made', { path, bytes: number(bytes.length), sha256 }))}\n`

export const verifierCommand: Run = async ({ arguments: given, language, json, io }) => {
  const path = given.value('out')
  if (path === undefined)
    throw refuse(language, 'operand-missing', { operand: '--out FILE', command: 'verifier' }, WRONG_USAGE)
  const page = await writeVerifier(language, path)
  await io.write(
    json
      ? `${JSON.stringify({ path, bytes: page.bytes.length, sha256: page.sha256 })}\n`
      : verifierText(language, path, page),
  )
  return DONE
}
