// What test files ask of Vitest, as far as the judges among them do: tests are collected to be run alone and in any order.
import { expect } from 'vitest'

export type Test = { readonly file: string; readonly name: string; readonly run: () => unknown }

type Body = (...given: readonly unknown[]) => unknown
type Rows = readonly unknown[]

const given = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row])

/** Options may stand between name and body; the time a test may take is not the test's business here. */
const bodyOf = (parts: readonly unknown[]): Body => {
  const body = parts.find((part): part is Body => typeof part === 'function')
  if (body === undefined) throw new Error('a test without a body')
  return body
}

/** Gathers the tests of one file while `load` runs it. */
export const collector = () => {
  const tests: Test[] = []
  let file = ''
  let path: readonly string[] = []

  const test = (name: string, ...parts: readonly unknown[]): void => {
    const body = bodyOf(parts)
    tests.push({ file, name: [...path, name].join(' > '), run: () => body() })
  }
  const describe = (name: string, ...parts: readonly unknown[]): void => {
    const outer = path
    path = [...outer, name]
    try {
      bodyOf(parts)()
    } finally {
      path = outer
    }
  }
  const eachOf =
    (declare: typeof test) =>
    (rows: Rows) =>
    (name: string, ...parts: readonly unknown[]): void => {
      const body = bodyOf(parts)
      for (const [index, row] of rows.entries()) declare(`${name} [${index + 1}]`, () => body(...given(row)))
    }
  const withEach = Object.assign(test, { each: eachOf(test) })
  const runIf = (condition: unknown) => (condition === true ? describe : () => undefined)

  return {
    api: { expect, test: withEach, it: withEach, describe: Object.assign(describe, { each: eachOf(describe), runIf }) },
    collect: async (of: string, load: () => Promise<unknown>): Promise<readonly Test[]> => {
      file = of
      const before = tests.length
      await load()
      return tests.slice(before)
    },
  }
}
