// The cases that stand beside the paragraphs: each is a whole record, reaches the rule or condition it names, as it says, and comes to
// the outcomes it states; and no paragraph that decides is without one.
import { describe, expect, test } from 'vitest'
import { type Case, recordOf, statedIn } from '../../main/law/cases.ts'
import { paragraphs } from '../../main/law/coverage/index.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { factInWords, valueInWords } from '../../shared/language/facts.ts'

const { pack } = currentPack
const conditions = pack.routes.flatMap((route) => route.conditions)
const deciding = [...pack.rules, ...conditions]
const paragraphOf = new Map(deciding.map(({ id, paragraph }) => [id, paragraph]))

const withCases = paragraphs.filter(({ cases }) => cases.length > 0)

/** The state of a condition by its truth. */
const states: Readonly<Record<string, Case['state']>> = { true: 'met', false: 'unmet', unknown: 'open' }

const found = ({ reaches, facts }: Case) => {
  const { determination, trace } = determine(transactionRecordSchema.parse(recordOf(facts)))
  const rule = trace.questions.flatMap(({ rules }) => rules).find((each) => each.rule === reaches)
  const condition = trace.routes.flatMap((route) => route.conditions).find((each) => each.condition === reaches)
  const { codified, prior, enforced } = determination
  return {
    state: rule?.status ?? states[condition?.truth ?? ''],
    outcomes: {
      codified: codified.outcome,
      ...(prior === undefined ? {} : { prior: prior.outcome }),
      enforced: enforced.outcome,
    },
  }
}

describe.each(withCases.map(({ paragraph, cases }) => [paragraph, cases] as const))('%s', (_citation, cases) => {
  test.each(cases.map((each) => [each.reaches, each.state, each] as const))('%s: %s', (_id, _state, each) => {
    expect(found(each)).toEqual({ state: each.state, outcomes: each.outcomes })
  })
})

test('a case stands at the paragraph of its rule, where its rule is put, or where that rule is set aside', () => {
  const elsewhere = withCases.flatMap(({ paragraph, cases, rules, conditions: listed, of }) => {
    const putHere = [...rules, ...listed, ...Object.values(of).flat()].map(({ id }) => id)
    const setAside = rules.flatMap(({ overrides = [] }) => overrides)
    return cases.filter(
      ({ reaches }) => paragraphOf.get(reaches) !== paragraph && ![...putHere, ...setAside].includes(reaches),
    )
  })
  expect(elsewhere).toEqual([])
})

test('every paragraph by which a rule or condition decides is said in the coverage and has a case', () => {
  const said = new Set(pack.coverage.map(({ paragraph }) => paragraph))
  const shown = new Set(withCases.flatMap(({ cases }) => cases.map(({ reaches }) => paragraphOf.get(reaches))))
  const cited = [...new Set(paragraphOf.values())]
  expect(cited.filter((paragraph) => !said.has(paragraph))).toEqual([])
  expect(cited.filter((paragraph) => !shown.has(paragraph))).toEqual([])
})

test('whatever a case states has words in both languages', () => {
  const wordless = withCases.flatMap(({ cases }) =>
    cases
      .flatMap(({ facts }) => statedIn(facts))
      .filter(
        ({ path, value }) =>
          factInWords('en', path) === path ||
          factInWords('en', path) === factInWords('zh-CN', path) ||
          valueInWords('en', path, value) === '' ||
          valueInWords('zh-CN', path, value) === '',
      ),
  )
  expect(wordless).toEqual([])
})
