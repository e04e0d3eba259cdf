// Every question that a door may ask of a case, by name. A question is a function of the work at hand and of what it is asked; its
// answer is JSON, because it crosses threads.
import { compare, compareCandidate } from './compare.ts'
import { deadlinesShown } from './deadlines.ts'
import { doubtReading, doubtsOf } from './doubts.ts'
import { explanation, prose, sensitivity, settingsOf, traceOf } from './explain.ts'
import { exportList } from './export.ts'
import { factOfMany, reachOfFact } from './fact-of-many.ts'
import { limitsShown } from './ledgers.ts'
import { newTransaction } from './new-transaction.ts'
import { overview } from './overview.ts'
import { correctParty, reachOfParty } from './party-correction.ts'
import { party } from './party.ts'
import { makeReport } from './report.ts'
import { standingRun } from './standing.ts'
import { timeline } from './timeline.ts'
import { touched } from './touched.ts'
import { windowsOfAll, windowsOfOne } from './windows.ts'
import { reachOfWithdrawal } from './withdrawal.ts'
import type { Work } from './work.ts'

export const questions = {
  overview,
  ledgers: limitsShown,
  deadlines: deadlinesShown,
  timeline: (work: Work, _asked: Record<string, never>) => timeline(work),
  windows: windowsOfOne,
  allWindows: (work: Work, _asked: Record<string, never>) => windowsOfAll(work),
  party,
  newTransaction,
  reachOfParty,
  correctParty,
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
  export: exportList,
  report: makeReport,
}

export type Questions = typeof questions
export type QuestionName = keyof Questions
export type AskedOf<Name extends QuestionName> = Parameters<Questions[Name]>[1]
export type AnswerOf<Name extends QuestionName> = Awaited<ReturnType<Questions[Name]>>
