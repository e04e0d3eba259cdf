// What is ahead of a case stands on the Windows screen: how sure each event is, what it touches, and the way to it, in both languages.
import { expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { certaintyTerms, watchWords } from '../../shared/language/watch.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { misfits } from './support/layout.ts'
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

test('each event says how sure it is and what to do, and leads to a transaction it touches', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    await goTo(page, 'windows')
    await settled(page)
    const section = page.getByRole('region', { name: say(watchWords, language, 'title') })
    await expect(section.getByText(say(certaintyTerms, language, 'announced'), { exact: true }).first()).toBeVisible()
    await expect(section.getByText(say(certaintyTerms, language, 'proposed'), { exact: true })).toBeVisible()
    await expect(section.getByText(say(watchWords, language, 'do', { what: '' }).trim()).first()).toBeVisible()
    await expect(section.getByText(say(watchWords, language, 'reports-none'))).toBeVisible()
    for (const theme of themes) {
      await show(page, theme)
      expect(await faults(page)).toEqual([])
      expect(await misfits(page)).toEqual([])
      await section.evaluate((element) => element.scrollIntoView({ block: 'start' }))
      await picture(page, 'watch', { language, theme })
    }
    await show(page, 'light')
  }
  await switchLanguage(page, 'en')
  const section = page.getByRole('region', { name: say(watchWords, 'en', 'title') })
  const link = section.getByRole('button').first()
  const id = (await link.textContent()) ?? ''
  await link.click()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  await expect(page.locator('main').getByText(id).first()).toBeVisible()
  expect(complaints).toEqual([])
})
