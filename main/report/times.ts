// Times that contradict each other. Every time in a report is somebody's own statement, its signer's or a time-stamp authority's, so all
// that can be said is what cannot be.
import type { ReportProblem, SignatureDescription, VerificationResult } from '../../shared/contract/report.ts'
import { isMoment } from './identity.ts'

/** What clocks may be apart. */
const LEEWAY_MS = 10 * 60_000

export type Times = {
  readonly created: string
  /** Transactions that the report says were withdrawn. */
  readonly withdrawn: readonly { readonly id: string; readonly at: string }[]
  readonly signatures: readonly Pick<SignatureDescription, 'field' | 'time' | 'timestamp'>[]
  /** The day from which the rule is in effect; no report of it is older. */
  readonly since: string
  /** The reader's clock. */
  readonly now: string
}

/** The latest moment that a clock may show at this one. */
const latestAt = (moment: string): string =>
  new Date(Date.parse(moment) + LEEWAY_MS).toISOString().replace(/\.\d{3}Z$/, 'Z')

type Stamp = {
  readonly field: string
  /** What the signer states. */
  readonly time: string
  /** What the authority states. */
  readonly stamped: string
  readonly now: string
}

/** A signature cannot be seen before it is made, nor in a time to come. */
export const stampProblems = ({ field, time, stamped, now }: Stamp): readonly ReportProblem[] => [
  ...(latestAt(stamped) < time ? [{ code: 'stamped-before-signed', field, time, stamped } as const] : []),
  ...(stamped > latestAt(now) ? [{ code: 'stamped-in-future', field, time: stamped, now } as const] : []),
]

export const checkTimes = ({ created, withdrawn, signatures, since, now }: Times): VerificationResult['times'] => {
  const problems: ReportProblem[] = []
  const latest = latestAt(now)
  if (!isMoment(created)) problems.push({ code: 'time-malformed', text: created })
  else if (created < since) problems.push({ code: 'made-before-rule', time: created })
  else if (created > latest) problems.push({ code: 'made-in-future', time: created, now })
  const late = isMoment(created) ? withdrawn.find(({ at }) => at > latestAt(created)) : undefined
  if (late !== undefined)
    problems.push({ code: 'withdrawn-after-made', transaction: late.id, time: late.at, made: created })
  let before = created
  let previous = ''
  let covered: { readonly field: string; readonly stamped: string } | undefined
  for (const { field, time, timestamp } of signatures) {
    if (time === undefined) continue
    if (time < before)
      problems.push(
        previous === ''
          ? { code: 'signed-before-made', field, time, made: created }
          : { code: 'signed-before-earlier', field, time, earlier: previous, before },
      )
    if (time > latest) problems.push({ code: 'signed-in-future', field, time, now })
    if (covered !== undefined && latestAt(time) < covered.stamped)
      problems.push({ code: 'signed-before-stamped', field, time, earlier: covered.field, stamped: covered.stamped })
    if (timestamp !== undefined) {
      problems.push(...stampProblems({ field, time, stamped: timestamp.time, now }))
      covered = { field, stamped: timestamp.time }
    }
    before = time
    previous = field
  }
  return { verdict: problems.length === 0 ? 'consistent' : 'contradictory', problems }
}
