// docket sign-off: the answers of transactions signed with a person's key, as preparer or as reviewer, or a sign-off withdrawn.
import { type SignOff, signOffRoles } from '../../../shared/contract/casefile.ts'
import { reasonKinds } from '../../../shared/contract/interchange.ts'
import type { Selection } from '../../../shared/contract/ipc.ts'
import { say } from '../../../shared/language/catalog.ts'
import { changeWords } from '../../../shared/language/cli/changes.ts'
import { needTerms } from '../../../shared/language/needs.ts'
import type { OpenPoints } from '../../casework/open-points.ts'
import { type SignedMany, signOffMany, withdrawSignOffs } from '../../casework/sign-off-many.ts'
import { type Opened, actorOf, answered, caseFailureText, withWritableCase } from '../case.ts'
import type { WritableCase } from '../../casework/case.ts'
import type { Invocation, Run } from '../command-spec.ts'
import { refuse } from '../complaint.ts'
import { statedFilter } from '../filter-of.ts'
import { DONE, DONE_WITH_FAILURES, type ExitStatus, WRONG_USAGE } from '../io.ts'
import { statedReason } from '../moved.ts'
import { passphraseFor } from '../passphrase.ts'
import { number } from '../text.ts'
import { needed, signerFrom } from './report.ts'

type Role = SignOff['role']

const roleOf = (invocation: Invocation): Role => {
  const stated = needed('sign-off', invocation, 'as', 'ROLE')
  return signOffRoles.find((role) => role === stated) ?? 'preparer'
}

const selectionOf = (invocation: Invocation): Selection => {
  const [, ...ids] = invocation.arguments.operands
  return ids.length > 0 ? { kind: 'ids', ids } : { kind: 'filter', filter: statedFilter(invocation) }
}

const pointsText = ({ language }: Invocation, { selected, open, needs }: OpenPoints): readonly string[] =>
  open === 0
    ? []
    : [
        say(changeWords, language, 'sign-off-open', { open: number(open), count: number(selected) }),
        ...reasonKinds.flatMap((kind) => {
          const count = needs[kind] ?? 0
          const said = { value: say(needTerms, language, kind), count: number(count) }
          return count === 0 ? [] : [say(changeWords, language, 'fact-value', said)]
        }),
      ]

const signedText = ({ language }: Invocation, { signed, by, skipped }: SignedMany): readonly string[] => [
  say(changeWords, language, 'signed-off', { count: number(signed), by }),
  ...skipped.map(({ failure }) =>
    say(changeWords, language, 'not-signed-off', { why: caseFailureText(language, failure) }),
  ),
]

const signing = async (
  invocation: Invocation,
  { open, ask }: Opened<WritableCase>,
  path: string,
): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const role = roleOf(invocation)
  const p12 = needed('sign-off', invocation, 'sign', 'P12')
  const signer = await signerFrom(invocation, p12, await passphraseFor(invocation, false))
  const selection = selectionOf(invocation)
  const points = await ask('openPoints', { selection })
  const asked = { ids: await ask('chosenIds', { selection }), role, note: given.value('note') ?? '', signer }
  const done = answered(language, p12, await signOffMany(open, io.now(), asked, { signal: io.signal }))
  await io.write(
    json
      ? `${JSON.stringify({ case: path, role, ...done, open: points })}\n`
      : `${[...pointsText(invocation, points), ...signedText(invocation, done)].join('\n')}\n`,
  )
  return done.skipped.length === 0 ? DONE : DONE_WITH_FAILURES
}

const withdrawing = async (
  invocation: Invocation,
  { open }: Opened<WritableCase>,
  path: string,
): Promise<ExitStatus> => {
  const { arguments: given, language, json, io } = invocation
  const role = roleOf(invocation)
  const [, ...ids] = given.operands
  const reason = statedReason(invocation)
  const asked = { ids, role, reason }
  const { withdrawn } = answered(language, path, await withdrawSignOffs(open, actorOf(invocation), asked))
  await io.write(
    json
      ? `${JSON.stringify({ case: path, role, withdrawn })}\n`
      : `${say(changeWords, language, 'sign-off-withdrawn', { count: number(withdrawn) })}\n`,
  )
  return DONE
}

export const signOffCommand: Run = async (invocation) => {
  const { arguments: given, language } = invocation
  const [path = '', ...ids] = given.operands
  const withdraws = given.flag('withdraw')
  if (withdraws && ids.length === 0) throw refuse(language, 'sign-off-which', {}, WRONG_USAGE)
  return withWritableCase(invocation, path, (at) => (withdraws ? withdrawing : signing)(invocation, at, path))
}
