// The timeline and the windows of a case count by the figures of the pack, and no day is shown as made of a count that does not come to it.
import { expect, test } from 'vitest'
import type { Work } from '../../main/casework/work.ts'
import { timeline } from '../../main/casework/timeline.ts'
import { windowsOfAll } from '../../main/casework/windows.ts'
import { currentPack, packHash } from '../../main/law/index.ts'
import type { Figure } from '../../main/engine/model.ts'
import { ada, expectValue, newCasePath, openForWriting, record, writerOf } from './support/case.ts'
import { workOver } from './support/work.ts'

const under = (path: string, id: string, ...values: Figure['values']): Work => {
  const pack = {
    ...currentPack.pack,
    figures: currentPack.pack.figures.map((figure) => (figure.id === id ? { ...figure, values } : figure)),
  }
  return { ...workOver(path), pack: { pack, hash: packHash(pack) } }
}

const twoDays = (): string => {
  const path = newCasePath()
  const store = openForWriting(path)
  const { writes } = writerOf(store)
  for (const [index, on] of ['2025-06-01', '2026-06-01'].entries())
    expectValue(writes.addRecord(ada, 'first', record(`T-${index + 1}`, { dates: { export: on } })))
  return path
}

test('the timeline marks the day that the count comes to, and one that it does not come to as printed', () => {
  const path = twoDays()
  const mark = (work: Work, id: string) => {
    const found = timeline(work).marks.find((each) => each.id === id)
    return [found?.on, found?.arithmetic.en]
  }
  expect(mark(under(path, 'savings days', { value: '150' }), 'savings-counted')).toEqual([
    '2025-06-14',
    'publication + 150 days',
  ])
  expect(mark(under(path, 'savings days', { value: '157' }), 'savings-counted')).toEqual([
    '2025-06-21',
    'publication + 157 days',
  ])
  expect(mark(under(path, 'compliance days', { value: '130' }), 'compliance')).toEqual([
    '2025-05-15',
    'printed in the rule',
  ])
})

test('a column of the windows is headed with the counts of its rows', () => {
  const work = under(twoDays(), 'savings days', { value: '150' }, { from: '2026-01-01', value: '157' })
  const { columns, rows } = windowsOfAll(work)
  const counted = rows.map(({ windows }) => windows.find(({ window }) => window === 'completion')?.days)
  expect(counted).toEqual([150, 157])
  expect(columns.find(({ window }) => window === 'completion')?.days).toBe('150 / 157')
  expect(columns.find(({ window }) => window === 'compliance')?.days).toBe('120')
})

test('15 January 2026 is cited alike by the timeline and the window that counts to it', () => {
  const work = workOver(twoDays())
  const [window] = windowsOfAll(work).rows.flatMap(({ windows }) =>
    windows.filter(({ window: id }) => id === 'security'),
  )
  expect(timeline(work).marks.find(({ id }) => id === 'security')?.citation).toBe(window?.citation)
})
