// A time stamp at the desk: the request is saved, the response attached, and the report shown with who saw it and when.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, test } from '@playwright/test'
import { say } from '../../shared/language/catalog.ts'
import { reports } from '../../shared/language/desk-reports.ts'
import { drawn, signed } from '../unit/main/report/attacks.ts'
import { askedIn, granted, newAuthority, tokenOf } from '../unit/main/report/authority.ts'
import { type Desk, freshFolder, launchDesk } from './support/desk.ts'
import { misfits } from './support/layout.ts'
import { faults, goTo, listen, magnify, settled, show, switchLanguage, themes } from './support/walk.ts'

test.describe.configure({ mode: 'serial', timeout: 300_000 })

const TIME = '2026-11-22T10:05:00Z'

let desk: Desk
let home: string

test.beforeAll(async () => {
  home = freshFolder()
  desk = await launchDesk({ env: { HOME: home }, size: { width: 1440, height: 900 } })
})

test.afterAll(async () => {
  await desk.close()
})

type Answers = {
  readonly open: Readonly<Record<string, string>>
  readonly save: Readonly<Record<string, string>>
}

/** Answers each file dialog with the path of the first kind that it asks for. */
const answerByKind = async (app: ElectronApplication, answers: Answers): Promise<void> => {
  await app.evaluate(({ dialog }, known) => {
    const chosen = (from: Readonly<Record<string, string>>, first: unknown, second: unknown): string =>
      from[/"extensions":\["(\w+)"/.exec(JSON.stringify(second ?? first))?.[1] ?? ''] ?? ''
    dialog.showOpenDialog = (first: unknown, second?: unknown) =>
      Promise.resolve({ canceled: false, filePaths: [chosen(known.open, first, second)] })
    dialog.showSaveDialog = (first: unknown, second?: unknown) =>
      Promise.resolve({ canceled: false, filePath: chosen(known.save, first, second) })
  }, answers)
}

test('a request goes out and its response comes back, in both languages and themes', async () => {
  const { app, page } = desk
  const complaints = listen(page)
  const at = (name: string): string => join(home, name)
  const clock = newAuthority()
  writeFileSync(at('report.pdf'), await signed(await drawn()))
  await answerByKind(app, {
    open: { pdf: at('report.pdf'), tsr: at('report.tsr') },
    save: { tsq: at('report.tsq'), pdf: at('stamped.pdf') },
  })
  await goTo(page, 'reports')
  const found: string[] = []
  const look = async (region: string): Promise<void> => {
    await settled(page)
    for (const theme of themes) {
      await show(page, theme)
      found.push(...(await faults(page)))
    }
    await show(page, 'light')
    found.push(...(await misfits(page, region)))
  }
  for (const language of ['en', 'zh-CN'] as const) {
    await switchLanguage(page, language)
    const press = async (key: 'stamp' | 'stampRequest' | 'stampAttach'): Promise<void> =>
      page.getByRole('button', { name: say(reports, language, key) }).click()
    await press('stamp')
    await look('[role="dialog"]')
    await press('stampRequest')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    expect(existsSync(at('report.tsq'))).toBe(true)

    const token = tokenOf({ authority: clock, time: TIME, ...askedIn(readFileSync(at('report.tsq'))) })
    writeFileSync(at('report.tsr'), granted(token))
    await press('stamp')
    await press('stampAttach')
    await expect(page.getByRole('dialog')).toHaveCount(0, { timeout: 60_000 })
    const shown = page.getByRole('region', { name: say(reports, language, 'verified', { name: 'stamped.pdf' }) })
    await expect(shown).toContainText('Clock of These Tests')
    await expect(shown).toContainText('2026-11-22 10:05 UTC')
    await look('main')
    for (const name of ['report.tsq', 'report.tsr', 'stamped.pdf']) rmSync(at(name))
  }
  await magnify(page)
  await page.getByRole('button', { name: say(reports, 'zh-CN', 'stamp') }).click()
  await settled(page)
  found.push(...(await misfits(page, '[role="dialog"]')))
  expect(found).toEqual([])
  expect(complaints).toEqual([])
})
