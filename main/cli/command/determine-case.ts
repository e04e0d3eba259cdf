// A whole case determined, and what came of it.
import type { RunSettings } from '../../../shared/contract/interchange.ts'
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import type { WritableCase } from '../../casework/case.ts'
import { type CaseRun, determinationLines, determineCase } from '../../casework/determine-case.ts'
import { actorOf, withWritableCase, written } from '../case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { DONE, INTERRUPTED, writeAll } from '../io.ts'
import { outcomesText } from '../outcomes.ts'
import { settingsOver } from '../settings.ts'
import { number } from '../text.ts'

/** Skipped when nothing has changed since the last run and `--all` does not ask for it. */
export const determineStated = async (
  invocation: Invocation,
  open: WritableCase,
  settings: RunSettings,
): Promise<CaseRun> => {
  const { arguments: given, language, io } = invocation
  const asked = { settings, anew: given.flag('all') }
  const run = written(language, await determineCase(open, actorOf(invocation), asked, { signal: io.signal }))
  if (run.state === 'cancelled') throw refuse(language, 'cancelled', {}, INTERRUPTED)
  return run
}

const runText = ({ language }: Invocation, { determined, changed, skipped }: CaseRun): string =>
  skipped
    ? say(changeWords, language, 'nothing-pending')
    : say(changeWords, language, 'determined', { count: number(determined), changed: number(changed) })

export const determineCaseCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = ''] = given.operands
  const { run, counts } = await withWritableCase(invocation, path, async ({ open }) => {
    const { meta } = await open.summary()
    const done = await determineStated(invocation, open, settingsOver(invocation, meta.settings))
    // Programs get what the filter gives them.
    if (json) await writeAll(io, determinationLines(open))
    return { run: done, counts: await open.counts() }
  })
  if (!json) await io.write(`${runText(invocation, run)}\n\n${outcomesText(language, counts)}`)
  return DONE
}
