// A case whose answers do not stand says so above its figures, in both languages and themes; a citation opens the entry that says it.
import { expect, test } from '@playwright/test'
import { sayBasis } from '../../shared/language/basis.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { faults, goTo, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({
    env: { HOME: freshFolder() },
    size: { width: 1440, height: 900 },
    caseFile: smallCase(40),
    actor: 'Ada Analyst',
  })
})

test.afterAll(async () => {
  await desk.close()
})

test('overview, limits and windows say that the answers do not stand, until they do', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  const configured = await page.evaluate(async () =>
    window.docket.case.configure({ settings: { lawDate: '2025-05-15' } }),
  )
  expect(configured.ok).toBe(true)
  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    const words = sayBasis({ state: 'changed-since-run', pending: 0 }, language, String) ?? ''
    for (const screen of ['overview', 'limits', 'windows'] as const) {
      await goTo(page, screen)
      await settled(page)
      await expect(page.locator('main').getByText(words)).toBeVisible()
    }
    for (const theme of themes) {
      await show(page, theme)
      expect(await faults(page)).toEqual([])
      await picture(page, 'basis', { language, theme })
    }
    await show(page, 'light')
  }
  await switchLanguage(page, 'en')
  const run = await page.evaluate(async () => window.docket.transactions.determine({}))
  expect(run.ok).toBe(true)
  await goTo(page, 'limits')
  await settled(page)
  await expect(page.locator('main .notice').getByText('What is shown rests on')).toHaveCount(0)
  expect(complaints).toEqual([])
})

test('a citation of a transaction opens the register at the entry that says it', async () => {
  const { page } = desk
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  await page.locator('main .citation').first().click()
  await page.waitForSelector('[data-screen="rule"]')
  await settled(page)
  await expect(page.locator('.paragraph-list [aria-current="true"]')).toHaveCount(1)
})
