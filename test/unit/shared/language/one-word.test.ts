// One thing has one name: a text that the English catalogs write twice has one Chinese text, or stands below with its reason.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const shared = new URL('../../../../shared/', import.meta.url)
const files = ['language', 'contract'].flatMap((of) =>
  readdirSync(new URL(`${of}/`, shared), { recursive: true, encoding: 'utf8' }).flatMap((name) =>
    name.endsWith('.ts') ? [new URL(`${of}/${name}`, shared).href] : [],
  ),
)
const modules = await Promise.all(files.map((href) => import(href) as Promise<unknown>))

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const chineseOf = (): ReadonlyMap<string, ReadonlySet<string>> => {
  const found = new Map<string, Set<string>>()
  const add = (en: unknown, zh: unknown): void => {
    if (typeof en !== 'string' || typeof zh !== 'string') return
    const all = found.get(en) ?? new Set<string>()
    found.set(en, all.add(zh))
  }
  const seen = new Set<unknown>()
  const walk = (value: unknown): void => {
    if (!isObject(value) || seen.has(value)) return
    seen.add(value)
    const { en } = value
    const zh = value['zh-CN'] ?? value['zh']
    add(en, zh)
    if (isObject(en) && isObject(zh)) for (const key of Object.keys(en)) add(en[key], zh[key])
    else for (const inner of Object.values(value)) walk(inner)
  }
  for (const module of modules) walk(module)
  return found
}

/** One English word for two things that Chinese tells apart. */
const APART: Readonly<Record<string, string>> = {
  A4: 'a size of a choice, and of paper in a sentence',
  After: 'after a change, after a window',
  Back: 'to the screen before, in a dialog',
  Before: 'before a change, before an event',
  By: 'who acts, who makes a report, who judges',
  Columns: 'matching the columns of a list, columns of the grid',
  Day: 'a day of a window, a day as a date',
  'Decided by': 'the paragraph, and the code that decides',
  Export: 'of goods, and of a list',
  Failed: 'a check, and work',
  Group: 'of companies, and of answers that read alike',
  Key: 'of a certificate, and of an account',
  'Leave out': 'a column, and a row',
  Left: 'one side, and what remains',
  Met: 'the question, and the answer to it',
  Name: 'of a person, and of a party',
  Note: 'of a person, and of a calendar',
  Open: 'to open, and not settled',
  Raised: 'a flag that is raised, and raising it',
  Reference: 'of a case, and of what was sent',
  'Signed off': 'the event, and the state',
  Transaction: 'the thing, and the screen of one',
  Transactions: 'the things, and their number',
  What: 'what falls due, what happened',
  Why: 'of a person, of the evaluation, of a reading that is taken',
  Withdrawn: 'a transaction, a judgment or signature',
  Within: 'a share, and a window',
  nothing: 'an empty cell, and no gap',
  'and {count} more': 'transactions, rows, other things',
}

describe('words', () => {
  test('one English text has one Chinese text', () => {
    const twice = [...chineseOf()].filter(([, zh]) => zh.size > 1)
    expect(
      Object.fromEntries(twice.filter(([en]) => APART[en] === undefined).map(([en, zh]) => [en, [...zh]])),
    ).toEqual({})
    // An exception that is none any more is taken away.
    expect(Object.keys(APART).filter((en) => !twice.some(([text]) => text === en))).toEqual([])
  })

  test('the desk, the command and the columns call a role by one name', () => {
    expect(chineseOf().get('Owner')).toEqual(new Set(['所有方']))
    expect(chineseOf().get('Purchaser')).toEqual(new Set(['买方']))
  })
})
