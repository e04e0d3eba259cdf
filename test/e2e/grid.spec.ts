// The grid over many rows: the window holds a few of them however many there are, the first page and the last row show,
// and the count that a reader hears is the whole list's. By default over a case made for the test; DOCKET_MILLION names a
// finished case file of a million transactions (node test/bench/million.ts PATH), whose times are then held to their bounds.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { MILLION, makeCase } from '../bench/million.ts'
import { freshFolder, launchDesk } from './support/desk.ts'

const rows = 20_000
const scrollSteps = 120
/** More rows than any window shows, with what is kept ready above and below. */
const mostInWindow = 150

type Figures = { readonly firstPage: number; readonly p95: number; readonly heap: number }

const framesOf = (page: Page): Promise<number[]> =>
  page.evaluate(async (steps) => {
    const grid = document.querySelector('[role="grid"]')
    if (grid === null) return []
    const next = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
    const took: number[] = []
    let last = await next()
    for (let step = 0; step < steps; step += 1) {
      grid.scrollTop += 400
      const now = await next()
      took.push(now - last)
      last = now
    }
    return took
  }, scrollSteps)

/** Opens the case, asserts what must hold of the grid at any size, and answers what it took. */
const measure = async (path: string, count: number): Promise<Figures> => {
  const desk = await launchDesk({ env: { HOME: freshFolder() }, size: { width: 1440, height: 900 } })
  const { page } = desk
  try {
    const opened = await page.evaluate(async (file) => window.docket.case.open({ path: file }), path)
    expect(opened.ok, JSON.stringify(opened)).toBe(true)
    await page.waitForSelector('[data-screen="overview"]')

    const row = (index: number) => page.locator(`[role="row"][aria-rowindex="${index}"]`)
    const started = performance.now()
    await page.keyboard.press('Alt+2')
    await expect(row(2).getByRole('gridcell').nth(1)).toHaveText('T-0000001', { timeout: 60_000 })
    await expect(row(20)).not.toHaveAttribute('aria-busy', 'true', { timeout: 60_000 })
    const firstPage = performance.now() - started

    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(count + 1))
    expect(await page.getByRole('row').count()).toBeLessThan(mostInWindow)

    const ordered = (await framesOf(page)).toSorted((left, right) => left - right)
    const p95 = ordered[Math.floor(ordered.length * 0.95)] ?? Infinity
    const median = ordered[Math.floor(ordered.length / 2)] ?? Infinity
    expect(await page.getByRole('row').count()).toBeLessThan(mostInWindow)

    await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight))
    await expect(row(count + 1)).toBeVisible({ timeout: 60_000 })
    await expect(row(count + 1)).not.toHaveAttribute('aria-busy', 'true', { timeout: 60_000 })
    await expect(
      row(count + 1)
        .getByRole('gridcell')
        .nth(1),
    ).toHaveText(`T-${String(count).padStart(7, '0')}`)
    // The first row may stay, as the one that holds the keyboard; those after it go.
    await expect(row(40)).toHaveCount(0)

    const session = await page.context().newCDPSession(page)
    await session.send('HeapProfiler.collectGarbage')
    const { usedSize: heap } = await session.send('Runtime.getHeapUsage')
    console.log(
      `${count} rows: first page ${firstPage.toFixed(0)} ms, frames median ${median.toFixed(1)} ms, ` +
        `95th percentile ${p95.toFixed(1)} ms, heap ${(heap / 1e6).toFixed(0)} MB`,
    )
    return { firstPage, p95, heap }
  } finally {
    await desk.close()
  }
}

test('a list of twenty thousand rows keeps a window of them, and tells its whole length', async () => {
  test.setTimeout(600_000)
  const path = join(freshFolder(), 'Many.docket')
  makeCase(path, rows)
  await measure(path, rows)
})

test('a case of a million transactions shows its first page within a second and scrolls at more than twenty frames a second', async () => {
  const source = process.env['DOCKET_MILLION']
  test.skip(
    source === undefined,
    'heavy: set DOCKET_MILLION to a finished case of a million transactions (node test/bench/million.ts PATH)',
  )
  test.setTimeout(1_200_000)
  const path = join(freshFolder(), 'Million.docket')
  copyFileSync(String(source), path)
  const { firstPage, p95, heap } = await measure(path, MILLION)
  expect(firstPage).toBeLessThan(1_000)
  expect(p95).toBeLessThan(50)
  expect(heap).toBeLessThan(300e6)
})
