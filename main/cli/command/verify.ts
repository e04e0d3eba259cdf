// docket verify: a report against its signatures, seals and rules; a case file against its pages, log and hashes.
import { open as openFile } from 'node:fs/promises'
import type { CaseVerification } from '../../../shared/contract/casefile.ts'
import { type ReportProblem, type VerificationResult, verdictOf } from '../../../shared/contract/report.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { resultWords, verifyWords } from '../../../shared/language/cli.ts'
import { caseWorker, openCase } from '../../casework/case.ts'
import { verifyBytes } from '../../casework/verify.ts'
import { reportProblemText, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse, refuseFile } from '../complaint.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus } from '../io.ts'
import { readBytes } from '../file.ts'
import { columns, number } from '../text.ts'

const PDF = '%PDF-'
const CASE = 'SQLite format 3\0'

const firstBytes = async (language: Language, path: string): Promise<string> => {
  try {
    const file = await openFile(path, 'r')
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0)
      return buffer.subarray(0, bytesRead).toString('latin1')
    } finally {
      await file.close()
    }
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

type Line = readonly [string, string]

const problemLines = (language: Language, problems: readonly ReportProblem[]): Line[] =>
  problems.map((problem) => ['', reportProblemText(language, problem)])

const MOST_DIFFERENCES_SHOWN = 10

/** The verdicts of a verification, one under the other, with what speaks against them. */
export const verificationText = (language: Language, result: VerificationResult): string => {
  const words = (key: keyof (typeof verifyWords)['en'], slots: Record<string, string | number> = {}): string =>
    say(verifyWords, language, key, slots)
  const { signature, receipt, pages, replay } = result
  const lines: Line[] = [
    [words('signature'), words(`signature-${signature.verdict}`)],
    ...problemLines(language, signature.problems),
    ...signature.signatures.flatMap((each): Line[] => [
      [
        '',
        words('signer', {
          field: each.field,
          name: each.signer?.subject.name ?? '?',
          time: each.time ?? '?',
          verdict: words(`signature-${each.verdict}`),
        }),
      ],
      ...(each.signer === undefined
        ? []
        : [['', words('fingerprint', { fingerprint: each.signer.fingerprint })] as const]),
      ...problemLines(language, each.problems),
    ]),
    [words('receipt'), words(`receipt-${receipt.verdict}`)],
    ...problemLines(language, receipt.problems),
    [words('pages'), words(`pages-${pages.verdict}`)],
    ...problemLines(language, pages.problems),
    [
      words('replay'),
      words(`replay-${replay.verdict}`, { compared: number(replay.compared), differing: number(replay.differing) }),
    ],
    ...replay.differences
      .slice(0, MOST_DIFFERENCES_SHOWN)
      .map((found): Line => ['', words('difference', { ...found, node: found.node ?? '' })]),
    ...problemLines(language, replay.problems),
  ]
  return columns(lines)
}

const verifyPdf = async ({ language, json, io }: Invocation, path: string): Promise<ExitStatus> => {
  const result = await verifyBytes(await readBytes(language, path), io.now())
  const sound = verdictOf(result) === 'whole'
  const verdict = say(resultWords, language, sound ? 'report-sound' : 'report-unsound', { path })
  await io.write(
    json ? `${JSON.stringify({ path, sound, ...result })}\n` : `${verdict}\n${verificationText(language, result)}`,
  )
  return sound ? DONE : DONE_WITH_FAILURES
}

const caseText = (language: Language, { checks }: CaseVerification): string =>
  columns(
    checks.flatMap(({ check, passed, checked, problems }): Line[] => [
      [
        say(verifyWords, language, `check-${check}`),
        say(verifyWords, language, passed ? 'passed' : 'not-passed', { count: number(checked) }),
      ],
      ...problems.map(({ code, place }): Line => ['', `${code}: ${place}`]),
    ]),
  )

const verifyCase = async ({ language, json, io }: Invocation, path: string): Promise<ExitStatus> => {
  const opened = await openCase(path, { mode: 'look', worker: caseWorker() })
  const open = written(language, opened)
  try {
    const result = await open.verify()
    const verdict = say(resultWords, language, result.passed ? 'case-sound' : 'case-unsound', { path })
    await io.write(
      json
        ? `${JSON.stringify({ path, sound: result.passed, ...result })}\n`
        : `${verdict}\n${caseText(language, result)}`,
    )
    return result.passed ? DONE : DONE_WITH_FAILURES
  } finally {
    await open.close()
  }
}

export const verifyCommand: Run = async (invocation) => {
  const { arguments: given, language } = invocation
  const [path = ''] = given.operands
  const start = await firstBytes(language, path)
  if (start.startsWith(PDF) || /\.pdf$/i.test(path)) return verifyPdf(invocation, path)
  if (start === CASE || /\.docket$/i.test(path)) return verifyCase(invocation, path)
  throw refuse(language, 'file-kind-unknown', { path })
}
