// The determination of one record: both verdicts, classification, red flags, obligations, proposed ledger entries and the trace. It reads
// each record by itself and makes everything of its answer; what shares both (answers.ts) is held equal to it, and reports replay by it.
import { MACHINE } from '../../shared/contract/code-names.ts'
import type { Determination, ItemClass, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import type { Elections, Trace } from '../engine/model.ts'
import { sentencesIn, sentencesOfVerdict, worded, wordedObligation, type Sentences } from './coded.ts'
import { enforcedOf } from './enforcement.ts'
import { evaluatePoint, type Evaluated, type ReadRecord } from './evaluation.ts'
import { flagsJudged, flagsTogether, underFlags } from './flags.ts'
import { proposedEntries, tradeFigures } from './usage.ts'
import { isFlagRaised, obligationsOf } from './obligations.ts'
import type { LoadedPack } from './loaded.ts'
import type { Prior } from './prior/determine.ts'
import { readWithPrior } from './prior/eligibility.ts'
import { earlierEditionOf } from './prior/pack.ts'
import { raisesOf } from './raises.ts'
import { traceText } from './trace-text.ts'
import { settled } from './facts/index.ts'
import { verdictOf } from './verdict.ts'

/** Name of the code that decides, by its own bytes; with the pack's hash it fixes every byte of a determination. */
export const ENGINE = MACHINE

export type Determined = { readonly determination: Determination; readonly trace: Trace }

/**
 * Determines one record. Pure: equal record, settings and pack give equal bytes. Never throws on a record that passed
 * the schema; what it cannot decide it says so in `reasons`.
 */
export const determine = (record: TransactionRecord, settings: RunSettings, loaded: LoadedPack): Determined =>
  determineUnder(record, settings, NOTHING_ELECTED, loaded)

export const NOTHING_ELECTED: Elections = new Map()

/** Determines one record with readings elected for the whole run; a judgment in the record goes before them. */
export const determineUnder = (
  record: TransactionRecord,
  settings: RunSettings,
  elected: Elections,
  loaded: LoadedPack,
): Determined => {
  const decided = decide(record, settings, elected, loaded)
  const { read, evaluated, codified, prior, enforced, obligations, flags } = decided
  const { trace, id } = traceOf(evaluated, prior)
  const determination: Determination = {
    id: record.id,
    classification: {
      eccn: read.classified.eccn,
      itemClass: classOf(read),
      ...tradeFigures(read.context),
      citations: [...read.classified.citations, ...jurisdictionCitations(evaluated, loaded)],
    },
    codified: worded(codified, loaded.pack),
    ...(prior === undefined ? {} : { prior: worded(prior.verdict, earlierEditionOf(loaded).pack) }),
    enforced: worded(enforced, loaded.pack),
    redFlags: flagsTogether(redFlagsOf(evaluated, loaded), flags),
    obligations: obligations.map((obligation) => wordedObligation(obligation, loaded.pack)),
    proposedEntries: [...decided.entries],
    trace: id,
    pack: { id: loaded.pack.id, version: loaded.pack.version, hash: loaded.hash },
    engine: ENGINE,
  }
  return { determination, trace }
}

type Named = { readonly trace: Trace; readonly id: string }

/** Whole traces by the two evaluations they are made of. */
const wholes = new Map<string, Named>()
const WHOLES_AT_MOST = 600
const wholeIds = new Map<string, string>()
const WHOLE_IDS_AT_MOST = 40_000

/** The trace of both editions as one, with its id; members in the order of their names, so that its text is canonical. */
export const traceOf = (evaluated: Evaluated, prior: Prior | undefined): Named => {
  if (prior === undefined) return { trace: evaluated.trace, id: evaluated.traceId() }
  const key = `${evaluated.key} ${prior.key}`
  const kept = wholes.get(key)
  if (kept !== undefined) return kept
  const { edition, pack, questions, routes } = evaluated.trace
  const trace: Trace = { edition, pack, prior: prior.trace, questions, routes }
  const id = wholeIds.get(key) ?? `sha256:${sha256Hex(traceText(trace))}`
  if (wholeIds.size >= WHOLE_IDS_AT_MOST) wholeIds.clear()
  wholeIds.set(key, id)
  if (wholes.size >= WHOLES_AT_MOST) wholes.clear()
  wholes.set(key, { trace, id })
  return { trace, id }
}

/** What is decided of a record, with codes for words. */
const decide = (record: TransactionRecord, settings: RunSettings, elected: Elections, loaded: LoadedPack) => {
  const { point, elections, prior, ...read } = readWithPrior(record, settings, loaded, elected)
  const evaluated = evaluatePoint(point, read.context.lawDate ?? null, elections, loaded)
  const codified = verdictOf(read, evaluated, loaded)
  const enforced = enforcedOf(codified, read, evaluated, loaded, prior !== undefined)
  const flags = flagsJudged(record, loaded.pack)
  return {
    read,
    evaluated,
    flags,
    codified: underFlags(codified, flags),
    prior: prior === undefined ? undefined : { ...prior, verdict: underFlags(prior.verdict, flags) },
    enforced: underFlags(enforced, flags),
    // A flag takes nothing off a limit and no duty away.
    obligations: obligationsOf(read, isFlagRaised(evaluated), codified, loaded),
    entries: proposedEntries(read, codified),
  }
}

/** The sentences of a record's determination in both languages, in the order in which it has them. */
export const sentencesOf = (record: TransactionRecord, settings: RunSettings, loaded: LoadedPack): Sentences => {
  const { codified, prior, enforced, obligations } = decide(record, settings, NOTHING_ELECTED, loaded)
  return {
    ...sentencesIn(codified, enforced, obligations, loaded.pack),
    prior: prior === undefined ? [] : sentencesOfVerdict(prior.verdict, earlierEditionOf(loaded).pack),
  }
}

const itemClassNames: Readonly<Record<string, ItemClass>> = { A: 'A', B: 'B', C: 'C', S: 'S', W: 'W', other: 'other' }

export const classOf = ({ classified }: Pick<ReadRecord, 'classified'>): ItemClass => {
  const [only] = classified.class.values
  return settled(classified.class) && only !== undefined ? (itemClassNames[only] ?? 'undetermined') : 'undetermined'
}

/** Shown where jurisdiction does not go without saying: the direct product rules and de minimis. */
export const jurisdictionCitations = ({ question }: Evaluated, { pack }: LoadedPack): readonly string[] => {
  const { rules } = raisesOf(pack)
  return [
    ...new Set(
      question('jurisdiction').rules.flatMap(({ rule: id, status, paragraph }) => {
        const rule = rules.get(id)
        const shown = status === 'maybe' || (status === 'on' && rule?.evident !== true)
        return shown ? (rule?.shows ?? [paragraph]) : []
      }),
    ),
  ]
}

/** Red flags of Supplement No. 3 to part 732 that a rule raises. */
export const redFlagsOf = ({ question }: Evaluated, { pack }: LoadedPack): Determination['redFlags'] =>
  question('red-flag-28').rules.flatMap(({ rule, status, paragraph }) => {
    const flag = raisesOf(pack).rules.get(rule)?.flag
    return status === 'on' && flag !== undefined
      ? [{ number: flag.number, citation: paragraph, because: [...flag.because] }]
      : []
  })
