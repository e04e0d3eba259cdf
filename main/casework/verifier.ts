// The page that checks a report without the product, as the build made it.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const PAGE = 'verifier/verifier.html'

export type VerifierPage = { readonly bytes: Uint8Array; readonly sha256: string }

/** Throws the system's error where the page has not been built. */
export const verifierPage = async (): Promise<VerifierPage> => {
  const built = fileURLToPath(new URL(`../${PAGE}`, import.meta.url))
  // From the sources, what was built lies beside them.
  const path = existsSync(built) ? built : fileURLToPath(new URL(`../../out/${PAGE}`, import.meta.url))
  const bytes = await readFile(path)
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
