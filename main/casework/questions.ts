// Every question that a door may ask of a case, by name. A question is a function of the work at hand and of what it is asked; its
// answer is JSON, because it crosses threads.
import { against } from './against.ts'
import { compare, compareCandidate } from './compare.ts'
import { correctTransaction } from './correct-transaction.ts'
import { deadlinesShown } from './deadlines.ts'
import { doubtReading, doubtsOf } from './doubts.ts'
import { explanation, prose, sensitivity, settingsOf, traceOf } from './explain.ts'
import { exportList } from './export.ts'
import { filing, filings } from './filing.ts'
import { draftInFull, filingDrafts } from './filing-drafts.ts'
import { writeFilings } from './filing-files.ts'
import { factOfMany, reachOfFact } from './fact-of-many.ts'
import { importTrial } from './import-trial.ts'
import { limitsShown } from './ledgers.ts'
import { around, chosenIds, idsOf } from './listed.ts'
import { newTransaction } from './new-transaction.ts'
import { outcomesMoved } from './outcomes-moved.ts'
import { openPoints } from './open-points.ts'
import { overview } from './overview.ts'
import { partiesOf } from './parties.ts'
import { correctParty, reachOfParty } from './party-correction.ts'
import { party } from './party.ts'
import { makeReport } from './report.ts'
import { roomFor } from './room.ts'
import { standingRun } from './standing.ts'
import { timeline } from './timeline.ts'
import { transactionInFull } from './transaction.ts'
import { touched } from './touched.ts'
import { watch } from './watch.ts'
import { windowsOfAll, windowsOfOne } from './windows.ts'
import { reachOfWithdrawal } from './withdrawal.ts'
import type { Work } from './work.ts'

export const questions = {
  overview,
  ledgers: limitsShown,
  room: roomFor,
  deadlines: deadlinesShown,
  timeline: (work: Work, _asked: Record<string, never>) => timeline(work),
  windows: windowsOfOne,
  watch,
  allWindows: (work: Work, _asked: Record<string, never>) => windowsOfAll(work),
  transaction: transactionInFull,
  ids: idsOf,
  chosenIds,
  openPoints,
  around,
  parties: partiesOf,
  party,
  newTransaction,
  correctTransaction,
  reachOfParty,
  correctParty,
  outcomesMoved,
  reachOfWithdrawal,
  reachOfFact,
  factOfMany,
  standing: (work: Work, _asked: Record<string, never>) => standingRun(work),
  settings: settingsOf,
  explanation,
  trace: traceOf,
  sensitivity,
  prose,
  touched: (work: Work, _asked: Record<string, never>) => touched(work),
  compare,
  compareCandidate,
  doubts: doubtsOf,
  doubtReading,
  importTrial,
  export: exportList,
  report: makeReport,
  against,
  filings,
  filing,
  writeFilings,
  filingDrafts,
  filingDraft: draftInFull,
}

export type Questions = typeof questions
export type QuestionName = keyof Questions
export type AskedOf<Name extends QuestionName> = Parameters<Questions[Name]>[1]
export type AnswerOf<Name extends QuestionName> = Awaited<ReturnType<Questions[Name]>>
