// What falls due in a case, as of a day: of its transactions, of its validated end users, and for everyone.
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { deadlineRegister } from '../law/windows/deadlines.ts'
import type { Answered } from '../ledger/stored.ts'
import { lawOf } from './carry.ts'
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
