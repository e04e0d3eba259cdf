// Each screen's main way on the real program, in both languages and both themes, with no fault of access and no complaint.
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { compare } from '../../shared/language/desk-rule.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { launchDesk } from './support/desk.ts'
import { type ScreenName, faults, goTo, launchSample, listen, picture, screenKeys, settled } from './support/walk.ts'

const looks = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh-CN', theme: 'light' },
  { language: 'zh-CN', theme: 'dark' },
] as const

const isScreen = (name: string): name is ScreenName => name in screenKeys
const screens = Object.keys(screenKeys).filter(isScreen)

const openTransaction = async (page: Page, language: 'en' | 'zh-CN'): Promise<void> => {
  await goTo(page, 'transactions')
  await page.getByRole('row').nth(2).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  await expect(page.getByRole('tree', { name: say(transaction, language, 'trace') })).toBeVisible()
}

for (const look of looks) {
  const { language, theme } = look
  test(`every screen opens without fault in ${language}, ${theme}`, async () => {
    test.setTimeout(240_000)
    const { desk, complaints } = await launchSample(look)
    const { page } = desk
    const found: string[] = []
    const lookAt = async (name: string): Promise<void> => {
      found.push(...(await faults(page)).map((fault) => `${name} ${fault}`))
      await picture(page, name, look)
    }
    for (const screen of screens) {
      await goTo(page, screen)
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty()
      if (screen === 'compare') {
        await page.getByRole('button', { name: say(compare, language, 'preset.before') }).click()
        await expect(page.locator('.compare-result [role="status"]')).toBeVisible({ timeout: 60_000 })
        await settled(page)
      }
      await lookAt(screen)
    }
    await openTransaction(page, language)
    await lookAt('transaction')
    for (const tab of ['routes', 'sensitivity', 'doubts', 'deadlines', 'prose'] as const) {
      await page.getByRole('tab', { name: say(transaction, language, `tab.${tab}`) }).click()
      await settled(page)
      found.push(...(await faults(page)).map((fault) => `${tab} ${fault}`))
    }
    for (const tab of [1, 2, 3]) {
      await goTo(page, 'rule')
      await page.getByRole('tab').nth(tab).click()
      await settled(page)
      found.push(...(await faults(page)).map((fault) => `rule ${tab} ${fault}`))
    }
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: say(words, language, 'palette.title') })).toBeFocused()
    await lookAt('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    found.push(...(await faults(page)).map((fault) => `shortcuts ${fault}`))
    await page.keyboard.press('Escape')
    await desk.close()
    expect(found).toEqual([])
    expect(complaints).toEqual([])
  })
}

for (const { language, theme } of looks) {
  test(`the start screen is without fault in ${language}, ${theme}`, async () => {
    const desk = await launchDesk({ language, theme, size: { width: 1440, height: 900 } })
    const complaints = listen(desk.page)
    await expect(desk.page.getByRole('heading', { level: 1 })).toBeVisible()
    const found = await faults(desk.page)
    await picture(desk.page, 'start', { language, theme })
    await desk.close()
    expect(found).toEqual([])
    expect(complaints).toEqual([])
  })
}

for (const look of looks) {
  test(`the five hardest screens hold at 200 % in ${look.language}, ${look.theme}`, async () => {
    test.skip(process.env['DOCKET_PICTURES'] !== '1', 'only for pictures; the widths are tested at 100 %')
    test.setTimeout(180_000)
    const { desk } = await launchSample({ ...look, zoom: 2, size: { width: 720, height: 480 } })
    const { page } = desk
    for (const screen of ['transactions', 'limits', 'windows'] as const) {
      await goTo(page, screen)
      await picture(page, screen, { ...look, zoom: 2 })
    }
    await goTo(page, 'compare')
    await page.getByRole('button', { name: say(compare, look.language, 'preset.before') }).click()
    await expect(page.locator('.compare-result [role="status"]')).toBeVisible({ timeout: 60_000 })
    await picture(page, 'compare', { ...look, zoom: 2 })
    await openTransaction(page, look.language)
    await picture(page, 'transaction', { ...look, zoom: 2 })
    await desk.close()
  })
}

test('language and appearance switch live, without losing the place', async () => {
  const { desk, complaints } = await launchSample({ language: 'en', theme: 'light' })
  const { page } = desk
  await goTo(page, 'limits')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('限额')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.keyboard.press('Control+Shift+D')
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Limits')
  await desk.close()
  expect(complaints).toEqual([])
})

test('Enter that an input method takes picks a word and runs no command', async () => {
  const { desk } = await launchSample({ language: 'zh-CN' })
  const { page } = desk
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await field.fill('限额')
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true })
  await expect(page.getByRole('dialog')).toBeVisible()
  await field.press('Enter')
  await page.waitForSelector('[data-screen="limits"]')
  await desk.close()
})
