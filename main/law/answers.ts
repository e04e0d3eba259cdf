// Determinations put together from answers made once: records that read the same have the same verdicts, words, citations and trace, and
// beside them only their own figures, days and ledger entries. Equal to the plain determination in every byte.
import type {
  Determination,
  EnforcedVerdict,
  RunSettings,
  TransactionRecord,
} from '../../shared/contract/interchange.ts'
import type { Elections, Trace } from '../engine/model.ts'
import { worded, wordedObligation, type CodedObligation, type CodedVerdict } from './coded.ts'
import {
  ENGINE,
  NOTHING_ELECTED,
  classOf,
  determineUnder,
  jurisdictionCitations,
  redFlagsOf,
  traceOf,
} from './determine.ts'
import { enforcedBeside } from './enforcement.ts'
import { evaluatePoint, type Evaluated, type ReadRecord } from './evaluation.ts'
import { flagsTogether } from './flags.ts'
import type { LoadedPack } from './loaded.ts'
import { isFlagRaised, obligationsOf } from './obligations.ts'
import { heldAgainstPrior } from './prior/eligibility.ts'
import { earlierEditionOf } from './prior/pack.ts'
import { readQuickly, type QuickRead } from './quick-reads.ts'
import { allocationOf, isCountryLimited, proposedEntries, tradeFigures } from './usage.ts'
import { coreOf } from './verdict.ts'

/** What records share that read the same. */
type Answer = {
  /** The codified verdict with codes for words, as duties and entries ask it. */
  readonly core: CodedVerdict
  readonly raisesFlag: boolean
  readonly ofCountry: boolean
  readonly itemClass: Determination['classification']['itemClass']
  readonly citations: readonly string[]
  readonly codified: Determination['codified']
  readonly prior: Determination['prior']
  /** What the verdict as enforced has beside the codified one, and what instead of it, in words. */
  readonly beside: Beside
  readonly redFlags: Determination['redFlags']
  readonly trace: string
  readonly texts: Texts
}

type Beside = Pick<EnforcedVerdict, 'posture' | 'asOf' | 'sources'> &
  Partial<Pick<EnforcedVerdict, 'outcome' | 'licenseRequirement' | 'reasons'>>

/** The JSON of what is shared. A verdict ends where the figure of a limit may follow. */
type Texts = {
  readonly itemClass: string
  readonly citations: string
  readonly codified: string
  readonly prior: string
  readonly enforced: string
  readonly beside: string
  readonly redFlags: string
  readonly last: string
}

/** Some ten kilobytes each, of which most is shared among them. */
const KEPT_AT_MOST = 5_000
const kept = new WeakMap<LoadedPack, Map<string, Answer>>()

const sharedBy = (quick: QuickRead, loaded: LoadedPack): Answer => {
  const answers = kept.get(loaded) ?? new Map<string, Answer>()
  kept.set(loaded, answers)
  const found = answers.get(quick.key)
  if (found !== undefined) return found
  const made = makeAnswer(quick, loaded)
  if (answers.size >= KEPT_AT_MOST) answers.clear()
  answers.set(quick.key, made)
  return made
}

/** The evaluation of a record that was read quickly, with the trace of both editions. */
const evaluated = (quick: QuickRead, loaded: LoadedPack) => {
  const { prior, point, elections, ...read } = heldAgainstPrior(quick, loaded, quick.priorReads)
  const found = evaluatePoint(point, read.context.lawDate ?? null, elections, loaded)
  return { read, prior, found, named: traceOf(found, prior) }
}

const makeAnswer = (quick: QuickRead, loaded: LoadedPack): Answer => {
  const { read, prior, found, named } = evaluated(quick, loaded)
  const core = coreOf(read, found, loaded)
  const shared = {
    core,
    raisesFlag: isFlagRaised(found),
    ofCountry: isCountryLimited(found, loaded),
    itemClass: classOf(read),
    citations: [...read.classified.citations, ...jurisdictionCitations(found, loaded)],
    codified: worded(core, loaded.pack),
    prior: prior === undefined ? undefined : worded(prior.verdict, earlierEditionOf(loaded).pack),
    beside: besideOf(core, read, found, loaded, prior !== undefined),
    redFlags: flagsTogether(redFlagsOf(found, loaded), []),
    trace: named.id,
  }
  return { ...shared, texts: textsOf(shared, loaded) }
}

const besideOf = (
  core: CodedVerdict,
  read: ReadRecord,
  found: Evaluated,
  loaded: LoadedPack,
  isRequirementAsked: boolean,
): Beside => {
  const { reasons, ...beside } = enforcedBeside(core, read, found, loaded, isRequirementAsked)
  return reasons === undefined ? beside : { ...beside, ...worded({ reasons }, loaded.pack) }
}

/** An object's JSON without its brackets. */
const membersOf = (of: object): string => JSON.stringify(of).slice(1, -1)

const textsOf = (answer: Omit<Answer, 'texts'>, loaded: LoadedPack): Texts => {
  const { codified, beside, prior } = answer
  const { posture, asOf, sources, ...instead } = beside
  return {
    itemClass: JSON.stringify(answer.itemClass),
    citations: JSON.stringify(answer.citations),
    codified: membersOf(codified),
    prior: prior === undefined ? '' : `"prior":${JSON.stringify(prior)},`,
    enforced: membersOf({ ...codified, ...instead }),
    beside: membersOf({ posture, asOf, sources }),
    redFlags: JSON.stringify(answer.redFlags),
    last: membersOf({ trace: answer.trace, pack: packOf(loaded), engine: ENGINE }),
  }
}

const packOf = ({ pack, hash }: LoadedPack): Determination['pack'] => ({ id: pack.id, version: pack.version, hash })

/** What of a determination is the record's own. */
const ownOf = (quick: QuickRead, answer: Answer, loaded: LoadedPack) => {
  const { core, ofCountry, raisesFlag } = answer
  const allocation = allocationOf(quick, ofCountry, core.authorizations, loaded)
  return {
    figures: tradeFigures(quick.context),
    allocation,
    obligations: obligationsOf(quick, raisesFlag, core, loaded),
    entries: proposedEntries(quick, allocation === undefined ? core : { ...core, allocation }),
  }
}

/** The JSON of a duty's words, kept by what they say. */
const obligationText = (obligation: CodedObligation, loaded: LoadedPack): string =>
  JSON.stringify(wordedObligation(obligation, loaded.pack))

/** The determination of a record as JSON: `JSON.stringify` of the plain one. */
export const determinationText = (
  record: TransactionRecord,
  settings: RunSettings,
  loaded: LoadedPack,
  elected: Elections = NOTHING_ELECTED,
): string => {
  const quick = readQuickly(record, settings, loaded, elected)
  if (quick === undefined) return JSON.stringify(determineUnder(record, settings, elected, loaded).determination)
  const answer = sharedBy(quick, loaded)
  const { texts } = answer
  const { figures, allocation, obligations, entries } = ownOf(quick, answer, loaded)
  const limit = allocation === undefined ? '' : `,"allocation":${JSON.stringify(allocation)}`
  const shownFigures = membersOf(figures)
  return (
    `{"id":${JSON.stringify(record.id)},"classification":{"eccn":${JSON.stringify(quick.classified.eccn)},` +
    `"itemClass":${texts.itemClass},${shownFigures}${shownFigures === '' ? '' : ','}"citations":${texts.citations}},` +
    `"codified":{${texts.codified}${limit}},${texts.prior}"enforced":{${texts.enforced}${limit},${texts.beside}},` +
    `"redFlags":${texts.redFlags},"obligations":[${obligations.map((each) => obligationText(each, loaded)).join()}],` +
    `"proposedEntries":${JSON.stringify(entries)},${texts.last}}`
  )
}

/** A determination, and its trace when it is asked for. */
export type Answered = { readonly determination: Determination; readonly trace: () => Trace }

/** Determines one record, with readings elected for the whole run where there are any, as the plain determination does. */
export const answerTo = (
  record: TransactionRecord,
  settings: RunSettings,
  loaded: LoadedPack,
  elected: Elections = NOTHING_ELECTED,
): Answered => {
  const quick = readQuickly(record, settings, loaded, elected)
  if (quick === undefined) {
    const { determination, trace } = determineUnder(record, settings, elected, loaded)
    return { determination, trace: () => trace }
  }
  const answer = sharedBy(quick, loaded)
  const { figures, allocation, obligations, entries } = ownOf(quick, answer, loaded)
  const codified = allocation === undefined ? answer.codified : { ...answer.codified, allocation }
  return {
    determination: {
      id: record.id,
      classification: {
        eccn: quick.classified.eccn,
        itemClass: answer.itemClass,
        ...figures,
        citations: [...answer.citations],
      },
      codified,
      ...(answer.prior === undefined ? {} : { prior: answer.prior }),
      enforced: { ...codified, ...answer.beside },
      redFlags: answer.redFlags,
      obligations: obligations.map((each) => wordedObligation(each, loaded.pack)),
      proposedEntries: [...entries],
      trace: answer.trace,
      pack: packOf(loaded),
      engine: ENGINE,
    },
    trace: () => evaluated(quick, loaded).named.trace,
  }
}
