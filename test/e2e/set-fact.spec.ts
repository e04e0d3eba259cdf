// One fact set in the transactions chosen in the grid: what they say now and what changes is told first; undone whole; in both languages and themes.
import { type Page, expect, test } from '@playwright/test'
import { type Language, say } from '../../shared/language/catalog.ts'
import { roleTerms, term } from '../../shared/language/desk-terms.ts'
import { factNames } from '../../shared/language/desk-transaction.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { faults, goTo, listen, picture, settled, show, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({
    env: { HOME: freshFolder() },
    size: { width: 1440, height: 900 },
    caseFile: smallCase(40),
  })
})

test.afterAll(async () => {
  await desk.close()
})

const destinations = (page: Page) =>
  page.evaluate(async () => {
    const found = await window.docket.transactions.facets({ filter: {}, facets: ['destination'], limit: 100 })
    return found.ok ? (found.value[0]?.values ?? []) : []
  })

/** The key for it is not taken under a dialog, which stays as it is. */
const speak = async (page: Page, language: Language): Promise<void> => {
  await page.evaluate((wanted) => window.docket.settings.set({ language: wanted }), language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

test('a fact is set in a selection after it was told what it does', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  const before = await destinations(page)
  await goTo(page, 'transactions')
  await page.getByRole('columnheader', { name: say(transactions, 'en', 'selectAll') }).click()
  await page.getByRole('button', { name: say(transactions, 'en', 'setFact') }).click()
  const dialog = page.getByRole('dialog')
  await expect(
    dialog.getByRole('heading', { name: say(transactions, 'en', 'setTitle', { count: '40' }) }),
  ).toBeVisible()
  const confirm = dialog.getByRole('button', { name: /^Set in/ })
  await expect(confirm).toBeDisabled()
  const which = dialog.getByRole('combobox', { name: say(transactions, 'en', 'setWhich') })
  const field = dialog.getByRole('combobox', { name: say(transactions, 'en', 'setValue'), exact: true })
  await which.selectOption({ label: say(factNames, 'en', 'destination') })
  // What they say now stands there before anything is chosen.
  const most = before[0]
  const present = dialog.getByRole('region', { name: say(transactions, 'en', 'setPresent') })
  await expect(present).toContainText(`(${String(most?.value)}): ${String(most?.count)}`)
  await field.fill('german')
  await page.getByRole('option', { name: 'Germany (DE)' }).click()
  const german = before.find(({ value }) => value === 'DE')?.count ?? 0
  const moves = say(transactions, 'en', 'setReach', { records: String(40 - german), selected: '40' })
  await expect(dialog.getByText(moves)).toBeVisible({ timeout: 60_000 })
  await expect(dialog.getByText(/Answers that change: [1-9]/)).toBeVisible({ timeout: 60_000 })
  for (const language of ['en', 'zh-CN'] as const)
    for (const theme of themes) {
      await speak(page, language)
      await show(page, theme)
      await settled(page)
      expect(await faults(page)).toEqual([])
      await picture(page, 'set-fact', { language, theme })
    }
  await speak(page, 'en')
  await show(page, 'light')
  await expect(confirm).toHaveText(say(transactions, 'en', 'setConfirm', { count: String(40 - german) }))
  // Without a reason nothing is written.
  await confirm.click()
  await expect(dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') })).toBeFocused()
  await dialog.getByRole('textbox', { name: say(words, 'en', 'common.reason') }).fill('All went to one site')
  await confirm.click()
  await expect(dialog).toHaveCount(0, { timeout: 60_000 })
  await settled(page)
  expect(await destinations(page)).toEqual([{ value: 'DE', count: 40 }])
  await page.keyboard.press('Control+z')
  await expect.poll(() => destinations(page), { timeout: 60_000 }).toEqual(before)
  await settled(page)

  // Of a party by its role; unknown is said by itself.
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(0).click()
  await page.getByRole('button', { name: say(transactions, 'en', 'setFact') }).click()
  await which.selectOption({ label: say(factNames, 'en', 'parties.*.group') })
  await dialog
    .getByRole('combobox', { name: say(transactions, 'en', 'setRole') })
    .selectOption({ label: term(roleTerms, 'en', 'end-user') })
  await expect(dialog.getByText(say(transactions, 'en', 'setChoose'))).toBeVisible()
  await dialog.getByRole('checkbox', { name: say(transactions, 'en', 'setUnknown') }).check()
  await expect(dialog.getByText(/would say something else/)).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  expect(complaints).toEqual([])
})
