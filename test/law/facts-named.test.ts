// What a reader names when it leaves an axis open: facts by their path in a record, each a member that the contract knows.
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { roles, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'
import { type Drawn, randomRecords } from './naive/records/random.ts'

type Schema = {
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
}

/** Paths of the members of a record, without places in lists: `parties.veu.letter`. */
const membersOf = (schema: Schema, path: string): readonly string[] => [
  path,
  ...(schema.anyOf ?? []).flatMap((each) => membersOf(each, path)),
  ...(schema.items === undefined ? [] : membersOf(schema.items, path)),
  ...Object.entries(schema.properties ?? {}).flatMap(([name, each]) =>
    membersOf(each, path === '' ? name : `${path}.${name}`),
  ),
]
const members = new Set(
  membersOf(z.toJSONSchema(transactionRecordSchema, { io: 'input' }) as Schema, '').filter((path) => path !== ''),
)

/** `parties[owner].headquarters = DE`: a path, roles or places of a list in brackets, and what is stated there. */
const isMember = (name: string): boolean => {
  const path = name.replace(/(?: \d+(?:\.\d+)? %)? = .*$/s, '')
  const bracketed = [...path.matchAll(/\[(?<of>[^\]]*)\]/g)].map(({ groups }) => groups?.['of'] ?? '')
  return (
    members.has(path.replaceAll(/\[[^\]]*\]/g, '')) &&
    bracketed.every((each) => /^\d+$/.test(each) || roles.some((role) => role === each))
  )
}

const problemsOf = ({ record, settings }: Drawn): readonly string[] =>
  [...readRecord(record, settings, currentPack).reads].flatMap(([axis, { values, missing, open }]) => [
    ...(values.length > 1 && missing.length === 0 ? [`${axis} is open and names no fact`] : []),
    ...(values.length === 1 && open === undefined && missing.length > 0 ? [`${axis} is settled and names one`] : []),
    ...missing.filter((name) => !isMember(name)).map((name) => `${axis}: "${name}" is no member of a record`),
  ])

const SEED = 904_546
const RECORDS = 1000
const AT_ONCE = 20

describe('of random records', () => {
  test.each(Array.from({ length: RECORDS / AT_ONCE }, (_, share) => share * AT_ONCE))('from the %i-th on', (from) => {
    expect([...randomRecords(SEED, AT_ONCE, from)].flatMap(problemsOf)).toEqual([])
  })
})

test('an empty text, a role that is none and a member that is none are found out', () => {
  expect(['', 'parties[nobody].id', 'item.colour', 'item.unit.rates[0].bitLength'].map(isMember)).toEqual([
    false,
    false,
    false,
    true,
  ])
})
