// The law stands in the pack: code that evaluates it or shows it recognises no rule, no doubt and no paragraph by its name.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentPack } from '../../main/law/index.ts'

const { pack } = currentPack
const root = new URL('../../', import.meta.url)

/** Data of the pack; what reads the tables is code, wherever it stands. */
const data =
  /^main\/law\/(?!tables\/(?:countries|eccn)\.ts|posture\/touched\.ts)(?:(?:sections|doubts|coverage|posture|tables|archive|drift)\/|prior\/(?!determine|facts|pack)|(?:axes|cases|questions|messages|dsl|duties|rule-names)\.ts$)/

/** Forms, as data: each line of a paper with the paragraph that asks for it. */
const forms = /^main\/filing\/forms\//

const sources = ['main', 'shared', 'renderer']
  .flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
  )
  .filter((name) => /\.tsx?$/.test(name) && !data.test(name) && !forms.test(name))
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

/** Code that decides: no place, no entry and no figure of the law stands in it; they are data of the pack under its hash. */
const decides = sources.filter((name) => /^main\/(?:law|engine|ledger|casework)\//.test(name))
const countries = new Set<string>(pack.countries.rows.map(({ code }) => code))
const entries = new RegExp(`(?:^|[^0-9A-Z])(?:${[...new Set(pack.items.entries.map(({ base }) => base))].join('|')})`)
const amounts = new Set(
  pack.figures
    .filter(({ unit }) => unit !== 'date' && unit !== 'year')
    .flatMap(({ values }) => values.map(({ value }) => value))
    // Shorter ones say nothing: a hundred is a hundred of anything.
    .filter((value) => value.length > 3),
)

const numbers = (source: string): readonly string[] =>
  [
    ...source
      .replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '')
      .replaceAll(/'[^'\n]*'/g, '')
      .matchAll(/(?<![\w.])\d[\d_]*(?:\.\d+)?\b/g),
  ].map(([number]) => number.replaceAll('_', ''))

test.each(decides)('%s names no country and no entry, and holds no figure of the law', (name) => {
  const source = readFileSync(new URL(name, root), 'utf8')
  const found = strings(source)
  expect(found.filter((text) => countries.has(text) || entries.test(text))).toEqual([])
  expect(numbers(source).filter((number) => amounts.has(number))).toEqual([])
})

test('a list of countries, an entry or a figure in code is seen', () => {
  const code = "const near = ['CN', 'MO'].includes(code) || /^(4A090|4A003)/.test(eccn) || tpp > 790_000_000"
  const found = strings(code.replace('.test', '.'))
  expect(found.filter((text) => countries.has(text))).toEqual(['CN', 'MO'])
  expect(entries.test('^(4A090|4A003)')).toBe(true)
  expect(numbers(code).filter((number) => amounts.has(number))).toEqual(['790000000'])
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
