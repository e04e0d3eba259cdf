// A whole case determined, and what came of it.
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import type { WritableCase } from '../../casework/case.ts'
import { standsUnder } from '../../casework/standing.ts'
import { actorOf, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, INTERRUPTED } from '../io.ts'
import { outcomeTable } from '../outcomes.ts'
import { settingsOver } from '../settings.ts'
import { number } from '../text.ts'

export type CaseRun = { readonly determined: number; readonly changed: number; readonly skipped: boolean }

/** Determines the whole case in the order of its ledgers. Skipped when nothing has changed since the last run. */
export const determineCase = async (
  invocation: Invocation,
  open: WritableCase,
  settings: RunSettings,
): Promise<CaseRun> => {
  const { arguments: given, language, io } = invocation
  const anew = given.flag('all')
  const [last] = await open.runs(1)
  if (!anew && standsUnder(last, settings)) return { determined: 0, changed: 0, skipped: true }
  const run = written(language, await open.determine(actorOf(invocation), { settings, anew, signal: io.signal }))
  if (run.state === 'cancelled') throw refuse(language, 'cancelled', {}, INTERRUPTED)
  return { determined: run.determined, changed: run.changed, skipped: false }
}

const runText = ({ language }: Invocation, { determined, changed, skipped }: CaseRun): string =>
  skipped
    ? say(changeWords, language, 'nothing-pending')
    : say(changeWords, language, 'determined', { count: number(determined), changed: number(changed) })

/** Programs get what the filter gives them: one determination a line, in the order of the case. */
const writeDeterminations = async ({ io }: Invocation, open: WritableCase): Promise<void> => {
  for await (const { determination } of open.transactions()) {
    if (determination !== null) await io.write(`${JSON.stringify(determination)}\n`)
  }
}

export const determineCaseCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const { run, counts } = await withWritableCase(invocation, path, async ({ open }) => {
    const { meta } = await open.summary()
    const done = await determineCase(invocation, open, settingsOver(invocation, meta.settings))
    if (json) await writeDeterminations(invocation, open)
    return { run: done, counts: await open.counts() }
  })
  if (!json) await io.write(`${runText(invocation, run)}\n\n${outcomeTable(language, counts)}`)
  return DONE
}
