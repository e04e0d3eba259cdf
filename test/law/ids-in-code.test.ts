// The law stands in the pack: code that evaluates it or shows it recognises no rule, no doubt and no paragraph by its name.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentPack } from '../../main/law/index.ts'

const { pack } = currentPack
const root = new URL('../../', import.meta.url)

/** Data of the pack. */
const data =
  /^main\/law\/(?:(?:sections|doubts|coverage|posture|tables|archive|drift)\/|prior\/(?!determine|facts|pack)|(?:axes|cases|questions|messages|limits|dsl|duties)\.ts$)/

const sources = ['main', 'shared', 'renderer']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && !data.test(name))
  .toSorted()

const strings = (source: string): readonly string[] =>
  [
    ...source
      .replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
      .matchAll(
        /'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`|\/((?:[^/\\\n ]|\\.)+)\/[a-z]*[.,;)]/g,
      ),
  ].map(([, single, double, template, pattern]) => single ?? double ?? template ?? pattern ?? '')

const ordinary = new Set<string>([...pack.axes, ...pack.questions, ...pack.routes].map(({ id }) => id))
const ids = new Set(
  [
    ...pack.rules.map(({ id }) => id),
    ...pack.routes.flatMap(({ conditions }) => conditions.map(({ id }) => id)),
    ...pack.doubts.map(({ id }) => id),
  ].filter((id) => !ordinary.has(id)),
)

/** A paragraph of the rule, or the beginning of one, whole or in a pattern. */
const paragraph = /^\^?(7[34]\d(\\?\.\d+|\.| Supp)|ECCN \d)/

test.each(sources)('%s names no rule, doubt or paragraph', (name) => {
  const found = strings(readFileSync(new URL(name, root), 'utf8'))
  expect(found.filter((text) => ids.has(text) || paragraph.test(text))).toEqual([])
})

/** What a file imports by value from data of the pack, by the file it stands in. */
const imported = (name: string): readonly (readonly [file: string, names: readonly string[]])[] =>
  [...readFileSync(new URL(name, root), 'utf8').matchAll(/^import \{([^}]*)\} from '(\.[^']+)'$/gm)].flatMap(
    ([, listed = '', path = '']) => {
      const file = new URL(path, new URL(name, root)).pathname.slice(root.pathname.length)
      const names = listed.split(',').map((each) => each.trim().split(' as ')[0] ?? '')
      return data.test(file) ? [[file, names.filter((each) => each !== '' && !each.startsWith('type '))] as const] : []
    },
  )

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

/** Where the pack is put together of its data, and where its paragraphs are shown with their cases. */
const assembles = new Set(['main/law/pack.ts', 'main/casework/pack.ts'])

test.each(sources.filter((name) => name.startsWith('main/') && !assembles.has(name)))(
  '%s takes no name of a rule, doubt or paragraph out of the data of the pack',
  async (name) => {
    const found: string[] = []
    for (const [file, names] of imported(name)) {
      const module = (await import(new URL(file, root).pathname)) as Readonly<Record<string, unknown>>
      for (const each of names)
        if (textsIn(module[each]).some((text) => ids.has(text) || paragraph.test(text))) found.push(each)
    }
    expect(found).toEqual([])
  },
)
