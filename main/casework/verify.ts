// A report against its signatures, seals and rules, made again by the release that made it.
import type { VerificationResult } from '../../shared/contract/report.ts'
import { verifyBytes } from '../archive/index.ts'
import { readFileOf, sizeOfFile } from '../files/reading.ts'
import { MAX_REPORT_BYTES, tooLarge } from '../report/index.ts'

export { receiptJsonSchema } from '../report/index.ts'
export { verifyBytes }

/** `now`: the reader's clock. Throws the system's error where the file cannot be read; one too large is not read at all. */
export const verifyFile = async (path: string, now: string): Promise<VerificationResult> => {
  const size = await sizeOfFile(path)
  return size > MAX_REPORT_BYTES ? tooLarge(size) : verifyBytes(await readFileOf(path, MAX_REPORT_BYTES), now)
}
