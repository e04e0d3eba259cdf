// One party over all records: to whom it belongs, what the records said of it over time, and its transactions.
import type { OutputOf } from '../../../../shared/contract/ipc.ts'
import type { Party } from '../../../../shared/contract/interchange.ts'
import { type Context, eventDateOf, transactionsOf } from './pass.ts'

type Answer = Omit<OutputOf<'parties', 'get'>, 'party'>
type Period = Answer['history'][number]

const MOST_ROWS = 200

const identityOf = ({ id, name }: Party): string | null => id ?? name ?? null

const facts = ({ headquarters, ultimateParent, group }: Party) => ({
  headquarters: headquarters ?? null,
  ultimateParent: ultimateParent ?? null,
  group: group ?? null,
})

const isSame = (left: Period, right: ReturnType<typeof facts>): boolean =>
  left.headquarters === right.headquarters && left.ultimateParent === right.ultimateParent && left.group === right.group

export const partyOf = (context: Context, identity: string): Answer => {
  const seen: { on: string | null; id: string; party: Party }[] = []
  for (const { record } of transactionsOf(context, { text: identity }))
    for (const party of record.parties)
      if (identityOf(party) === identity) seen.push({ on: eventDateOf(record), id: record.id, party })
  seen.sort((left, right) => ((left.on ?? '9999') < (right.on ?? '9999') ? -1 : 1))

  const history: Period[] = []
  for (const { on, party } of seen) {
    const now = facts(party)
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
  for (const { party } of seen) {
    node(identity, party.name ?? identity, party.headquarters ?? party.location ?? null)
    if (party.group != null && party.group !== identity) {
      node(party.group, party.group, party.ultimateParent ?? null)
      edges.set(party.group, { from: identity, to: party.group, kind: 'ultimate-parent', percent: null })
    }
    for (const [index, partner] of (party.jointVenture?.partners ?? []).entries()) {
      const key = `${identity}/partner-${index + 1}-${partner.headquarters}`
      node(key, partner.headquarters, partner.headquarters)
      edges.set(key, { from: identity, to: key, kind: 'joint-venture-partner', percent: partner.percent })
    }
  }
  const ids = [...new Set(seen.map(({ id }) => id))].toReversed().slice(0, MOST_ROWS)
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()],
    history,
    transactions: ids.flatMap((id) => context.reads.row(id) ?? []),
  }
}
