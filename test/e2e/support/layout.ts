// What a person cannot read or reach on the screen as it is laid out now: text cut off or printed over text, things to press
// that lie under something or outside, a page that must be scrolled sideways.
import type { Page } from '@playwright/test'

/** Faults of the layout within `region`, each as kind and place; none is the goal. Scrolls what it must to reach things. */
export const misfits = (page: Page, region = 'main'): Promise<string[]> => page.evaluate(look, region)

/** Runs in the page, so everything it needs stands inside it. */
const look = (region: string): string[] => {
  type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }
  const slack = 1.5
  const found = new Set<string>()
  const root = document.querySelector(region)
  if (root === null) return [`no ${region}`]

  const nameOf = (element: Element): string => {
    const text = (element.ariaLabel ?? element.textContent).trim().replaceAll(/\s+/g, ' ').slice(0, 40)
    return `${element.tagName.toLowerCase()}.${(element.getAttribute('class') ?? '').replaceAll(' ', '.')} "${text}"`
  }
  const ancestors = (element: Element): Element[] => {
    const all: Element[] = []
    for (let at: Element | null = element; at !== null; at = at.parentElement) all.push(at)
    return all
  }
  const forReadersOnly = (element: Element): boolean =>
    ancestors(element).some((one) => {
      const { clipPath, visibility, opacity } = getComputedStyle(one)
      return clipPath === 'inset(50%)' || visibility !== 'visible' || opacity === '0'
    })
  const both = (one: Box, other: Box): Box => ({
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  })
  const isEmpty = ({ left, top, right, bottom }: Box): boolean => right - left <= slack || bottom - top <= slack
  const screen: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
  const scrolls = (value: string): boolean => value === 'auto' || value === 'scroll'

  const sideways = (): void => {
    for (const element of [document.documentElement, document.body, root])
      if (element.scrollWidth > element.clientWidth + slack)
        found.add(`scrolls sideways by ${element.scrollWidth - element.clientWidth}: ${nameOf(element).slice(0, 40)}`)
  }

  /** The part of a line of text that shows; says so when some of it never can. */
  const shown = (line: Box, holder: Element): Box => {
    let rest = line
    let wholeAcross = true
    let wholeDown = true
    for (const box of ancestors(holder)) {
      const style = getComputedStyle(box)
      const edge = box.getBoundingClientRect()
      const shortened = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      if (box === document.body || box === document.documentElement || style.overflow === 'visible') continue
      if (scrolls(style.overflowX) || shortened) wholeAcross = false
      if (scrolls(style.overflowY) || shortened) wholeDown = false
      const cutAcross = wholeAcross && (rest.left < edge.left - slack || rest.right > edge.right + slack)
      const cutDown = wholeDown && (rest.top < edge.top - slack - 2 || rest.bottom > edge.bottom + slack + 2)
      if (cutAcross || cutDown) found.add(`text cut off by ${box.className || box.tagName}: ${nameOf(holder)}`)
      rest = both(rest, edge)
      if (isEmpty(rest)) return rest
    }
    const inside = both(rest, screen)
    if (
      rest.right - rest.left > inside.right - inside.left + slack ||
      rest.bottom - rest.top > inside.bottom - inside.top + 4
    )
      found.add(`text outside the window: ${nameOf(holder)}`)
    return inside
  }

  /** Letters of a picture shrink with it. */
  const sizeOf = (holder: Element): number =>
    Number.parseFloat(getComputedStyle(holder).fontSize) *
    (holder instanceof SVGGraphicsElement ? (holder.getScreenCTM()?.a ?? 1) : 1)

  const texts = (): void => {
    const lines: { readonly holder: Element; readonly node: Node; readonly box: Box }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const holder = node.parentElement
      if (holder === null || (node.textContent ?? '').trim() === '' || forReadersOnly(holder)) continue
      // Waits above the window until the keyboard comes to it.
      if (holder.matches('.skip:not(:focus)')) continue
      if (sizeOf(holder) < 8.5) found.add(`letters of ${sizeOf(holder).toFixed(1)} pixels: ${nameOf(holder)}`)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const line of range.getClientRects()) {
        if (line.width === 0) continue
        const box = shown(line, holder)
        // The letters themselves: the height of a line leaves room above and below that neighbours may share.
        const spare = line.height * 0.28
        const ink = both(box, { ...screen, top: line.top + spare, bottom: line.bottom - spare })
        if (!isEmpty(ink)) lines.push({ holder, node, box: ink })
      }
    }
    for (const [at, one] of lines.entries())
      for (const other of lines.slice(at + 1)) {
        if (one.node === other.node || isEmpty(both(one.box, other.box))) continue
        const covered =
          one.holder.closest('[role="dialog"], .toast') !== other.holder.closest('[role="dialog"], .toast')
        if (!covered) found.add(`text over text: ${nameOf(one.holder)} and ${nameOf(other.holder)}`)
      }
  }

  /** A box to tick may be drawn by its label. */
  const pressable = (element: Element): Element =>
    forReadersOnly(element) || element.getBoundingClientRect().width <= 1
      ? (element.closest('label') ?? element)
      : element

  const reach = (): void => {
    const pressed = 'button, a[href], input, select, textarea, summary, [role="tab"], [role="option"]'
    for (const thing of root.querySelectorAll(`${pressed}, [tabindex="0"]`)) {
      const target = pressable(thing)
      if (target.getClientRects().length === 0 || thing.matches(':disabled') || forReadersOnly(target)) continue
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' })
      const box = target.getBoundingClientRect()
      // What holds the focus only to be scrolled or read may be taller than the window; what is pressed may not.
      const whole = !thing.matches(pressed)
      const across = box.left < -slack || box.right > innerWidth + slack
      const down = !whole && (box.top < -slack || box.bottom > innerHeight + slack)
      if (thing instanceof HTMLSelectElement && box.width < 120) found.add(`too narrow to read: ${nameOf(thing)}`)
      if (across || down) found.add(`does not fit the window: ${nameOf(thing)}`)
      const seen = both(box, screen)
      const middle = { x: (seen.left + seen.right) / 2, y: (seen.top + seen.bottom) / 2 }
      const hit = document.elementFromPoint(middle.x, middle.y)
      if (hit === null || !(target.contains(hit) || hit === target.closest('label')))
        found.add(`cannot be pressed, under ${hit === null ? 'nothing' : nameOf(hit)}: ${nameOf(thing)}`)
    }
    for (const box of root.querySelectorAll('*')) if (box.scrollTop !== 0 || box.scrollLeft !== 0) box.scrollTo(0, 0)
    root.scrollTo(0, 0)
    // The frame stays; only what lies in it moves.
    for (const frame of [document.documentElement, document.body]) {
      if (frame.scrollTop !== 0) found.add(`the window itself moved by ${frame.scrollTop}`)
      frame.scrollTo(0, 0)
    }
  }

  root.scrollTo(0, 0)
  sideways()
  texts()
  reach()
  return [...found]
}
