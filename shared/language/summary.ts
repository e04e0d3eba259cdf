// An answer as counsel would write it, in at most fifteen lines: what comes out and by which route, why, under which policy, what is
// missing and who can say it, what is due and when, which readings are open, and red flags. Parties and places by name, each line with
// its paragraph. Explain, the desk and the report take it from here; the whole trace stands behind it.
import type { Determination, Party, TransactionRecord, Verdict } from '../contract/interchange.ts'
import type { Words } from '../contract/trace.ts'
import { type Language, catalog, inLanguage, say } from './catalog.ts'
import { memberWords } from './columns.ts'
import { countryName } from './countries.ts'
import {
  activityTerms,
  authorizationTerms,
  outcomeTerms,
  policyTerms,
  postureTerms,
  roleTerms,
  term,
} from './desk-terms.ts'

/** What a summary needs of a pack: the doubts and the rules it may speak of. */
export type SummaryPack = {
  readonly doubts: readonly {
    readonly id: string
    readonly issue: Words
    readonly readings: readonly { readonly words: Words }[]
    readonly settledBy: Words
  }[]
  readonly rules: readonly { readonly paragraph: string; readonly words: Words }[]
}

/** The sentences of a determination in both languages, in the order in which it has them. */
export type SummarySentences = { readonly codified: readonly Words[]; readonly obligations: readonly Words[] }

export type SummaryLine = {
  readonly kind:
    'what' | 'parties' | 'answer' | 'why' | 'enforced' | 'policy' | 'missing' | 'duty' | 'doubt' | 'flag' | 'more'
  readonly text: string
  readonly citations: readonly string[]
}

export const summaryTerms = catalog(
  {
    what: '{activity} of {item} from {from} to {destination}.',
    item: '{eccn}',
    'item-quantity': '{quantity} × {eccn}',
    'item-total': '{quantity} × {eccn} ({tpp} TPP in all)',
    unclassified: 'an item not classified',
    'from-unknown': 'an unstated country',
    party: '{role}: {name}, in {location}, headquartered in {headquarters}, ultimate parent in {parent}.',
    'party-unnamed': 'not named',
    unknown: 'an unstated country',
    answer: '{outcome}.',
    'answer-route': '{outcome} by {route}.',
    'answer-conditional': '{outcome}; {route} would fit once its papers are held.',
    why: 'Why: {reason}',
    'why-missing': 'it turns on facts that are not stated.',
    enforced: 'As enforced on what was known on {date}: {outcome} ({posture}).',
    policy: 'An application is reviewed under: {policy}.',
    'policy-contested': 'Which policy an application meets is contested: {policies}.',
    missing: 'Missing: {fact} – {who} can say.',
    'who-party': 'the {role}',
    'who-maker': 'the maker or whoever classified the item',
    'who-exporter': 'the exporter',
    'who-agency': 'the consignee or BIS',
    duty: 'Due {date}: {what}',
    'duty-undated': 'Due: {what}',
    doubt: 'Open reading {doubt}: {issue} Either: {first} Or: {second} Settled by: {settles}',
    flag: 'Red flag {number} is raised.',
    more: '{count} more {of} in full with --all.',
    duties: 'duties',
    facts: 'missing facts',
    doubts: 'open readings',
    and: ', ',
  },
  {
    what: '{activity}：{item}，自{from}至{destination}。',
    item: '{eccn}',
    'item-quantity': '{quantity}件{eccn}',
    'item-total': '{quantity}件{eccn}（合计{tpp} TPP）',
    unclassified: '未归类物项',
    'from-unknown': '未载明国家',
    party: '{role}：{name}，位于{location}，总部在{headquarters}，最终母公司在{parent}。',
    'party-unnamed': '未载明名称',
    unknown: '未载明国家',
    answer: '{outcome}。',
    'answer-route': '{outcome}，依据：{route}。',
    'answer-conditional': '{outcome}；文件齐备后可适用{route}。',
    why: '理由：{reason}',
    'why-missing': '取决于尚未载明的事实。',
    enforced: '按{date}所知的执行状况：{outcome}（{posture}）。',
    policy: '许可申请的审查政策：{policy}。',
    'policy-contested': '许可申请适用何种政策存在争议：{policies}。',
    missing: '尚缺：{fact}——可由{who}说明。',
    'who-party': '{role}',
    'who-maker': '制造商或归类者',
    'who-exporter': '出口商',
    'who-agency': '收货人或BIS',
    duty: '{date}前：{what}',
    'duty-undated': '应办：{what}',
    doubt: '{doubt}解读未定：{issue}其一：{first}其二：{second}确定方式：{settles}',
    flag: '触发第{number}号危险信号。',
    more: '另有{count}项{of}，详见 --all。',
    duties: '义务',
    facts: '缺失事实',
    doubts: '未定解读',
    and: '、',
  },
)

const MOST_LINES = 15
const MOST = { missing: 3, duties: 3, doubts: 2 } as const

/** The path of a fact in words, with the value that a contradiction names. */
const factWords = (fact: string, language: Language): string => {
  const [path = '', value] = fact.split(' = ')
  const [, role, member = ''] = /^parties\[([a-z-]+)\]\.?(.*)$/.exec(path) ?? []
  const plain = role === undefined ? path.replaceAll(/\[[^\]]*\]/g, '') : `parties.${member}`
  const within = Object.keys(memberWords).find((name) => name.startsWith(`${plain}.`))
  const words = memberWords[plain] ?? (within === undefined ? undefined : memberWords[within])
  const what = words === undefined ? plain : inLanguage(words, language)
  const named = role === undefined ? what : `${term(roleTerms, language, role)} · ${what}`
  return value === undefined ? named : `${named} = ${/^[A-Z]{2}$/.test(value) ? countryName(value, language) : value}`
}

/** Who can say what is missing. */
const whoKnows = (fact: string, language: Language): string => {
  const role = /^parties\[([a-z-]+)\]/.exec(fact)?.[1]
  if (role !== undefined)
    return say(summaryTerms, language, 'who-party', { role: lower(term(roleTerms, language, role), language) })
  if (fact.startsWith('item.')) return say(summaryTerms, language, 'who-maker')
  return say(summaryTerms, language, fact.startsWith('positions.') ? 'who-agency' : 'who-exporter')
}

const lower = (text: string, language: Language): string => (language === 'en' ? text.toLowerCase() : text)

const grouped = (value: number): string => value.toLocaleString('en-US')

/** The answer of a record in at most fifteen lines. */
export const summaryOf = (
  determination: Determination,
  record: TransactionRecord,
  sentences: SummarySentences,
  pack: SummaryPack,
  language: Language,
): readonly SummaryLine[] => {
  const tell = (key: keyof (typeof summaryTerms)['en'], slots: Readonly<Record<string, string>> = {}): string =>
    say(summaryTerms, language, key, slots)
  const place = (code: string | null | undefined): string =>
    code == null ? tell('unknown') : countryName(code, language)
  const { codified, enforced, obligations, redFlags } = determination
  const lines: SummaryLine[] = [
    { kind: 'what', text: whatOf(determination, record, tell, place, language), citations: [] },
    ...partiesOf(record).map((party): SummaryLine => ({
      kind: 'parties',
      text: tell('party', {
        role: term(roleTerms, language, party.role),
        name: party.name ?? party.id ?? tell('party-unnamed'),
        location: place(party.location),
        headquarters: place(party.headquarters),
        parent: place(party.ultimateParent),
      }),
      citations: [],
    })),
    answerOf(codified, tell, language),
    whyOf(codified, sentences, pack, tell, language),
    {
      kind: 'enforced',
      text: tell('enforced', {
        date: enforced.asOf,
        outcome: term(outcomeTerms, language, enforced.outcome),
        posture: lower(term(postureTerms, language, enforced.posture), language),
      }),
      citations: enforced.sources.slice(0, 1),
    },
  ]
  const asks = codified.outcome === 'license-required' || codified.outcome === 'needs-review'
  if (asks && codified.reviewPolicy !== 'not-applicable') lines.push(policyLine(codified, tell, language))
  const missing = codified.reasons.filter(({ kind }) => kind === 'missing-fact')
  const facts = new Map(missing.flatMap(({ facts: open, citation }) => open.map((fact) => [fact, citation] as const)))
  const later: SummaryLine[] = []
  const add = (kind: SummaryLine['kind'], made: readonly SummaryLine[], most: number, of: string): void => {
    later.push(...made.slice(0, most))
    if (made.length > most)
      later.push({ kind: 'more', text: tell('more', { count: String(made.length - most), of }), citations: [] })
  }
  add(
    'missing',
    [...facts].map(([fact, citation]): SummaryLine => ({
      kind: 'missing',
      text: tell('missing', { fact: factWords(fact, language), who: whoKnows(fact, language) }),
      citations: [citation],
    })),
    MOST.missing,
    tell('facts'),
  )
  add(
    'flag',
    redFlags.map(({ number, citation }): SummaryLine => ({
      kind: 'flag',
      text: tell('flag', { number }),
      citations: [citation],
    })),
    1,
    '',
  )
  const open = [...new Set(codified.reasons.flatMap(({ doubt }) => doubt ?? []))].flatMap((id) =>
    doubtLine(id, pack, codified, tell, language),
  )
  add('doubt', open, MOST.doubts, tell('doubts'))
  add(
    'duty',
    obligations.map(({ due, citation, what }, index): SummaryLine => {
      const words = sentences.obligations[index]
      const text = words === undefined ? what : inLanguage(words, language)
      return {
        kind: 'duty',
        text: due === undefined ? tell('duty-undated', { what: text }) : tell('duty', { date: due, what: text }),
        citations: [citation],
      }
    }),
    MOST.duties,
    tell('duties'),
  )
  return [...lines, ...later].slice(0, MOST_LINES)
}

type Tell = (key: keyof (typeof summaryTerms)['en'], slots?: Readonly<Record<string, string>>) => string

const whatOf = (
  { classification }: Determination,
  record: TransactionRecord,
  tell: Tell,
  place: (code: string | null | undefined) => string,
  language: Language,
): string => {
  const eccn = classification.eccn ?? tell('unclassified')
  const { quantity } = record.item
  const total = classification.aggregateTpp
  const item =
    quantity == null
      ? eccn
      : total === undefined
        ? tell('item-quantity', { quantity: grouped(quantity), eccn })
        : tell('item-total', { quantity: grouped(quantity), eccn, tpp: grouped(total) })
  return tell('what', {
    activity: term(activityTerms, language, record.activity),
    item,
    from: place(record.from),
    destination: place(record.destination),
  })
}

/** Whom the item goes to, each once, and the customer behind them. */
const partiesOf = ({ parties }: TransactionRecord): readonly Party[] => {
  const wanted = parties.filter(({ role }) =>
    ['ultimate-consignee', 'end-user', 'employer', 'customer', 'final-customer'].includes(role),
  )
  const keyed = wanted.map((party) => [party.id ?? JSON.stringify({ ...party, role: '' }), party] as const)
  const distinct = new Map<string, Party>(keyed.toReversed())
  return [...distinct.values()].toReversed().slice(0, 2)
}

const answerOf = ({ outcome, authorizations, decidedBy }: Verdict, tell: Tell, language: Language): SummaryLine => {
  const named = (status: string): string =>
    authorizations
      .filter((route) => route.status === status && route.id !== 'SAVINGS' && route.id !== 'LICENSE')
      .map(({ id }) => `${id} (${term(authorizationTerms, language, id)})`)
      .join(tell('and'))
  const said = term(outcomeTerms, language, outcome)
  const available = named('available')
  const conditional = named('conditional')
  const text =
    outcome === 'authorized' && available !== ''
      ? tell('answer-route', { outcome: said, route: available })
      : outcome === 'license-required' && conditional !== ''
        ? tell('answer-conditional', { outcome: said, route: conditional })
        : tell('answer', { outcome: said })
  return { kind: 'answer', text, citations: decidedBy.slice(0, 3) }
}

/** The rule that imposes the requirement; where the answer is open, the first thing that leaves it so. */
const whyOf = (
  { outcome, reasons, requirement, decidedBy }: Verdict,
  sentences: SummarySentences,
  pack: SummaryPack,
  tell: Tell,
  language: Language,
): SummaryLine => {
  if (outcome === 'needs-review') {
    const [first] = reasons
    const doubt = pack.doubts.find(({ id }) => id === first?.doubt)
    const settles = sentences.codified[0]
    const reason =
      doubt !== undefined
        ? inLanguage(doubt.issue, language)
        : first?.kind === 'missing-fact' || settles === undefined
          ? tell('why-missing')
          : inLanguage(settles, language)
    return { kind: 'why', text: tell('why', { reason }), citations: first === undefined ? [] : [first.citation] }
  }
  const paragraph = [...requirement, ...decidedBy].find((each) => pack.rules.some((rule) => rule.paragraph === each))
  const rule = pack.rules.find((each) => each.paragraph === paragraph)
  return {
    kind: 'why',
    text: tell('why', { reason: rule === undefined ? tell('why-missing') : inLanguage(rule.words, language) }),
    citations: paragraph === undefined ? [] : [paragraph],
  }
}

const policyLine = (
  { reviewPolicy, contested, policyCitations }: Verdict,
  tell: Tell,
  language: Language,
): SummaryLine => ({
  kind: 'policy',
  text:
    contested === undefined
      ? tell('policy', { policy: lower(term(policyTerms, language, reviewPolicy), language) })
      : tell('policy-contested', {
          policies: contested.map((each) => lower(term(policyTerms, language, each), language)).join(tell('and')),
        }),
  citations: policyCitations.slice(0, 2),
})

const doubtLine = (
  id: string,
  pack: SummaryPack,
  { reasons }: Verdict,
  tell: Tell,
  language: Language,
): readonly SummaryLine[] => {
  const doubt = pack.doubts.find((each) => each.id === id)
  if (doubt === undefined) return []
  const [first, second] = doubt.readings.map(({ words }) => inLanguage(words, language))
  return [
    {
      kind: 'doubt',
      text: tell('doubt', {
        doubt: id,
        issue: inLanguage(doubt.issue, language),
        first: first ?? '',
        second: second ?? '',
        settles: inLanguage(doubt.settledBy, language),
      }),
      citations: reasons
        .filter((reason) => reason.doubt === id)
        .map(({ citation }) => citation)
        .slice(0, 1),
    },
  ]
}
