// The trace as the window's tree: each node with the pack's own words in both languages, so that switching the language asks nothing.
import { isNotNeeded } from '../../shared/contract/trace.ts'
import type { TraceNode } from '../../shared/contract/ipc.ts'
import { inLanguage, say } from '../../shared/language/catalog.ts'
import { connectiveTerms } from '../../shared/language/connectives.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { priorWords } from '../../shared/language/prior.ts'
import { type LoadedPack, earlierEditionOf } from '../law/index.ts'
import { foldTrace } from '../../shared/contract/fold-trace.ts'
import type { ConditionTrace, Pack, QuestionTrace, RouteTrace, RuleTrace, Trace, Words } from '../engine/model.ts'

type Lexicon = {
  readonly axis: (id: string) => Words
  readonly value: (axis: string, id: string) => Words
  readonly question: (id: string) => Words
  readonly answer: (question: string, id: string) => Words
  readonly rule: (id: string) => Words
  readonly route: (id: string) => Words
  readonly condition: (route: string, id: string) => Words
  readonly doubt: (id: string) => Words
  readonly reading: (doubt: string, name: string) => Words
}

// A name without words of its own stands for itself, in both languages.
const bare = (id: string): Words => ({ en: id, zh: id })

const lexiconOf = (pack: Pack): Lexicon => {
  const index = <Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
    new Map(items.map((item) => [item.id, item]))
  const [axes, questions, rules, routes, doubts] = [
    index(pack.axes),
    index(pack.questions),
    index(pack.rules),
    index(pack.routes),
    index(pack.doubts),
  ]
  return {
    axis: (id) => axes.get(id)?.words ?? bare(id),
    value: (axis, id) => axes.get(axis)?.values.find((value) => value.id === id)?.words ?? bare(id),
    question: (id) => questions.get(id)?.words ?? bare(id),
    answer: (question, id) => questions.get(question)?.answers.find((answer) => answer.id === id)?.words ?? bare(id),
    rule: (id) => rules.get(id)?.words ?? bare(id),
    route: (id) => routes.get(id)?.words ?? bare(id),
    condition: (route, id) => routes.get(route)?.conditions.find((condition) => condition.id === id)?.words ?? bare(id),
    doubt: (id) => doubts.get(id)?.issue ?? bare(id),
    reading: (doubt, name) => doubts.get(doubt)?.readings.find((reading) => reading.name === name)?.words ?? bare(name),
  }
}

const node = (
  key: string,
  kind: TraceNode['kind'],
  status: TraceNode['status'],
  words: Words,
  rest: Partial<Pick<TraceNode, 'citation' | 'doubt' | 'details' | 'children'>> = {},
): TraceNode => ({
  key,
  kind,
  status,
  words: { ...words },
  citation: null,
  doubt: null,
  details: [],
  children: [],
  ...rest,
})

const copy = (words: readonly Words[]): TraceNode['details'] => words.map((one) => ({ ...one }))

const conditionNode = (trace: ConditionTrace, at: string, lexicon: Lexicon): TraceNode => {
  type Keyed = (key: string) => TraceNode
  return foldTrace<Keyed>(trace, {
    always: (of) => (key) => node(key, 'always', of.truth, inBoth(connectiveTerms, 'always')),
    is: (of) => (key) =>
      node(key, 'is', of.truth, lexicon.axis(of.axis), {
        details: copy(of.possible.map((value) => lexicon.value(of.axis, value))),
        children: of.values.map((value, index) =>
          node(
            `${key}.${index}`,
            'always',
            of.possible.includes(value) ? (of.possible.length === 1 ? 'true' : 'unknown') : 'false',
            lexicon.value(of.axis, value),
          ),
        ),
      }),
    outside: (of) => (key) =>
      node(key, 'outside', of.truth, inBoth(connectiveTerms, 'outside'), { citation: of.citation }),
    several: (parts, of) => (key) =>
      node(key, of.kind, of.truth, inBoth(connectiveTerms, of.kind), {
        children: parts.map((part, index) => part(`${key}.${index}`)),
      }),
    not: (part, of) => (key) =>
      node(key, 'not', of.truth, inBoth(connectiveTerms, 'not'), { children: [part(`${key}.0`)] }),
    reading: (parts, of) => (key) =>
      node(key, 'reading', of.truth, lexicon.doubt(of.doubt), {
        citation: of.citations[0] ?? null,
        doubt: of.doubt,
        details: of.elected === undefined ? [] : copy([lexicon.reading(of.doubt, of.elected)]),
        children: of.readings.map(({ name, trace: inner }, index) =>
          node(`${key}.${index}`, 'reading', inner.truth, lexicon.reading(of.doubt, name), {
            doubt: of.doubt,
            children: parts.slice(index, index + 1).map((part) => part(`${key}.${index}.0`)),
          }),
        ),
      }),
  })(at)
}

const ruleNode = (trace: RuleTrace, question: string, key: string, lexicon: Lexicon): TraceNode =>
  node(key, 'rule', trace.status, lexicon.rule(trace.rule), {
    citation: trace.paragraph,
    details: copy([lexicon.answer(question, trace.then), ...(trace.by ?? []).map(lexicon.rule)]),
    children: [conditionNode(trace.condition, `${key}.0`, lexicon)],
  })

const questionNode = (trace: QuestionTrace, key: string, lexicon: Lexicon): TraceNode =>
  node(
    key,
    'question',
    trace.may.every((answer) => trace.holds.includes(answer)) ? 'determined' : 'open',
    lexicon.question(trace.question),
    {
      details: copy(
        [...trace.holds, ...trace.may.filter((answer) => !trace.holds.includes(answer))].map((answer) =>
          lexicon.answer(trace.question, answer),
        ),
      ),
      children: trace.rules.map((rule, index) => ruleNode(rule, trace.question, `${key}.${index}`, lexicon)),
    },
  )

const conditionStatus = ({ truth, trace }: RouteTrace['conditions'][number]): TraceNode['status'] =>
  truth === 'true' && isNotNeeded(trace) ? 'not-needed' : truth

const routeNode = (trace: RouteTrace, key: string, lexicon: Lexicon): TraceNode =>
  node(key, 'route', trace.status, lexicon.route(trace.route), {
    citation: trace.paragraph,
    children: trace.conditions.map((condition, index) =>
      node(
        `${key}.${index}`,
        'route-condition',
        conditionStatus(condition),
        lexicon.condition(trace.route, condition.condition),
        {
          citation: condition.paragraph,
          children: [conditionNode(condition.trace, `${key}.${index}.0`, lexicon)],
        },
      ),
    ),
  })

/** Questions and routes named as those of the earlier edition. */
const ofEarlierEdition = (lexicon: Lexicon): Lexicon => {
  const named = (words: Words): Words => ({
    en: say(priorWords, 'en', 'of', { text: inLanguage(words, 'en') }),
    zh: say(priorWords, 'zh-CN', 'of', { text: inLanguage(words, 'zh-CN') }),
  })
  return {
    ...lexicon,
    question: (id) => named(lexicon.question(id)),
    route: (id) => named(lexicon.route(id)),
  }
}

const stepNodes = (trace: Pick<Trace, 'questions' | 'routes'>, lexicon: Lexicon, prefix: string): TraceNode[] => [
  ...trace.questions.map((question, index) => questionNode(question, `${prefix}q${index}`, lexicon)),
  ...trace.routes.map((route, index) => routeNode(route, `${prefix}r${index}`, lexicon)),
]

/** Questions first, then routes, in the order of the pack; then the same of the earlier edition. */
export const traceTree = (trace: Trace, loaded: LoadedPack): TraceNode[] => [
  ...stepNodes(trace, lexiconOf(loaded.pack), ''),
  ...(trace.prior === undefined
    ? []
    : stepNodes(trace.prior, ofEarlierEdition(lexiconOf(earlierEditionOf(loaded).pack)), 'p')),
]
