// One transaction in full: its facts and answer with the duties that fall due, its doubts, and its sentences in both languages.
import type { SignOff, Transaction } from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import type { TransactionFull } from '../../shared/contract/ipc.ts'
import { reasonsOf } from '../../shared/contract/reasons.ts'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import type { CivilDate } from '../../shared/kernel/civil-date.ts'
import { type SummaryInBoth, summaryInBoth } from '../../shared/language/summary.ts'
import { certificateOf } from '../casefile/sign-off-seal.ts'
import { currentPack, sentencesOf } from '../law/index.ts'
import { deadlines } from '../law/windows/deadlines.ts'
import { describeCertificate } from '../report/identity.ts'
import { appliedLaw } from './carry.ts'
import { doubtEntry, doubtInRegister } from './pack.ts'
import { withCarried } from './standing.ts'
import type { Work } from './work.ts'

/** Doubts that the determination rests on or that somebody judged. */
const doubtsOf = ({ record, determination }: Transaction): TransactionFull['doubts'] => {
  const reasons = determination === null ? [] : reasonsOf(determination)
  const named = [...reasons.flatMap(({ doubt }) => doubt ?? []), ...(record.judgments ?? []).map(({ doubt }) => doubt)]
  return [...new Set(named)].flatMap((id) => {
    const found = doubtInRegister(id)
    return found === undefined ? [] : [doubtEntry(found)]
  })
}

/**
 * The sentences of the answer that stands, in both languages; null where this product would say others: the answer was made by
 * other rules, or for facts since changed.
 */
const sentences = (
  { record, positions, determination }: Transaction,
  settings: RunSettings | undefined,
): TransactionFull['sentences'] => {
  if (determination === null) return null
  const { codified, prior, enforced, obligations } = sentencesOf(withCarried(record, positions), settings)
  const said = [...codified, ...prior, ...enforced, ...obligations].map(({ en }) => en)
  const stands = [
    ...[determination.codified, determination.prior, determination.enforced]
      .flatMap((verdict) => verdict?.reasons ?? [])
      .map(({ settles }) => settles),
    ...determination.obligations.map(({ what }) => what),
  ]
  return said.join('\n') === stands.join('\n')
    ? { codified: [...codified], prior: [...prior], enforced: [...enforced], obligations: [...obligations] }
    : null
}

/** Where this product would say other sentences, those that stand are told in the language of the contract. */
const summary = (
  { record, positions, determination }: Transaction,
  said: TransactionFull['sentences'],
): readonly SummaryInBoth[] => {
  if (determination === null) return []
  const only = (text: string) => ({ en: text, zh: text })
  const { codified, obligations } = determination
  const sentencesSaid = said ?? {
    codified: codified.reasons.map(({ settles }) => only(settles)),
    obligations: obligations.map(({ what }) => only(what)),
  }
  return summaryInBoth(determination, withCarried(record, positions), sentencesSaid, currentPack.pack, 'desk')
}

/** A sign-off with who holds its key, as the certificate names them. */
const withSigner = ({ seal, ...signOff }: SignOff): TransactionFull['signOffs'][number] => {
  const certificate = seal === null ? undefined : certificateOf(seal)
  return { ...signOff, signer: certificate === undefined ? null : describeCertificate(certificate) }
}

type InFull = Omit<TransactionFull, 'deadlines' | 'summary'> & {
  readonly deadlines: readonly Deadline[]
  readonly summary: readonly SummaryInBoth[]
}

/** `asOf`: the day that its deadlines are looked at from; their law is that of the last run. Null where the case has no such one. */
export const transactionInFull = (
  { reads, pack }: Work,
  { id, asOf }: { readonly id: string; readonly asOf: CivilDate },
): InFull | null => {
  const found = reads.transaction(id)
  if (found === null) return null
  const settings = reads.runs(1)[0]?.settings
  const { trace: _trace, ...rest } = found
  const { row, record, determination } = found
  const counts = row.status !== 'withdrawn'
  const said = sentences(found, settings)
  return {
    ...rest,
    signOffs: found.signOffs.map(withSigner),
    summary: summary(found, said),
    deadlines:
      determination === null || !counts ? [] : deadlines(record, determination, appliedLaw(settings, pack), asOf),
    doubts: doubtsOf(found),
    sentences: said,
  }
}
