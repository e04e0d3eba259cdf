// A trace as sentences, in either language: a pure function of the tree and of the pack's own words. Both languages have the same
// paragraphs with the same standing and citations; a sentence stands by itself, so that it can be quoted.
import {
  type ConditionTree,
  type PackWords,
  type QuestionTree,
  type RouteTree,
  type RuleTree,
  type TraceTree,
  type Words,
  isNotNeeded,
} from '../contract/trace.ts'
import { type Language, type Slots, catalog, inLanguage, say } from './catalog.ts'
import { foldTrace } from '../contract/fold-trace.ts'

/** How a paragraph stands; `determined` to `conflict` and the route statuses belong to headings. */
export type ParagraphStatus =
  | 'determined'
  | 'undetermined'
  | 'conflict'
  | 'available'
  | 'conditional'
  | 'unavailable'
  | 'applies'
  | 'may-apply'
  | 'set-aside'
  | 'does-not-apply'
  | 'not-in-force'
  | 'met'
  | 'not-needed'
  | 'not-met'
  | 'unsettled'
  | 'paper-unknown'

export type TraceParagraph = {
  /** 0 for the heading of a question or route, 1 for what stands under it. */
  readonly level: 0 | 1
  readonly status: ParagraphStatus
  readonly citation?: string
  /** The whole paragraph: the pack's words and the reason. */
  readonly text: string
  /** All reasons alone; empty where there is none. */
  readonly because: string
  /** One reason that suffices, for a list: the first part that decides. */
  readonly briefly: string
  readonly doubts: readonly string[]
}

/** One question or route of a trace. */
export type TraceSection = {
  readonly kind: 'question' | 'route'
  readonly id: string
  readonly heading: TraceParagraph
  readonly paragraphs: readonly TraceParagraph[]
}

export const traceTerms = catalog(
  {
    answer: '{question} {answers}.',
    'answer-open': '{question} undetermined – {answers}.',
    'answer-none': '{question} no rule answers.',
    'answer-conflict': '{question} rules conflict – {answers}.',
    'answer-possibly': '{question} {answers}; possibly also {further}.',
    route: '{route}: {status}.',
    available: 'available',
    conditional: 'fits; only papers are still unknown',
    unavailable: 'not available',
    undetermined: 'undetermined',
    applies: '{words} This applies{facts}.',
    'may-apply': '{words} Whether this applies is not settled{facts}.',
    'set-aside': '{words} Set aside by {by}{facts}.',
    'does-not-apply': '{words} This does not apply{facts}.',
    'not-in-force': '{words} Not in force on the law date.',
    met: '{words} Met{facts}.',
    'not-needed': '{words} Not needed here{facts}.',
    'not-met': '{words} Not met{facts}.',
    unsettled: '{words} Not settled{facts}.',
    'paper-unknown': '{words} Whether this paper is held is not known{facts}.',
    facts: ': {facts}',
    fact: '{axis} – {value}',
    'fact-open': '{axis} – not known',
    'fact-between': '{axis} – {values}',
    'fact-none': '{axis} – no value fits',
    'reading-elected': 'on the reading “{reading}” elected under {doubt}',
    'reading-open': 'the readings of {doubt} part: {readings}',
    'reading-agreed': 'every reading of {doubt} agrees',
    outside: '{citation} is not encoded in this pack',
    or: ' or ',
    and: ' and ',
    separator: '; ',
  },
  {
    answer: '{question}{answers}。',
    'answer-open': '{question}未定——{answers}。',
    'answer-none': '{question}无规则作答。',
    'answer-conflict': '{question}规则冲突——{answers}。',
    'answer-possibly': '{question}{answers}；亦可能为{further}。',
    route: '{route}：{status}。',
    available: '可用',
    conditional: '条件相符，仅文件情况未知',
    unavailable: '不可用',
    undetermined: '未定',
    applies: '{words}本条适用{facts}。',
    'may-apply': '{words}本条是否适用尚未确定{facts}。',
    'set-aside': '{words}为{by}所排除{facts}。',
    'does-not-apply': '{words}本条不适用{facts}。',
    'not-in-force': '{words}在法律日期当日未生效。',
    met: '{words}已满足{facts}。',
    'not-needed': '{words}此处不适用{facts}。',
    'not-met': '{words}未满足{facts}。',
    unsettled: '{words}尚未确定{facts}。',
    'paper-unknown': '{words}是否持有该文件未知{facts}。',
    facts: '：{facts}',
    fact: '{axis}——{value}',
    'fact-open': '{axis}——未知',
    'fact-between': '{axis}——{values}',
    'fact-none': '{axis}——无相符值',
    'reading-elected': '依{doubt}项下选定的解读“{reading}”',
    'reading-open': '{doubt}的各解读结论不一：{readings}',
    'reading-agreed': '{doubt}的各解读结论一致',
    outside: '{citation}未收入本规则包',
    or: '或',
    and: '及',
    separator: '；',
  },
)

type Term = keyof (typeof traceTerms)['en']

/** Every question and route of the trace in its order. */
export const traceProse = (trace: TraceTree, pack: PackWords, language: Language): readonly TraceSection[] => {
  const narrator = narratorFor(pack, language)
  return [
    ...trace.questions.map((question) => narrator.question(question)),
    ...trace.routes.map((route) => narrator.route(route)),
  ]
}

const narrators = new WeakMap<PackWords, Map<Language, Narrator>>()

const narratorFor = (pack: PackWords, language: Language): Narrator => {
  const known = narrators.get(pack) ?? new Map<Language, Narrator>()
  narrators.set(pack, known)
  const narrator = known.get(language) ?? new Narrator(pack, language)
  known.set(language, narrator)
  return narrator
}

type Spoken = { readonly words: Words; readonly paragraph?: string; readonly doubts?: readonly string[] }

class Narrator {
  private readonly language: Language
  private readonly axes: ReadonlyMap<string, { readonly words: Words; readonly values: ReadonlyMap<string, Words> }>
  private readonly questions: ReadonlyMap<string, PackWords['questions'][number]>
  private readonly rules: ReadonlyMap<string, PackWords['rules'][number]>
  private readonly routes: ReadonlyMap<string, Words>
  private readonly conditions: ReadonlyMap<string, Spoken>
  private readonly readings: ReadonlyMap<string, Words>

  constructor(pack: PackWords, language: Language) {
    this.language = language
    this.axes = new Map(
      pack.axes.map(({ id, words, values }) => [
        id,
        { words, values: new Map(values.map((value) => [value.id, value.words])) },
      ]),
    )
    this.questions = new Map(pack.questions.map((question) => [question.id, question]))
    this.rules = new Map(pack.rules.map((rule) => [rule.id, rule]))
    this.routes = new Map(pack.routes.map(({ id, words }) => [id, words]))
    this.conditions = new Map(
      pack.routes.flatMap(({ id, conditions }) => conditions.map((condition) => [`${id}\0${condition.id}`, condition])),
    )
    this.readings = new Map(
      pack.doubts.flatMap(({ id, readings }) => readings.map(({ name, words }) => [`${id}\0${name}`, words])),
    )
  }

  question(tree: QuestionTree): TraceSection {
    const known = this.questions.get(tree.question)
    const answer = (id: string): string => this.text(known?.answers.find((candidate) => candidate.id === id)?.words, id)
    const further = tree.may.filter((id) => !tree.holds.includes(id))
    const isSingle = known?.combine !== 'every'
    const slots = {
      question: asked(this.text(known?.words, tree.question), this.language),
      answers: this.list(tree.holds.map(answer), 'and'),
      further: this.list(further.map(answer), 'or'),
    }
    const heading = this.answerOf(tree, isSingle, further, slots, answer)
    return {
      kind: 'question',
      id: tree.question,
      heading: { level: 0, because: '', briefly: '', doubts: [], ...heading, text: afterQuestionMark(heading.text) },
      paragraphs: tree.rules.map((rule) => this.rule(rule)),
    }
  }

  private answerOf(
    tree: QuestionTree,
    isSingle: boolean,
    further: readonly string[],
    slots: Slots,
    answer: (id: string) => string,
  ): { readonly status: ParagraphStatus; readonly text: string } {
    if (tree.holds.length === 0 && further.length === 0)
      return { status: 'undetermined', text: this.say('answer-none', slots) }
    if (isSingle && tree.holds.length > 1) return { status: 'conflict', text: this.say('answer-conflict', slots) }
    if (further.length === 0) return { status: 'determined', text: this.say('answer', slots) }
    if (!isSingle && tree.holds.length > 0) return { status: 'undetermined', text: this.say('answer-possibly', slots) }
    const open = [...tree.holds, ...further].map(answer)
    return { status: 'undetermined', text: this.say('answer-open', { ...slots, answers: this.list(open, 'or') }) }
  }

  private rule(tree: RuleTree): TraceParagraph {
    const standing = {
      on: 'applies',
      off: 'does-not-apply',
      maybe: 'may-apply',
      defeated: 'set-aside',
      'not-in-force': 'not-in-force',
    } as const
    const rule = this.rules.get(tree.rule)
    const by = (tree.by ?? []).map((id) => this.rules.get(id)?.paragraph ?? id)
    return this.paragraph(standing[tree.status], tree.paragraph, rule, tree.condition, {
      by: this.list([...new Set(by)], 'and'),
    })
  }

  route(tree: RouteTree): TraceSection {
    const words = this.text(this.routes.get(tree.route), tree.route)
    return {
      kind: 'route',
      id: tree.route,
      heading: {
        level: 0,
        status: tree.status,
        citation: tree.paragraph,
        text: this.say('route', { route: words, status: this.say(tree.status) }),
        because: '',
        briefly: '',
        doubts: [],
      },
      paragraphs: tree.conditions.map((condition) => {
        const standing = {
          true: isNotNeeded(condition.trace) ? 'not-needed' : 'met',
          false: 'not-met',
          unknown: condition.nature === 'paper' ? 'paper-unknown' : 'unsettled',
          'not-in-force': 'not-in-force',
        } as const
        const spoken = this.conditions.get(`${tree.route}\0${condition.condition}`)
        return this.paragraph(standing[condition.truth], condition.paragraph, spoken, condition.trace, {})
      }),
    }
  }

  private paragraph(
    status: Exclude<
      ParagraphStatus,
      'determined' | 'conflict' | 'undetermined' | 'available' | 'conditional' | 'unavailable'
    >,
    citation: string,
    spoken: Spoken | undefined,
    condition: ConditionTree,
    slots: Slots,
  ): TraceParagraph {
    const because = this.list([...new Set(this.grounds(condition, false))], 'separator')
    const briefly = this.list([...new Set(this.grounds(condition, true))], 'separator')
    const facts = because === '' ? '' : this.say('facts', { facts: because })
    return {
      level: 1,
      status,
      citation,
      text: this.say(status, { words: this.text(spoken?.words, citation), facts, ...slots }),
      because,
      briefly,
      doubts: [...new Set([...(spoken?.doubts ?? []), ...doubtsIn(condition)])],
    }
  }

  /**
   * Why the condition has its truth: the parts that made it so, down to facts, readings and paragraphs not encoded. `isBrief`: where
   * one part suffices (a false part of a conjunction, a true one of a choice) the first alone is given.
   */
  private grounds(tree: ConditionTree, isBrief: boolean): readonly string[] {
    type Said = () => readonly string[]
    return foldTrace<Said>(tree, {
      always: () => () => [],
      is: (node) => () => [this.fact(node.axis, node.possible)],
      outside:
        ({ citation }) =>
        () => [this.say('outside', { citation })],
      several: (parts, node) => () => {
        const decisive = parts.filter((_, index) => node.of[index]?.truth === node.truth)
        const oneSuffices = isBrief && node.truth === (node.kind === 'all' ? 'false' : 'true')
        return (oneSuffices ? decisive.slice(0, 1) : decisive).flatMap((said) => said())
      },
      not: (said) => said,
      reading: (parts, node) => () => this.reading(node, parts, isBrief),
    })()
  }

  private fact(axis: string, possible: readonly string[]): string {
    const known = this.axes.get(axis)
    const slots = { axis: lowered(this.text(known?.words, axis), this.language) }
    const value = (id: string): string => this.text(known?.values.get(id), id)
    const [only] = possible
    if (only === undefined) return this.say('fact-none', slots)
    if (possible.length === 1) return this.say('fact', { ...slots, value: value(only) })
    if (known !== undefined && possible.length === known.values.size) return this.say('fact-open', slots)
    return this.say('fact-between', { ...slots, values: this.list(possible.map(value), 'or') })
  }

  private reading(
    tree: Extract<ConditionTree, { kind: 'reading' }>,
    grounds: readonly (() => readonly string[])[],
    isBrief: boolean,
  ): readonly string[] {
    const nameOf = (name: string): string => bare(this.text(this.readings.get(`${tree.doubt}\0${name}`), name))
    const elected = grounds[tree.readings.findIndex(({ name }) => name === tree.elected)]
    if (tree.elected !== undefined && elected !== undefined)
      return [this.say('reading-elected', { reading: nameOf(tree.elected), doubt: tree.doubt }), ...elected()]
    const parts = tree.readings.some(({ trace }) => trace.truth !== tree.readings[0]?.trace.truth)
    if (parts)
      return [
        this.say('reading-open', {
          doubt: tree.doubt,
          readings: this.list(
            tree.readings.map(({ name }) => nameOf(name)),
            'or',
          ),
        }),
      ]
    const agreed = isBrief ? grounds.slice(0, 1) : grounds
    return [this.say('reading-agreed', { doubt: tree.doubt }), ...agreed.flatMap((said) => said())]
  }

  private list(parts: readonly string[], joint: 'and' | 'or' | 'separator'): string {
    return parts.join(this.say(joint))
  }

  private text(words: Words | undefined, fallback: string): string {
    return words === undefined ? fallback : inLanguage(words, this.language)
  }

  private say(key: Term, slots: Slots = {}): string {
    return say(traceTerms, this.language, key, slots)
  }
}

const doubtsIn = (tree: ConditionTree): readonly string[] =>
  foldTrace<readonly string[]>(tree, {
    always: () => [],
    is: () => [],
    outside: () => [],
    several: (parts) => parts.flat(),
    not: (part) => part,
    reading: (parts, { doubt }) => [doubt, ...parts.flat()],
  })

/** A question keeps its mark; a topic gets a colon. */
const asked = (words: string, language: Language): string =>
  /[?？]$/.test(words) ? words : `${words}${language === 'en' ? ':' : '：'}`

/** An answer after a question mark begins a sentence. */
const afterQuestionMark = (text: string): string =>
  text.replace(/\? ([a-z])/, (_, first: string) => `? ${first.toUpperCase()}`)

/** In the middle of an English sentence a label begins small, unless it is a name or an abbreviation. */
const lowered = (words: string, language: Language): string =>
  language === 'en' && /^[A-Z][a-z ]/.test(words) && !/^(Macau|China|United|Country Group)/.test(words)
    ? words.charAt(0).toLowerCase() + words.slice(1)
    : words

const bare = (sentence: string): string => sentence.replace(/[.。]$/, '')
