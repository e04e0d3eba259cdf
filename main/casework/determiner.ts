// The law and the ledgers as a run over a case needs them.
import type { Determination, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Determiner, KeptAnswer } from '../casefile/index.ts'
import { ENGINE, currentPack, determine } from '../law/index.ts'
import { createCarrier } from '../ledger/carry.ts'
import { ledgerDate } from '../ledger/records.ts'
import { appliedLaw, startOf } from './carry.ts'

type Answer = { readonly determination: Determination; readonly trace?: unknown }

const { pack, hash } = currentPack

export const caseDeterminer: Determiner = {
  pack: { id: pack.id, version: pack.version, hash },
  engine: ENGINE,
  dayOf: ledgerDate,
  begin: (settings, entered) => {
    let standing: KeptAnswer = () => undefined
    const answerTo = (record: TransactionRecord): Answer => {
      const kept = standing(record.positions ?? undefined)
      return kept === undefined ? determine(record, settings) : { determination: kept }
    }
    const carry = createCarrier(answerTo, startOf(entered, appliedLaw(settings, currentPack)))
    return (stated, standingOf) => {
      standing = standingOf
      const { record, answer } = carry(stated)
      return { ...answer, positions: record.positions ?? undefined }
    }
  },
}
