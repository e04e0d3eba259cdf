// docket timestamp: a time stamp of an authority on a signed report, by files that a person carries there and back.
import { shown } from '../../../shared/kernel/shown.ts'
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { verificationWords } from '../../../shared/language/verification.ts'
import { timestampTexts } from '../../../shared/language/verification-lines.ts'
import { attachTimestamp, requestTimestamp } from '../../casework/timestamps.ts'
import { answered } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { readBytes, writeNewBytes } from '../file.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { columns } from '../text.ts'

type Place = 'report' | 'response' | 'request'

const stated = ({ arguments: given, language }: Invocation, name: string): string => {
  const value = given.value(name)
  if (value === undefined)
    throw refuse(language, 'operand-missing', { operand: `--${name} FILE`, command: 'timestamp' }, WRONG_USAGE)
  return value
}

/** The file that a failure is about. */
const placeOf = (code: string): Place => {
  if (code.startsWith('timestamp-request-')) return 'request'
  const isOfReport = code === 'timestamp-there' || code === 'timestamp-no-room'
  return !isOfReport && /^(timestamp|stamped)-/.test(code) ? 'response' : 'report'
}

const askFor = async ({ arguments: given, language, json, io }: Invocation, report: string, out: string) => {
  for (const option of ['response', 'request'])
    if (given.value(option) !== undefined) throw refuse(language, 'timestamp-request-only', { option }, WRONG_USAGE)
  const asked = answered(language, report, requestTimestamp(await readBytes(language, report)))
  const { request, field, imprint, nonce } = asked
  await writeNewBytes(language, out, request)
  const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
  await io.write(
    json
      ? `${JSON.stringify({ path: out, field, sha256: hex(imprint), nonce: hex(nonce) })}\n`
      : `${say(fileWords, language, 'timestamp-asked', { path: out, report, field })}\n`,
  )
}

const attach = async (invocation: Invocation, report: string, out: string) => {
  const { arguments: given, language, json, io } = invocation
  const paths = { report, response: stated(invocation, 'response'), request: given.value('request') ?? '' }
  const pdf = await readBytes(language, report)
  const response = await readBytes(language, paths.response)
  const request = paths.request === '' ? undefined : await readBytes(language, paths.request)
  const made = attachTimestamp(pdf, { response, ...(request === undefined ? {} : { request }), now: io.now() })
  const {
    pdf: stamped,
    field,
    timestamp,
  } = answered(language, paths[made.ok ? 'report' : placeOf(made.error.code)], made)
  await writeNewBytes(language, out, stamped)
  const lines = [...timestampTexts(language, timestamp), say(verificationWords, language, 'name-is-claim')]
  await io.write(
    json
      ? `${JSON.stringify({ path: out, field, timestamp })}\n`
      : `${shown(say(fileWords, language, 'timestamp-attached', { path: out, field }))}\n${columns(lines.map((line) => ['', line] as const))}`,
  )
}

export const timestampCommand: Run = async (invocation) => {
  const [which, report = ''] = invocation.arguments.operands
  if (which !== 'request' && which !== 'attach')
    throw refuse(invocation.language, 'timestamp-subcommand', {}, WRONG_USAGE)
  await (which === 'request' ? askFor : attach)(invocation, report, stated(invocation, 'out'))
  return DONE
}
