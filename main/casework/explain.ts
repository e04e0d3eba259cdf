// Why one transaction comes out as it does, with citations, and what would change the answer.
import type { Determination, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { OutputOf, Sensitivity as SensitivityInWords } from '../../shared/contract/ipc.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { proseOfEditions } from '../../shared/language/prior.ts'
import { type SummaryLine, summaryOf } from '../../shared/language/summary.ts'
import type { Trace } from '../engine/model.ts'
import {
  type LoadedPack,
  type Sensitivity,
  currentPack,
  determine,
  earlierEditionOf,
  sentencesOf,
  sensitivityOf,
} from '../law/index.ts'
import { createCarry } from './carry.ts'
import { enteredIn } from './ledgers.ts'
import { sensitivityInWords } from './sensitivity.ts'
import { settingsInForce, standsUnder, withCarried } from './standing.ts'
import { isTrace } from './stored-trace.ts'
import { traceTree } from './trace-tree.ts'
import { type Work, recordsInOrder } from './work.ts'

/** `settings`: null for those that the answers of the case rest on. */
export type ExplainAsked = { readonly id: string; readonly settings: RunSettings | null }

type Explained = {
  readonly settings: RunSettings
  /** The record with the positions that the answer rests on. */
  readonly record: TransactionRecord
  readonly determination: Determination
  readonly trace: Trace
}

/** What the case is determined under; what is stated goes before it. */
export const settingsOf = ({ reads }: Work, { stated }: { readonly stated: RunSettings }): RunSettings => {
  const [last] = reads.runs(1)
  return { ...settingsInForce(last, reads.summary().meta.settings), ...stated }
}

/**
 * The answer that stands; where none does, or other settings are asked for, the case is gone through up to the transaction. Of a
 * withdrawn one the last answer it had, whatever is asked for.
 */
const explained = (work: Work, { id, settings: asked }: ExplainAsked): Explained | null => {
  const settings = asked ?? settingsOf(work, { stated: {} })
  const stored = work.reads.transaction(id)
  if (stored === null) return null
  const { row, determination, trace, positions } = stored
  const isWithdrawn = row.status === 'withdrawn'
  if (
    determination !== null &&
    isTrace(trace) &&
    (isWithdrawn || standsUnder(work.reads.runs(1)[0], settings, work.pack))
  )
    return { settings, record: withCarried(stored.record, positions), determination, trace }
  if (isWithdrawn) return null
  const carry = createCarry(settings, enteredIn(work), work.pack)
  for (const stated of recordsInOrder(work)) {
    const { record, answer } = carry(stated)
    if (record.id === id) return { settings, record, ...answer }
  }
  throw new Error(`the case holds ${id}, and not in its order`)
}

export type Prose = OutputOf<'explain', 'prose'>

const proseOf = (trace: Trace, loaded: LoadedPack, language: Language): Prose =>
  proseOfEditions(trace, { pack: loaded.pack, prior: earlierEditionOf(loaded).pack }, language).map(
    ({ heading, paragraphs }) => ({
      heading: heading.text,
      sentences: paragraphs.map(({ text, citation }) => (citation === undefined ? text : `${text} (${citation})`)),
    }),
  )

export type Explanation = {
  readonly determination: Determination
  readonly trace: Trace
  readonly sensitivity: Sensitivity
  /** The answer in at most fifteen lines, and with nothing left out; the prose says all of the evaluation. */
  readonly summary: readonly SummaryLine[]
  readonly wholeSummary: readonly SummaryLine[]
  readonly prose: Prose
  readonly inWords: SensitivityInWords
}

type Shown = Pick<Explained, 'record' | 'settings' | 'determination' | 'trace'>

const explanationOf = ({ record, settings, determination, trace }: Shown, loaded: LoadedPack, language: Language) => {
  const sensitivity = sensitivityOf(record, settings, loaded)
  const sentences = sentencesOf(record, settings, loaded)
  const summary = (isWhole: boolean) =>
    summaryOf(determination, record, sentences, loaded.pack, language, { place: 'command', isWhole })
  return {
    determination,
    trace,
    sensitivity,
    summary: summary(false),
    wholeSummary: summary(true),
    prose: proseOf(trace, loaded, language),
    inWords: sensitivityInWords(sensitivity, determination, loaded),
  }
}

/** Everything that is to be said of one answer; null where the case has no such transaction. */
export const explanation = (
  work: Work,
  { language, ...asked }: ExplainAsked & { readonly language: Language },
): Explanation | null => {
  const shown = explained(work, asked)
  return shown === null ? null : explanationOf(shown, work.pack, language)
}

/** The same of a record that stands alone. */
export const explanationOfRecord = (
  record: TransactionRecord,
  settings: RunSettings,
  language: Language,
  loaded: LoadedPack = currentPack,
): Explanation => explanationOf({ record, settings, ...determine(record, settings, loaded) }, loaded, language)

export const traceOf = (work: Work, asked: ExplainAsked): OutputOf<'explain', 'trace'> | null => {
  const shown = explained(work, asked)
  if (shown === null) return null
  const { determination, trace, settings } = shown
  return {
    determination,
    trace: determination.trace,
    lawDate: settings.lawDate ?? null,
    nodes: traceTree(trace, work.pack),
  }
}

export const sensitivity = (work: Work, asked: ExplainAsked): SensitivityInWords | null => {
  const shown = explained(work, asked)
  if (shown === null) return null
  return sensitivityInWords(sensitivityOf(shown.record, shown.settings, work.pack), shown.determination, work.pack)
}

export const prose = (
  work: Work,
  { language, ...asked }: ExplainAsked & { readonly language: Language },
): Prose | null => {
  const shown = explained(work, asked)
  return shown === null ? null : proseOf(shown.trace, work.pack, language)
}
