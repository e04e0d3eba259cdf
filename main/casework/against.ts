// A report against the case it says it was made from: its tree head against the log, its transactions against those of that moment.
import { readFile, stat } from 'node:fs/promises'
import type { AgainstCase, DifferingTransaction, LogStanding } from '../../shared/contract/against.ts'
import type { TreeHead, WithdrawnRecord } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReportProblem, VerificationResult } from '../../shared/contract/report.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { verifyConsistency } from '../../shared/kernel/merkle.ts'
import { type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { ReadableCase } from '../casefile/index.ts'
import { type Carried, MAX_REPORT_BYTES, carriedIn } from '../report/index.ts'
import { withCarried } from './standing.ts'
import { verifyBytes } from './verify.ts'

const PAGE = 500

type VerifiedReport = { readonly result: VerificationResult; readonly carried: Carried }

/** `now`: the reader's clock. The failure is of a report that carries nothing to compare. Throws the system's error where the file cannot be read. */
export const readReport = async (path: string, now: string): Promise<Result<VerifiedReport, ReportProblem>> => {
  const { size } = await stat(path)
  if (size > MAX_REPORT_BYTES) return failed({ code: 'file-too-large', bytes: size, limit: MAX_REPORT_BYTES })
  const bytes = await readFile(path)
  const carried = carriedIn(bytes)
  if (!carried.ok) return carried
  const result = await verifyBytes(bytes, now)
  const [problem] = result.receipt.problems
  return problem === undefined ? ok({ result, carried: carried.value }) : failed(problem)
}

type Stated = { readonly facts: string; readonly answer: string }

/** As JSON has it: a member that is undefined is absent. */
const text = (value: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(value))))

const asIs = (value: unknown): Result<{ readonly id: string; readonly record: unknown }, never> =>
  ok({ id: idOf(value), record: value })

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''

const standingOfLog = async (
  open: ReadableCase,
  reportId: string,
  reportHead: TreeHead | undefined,
  caseHead: TreeHead,
): Promise<LogStanding> => {
  if (reportHead === undefined) return 'not-stated'
  const { caseId } = await open.summary()
  const isOtherCase = !reportId.startsWith(`${caseId.slice(0, 8)}-`)
  if (reportHead.size > caseHead.size) return isOtherCase ? 'other-case' : 'shorter'
  const proof = await open.consistencyProof(reportHead.size, caseHead.size)
  const isContinued =
    reportHead.size > 0 && proof !== null && verifyConsistency(proof, reportHead.root, caseHead.root).ok
  if (!isContinued) return isOtherCase ? 'other-case' : 'rewritten'
  return reportHead.size === caseHead.size ? 'same' : 'continues'
}

const enteredBefore = async (open: ReadableCase, size: number): Promise<readonly object[]> => {
  const found: object[] = []
  for (let after = 0; ;) {
    const page = await open.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return found
    for (const { id: _id, at: _at, event, ...entry } of page) if (event < size) found.push(entry)
    after = last.id
  }
}

/** The case must have passed its own checks: nothing here proves them again. */
export const reportAgainst = async (
  { receipt, firstSigned }: Carried,
  open: ReadableCase,
  isCancelled: () => boolean,
): Promise<AgainstCase | null> => {
  const { head } = receipt
  const subject = 'subject' in head ? head.subject : undefined
  const caseHead = await open.treeHead()
  const reportHead = head.caseHead === undefined ? undefined : { size: head.caseHead.size, root: head.caseHead.root }
  const log = await standingOfLog(open, head.report, reportHead, caseHead)
  const size = Math.min(reportHead?.size ?? caseHead.size, caseHead.size)
  const stated = new Map<string, Stated>()
  for (const { record, determination } of receipt.entries(asIs))
    stated.set(record.id, { facts: text(record.record), answer: text(determination) })
  const differing: DifferingTransaction[] = []
  const leftOut: string[] = []
  const revisedSince: string[] = []
  const answeredSince: string[] = []
  const addedSince: string[] = []
  const withdrawnSince: string[] = []
  const reinstatedSince: string[] = []
  const withdrawnThen: WithdrawnRecord[] = []
  let compared = 0
  const compare = (id: string, record: TransactionRecord, answer: unknown, { facts, answer: given }: Stated): void => {
    compared += 1
    if (text(record) !== facts) differing.push({ transaction: id, in: 'facts' })
    else if (text(answer) !== given) differing.push({ transaction: id, in: 'answer' })
  }
  for (let after = 0; ;) {
    if (isCancelled()) return null
    const page = await open.transactionsAt(size, after, PAGE)
    const last = page.at(-1)
    if (last === undefined) break
    for (const stored of page) {
      const { id, record, positions, determination, isRevisedSince, isAnsweredSince, withdrawn, isWithdrawnNow } =
        stored
      if (record === null) {
        addedSince.push(id)
        continue
      }
      if (withdrawn !== null) {
        withdrawnThen.push(withdrawn)
        if (!isWithdrawnNow) reinstatedSince.push(id)
        continue
      }
      if (isWithdrawnNow) withdrawnSince.push(id)
      const given = stated.get(id)
      if (given === undefined) {
        // A memorandum is of one transaction and says so.
        if (subject === undefined) leftOut.push(id)
        continue
      }
      compare(id, withCarried(record, positions), determination, given)
      stated.delete(id)
      if (isRevisedSince) revisedSince.push(id)
      else if (isAnsweredSince) answeredSince.push(id)
    }
    after = last.key
  }
  const reports = await open.reports()
  return {
    log,
    ...(reportHead === undefined ? {} : { reportHead }),
    caseHead,
    isIssued: reports.some(({ sha256 }) => sha256 === firstSigned),
    compared,
    differing,
    leftOut,
    beyond: [...stated.keys()],
    ...('entered' in head && subject === undefined
      ? { isEnteredSame: text(head.entered) === text(await enteredBefore(open, size)) }
      : {}),
    ...(subject === undefined ? {} : { subject }),
    isWithdrawnSame:
      subject !== undefined || text(('withdrawn' in head ? head.withdrawn : undefined) ?? []) === text(withdrawnThen),
    revisedSince,
    answeredSince,
    addedSince,
    withdrawnSince,
    reinstatedSince,
  }
}
