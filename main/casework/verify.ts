// A report against its signatures, seals and rules, made again by the release that made it.
import { readFile } from 'node:fs/promises'
import type { VerificationResult } from '../../shared/contract/report.ts'
import { verifyBytes } from '../archive/index.ts'

export { verifyBytes }

/** `now`: the reader's clock. Throws the system's error where the file cannot be read. */
export const verifyFile = async (path: string, now: string): Promise<VerificationResult> =>
  verifyBytes(await readFile(path), now)
