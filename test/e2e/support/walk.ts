// Walking through the desk in a spec: opening the sample, going to a screen by its key, looking for faults of access and policy.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import type { Docket } from '../../../shared/contract/ipc.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { root } from './desk.ts'

declare global {
  interface Window {
    readonly docket: Docket
  }
}

/** Every screen behind a key, in the order of the navigation. */
export const screenKeys = {
  overview: 'Alt+1',
  transactions: 'Alt+2',
  parties: 'Alt+3',
  limits: 'Alt+4',
  windows: 'Alt+5',
  filings: 'Alt+0',
  rule: 'Alt+6',
  compare: 'Alt+7',
  reports: 'Alt+8',
  log: 'Alt+9',
  settings: 'Control+,',
  import: 'Control+i',
} as const
export type ScreenName = keyof typeof screenKeys

/** What the page complained of: uncaught errors, console errors and refusals of the content security policy. */
export type Complaints = string[]

export const listen = (page: Page): Complaints => {
  const complaints: Complaints = []
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return complaints
}

export const themes = ['light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** Switches to the theme by its key, unless it is shown. */
export const show = async (page: Page, theme: Theme): Promise<void> => {
  const html = page.locator('html')
  if ((await html.getAttribute('data-appearance')) !== theme) await page.keyboard.press('Control+Shift+D')
  await expect(html).toHaveAttribute('data-appearance', theme)
  // Colors pass over into each other for a moment; half-way they fail contrast and blur pictures.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
}

/** Switches to the language by its key, unless it is shown. */
export const switchLanguage = async (page: Page, language: Language): Promise<void> => {
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) !== language) await page.keyboard.press('Control+Shift+L')
  await expect(html).toHaveAttribute('lang', language)
}

/** Waits until the open case holds so many transactions, each determined. */
export const determined = async (page: Page, transactions: number): Promise<void> => {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const open = await window.docket.case.current()
          return open.ok && open.value !== null ? { records: open.value.records, stale: open.value.stale } : null
        }),
      { timeout: 240_000 },
    )
    .toEqual({ records: transactions, stale: 0 })
  await settled(page, 240_000)
}

/** Waits until no work is running and nothing on screen is still loading. */
export const settled = async (page: Page, within = 60_000): Promise<void> => {
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          const tasks = await window.docket.tasks.list()
          return tasks.ok ? tasks.value.filter(({ state }) => state === 'running').map(({ kind }) => kind) : ['unknown']
        }),
      { timeout: within },
    )
    .toEqual([])
  // Looked at twice: between two answers the screen may be still for a moment.
  await idle(page, within)
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await idle(page, within)
}

const idle = async (page: Page, timeout: number): Promise<void> => {
  await expect(page.locator('main')).not.toHaveAttribute('aria-busy', 'true', { timeout })
}

export const goTo = async (page: Page, screen: ScreenName): Promise<void> => {
  await page.keyboard.press(screenKeys[screen])
  await page.waitForSelector(`[data-screen="${screen}"]`)
  await settled(page)
}

/** Faults that axe finds on the screen, each as rule and place; none is the goal. */
export const faults = async (page: Page): Promise<string[]> => {
  // Legacy mode: the app has one window and opens no second page for the result.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  )
}

const pictures = join(root, 'docs', 'pictures')

/** Whether this run keeps pictures of the screens. */
export const withPictures = process.env['DOCKET_PICTURES'] === '1'

/** Keeps a picture of the window under docs/pictures, when the run is asked for pictures (DOCKET_PICTURES=1). */
export const picture = async (
  page: Page,
  name: string,
  { language, theme, zoom }: { readonly language: Language; readonly theme: Theme; readonly zoom?: number },
): Promise<void> => {
  if (!withPictures) return
  mkdirSync(pictures, { recursive: true })
  // Away from what it chose, so that no row stands marked by it.
  await page.mouse.move(2, 2)
  const size = zoom === undefined ? '' : `-${zoom * 100}`
  await page.screenshot({ path: join(pictures, `${name}-${language}-${theme}${size}.png`) })
}

/** Shows the window at 200 %: half as many CSS pixels each way, each of two device pixels. */
export const magnify = async (page: Page): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: 720,
    height: 450,
    deviceScaleFactor: 2,
    mobile: false,
  })
}
