// The trace as a tree: one tab stop, arrows to move and to open, letters to jump, everything else folded away until asked for.
import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { isComposing } from '../frame/keys.ts'
import { Icon } from '../frame/icons.tsx'

export type TreeNode = { readonly key: string; readonly text: string; readonly children: readonly TreeNode[] }

type Placed<Node extends TreeNode> = {
  readonly node: Node
  readonly level: number
  readonly place: number
  readonly size: number
  readonly parent: string | undefined
}

type Props<Node extends TreeNode> = {
  readonly label: string
  readonly nodes: readonly (Node & { readonly children: readonly Node[] })[]
  readonly openAtFirst: (node: Node, level: number) => boolean
  readonly draw: (node: Node) => ReactNode
  readonly onChoose: (node: Node) => void
}

const childrenOf = <Node extends TreeNode>(node: Node): readonly Node[] =>
  // A tree's children are of its own kind; the type of a member cannot say so.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  node.children as readonly Node[]

export function Tree<Node extends TreeNode>({ label, nodes, openAtFirst, draw, onChoose }: Props<Node>) {
  const initial = useMemo(() => {
    const open = new Set<string>()
    const visit = (list: readonly Node[], level: number): void => {
      for (const node of list) {
        if (!openAtFirst(node, level)) continue
        open.add(node.key)
        visit(childrenOf(node), level + 1)
      }
    }
    visit(nodes, 1)
    return open
  }, [nodes, openAtFirst])
  const [open, setOpen] = useState<ReadonlySet<string>>(initial)
  useEffect(() => setOpen(initial), [initial])
  const [active, setActive] = useState<string | undefined>(undefined)
  const place = useRef<HTMLDivElement>(null)

  const shown = useMemo(() => {
    const list: Placed<Node>[] = []
    const visit = (of: readonly Node[], level: number, parent: string | undefined): void => {
      of.forEach((node, index) => {
        list.push({ node, level, place: index + 1, size: of.length, parent })
        if (open.has(node.key)) visit(childrenOf(node), level + 1, node.key)
      })
    }
    visit(nodes, 1, undefined)
    return list
  }, [nodes, open])
  const at = Math.max(
    0,
    shown.findIndex(({ node }) => node.key === active),
  )

  const focus = useCallback((key: string) => {
    setActive(key)
    requestAnimationFrame(() => {
      const item = place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
      item?.focus({ preventScroll: true })
      item?.scrollIntoView({ block: 'nearest' })
    })
  }, [])
  const toggle = useCallback((keys: readonly string[], to: boolean) => {
    setOpen((now) => {
      const next = new Set(now)
      for (const key of keys) {
        if (to) next.add(key)
        else next.delete(key)
      }
      return next
    })
  }, [])

  const pressed = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.ctrlKey || event.metaKey || event.altKey) return
    const here = shown[at]
    if (here === undefined) return
    const { node, parent } = here
    const isOpen = open.has(node.key)
    const branch = node.children.length > 0
    const step = (to: number): void => {
      const next = shown[Math.max(0, Math.min(shown.length - 1, to))]
      if (next !== undefined) {
        focus(next.node.key)
        onChoose(next.node)
      }
    }
    const handled = ((): boolean => {
      switch (event.key) {
        case 'ArrowDown':
          step(at + 1)
          return true
        case 'ArrowUp':
          step(at - 1)
          return true
        case 'Home':
          step(0)
          return true
        case 'End':
          step(shown.length - 1)
          return true
        case 'ArrowRight':
          if (branch && !isOpen) toggle([node.key], true)
          else if (branch) step(at + 1)
          return true
        case 'ArrowLeft':
          if (branch && isOpen) toggle([node.key], false)
          else if (parent !== undefined) step(shown.findIndex((one) => one.node.key === parent))
          return true
        case '*':
          toggle(
            shown.filter((one) => one.parent === parent).map((one) => one.node.key),
            true,
          )
          return true
        case 'Enter':
        case ' ':
          onChoose(node)
          if (branch) toggle([node.key], !isOpen)
          return true
      }
      if (event.key.length !== 1) return false
      const wanted = event.key.toLowerCase()
      const next = [...shown.slice(at + 1), ...shown.slice(0, at)].find((one) =>
        one.node.text.toLowerCase().startsWith(wanted),
      )
      if (next === undefined) return false
      focus(next.node.key)
      onChoose(next.node)
      return true
    })()
    if (handled) event.preventDefault()
  }

  return (
    <div ref={place} role="tree" aria-label={label} className="tree" onKeyDown={pressed}>
      {shown.map(({ node, level, place: position, size }, index) => {
        const branch = node.children.length > 0
        const isOpen = open.has(node.key)
        return (
          <div
            key={node.key}
            role="treeitem"
            data-key={node.key}
            className="tree-item"
            aria-level={level}
            aria-posinset={position}
            aria-setsize={size}
            aria-expanded={branch ? isOpen : undefined}
            aria-selected={node.key === active}
            tabIndex={index === at ? 0 : -1}
            style={{ paddingInlineStart: (level - 1) * 18 }}
            onClick={() => {
              setActive(node.key)
              onChoose(node)
              if (branch) toggle([node.key], !isOpen)
            }}
            onKeyDown={undefined}
          >
            <span className="tree-mark">{branch ? <Icon name={isOpen ? 'down' : 'right'} /> : null}</span>
            {draw(node)}
          </div>
        )
      })}
    </div>
  )
}
