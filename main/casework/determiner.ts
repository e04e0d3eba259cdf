// The law and the ledgers as a run over a case needs them.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Determiner, KeptAnswer } from '../casefile/index.ts'
import { ENGINE, type Answered, answerTo, currentPack } from '../law/index.ts'
import { createCarrier } from '../ledger/carry.ts'
import { ledgerDate } from '../ledger/records.ts'
import { appliedLaw, startOf } from './carry.ts'

type Answer = Pick<Answered, 'determination'> & Partial<Answered>

const { pack, hash } = currentPack

export const caseDeterminer: Determiner = {
  pack: { id: pack.id, version: pack.version, hash },
  engine: ENGINE,
  dayOf: ledgerDate,
  begin: (settings, entered) => {
    let standing: KeptAnswer = () => undefined
    const answerFor = (record: TransactionRecord): Answer => {
      const kept = standing(record.positions ?? undefined)
      return kept === undefined ? answerTo(record, settings, currentPack) : { determination: kept }
    }
    const carry = createCarrier(answerFor, startOf(entered, appliedLaw(settings, currentPack)))
    return (stated, standingOf) => {
      standing = standingOf
      const { record, answer } = carry(stated)
      const { determination, trace } = answer
      const made = { determination, positions: record.positions ?? undefined }
      if (trace === undefined) return made
      // A trace that the case has already is not made again.
      return {
        ...made,
        get trace() {
          return trace()
        },
      }
    }
  },
}
