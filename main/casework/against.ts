// A report against the case it says it was made from: its tree head against the log, its transactions against those of that moment.
import type { AgainstCase, DifferingTransaction, LogStanding } from '../../shared/contract/against.ts'
import type { TreeHead, WithdrawnRecord } from '../../shared/contract/casefile.ts'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReportProblem, VerificationResult } from '../../shared/contract/report.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { verifyConsistency } from '../../shared/kernel/merkle.ts'
import { type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { CaseReads } from '../casefile/index.ts'
import { readFileOf, sizeOfFile } from '../files/reading.ts'
import { type Carried, MAX_REPORT_BYTES, carriedIn } from '../report/index.ts'
import { Cancelled } from '../threads/protocol.ts'
import { withCarried } from './standing.ts'
import type { Work } from './work.ts'

const PAGE = 500

type Stated = { readonly facts: string; readonly answer: string }

/** As JSON has it: a member that is undefined is absent. */
const text = (value: unknown): string => expectOk(canonicalJson(JSON.parse(JSON.stringify(value))))

const asIs = (value: unknown): Result<{ readonly id: string; readonly record: unknown }, never> =>
  ok({ id: idOf(value), record: value })

const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : ''

const standingOfLog = (
  reads: CaseReads,
  reportId: string,
  reportHead: TreeHead | undefined,
  caseHead: TreeHead,
): LogStanding => {
  if (reportHead === undefined) return 'not-stated'
  const { caseId } = reads.summary()
  const isOtherCase = !reportId.startsWith(`${caseId.slice(0, 8)}-`)
  if (reportHead.size > caseHead.size) return isOtherCase ? 'other-case' : 'shorter'
  const proof = reads.consistencyProof(reportHead.size, caseHead.size)
  const isContinued =
    reportHead.size > 0 && proof !== null && verifyConsistency(proof, reportHead.root, caseHead.root).ok
  if (!isContinued) return isOtherCase ? 'other-case' : 'rewritten'
  return reportHead.size === caseHead.size ? 'same' : 'continues'
}

const enteredBefore = (reads: CaseReads, size: number): readonly object[] => {
  const found: object[] = []
  for (let after = 0; ;) {
    const page = reads.ledgerEntries({ after, limit: PAGE })
    const last = page.at(-1)
    if (last === undefined) return found
    for (const { id: _id, at: _at, event, ...entry } of page) if (event < size) found.push(entry)
    after = last.id
  }
}

const setBeside = ({ receipt, firstSigned }: Carried, { reads, isCancelled }: Work): AgainstCase => {
  const { head } = receipt
  const subject = 'subject' in head ? head.subject : undefined
  const caseHead = reads.treeHead()
  const reportHead = head.caseHead === undefined ? undefined : { size: head.caseHead.size, root: head.caseHead.root }
  const log = standingOfLog(reads, head.report, reportHead, caseHead)
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
    if (isCancelled()) throw new Cancelled()
    const page = reads.transactionsAt(size, after, PAGE)
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
  const reports = reads.reports()
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
      ? { isEnteredSame: text(head.entered) === text(enteredBefore(reads, size)) }
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

export type AgainstAsked = {
  readonly path: string
  /** The reader's clock. */
  readonly now: string
}

export type Against = { readonly result: VerificationResult; readonly against: AgainstCase }

/**
 * The case must have passed its own checks: nothing here proves them again. The failure is of a report that carries nothing to
 * compare; throws the system's error where the file cannot be read.
 */
export const against = async (work: Work, { path, now }: AgainstAsked): Promise<Result<Against, ReportProblem>> => {
  const size = await sizeOfFile(path)
  if (size > MAX_REPORT_BYTES) return failed({ code: 'file-too-large', bytes: size, limit: MAX_REPORT_BYTES })
  const bytes = await readFileOf(path, MAX_REPORT_BYTES)
  const carried = carriedIn(bytes)
  if (!carried.ok) return carried
  // What makes reports again is large, and few questions need it.
  const { verifyBytes } = await import('./verify.ts')
  const result = await verifyBytes(bytes, now)
  const [problem] = result.receipt.problems
  return problem === undefined ? ok({ result, against: setBeside(carried.value, work) }) : failed(problem)
}
