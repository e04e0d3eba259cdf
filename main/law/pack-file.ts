// A rule pack as a file: written whole with its hash, and read back only when this product can decide by it. A pack is data; the
// readers of facts and the tables of countries and items are the product's, and a pack that needs others is refused.
import { z } from 'zod'
import { authorizationIds, outcomes } from '../../shared/contract/interchange.ts'
import type { PackFileProblem } from '../../shared/contract/pack-file.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Result, expectOk, failed, ok } from '../../shared/kernel/result.ts'
import type { Condition, Pack, Raise } from '../engine/model.ts'
import { type LoadedPack, currentPack, packHash, tablesHash } from './pack.ts'

const FORMAT = 'docket-pack/1'

const words = z.strictObject({ en: z.string(), zh: z.string() })
const named = z.strictObject({ id: z.string().min(1), words })
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const sourcing = z.enum(['text', 'codified', 'secondary'])
const standing = z.strictObject({ from: date.exactOptional(), through: date.exactOptional() })

const condition: z.ZodType<Condition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('always') }),
    z.strictObject({ kind: z.literal('is'), axis: z.string(), values: z.array(z.string()).min(1) }),
    z.strictObject({ kind: z.literal('all'), of: z.array(condition) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({
      kind: z.literal('reading'),
      doubt: z.string(),
      citations: z.array(z.string()),
      readings: z.array(z.strictObject({ name: z.string(), when: condition })).min(1),
    }),
    z.strictObject({ kind: z.literal('outside'), citation: z.string() }),
  ]),
)

const raise = {
  kind: z.enum(['judgment', 'contested-reading', 'open-norm', 'outside-pack', 'source-unverified']),
  doubt: z.string().exactOptional(),
  citation: z.string().exactOptional(),
  facts: z.array(z.string()).exactOptional(),
  settles: z.string().exactOptional(),
}
const raises = z.array(z.strictObject(raise)).exactOptional()

const raisesOfRule = z.array(
  z.strictObject({
    ...raise,
    when: z.enum(['on', 'live', 'contested']),
    against: z.array(z.string()).exactOptional(),
    where: condition.exactOptional(),
  }),
)

const raisesOfValue = z.array(z.strictObject({ ...raise, leaves: z.literal('policy').exactOptional() }))

/** What rules and conditions of routes share. */
const paragraph = {
  id: z.string().min(1),
  paragraph: z.string(),
  cites: z.array(z.string()).exactOptional(),
  when: condition,
  standing: standing.exactOptional(),
  doubts: z.array(z.string()).exactOptional(),
  sourcing,
  words,
}

const packSchema: z.ZodType<Pack> = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  figures: z.array(
    z.strictObject({
      id: z.string(),
      value: z.string(),
      unit: z.enum(['TPP', 'TPP/mm²', 'GB/s', 'GB/s/mm²', 'operations', 'percent', 'days', 'months', 'year', 'date']),
      citation: z.string(),
    }),
  ),
  axes: z.array(
    z.strictObject({
      id: z.string().min(1),
      words,
      values: z
        .array(z.strictObject({ id: z.string().min(1), words, raises: raisesOfValue.exactOptional() }))
        .min(1)
        .max(31),
      raises,
    }),
  ),
  questions: z.array(
    z.strictObject({
      id: z.string().min(1),
      words,
      paragraph: z.string().exactOptional(),
      answers: z.array(z.strictObject({ id: z.string().min(1), words, raises })).min(1),
      combine: z.enum(['single', 'every']),
    }),
  ),
  rules: z.array(
    z.strictObject({
      ...paragraph,
      question: z.string(),
      then: z.string(),
      overrides: z.array(z.string()).exactOptional(),
      raises: raisesOfRule.exactOptional(),
      exempts: z.literal(true).exactOptional(),
      evident: z.literal(true).exactOptional(),
      shows: z.array(z.string()).exactOptional(),
      examined: condition.exactOptional(),
      limit: z.literal('country').exactOptional(),
      flag: z.strictObject({ number: z.string(), because: z.array(z.string()) }).exactOptional(),
    }),
  ),
  routes: z.array(
    z.strictObject({
      id: z.enum(authorizationIds),
      paragraph: z.string(),
      words,
      conditions: z.array(
        z.strictObject({
          ...paragraph,
          nature: z.enum(['substance', 'paper']),
          statesOnly: z.literal(true).exactOptional(),
        }),
      ),
    }),
  ),
  doubts: z.array(
    z.strictObject({
      id: z.string().min(1),
      citations: z.array(z.string()),
      issue: words,
      readings: z.array(z.strictObject({ name: z.string().min(1), words })),
      taken: z.string().exactOptional(),
      why: words,
      settledBy: words,
      finding: z.strictObject({ id: z.string().min(1), kind: raise.kind, citation: raise.citation }).exactOptional(),
      ofTables: z.literal(true).exactOptional(),
    }),
  ),
  coverage: z.array(
    z.strictObject({
      paragraph: z.string(),
      status: z.enum(['encoded', 'needs-judgment', 'outside']),
      words,
      by: z.array(z.string()),
      hash: z.string().exactOptional(),
    }),
  ),
  posture: z.array(
    z.strictObject({
      id: z.string(),
      date,
      words,
      codifiedEffect: z.enum(['yes', 'no']),
      sourcing: z.enum(['text', 'codified', 'secondary', 'memory']),
      source: z.string(),
      ofEnforcement: z.literal(true).exactOptional(),
    }),
  ),
  duties: z.array(z.strictObject({ id: z.string().min(1), paragraph: z.string(), words })),
  messages: z.array(named),
})

const fileSchema = z.strictObject({ format: z.literal(FORMAT), hash: digest, tables: digest, pack: packSchema })

/** A pack as one canonical JSON text, with its own hash and that of the tables it was written for. */
export const writePack = ({ pack, hash }: LoadedPack): string =>
  `${expectOk(canonicalJson(JSON.parse(JSON.stringify({ format: FORMAT, hash, tables: tablesHash(), pack }))))}\n`

/** Reads the text of a pack file; the first thing that is wrong with it comes back as a value. */
export const readPack = (text: string): Result<LoadedPack, PackFileProblem> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed({ code: 'pack-not-json' })
  }
  return packOf(value)
}

/** Reads a pack file that was parsed already. */
export const packOf = (value: unknown): Result<LoadedPack, PackFileProblem> => {
  const parsed = fileSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return failed({ code: 'pack-form', path: issue?.path.join('.') ?? '', detail: issue?.message ?? '' })
  }
  const { hash, tables, pack } = parsed.data
  if (tables !== tablesHash()) return failed({ code: 'pack-tables-differ', stated: tables, actual: tablesHash() })
  const actual = packHash(pack)
  if (actual !== hash) return failed({ code: 'pack-hash-differs', stated: hash, actual })
  const problem = firstOf(pack)
  return problem === undefined ? ok({ pack, hash }) : failed(problem)
}

/** The first problem that keeps this product from deciding by a pack. */
const firstOf = (pack: Pack): PackFileProblem | undefined =>
  repeated(pack) ?? lacking(pack) ?? dangling(pack) ?? cyclic(pack)

const repeated = (pack: Pack): PackFileProblem | undefined => {
  const lists: readonly (readonly { readonly id: string }[])[] = [
    pack.figures,
    pack.axes,
    ...pack.axes.map(({ values }) => values),
    pack.questions,
    ...pack.questions.map(({ answers }) => answers),
    pack.rules,
    pack.routes,
    pack.routes.flatMap(({ conditions }) => conditions),
    pack.doubts,
    pack.posture,
    pack.duties,
    pack.messages,
    pack.doubts.flatMap(({ finding }) => finding ?? []),
  ]
  for (const list of lists) {
    const seen = new Set<string>()
    for (const { id } of list) {
      if (seen.has(id)) return { code: 'pack-id-repeated', id }
      seen.add(id)
    }
  }
  return undefined
}

/** What the readers and the verdict of this product reach for by name must be there, and no axis that none of them fills. */
const lacking = (pack: Pack): PackFileProblem | undefined => {
  const own = currentPack.pack
  const needed: readonly (readonly [
    kind: 'axis' | 'question' | 'figure' | 'route' | 'finding' | 'duty' | 'message',
    names: readonly string[],
    has: readonly string[],
  ])[] = [
    ['axis', namesOf(own.axes, 'values'), namesOf(pack.axes, 'values')],
    ['question', namesOf(own.questions, 'answers'), namesOf(pack.questions, 'answers')],
    ['figure', own.figures.map(({ id }) => id), pack.figures.map(({ id }) => id)],
    ['route', own.routes.map(({ id }) => id), pack.routes.map(({ id }) => id)],
    ['finding', findingsOf(own), findingsOf(pack)],
    ['duty', own.duties.map(({ id }) => id), pack.duties.map(({ id }) => id)],
    ['message', own.messages.map(({ id }) => id), pack.messages.map(({ id }) => id)],
  ]
  for (const [kind, names, has] of needed) {
    const missing = names.find((name) => !has.includes(name))
    if (missing !== undefined) return { code: 'pack-lacks', kind, name: missing }
  }
  const extra = pack.axes.find(({ id }) => !own.axes.some((axis) => axis.id === id))
  if (extra !== undefined) return { code: 'pack-axis-not-read', axis: extra.id }
  const known: readonly string[] = outcomes
  const answer = pack.questions
    .find(({ id }) => id === 'outcome')
    ?.answers.find(({ id }) => !known.includes(id) && !namesOf(own.questions, 'answers').includes(`outcome/${id}`))
  return answer === undefined
    ? undefined
    : { code: 'pack-name-unknown', kind: 'answer', name: answer.id, at: 'outcome' }
}

const findingsOf = ({ doubts }: Pack): readonly string[] => doubts.flatMap(({ finding }) => finding?.id ?? [])

const namesOf = <Key extends string>(
  list: readonly ({ readonly id: string } & Readonly<Record<Key, readonly { readonly id: string }[]>>)[],
  inner: Key,
): readonly string[] => list.flatMap((each) => [each.id, ...each[inner].map(({ id }) => `${each.id}/${id}`)])

/** The first name that a rule or a condition uses and the pack does not have. */
const dangling = (pack: Pack): PackFileProblem | undefined => {
  const values = new Set(namesOf(pack.axes, 'values'))
  const answers = new Set(namesOf(pack.questions, 'answers'))
  const readings = new Map(pack.doubts.map(({ id, readings: each }) => [id, new Set(each.map(({ name }) => name))]))
  const rules = new Map(pack.rules.map(({ id, question }) => [id, question]))
  const inCondition = (when: Condition, at: string): PackFileProblem | undefined => {
    switch (when.kind) {
      case 'always':
      case 'outside':
        return undefined
      case 'is': {
        if (!values.has(when.axis)) return { code: 'pack-name-unknown', kind: 'axis', name: when.axis, at }
        const value = when.values.find((each) => !values.has(`${when.axis}/${each}`))
        return value === undefined
          ? undefined
          : { code: 'pack-name-unknown', kind: 'value', name: `${when.axis}/${value}`, at }
      }
      case 'all':
      case 'any':
        return first(when.of, (part) => inCondition(part, at))
      case 'not':
        return inCondition(when.of, at)
      case 'reading': {
        const names = readings.get(when.doubt)
        if (names === undefined) return { code: 'pack-name-unknown', kind: 'doubt', name: when.doubt, at }
        const unknown = when.readings.find(({ name }) => !names.has(name))
        if (unknown !== undefined)
          return { code: 'pack-name-unknown', kind: 'reading', name: `${when.doubt}/${unknown.name}`, at }
        return first(when.readings, (reading) => inCondition(reading.when, at))
      }
    }
  }
  const conditions = [...pack.rules, ...pack.routes.flatMap((route) => route.conditions)]
  return (
    first(conditions, ({ id, when }) => inCondition(when, id)) ??
    first(conditions, ({ id, doubts = [] }) => {
      const doubt = doubts.find((each) => !readings.has(each))
      return doubt === undefined ? undefined : { code: 'pack-name-unknown', kind: 'doubt', name: doubt, at: id }
    }) ??
    first(pack.rules, ({ id, question, then, overrides = [] }) => {
      const answer = `${question}/${then}`
      if (!answers.has(answer)) return { code: 'pack-name-unknown', kind: 'answer', name: answer, at: id }
      const other = overrides.find((each) => rules.get(each) !== question)
      return other === undefined ? undefined : { code: 'pack-name-unknown', kind: 'rule', name: other, at: id }
    }) ??
    first(pack.rules, ({ id, question, raises: raised = [], examined }) => {
      const contested = raised.flatMap(({ against }) => against ?? []).find((each) => rules.get(each) !== question)
      if (contested !== undefined) return { code: 'pack-name-unknown', kind: 'rule', name: contested, at: id }
      const besides = [...raised.flatMap(({ where }) => where ?? []), ...(examined === undefined ? [] : [examined])]
      return first(besides, (part) => inCondition(part, id))
    }) ??
    first(raisedIn(pack), ([at, { doubt, settles }]) => {
      if (doubt !== undefined && !readings.has(doubt))
        return { code: 'pack-name-unknown', kind: 'doubt', name: doubt, at }
      return settles === undefined || pack.messages.some(({ id }) => id === settles)
        ? undefined
        : { code: 'pack-name-unknown', kind: 'message', name: settles, at }
    })
  )
}

/** Everything that a pack raises, with the id of what it comes with. */
const raisedIn = ({ axes, questions, rules }: Pack): readonly (readonly [at: string, raise: Raise])[] => {
  const of = (id: string, raised: readonly Raise[] = []) => raised.map((each) => [id, each] as const)
  return [
    ...axes.flatMap(({ id, raises: open, values }) => [
      ...of(id, open),
      ...values.flatMap((value) => of(`${id}/${value.id}`, value.raises)),
    ]),
    ...questions.flatMap(({ id, answers }) => answers.flatMap((answer) => of(`${id}/${answer.id}`, answer.raises))),
    ...rules.flatMap((rule) => of(rule.id, rule.raises)),
  ]
}

/** A rule that sets itself aside, directly or through others. */
const cyclic = ({ rules }: Pack): PackFileProblem | undefined => {
  const overrides = new Map(rules.map((rule) => [rule.id, rule.overrides ?? []]))
  const done = new Set<string>()
  const visit = (id: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (done.has(id)) return undefined
    const cycle = first(overrides.get(id) ?? [], (next) => visit(next, [...path, id]))
    done.add(id)
    return cycle
  }
  const cycle = first(rules, ({ id }) => visit(id, []))
  return cycle === undefined ? undefined : { code: 'pack-overrides-cyclic', rules: cycle.join(' → ') }
}

const first = <Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined => {
  for (const item of items) {
    const found = find(item)
    if (found !== undefined) return found
  }
  return undefined
}
