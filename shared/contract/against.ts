// A report set beside the case it says it was made from.
import type { TreeHead } from './casefile.ts'

/** How the log of the case stands to the head that the report names. */
export type LogStanding =
  /** It is the log of that head, and nothing came after. */
  | 'same'
  /** It continues the log of that head. */
  | 'continues'
  /** It has fewer events than the report names: an older copy, or one that was cut. */
  | 'shorter'
  /** It has as many events or more, and they are not those that the report names. */
  | 'rewritten'
  /** It is not the log that the report names, and the report names another case. */
  | 'other-case'
  /** The report names no head. */
  | 'not-stated'

/** A transaction that the report and the case, as it stood when the report was made, state otherwise. */
export type DifferingTransaction = {
  readonly transaction: string
  readonly in: 'facts' | 'answer'
}

export type AgainstCase = {
  readonly log: LogStanding
  readonly reportHead?: TreeHead
  readonly caseHead: TreeHead
  /** Whether the log of the case enters the file as issued. */
  readonly isIssued: boolean
  /** The one transaction of a memorandum, which carries nothing else of the case. */
  readonly subject?: string
  /** Transactions that the report and the case both have. */
  readonly compared: number
  readonly differing: readonly DifferingTransaction[]
  /** In the case when the report was made, and not in the report. */
  readonly leftOut: readonly string[]
  /** In the report, and not in the case when the report was made. */
  readonly beyond: readonly string[]
  /** Whether what persons entered in the ledgers is what the case holds; absent where the report does not state it. */
  readonly isEnteredSame?: boolean
  /** Whether the transactions that the report names as withdrawn, with who, when and why, are those of the case then. */
  readonly isWithdrawnSame: boolean
  /** What became of the transactions since: other facts, another answer, withdrawn, brought back. */
  readonly revisedSince: readonly string[]
  readonly answeredSince: readonly string[]
  readonly addedSince: readonly string[]
  readonly withdrawnSince: readonly string[]
  readonly reinstatedSince: readonly string[]
}

type AgainstVerdict = 'agrees' | 'unchecked' | 'differs'

/** What a report and a case say together; what changed since the report was made does not count against either. */
export const againstVerdict = ({
  log,
  differing,
  leftOut,
  beyond,
  isIssued,
  isEnteredSame,
  isWithdrawnSame,
  subject,
}: AgainstCase): AgainstVerdict => {
  const isOtherLog = log === 'shorter' || log === 'rewritten' || log === 'other-case'
  const isOther = differing.length + leftOut.length + beyond.length > 0 || isEnteredSame === false || !isWithdrawnSame
  if (isOtherLog || isOther) return 'differs'
  return log === 'not-stated' || !isIssued || (isEnteredSame === undefined && subject === undefined)
    ? 'unchecked'
    : 'agrees'
}
