// Each screen's main way on the real program, in both languages and both themes, with no fault of access and no complaint.
// One desk serves the whole file: language and theme are switched live, as a person does.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Language, say } from '../../shared/language/catalog.ts'
import { limits } from '../../shared/language/desk-limits.ts'
import { importing } from '../../shared/language/desk-import.ts'
import { log, reports, settings } from '../../shared/language/desk-reports.ts'
import { verificationWords } from '../../shared/language/verification.ts'
import { compare } from '../../shared/language/desk-rule.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { desk as words } from '../../shared/language/desk.ts'
import { type Desk, answerFileDialogs, freshFolder, launchDesk, root } from './support/desk.ts'
import {
  type Complaints,
  type Theme,
  determined,
  faults,
  goTo,
  listen,
  magnify,
  picture,
  settled,
  show,
  switchLanguage,
  themes,
  withPictures,
} from './support/walk.ts'
import { misfits } from './support/layout.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

const languages = ['en', 'zh-CN'] as const

let desk: Desk
let complaints: Complaints
let home: string

test.beforeAll(async () => {
  test.setTimeout(300_000)
  home = freshFolder()
  mkdirSync(join(home, 'Documents'), { recursive: true })
  desk = await launchDesk({ env: { HOME: home }, size: { width: 1440, height: 900 } })
  complaints = listen(desk.page)
})

test.afterAll(async () => {
  await desk.close()
})

test.afterEach(() => {
  expect(complaints.splice(0)).toEqual([])
})

/** Looks at what stands on the screen in both themes: its faults, and its picture when pictures are wanted. */
const inBothThemes = async (found: string[], name: string, language: Language, pictured = true): Promise<void> => {
  for (const theme of themes) {
    await show(desk.page, theme)
    found.push(...(await faults(desk.page)).map((fault) => `${name} in ${language}, ${theme}: ${fault}`))
    if (pictured) await picture(desk.page, name, { language, theme })
  }
  await show(desk.page, 'light')
}

test('the start screen has no fault of access in both languages and themes', async () => {
  const { page } = desk
  const found: string[] = []
  for (const language of languages) {
    await switchLanguage(page, language)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await inBothThemes(found, 'start', language)
  }
  await switchLanguage(page, 'en')
  expect(found).toEqual([])
})

test('the sample opens by its button, determined', async () => {
  await desk.page.getByRole('button', { name: /Open the sample/ }).click()
  await desk.page.waitForSelector('[data-screen="overview"]', { timeout: 240_000 })
  await determined(desk.page, 1000)
})

const rowCount = async (): Promise<number> =>
  Number(await desk.page.getByRole('grid').getAttribute('aria-rowcount', { timeout: 30_000 }))

/** A list of thirty lines to import. */
const shortList = (): string => {
  const list = join(home, 'Shipments 2026.csv')
  const lines = readFileSync(join(root, 'main', 'intake', 'demo', 'transactions.csv'), 'utf8').split('\n')
  writeFileSync(list, `${lines.slice(0, 31).join('\n')}\n`)
  return list
}

/** Goes each screen's main way, looking at each screen where that way has led. */
const walk = async (language: Language): Promise<string[]> => {
  const { app, page } = desk
  const found: string[] = []
  const look = (name: string, pictured = true): Promise<void> => inBothThemes(found, name, language, pictured)

  await test.step('overview: an outcome leads to its transactions', async () => {
    await goTo(page, 'overview')
    await look('overview')
    await page.locator('.bar-row').first().click()
    await page.waitForSelector('[data-screen="transactions"]')
    await expect.poll(rowCount, { timeout: 30_000 }).toBeLessThan(1001)
  })

  await test.step('transactions: a search narrows the list, and a row opens', async () => {
    await page
      .getByRole('button', { name: say(transactions, language, 'clear') })
      .first()
      .click()
    await expect.poll(rowCount, { timeout: 30_000 }).toBe(1001)
    await look('transactions')
    await page.getByRole('searchbox').fill('T-0003')
    await expect.poll(rowCount, { timeout: 30_000 }).toBe(2)
    await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
    await page.waitForSelector('[data-screen="transaction"]')
    await settled(page)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('T-0003')
    await expect(page.getByRole('tree', { name: say(transaction, language, 'trace') })).toBeVisible()
    await look('transaction')
    for (const tab of ['routes', 'sensitivity', 'flags', 'doubts', 'deadlines', 'prose'] as const) {
      await page.getByRole('tab', { name: say(transaction, language, `tab.${tab}`) }).click()
      await settled(page)
      await look(`transaction ${tab}`, false)
    }
  })

  await test.step('parties: a party is chosen and its facts stand beside it', async () => {
    await goTo(page, 'parties')
    const second = page.locator('.master-item').nth(1)
    const name = await second.locator('.strong').textContent()
    await second.click()
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText(String(name))
    await settled(page)
    await look('parties')
  })

  await test.step('limits: how many more fit is answered for any unit', async () => {
    await goTo(page, 'limits')
    await page.getByLabel(say(limits, language, 'fitUnit')).fill('15824')
    await expect(page.locator('.fit-answer')).toContainText(/\d/)
    await look('limits')
  })

  await test.step('windows: a day leads to its transactions', async () => {
    await goTo(page, 'windows')
    await expect(page.getByRole('table').first()).toBeVisible()
    await look('windows')
  })

  await test.step('rule: paragraphs, doubts, posture and drift', async () => {
    await goTo(page, 'rule')
    await look('rule')
    for (const tab of [1, 2, 3]) {
      await page.getByRole('tab').nth(tab).click()
      await settled(page)
      await look(`rule ${tab}`, false)
    }
  })

  await test.step('compare: two days are compared, and both matrices stand in full', async () => {
    await goTo(page, 'compare')
    await page.getByRole('button', { name: say(compare, language, 'preset.before') }).click()
    await expect(page.locator('.compare-result .fit-answer')).toBeVisible({ timeout: 120_000 })
    await settled(page)
    for (const matrix of await page.locator('.compare-pairs .table-scroll').all())
      expect(await matrix.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0)
    await look('compare')
  })

  await test.step('reports: one is written and verified', async () => {
    await goTo(page, 'reports')
    const name = 'Sample report.pdf'
    const verify = page.getByRole('table').getByRole('button', { name: say(reports, language, 'verify') })
    // Written in one language; in the other it is found in the list and verified from there.
    if ((await verify.count()) === 0) {
      await answerFileDialogs(app, join(home, 'Documents', name))
      await page.getByRole('button', { name: say(reports, language, 'create') }).click()
      await page.getByRole('button', { name: say(reports, language, 'write'), exact: true }).click()
    } else await verify.click()
    await expect(page.getByRole('region', { name: say(reports, language, 'verified', { name }) })).toBeVisible({
      timeout: 240_000,
    })
    await expect(page.getByText(say(verificationWords, language, 'verdict-broken'))).toHaveCount(0)
    await settled(page)
    await messagesGone()
    await look('reports')
  })

  await test.step('log: the whole case is verified', async () => {
    await goTo(page, 'log')
    await page.getByRole('button', { name: say(log, language, 'verify') }).click()
    await expect(page.getByRole('region', { name: say(log, language, 'verify') })).toBeVisible({ timeout: 240_000 })
    await look('log')
  })

  await test.step('settings: the name that acts is changed', async () => {
    await goTo(page, 'settings')
    const name = page.getByLabel(say(settings, language, 'actor'))
    await name.fill('Ada Analyst, CPA')
    await name.press('Tab')
    await expect.poll(() => page.evaluate(actorKept)).toBe('Ada Analyst, CPA')
    await name.fill('Ada Analyst')
    await name.press('Tab')
    await expect.poll(() => page.evaluate(actorKept)).toBe('Ada Analyst')
    await look('settings')
  })

  await test.step('import: a list is mapped and tried, and nothing is written', async () => {
    await goTo(page, 'import')
    await answerFileDialogs(app, shortList())
    await page.getByRole('button', { name: say(importing, language, 'choose') }).click()
    await expect(page.getByRole('button', { name: say(importing, language, 'tryIt'), exact: true })).toBeFocused({
      timeout: 60_000,
    })
    await look('import')
    await page.keyboard.press('Enter')
    await expect(page.locator('.fit-answer')).toBeVisible({ timeout: 120_000 })
    await look('import, tried', false)
  })

  await test.step('the palette and the sheet of keys', async () => {
    await goTo(page, 'overview')
    await page.keyboard.press('Control+k')
    await expect(page.getByRole('combobox', { name: say(words, language, 'palette.title') })).toBeFocused()
    await look('palette')
    await page.keyboard.press('Escape')
    await page.keyboard.press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    await look('keys', false)
    await page.keyboard.press('Escape')
  })
  return found
}

const actorKept = async (): Promise<string> => {
  const now = await window.docket.settings.get()
  return now.ok ? now.value.actor : ''
}

/** Waits until no message covers the screen. */
const messagesGone = async (): Promise<void> => {
  await expect(desk.page.locator('.toast')).toHaveCount(0, { timeout: 60_000 })
}

for (const language of languages) {
  test(`every screen goes its main way without fault in ${language}, light and dark`, async () => {
    await switchLanguage(desk.page, language)
    expect(await walk(language)).toEqual([])
  })
}

test('language and appearance switch live, without losing the place', async () => {
  const { page } = desk
  await switchLanguage(page, 'en')
  await goTo(page, 'limits')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('限额')
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
  await page.keyboard.press('Control+Shift+D')
  await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await page.keyboard.press('Control+Shift+L')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Limits')
  await show(page, 'light')
})

test('Enter that an input method takes picks a word and runs no command', async () => {
  const { page } = desk
  await switchLanguage(page, 'zh-CN')
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox')
  await field.fill('限额')
  await field.dispatchEvent('keydown', { key: 'Enter', code: 'Enter', isComposing: true, bubbles: true })
  await expect(page.getByRole('dialog')).toBeVisible()
  await field.press('Enter')
  await page.waitForSelector('[data-screen="limits"]')
})

/** What fits does not depend on the theme; pictures are taken of both. */
const magnified: ReadonlyArray<readonly [Language, Theme]> = [
  ['en', 'light'],
  ...(withPictures ? ([['en', 'dark']] as const) : []),
  ['zh-CN', 'dark'],
  ...(withPictures ? ([['zh-CN', 'light']] as const) : []),
]

test('every screen can be read and reached at 200 %', async () => {
  const { page } = desk
  const found: string[] = []
  await magnify(page)
  expect(await page.evaluate(() => [innerWidth, innerHeight, devicePixelRatio])).toEqual([720, 450, 2])
  for (const [language, theme] of magnified) {
    await switchLanguage(page, language)
    await show(page, theme)
    found.push(...(await walkMagnified(language, theme)))
  }
  expect(found).toEqual([])
})

/** Looks at every screen as it stands in the magnified window. */
const walkMagnified = async (language: Language, theme: Theme): Promise<string[]> => {
  const { app, page } = desk
  const found: string[] = []
  const look = async (name: string, region = 'main', pictured = true): Promise<void> => {
    await settled(page)
    found.push(...(await misfits(page, region)).map((misfit) => `${name} in ${language}: ${misfit}`))
    if (pictured) await picture(page, name, { language, theme, zoom: 2 })
  }
  const tabs = async (name: string): Promise<void> => {
    for (const tab of (await page.getByRole('tab').all()).slice(1)) {
      await tab.click()
      await look(`${name}, ${await tab.textContent()}`, 'main', false)
    }
  }

  await page.locator('.nav-name').click()
  await page.waitForSelector('[data-screen="start"]')
  await look('start')

  await goTo(page, 'transactions')
  await expect.poll(rowCount, { timeout: 30_000 }).toBeGreaterThan(1)
  const clear = page.getByRole('button', { name: say(transactions, language, 'clear') }).first()
  if (await clear.isVisible()) await clear.click()
  await expect.poll(rowCount, { timeout: 30_000 }).toBe(1001)
  await look('transactions')
  expect(await page.getByRole('grid').evaluate((grid) => [grid.clientWidth > 320, grid.clientHeight > 200])).toEqual([
    true,
    true,
  ])
  await page.getByRole('row').nth(3).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await look('transaction')
  await tabs('transaction')

  for (const screen of ['overview', 'parties', 'limits', 'windows'] as const) {
    await goTo(page, screen)
    await look(screen)
  }
  await goTo(page, 'rule')
  await look('rule')
  await tabs('rule')
  await goTo(page, 'compare')
  await page.getByRole('button', { name: say(compare, language, 'preset.before') }).click()
  await expect(page.locator('.compare-result .fit-answer')).toBeVisible({ timeout: 120_000 })
  await look('compare')
  for (const screen of ['reports', 'log', 'settings'] as const) {
    await goTo(page, screen)
    await look(screen)
  }
  await goTo(page, 'import')
  await answerFileDialogs(app, shortList())
  await page.getByRole('button', { name: say(importing, language, 'choose') }).click()
  await expect(page.getByRole('button', { name: say(importing, language, 'tryIt'), exact: true })).toBeFocused({
    timeout: 60_000,
  })
  await look('import')

  await goTo(page, 'overview')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: say(words, language, 'palette.title') })).toBeFocused()
  await look('palette', '[role="dialog"]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F1')
  await expect(page.getByRole('dialog')).toBeVisible()
  await look('keys', '[role="dialog"]', false)
  await page.keyboard.press('Escape')
  return found
}
