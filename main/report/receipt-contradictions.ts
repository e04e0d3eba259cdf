// What the statements of a receipt say of each other. None of them follows from a record, so that nothing can be made again; but some
// cannot stand together, and no product makes a report in which they do.
import type { ReportProblem } from '../../shared/contract/report.ts'
import type { ReceiptHead } from './receipt.ts'

const withdrawnIn = (head: ReceiptHead) => ('withdrawn' in head ? (head.withdrawn ?? []) : [])

const subjectOf = (head: ReceiptHead): string | undefined => ('subject' in head ? head.subject : undefined)

/** Members that are of a whole case; a memorandum is of one transaction, whose record says all it rests on. */
const ofWholeCase = (head: ReceiptHead): string | undefined => {
  if ('kind' in head && head.kind !== undefined) return 'kind'
  if ('entered' in head && head.entered.length > 0) return 'entered'
  if (withdrawnIn(head).length > 0) return 'withdrawn'
  return head.rejectedRows === undefined ? undefined : 'rejectedRows'
}

const isTreeHead = ({ size, root }: NonNullable<ReceiptHead['caseHead']>): boolean =>
  size > 0 && /^[0-9a-f]{64}$/.test(root)

/** The first contradiction among the statements themselves. */
export const contradictionIn = (head: ReceiptHead): ReportProblem | undefined => {
  if (head.caseHead !== undefined && !isTreeHead(head.caseHead)) return { code: 'case-head-malformed' }
  const subject = subjectOf(head)
  const member = subject === undefined ? undefined : ofWholeCase(head)
  if (subject !== undefined && member !== undefined)
    return { code: 'memorandum-has-more', transaction: subject, member }
  const ids = new Set<string>()
  for (const { id } of withdrawnIn(head)) {
    if (ids.has(id)) return { code: 'withdrawn-repeated', transaction: id }
    ids.add(id)
  }
  return undefined
}

/** Asks of each transaction, by its id, whether it may stand in a receipt that states this. */
export const standingBy = (head: ReceiptHead): ((id: string) => ReportProblem | undefined) => {
  const withdrawn = new Set(withdrawnIn(head).map(({ id }) => id))
  const subject = subjectOf(head)
  return (id) => {
    if (withdrawn.has(id)) return { code: 'withdrawn-counted', transaction: id }
    return subject === undefined || subject === id
      ? undefined
      : { code: 'memorandum-of-other', transaction: id, subject }
  }
}
