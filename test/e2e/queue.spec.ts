// A group of the work list gone through by keys: the place in it, the tab and the focus kept, and one that is settled leaves its place to the next.
import { type Page, expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { overview } from '../../shared/language/desk-start.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
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
  })
})

test.afterAll(async () => {
  await desk.close()
})

/** The transactions that miss a fact, in the order they entered. */
const missing = (page: Page) =>
  page.evaluate(async () => {
    const listed = await window.docket.transactions.ids({
      view: { filter: { facets: { needs: ['missing-fact'] } }, sort: { by: 'key', descending: false } },
      limit: 1000,
    })
    return listed.ok ? listed.value.ids : []
  })

const heading = (page: Page) => page.getByRole('heading', { level: 1 })
const at = (n: number, total: number): string =>
  say(transaction, 'en', 'listAt', { at: String(n), total: String(total) })

test('a group of the work list is gone through by keys', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  const ids = await missing(page)
  const [first = '', second = '', third = ''] = ids
  const total = ids.length
  expect(total).toBeGreaterThan(3)
  const group = 'A fact is missing'
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: say(overview, 'en', 'goThroughGroup', { group }) }).click()
  await page.waitForSelector('[data-screen="transaction"]')
  const bar = page.getByRole('navigation', { name: say(transaction, 'en', 'list') })
  await expect(heading(page)).toHaveText(first)
  await expect(bar).toContainText(at(1, total))
  await expect(bar).toContainText(group)

  // The tab stays, and so does the focus on it.
  const tab = page.getByRole('tab', { name: say(transaction, 'en', 'tab.routes') })
  await tab.click()
  await tab.focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page)).toHaveText(second)
  await expect(bar).toContainText(at(2, total))
  await expect(tab).toBeFocused()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page)).toHaveText(third)
  await expect(tab).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(heading(page)).toHaveText(second)
  await expect(bar).toContainText(at(2, total))

  for (const [language, theme] of [
    ...themes.map((one) => ['en', one] as const),
    ...themes.map((one) => ['zh-CN', one] as const),
  ]) {
    await switchLanguage(page, language)
    await show(page, theme)
    await settled(page)
    expect(await faults(page)).toEqual([])
    await picture(page, 'list', { language, theme })
  }
  await switchLanguage(page, 'en')
  await show(page, 'light')

  // A button keeps the focus as well, at the end of the list too.
  const previous = bar.getByRole('button', { name: say(transaction, 'en', 'previous') })
  await previous.focus()
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(first)
  await expect(previous).toBeFocused()
  await expect(previous).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText(first)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page)).toHaveText(second)

  // What is settled leaves the list; the next one is the one behind it.
  await page.evaluate((id) => window.docket.transaction.withdraw({ id, undo: false, reason: 'never shipped' }), second)
  await settled(page)
  await expect(bar).toContainText(say(transaction, 'en', 'listLeft', { total: String(total - 1) }))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(heading(page)).toHaveText(third)
  await expect(bar).toContainText(at(2, total - 1))

  // One way back leads to where the list was opened.
  await page.keyboard.press('Alt+ArrowLeft')
  await page.waitForSelector('[data-screen="overview"]')

  // From the grid the list is what it shows; a transaction opened otherwise has none.
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(3).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await expect(bar).toContainText(at(3, 39))
  await page.evaluate(() => document.querySelector<HTMLElement>('main h1')?.focus())
  await page.keyboard.press('Alt+ArrowDown')
  await expect(bar).toContainText(at(4, 39))

  // A key pressed before the place in the list is known again is not lost: the answer comes, and the move is made.
  const [before, after] = await page.evaluate(async () => {
    const title = () => document.querySelector('main h1')?.textContent ?? ''
    const press = (key: string) =>
      globalThis.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, bubbles: true, cancelable: true }))
    const was = title()
    press('ArrowDown')
    // The screen has moved, and nothing is known yet of what lies around the new place.
    await new Promise<void>((done) => {
      const look = (): void => (title() === was ? void setTimeout(look, 0) : done())
      look()
    })
    press('ArrowUp')
    return [was, title()]
  })
  expect(after).not.toBe(before)
  await expect(heading(page)).toHaveText(before ?? '')
  await expect(bar).toContainText(at(4, 39))
  await page.keyboard.press('Control+k')
  await page.keyboard.type(third)
  await page.getByRole('option', { name: say(words, 'en', 'palette.openTransaction', { id: third }) }).click()
  await expect(heading(page)).toHaveText(third)
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(page.getByText(say(words, 'en', 'needsList'))).toBeVisible()
  expect(complaints).toEqual([])
})
