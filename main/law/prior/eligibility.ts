// What a record states of the position before 13 January 2025, held against what the text of that day required of the same facts.
import type { RunSettings, TransactionRecord } from '../../../shared/contract/interchange.ts'
import type { Elections } from '../../engine/model.ts'
import { axisAt, valuesAt } from '../points.ts'
import { machineOf, readRecord } from '../evaluation.ts'
import type { LoadedPack } from '../loaded.ts'
import { raisesOf, withReason } from '../raises.ts'
import { readsOf, contradicting } from '../facts/read.ts'
import { priorOf, type Prior, type PriorReads } from './determine.ts'

type Read = ReturnType<typeof readRecord>

/**
 * Reads a record and its answer under the earlier edition. "No license required" before this rule, where that edition required one, leaves
 * open what this rule took away (the savings clause).
 */
export const readWithPrior = (
  record: TransactionRecord,
  settings: RunSettings,
  loaded: LoadedPack,
  elected?: Elections,
): Read & { readonly prior: Prior | undefined } => {
  const read = readRecord(record, settings, loaded, elected)
  return heldAgainstPrior(read, loaded)
}

/** A record that was read, with its answer under the earlier edition, and what it states of that position open where they part. */
export const heldAgainstPrior = (
  read: Read,
  loaded: LoadedPack,
  known?: PriorReads,
): Read & { readonly prior: Prior | undefined } => {
  const { record } = read.context
  const prior = priorOf(read, read.elections, loaded, known)
  if (record.prior?.eligibility !== 'nlr' || prior?.verdict.licenseRequirement !== 'yes') return { ...read, prior }
  const { space } = machineOf(loaded).evaluator
  const disputed = withReason(
    contradicting(['free', 'license'], 'stated-twice', [
      ['prior.eligibility', 'nlr'],
      ['prior.licenseRequirement', 'yes'],
    ]),
    loaded.pack,
    raisesOf(loaded.pack),
  )
  const point = Int32Array.from(read.point)
  point[axisAt(space, 'prior-eligibility')] = valuesAt(space, 'prior-eligibility', disputed.values)
  return { ...read, reads: readsOf(new Map(read.reads).set('prior-eligibility', disputed)), point, prior }
}
