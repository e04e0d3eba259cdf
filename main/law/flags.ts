// Red flags of Supplement No. 3 to part 732 as a person answers them for a transaction, each as a judgment under its citation.
// One that is raised must be cleared before going on (paragraph (a)(2), (5) and (6)), so no answer passes while it stands.
import type { Determination, Outcome, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { CodedReason } from './coded.ts'
import type { LawPack } from './model.ts'

type Flags = Determination['redFlags']

/** What a person may answer of a flag. */
export const flagAnswers = ['raised', 'resolved', 'not-present'] as const

/** Readings that clear a flag; any other of a flag of the list counts as raised, a misspelled one with them. */
const clearing: ReadonlySet<string> = new Set(flagAnswers.filter((answer) => answer !== 'raised'))

type Judgment = NonNullable<TransactionRecord['judgments']>[number]

/** The judgments of each doubt and flag on the last day on which there is one, however the record lists them: a later one takes its place. */
const lastJudgments = ({ judgments }: TransactionRecord): readonly Judgment[] =>
  (judgments ?? []).filter(({ doubt, on }, _, all) => !all.some((each) => each.doubt === doubt && each.on > on))

/** What a person elected of each doubt; two readings of one day elect none. */
export const electedBy = (record: TransactionRecord): readonly (readonly [doubt: string, reading: string])[] => {
  const last = lastJudgments(record)
  return last
    .filter(({ doubt, reading }) => !last.some((each) => each.doubt === doubt && each.reading !== reading))
    .map(({ doubt, reading }) => [doubt, reading] as const)
}

/** The flags that a person raised and did not resolve, in the order of the Supplement. */
export const flagsJudged = (record: TransactionRecord, { redFlags }: LawPack): Flags => {
  if (record.judgments == null || record.judgments.length === 0) return []
  const raised = new Set(
    lastJudgments(record)
      .filter(({ reading }) => !clearing.has(reading))
      .map(({ doubt }) => doubt),
  )
  return redFlags
    .filter(({ citation }) => raised.has(citation))
    .map(({ number, citation }) => ({ number, citation, because: ['judgments'] }))
}

/** Those of the rules and those of a person, each number once. */
export const flagsTogether = (ruled: Flags, judged: Flags): Flags =>
  [...ruled, ...judged.filter(({ number }) => ruled.every((flag) => flag.number !== number))].toSorted(
    (left, right) => Number(left.number) - Number(right.number),
  )

/** Outcomes on which a person would go on without a license of the agency, or with one. */
const passing: ReadonlySet<Outcome> = new Set([
  'not-subject-to-ear',
  'no-license-required',
  'authorized',
  'out-of-scope',
])

/** A verdict while flags that a person raised stand: what passed is to be reviewed, and each flag is a reason. */
export const underFlags = <Of extends { readonly outcome: Outcome; readonly reasons: readonly CodedReason[] }>(
  verdict: Of,
  flags: Flags,
): Of => {
  if (flags.length === 0) return verdict
  const raised = flags.map(({ citation, because }): CodedReason => ({
    kind: 'judgment',
    citation,
    facts: [...because],
    settles: { code: 'judgment', slots: {} },
  }))
  return passing.has(verdict.outcome)
    ? { ...verdict, outcome: 'needs-review', reasons: [...raised, ...verdict.reasons] }
    : { ...verdict, reasons: [...verdict.reasons, ...raised] }
}
