// A red flag of Supplement No. 3 to part 732 on the desk: a person raises it, the answer is held back, and the inquiry that explains it gives it back.
import { expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { outcomeTerms, term } from '../../shared/language/desk-terms.ts'
import { transaction } from '../../shared/language/desk-transaction.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { determined, faults, goTo, listen, settled } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

let desk: Desk

test.beforeAll(async () => {
  test.setTimeout(300_000)
  desk = await launchDesk({ env: { HOME: freshFolder() }, size: { width: 1440, height: 900 } })
})

test.afterAll(async () => {
  await desk.close()
})

test('a flag that a person raises holds the answer back until an inquiry resolves it', async () => {
  const { page } = desk
  const complaints = listen(page)
  await page.getByRole('button', { name: /Open the sample/ }).click()
  await page.waitForSelector('[data-screen="overview"]', { timeout: 240_000 })
  await determined(page, 1000)

  const passing = await page.evaluate(async () => {
    const listed = await window.docket.transactions.page({
      view: { filter: { facets: { outcomeCodified: ['authorized'] } }, sort: { by: 'id', descending: false } },
      start: { index: 0 },
      limit: 1,
    })
    return listed.ok ? (listed.value.rows[0]?.id ?? null) : null
  })
  expect(passing).not.toBeNull()
  await goTo(page, 'transactions')
  await page.getByRole('searchbox').fill(String(passing))
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2', { timeout: 30_000 })
  await page.getByRole('row').nth(1).getByRole('gridcell').nth(1).dblclick()
  await page.waitForSelector('[data-screen="transaction"]')
  await settled(page)

  const codified = page.getByRole('region', { name: say(transaction, 'en', 'codified'), exact: true })
  const outcome = (code: 'authorized' | 'needs-review') => codified.getByText(term(outcomeTerms, 'en', code)).first()
  const answer = async (reading: 'raised' | 'resolved', reason: string): Promise<void> => {
    await page.getByRole('tab', { name: say(transaction, 'en', 'tab.flags') }).click()
    await page
      .getByRole('button', {
        name: `${say(transaction, 'en', 'flagAnswer')} ${say(transaction, 'en', 'redFlag', { number: '9' })}`,
      })
      .click()
    const asked = page.getByRole('dialog')
    await asked.getByRole('radio', { name: say(transaction, 'en', `flag.${reading}`), exact: true }).check()
    await asked.getByRole('textbox').fill(reason)
    await asked.getByRole('button', { name: say(transaction, 'en', 'judge') }).click()
    await expect(asked).toHaveCount(0)
    await determined(page, 1000)
  }

  await expect(outcome('authorized')).toBeVisible()
  await page.getByRole('tab', { name: say(transaction, 'en', 'tab.flags') }).click()
  await expect(page.locator('.flag')).toHaveCount(29)
  await answer('raised', 'The consignee is a forwarder in Port Klang.')
  await expect(outcome('needs-review')).toBeVisible()
  await expect(page.locator('.flag').first()).toContainText('Port Klang')
  expect(await faults(page)).toEqual([])
  await answer('resolved', 'The forwarder holds the goods for the end user; contract seen.')
  await expect(outcome('authorized')).toBeVisible()
  expect(complaints).toEqual([])
})
