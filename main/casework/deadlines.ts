// What falls due in a case, as of a day: of its transactions, of its validated end users, and for everyone.
import type { Basis } from '../../shared/contract/basis.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { deadlineRegister } from '../law/windows/deadlines.ts'
import type { Answered } from '../ledger/stored.ts'
import { lawOf } from './carry.ts'
import { basisOf } from './standing.ts'
import { type Work, determinedIn } from './work.ts'

export type DeadlinesAsked = {
  readonly asOf: CivilDate
  readonly from?: CivilDate
  readonly through?: CivilDate
  /** The earliest so many; absent: all. */
  readonly most?: number
}

/** By day. What has passed without a statement that it was done is overdue as of the day asked about. */
export const deadlinesOf = (
  work: Work,
  asked: DeadlinesAsked,
  determined: Iterable<Answered> = determinedIn(work),
): readonly Deadline[] => deadlineRegister(determined, lawOf(work), asked)

/** The same with what they rest on, to be shown. */
export const deadlinesShown = (
  work: Work,
  asked: DeadlinesAsked,
): { readonly basis: Basis; readonly deadlines: readonly Deadline[] } => ({
  basis: basisOf(work),
  deadlines: deadlinesOf(work, asked),
})
