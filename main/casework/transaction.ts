// One transaction in full: its facts and answer with the duties that fall due, its doubts, and its sentences in Chinese.
import type { Transaction } from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { TransactionFull } from '../../shared/contract/ipc.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { currentPack, inChinese } from '../law/index.ts'
import { deadlines } from '../law/windows/deadlines.ts'
import { appliedLaw } from './carry.ts'
import { doubtEntry, doubtInRegister } from './pack.ts'

/** Doubts that the determination rests on or that somebody judged. */
const doubtsOf = ({ record, determination }: Transaction): TransactionFull['doubts'] => {
  const reasons = determination === null ? [] : [...determination.codified.reasons, ...determination.enforced.reasons]
  const named = [...reasons.flatMap(({ doubt }) => doubt ?? []), ...(record.judgments ?? []).map(({ doubt }) => doubt)]
  return [...new Set(named)].flatMap((id) => {
    const found = doubtInRegister(id)
    return found === undefined ? [] : [doubtEntry(found)]
  })
}

type InFull = Omit<TransactionFull, 'deadlines'> & { readonly deadlines: readonly Deadline[] }

/** `asOf`: the day that its deadlines are looked at from; `settings`: those of the last run, whose law they are of. */
export const transactionInFull = (found: Transaction, asOf: CivilDate, settings: RunSettings | undefined): InFull => {
  const { trace: _trace, ...rest } = found
  const { record, determination } = found
  return {
    ...rest,
    deadlines: determination === null ? [] : deadlines(record, determination, appliedLaw(settings, currentPack), asOf),
    doubts: doubtsOf(found),
    inChinese: determination === null ? {} : { ...inChinese(determination, currentPack) },
  }
}
