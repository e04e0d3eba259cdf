// docket verify: a report against its signatures, seals and rules; a case file against its pages, log and hashes; the one against the other.
import process from 'node:process'
import type { CaseVerification } from '../../../shared/contract/casefile.ts'
import { againstVerdict } from '../../../shared/contract/against.ts'
import type { Person } from '../../../shared/contract/people.ts'
import { verdictOf } from '../../../shared/contract/report.ts'
import { shown } from '../../../shared/kernel/shown.ts'
import { type Language, say } from '../../../shared/language/catalog.ts'
import { verifyWords } from '../../../shared/language/cli/checks.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { verificationWords } from '../../../shared/language/verification.ts'
import { dataFolder, peopleFile, readPeople, recognized } from '../../casework/people.ts'
import { verifyFile } from '../../casework/verify.ts'
import { type VerifiedFile, verifiedTable } from '../../casework/tables/verified.ts'
import { firstBytesOf } from '../../files/reading.ts'
import { againstText } from '../against.ts'
import { answered, looking } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse, refuseFile } from '../complaint.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, WRONG_USAGE } from '../io.ts'
import { columns, number, table } from '../text.ts'
import { verdictLine, verificationText } from '../verification.ts'

const PDF = '%PDF-'
const CASE = 'SQLite format 3\0'

const firstBytes = async (language: Language, path: string): Promise<string> => {
  try {
    return (await firstBytesOf(path, 16)).toString('latin1')
  } catch (error) {
    throw refuseFile(language, path, error)
  }
}

type Line = readonly [string, string]

/** What verifying one file gave: text for a person, a value for a program, and a line of the list of many. */
type Verified = {
  readonly isWhole: boolean
  readonly text: string
  readonly value: object
  readonly row: VerifiedFile
}

const knownPeople = (language: Language, { env }: Invocation['io']): readonly Person[] => {
  const path = peopleFile(dataFolder(env, process.platform))
  try {
    return answered(language, path, readPeople(path))
  } catch (error) {
    throw error instanceof Error && 'syscall' in error ? refuseFile(language, path, error) : error
  }
}

const verifyPdf = async ({ language, io }: Invocation, path: string): Promise<Verified> => {
  const people = knownPeople(language, io)
  const result = recognized(await verifyingFile(language, path, () => verifyFile(path, io.now())), people)
  const verdict = verdictOf(result)
  const isWhole = verdict === 'whole'
  return {
    isWhole,
    text: `${verdictLine(language, path, result)}\n${verificationText(language, result)}`,
    value: { path, sound: isWhole, verdict, ...result },
    row: {
      path,
      verdict: say(verificationWords, language, `short-${verdict}`),
      caseTitle: result.report?.caseTitle ?? '',
      signers: result.signature.signatures.map(({ signer }) => signer?.subject.name ?? '?'),
    },
  }
}

const verifyingFile = async <Value>(language: Language, path: string, work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof Error && 'code' in error ? refuseFile(language, path, error) : error
  }
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

const verifyCase = async (invocation: Invocation, path: string): Promise<Verified> => {
  const { language, io } = invocation
  return looking(invocation, path, async ({ open }) => {
    const result = await open.verify({ signal: io.signal })
    const verdict = say(fileWords, language, result.passed ? 'case-sound' : 'case-unsound', { path })
    return {
      isWhole: result.passed,
      text: `${shown(verdict)}\n${caseText(language, result)}`,
      value: { path, sound: result.passed, ...result },
      row: {
        path,
        verdict: say(verificationWords, language, result.passed ? 'short-whole' : 'short-broken'),
        caseTitle: '',
        signers: [],
      },
    }
  })
}

const verifyOne = async (invocation: Invocation, path: string): Promise<Verified> => {
  const { language } = invocation
  const start = await firstBytes(language, path)
  if (start.startsWith(PDF) || /\.pdf$/i.test(path)) return verifyPdf(invocation, path)
  if (start === CASE || /\.docket$/i.test(path)) return verifyCase(invocation, path)
  throw refuse(language, 'file-kind-unknown', { path })
}

/** A case whose own checks fail says nothing of a report; what is wrong with it is told by the check of the case alone. */
const compareReport = async (
  invocation: Invocation,
  path: string,
  reportPath: string,
): Promise<Omit<Verified, 'row'>> => {
  const { language, io } = invocation
  if ((await firstBytes(language, path)) !== CASE) throw refuse(language, 'not-a-case', { path })
  if (!(await firstBytes(language, reportPath)).startsWith(PDF))
    throw refuse(language, 'not-a-report', { path: reportPath })
  return looking(invocation, path, async ({ open, ask }) => {
    const checked = await open.verify({ signal: io.signal })
    if (!checked.passed) throw refuse(language, 'case-does-not-stand', { path })
    const compared = await verifyingFile(language, reportPath, () =>
      ask('against', { path: reportPath, now: io.now() }),
    )
    const { result, against: found } = answered(language, reportPath, compared)
    const verdict = verdictOf(result)
    const against = againstVerdict(found)
    const isWhole = verdict === 'whole' && against === 'agrees'
    return {
      isWhole,
      text: againstText(language, { case: path, report: reportPath }, found, result),
      value: {
        path,
        report: reportPath,
        sound: isWhole,
        verdict: against,
        against: found,
        verification: { verdict, ...result },
      },
    }
  })
}

const verifyAgainst = async (invocation: Invocation, report: string): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const [path = '', ...others] = given.operands
  if (others.length > 0) throw refuse(language, 'one-case-for-report', {}, WRONG_USAGE)
  const { isWhole, text, value } = await compareReport(invocation, path, report)
  await io.write(json ? `${JSON.stringify(value)}\n` : text)
  return isWhole ? DONE : DONE_WITH_FAILURES
}

/** One file at length; many in a table, and those that are not whole at length after it. */
export const verifyCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const report = given.value('report')
  if (report !== undefined) return verifyAgainst(invocation, report)
  const verified: Verified[] = []
  for (const path of given.operands) verified.push(await verifyOne(invocation, path))
  const broken = verified.filter(({ isWhole }) => !isWhole)
  if (json) for (const { value } of verified) await io.write(`${JSON.stringify(value)}\n`)
  else if (verified.length === 1) for (const { text } of verified) await io.write(text)
  else {
    const files = verified.map(({ row }) => row)
    await io.write(table(verifiedTable(files, language)))
    for (const { text } of broken) await io.write(`\n${text}`)
  }
  return broken.length === 0 ? DONE : DONE_WITH_FAILURES
}
