// The verifier's page in a Chromium without any network, and the files that are dropped into it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type Page, chromium, expect } from '@playwright/test'
import { findChromium } from '../../../build/host/chromium.ts'
import { verifyBytes } from '../../../main/archive/index.ts'
import { type VerificationResult, verdictOf } from '../../../shared/contract/report.ts'
import { root } from './desk.ts'

/** The reader's clock in these tests. */
export const NOW = '2026-11-29T00:00:00Z'

export type Opened = {
  readonly page: Page
  /** Whatever the page asked for, and what it complained of. */
  readonly asked: readonly string[]
  readonly complaints: readonly string[]
  readonly folder: string
  readonly close: () => Promise<void>
}

const started = (): Promise<Browser> => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('these tests need a Chromium')
  // As root or in a container Chromium has no sandbox of its own.
  return chromium.launch({ executablePath, args: ['--no-sandbox'] })
}

/** The page as a recipient opens it: from a file, offline. */
export const openVerifier = async (): Promise<Opened> => {
  const browser = await started()
  const context = await browser.newContext({ offline: true, acceptDownloads: true, locale: 'en-US' })
  const page = await context.newPage()
  const asked: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await page.clock.setFixedTime(NOW)
  await page.goto(pathToFileURL(join(root, 'out', 'verifier', 'verifier.html')).href)
  await expect(page.locator('html')).toHaveAttribute('data-ready', '')
  const folder = mkdtempSync(join(tmpdir(), 'docket-verifier-'))
  const close = async (): Promise<void> => {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { page, asked, complaints, folder, close }
}

export type Given = { readonly name: string; readonly bytes: Uint8Array }

/** Chooses the files and waits until each of them has been checked. */
export const check = async ({ page, folder }: Opened, files: readonly Given[]): Promise<void> => {
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  await page.setInputFiles('#files', paths)
  await expect(page.locator('section.result')).toHaveCount(files.length, { timeout: 280_000 })
}

/** What the page saves of all files: a line for each. */
export const saved = async ({ page }: Opened): Promise<readonly string[]> => {
  const button = page.locator('button.save').first()
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\n')
}

/** The line that `docket verify --json` prints of the same file at the same time, but for the folder in its path. */
export const lineOf = (name: string, result: VerificationResult): string => {
  const verdict = verdictOf(result)
  return JSON.stringify({ path: name, sound: verdict === 'whole', verdict, ...result })
}

export const byTheProduct = async ({ name, bytes }: Given): Promise<string> =>
  lineOf(name, await verifyBytes(bytes, NOW))

export const startOver = async ({ page }: Opened): Promise<void> => {
  await page.locator('#clear').click()
  await expect(page.locator('section.result')).toHaveCount(0)
}
