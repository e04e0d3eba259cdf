// A transaction is withdrawn on its screen, counts nowhere, and is brought back; from the palette, and undone, in both languages and themes.
import { type Page, expect, test } from '@playwright/test'
import { commands } from '../../shared/contract/commands.ts'
import { say } from '../../shared/language/catalog.ts'
import { overview } from '../../shared/language/desk-start.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { faults, goTo, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

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

const counted = (page: Page) =>
  page.evaluate(async () => {
    const [open, counts] = await Promise.all([window.docket.case.current(), window.docket.overview.counts()])
    if (!open.ok || open.value === null || !counts.ok) return null
    return { records: open.value.records, withdrawn: open.value.withdrawn, total: counts.value.total }
  })

test('a transaction is withdrawn with a reason, counts nowhere and is brought back', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  const all = (await counted(page))?.records ?? 0
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  const id = await page.getByRole('heading', { level: 1 }).innerText()

  const dialog = page.getByRole('dialog')
  await page.getByRole('button', { name: say(transaction, 'en', 'withdrawTransaction') }).click()
  await expect(dialog.getByRole('heading', { name: say(transaction, 'en', 'withdrawTitle', { id }) })).toBeVisible()
  // What it does is told before it is done.
  await expect(dialog.getByText(/answer/i).last()).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText(say(words, 'en', 'moved.trying'))).toHaveCount(0, { timeout: 60_000 })
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'withdraw', { language: 'en', theme })
  }
  await show(page, 'light')
  const confirm = dialog.getByRole('button', { name: say(transaction, 'en', 'withdrawConfirm') })
  await confirm.click()
  // Without a reason nothing is written.
  await expect(dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') })).toBeFocused()
  expect((await counted(page))?.withdrawn).toBe(0)
  await dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') }).fill('Cancelled before shipment')
  await confirm.click()
  await expect(dialog).toHaveCount(0, { timeout: 60_000 })
  await settled(page)
  expect(await counted(page)).toEqual({ records: all - 1, withdrawn: 1, total: all - 1 })
  await expect(page.locator('main')).toContainText('Cancelled before shipment')
  await expect(page.locator('main')).toContainText('Ada Analyst')
  await expect(page.getByRole('button', { name: say(transaction, 'en', 'sign'), exact: true })).toBeDisabled()

  await switchLanguage(page, 'zh-CN')
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'withdrawn', { language: 'zh-CN', theme })
  }
  await show(page, 'light')
  await switchLanguage(page, 'en')

  // The overview says how many, by whom, when and why, and leads to them.
  await goTo(page, 'overview')
  const section = page.getByRole('region', { name: say(overview, 'en', 'withdrawn', { count: '1' }) })
  await expect(section).toContainText('Cancelled before shipment')
  await section.scrollIntoViewIfNeeded()
  expect((await faults(page)).filter((fault) => !fault.includes('.matrix-cell'))).toEqual([])
  await section.getByRole('button', { name: say(overview, 'en', 'allWithdrawn') }).click()
  await page.waitForSelector('[data-screen="transactions"]')
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2')
  await expect(page.locator('.facets')).toContainText(say(transactions, 'en', 'state.withdrawn'))
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)

  // Back by the palette, which offers it on the screen of a transaction only.
  const command = commands.find((each) => each.id === 'transaction.withdraw')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command?.words.en ?? '')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('heading', { name: say(transaction, 'en', 'bringBackTitle', { id }) })).toBeVisible()
  await expect(dialog.getByText(say(words, 'en', 'moved.trying'))).toHaveCount(0, { timeout: 60_000 })
  await dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') }).fill('It was another order')
  await dialog.getByRole('button', { name: say(transaction, 'en', 'bringBackConfirm') }).click()
  await expect(dialog).toHaveCount(0, { timeout: 60_000 })
  await settled(page)
  expect(await counted(page)).toEqual({ records: all, withdrawn: 0, total: all })
  await expect(page.locator('main')).toContainText('It was another order')

  // Undo withdraws it again, redo brings it back.
  await page.keyboard.press('Control+z')
  await expect.poll(async () => (await counted(page))?.withdrawn, { timeout: 60_000 }).toBe(1)
  await settled(page)
  await page.keyboard.press('Control+Shift+Z')
  await expect.poll(async () => (await counted(page))?.withdrawn, { timeout: 60_000 }).toBe(0)
  await settled(page)

  await goTo(page, 'log')
  await expect(page.locator('main')).toContainText('Withdrew transactions')
  await goTo(page, 'overview')
  await page.keyboard.press('Control+k')
  await page.keyboard.type(command?.words.en ?? '')
  await expect(page.getByRole('option', { name: command?.words.en ?? '' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  expect(complaints).toEqual([])
})
