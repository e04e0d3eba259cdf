// A transaction signed off with a key on its screen and many from the grid, open points first; the key is told, in both languages and themes.
import { type Page, expect, test } from '@playwright/test'
import { type Language, say } from '../../shared/language/catalog.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { desktopErrors } from '../../shared/language/desktop.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { misfits } from './support/layout.ts'
import { faults, goTo, listen, magnify, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

const passphrase = 'correct horse battery'
let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({
    env: { HOME: freshFolder() },
    size: { width: 1440, height: 900 },
    caseFile: smallCase(20),
    actor: 'Ada Analyst',
  })
})

test.afterAll(async () => {
  await desk.close()
})

const makeIdentity = (page: Page, name: string) =>
  page.evaluate((asked) => window.docket.settings.createIdentity(asked), { name, passphrase })

const sign = async (page: Page, language: Language, { who, typed }: { who: string; typed: string }) => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(say(reports, language, 'identity')).selectOption({ label: who })
  await dialog.getByLabel(say(reports, language, 'passphrase'), { exact: true }).fill(typed)
  await dialog.getByRole('button', { name: say(transaction, language, 'signConfirm'), exact: true }).click()
}

test('two people sign with two keys, and the desk says whose they are', async () => {
  const { page } = desk
  const complaints = listen(page)
  const found: string[] = []
  await page.waitForSelector('[data-screen="overview"]')
  for (const name of ['Ada Analyst', 'Ben Reviewer']) expect(await makeIdentity(page, name)).toMatchObject({ ok: true })
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  const dialog = page.getByRole('dialog')

  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    await page.getByRole('button', { name: say(transaction, language, 'sign') }).click()
    await expect(dialog.getByText(say(transaction, language, 'signOpenOne'))).toBeVisible()
    for (const theme of themes) {
      await show(page, theme)
      found.push(...(await faults(page)))
      await picture(page, 'sign-off', { language, theme })
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.getByRole('button', { name: say(transaction, 'zh-CN', 'sign') }).click()
  await sign(page, 'zh-CN', { who: 'Ada Analyst', typed: 'not the passphrase' })
  await expect(page.getByText(say(desktopErrors, 'zh-CN', 'wrong-passphrase'))).toBeVisible()
  await sign(page, 'zh-CN', { who: 'Ada Analyst', typed: passphrase })
  await expect(dialog).toBeHidden()
  await switchLanguage(page, 'en')
  await expect(page.getByText(/^Key of Ada Analyst, [0-9a-f]{4}/)).toBeVisible()

  // Her key does not review what it prepared, and the dialog stays for another.
  await page.getByRole('button', { name: say(transaction, 'en', 'sign') }).click()
  await sign(page, 'en', { who: 'Ada Analyst', typed: passphrase })
  await expect(page.getByText(say(desktopErrors, 'en', 'same-person'))).toBeVisible()
  await sign(page, 'en', { who: 'Ben Reviewer', typed: passphrase })
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Key of Ben Reviewer, /)).toBeVisible()
  found.push(...(await faults(page)))
  await picture(page, 'signed-off', { language: 'en', theme: 'light' })

  await goTo(page, 'transactions')
  await settled(page)
  await page.getByRole('columnheader', { name: say(transactions, 'en', 'selectAll') }).click()
  await magnify(page)
  await page.getByRole('button', { name: say(transactions, 'en', 'prepare') }).click()
  await expect(dialog).toBeVisible()
  await settled(page)
  found.push(...(await misfits(page, '[role="dialog"]')))
  await picture(page, 'sign-off-many', { language: 'en', theme: 'light', zoom: 2 })
  await sign(page, 'en', { who: 'Ada Analyst', typed: passphrase })
  await expect(dialog).toBeHidden({ timeout: 60_000 })
  const counts = await page.evaluate(() => window.docket.overview.counts({}))
  expect(counts).toMatchObject({ ok: true, value: { signOff: { reviewed: 1 } } })
  expect(await page.evaluate(() => window.docket.log.verify({}))).toMatchObject({ ok: true, value: { passed: true } })
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
