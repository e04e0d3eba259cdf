// The plain evaluator: Kleene logic over what is still possible, rules that set others aside, windows and readings.
import { describe, expect, test } from 'vitest'
import { evaluateCondition, evaluator, inDispute, settle, standsOn } from '../../../../main/engine/evaluate.ts'
import type { Condition, QuestionTrace } from '../../../../main/engine/model.ts'
import { maskOf, spaceOf } from '../../../../main/engine/space.ts'
import { condition, disputed, either, every, is, not, outside, packOf, rule, whole } from './pack.ts'

const space = spaceOf(whole)
type Facts = {
  readonly item?: readonly string[]
  readonly place?: readonly string[]
  readonly paper?: readonly string[]
}
const point = (facts: Facts = {}): Int32Array =>
  Int32Array.from(space.axes, ({ id, values }) =>
    maskOf(space, id, facts[id as keyof Facts] ?? values.map((value) => value.id)),
  )
const none = new Map<string, string>()
const truth = (of: Condition, facts: Facts = {}, elections: ReadonlyMap<string, string> = none) =>
  evaluateCondition(of, point(facts), space, elections).truth
const july = { lawDate: '2025-07-01', elections: none }

describe('a condition', () => {
  test('on a fact is true when every possible value is listed, false when none is, else unknown', () => {
    const of = is('item', 'chip', 'server')
    expect(truth(of, { item: ['chip'] })).toBe('true')
    expect(truth(of, { item: ['chip', 'server'] })).toBe('true')
    expect(truth(of, { item: ['book'] })).toBe('false')
    expect(truth(of, { item: ['chip', 'book'] })).toBe('unknown')
    expect(truth(of)).toBe('unknown')
  })

  test('shows the values that were possible and those it lists', () => {
    expect(evaluateCondition(is('item', 'chip'), point({ item: ['chip', 'book'] }), space, none)).toEqual({
      kind: 'is',
      truth: 'unknown',
      axis: 'item',
      possible: ['chip', 'book'],
      values: ['chip'],
    })
  })

  test('that always holds holds, and one outside the pack is never decided', () => {
    expect(evaluateCondition({ kind: 'always' }, point(), space, none)).toEqual({ kind: 'always', truth: 'true' })
    expect(evaluateCondition(outside, point(), space, none)).toEqual({
      kind: 'outside',
      truth: 'unknown',
      citation: '742.4',
    })
  })

  test('of several parts is as strong as Kleene logic makes it, and shows each part', () => {
    const [chip, near] = [is('item', 'chip'), is('place', 'near')]
    expect(truth(every(chip, near), { item: ['chip'] })).toBe('unknown')
    expect(truth(every(chip, near), { item: ['book'] })).toBe('false')
    expect(truth(either(chip, near), { item: ['chip'] })).toBe('true')
    expect(truth(either(chip, near), { item: ['book'] })).toBe('unknown')
    expect(truth(not(chip), { item: ['chip'] })).toBe('false')
    expect(truth(not(chip))).toBe('unknown')
    const shown = evaluateCondition(every(chip, not(near)), point({ item: ['chip'], place: ['far'] }), space, none)
    expect(shown).toMatchObject({
      kind: 'all',
      truth: 'true',
      of: [
        { kind: 'is', truth: 'true' },
        { kind: 'not', truth: 'true', of: { kind: 'is', truth: 'false' } },
      ],
    })
    expect(evaluateCondition(either(chip), point(), space, none)).toMatchObject({ kind: 'any', truth: 'unknown' })
  })

  test('that is settled shows the parts that settle it, and an open one those that leave it open', () => {
    const parts = (of: Condition, facts: Facts) => {
      const trace = evaluateCondition(of, point(facts), space, none)
      return trace.kind === 'all' || trace.kind === 'any' ? trace.of.map((part) => part.truth) : []
    }
    const three = [is('item', 'chip'), is('place', 'near'), is('paper', 'held')]
    const mixed: Facts = { item: ['chip'], place: ['far'] }
    expect(parts(every(...three), mixed)).toEqual(['false'])
    expect(parts(either(...three), mixed)).toEqual(['true'])
    expect(parts(every(...three), { item: ['chip'], place: ['near'], paper: ['held'] })).toEqual([
      'true',
      'true',
      'true',
    ])
    expect(parts(either(...three), { item: ['book'], place: ['far'], paper: ['not-held'] })).toHaveLength(3)
    expect(parts(every(...three), { item: ['chip'] })).toEqual(['unknown', 'unknown'])
  })

  test('needed only where another holds is marked, once that is known', () => {
    const trace = (of: Condition, facts: Facts) => evaluateCondition(of, point(facts), space, none)
    const [trigger, rest] = [is('item', 'chip'), is('place', 'near')]
    const wherever: Condition = { kind: 'any', whenever: true, of: [trigger, rest] }
    expect(trace(wherever, { item: ['chip'] })).toMatchObject({ kind: 'any', truth: 'true', needed: 'no' })
    expect(trace(wherever, { item: ['book'] })).toMatchObject({ kind: 'any', truth: 'unknown', needed: 'yes' })
    expect(trace(wherever, { item: ['book'], place: ['near'] })).toMatchObject({ truth: 'true', needed: 'yes' })
    expect(trace(wherever, { place: ['near'] })).not.toHaveProperty('needed')
    expect(trace(either(trigger, rest), { item: ['chip'] })).not.toHaveProperty('needed')
    expect(trace({ ...wherever, whenever: false } as unknown as Condition, { item: ['chip'] })).not.toHaveProperty(
      'needed',
    )
    expect(trace({ ...every(trigger, rest), whenever: true } as Condition, { item: ['chip'] })).not.toHaveProperty(
      'needed',
    )
    expect(trace({ kind: 'any', whenever: true, of: [] }, {})).toEqual({ kind: 'any', truth: 'false', of: [] })
  })

  test('of several readings is decided where they agree, or by the one elected', () => {
    expect(truth(disputed, { item: ['chip'] })).toBe('true')
    expect(truth(disputed, { item: ['book'] })).toBe('false')
    expect(truth(disputed, { item: ['server'] })).toBe('unknown')
    expect(truth(disputed, { item: ['server'] }, new Map([['D-1', 'narrow']]))).toBe('false')
    expect(truth(disputed, { item: ['server'] }, new Map([['D-1', 'wide']]))).toBe('true')
    expect(truth(disputed, { item: ['server'] }, new Map([['D-1', 'unheard of']]))).toBe('unknown')
    expect(truth({ ...disputed, readings: [] } as Condition)).toBe('unknown')
  })

  test('of several readings shows all of them and the one elected', () => {
    const at = point({ item: ['server'] })
    const open = evaluateCondition(disputed, at, space, none)
    expect(open).toMatchObject({
      kind: 'reading',
      doubt: 'D-1',
      citations: ['740.1'],
      readings: [
        { name: 'narrow', trace: { truth: 'false' } },
        { name: 'wide', trace: { truth: 'true' } },
      ],
    })
    expect(open).not.toHaveProperty('elected')
    expect(evaluateCondition(disputed, at, space, new Map([['D-1', 'wide']]))).toMatchObject({ elected: 'wide' })
  })
})

describe('a dispute', () => {
  const at = (of: Condition, facts: Facts) => inDispute(evaluateCondition(of, point(facts), space, none))
  test('is one where a reading fails and another does not', () => {
    expect(at(disputed, { item: ['server'] })).toBe(true)
    expect(at(disputed, { item: ['server', 'book'] })).toBe(true)
    expect(at(disputed, { item: ['chip'] })).toBe(false)
    expect(at(disputed, { item: ['book'] })).toBe(false)
    expect(at(disputed, {})).toBe(false)
    expect(at(disputed, { item: ['chip', 'server'] })).toBe(false)
  })

  test('counts within the parts of an open condition, and not where the rest settles it', () => {
    const server: Facts = { item: ['server'] }
    expect(at(not(disputed), server)).toBe(true)
    expect(at(every(is('place', 'near'), disputed), server)).toBe(true)
    expect(at(every(is('place', 'near'), disputed), { ...server, place: ['far'] })).toBe(false)
    expect(at(either(is('place', 'near'), disputed), { ...server, place: ['near'] })).toBe(false)
    expect(at(every(is('place', 'near'), outside), server)).toBe(false)
    expect(at({ kind: 'always' }, server)).toBe(false)
    expect(at(outside, server)).toBe(false)
    expect(at(is('item', 'chip'), {})).toBe(false)
  })

  test('is over once a reading is elected', () => {
    const elected = evaluateCondition(disputed, point({ item: ['server'] }), space, new Map([['D-1', 'narrow']]))
    expect(inDispute(elected)).toBe(false)
    const open = evaluateCondition(disputed, point({ item: ['server', 'book'] }), space, new Map([['D-1', 'wide']]))
    expect(open.truth).toBe('unknown')
    expect(inDispute(open)).toBe(false)
  })
})

describe('a window', () => {
  const standing = { from: '2025-07-01', through: '2025-07-31' }
  test('stands from its first day through its last', () => {
    expect(['2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'].map((day) => standsOn(standing, day))).toEqual([
      'false',
      'true',
      'true',
      'false',
    ])
  })

  test('open at one end stands on that side without end', () => {
    expect(standsOn({ from: '2025-07-01' }, '2099-01-01')).toBe('true')
    expect(standsOn({ from: '2025-07-01' }, '2025-06-30')).toBe('false')
    expect(standsOn({ through: '2025-07-01' }, '1999-01-01')).toBe('true')
    expect(standsOn({ through: '2025-07-01' }, '2025-07-02')).toBe('false')
  })

  test('on an unknown day is unknown, and no window always stands', () => {
    expect(standsOn(standing, null)).toBe('unknown')
    expect(standsOn({ from: '2025-07-01' }, null)).toBe('unknown')
    expect(standsOn({ through: '2025-07-01' }, null)).toBe('unknown')
    expect(standsOn(undefined, null)).toBe('true')
    expect(standsOn({}, null)).toBe('true')
  })
})

describe('a question', () => {
  const status = (facts: Facts, setting: { lawDate: string | null; elections: ReadonlyMap<string, string> } = july) => {
    const trace = evaluator(whole).evaluateQuestion('answer', point(facts), setting)
    return Object.fromEntries(trace.rules.map((each) => [each.rule, each.status]))
  }

  test('is answered by the rule that nothing sets aside', () => {
    expect(status({ item: ['book'], place: ['far'] })).toEqual({
      base: 'on',
      chips: 'off',
      wide: 'off',
      old: 'not-in-force',
      new: 'off',
    })
  })

  test('says which rules defeated a rule', () => {
    const { rules } = evaluator(whole).evaluateQuestion('answer', point({ item: ['chip'], place: ['near'] }), july)
    expect(rules.find((each) => each.rule === 'base')).toMatchObject({ status: 'defeated', by: ['wide', 'new'] })
    expect(rules.find((each) => each.rule === 'chips')).toMatchObject({ status: 'off' })
    expect(rules.find((each) => each.rule === 'chips')).not.toHaveProperty('by')
    expect(rules.find((each) => each.rule === 'new')).toMatchObject({ status: 'on' })
    expect(rules.find((each) => each.rule === 'new')).not.toHaveProperty('by')
  })

  test('stays open under a rule that may set another aside', () => {
    expect(status({ item: ['server'], place: ['far'] })).toMatchObject({ base: 'maybe', wide: 'maybe', chips: 'off' })
  })

  test('holds every rule with a window open on an unknown day', () => {
    expect(status({ item: ['book'], place: ['near'] }, { lawDate: null, elections: none })).toMatchObject({
      base: 'maybe',
      old: 'maybe',
      new: 'maybe',
    })
  })

  test('lists rules as they were declared, whatever overrides what', () => {
    expect(Object.keys(status({}))).toEqual(['base', 'chips', 'wide', 'old', 'new'])
  })

  test('shows the paragraph, the answer and the condition of each rule', () => {
    const trace = evaluator(whole).evaluateQuestion('answer', point({ item: ['book'], place: ['far'] }), july)
    expect(trace).toMatchObject({ question: 'answer', holds: ['no'], may: [] })
    expect(trace.rules[0]).toMatchObject({ rule: 'base', paragraph: 'base', then: 'no', condition: { kind: 'always' } })
  })

  test('the pack lacks is an error, like a circle of overrides or an unknown target', () => {
    expect(() => evaluator(whole).evaluateQuestion('nothing', point(), july)).toThrow('no question nothing')
    expect(() => evaluator(whole).evaluateRoute('nothing', point(), july)).toThrow('no route nothing')
    const circle = packOf([
      rule({ id: 'a', when: { kind: 'always' }, overrides: ['b'] }),
      rule({ id: 'b', when: { kind: 'always' }, overrides: ['a'] }),
    ])
    expect(() => evaluator(circle)).toThrow('in a circle at a')
    expect(() => evaluator(packOf([rule({ id: 'a', when: outside, overrides: ['z'] })]))).toThrow('overrides z')
  })

  test('is evaluated with all the others of the pack', () => {
    const { questions, routes } = evaluator(whole).evaluate(point({ item: ['book'], place: ['near'] }), july)
    expect(questions.map(({ question, holds, may }) => ({ question, holds, may }))).toEqual([
      { question: 'answer', holds: ['perhaps'], may: [] },
      { question: 'other', holds: ['yes', 'perhaps'], may: ['no'] },
    ])
    expect(routes.map(({ route, paragraph, status: found }) => ({ route, paragraph, found }))).toEqual([
      { route: 'route', paragraph: '740', found: 'unavailable' },
    ])
  })
})

describe('what a question comes to', () => {
  const trace = (holds: readonly string[], may: readonly string[]): QuestionTrace => ({
    question: 'q',
    holds,
    may,
    rules: [],
  })
  test('is one answer, a conflict, an open choice or a gap', () => {
    expect(settle(trace(['yes'], []))).toEqual({ kind: 'answer', answer: 'yes' })
    expect(settle(trace(['yes'], ['yes']))).toEqual({ kind: 'answer', answer: 'yes' })
    expect(settle(trace(['yes'], ['no']))).toEqual({ kind: 'open', answers: ['yes', 'no'] })
    expect(settle(trace([], ['no']))).toEqual({ kind: 'open', answers: ['no'] })
    expect(settle(trace(['yes', 'no'], []))).toEqual({ kind: 'conflict', answers: ['yes', 'no'] })
    expect(settle(trace([], []))).toEqual({ kind: 'gap' })
  })
})

describe('a route', () => {
  const june = { lawDate: '2025-06-30', elections: none }
  const at = (facts: Facts, setting: { lawDate: string | null; elections: ReadonlyMap<string, string> } = june) =>
    evaluator(whole).evaluateRoute('route', point(facts), setting)

  test('is available when every condition in force holds', () => {
    expect(at({ item: ['chip'], place: ['near'], paper: ['held'] }).status).toBe('available')
  })

  test('is unavailable when one fails, whatever else is unknown', () => {
    expect(at({ item: ['book'] }).status).toBe('unavailable')
    expect(at({ item: ['chip'], paper: ['not-held'] }).status).toBe('unavailable')
  })

  test('that is unavailable shows the conditions that fail, and no others', () => {
    const { conditions } = at({ item: ['book'], place: ['near'], paper: ['not-held'] })
    expect(conditions.map((each) => each.condition)).toEqual(['substance', 'paper'])
    expect(at({ item: ['chip'] }).conditions).toHaveLength(4)
  })

  test('is conditional when only papers are unknown, and undetermined when substance is or readings dispute a paper', () => {
    expect(at({ item: ['chip'], place: ['near'] }).status).toBe('conditional')
    expect(at({ item: ['chip', 'book'], place: ['near'] }).status).toBe('undetermined')
    expect(at({ item: ['server'], place: ['far'], paper: ['held'] }).status).toBe('undetermined')
  })

  test('asks a condition only inside its window, and leaves it open on an unknown day unless it holds', () => {
    const facts: Facts = { item: ['chip'], place: ['near'], paper: ['held'] }
    expect(at(facts).conditions.find((each) => each.condition === 'late')?.truth).toBe('not-in-force')
    expect(at(facts, july).status).toBe('unavailable')
    expect(at(facts, { lawDate: null, elections: none }).status).toBe('undetermined')
    expect(at({ ...facts, place: ['far'] }, { lawDate: null, elections: none }).status).toBe('available')
  })

  test('shows each condition with its paragraph and nature', () => {
    expect(at({}).conditions[1]).toMatchObject({ condition: 'paper', paragraph: 'paper', nature: 'paper' })
    const made = evaluator(packOf([], [condition({ id: 'only', when: { kind: 'always' } })]))
    expect(made.evaluateRoute('route', point(), june).status).toBe('available')
  })
})
