// Who has transactions, how far they are, until when, and what is noted: stated for a selection and for one, filtered by, told on the
// overview, kept in the log, undone; in both languages and themes.
import { expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { needTerms } from '../../shared/language/needs.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { transactions } from '../../shared/language/desk-transactions.ts'
import { smallCase } from './support/case.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { faults, goTo, listen, picture, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({ env: { HOME: freshFolder() }, size: { width: 1440, height: 900 }, caseFile: smallCase(12) })
})

test.afterAll(async () => {
  await desk.close()
})

const w = (key: Parameters<typeof say<keyof (typeof transactions)['en']>>[2], slots = {}): string =>
  say(transactions, 'en', key, slots)

test('work is stated for a selection, found by its filters and told on the overview', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.waitForSelector('[data-screen="overview"]')
  await settled(page)
  await goTo(page, 'transactions')
  for (const row of [1, 2, 3]) await page.getByRole('row').nth(row).getByRole('gridcell').nth(0).click()
  await page.getByRole('button', { name: w('work') }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('heading', { name: w('workTitle', { count: '3' }) })).toBeVisible()
  const toTheEnd = () =>
    page.locator('.grid').evaluate((grid) => {
      grid.scrollLeft = grid.scrollWidth
    })
  const keep = dialog.getByRole('button', { name: w('workKeep') })
  // Nothing is chosen yet, so there is nothing to keep.
  await expect(keep).toBeDisabled()
  await dialog.getByRole('combobox', { name: w('work.assignee') }).fill('Ben')
  await page.keyboard.press('Escape')
  await dialog.getByLabel(w('work.status'), { exact: true }).selectOption('waiting-for-client')
  await dialog.getByRole('textbox', { name: w('work.due') }).fill('2026-01-04')
  await dialog.getByRole('textbox', { name: w('work.note') }).fill('Asked who uses it')
  for (const theme of themes) {
    await show(page, theme)
    expect(await faults(page)).toEqual([])
    await picture(page, 'work', { language: 'en', theme })
  }
  await show(page, 'light')
  await keep.click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText(w('workDone', { count: '3' }))).toBeVisible()
  const rows = await page.evaluate(async () => {
    const sort = { by: 'key', descending: false } as const
    const filter = { facets: { assignee: ['Ben'] }, due: { through: '2026-01-04' }, text: 'who uses' }
    const found = await window.docket.transactions.page({ view: { filter, sort }, start: { index: 0 }, limit: 20 })
    return found.ok ? found.value.rows.map(({ workStatus }) => workStatus) : []
  })
  expect(rows).toEqual(['waiting-for-client', 'waiting-for-client', 'waiting-for-client'])

  // The facet finds them, and the grid says it of each.
  await page.getByRole('button', { name: w('facet.workStatus') }).click()
  await page.getByRole('checkbox', { name: /Waiting for the client/ }).check()
  await expect(page.getByText(/^3 of 12$/)).toBeVisible()
  await toTheEnd()
  await expect(page.getByRole('row').filter({ hasText: 'Waiting for the client' })).toHaveCount(3)

  // The overview's list of work leads to just these.
  await goTo(page, 'overview')
  const late = page.getByRole('button', { name: say(needTerms, 'en', 'overdue'), exact: true })
  await expect(late).toBeVisible()
  await late.click()
  await page.waitForSelector('[data-screen="transactions"]')
  await expect(page.getByText(/^3 of 12$/)).toBeVisible()

  // Of one: what stands is there to be changed; the rest stays.
  await page.getByRole('row').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)
  await page.getByRole('button', { name: say(transaction, 'en', 'workChange') }).click()
  await expect(dialog.getByRole('textbox', { name: w('work.due') })).toHaveValue('2026-01-04')
  await expect(keep).toBeDisabled()
  await dialog.getByLabel(w('work.status'), { exact: true }).selectOption('ready-for-review')
  await keep.click()
  await expect(dialog).toHaveCount(0)
  const side = page.locator('.side')
  await expect(side.getByText(w('workStatus.ready-for-review'), { exact: true })).toBeVisible()
  await settled(page)
  for (const language of ['en', 'zh-CN'] as const)
    for (const theme of themes) {
      await switchLanguage(page, language)
      await show(page, theme)
      await settled(page)
      expect(await faults(page)).toEqual([])
      await picture(page, 'work-of-one', { language, theme })
    }
  await goTo(page, 'transactions')
  for (const theme of themes) {
    await show(page, theme)
    await toTheEnd()
    await settled(page)
    await picture(page, 'work-list', { language: 'zh-CN', theme })
  }
  await switchLanguage(page, 'en')
  await show(page, 'light')
  const ready = () =>
    page.evaluate(async () => {
      const found = await window.docket.transactions.facets({ filter: {}, facets: ['workStatus'], limit: 9 })
      return found.ok ? (found.value[0]?.values ?? []) : []
    })
  await page.keyboard.press('Control+z')
  await expect.poll(ready, { timeout: 60_000 }).toEqual([
    { value: null, count: 9 },
    { value: 'waiting-for-client', count: 3 },
  ])
  expect(complaints).toEqual([])
})
