// A transaction stated by hand from the keyboard's command to its answer, and one like it, in both languages and themes without a fault.
import { expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { activityTerms, roleTerms, term } from '../../shared/language/desk-terms.ts'
import { factNames, transaction } from '../../shared/language/desk-transaction.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { determined, faults, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({ env: { HOME: freshFolder() }, size: { width: 1440, height: 900 } })
})

test.afterAll(async () => {
  await desk.close()
})

test('a transaction is stated by hand, and another like it', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.getByRole('button', { name: /Open the sample/ }).click()
  await page.waitForSelector('[data-screen="overview"]', { timeout: 240_000 })
  await determined(page, 1000)
  const dialog = page.getByRole('dialog')
  const field = (name: string) => dialog.getByRole('combobox', { name, exact: true })

  await page.keyboard.press('Control+Shift+N')
  await expect(dialog.getByRole('heading', { name: say(transactions, 'en', 'newTitle') })).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: say(transactions, 'en', 'newId') })).not.toHaveValue('')
  await dialog
    .getByRole('combobox', { name: say(factNames, 'en', 'activity') })
    .selectOption({ label: term(activityTerms, 'en', 'export') })
  // A list that is open closes when what is under it scrolls.
  const typeIn = async (name: string, text: string): Promise<void> => {
    await field(name).evaluate((input) => input.scrollIntoView({ block: 'center' }))
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
    await field(name).fill(text)
  }
  const country = async (name: string, typed: string, full: string): Promise<void> => {
    await typeIn(name, typed)
    await page.getByRole('option', { name: full }).click()
  }
  await country(say(factNames, 'en', 'from'), 'united st', 'United States (US)')
  await country(say(factNames, 'en', 'destination'), 'keny', 'Kenya (KE)')
  await typeIn(say(transactions, 'en', 'product'), 'h100 sxm')
  await page.getByRole('option', { name: /NVIDIA H100 SXM5/ }).click()
  await expect(
    dialog.getByRole('spinbutton', { name: say(factNames, 'en', 'item.unit.totalProcessingPerformance') }),
  ).toHaveValue('15832')
  await dialog.getByRole('spinbutton', { name: say(factNames, 'en', 'item.quantity') }).fill('16')
  const consignee = `${term(roleTerms, 'en', 'ultimate-consignee')}: ${say(transactions, 'en', 'partyName')}`
  await typeIn(consignee, 'mlimani')
  await page
    .getByRole('option', { name: /Mlimani/ })
    .first()
    .click()
  await expect(dialog.getByText(say(transactions, 'en', 'partyKnown'))).toBeVisible()
  const endUser = `${term(roleTerms, 'en', 'end-user')}: ${say(transactions, 'en', 'partyName')}`
  await typeIn(endUser, 'Rift Valley Genomics')
  await page.keyboard.press('Escape')
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'new-transaction', { language: 'en', theme })
  }
  await show(page, 'light')
  // Without a reason nothing is written.
  await dialog.getByRole('button', { name: say(transactions, 'en', 'add'), exact: true }).click()
  await expect(dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') })).toBeFocused()
  await determined(page, 1000)
  await dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') }).fill('Ordered by telephone')
  await dialog.getByRole('button', { name: say(transactions, 'en', 'add'), exact: true }).click()
  await page.waitForSelector('[data-screen="transaction"]')
  await determined(page, 1001)
  await expect(page.locator('main')).toContainText('Rift Valley Genomics')
  await expect(page.locator('main')).toContainText('Mlimani')
  await expect(page.locator('main')).toContainText('Epoch AI')

  await switchLanguage(page, 'zh-CN')
  await page.getByRole('button', { name: say(transaction, 'zh-CN', 'duplicate') }).click()
  await expect(dialog.getByRole('spinbutton', { name: say(factNames, 'zh-CN', 'item.quantity') })).toHaveValue('16')
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'new-transaction', { language: 'zh-CN', theme })
  }
  await show(page, 'light')
  await dialog.getByRole('textbox', { name: say(words, 'zh-CN', 'common.reason') }).fill('同一买方再次订购')
  await dialog.getByRole('button', { name: say(transactions, 'zh-CN', 'add'), exact: true }).click()
  await expect(dialog).toHaveCount(0)
  await determined(page, 1002)
  await settled(page)
  await expect(page.locator('main')).toContainText('Rift Valley Genomics')
  expect(complaints).toEqual([])
})
