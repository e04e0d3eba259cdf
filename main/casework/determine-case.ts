// A whole case determined in the order of its ledgers, and the answers one a line.
import type { Actor, RunSummary } from '../../shared/contract/casefile.ts'
import type { RunSettings } from '../../shared/contract/interchange.ts'
import { type Result, ok } from '../../shared/kernel/result.ts'
import type { CaseFailure, ReadableCase, WritableCase } from '../casefile/index.ts'
import type { LongWork } from './ask.ts'
import { standsUnder } from './standing.ts'

/** `anew`: the engine is asked again for every transaction, also where nothing changed. */
export type DetermineAsked = { readonly settings: RunSettings; readonly anew: boolean }

export type CaseRun = Pick<RunSummary, 'determined' | 'changed' | 'state'> & {
  /** Nothing has changed since the last run, and none was made. */
  readonly skipped: boolean
}

export const determineCase = async (
  open: WritableCase,
  actor: Actor,
  { settings, anew }: DetermineAsked,
  { signal, progress }: LongWork,
): Promise<Result<CaseRun, CaseFailure>> => {
  const [last] = await open.runs(1)
  if (!anew && standsUnder(last, settings)) return ok({ determined: 0, changed: 0, state: 'finished', skipped: true })
  const run = await open.determine(actor, {
    settings,
    anew,
    ...(signal === undefined ? {} : { signal }),
    onProgress: ({ done, total }) => progress?.(done, total),
  })
  if (!run.ok) return run
  const { determined, changed, state } = run.value
  return ok({ determined, changed, state, skipped: false })
}

/** One determination a line, in the order of the case, as the filter writes them; transactions without one have no line. */
export async function* determinationLines(open: ReadableCase): AsyncGenerator<string> {
  for await (const { determination } of open.transactions())
    if (determination !== null) yield `${JSON.stringify(determination)}\n`
}
