// The rules of the doors that no import shows: they find what they forbid, and let pass what they do not.
import { describe, expect, test } from 'vitest'
import { brokenByDoors, loopsIn, threadsIn, wordsIn } from '../../../build/lint/doors.ts'

const source = (text: string, path = 'main/desktop/services/any.ts') => ({ path, text })

describe('words for people', () => {
  test.each([["const words = { en: 'Rows', zh: '行' }"], ['const words = `${row} 行`'], ['const known = /未知/u']])(
    'are found in %s',
    (text) => {
      expect(wordsIn(source(text))).toHaveLength(1)
    },
  )
  test('may stand in a comment', () => {
    expect(wordsIn(source('// 中文\nconst a = 1'))).toEqual([])
  })
})

describe('a loop that goes over a case or a list', () => {
  test.each([
    ['for await (const row of list.rows()) count += 1'],
    ['for (const id of ids) { const row = await reads.row(id); show(row) }'],
    ['while (more) page = await reads.page(request)'],
    ['await Promise.all(ids.map(async (id) => reads.row(id)))'],
    ['do { rows.push(...(await next())) } while (rows.length < most)'],
  ])('is found in %s', (text) => {
    expect(loopsIn(source(`const work = async () => { ${text} }`))).toHaveLength(1)
  })
  test.each([
    ['for (const name of names) words.push(say(name))'],
    ['const all = await Promise.all(paths.map(remove))'],
  ])('is none in %s', (text) => {
    expect(loopsIn(source(`const work = async () => { ${text} }`))).toEqual([])
  })
  test('of standard input is where standard input is read', () => {
    const text = 'for await (const piece of io.stdin) await pass(piece)'
    expect(loopsIn(source(text, 'main/cli/stream.ts'))).toEqual([])
    expect(loopsIn(source(text, 'main/cli/text.ts'))).toHaveLength(1)
  })
})

test('a thread beside the protocol is found, an entry of one is not', () => {
  const path = 'main/intake/any.ts'
  expect(threadsIn(source('const worker = new Worker(entry)', path))).toHaveLength(1)
  expect(threadsIn(source('parentPort?.postMessage(rows)', path))).toHaveLength(1)
  expect(threadsIn(source("import { workerData } from 'node:worker_threads'", path))).toEqual([])
  expect(threadsIn(source('const worker = new Worker(entry)', 'main/threads/thread.ts'))).toEqual([])
})

test('no door and no layer below it breaks them', () => {
  expect(brokenByDoors()).toEqual([])
})
