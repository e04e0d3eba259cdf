// Unknown facts: no determined outcome is contradicted when a fact that was unknown becomes known. Every conformance record
// is taken with each single fact removed, and with random sets of facts removed, against the record in full.
import { expect, test } from 'vitest'
import { compile } from '../../main/engine/compile.ts'
import { evaluator } from '../../main/engine/evaluate.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { machineOf, quickOutcome, evaluatePoint } from '../../main/law/evaluation.ts'
import { transactionRecordSchema, type RunSettings, type Verdict } from '../../shared/contract/interchange.ts'
import { conformanceCases } from '../conformance/cases.ts'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const kept = new Set(['id', 'activity', 'role'])
/**
 * Members whose absence has a meaning of its own in the interchange: without an ECCN the engine classifies from figures;
 * figures are of one circuit only when circuits are stated; a VEU nobody states is none; an increase or attrition nobody states is none; identities and papers of nobody.
 */
const meaningful =
  /circuits|\.veu$|\.veu\.|assuranceIncreasePercent|attritionTpp|\.id$|\.name$|\.group$|lppCountedAgainst|\.party$|judgments|jointVenture|\.role|description|dates\.received|dates\.export|asOf|source|\.eccn$|listed\.|endUse\.|nacContents\.|\.year$|parties\.\d+$/

const paths = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] => {
  if (value === null || typeof value !== 'object') return []
  const entries = Array.isArray(value)
    ? value.map((each, index) => [String(index), each] as const)
    : Object.entries(value)
  return entries.flatMap(([name, each]) => {
    if (kept.has(name)) return []
    const here = [...path, name]
    return [here, ...paths(each, here)]
  })
}

const without = (value: Json, path: readonly string[]): Json => {
  const [name, ...rest] = path
  if (name === undefined || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === name ? without(each, rest) : each))
  if (rest.length > 0) return { ...value, [name]: without(value[name] ?? null, rest) }
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name))
}

const determined = ({ outcome }: Verdict): boolean => outcome !== 'needs-review'

/** A license-required whose conditional routes may turn it into authorized, as the interchange says. */
const mayBeAuthorized = (partial: Verdict, full: Verdict): boolean =>
  partial.outcome === 'license-required' &&
  full.outcome === 'authorized' &&
  partial.authorizations.some(({ status }) => status === 'conditional')

/** A fact that contradicts another is named with it, both with their values; without it the record says one thing and may be answered. */
const isContradicted = ({ outcome, reasons }: Verdict, path: string): boolean =>
  outcome === 'needs-review' &&
  reasons.some(
    ({ facts }) =>
      facts.filter((fact) => fact.includes(' = ')).length > 1 && facts.some((fact) => fact.startsWith(`${path} = `)),
  )

type Case = { readonly record: Json; readonly settings: RunSettings }

const cases: readonly Case[] = conformanceCases().flatMap((one) => {
  if (one.kind === 'question') return []
  return one.records.map((record): Case => {
    // The law date is held, so that removing the day of export removes a fact and not the text that applies.
    const lawDate = one.lawDate ?? record.dates?.export ?? undefined
    return {
      record: JSON.parse(JSON.stringify(record)) as Json,
      settings: {
        ...(lawDate === undefined ? {} : { lawDate }),
        ...(one.knowledgeDate === undefined ? {} : { knowledgeDate: one.knowledgeDate }),
      },
    }
  })
})

test('no record with one fact removed has a determined outcome that the fact contradicts', () => {
  let tried = 0
  const found = cases.flatMap(({ record, settings }) => {
    const whole = transactionRecordSchema.parse(record)
    const full = determine(whole, settings).determination.codified
    return paths(record)
      .filter((path) => !meaningful.test(`.${path.join('.')}`))
      .flatMap((path) => {
        const lacking = transactionRecordSchema.safeParse(without(record, path))
        if (!lacking.success) return []
        tried += 1
        const partial = determine(lacking.data, settings).determination.codified
        if (!determined(partial) || partial.outcome === full.outcome || mayBeAuthorized(partial, full)) return []
        if (isContradicted(full, path.join('.'))) return []
        return [`${whole.id} ${path.join('.')}: ${partial.outcome} without, ${full.outcome} with`]
      })
  })
  expect(tried).toBeGreaterThan(3_000)
  expect(found).toEqual([])
})

/** A fixed sequence of numbers below one. */
const sequence = (seed: number) => {
  let state = seed
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('no partial point has a determined outcome that a refinement of it contradicts', () => {
  const { space } = machineOf(currentPack).evaluator
  const random = sequence(20_250_115)
  const facts = space.axes.filter(
    ({ id }) => !['subject', 'requirement', 'exceptions', 'saved', 'flag-28'].includes(id),
  )
  let settledOnPartial = 0
  const found: string[] = []
  for (let trial = 0; trial < 4_000; trial += 1) {
    const full = Int32Array.from(space.full)
    for (const axis of facts) {
      const index = space.indexOf.get(axis.id) ?? 0
      full[index] = 1 << Math.floor(random() * axis.values.length)
    }
    const partial = Int32Array.from(full)
    const share = random()
    for (const axis of facts)
      if (random() < share * 0.4)
        partial[space.indexOf.get(axis.id) ?? 0] = space.full[space.indexOf.get(axis.id) ?? 0] ?? 0
    const before = quickOutcome(partial, '2025-07-01', new Map(), currentPack)
    const [only] = before.holds
    if (only === undefined || before.holds.length > 1 || before.may.some((answer) => answer !== only)) continue
    settledOnPartial += 1
    const after = quickOutcome(full, '2025-07-01', new Map(), currentPack)
    const same = after.holds[0] === only || (only === 'license-required' && after.holds[0] === 'authorized')
    if (!same) found.push(`${only} became ${after.holds.join()} ${after.may.join()}`)
  }
  expect(settledOnPartial).toBeGreaterThan(500)
  expect(found).toEqual([])
})

test('the compiled pack and the plain evaluator agree on every question and route at random partial points', () => {
  const setting = { lawDate: '2026-02-01', elections: new Map<string, string>() }
  const plain = evaluator(currentPack.pack)
  const compiled = compile(currentPack.pack, setting)
  const random = sequence(4_544)
  for (let trial = 0; trial < 400; trial += 1) {
    const point = Int32Array.from(plain.space.full, (full) => {
      const mask = Math.floor(random() * (full + 1)) & full
      return random() < 0.3 || mask === 0 ? full : mask
    })
    const found = plain.evaluate(point, setting)
    for (const { question, decide } of compiled.questions) {
      const { holds, may } = decide(point)
      const named = (mask: number) =>
        question.answers.filter((_, place) => (mask & (1 << place)) !== 0).map(({ id }) => id)
      const trace = found.questions.find((one) => one.question === question.id)
      expect({ question: question.id, holds: named(holds), may: named(may) }).toEqual({
        question: question.id,
        holds: trace?.holds,
        may: trace?.may,
      })
    }
    for (const { route, decide } of compiled.routes) {
      expect(`${route.id} ${decide(point)}`).toBe(
        `${route.id} ${found.routes.find((one) => one.route === route.id)?.status}`,
      )
    }
    const quick = quickOutcome(point, '2026-02-01', new Map(), currentPack)
    const whole = evaluatePoint(point, '2026-02-01', new Map(), currentPack).question('outcome')
    expect(quick).toEqual({ holds: whole.holds, may: whole.may })
  }
})
