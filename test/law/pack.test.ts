// The pack is whole: every name a rule uses exists, every doubt it names has those readings, every axis is read.
import { expect, test } from 'vitest'
import { compile } from '../../main/engine/compile.ts'
import { evaluator } from '../../main/engine/evaluate.ts'
import { gather, leavesOf } from '../../main/engine/fold.ts'
import { doubts as register } from '../../main/law/doubts/index.ts'
import { axes, stageAxes } from '../../main/law/axes.ts'
import { currentPack, determine, packHash, traceId } from '../../main/law/index.ts'
import { readers } from '../../main/law/facts/index.ts'
import { authorizationIds } from '../../shared/contract/interchange.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { conformanceCases } from '../conformance/cases.ts'

const doubtOf = (id: string) => register.find((doubt) => doubt.id === id)
const hasReading = (id: string, name: string): boolean =>
  doubtOf(id)?.readings.some((reading) => reading.name === name) === true

const { pack } = currentPack

const everyCondition = [
  ...pack.rules.map(({ id, when }) => ({ id, when })),
  ...pack.routes.flatMap(({ conditions }) => conditions.map(({ id, when }) => ({ id, when }))),
]

test('every axis and value a condition names exists', () => {
  const setting = { lawDate: null, elections: new Map<string, string>() }
  const { space, evaluate } = evaluator(pack)
  expect(() => evaluate(space.full, setting)).not.toThrow()
  expect(() => compile(pack, setting)).not.toThrow()
})

test('every reading a rule weighs stands in the doubt register under that name', () => {
  const readings = everyCondition.flatMap(({ id, when }) =>
    gather(when, { reading: ({ doubt, readings: named }) => named.map(({ name }) => ({ id, doubt, name })) }).flat(),
  )
  expect(readings.length).toBeGreaterThan(20)
  expect(readings.filter(({ doubt, name }) => !hasReading(doubt, name))).toEqual([])
})

test('every doubt a rule touches is in the register', () => {
  const touched = [...pack.rules, ...pack.routes.flatMap(({ conditions }) => conditions)].flatMap(
    (item) => item.doubts ?? [],
  )
  expect([...new Set(touched)].filter((id) => doubtOf(id) === undefined)).toEqual([])
})

test('every axis of facts is read, by one reader each, and no reader reads another', () => {
  const settledElsewhere = ['entry', 'class', 'other-controls', 'knowledge']
  expect(Object.keys(readers).toSorted()).toEqual(
    axes
      .map(({ id }) => id)
      .filter((id) => !settledElsewhere.includes(id))
      .toSorted(),
  )
})

test('every axis of facts is used by a rule, by what it raises, or by a route', () => {
  const besides = pack.rules.flatMap(({ raises = [] }) => raises.flatMap(({ where }) => where ?? []))
  const used = new Set(
    [...everyCondition.map(({ when }) => when), ...besides].flatMap(leavesOf).map(({ axis }) => axis),
  )
  expect([...axes, ...stageAxes].map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('rules, conditions, axes and routes have ids of their own', () => {
  const ids = [
    ...pack.rules.map(({ id }) => id),
    ...pack.routes.flatMap(({ id, conditions }) => [`route ${id}`, ...conditions.map((condition) => condition.id)]),
  ]
  expect(ids.length).toBe(new Set(ids).size)
})

test('the routes are the authorizations of the interchange', () => {
  expect(pack.routes.map(({ id }) => id).toSorted()).toEqual([...authorizationIds].toSorted())
})

test('every text of the pack is there in both languages, and they differ', () => {
  const texts = [
    ...pack.axes.flatMap(({ words, values }) => [words, ...values.map((value) => value.words)]),
    ...pack.questions.flatMap(({ words, answers }) => [words, ...answers.map((answer) => answer.words)]),
    ...pack.rules.map(({ words }) => words),
    ...[...pack.duties, ...pack.messages].map(({ words }) => words),
    ...pack.routes.flatMap(({ words, conditions }) => [words, ...conditions.map((condition) => condition.words)]),
  ]
  expect(texts.filter(({ en, zh }) => en.trim() === '' || zh.trim() === '')).toEqual([])
  const unlike = texts.filter(({ en }) => en.length > 25)
  expect(unlike.filter(({ en, zh }) => en === zh)).toEqual([])
  expect(unlike.filter(({ zh }) => !/[\u4e00-\u9fff]/.test(zh))).toEqual([])
})

test('the hash of the pack changes with any of its words', () => {
  const [first, ...others] = pack.rules
  const changed = first === undefined ? pack : { ...pack, rules: [{ ...first, then: 'B' }, ...others] }
  expect(packHash(pack)).toBe(currentPack.hash)
  expect(packHash(changed)).not.toBe(currentPack.hash)
})

test('a trace written out as it is has the canonical bytes its id is made of', () => {
  for (const one of conformanceCases()) {
    if (one.kind === 'question') continue
    for (const record of one.records) {
      const { determination, trace } = determine(record)
      expect(JSON.stringify(trace)).toBe(expectOk(canonicalJson(trace)))
      expect(determination.trace).toBe(traceId(trace))
    }
  }
})

/** A citation as it sorts in the CFR: by part, sections before supplements, numbers as numbers, notes after the paragraphs they are to. */
const placeOf = (citation: string): readonly (number | string)[] =>
  [
    ...citation
      .replace(/^ECCN /, '774.')
      .replace(/^(\d+) Supp\./, '$1.9999.')
      .replace('para ', '')
      .replace(/(Technical )?Note/, '~$1Note')
      .matchAll(/\d+|~?[A-Za-z]+/g),
  ].map(([token]) => (/^\d/.test(token) ? Number(token) : token))

const isBefore = (left: string, right: string): boolean => {
  const [one, other] = [placeOf(left), placeOf(right)]
  const at = one.findIndex((token, index) => token !== other[index])
  if (at < 0) return one.length < other.length
  const [token, next] = [one[at] ?? '', other[at]]
  if (next === undefined) return false
  return typeof token === typeof next ? token < next : typeof token === 'number'
}

test('the paragraphs stand in the order of the CFR', () => {
  const paragraphs = pack.coverage.map(({ paragraph }) => paragraph)
  const ofTheCode = paragraphs.slice(0, paragraphs.indexOf('90 FR 4544'))
  expect(ofTheCode.length).toBeGreaterThan(200)
  expect(
    ofTheCode.flatMap((each, index) => {
      const next = ofTheCode[index + 1]
      return next === undefined || isBefore(each, next) ? [] : [`${each} before ${next}`]
    }),
  ).toEqual([])
})
