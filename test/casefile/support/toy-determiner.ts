// A determiner with the shape and none of the law: outcome and reasons follow from a few facts, so that storing can be tested.
import { createHash } from 'node:crypto'
import type { Determiner } from '../../../main/casefile/api.ts'
import type { Determination, Outcome, Reason, TransactionRecord } from '../../../shared/contract/interchange.ts'
import { canonicalJson } from '../../../shared/kernel/canonical.ts'
import { expectOk } from '../../../shared/kernel/result.ts'

const outcomeFor = (record: TransactionRecord): Outcome => {
  if (record.destination == null) return 'needs-review'
  if (record.destination === 'DE') return 'no-license-required'
  return record.destination === 'CN' ? 'license-required' : 'authorized'
}

const tracesMade = new Map<string, { trace: unknown; id: string }>()

const traceFor = (outcome: Outcome, pack: string) => {
  const name = `${pack} ${outcome}`
  const kept = tracesMade.get(name)
  if (kept !== undefined) return kept
  const trace = { pack, questions: [{ question: 'license', holds: [outcome], may: [], rules: [] }] }
  const text = expectOk(canonicalJson(trace))
  const made = { trace, id: `sha256:${createHash('sha256').update(text).digest('hex')}` }
  tracesMade.set(name, made)
  return made
}

export const toyDeterminer = (version = '1'): Determiner => {
  const pack = { id: 'toy', version, hash: `sha256:toy-${version}` }
  return {
    pack,
    engine: 'toy 1',
    dayOf: ({ dates }) => dates?.export ?? undefined,
    begin: (settings) => (record, standing) => {
      const { positions } = record
      const stood = standing(positions ?? undefined)
      if (stood !== undefined) return { determination: stood, positions: positions ?? undefined }
      const outcome = outcomeFor(record)
      const { trace, id } = traceFor(outcome, version)
      const reasons: Reason[] =
        outcome === 'needs-review'
          ? [{ kind: 'missing-fact', citation: '742.6(a)(6)(iii)', facts: ['destination'], settles: 'the destination' }]
          : []
      const tpp = (record.item.unit?.totalProcessingPerformance ?? 0) * (record.item.quantity ?? 1)
      const verdict = {
        outcome,
        licenseRequirement: outcome === 'license-required' ? ('yes' as const) : ('no' as const),
        requirement: outcome === 'license-required' ? ['742.6(a)(6)(iii)'] : [],
        decidedBy: outcome === 'license-required' ? ['742.6(a)(6)(iii)'] : ['740.2'],
        authorizations: [],
        reviewPolicy: outcome === 'license-required' ? ('presumption-of-denial' as const) : ('not-applicable' as const),
        policyCitations: [],
        reasons,
      }
      const determination: Determination = {
        id: record.id,
        classification: {
          eccn: record.item.eccn ?? '3A090.a',
          itemClass: 'A',
          ...(tpp > 0 ? { aggregateTpp: tpp } : {}),
          citations: ['ECCN 3A090'],
        },
        codified: verdict,
        enforced: {
          ...verdict,
          posture: 'not-enforced',
          asOf: settings.knowledgeDate ?? '2026-05-31',
          sources: ['announcement'],
        },
        redFlags: [],
        obligations: [],
        proposedEntries: [],
        trace: id,
        pack,
        engine: 'toy 1',
      }
      return { determination, trace, positions: positions ?? undefined }
    },
  }
}
