// What the list shows is exported with its answers, and the page for the recipient is written; in both languages and themes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { smallCase } from './support/case.ts'
import { type Desk, answerFileDialogs, freshFolder, launchDesk } from './support/desk.ts'
import { faults, goTo, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let desk: Desk
const folder = freshFolder()

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({ env: { HOME: freshFolder() }, size: { width: 1440, height: 900 }, caseFile: smallCase(12) })
})

test.afterAll(async () => {
  await desk.close()
})

test('the filtered list leaves with its answers', async () => {
  const { app, page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  await goTo(page, 'transactions')
  await page.getByRole('checkbox', { name: /^License required/ }).check()
  await expect(page.getByText(/^2 of 12$/)).toBeVisible()
  await page.getByRole('button', { name: say(transactions, 'en', 'export'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  const answers = dialog.getByRole('checkbox', { name: say(transactions, 'en', 'exportAnswers') })
  await expect(answers).toBeChecked()
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'export', { language: 'en', theme })
  }
  await show(page, 'light')
  const path = join(folder, 'shown.csv')
  await answerFileDialogs(app, path)
  await dialog.getByRole('button', { name: say(transactions, 'en', 'export'), exact: true }).click()
  await expect(page.getByText(say(transactions, 'en', 'exported', { rows: '2', path }))).toBeVisible({
    timeout: 60_000,
  })
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split('\r\n')
  expect(head).toContain('As codified')
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(row).toContain('License required')
  expect(complaints).toEqual([])
})

test('the page for the recipient is written from the reports', async () => {
  const { app, page } = desk
  const complaints = listen(page)
  await goTo(page, 'reports')
  const path = join(folder, 'verifier.html')
  await answerFileDialogs(app, path)
  await page.getByRole('button', { name: say(reports, 'en', 'verifierPage') }).click()
  await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible({ timeout: 60_000 })
  expect(readFileSync(path, 'utf8')).toContain("default-src 'none'")
  for (const language of ['en', 'zh-CN'] as const)
    for (const theme of themes) {
      await switchLanguage(page, language)
      await show(page, theme)
      expect(await faults(page)).toEqual([])
      await picture(page, 'page-for-recipient', { language, theme })
    }
  expect(complaints).toEqual([])
})
