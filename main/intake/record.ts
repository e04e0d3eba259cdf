// Turns anything into a transaction record or into the list of what is wrong with it.
import type { z } from 'zod'
import { type TransactionRecord, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { isCountryCode } from '../../shared/contract/countries.ts'
import type { Result } from '../../shared/kernel/result.ts'
import { countryAlias } from './country.ts'
import { memberPath } from './json.ts'
import { nearest, slipOf } from './nearest.ts'
import {
  type IntakeProblem,
  type ProblemSlot,
  type WordKey,
  asIs,
  either,
  problem,
  quoted,
  word,
} from '../../shared/language/row-problem.ts'
import { memberNames } from './shape.ts'
import { seenText } from './values/text.ts'

type Issue = z.core.$ZodIssue
type Steps = readonly PropertyKey[]

const pathText = (steps: Steps): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : memberPath(path, String(step))),
    '',
  )

const at = (value: unknown, steps: Steps): unknown =>
  steps.reduce<unknown>(
    (part, step) => (typeof part === 'object' && part !== null ? Reflect.get(part, step) : undefined),
    value,
  )

const suggestionOf = (written: string, names: Iterable<string>): Record<string, ProblemSlot> => {
  const name = nearest(written, names)
  return name === undefined || name === written ? {} : { suggestion: word('suggestion', { name }) }
}

const EXPECTED: Readonly<Record<string, WordKey>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  boolean: 'yes-no',
  object: 'object',
  array: 'list',
}

const expectedType = (name: string): ProblemSlot => {
  const key = EXPECTED[name]
  return key === undefined ? asIs(name) : word(key)
}

const isAtRoot = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')

const expectedByBranch = (branch: readonly Issue[]): readonly ProblemSlot[] =>
  branch.slice(0, 1).map((issue) => {
    if (issue.code === 'invalid_type') return expectedType(issue.expected)
    return asIs(
      issue.code === 'invalid_value' ? issue.values.map((value) => JSON.stringify(value)).join(', ') : issue.code,
    )
  })

const fromUnion = (issue: z.core.$ZodIssueInvalidUnion, value: unknown, steps: Steps): IntakeProblem[] => {
  const branches: readonly (readonly Issue[])[] = issue.errors
  const entered = branches.find((branch) => !branch.some(isAtRoot))
  if (entered !== undefined) return entered.flatMap((inner) => fromIssue(inner, value, [...steps, ...inner.path]))
  // A text beside `false` is a paper, and a paper is dated.
  const isPaper = branches.flat().some((branch) => branch.code === 'invalid_value' && branch.values.includes(false))
  const expected = either(
    ...branches.flatMap(expectedByBranch).map((slot) => (isPaper && isText(slot) ? word('date') : slot)),
  )
  return [problem('type-wrong', pathText(steps), { expected, found: quoted(at(value, steps)) })]
}

const isText = (slot: ProblemSlot): boolean => slot.kind === 'word' && slot.key === 'text'

const fromFormat = (issue: z.core.$ZodIssueInvalidStringFormat, path: string, found: unknown): IntakeProblem => {
  const pattern = issue.pattern ?? ''
  if (pattern.includes('[A-Z]{2}')) return problem('country-form', path, { found: quoted(found) })
  return problem(pattern.includes('{4}-') ? 'date-form' : 'operations-form', path, { found: quoted(found) })
}

const fromType = (expected: string, path: string, found: unknown): IntakeProblem => {
  if (found === undefined) return problem('member-missing', path)
  if (typeof found === 'number' && expected === 'int')
    return problem('number-not-whole', path, { found: quoted(found) })
  if (typeof found === 'number' && expected === 'number')
    return problem('number-out-of-range', path, { found: quoted(found) })
  return problem('type-wrong', path, { expected: expectedType(expected), found: quoted(found) })
}

const fromIssue = (issue: Issue, value: unknown, steps: Steps): IntakeProblem[] => {
  const path = pathText(steps)
  const found = at(value, steps)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((name) =>
        problem('member-unknown', memberPath(path, name), { name: quoted(name), ...suggestionOf(name, memberNames) }),
      )
    case 'invalid_value': {
      if (found === undefined) return [problem('member-missing', path)]
      const choices = issue.values.map(String)
      const near = typeof found === 'string' ? slipOf(found, choices) : undefined
      const suggestion = near === undefined ? {} : { suggestion: word('suggestion', { name: near }) }
      return [
        problem('choice-unknown', path, { found: quoted(found), choices: asIs(choices.join(', ')), ...suggestion }),
      ]
    }
    case 'invalid_type':
      return [fromType(issue.expected, path, found)]
    case 'invalid_union':
      return fromUnion(issue, value, steps)
    case 'invalid_format':
      return [fromFormat(issue, path, found)]
    case 'custom':
      // Two checks stand on a date; the one on its form has said enough.
      if (typeof found !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(found)) return []
      return [problem('date-does-not-exist', path, { found: quoted(found) })]
    case 'too_small':
      if (typeof found === 'string') return [problem('text-empty', path)]
      return [
        problem(issue.inclusive === false ? 'number-not-above' : 'number-too-small', path, {
          found: quoted(found),
          limit: asIs(String(issue.minimum)),
        }),
      ]
    case 'too_big':
      return [problem('number-too-large', path, { found: quoted(found), limit: asIs(String(issue.maximum)) })]
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
      return [problem('value-not-allowed', path, { found: quoted(found) })]
  }
}

type CountryPlace = { readonly path: string; readonly code: string | null | undefined }

const countryPlaces = (record: TransactionRecord): CountryPlace[] => [
  { path: 'from', code: record.from },
  { path: 'destination', code: record.destination },
  { path: 'item.weights.storage.country', code: record.item.weights?.storage?.country },
  { path: 'positions.country.country', code: record.positions?.country?.country },
  { path: 'positions.nveu.country', code: record.positions?.nveu?.country },
  ...record.parties.flatMap((party, index) => {
    const here = `parties[${index}]`
    return [
      { path: `${here}.location`, code: party.location },
      { path: `${here}.headquarters`, code: party.headquarters },
      { path: `${here}.ultimateParent`, code: party.ultimateParent },
      { path: `${here}.employment.nationality`, code: party.employment?.nationality },
      { path: `${here}.veu.country`, code: typeof party.veu === 'object' ? party.veu?.country : undefined },
      ...(party.jointVenture?.partners ?? []).map((partner, partnerIndex) => ({
        path: `${here}.jointVenture.partners[${partnerIndex}].headquarters`,
        code: partner.headquarters,
      })),
    ]
  }),
]

const unknownCountries = (record: TransactionRecord): IntakeProblem[] =>
  countryPlaces(record).flatMap(({ path, code }) => {
    if (code === null || code === undefined || isCountryCode(code)) return []
    const name = countryAlias(code)
    const suggestion = name === undefined ? {} : { suggestion: word('suggestion', { name }) }
    return [problem('country-unknown', path, { found: quoted(code), ...suggestion })]
  })

/** Members by which a record, a party or a group is known: what stands there is read, compared and sorted by people. */
const KNOWN_BY: ReadonlySet<string> = new Set(['id', 'name', 'group'])

/** Ids and names that hold what nobody sees: two that look alike would be two, and one would pass for another. */
const unseenNames = (value: unknown, steps: Steps = []): IntakeProblem[] => {
  if (Array.isArray(value)) return value.flatMap((part: unknown, index) => unseenNames(part, [...steps, index]))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => {
    const here = [...steps, name]
    if (typeof part !== 'string') return unseenNames(part, here)
    const seen = KNOWN_BY.has(name) ? seenText(part, pathText(here)) : undefined
    return seen === undefined || seen.ok ? [] : [seen.error]
  })
}

/** The record, or everything that is wrong with it in the order of the schema. */
export const checkRecord = (value: unknown): Result<TransactionRecord, readonly IntakeProblem[]> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return {
      ok: false,
      error: [problem('not-an-object', '', { found: Array.isArray(value) ? word('list') : quoted(value) })],
    }
  const parsed = transactionRecordSchema.safeParse(value)
  if (!parsed.success)
    return { ok: false, error: parsed.error.issues.flatMap((issue) => fromIssue(issue, value, issue.path)) }
  const problems = [...unseenNames(parsed.data), ...unknownCountries(parsed.data)]
  return problems.length === 0 ? { ok: true, value: parsed.data } : { ok: false, error: problems }
}
