// The law stands in the pack: code that evaluates it recognises no rule, no doubt and no paragraph by its name.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { currentPack } from '../../main/law/index.ts'

const { pack } = currentPack
const main = new URL('../../main/', import.meta.url)

/** Data of the pack. */
const data =
  /^law\/prior\/(?!determine|reading)|^law\/(sections|doubts|coverage|posture|tables|archive|drift)\/|^law\/(axes|cases|questions|messages|limits|dsl|duties)\.ts$/

const sources = readdirSync(main, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !data.test(name))
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

test.each(sources)('main/%s names no rule, doubt or paragraph', (name) => {
  const found = strings(readFileSync(new URL(name, main), 'utf8'))
  expect(found.filter((text) => ids.has(text) || paragraph.test(text))).toEqual([])
})
