// docket report: a signed PDF of a determined case.
import { reportKinds } from '../../../shared/contract/values.ts'
import type { Result } from '../../../shared/kernel/result.ts'
import { say } from '../../../shared/language/catalog.ts'
import type { CommandKey } from '../../../shared/language/cli/commands.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import type { WritableCase } from '../../casework/case.ts'
import { issueReport } from '../../casework/issue-report.ts'
import type { Signer } from '../../casework/report.ts'
import { type Opened, actorOf, answered, asOfDay, withWritableCase } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { expectFree, readBytes, writingTo } from '../file.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { passphraseFor } from '../passphrase.ts'
import { number } from '../text.ts'
import { verifierText, writeVerifier } from './verifier.ts'

export type MadeReport = {
  readonly path: string
  readonly id: string
  readonly pages: number
  readonly transactions: number
}

/** Whether a failure is about the identity and not about the report. */
export const isOfIdentity = (result: Result<unknown, { readonly code: string }>): boolean =>
  !result.ok && /^(certificate|identity|passphrase)-/.test(result.error.code)

/** Whether a failure is about the case and its answers, and not about the file to be written. */
const isOfCase = (result: Result<unknown, { readonly code: string }>): boolean =>
  !result.ok &&
  /^(not-determined|changed-since-run|decided-otherwise|nothing-to-report|ledger-)/.test(result.error.code)

/** Makes the report and enters it into the log of the case. */
export const makeReport = async (
  invocation: Invocation,
  { open, ask }: Opened<WritableCase>,
  path: string,
  identityPath: string,
  passphrase: string,
): Promise<MadeReport> => {
  const { arguments: given, language, io } = invocation
  const organization = given.value('organization')?.trim() ?? ''
  const transaction = given.value('transaction')
  const kind = reportKinds.find((each) => each === given.value('kind'))
  if (kind !== undefined && transaction !== undefined) throw refuse(language, 'kind-or-transaction', {}, WRONG_USAGE)
  const signer = await signerFrom(invocation, identityPath, passphrase)
  const issued = await writingTo(language, path, () =>
    issueReport({
      ask,
      open,
      writes: open,
      actor: actorOf(invocation),
      order: {
        language,
        asOf: asOfDay(invocation),
        ...(transaction === undefined ? {} : { transaction }),
        ...(kind === undefined ? {} : { kind }),
        paper: given.value('paper') === 'letter' ? 'letter' : 'a4',
        created: io.now(),
        ...(organization === '' ? {} : { organization }),
        signer,
      },
      path,
      placing: 'new',
    }),
  )
  const subject = isOfIdentity(issued) ? identityPath : isOfCase(issued) ? (given.operands[0] ?? path) : path
  const { id, pages, transactions } = answered(language, subject, issued)
  return { path, id, pages, transactions }
}

/** An option that the command cannot do without. */
/** The value of an option that a command cannot do without. */
export const needed = (
  command: CommandKey,
  { arguments: given, language }: Invocation,
  name: string,
  value: string,
): string => {
  const stated = given.value(name)
  if (stated === undefined)
    throw refuse(language, 'operand-missing', { operand: `--${name} ${value}`, command }, WRONG_USAGE)
  return stated
}

export const signerFrom = async (invocation: Invocation, path: string, passphrase: string): Promise<Signer> => {
  const reason = invocation.arguments.value('reason')
  const p12 = await readBytes(invocation.language, path)
  return { p12, passphrase, ...(reason === undefined ? {} : { reason }) }
}

export const reportCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const out = needed('report', invocation, 'out', 'FILE')
  const identityPath = needed('report', invocation, 'sign', 'P12')
  const verifier = given.value('verifier')
  // What is in the way is told before anything is signed.
  if (verifier !== undefined) expectFree(language, verifier)
  const passphrase = await passphraseFor(invocation, false)
  const made = await withWritableCase(invocation, path, (at) =>
    makeReport(invocation, at, out, identityPath, passphrase),
  )
  const page = verifier === undefined ? undefined : await writeVerifier(language, verifier)
  const besides =
    page === undefined ? {} : { verifier: { path: verifier, bytes: page.bytes.length, sha256: page.sha256 } }
  await io.write(
    json
      ? `${JSON.stringify({ ...made, ...besides })}\n`
      : `${say(fileWords, language, 'report-made', { path: out, pages: number(made.pages), count: number(made.transactions) })}\n`,
  )
  if (!json && verifier !== undefined && page !== undefined) await io.write(verifierText(language, verifier, page))
  return DONE
}
