// The time stamp of the newest signature: what is asked of an authority, and its token put into the place kept for it in the signature.
// Only the newest one can get a stamp, because a later signature covers the place of an earlier one; what it covers existed, too.
import type { ReportProblem, TimestampDescription } from '../../shared/contract/report.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { sha256Of, withTimestamp } from './cms.ts'
import { type PdfFile, openPdf } from './pdf-file.ts'
import { type OpenSignature, newestSignature, withSignatureValue } from './signatures.ts'
import { stampProblems } from './times.ts'
import {
  type Timestamp,
  checkTimestamp,
  describeTimestamp,
  makeRequest,
  provenToken,
  readRequest,
  tokenOfResponse,
} from './timestamp.ts'

export type Requested = {
  /** The request as a file, DER (RFC 3161 section 2.4.1). */
  readonly request: Uint8Array
  /** The signature it is for, by its field. */
  readonly field: string
  /** SHA-256 of the signature value, which is all that the authority sees. */
  readonly imprint: Uint8Array
  readonly nonce: Uint8Array
}

export type Response = {
  /** The response of the authority, DER (RFC 3161 section 2.4.2). */
  readonly response: Uint8Array
  /** The request it answers; without it the nonce is not compared. */
  readonly request?: Uint8Array
  /** The reader's clock, UTC. */
  readonly now: string
}

export type Stamped = { readonly pdf: Uint8Array; readonly field: string; readonly timestamp: TimestampDescription }

type Newest = { readonly file: PdfFile; readonly signature: OpenSignature; readonly field: string }

/** The newest signature, which has no stamp yet. */
const unstamped = (pdf: Uint8Array): Result<Newest, ReportProblem> => {
  const file = openPdf(pdf)
  if (!file.ok) return file
  const signature = newestSignature(file.value)
  if (!signature.ok) return signature
  const field = signature.value.values.field.name
  return signature.value.signed.token === undefined
    ? ok({ file: file.value, signature: signature.value, field })
    : failed({ code: 'timestamp-there', field })
}

export const requestTimestamp = (pdf: Uint8Array): Result<Requested, ReportProblem> => {
  const newest = unstamped(pdf)
  if (!newest.ok) return newest
  const { signature, field } = newest.value
  const { bytes, imprint, nonce } = makeRequest(signature.signed.value)
  return ok({ request: bytes, field, imprint, nonce })
}

/** The report with the token of a response in its newest signature. Everything else stays byte for byte. */
export const attachTimestamp = (
  pdf: Uint8Array,
  { response, request, now }: Response,
): Result<Stamped, ReportProblem> => {
  const token = tokenOfResponse(response)
  if (!token.ok) return token
  const newest = unstamped(pdf)
  if (!newest.ok) return newest
  const { file, signature, field } = newest.value
  const { cms, signed, update, values } = signature
  const proven = provenToken(token.value)
  const checked = checkTimestamp(proven, signed.value, field)
  if (!checked.ok) return checked
  const unasked = request === undefined ? undefined : otherwise(request, signed.value, checked.value, field)
  if (unasked !== undefined) return failed(unasked)
  const [wrong] = stampProblems({ field, time: values.time, stamped: checked.value.time, now })
  if (wrong !== undefined) return failed(wrong)
  const stamped = withTimestamp(cms, proven)
  const bytes = stamped === undefined ? undefined : withSignatureValue(file, update, stamped)
  if (bytes === undefined)
    return failed({ code: 'timestamp-no-room', field, needed: stamped?.length ?? 0, reserved: values.reserved })
  const read = openPdf(bytes)
  const again = read.ok ? newestSignature(read.value) : read
  return again.ok ? ok({ pdf: bytes, field, timestamp: describeTimestamp(checked.value) }) : again
}

/** What parts the token from the request that is said to have asked for it. */
const otherwise = (
  request: Uint8Array,
  value: Uint8Array,
  { nonce }: Timestamp,
  field: string,
): ReportProblem | undefined => {
  const asked = readRequest(request)
  if (!asked.ok) return asked.error
  if (!Buffer.from(asked.value.imprint).equals(sha256Of(value))) return { code: 'timestamp-request-of-other', field }
  if (asked.value.nonce === undefined) return undefined
  const isSame = nonce !== undefined && Buffer.from(asked.value.nonce).equals(nonce)
  return isSame ? undefined : { code: 'timestamp-nonce-differs' }
}
