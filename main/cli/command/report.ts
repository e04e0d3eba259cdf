// docket report: a signed PDF of a determined case.
import { createHash } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { say } from '../../../shared/language/catalog.ts'
import { resultWords } from '../../../shared/language/cli.ts'
import type { WritableCase } from '../../casefile/index.ts'
import { type Identity, renderReport, signReport } from '../../report/index.ts'
import { actorOf, writing, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, WRONG_USAGE } from '../io.ts'
import { passphraseFor } from '../passphrase.ts'
import { identityFrom, madeOf, reportModel, writeNewBytes } from '../report-file.ts'
import { number } from '../text.ts'

export type MadeReport = {
  readonly path: string
  readonly id: string
  readonly pages: number
  readonly transactions: number
}

/** Draws, signs and writes the report, and enters it into the log of the case. */
export const makeReport = async (
  invocation: Invocation,
  open: WritableCase,
  path: string,
  identity: Identity,
): Promise<MadeReport> => {
  const { arguments: given, language, io } = invocation
  const issued = await open.reports()
  const { caseId } = await open.summary()
  const id = `${caseId.slice(0, 8)}-${issued.length + 1}`
  const model = await reportModel(invocation, open, id)
  const rendered = madeOf(language, path, await renderReport(model, { lang: language }))
  const reason = given.value('reason')
  const signed = madeOf(
    language,
    path,
    signReport(rendered.pdf, identity, { time: io.now(), ...(reason === undefined ? {} : { reason }) }),
  )
  await writeNewBytes(language, path, signed)
  const entered = await open.addReport(actorOf(invocation), {
    fileName: basename(path),
    sha256: createHash('sha256').update(signed).digest('hex'),
    language,
    head: await open.treeHead(),
  })
  // A report that the case does not know of was not issued.
  if (!entered.ok) await rm(path, { force: true })
  written(language, entered)
  return { path, id, pages: rendered.pages, transactions: rendered.transactions }
}

/** An option that the command cannot do without. */
export const needed = ({ arguments: given, language }: Invocation, name: string, value: string): string => {
  const stated = given.value(name)
  if (stated === undefined)
    throw refuse(language, 'operand-missing', { operand: `--${name} ${value}`, command: 'report' }, WRONG_USAGE)
  return stated
}

export const reportCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const out = needed(invocation, 'out', 'FILE')
  const signer = needed(invocation, 'sign', 'P12')
  const identity = await identityFrom(language, signer, await passphraseFor(invocation, false))
  const made = await writing(invocation, path, (open) => makeReport(invocation, open, out, identity))
  await io.write(
    json
      ? `${JSON.stringify(made)}\n`
      : `${say(resultWords, language, 'report-made', { path: out, pages: number(made.pages), count: number(made.transactions) })}\n`,
  )
  return DONE
}
