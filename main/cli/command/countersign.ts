// docket countersign: a second signature; the first stays valid, because the file only grows.
import { say } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { replaceBytes, writeNew } from '../../files/atomic.ts'
import { countersignReport } from '../../casework/signing.ts'
import { verifyBytes } from '../../casework/verify.ts'
import type { Run } from '../command-spec.ts'
import { refuseFile } from '../complaint.ts'
import { DONE } from '../io.ts'
import { passphraseFor } from '../passphrase.ts'
import { answered } from '../case.ts'
import { readBytes } from '../file.ts'
import { isOfIdentity, needed, signerFrom } from './report.ts'

export const countersignCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const signer = needed('countersign', invocation, 'sign', 'P12')
  const report = await readBytes(language, path)
  const countersigner = await signerFrom(invocation, signer, await passphraseFor(invocation, false))
  const time = io.now()
  const why = given.value('despite')
  const verification = await verifyBytes(report, time)
  const signing = {
    signer: countersigner,
    time,
    verification,
    ...(why === undefined ? {} : { despite: { why, language } }),
  }
  const made = countersignReport(report, signing)
  const signed = answered(language, isOfIdentity(made) ? signer : path, made)
  const target = given.value('out') ?? path
  try {
    if (target === path) replaceBytes(path, signed)
    else await writeNew(target, signed)
  } catch (error) {
    throw refuseFile(language, target, error)
  }
  await io.write(
    json ? `${JSON.stringify({ path: target })}\n` : `${say(fileWords, language, 'countersigned', { path: target })}\n`,
  )
  return DONE
}
