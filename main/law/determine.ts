// The determination of one record: both verdicts, classification, red flags, obligations, proposed ledger entries and the trace.
import type { Determination, ItemClass, RunSettings, TransactionRecord } from '../../shared/contract/interchange.ts'
import type { Elections, Trace } from '../engine/model.ts'
import { enforcedOf } from './enforcement.ts'
import { evaluatePoint, readRecord, type Evaluated, type ReadRecord } from './evaluation.ts'
import { proposedEntries, tradeFigures } from './figures.ts'
import { obligationsOf } from './obligations.ts'
import { currentPack, type LoadedPack } from './pack.ts'
import { settled } from './reading/index.ts'
import { verdictOf } from './verdict.ts'

/** Version of the evaluation code; with the pack's hash it fixes every byte of a determination. */
export const ENGINE = 'docket-engine/1'

export type Determined = { readonly determination: Determination; readonly trace: Trace }

/**
 * Determines one record. Pure: equal record, settings and pack give equal bytes. Never throws on a record that passed
 * the schema; what it cannot decide it says so in `reasons`.
 */
export const determine = (
  record: TransactionRecord,
  settings: RunSettings = {},
  loaded: LoadedPack = currentPack,
): Determined => determineUnder(record, settings, NOTHING_ELECTED, loaded)

const NOTHING_ELECTED: Elections = new Map()

/** Determines one record with readings elected for the whole run; a judgment in the record goes before them. */
export const determineUnder = (
  record: TransactionRecord,
  settings: RunSettings,
  elected: Elections,
  loaded: LoadedPack = currentPack,
): Determined => {
  const { point, elections, ...read } = readRecord(record, settings, loaded, elected)
  const evaluated = evaluatePoint(point, read.context.lawDate ?? null, elections, loaded)
  const codified = verdictOf(read, evaluated, loaded)
  const obligations = obligationsOf(read, evaluated, codified)
  const determination: Determination = {
    id: record.id,
    classification: {
      eccn: read.classified.eccn,
      itemClass: classOf(read),
      ...tradeFigures(record),
      citations: [...read.classified.citations, ...jurisdictionCitations(evaluated)],
    },
    codified,
    enforced: enforcedOf(codified, read, evaluated, loaded),
    redFlags: redFlagsOf(evaluated),
    obligations: [...obligations],
    proposedEntries: [...proposedEntries(read, codified)],
    trace: evaluated.traceId(),
    pack: { id: loaded.pack.id, version: loaded.pack.version, hash: loaded.hash },
    engine: ENGINE,
  }
  return { determination, trace: evaluated.trace }
}

const itemClassNames: Readonly<Record<string, ItemClass>> = { A: 'A', B: 'B', C: 'C', S: 'S', W: 'W', other: 'other' }

const classOf = ({ classified }: ReadRecord): ItemClass => {
  const [only] = classified.class.values
  return settled(classified.class) && only !== undefined ? (itemClassNames[only] ?? 'undetermined') : 'undetermined'
}

/** Shown where jurisdiction is not plain: the direct product rules and de minimis. */
const jurisdictionCitations = ({ question }: Evaluated): readonly string[] => {
  const rules = question('jurisdiction').rules
  const plain = rules.some(({ rule, status }) => rule === 'jurisdiction.us' && status === 'on')
  if (plain) return []
  const decisive = rules.filter(({ status }) => status === 'on' || status === 'maybe')
  return [
    ...new Set(
      decisive.flatMap(({ rule, paragraph }) =>
        rule === 'jurisdiction.no-link' ? ['734.9(h)', '734.9(l)', paragraph] : [paragraph],
      ),
    ),
  ]
}

const redFlagsOf = ({ question }: Evaluated): Determination['redFlags'] =>
  question('red-flag-28').holds.includes('raised')
    ? [
        {
          number: '28',
          citation: '732 Supp. 3 No. 28',
          because: ['activity', 'endUse', 'parties[customer].headquarters', 'parties[customer].ultimateParent'],
        },
      ]
    : []
