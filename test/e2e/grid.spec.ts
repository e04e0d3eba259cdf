// The grid over a million rows: how soon the first page stands, how long frames take while scrolling, what the window holds.
// The case is made once and kept in the temporary folder; DOCKET_MILLION names one that is there already.
import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { freshFolder, launchDesk, root } from './support/desk.ts'

const rows = 1_000_000
const scrollSteps = 180

const millionCase = (): string => {
  const given = process.env['DOCKET_MILLION']
  if (given !== undefined) return given
  const path = join(tmpdir(), 'docket-million.docket')
  if (!existsSync(path)) {
    const made = spawnSync(process.execPath, [join(root, 'test', 'bench', 'million.ts'), path, String(rows)], {
      stdio: 'inherit',
    })
    if (made.status !== 0) throw new Error('the case of a million transactions could not be made')
  }
  return path
}

test('a case of a million transactions opens within a second and scrolls at more than twenty frames a second', async () => {
  test.setTimeout(1_200_000)
  const source = millionCase()
  const home = freshFolder()
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const path = join(home, 'Million.docket')
  copyFileSync(source, path)
  const desk = await launchDesk({ env: { HOME: home }, size: { width: 1440, height: 900 } })
  const { page } = desk
  const opened = await page.evaluate(async (file) => window.docket.case.open({ path: file }), path)
  expect(opened.ok, JSON.stringify(opened)).toBe(true)
  await page.waitForSelector('[data-screen="overview"]')

  const started = Date.now()
  await page.keyboard.press('Alt+2')
  await page.waitForSelector('[data-screen="transactions"] [role="row"][aria-rowindex="20"] [role="gridcell"]')
  await page.waitForFunction(
    () => document.querySelector('[role="row"][aria-rowindex="20"]')?.getAttribute('aria-busy') === null,
  )
  const firstPage = Date.now() - started

  const frames = await page.evaluate(async (steps) => {
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
  const ordered = frames.toSorted((left, right) => left - right)
  const p95 = ordered[Math.floor(ordered.length * 0.95)] ?? Infinity

  await page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, grid.scrollHeight))
  const last = page.locator(`[role="row"][aria-rowindex="${rows + 1}"]`)
  await expect(last).toBeVisible()
  await expect(last).not.toHaveAttribute('aria-busy', 'true', { timeout: 20_000 })

  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  console.log(
    `first page ${firstPage} ms, frames median ${ordered[Math.floor(ordered.length / 2)]?.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms, heap ${(usedSize / 1e6).toFixed(0)} MB`,
  )
  await desk.close()
  expect(firstPage).toBeLessThan(1_000)
  expect(p95).toBeLessThan(50)
  expect(usedSize).toBeLessThan(300e6)
})
