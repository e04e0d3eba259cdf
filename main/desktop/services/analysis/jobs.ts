// What each question over a case is answered by.
import { stringify } from 'csv-stringify/sync'
import type { RunSettings } from '../../../../shared/contract/interchange.ts'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { traceProse } from '../../../../shared/language/trace.ts'
import { writeNew } from '../../../files/whole.ts'
import { createColumnSet, tableCells, writeRecords } from '../../../intake/export.ts'
import { currentPack, determine } from '../../../law/index.ts'
import { deadlineRegister } from '../../../law/windows/deadlines.ts'
import { windowsOf } from '../../../law/windows/windows.ts'
import { isTrace } from '../../../casework/stored-trace.ts'
import { withCarried } from '../../../casework/standing.ts'
import { fullestAccounts, overviewPass } from './overview.ts'
import { lawOfCase, ledgersOf } from './ledgers.ts'
import { partyOf } from './party.ts'
import { type Context, determinedIn, transactionsOf } from './pass.ts'
import type { Answer, JobName, Jobs } from './protocol.ts'
import { checkReport, makeReport } from './report.ts'
import { sensitivityInWords } from './sensitivity.ts'
import { traceTree } from './trace-tree.ts'
import { compareSides, doubtEffect } from './what-if.ts'
import { timelineOf } from './windows.ts'

const NEXT_DEADLINES = 20

type Job<Name extends JobName> = (context: Context, args: Jobs[Name]['args']) => Answer<Name> | Promise<Answer<Name>>

const registerOf = (context: Context, { asOf, from, through }: Jobs['deadlines']['args'], most?: number) =>
  deadlineRegister(determinedIn(context), lawOfCase(context), {
    asOf: civilDate(asOf),
    ...(from === null ? {} : { from: civilDate(from) }),
    ...(through === null ? {} : { through: civilDate(through) }),
    ...(most === undefined ? {} : { most }),
  })

const overview: Job<'overview'> = (context, { asOf }) => {
  const pass = overviewPass()
  for (const stored of transactionsOf(context)) pass.add(stored)
  return {
    flows: pass.flows(),
    needsPerson: pass.needs(),
    deadlines: registerOf(context, { asOf, from: asOf, through: null }, NEXT_DEADLINES),
    accounts: fullestAccounts(ledgersOf(context, asOf).accounts),
  }
}

const touched: Job<'touched'> = (context) => {
  const [doubts, paragraphs] = [new Map<string, number>(), new Map<string, number>()]
  const add = (to: Map<string, number>, keys: readonly string[]): void => {
    for (const key of new Set(keys)) to.set(key, (to.get(key) ?? 0) + 1)
  }
  for (const { determination } of determinedIn(context)) {
    const { codified, enforced } = determination
    add(
      doubts,
      [...codified.reasons, ...enforced.reasons].flatMap(({ doubt }) => doubt ?? []),
    )
    add(paragraphs, [...codified.decidedBy, ...enforced.decidedBy])
  }
  return { doubts: Object.fromEntries(doubts), paragraphs: Object.fromEntries(paragraphs) }
}

/** The record with the positions its answer rests on. */
const recordOf = ({ reads }: Context, id: string) => {
  const found = reads.transaction(id)
  return found === null ? null : withCarried(found.record, found.positions)
}

/** The determination of the case with its trace as stored; made again where none is current or other settings are asked for. */
const explained = (context: Context, id: string, settings: RunSettings, isOwn: boolean) => {
  const stored = context.reads.transaction(id)
  if (stored === null) return null
  const { determination, trace, row, record, positions } = stored
  if (isOwn && determination !== null && row.status === 'determined' && isTrace(trace)) return { determination, trace }
  return determine(withCarried(record, positions), settings)
}

const exportList: Job<'export'> = async (context, { filter, format, path }) => {
  const records = function* () {
    for (const { record } of transactionsOf(context, filter)) yield record
  }
  let rows = 0
  if (format === 'ndjson') {
    const lines = function* () {
      for (const record of records()) {
        rows += 1
        yield `${JSON.stringify(record)}\n`
      }
    }
    await writeNew(path, lines())
    return { rows }
  }
  const columnSet = createColumnSet()
  for (const record of records()) columnSet.add(record)
  const columns = columnSet.columns()
  const names = columns.map(({ name }) => name)
  if (format === 'xlsx') {
    const counted = function* () {
      for (const record of records()) {
        rows += 1
        yield record
      }
    }
    await writeRecords(path, columns, counted())
    return { rows }
  }
  const lines = function* () {
    yield `\u{FEFF}${stringify([names])}`
    for (const record of records()) {
      rows += 1
      yield stringify([tableCells(columns, record)])
    }
  }
  await writeNew(path, lines())
  return { rows }
}

export const jobs: { readonly [Name in JobName]: Job<Name> } = {
  overview,
  ledgers: (context, { asOf }) => ledgersOf(context, asOf),
  timeline: (context) => timelineOf(context),
  deadlines: (context, args) => registerOf(context, args),
  windows: (context, { id }) => {
    const found = context.reads.transaction(id)
    return found === null ? null : windowsOf(found.record, lawOfCase(context), found.determination ?? undefined)
  },
  party: (context, { identity }) => partyOf(context, identity),
  trace: (context, { id, settings, isOwn }) => {
    const shown = explained(context, id, settings, isOwn)
    if (shown === null) return null
    const { determination, trace } = shown
    return {
      determination,
      trace: determination.trace,
      lawDate: settings.lawDate ?? null,
      nodes: traceTree(trace, currentPack.pack),
    }
  },
  sensitivity: (context, { id, settings }) => {
    const record = recordOf(context, id)
    return record === null ? null : sensitivityInWords(record, settings, currentPack)
  },
  prose: (context, { id, language, settings }) => {
    const shown = explained(context, id, settings, true)
    if (shown === null) return null
    const { trace } = shown
    return traceProse(trace, currentPack.pack, language).map(({ heading, paragraphs }) => ({
      heading: heading.text,
      sentences: paragraphs.map(({ text, citation }) => (citation === undefined ? text : `${text} (${citation})`)),
    }))
  },
  touched,
  compare: compareSides,
  doubtEffect,
  export: exportList,
  report: makeReport,
  verifyReport: (_context, { path, now }) => checkReport(path, now),
}
