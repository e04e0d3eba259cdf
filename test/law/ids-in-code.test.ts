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

/** Days in words: `15 May 2025`, `2025-05-15`, `2025 年 5 月 15 日`. */
const months = 'January February March April May June July August September October November December'.split(' ')
const writings = (day: string): readonly string[] => {
  const [year = 0, month = 0, on = 0] = day.split('-').map(Number)
  const name = months[month - 1] ?? ''
  return [day, `${on} ${name} ${year}`, `${name} ${on}, ${year}`, `${year}年${month}月${on}日`]
}
/** Days of every year, without their year: `1 February`, `2月1日`. */
const yearly = (day: string): readonly string[] => {
  const [month = 0, on = 0] = day.split('-').map(Number)
  const name = months[month - 1] ?? ''
  return [`${on} ${name}`, `${name} ${on}`, `${month}月${on}日`]
}
const lawDays = [
  ...pack.figures
    .filter(({ unit }) => unit === 'date')
    .flatMap(({ values }) => values.flatMap(({ value }) => writings(value))),
  ...pack.ledgers.uveu.measuredOn.flatMap(yearly),
  ...pack.dues.flatMap((due) => (due.yearly ?? []).flatMap(({ on }) => yearly(on))),
]
const doubtIds = new RegExp(`(?<![\\w-])(?:${pack.doubts.map(({ id }) => id).join('|')})(?![\\w-])`)

/** Doubts and days of the law in a text, however they are spaced. */
const lawIn = (text: string): readonly string[] => {
  const close = text.replaceAll(/(?<=[\d年月]) (?=[\d年月日])/g, '')
  const numbered = (day: string): boolean => new RegExp(`(?<!\\d)${day}(?!\\d)`).test(close)
  return [...(doubtIds.exec(text) ?? []), ...lawDays.filter(numbered)]
}

/** Words that name by a day something that has no other name. */
const namesByDay: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /[Bb]efore (?:13 January 2025|2025-01-13)|2025 ?年 ?1 ?月 ?13 ?日 ?(?:之前|前)|2025-01-13之前/,
    'what the earlier edition of the text is called: one edition, read from other words than the rule',
  ],
]

/** Files whose days and doubts are no law: what is typed at a prompt, and the entries of the watch, told by their ids. */
const tells = new Map([
  ['main/cli/commands.ts', 'examples of what a person types'],
  ['main/casework/watch.ts', 'ids of entries of the pack, each with the words of what to do about it'],
  ['shared/language/watch.ts', 'ids of entries of the pack, each with the words of what to do about it'],
])

test.each(sources.filter((name) => !tells.has(name)))(
  '%s tells no doubt and no day of the law in its words',
  (name) => {
    const found = strings(readFileSync(new URL(name, root), 'utf8'))
    const told = found.map((text) =>
      namesByDay.reduce((left, [pattern]) => left.replaceAll(new RegExp(pattern, 'g'), ''), text),
    )
    expect(told.flatMap(lawIn)).toEqual([])
  },
)

test('a day or a doubt inside a sentence is seen, in either language and in any spacing', () => {
  expect(lawIn('It was completed by 16 June 2025, the last day.')).toEqual(['16 June 2025'])
  expect(lawIn('不晚于 2025 年 6 月 16 日完成')).toEqual(['2025年6月16日'])
  expect(lawIn('measured on 1 February')).toContain('1 February')
  expect(lawIn('whether it moves is not stated (A-5): send it')).toEqual(['A-5'])
  expect(lawIn('A-50 and 26 June 2025 are others')).toEqual([])
})

test('no exception is without use', () => {
  const all = sources.flatMap((name) => strings(readFileSync(new URL(name, root), 'utf8')))
  for (const [pattern, why] of namesByDay)
    expect(
      all.filter((text) => pattern.test(text)),
      why,
    ).not.toEqual([])
  for (const [name, why] of tells)
    expect(strings(readFileSync(new URL(name, root), 'utf8')).flatMap(lawIn), `${name}: ${why}`).not.toEqual([])
})
