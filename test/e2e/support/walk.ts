// Walking through the desk in a spec: opening the sample, going to a screen by its key, looking for faults of access and policy.
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Page, expect } from '@playwright/test'
import type { Docket, Settings } from '../../../shared/contract/ipc.ts'
import { type Desk, type DeskOptions, freshFolder, launchDesk, root } from './desk.ts'

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

// The sample is made once for each worker of the test run; every desk after the first opens a copy of it.
let sample: string | undefined

/** A desk with the sample case open and determined, in a home folder of its own. */
export const launchSample = async (
  options: DeskOptions = {},
): Promise<{ readonly desk: Desk; readonly complaints: Complaints }> => {
  const home = freshFolder()
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const copy = join(home, 'Documents', 'Sample.docket')
  if (sample !== undefined) copyFileSync(sample, copy)
  const desk = await launchDesk({
    size: { width: 1440, height: 900 },
    ...options,
    ...(sample === undefined ? {} : { caseFile: copy }),
    env: { HOME: home, ...options.env },
  })
  const complaints = listen(desk.page)
  if (sample === undefined) {
    const opened = await desk.page.evaluate(async () => window.docket.case.sample())
    expect(opened.ok, JSON.stringify(opened)).toBe(true)
    if (!opened.ok) throw new Error('the sample did not open')
    await settled(desk.page, 180_000)
    sample = join(freshFolder(), 'Sample.docket')
    const path = sample
    const kept = await desk.page.evaluate(async (to) => window.docket.settings.backup({ path: to }), path)
    expect(kept.ok, JSON.stringify(kept)).toBe(true)
  }
  await desk.page.waitForSelector('[data-screen="overview"]')
  await settled(desk.page)
  return { desk, complaints }
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
  await expect(page.locator('main').getByText(/^(Loading…|正在载入…)$/)).toHaveCount(0, { timeout: within })
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

/** Keeps a picture of the window under docs/pictures, when the run is asked for pictures (DOCKET_PICTURES=1). */
export const picture = async (
  page: Page,
  name: string,
  look: { readonly language: Settings['language']; readonly theme: Settings['appearance']; readonly zoom?: number },
): Promise<void> => {
  if (process.env['DOCKET_PICTURES'] !== '1') return
  mkdirSync(pictures, { recursive: true })
  const zoom = look.zoom === undefined ? '' : `-${look.zoom * 100}`
  await page.screenshot({ path: join(pictures, `${name}-${look.language}-${look.theme}${zoom}.png`) })
}
