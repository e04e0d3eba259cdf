// One party over all records: to whom it belongs, what the records said of it over time, and its transactions.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { PartySummary } from '../../shared/contract/casefile.ts'
import type { OutputOf, PartyRow } from '../../shared/contract/ipc.ts'
import type { Party } from '../../shared/contract/interchange.ts'
import { type Work, transactionsOf } from './work.ts'

type Answer = OutputOf<'parties', 'get'>
type Period = Answer['history'][number]

const MOST_ROWS = 200
const BATCH = 500

const disagreed = ['headquarters', 'ultimateParents', 'groups'] as const

/** A party as lists show it, with the members on which its records do not agree. */
export const partyRow = (summary: PartySummary): PartyRow => ({
  ...summary,
  disagreements: disagreed.filter((member) => summary[member].length > 1),
})

const summaryOf = ({ reads }: Work, identity: string): PartySummary | undefined => {
  for (let offset = 0; ; offset += BATCH) {
    const { total, parties } = reads.parties(identity, offset, BATCH)
    const found = parties.find((each) => each.identity === identity)
    if (found !== undefined || offset + BATCH >= total) return found
  }
}

export const identityOf = ({ id, name }: Party): string | null => id ?? name ?? null

const facts = ({ headquarters, ultimateParent, group }: Party) => ({
  headquarters: headquarters ?? null,
  ultimateParent: ultimateParent ?? null,
  group: group ?? null,
})

const isSame = (left: Period, right: ReturnType<typeof facts>): boolean =>
  left.headquarters === right.headquarters && left.ultimateParent === right.ultimateParent && left.group === right.group

/** By its id, or by its name where it has none; null where the case has no such party. */
export const party = (work: Work, { identity }: { readonly identity: string }): Answer | null => {
  const summary = summaryOf(work, identity)
  if (summary === undefined) return null
  const seen: { on: string | null; id: string; party: Party }[] = []
  for (const { record } of transactionsOf(work, { text: identity }))
    for (const each of record.parties)
      if (identityOf(each) === identity) seen.push({ on: eventDateOf(record), id: record.id, party: each })
  seen.sort((left, right) => ((left.on ?? '9999') < (right.on ?? '9999') ? -1 : 1))

  const history: Period[] = []
  for (const { on, party: each } of seen) {
    const now = facts(each)
    const last = history.at(-1)
    if (last !== undefined && isSame(last, now)) {
      last.through = on ?? last.through
      last.transactions += 1
    } else history.push({ from: on, through: on, ...now, transactions: 1 })
  }

  const nodes = new Map<string, Answer['nodes'][number]>()
  const edges = new Map<string, Answer['edges'][number]>()
  const node = (key: string, name: string, country: string | null): void => {
    if (!nodes.has(key)) nodes.set(key, { key, name, country })
  }
  for (const { party: each } of seen) {
    node(identity, each.name ?? identity, each.headquarters ?? each.location ?? null)
    if (each.group != null && each.group !== identity) {
      node(each.group, each.group, each.ultimateParent ?? null)
      edges.set(each.group, { from: identity, to: each.group, kind: 'ultimate-parent', percent: null })
    }
    for (const [index, partner] of (each.jointVenture?.partners ?? []).entries()) {
      const key = `${identity}/partner-${index + 1}-${partner.headquarters}`
      node(key, partner.headquarters, partner.headquarters)
      edges.set(key, { from: identity, to: key, kind: 'joint-venture-partner', percent: partner.percent })
    }
  }
  const ids = [...new Set(seen.map(({ id }) => id))].toReversed().slice(0, MOST_ROWS)
  return {
    party: partyRow(summary),
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    history,
    transactions: ids.flatMap((id) => work.reads.row(id) ?? []),
  }
}
