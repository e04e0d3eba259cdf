// Who belongs to whom: owners above, what they own below, a line for each tie.
import type { Scene, SceneNode } from './scene.ts'

export type OwnershipNode = { readonly key: string; readonly name: string; readonly country: string | null }
export type OwnershipEdge = {
  /** The one that is owned. */
  readonly from: string
  /** The one that owns. */
  readonly to: string
  readonly label: string
}

const boxWidth = 176
const boxHeight = 40
const across = 22
const down = 46

/** The level of each party: 0 owns and is not owned; a party stands one below the lowest of its owners. Rings end at their first repetition. */
const levelsOf = (nodes: readonly OwnershipNode[], edges: readonly OwnershipEdge[]): ReadonlyMap<string, number> => {
  const levels = new Map<string, number>()
  const visit = (key: string, seen: ReadonlySet<string>): number => {
    const known = levels.get(key)
    if (known !== undefined) return known
    const owners = edges.filter((edge) => edge.from === key && !seen.has(edge.to))
    const level = owners.length === 0 ? 0 : 1 + Math.max(...owners.map(({ to }) => visit(to, new Set([...seen, key]))))
    levels.set(key, level)
    return level
  }
  for (const { key } of nodes) visit(key, new Set())
  return levels
}

const shortened = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1)}…`)

export const ownershipGraph = (
  nodes: readonly OwnershipNode[],
  edges: readonly OwnershipEdge[],
  chosen: string,
  title: string,
): Scene => {
  const levels = levelsOf(nodes, edges)
  const rows = new Map<number, OwnershipNode[]>()
  for (const node of nodes) {
    const level = levels.get(node.key) ?? 0
    rows.set(level, [...(rows.get(level) ?? []), node])
  }
  const widest = Math.max(1, ...[...rows.values()].map(({ length }) => length))
  const width = widest * boxWidth + (widest - 1) * across + 4
  const height = rows.size * boxHeight + (rows.size - 1) * down + 4
  const places = new Map<string, readonly [x: number, y: number]>()
  for (const [level, row] of rows) {
    const rowWidth = row.length * boxWidth + (row.length - 1) * across
    row.forEach(({ key }, index) =>
      places.set(key, [(width - rowWidth) / 2 + index * (boxWidth + across), 2 + level * (boxHeight + down)]),
    )
  }
  const drawn: SceneNode[] = edges.flatMap((edge): SceneNode[] => {
    const from = places.get(edge.from)
    const to = places.get(edge.to)
    if (from === undefined || to === undefined) return []
    const start = [to[0] + boxWidth / 2, to[1] + boxHeight] as const
    const end = [from[0] + boxWidth / 2, from[1]] as const
    return [
      { kind: 'line', from: start, to: end, stroke: 'line' },
      {
        kind: 'text',
        x: (start[0] + end[0]) / 2 + 6,
        y: (start[1] + end[1]) / 2 + 4,
        text: edge.label,
        size: 11,
        fill: 'soft',
      },
    ]
  })
  const boxes: SceneNode[] = nodes.flatMap((node): SceneNode[] => {
    const [x, y] = places.get(node.key) ?? [0, 0]
    const here = node.key === chosen
    return [
      {
        kind: 'rectangle',
        x,
        y,
        width: boxWidth,
        height: boxHeight,
        radius: 3,
        fill: 'surface',
        stroke: here ? 'accent' : 'line',
      },
      { kind: 'text', x: x + 10, y: y + 17, text: shortened(node.name, 25), size: 12, fill: 'ink', strong: here },
      { kind: 'text', x: x + 10, y: y + 32, text: node.country ?? '–', size: 11, fill: 'soft' },
    ]
  })
  return { width, height, title, nodes: [...drawn, ...boxes] }
}
