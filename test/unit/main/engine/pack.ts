// A pack of three facts with every kind of condition: small enough that all its partial points are listed.
import type { Condition, Pack, Rule, RouteCondition } from '../../../../main/engine/model.ts'

export const words = { en: '', zh: '' }
const axis = (id: string, ...values: readonly string[]) => ({
  id,
  words,
  values: values.map((value) => ({ id: value, words })),
})

export const is = (of: string, ...values: readonly string[]): Condition => ({ kind: 'is', axis: of, values })
export const every = (...of: readonly Condition[]): Condition => ({ kind: 'all', of })
export const either = (...of: readonly Condition[]): Condition => ({ kind: 'any', of })
export const not = (of: Condition): Condition => ({ kind: 'not', of })
export const outside: Condition = { kind: 'outside', citation: '742.4' }
export const disputed: Condition = {
  kind: 'reading',
  doubt: 'D-1',
  citations: ['740.1'],
  readings: [
    { name: 'narrow', when: is('item', 'chip') },
    { name: 'wide', when: is('item', 'chip', 'server') },
  ],
}

type Made = { readonly id: string; readonly when: Condition } & Partial<Omit<Rule, 'id' | 'when'>>

export const rule = (made: Made): Rule => ({
  question: 'answer',
  paragraph: made.id,
  then: 'yes',
  sourcing: 'text',
  words,
  ...made,
})

type Condit = { readonly id: string; readonly when: Condition } & Partial<Omit<RouteCondition, 'id' | 'when'>>

export const condition = (made: Condit): RouteCondition => ({
  paragraph: made.id,
  nature: 'substance',
  sourcing: 'text',
  words,
  ...made,
})

const question = (id: string, combine: 'single' | 'every') => ({
  id,
  words,
  combine,
  answers: ['yes', 'no', 'perhaps'].map((answer) => ({ id: answer, words })),
})

export const packOf = (rules: readonly Rule[], conditions: readonly RouteCondition[] = []): Pack => ({
  id: 'small',
  version: '1',
  figures: [],
  axes: [axis('item', 'chip', 'server', 'book'), axis('place', 'near', 'far'), axis('paper', 'held', 'not-held')],
  questions: [question('answer', 'single'), question('other', 'every')],
  rules,
  routes: [{ id: 'route', paragraph: '740', words, conditions }],
  doubts: [],
  coverage: [],
  stages: [],
  posture: [],
  duties: [],
  messages: [],
})

/** Everything at once. */
export const whole = packOf(
  [
    rule({ id: 'base', when: { kind: 'always' }, then: 'no' }),
    rule({ id: 'chips', when: every(is('item', 'chip'), is('place', 'far')), overrides: ['base'] }),
    rule({ id: 'wide', when: disputed, then: 'perhaps', overrides: ['base', 'chips'] }),
    rule({ id: 'old', when: is('place', 'near'), overrides: ['base'], standing: { through: '2025-06-30' } }),
    rule({
      id: 'new',
      when: is('place', 'near'),
      overrides: ['base'],
      standing: { from: '2025-07-01' },
      then: 'perhaps',
    }),
    rule({ id: 'either', question: 'other', when: either(is('item', 'book'), not(is('place', 'far'))) }),
    rule({ id: 'outer', question: 'other', when: every(is('paper', 'held'), outside), then: 'no' }),
    rule({ id: 'third', question: 'other', when: not(disputed), then: 'perhaps' }),
  ],
  [
    condition({ id: 'substance', when: is('item', 'chip', 'server') }),
    condition({ id: 'paper', nature: 'paper', when: is('paper', 'held') }),
    condition({ id: 'dispute', nature: 'paper', when: either(is('place', 'near'), disputed) }),
    condition({ id: 'late', when: is('place', 'far'), standing: { from: '2025-07-01', through: '2025-07-31' } }),
  ],
)
