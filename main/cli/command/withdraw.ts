// docket withdraw: transactions that were stated wrongly or never took place count nowhere any more, and may be brought back.
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import type { WithdrawalReach } from '../../casework/withdrawal.ts'
import { actorOf, answered, withCase, withWritableCase, written } from '../case.ts'
import type { Run } from '../command-spec.ts'
import { DONE } from '../io.ts'
import { movedText, statedReason } from '../moved.ts'
import { number } from '../text.ts'

export const withdrawCommand: Run = async (invocation) => {
  const { arguments: given, language, json, io } = invocation
  const [path = '', ...ids] = given.operands
  const undo = given.flag('undo')
  const dryRun = given.flag('dry-run')
  const reason = dryRun ? '' : statedReason(invocation)
  const asked = { ids, undo }
  const reach: WithdrawalReach = dryRun
    ? await withCase(invocation, path, async ({ ask }) =>
        answered(language, path, await ask('reachOfWithdrawal', asked)),
      )
    : await withWritableCase(invocation, path, async ({ open, ask }) => {
        const found = answered(language, path, await ask('reachOfWithdrawal', asked))
        const actor = actorOf(invocation)
        written(language, undo ? await open.reinstate(actor, ids, reason) : await open.withdraw(actor, ids, reason))
        return found
      })
  const key = undo ? 'reinstated' : 'withdrawn'
  await io.write(
    json
      ? `${JSON.stringify({ case: path, undo, dryRun, ...reach })}\n`
      : `${[
          say(changeWords, language, dryRun ? `would-be-${key}` : key, { count: number(reach.transactions) }),
          movedText(language, reach.moved),
          say(changeWords, language, dryRun ? 'dry-run-done' : 'determine-again', { path }),
        ].join('\n')}\n`,
  )
  return DONE
}
