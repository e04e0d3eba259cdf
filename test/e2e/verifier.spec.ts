// The verifier without the product: a page in a browser without network says of every report what the product says of it, byte for byte.
import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { releaseOf, verifyBytes } from '../../main/archive/index.ts'
import { releases } from '../../main/archive/releases.ts'
import { MAX_REPORT_BYTES, countersign, renderReport, signReport, tooLarge } from '../../main/report/index.ts'
import type { Language } from '../../shared/language/catalog.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { shown } from '../../shared/kernel/shown.ts'
import { verificationLines } from '../../shared/language/verification-lines.ts'
import { verifierWords } from '../../shared/language/verifier.ts'
import { keptReport } from '../unit/main/archive/kept-reports.ts'
import { attacksAfterSigning } from '../unit/main/report/attacks-after-signing.ts'
import { attacksByKey } from '../unit/main/report/attacks-by-key.ts'
import { SIGNED, signed, workshopOf } from '../unit/main/report/attacks.ts'
import { newIdentity } from '../unit/main/report/fixtures.ts'
import { realModel } from '../unit/main/report/real-model.ts'
import { attached, stampForgeries } from '../unit/main/report/stamps.ts'
import {
  type Given,
  NOW,
  type Opened,
  byTheProduct,
  check,
  lineOf,
  openVerifier,
  saved,
  startOver,
} from './support/verifier.ts'
import { faults } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 600_000 })

const COUNTERSIGNED = '2026-11-22T11:00:00Z'
const workshop = workshopOf(realModel)
const ESCAPE = '\u001B[2J\u001B[H x.pdf: whole \u001B[8m'

let opened: Opened
test.beforeAll(async () => {
  opened = await openVerifier()
})
test.afterAll(async () => {
  await opened.close()
})

const own = async (language: Language, key: 'rsa-3072' | 'ecdsa-p256' = 'rsa-3072'): Promise<Buffer> => {
  const { pdf } = expectOk(await renderReport(realModel(), { lang: language }))
  return Buffer.from(expectOk(signReport(pdf, await newIdentity('Li Lei 李雷', key), { time: SIGNED })))
}

const second = async (pdf: Uint8Array): Promise<Uint8Array> =>
  expectOk(countersign(pdf, await newIdentity('Ana Reviewer'), { time: COUNTERSIGNED, reason: 'Reviewed 已复核' }))

/** All files of a list in the page at once, and what the product says of each. */
const compared = async (files: readonly Given[]): Promise<readonly string[]> => {
  const expected: string[] = []
  for (const file of files) expected.push(await byTheProduct(file))
  await check(opened, files)
  const found = await saved(opened)
  await startOver(opened)
  expect(found).toHaveLength(files.length)
  for (const [index, line] of found.entries()) expect(line).toBe(expected[index])
  return expected
}

const verdictIn = (line: string): string => /"verdict":"(\w+)"/.exec(line)?.[1] ?? ''

test('honest reports are whole, as by the product: both languages, countersigned, stamped, of earlier releases', async () => {
  const [first] = releases
  if (first === undefined) throw new Error('no release is kept')
  const { product, packHash, engine } = first
  const kept = releaseOf({ product, packHash, engine })
  if (kept === undefined) throw new Error('the kept release does not open')
  const [english, chinese] = [await own('en'), await own('zh-CN', 'ecdsa-p256')]
  const files: readonly Given[] = [
    { name: 'own-en.pdf', bytes: english },
    { name: 'own-zh.pdf', bytes: chinese },
    { name: 'countersigned.pdf', bytes: await second(english) },
    { name: 'stamped.pdf', bytes: attached(chinese) },
    { name: 'stamped-and-countersigned.pdf', bytes: await second(attached(english)) },
    ...['1-en.pdf', '1-zh-CN.pdf', '100-en.pdf', '100-zh-CN.pdf'].map((name) => ({
      name,
      bytes: keptReport(name, kept.layout.deflate),
    })),
  ]
  const lines = await compared(files)
  expect(lines.map(verdictIn)).toEqual(files.map(() => 'whole'))
})

test('what is forged by who has a key is told as by the product', async () => {
  const files: Given[] = []
  for (const [name, make] of attacksByKey(workshop)) files.push({ name: `${name}.pdf`, bytes: await make() })
  const names = [ESCAPE, 'Mallory\n  Reviewer: Judge, valid', 'Mallory \u202Etxet', '\u200B']
  for (const [index, name] of names.entries())
    files.push({ name: `a name ${index}.pdf`, bytes: await signed(await workshop.drawn(), SIGNED, name) })
  const lines = await compared(files)
  const verdicts = lines.map(verdictIn)
  expect(verdicts.filter((verdict) => verdict === 'broken').length).toBeGreaterThan(20)
  expect(verdicts.filter((verdict) => verdict === 'unchecked').length).toBeGreaterThan(2)
})

test('what is changed after signing, and every stamp that does not fit, is told as by the product', async () => {
  const report = await workshop.twice(SIGNED, COUNTERSIGNED)
  const [once, other] = [await own('en', 'ecdsa-p256'), await workshop.sealed({}, SIGNED)]
  const stamped = attached(once)
  const files: Given[] = []
  for (const [name, make] of attacksAfterSigning(workshop, () => report))
    files.push({ name: `${name}.pdf`, bytes: await make() })
  for (const [name, , make] of stampForgeries(() => ({ report: once, other, stamped })))
    files.push({ name: `${name}.pdf`, bytes: make() })
  for (const [name, bytes] of [
    ['empty', new Uint8Array()],
    ['words', Buffer.from('This is no report.')],
    ['cut off', report.subarray(0, 50_000)],
    ['unsigned', await workshop.drawn()],
  ] as const)
    files.push({ name: `${name}.pdf`, bytes })
  const lines = await compared(files)
  expect(lines.map(verdictIn).filter((verdict) => verdict === 'whole')).toEqual([])
})

test('a file that is too large is not read, and says so', async () => {
  const path = join(opened.folder, 'large.pdf')
  writeFileSync(path, '')
  truncateSync(path, MAX_REPORT_BYTES + 1)
  await opened.page.setInputFiles('#files', path)
  await expect(opened.page.locator('section.result')).toHaveCount(1)
  expect(await saved(opened)).toEqual([lineOf('large.pdf', tooLarge(MAX_REPORT_BYTES + 1))])
  await startOver(opened)
})

test('the page shows the lines of the command in both languages, and nothing that hides', async () => {
  const { page } = opened
  const bytes = await signed(await workshop.drawn(), SIGNED, ESCAPE)
  const result = await verifyBytes(bytes, NOW)
  await check(opened, [{ name: 'escape \u202E.pdf', bytes }])
  for (const language of ['en', 'zh-CN'] as const) {
    if ((await page.locator('html').getAttribute('lang')) !== language) await page.locator('#language').click()
    const texts = await page.locator('.lines p').allTextContents()
    expect(texts).toEqual(verificationLines(language, result).map(([, text]) => shown(text)))
    expect(texts.join('')).toContain('[U+001B]')
    const all = await page.locator('body').innerText()
    for (const hidden of ['\u001B', '\u202E', '\u200B']) expect(all).not.toContain(hidden)
    await expect(page.locator('#limits')).toContainText(verifierWords[language]['limit-page'].slice(0, 20))
  }
  await page.locator('#language').click()
  await startOver(opened)
})

test('a fingerprint that a signer gave is found among the reports, or said not to be there', async () => {
  const { page } = opened
  const bytes = await own('en')
  const result = await verifyBytes(bytes, NOW)
  const fingerprint = result.signature.signatures[0]?.signer?.fingerprint ?? ''
  await check(opened, [{ name: 'one.pdf', bytes }])
  const [field, answer] = [page.locator('#expected'), page.locator('#expected-answer')]
  await field.fill(fingerprint.toUpperCase().match(/../g)?.join(':') ?? '')
  await expect(answer).toHaveText('Matches the certificate of Li Lei 李雷.')
  await field.fill('0'.repeat(64))
  await expect(answer).toHaveText('No certificate in these reports has this fingerprint.')
  await field.fill('0123')
  await expect(answer).toContainText('64')
  await startOver(opened)
})

test('everything is reached by keys and clean to axe, in both languages and themes, and prints', async () => {
  const { page } = opened
  const bytes = await second(await own('en'))
  await check(opened, [
    { name: 'one.pdf', bytes },
    { name: 'two.pdf', bytes: bytes.subarray(0, -1) },
  ])
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    for (const language of ['en', 'zh-CN'] as const) {
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      expect(await faults(page)).toEqual([])
      await page.locator('#language').focus()
      await page.keyboard.press('Enter')
    }
  }
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('#drop')).toBeHidden()
  await expect(page.locator('section.result').first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page
      .locator('#choose')
      .focus()
      .then(() => page.keyboard.press('Space')),
  ])
  expect(chooser.isMultiple()).toBe(true)
  await startOver(opened)
})

test('a file is taken where it is dropped', async () => {
  const { page } = opened
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer()
    data.items.add(new File(['no report'], 'dropped.pdf', { type: 'application/pdf' }))
    return data
  })
  await page.dispatchEvent('body', 'drop', { dataTransfer: transfer })
  await expect(page.locator('section.result h2')).toHaveText('dropped.pdf')
  await startOver(opened)
})

test('a worker that ends is told in one sentence, and the next file is checked all the same', async () => {
  const { page } = opened
  const [worker] = page.workers()
  if (worker === undefined) throw new Error('the page has a worker')
  await worker.evaluate(() => {
    self.addEventListener(
      'message',
      (event) => {
        event.stopImmediatePropagation()
        throw new Error('out of memory')
      },
      { capture: true },
    )
  })
  const bytes = await own('en', 'ecdsa-p256')
  await check(opened, [{ name: 'lost.pdf', bytes }])
  await expect(page.locator('section.result')).toContainText('could not be checked')
  await startOver(opened)
  await compared([{ name: 'found.pdf', bytes }])
})

test('nothing was asked of any network, and nothing can be', async () => {
  const { page, asked, complaints } = opened
  expect(complaints.filter((text) => !text.includes('out of memory'))).toEqual([])
  expect(asked.filter((address) => !/^(file:|blob:)/.test(address))).toEqual([])
  expect(asked.filter((address) => address.startsWith('file:'))).toHaveLength(1)
  const refused = await page.evaluate(async () => {
    const broken: string[] = []
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => broken.push(effectiveDirective))
    const ways = [
      () => fetch('https://example.invalid/'),
      () => Promise.resolve(new WebSocket('wss://example.invalid/')),
      () => Promise.resolve(navigator.sendBeacon('https://example.invalid/', 'x')),
    ]
    await Promise.allSettled(ways.map(async (way) => way()))
    const picture = new Image()
    picture.src = 'https://example.invalid/x.png'
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.ran = ""'
    document.head.append(script)
    await new Promise((resolve) => setTimeout(resolve, 500))
    return { broken: broken.toSorted(), ran: document.documentElement.dataset['ran'] }
  })
  expect(refused.ran).toBeUndefined()
  expect(refused.broken).toEqual(['connect-src', 'connect-src', 'connect-src', 'img-src', 'script-src-elem'])
})
