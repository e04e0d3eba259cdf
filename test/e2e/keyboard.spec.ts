// The whole way by keyboard alone: a new case, a list imported, determined, a report written and signed, and verified.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Page, expect, test } from '@playwright/test'
import { answerFileDialogs, freshFolder, launchDesk, root } from './support/desk.ts'
import { settled } from './support/walk.ts'

// The way must be short: each step starts on what leads to the next.
const mostTabs = 25

/** Presses Tab until what has the focus bears the name. */
const reach = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < mostTabs; presses += 1) {
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      if (element instanceof HTMLInputElement) return element.labels?.[0]?.textContent ?? ''
      return element instanceof HTMLButtonElement ? (element.textContent ?? '') : ''
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`nothing named ${String(name)} can be reached with Tab`)
}

test('a list becomes a signed and verified report without touching the mouse', async () => {
  test.setTimeout(240_000)
  const home = freshFolder()
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const list = join(home, 'list.csv')
  const lines = readFileSync(join(root, 'main', 'intake', 'demo', 'transactions.csv'), 'utf8').split('\n')
  writeFileSync(list, `${lines.slice(0, 31).join('\n')}\n`)

  const desk = await launchDesk({ env: { HOME: home }, size: { width: 1440, height: 900 } })
  const { app, page } = desk

  await answerFileDialogs(app, join(home, 'Keys.docket'))
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('By keyboard')
  // What lies behind a dialog takes no shortcut, so that what was typed stays.
  await page.keyboard.press('Control+,')
  await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue('By keyboard')
  expect(await page.locator('[data-screen="settings"]').count()).toBe(0)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-screen="overview"]')

  await answerFileDialogs(app, list)
  await page.keyboard.press('Control+i')
  await page.waitForSelector('[data-screen="import"]')
  await reach(page, /Choose a file/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Try it', exact: true })).toBeVisible({ timeout: 30_000 })
  await reach(page, /Try it/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /^Import \d+ rows$/ })).toBeVisible({ timeout: 60_000 })
  await reach(page, /Import \d+ rows/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Determine all' })).toBeVisible({ timeout: 60_000 })
  await reach(page, /Determine all/)
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page, 120_000)

  await page.keyboard.press('Control+,')
  await page.waitForSelector('[data-screen="settings"]')
  await reach(page, /New identity/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await reach(page, /^Passphrase$/)
  await page.keyboard.type('correct horse battery')
  await page.keyboard.press('Tab')
  await page.keyboard.type('correct horse battery')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Identity created')).toBeVisible({ timeout: 60_000 })

  await answerFileDialogs(app, join(home, 'report.pdf'))
  await page.keyboard.press('Control+Shift+R')
  await expect(page.getByRole('dialog')).toBeVisible()
  await reach(page, /Passphrase of the identity/)
  await page.keyboard.type('correct horse battery')
  await page.keyboard.press('Enter')
  await expect(page.getByText('whole: every check was made and passed')).toBeVisible({ timeout: 120_000 })
  await desk.close()
})
