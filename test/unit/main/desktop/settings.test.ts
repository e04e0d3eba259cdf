import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { caseFileIn } from '../../../../main/desktop/arguments.ts'
import { checkDataFolder } from '../../../../main/desktop/data-folder.ts'
import { settingsIn } from '../../../../main/desktop/settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-settings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const first = { locale: 'zh-CN', user: 'lin' }

describe('settings', () => {
  test('start in the language of the system and with the name of its user', () => {
    expect(settingsIn(folder, first).get()).toMatchObject({ language: 'zh-CN', actor: 'lin' })
    expect(settingsIn(folder, { locale: 'fr-FR', user: ' ' }).get()).toMatchObject({ language: 'en', actor: 'Analyst' })
  })
  test('are kept, and leave no other file behind', () => {
    settingsIn(folder, first).set({ density: 'compact' })
    expect(settingsIn(folder, first).get().density).toBe('compact')
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })
  test('of a version that knew no paper keep what they say, and lay reports out on A4', () => {
    settingsIn(folder, first).set({ density: 'compact', paper: 'letter' })
    const path = join(folder, 'settings.json')
    const { paper, ...earlier } = JSON.parse(readFileSync(path, 'utf8')) as { readonly paper: string }
    expect(paper).toBe('letter')
    writeFileSync(path, JSON.stringify(earlier))
    expect(settingsIn(folder, first).get()).toMatchObject({ density: 'compact', paper: 'a4' })
  })
  test('that somebody broke do not keep the desk from starting', () => {
    writeFileSync(join(folder, 'settings.json'), '{"language": "tlh"')
    expect(settingsIn(folder, first).get().language).toBe('zh-CN')
  })
  test('remember twelve cases, the last one first and each once', () => {
    const store = settingsIn(folder, first)
    for (let index = 0; index < 14; index += 1)
      store.remember({ path: `/c/${index}.docket`, title: String(index), openedAt: '2025-01-15T00:00:00Z' })
    store.remember({ path: '/c/7.docket', title: '7', openedAt: '2025-01-16T00:00:00Z' })
    expect(store.recent().map(({ title }) => title)).toEqual([
      '7',
      '13',
      '12',
      '11',
      '10',
      '9',
      '8',
      '6',
      '5',
      '4',
      '3',
      '2',
    ])
    store.forget('/c/13.docket')
    expect(store.recent().some(({ title }) => title === '13')).toBe(false)
    expect(readFileSync(join(folder, 'recent.json'), 'utf8')).toContain('/c/7.docket')
  })
})

describe('the data folder', () => {
  test('is made where it is missing', () => {
    expect(checkDataFolder(join(folder, 'new', 'deep'))).toBeUndefined()
  })
  test('that is a file, or lies below one, is told as such', () => {
    expect(checkDataFolder(join(folder, 'settings.json'))).toBe('folder-is-file')
    expect(checkDataFolder(join(folder, 'settings.json', 'below'))).toBe('folder-is-file')
  })
})

describe('a start', () => {
  test('opens the first case file named, wherever it was started from', () => {
    expect(caseFileIn(['--lang=en', 'acme.docket', 'other.docket'], '/cases')).toBe('/cases/acme.docket')
    expect(caseFileIn(['--x=y.docket', '/a/list.csv'], '/cases')).toBeUndefined()
  })
})
