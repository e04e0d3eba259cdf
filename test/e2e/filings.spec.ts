// A paper on the desk: kept as a draft from what is due, filled in from what it lacks, sent with day and proof; in both languages.
import { type Page, expect, test } from '@playwright/test'
import { type Language, say } from '../../shared/language/catalog.ts'
import { filings } from '../../shared/language/desk-filings.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { misfits } from './support/layout.ts'
import { faults, goTo, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 480_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(480_000)
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

const word = (language: Language, key: keyof (typeof filings)['en'], slots = {}): string =>
  say(filings, language, key, slots)

const look = async (page: Page, name: string, language: Language): Promise<void> => {
  // A message lies over the page for a moment, and goes by itself or is closed.
  const messages = page.locator('.toast')
  while ((await messages.count()) > 0) await messages.first().getByRole('button').last().click()
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    expect(await misfits(page)).toEqual([])
    await page.locator('main').evaluate((element) => element.scrollTo(0, 0))
    await picture(page, name, { language, theme })
  }
  await show(page, 'light')
}

test('a paper that is due is kept, filled in and marked as sent', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  await goTo(page, 'filings')
  await settled(page)
  await expect(page.getByText(word('en', 'draftsNone'))).toBeVisible()
  const due = page.getByRole('region', { name: word('en', 'due') })
  await due
    .getByRole('button', { name: /^Keep as draft/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { name: word('en', 'lacking') })).toBeVisible()
  await settled(page)

  // What is missing leads to its field.
  const lacking = page.getByRole('region', { name: word('en', 'lacking') })
  const before = await lacking.getByRole('listitem').count()
  expect(before).toBeGreaterThan(0)
  const fillIn = lacking.getByRole('button', { name: /^Fill it in/ }).first()
  await fillIn.click()
  const field = page.locator('main input:focus, main select:focus')
  await expect(field).toHaveCount(1)
  await page.keyboard.type('1')
  await page.getByRole('button', { name: word('en', 'save'), exact: true }).click()
  await expect(lacking.getByRole('listitem')).toHaveCount(before - 1)

  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    await settled(page)
    await look(page, 'filing', language)
  }
  await switchLanguage(page, 'en')

  // It was not sent while it lacks something.
  await page.getByRole('button', { name: word('en', 'send'), exact: true }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(word('en', 'sendDay')).fill('2026-01-05')
  await dialog.getByLabel(word('en', 'sendReference')).fill('Z1234567')
  await dialog.getByRole('button', { name: word('en', 'send'), exact: true }).click()
  await expect(page.getByText(/lacks something/)).toBeVisible()
  await page.keyboard.press('Escape')

  // A draft that nobody needs goes with a reason, and the list says so.
  await page.getByRole('button', { name: word('en', 'discard'), exact: true }).click()
  await dialog.getByRole('textbox').fill('order cancelled')
  await dialog.getByRole('button', { name: word('en', 'discard'), exact: true }).click()
  await page.getByRole('button', { name: word('en', 'back') }).click()
  await settled(page)
  await expect(page.getByRole('region', { name: word('en', 'sent') }).getByText('order cancelled')).toBeVisible()
  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    await settled(page)
    await look(page, 'filings', language)
  }
  await switchLanguage(page, 'en')
  expect(complaints).toEqual([])
})
