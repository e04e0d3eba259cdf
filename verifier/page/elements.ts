// Elements of the page. Text goes in as text and never as markup, and what nobody would see in it is shown by its number.
import { shown } from '../../shared/kernel/shown.ts'

type Attributes = Readonly<Record<string, string | boolean>>

/** An element with its attributes, text and children. */
export const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: ReadonlyArray<Node | string>
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value === true) element.setAttribute(key, '')
    else if (value !== false) element.setAttribute(key, value)
  element.append(...children.map((child) => (typeof child === 'string' ? shown(child) : child)))
  return element
}

const SVG = 'http://www.w3.org/2000/svg'

/** A line drawing in a square of 16, beside a word that says the same. */
export const drawing = (path: string): SVGSVGElement => {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', '0 0 16 16')
  svg.setAttribute('aria-hidden', 'true')
  const line = document.createElementNS(SVG, 'path')
  line.setAttribute('d', path)
  svg.append(line)
  return svg
}

/** What the page is made of, in the place of what stood there before. */
export const place = (id: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`#${id}`)
  if (found === null) throw new Error(`the page has no ${id}`)
  return found
}
