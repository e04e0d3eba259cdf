// A memorandum of one transaction, written from its screen and verified at the desk, in both languages and themes.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { commands } from '../../shared/contract/commands.ts'
import { say } from '../../shared/language/catalog.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { misfits } from './support/layout.ts'
import { faults, goTo, listen, magnify, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

let desk: Desk
let home: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  home = freshFolder()
  desk = await launchDesk({
    env: { HOME: home },
    size: { width: 1440, height: 900 },
    caseFile: smallCase(20),
    actor: 'Ada Analyst',
  })
})

test.afterAll(async () => {
  await desk.close()
})

test('a transaction has its memorandum, which verifies as one', async () => {
  const { app, page } = desk
  const complaints = listen(page)
  const found: string[] = []
  const path = join(home, 'memorandum.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.waitForSelector('[data-screen="overview"]')
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  const id = await page.getByRole('heading', { level: 1 }).innerText()

  const dialog = page.getByRole('dialog')
  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    await page.getByRole('button', { name: say(transaction, language, 'memorandum') }).click()
    await expect(dialog.getByRole('heading', { name: say(reports, language, 'memorandumTitle', { id }) })).toBeVisible()
    for (const theme of themes) {
      await show(page, theme)
      found.push(...(await faults(page)))
      await picture(page, 'memorandum', { language, theme })
    }
    await dialog.getByRole('button', { name: say(reports, language, 'write'), exact: true }).click()
    await expect(page.getByText(say(reports, language, 'written', { path }))).toBeVisible({ timeout: 60_000 })
    const verified = await page.evaluate((file) => window.docket.reports.verify({ path: file }), path)
    expect(verified).toMatchObject({
      ok: true,
      value: {
        result: {
          report: { subject: id, language, transactions: 1 },
          signature: { verdict: 'not-signed' },
          pages: { verdict: 'same' },
          replay: { verdict: 'same' },
          registers: { verdict: 'same' },
        },
      },
    })
    rmSync(path)
  }

  // The palette has it too, and the dialog fits the screen at twice the size.
  await magnify(page)
  await page.keyboard.press('Control+k')
  const { words } = commands.find((command) => command.id === 'transaction.memorandum') ?? commands[0]
  await page.keyboard.type(words.zh)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeVisible()
  await settled(page)
  found.push(...(await misfits(page, '[role="dialog"]')))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
