// Signs of the grid's cells as backgrounds. A drawing in each cell costs a third of a frame while the grid scrolls; a sheet that
// holds each sign once, in the ink it has now, costs next to nothing.
import { useEffect } from 'react'
import type { Sign } from './badges.tsx'
import { lineOf } from '../frame/icons.tsx'

/** The colour of an ink as the document shows it now, whatever look and contrast are chosen. */
const colourOf = (ink: Sign['ink']): string => {
  const probe = document.createElement('span')
  probe.className = 'badge'
  probe.dataset['tone'] = ink
  document.body.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const picture = ({ ink, icon }: Sign): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="${colourOf(ink)}" ` +
  `stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round"><path d="${lineOf(icon)}"/></svg>`

const rule = (sign: Sign): string =>
  `.grid-cell[data-tone='${sign.ink}'][data-icon='${sign.icon}'] ` +
  `{ background-image: url("data:image/svg+xml,${encodeURIComponent(picture(sign))}"); }`

/** Keeps the sheet of these signs on the document, drawn anew when the look changes. */
export const useSignSheet = (signs: readonly Sign[]): void => {
  useEffect(() => {
    const sheet = new CSSStyleSheet()
    const draw = (): void => sheet.replaceSync(signs.map(rule).join('\n'))
    draw()
    document.adoptedStyleSheets.push(sheet)
    const forced = matchMedia('(forced-colors: active)')
    forced.addEventListener('change', draw)
    const watch = new MutationObserver(draw)
    watch.observe(document.documentElement, { attributes: true, attributeFilter: ['data-appearance', 'data-contrast'] })
    return () => {
      watch.disconnect()
      forced.removeEventListener('change', draw)
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet)
    }
  }, [signs])
}
