// Times that contradict each other. Every time in a report is its signer's own statement, so all that can be said is what cannot be.
import type { ReportProblem, SignatureDescription, VerificationResult } from '../../shared/contract/report.ts'
import { isMoment } from './identity.ts'

/** The rule was put on public inspection on 13 January 2025 (90 FR 4544 of 15 January); no report of it is older. */
const RULE = '2025-01-13T00:00:00Z'

/** What clocks may be apart. */
const LEEWAY_MS = 10 * 60_000

export type Times = {
  readonly created: string
  readonly signatures: readonly Pick<SignatureDescription, 'field' | 'time'>[]
  /** The reader's clock. */
  readonly now: string
}

export const checkTimes = ({ created, signatures, now }: Times): VerificationResult['times'] => {
  const problems: ReportProblem[] = []
  const latest = new Date(Date.parse(now) + LEEWAY_MS).toISOString().replace(/\.\d{3}Z$/, 'Z')
  if (!isMoment(created)) problems.push({ code: 'time-malformed', text: created })
  else if (created < RULE) problems.push({ code: 'made-before-rule', time: created })
  else if (created > latest) problems.push({ code: 'made-in-future', time: created, now })
  let before = created
  let previous = ''
  for (const { field, time } of signatures) {
    if (time === undefined) continue
    if (time < before)
      problems.push(
        previous === ''
          ? { code: 'signed-before-made', field, time, made: created }
          : { code: 'signed-before-earlier', field, time, earlier: previous, before },
      )
    if (time > latest) problems.push({ code: 'signed-in-future', field, time, now })
    before = time
    previous = field
  }
  return { verdict: problems.length === 0 ? 'consistent' : 'contradictory', problems }
}
