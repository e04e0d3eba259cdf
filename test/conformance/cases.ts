// The conformance cases: one file a class, one case a line.
import { readdirSync, readFileSync } from 'node:fs'
import { type ConformanceCase, conformanceCaseSchema } from './expectation.ts'

const folder = new URL('cases/', import.meta.url)

/** Every case, by class and then in the order of its file. Throws on a line that is no case. */
export const conformanceCases = (): readonly ConformanceCase[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ndjson'))
    .toSorted()
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => conformanceCaseSchema.parse(JSON.parse(line))),
    )

export const classOf = ({ id }: ConformanceCase): string => id.slice(0, id.indexOf('-'))
