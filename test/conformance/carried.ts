// Cases whose records stand in order, with the ledgers carried from one to the next.
import type { Determination } from '../../shared/contract/interchange.ts'
import { appliedLaw } from '../../main/casework/carry.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { ledgerLaw } from '../../main/law/limits.ts'
import { carryPositions } from '../../main/ledger/carry.ts'
import type { ConformanceCase } from './expectation.ts'

export const carriedAnswers = (wanted: ConformanceCase): readonly Determination[] => {
  if (wanted.kind !== 'case') throw new Error(`${wanted.id} is of kind ${wanted.kind}`)
  const settings = {
    ...(wanted.lawDate === undefined ? {} : { lawDate: wanted.lawDate }),
    ...(wanted.knowledgeDate === undefined ? {} : { knowledgeDate: wanted.knowledgeDate }),
  }
  const law = ledgerLaw(appliedLaw(settings, currentPack))
  const carried = carryPositions(wanted.records, (record) => determine(record, settings), { law })
  return [...carried].map(({ answer }) => answer.determination)
}
