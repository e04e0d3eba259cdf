// A messy list on the desk: titles above its header, headers of its own, words nobody else uses. Mapped by typing, explained once for all
// rows, corrected in place, and taken.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { answerFileDialogs, freshFolder, launchDesk } from './support/desk.ts'
import { faults } from './support/walk.ts'

const LIST = `Shipments of 2025,,,,,
,,,,,
Ref,Where,Customer,Pieces,Shipped,Kind
M-1,UK,Alpha Ltd,8,2025-06-02,Re-export
M-2,Germnay,Beta GmbH,16,2025-06-03,Sale
M-3,Germany,Gamma GmbH,12 pcs,2025-06-04,Sale
M-4,Georgia,Delta LLC,4,2025-06-05,Sale
`

test('a messy list is mapped, explained, corrected and taken', async () => {
  test.setTimeout(240_000)
  const home = freshFolder()
  mkdirSync(join(home, 'Documents'), { recursive: true })
  const list = join(home, 'messy.csv')
  writeFileSync(list, LIST)
  const { app, page } = await launchDesk({ env: { HOME: home }, size: { width: 1440, height: 900 } })
  await answerFileDialogs(app, join(home, 'Messy.docket'))
  await page.keyboard.press('Control+n')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.type('Messy')
  await page.keyboard.press('Enter')
  await page.waitForSelector('[data-screen="overview"]')

  await answerFileDialogs(app, list)
  await page.keyboard.press('Control+i')
  await page.waitForSelector('[data-screen="import"]')
  await page.getByRole('button', { name: /Choose a file/ }).click()

  // Titles are told, and samples of every column are there before anything is mapped.
  await expect(page.getByText('Rows above the header that are not read: 1')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('Alpha Ltd · Beta GmbH · Gamma GmbH')).toBeVisible()

  const map = async (column: string, typed: string): Promise<void> => {
    await page.getByRole('button', { name: new RegExp(`^${column}: Becomes`) }).click()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
  }
  await map('Ref', 'transaction number')
  await map('Where', 'destination')
  await map('Customer', 'ultimate consignee name')
  await map('Kind', 'what is done')
  await map('Shipped', 'ship date')
  expect(await faults(page)).toEqual([])

  await page.getByRole('button', { name: 'Try it' }).click()
  await expect(page.getByText('Rows that can be taken: 1. Rows that cannot: 3.')).toBeVisible({ timeout: 60_000 })
  expect(await faults(page)).toEqual([])
  await page.getByLabel('Meaning of “Sale” in Kind').selectOption('export')
  await page.getByRole('button', { name: 'Take “DE”' }).click()
  await page.getByRole('button', { name: 'Take “GE”' }).click()
  await page.getByLabel('Row 6, Pieces').fill('12')
  await page.getByRole('button', { name: 'Try again with these corrections' }).click()
  await expect(page.getByText('Rows that can be taken: 4. Rows that cannot: 0.')).toBeVisible({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Import 4 rows' }).click()
  await expect(page.getByText('4 imported, 0 corrected, 0 unchanged, 0 rejected')).toBeVisible({ timeout: 60_000 })

  // The next list of these headers is read as this one was.
  await page.getByRole('button', { name: 'Import another file' }).click()
  await page.getByRole('button', { name: /Choose a file/ }).click()
  await expect(page.getByText('Read as the last list with these headers was read.')).toBeVisible({ timeout: 30_000 })
  await app.close()
})
