// Papers kept as drafts, changed, sent and discarded. What was sent or discarded is closed.
import type { KeptFiling } from '../../../../shared/contract/casefile.ts'
import type { CaseWrites } from '../../api.ts'
import { CaseError } from '../../failure.ts'
import { canonical } from '../log.ts'
import { filingReader } from '../readers/filings.ts'
import type { Writing } from '../writing.ts'

export const filingWriter = ({ database, log, attempt }: Writing) => {
  const { filings } = filingReader(database)
  const newest = database.prepare<[], number>('SELECT ifnull(max(draft), 0) FROM filing').pluck()

  const openDraft = (draft: number): KeptFiling => {
    const found = filings().find((each) => each.draft === draft)
    if (found === undefined) throw new CaseError({ code: 'filing-unknown', id: draft })
    if (found.state !== 'draft') throw new CaseError({ code: 'filing-closed', id: draft })
    return found
  }

  const rowOf = (kept: Omit<KeptFiling, 'id' | 'versions' | 'event'>) => ({
    draft: kept.draft,
    kind: kept.kind,
    subject: kept.subject,
    due: kept.due,
    doubt: kept.doubt,
    filing_day: kept.filingDay,
    stated: canonical(kept.stated),
    state: kept.state,
    sent_on: kept.sentOn,
    reference: kept.reference,
    paper: kept.paper === null ? null : Buffer.from(kept.paper, 'hex'),
    reason: kept.reason,
    by: kept.by,
    at: kept.at,
  })

  return {
    keepFiling: (actor, { draft, ...given }) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const before = draft === null ? undefined : openDraft(draft)
          const kept = {
            ...given,
            draft: draft ?? (newest.get() ?? 0) + 1,
            state: 'draft' as const,
            sentOn: null,
            reference: '',
            paper: null,
            reason: '',
            by: actor.by,
            at: actor.at,
          }
          const id = batch.insert('filing', rowOf(kept))
          return {
            value: { ...kept, id, versions: (before?.versions ?? 0) + 1, event: batch.seq },
            event: {
              kind: 'filing-kept',
              subject: kept.subject,
              details: { draft: kept.draft, paper: kept.kind, stated: Object.keys(kept.stated).length },
            },
          }
        }),
      ),
    sendFiling: (actor, draft, { sentOn, reference, paper }) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const { versions, ...before } = openDraft(draft)
          const kept = { ...before, state: 'sent' as const, sentOn, reference, paper, by: actor.by, at: actor.at }
          const id = batch.insert('filing', rowOf(kept))
          return {
            value: { ...kept, id, versions: versions + 1, event: batch.seq },
            event: {
              kind: 'filing-sent',
              subject: kept.subject,
              details: { draft, paper: kept.kind, sentOn, reference, sha256: paper },
            },
          }
        }),
      ),
    discardFiling: (actor, draft, reason) =>
      attempt(actor, () =>
        log.write(actor, (batch) => {
          const { versions, ...before } = openDraft(draft)
          const kept = { ...before, state: 'discarded' as const, reason, by: actor.by, at: actor.at }
          const id = batch.insert('filing', rowOf(kept))
          return {
            value: { ...kept, id, versions: versions + 1, event: batch.seq },
            event: { kind: 'filing-discarded', subject: kept.subject, details: { draft, paper: kept.kind, reason } },
          }
        }),
      ),
  } satisfies Partial<CaseWrites>
}
