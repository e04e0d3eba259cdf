// An answer as counsel would write it, in at most fifteen lines: what comes out and by which route, why, under which policy, what is
// missing and who can say it, what is due and when, which readings are open, and red flags. Parties and places by name, each line with
// its paragraph. Explain, the desk and the report take it from here; the whole trace stands behind it.
import {
  type CarriedRecord,
  type Determination,
  type Party,
  type TransactionRecord,
  type Verdict,
  positionNames,
} from '../contract/interchange.ts'
import type { SummaryKind } from '../contract/ipc/explain.ts'
import type { Words } from '../contract/trace.ts'
import { type Language, catalog, inLanguage, say } from './catalog.ts'
import { memberWords } from './columns.ts'
import { countryInSentence, countryName } from './countries.ts'
import {
  activityTerms,
  authorizationTerms,
  outcomeTerms,
  policyTerms,
  postureTerms,
  roleTerms,
  term,
} from './desk-terms.ts'

/** What a summary needs of a pack: the doubts and the rules it may speak of, and how far sources were searched. */
export type SummaryPack = {
  readonly posture: readonly { readonly date: string }[]
  readonly outlook?: { readonly searchedThrough: string; readonly newestSource: string }
  readonly doubts: readonly {
    readonly id: string
    readonly issue: Words
    readonly readings: readonly { readonly words: Words }[]
    readonly settledBy: Words
  }[]
  readonly redFlags?: readonly { readonly number: string; readonly words: Words }[]
  readonly rules: readonly {
    readonly question: string
    readonly paragraph: string
    readonly then: string
    readonly words: Words
  }[]
}

/** Where the reader finds what a summary leaves out. */
export type SummaryPlace = 'command' | 'desk' | 'report'

/** The sentences of a determination in both languages, in the order in which it has them. */
export type SummarySentences = { readonly codified: readonly Words[]; readonly obligations: readonly Words[] }

export type SummaryLine = {
  readonly kind: SummaryKind
  readonly text: string
  readonly citations: readonly string[]
  /** Of a duty with a day: that day, and the text without it. */
  readonly due?: string
  readonly undated?: string
}

export const summaryTerms = catalog(
  {
    what: '{activity} of {item} from {from} to {destination}.',
    'what-within': '{activity} of {item} in {from}.',
    'what-from': '{activity} of {item} from {from}.',
    'item-quantity': '{quantity} × {eccn}',
    'item-total': '{quantity} × {eccn} ({tpp} TPP in all)',
    'item-unclassified': '{quantity} units of an item not classified',
    unclassified: 'an item not classified',
    party: '{role}: {name}, in {location}, headquartered in {headquarters}, ultimate parent in {parent}.',
    'party-one': '{role}: {name}, in {location} with its headquarters and ultimate parent.',
    'party-unnamed': 'not named',
    'consignee-alone': '{party} No end user is stated: it is taken for the end user.',
    unknown: 'an unstated country',
    route: '{id} ({name})',
    answer: '{outcome}.',
    'answer-route': '{outcome} by {route}.',
    'answer-conditional': '{outcome}; {route} would fit once its papers are held.',
    why: 'Why: {reason}',
    'why-missing': 'it turns on facts that are not stated.',
    'why-saved': 'The savings clause saves the shipment: it may proceed as it could before the rule.',
    'why-optional': 'On that day compliance with the rule was not yet required, and the earlier rules apply.',
    enforced: 'As enforced on what was known on {date}{searched}: {outcome} ({posture}).',
    searched: ' (searched through {through}, newest source seen {newest})',
    policy: 'Review policy of an application: {policy}.',
    'policy-undetermined': 'Under which policy an application is reviewed turns on what is open.',
    'policy-not-stated': 'The text states no policy under which an application is reviewed.',
    'policy-contested': 'Which policy an application meets is contested: {policies}.',
    'why-order': 'order {order} goes before it, is not settled yet, and may take of the same limit.',
    'missing-order':
      'Missing: {fact} – order {order} before it is open and may yet take of the same limit: settle or cancel that order, or state the total with it.',
    missing: 'Missing: {fact} – {who} can say.',
    'who-party': 'the {role}',
    'who-maker': 'the maker or whoever classified the item',
    'who-exporter': 'the exporter',
    'who-agency': 'the consignee or BIS',
    duty: 'Due {date}: {what}',
    'duty-undated': 'Due: {what}',
    doubt: 'Open reading {doubt}: {issue} Either: {first} Or: {second} Settled by: {settles}',
    flag: 'Red flag {number} is raised.',
    'flag-of': 'Red flag {number} is raised: {words}',
    'why-flag': 'A red flag is raised and not resolved; inquire and look at all facts again before going on.',
    more: 'Not listed here: {counted}; {where}.',
    counted: '{of} ({count})',
    command: 'all with --all',
    desk: 'all under the tabs below',
    report: 'all in the parts that follow',
    flags: 'red flags',
    'positions-country': 'what is licensed to the country so far',
    'positions-nveu': 'what the national validated end user has installed',
    'positions-uveu': 'what the universal validated end user holds',
    'positions-aia': 'what the consignee received under AIA',
    'positions-license': 'what was shipped under the license before',
    duties: 'duties',
    facts: 'missing facts',
    doubts: 'open readings',
    and: ', ',
  },
  {
    what: '{activity}：{item}，自{from}至{destination}。',
    'what-within': '{activity}：{item}，在{from}境内。',
    'what-from': '{activity}：{item}，自{from}。',
    'item-quantity': '{quantity}件{eccn}',
    'item-total': '{quantity}件{eccn}（合计{tpp} TPP）',
    'item-unclassified': '{quantity}件未归类物项',
    unclassified: '未归类物项',
    party: '{role}：{name}，位于{location}，总部在{headquarters}，最终母公司在{parent}。',
    'party-one': '{role}：{name}，所在地、总部及最终母公司均在{location}。',
    'party-unnamed': '未载明名称',
    'consignee-alone': '{party}未载明最终用户：以其为最终用户。',
    route: '{id}（{name}）',
    unknown: '未载明国家',
    answer: '{outcome}。',
    'answer-route': '{outcome}，依据：{route}。',
    'answer-conditional': '{outcome}；文件齐备后可适用{route}。',
    why: '理由：{reason}',
    'why-missing': '取决于尚未载明的事实。',
    'why-saved': '过渡保留条款保留该发运：可照规则施行前的资格继续进行。',
    'why-optional': '当日尚不要求遵守本规则，适用原有规则。',
    enforced: '按{date}所知的执行状况{searched}：{outcome}（{posture}）。',
    searched: '（检索截至{through}，所见最新来源{newest}）',
    policy: '许可申请的审查政策：{policy}。',
    'policy-undetermined': '许可申请适用何种审查政策，取决于未定事项。',
    'policy-not-stated': '条文未规定许可申请的审查政策。',
    'policy-contested': '许可申请适用何种政策存在争议：{policies}。',
    'why-order': '在其之前的订单{order}尚未确定，可能占用同一限额。',
    'missing-order':
      '尚缺：{fact}——在其之前的订单{order}未定，仍可能占用同一限额：须确定或取消该订单，或申明含该订单的累计数。',
    missing: '尚缺：{fact}——可由{who}说明。',
    'who-party': '{role}',
    'who-maker': '制造商或归类者',
    'who-exporter': '出口商',
    'who-agency': '收货人或BIS',
    duty: '{date}前：{what}',
    'duty-undated': '应办：{what}',
    doubt: '{doubt}解读未定：{issue}其一：{first}其二：{second}确定方式：{settles}',
    flag: '触发第{number}号危险信号。',
    'flag-of': '触发第{number}号危险信号：{words}',
    'why-flag': '已触发的危险信号尚未消除；继续之前须查询并重新评估全部信息。',
    more: '此处未列：{counted}；{where}。',
    counted: '{count}项{of}',
    command: '全文见 --all',
    desk: '全文见下方各页',
    report: '全文见后续各部分',
    flags: '危险信号',
    'positions-country': '该国迄今已获许可的数量',
    'positions-nveu': '国家级经验证最终用户已安装的数量',
    'positions-uveu': '通用经验证最终用户持有的数量',
    'positions-aia': '收货人依AIA累计收到的数量',
    'positions-license': '此前依该许可证发运的数量',
    duties: '义务',
    facts: '缺失事实',
    doubts: '未定解读',
    and: '、',
  },
)

const MOST_LINES = 15
const LISTED = { flag: 3, missing: 3, doubt: 2, duty: 3 } as const
type Listed = keyof typeof LISTED
const listedKinds: readonly Listed[] = ['flag', 'missing', 'doubt', 'duty']
const namesOfListed = { flag: 'flags', missing: 'facts', doubt: 'doubts', duty: 'duties' } as const

/** How many of each kind fit into the lines that are left: the longest list gives way first, and none goes before all are at one. */
const fitting = (counts: Readonly<Record<Listed, number>>, room: number): Readonly<Record<Listed, number>> => {
  const shown: Record<Listed, number> = { ...LISTED }
  for (const kind of listedKinds) shown[kind] = Math.min(LISTED[kind], counts[kind])
  const lines = (): number => {
    const sum = listedKinds.reduce((total, kind) => total + shown[kind], 0)
    return sum + (listedKinds.some((kind) => shown[kind] < counts[kind]) ? 1 : 0)
  }
  while (lines() > room) {
    const longest = listedKinds.reduce((left, right) => (shown[right] >= shown[left] ? right : left))
    shown[longest] -= 1
  }
  return shown
}

/** Without a license, a determined answer turns on no fact that is missing. */
const isSettled = ({ outcome }: Verdict): boolean => outcome !== 'needs-review' && outcome !== 'license-required'

/** Positions that are missing as a whole. */
const positionGroups = ['country', 'nveu', 'uveu', 'aia', 'license'] as const

/** The path of a fact in words, with the value that a contradiction names. */
const factWords = (fact: string, language: Language): string => {
  const [path = '', value] = fact.split(' = ')
  const [, role, member = ''] = /^parties\[([a-z-]+)\]\.?(.*)$/.exec(path) ?? []
  const plain = role === undefined ? path.replaceAll(/\[[^\]]*\]/g, '') : `parties.${member}`
  const within = Object.keys(memberWords).find((name) => name.startsWith(`${plain}.`))
  const words = memberWords[plain] ?? (within === undefined ? undefined : memberWords[within])
  const group = positionGroups.find((each) => plain === `positions.${each}`)
  const what =
    group === undefined
      ? words === undefined
        ? plain
        : inLanguage(words, language)
      : say(summaryTerms, language, `positions-${group}`)
  const named = role === undefined ? what : `${term(roleTerms, language, role)} · ${what}`
  return value === undefined ? named : `${named} = ${/^[A-Z]{2}$/.test(value) ? countryName(value, language) : value}`
}

/** The order before it that is open and may yet take of the limit that a fact is of. */
const orderBefore = (fact: string, { positions }: CarriedRecord): string | undefined => {
  const name = positionNames.find((each) => fact === `positions.${each}` || fact.startsWith(`positions.${each}.`))
  return name === undefined ? undefined : positions?.openOrders?.[name]
}

const missingOf = (fact: string, record: CarriedRecord, tell: Tell, language: Language): string => {
  const order = orderBefore(fact, record)
  const named = factWords(fact, language)
  return order === undefined
    ? tell('missing', { fact: named, who: whoKnows(fact, language) })
    : tell('missing-order', { fact: named, order })
}

/** Who can say what is missing. */
const whoKnows = (fact: string, language: Language): string => {
  const role = /^parties\[([a-z-]+)\]/.exec(fact)?.[1]
  if (role !== undefined)
    return say(summaryTerms, language, 'who-party', { role: lower(term(roleTerms, language, role), language) })
  if (fact.startsWith('item.')) return say(summaryTerms, language, 'who-maker')
  const isOfOthers = fact.startsWith('positions.') && !fact.startsWith('positions.license')
  return say(summaryTerms, language, isOfOthers ? 'who-agency' : 'who-exporter')
}

const lower = (text: string, language: Language): string => (language === 'en' ? text.toLowerCase() : text)

const grouped = (value: number): string => value.toLocaleString('en-US')

/** The answer of a record in at most fifteen lines; with `isWhole`, in as many as it takes. */
export const summaryOf = (
  determination: Determination,
  record: CarriedRecord,
  sentences: SummarySentences,
  pack: SummaryPack,
  language: Language,
  { place: shownIn, isWhole }: { readonly place: SummaryPlace; readonly isWhole?: boolean },
): readonly SummaryLine[] => {
  const tell: Tell = (key, slots = {}) => say(summaryTerms, language, key, slots)
  const head = headOf(determination, record, sentences, pack, tell, language)
  const { codified, obligations, redFlags } = determination
  const missing = isSettled(codified) ? [] : codified.reasons.filter(({ kind }) => kind === 'missing-fact')
  const facts = new Map(missing.flatMap(({ facts: open, citation }) => open.map((fact) => [fact, citation] as const)))
  const lists: Readonly<Record<Listed, readonly SummaryLine[]>> = {
    flag: redFlags.map(({ number, citation }) => ({
      kind: 'flag',
      text: flagOf(number, pack, tell, language),
      citations: [citation],
    })),
    missing: [...facts].map(([fact, citation]) => ({
      kind: 'missing',
      text: missingOf(fact, record, tell, language),
      citations: [citation],
    })),
    doubt: [...new Set(codified.reasons.flatMap(({ doubt }) => doubt ?? []))].flatMap((id) =>
      doubtLine(id, pack, codified, tell, language),
    ),
    duty: obligations.map(({ due, citation, what }, index) => {
      const words = sentences.obligations[index]
      const text = words === undefined ? what : inLanguage(words, language)
      const undated = tell('duty-undated', { what: text })
      const dated = due === undefined ? {} : { text: tell('duty', { date: due, what: text }), due, undated }
      return { kind: 'duty', text: undated, citations: [citation], ...dated }
    }),
  }
  if (isWhole === true) return [...head, ...listedKinds.flatMap((kind) => lists[kind])]
  const counts = {
    flag: lists.flag.length,
    missing: lists.missing.length,
    doubt: lists.doubt.length,
    duty: lists.duty.length,
  }
  const shown = fitting(counts, MOST_LINES - head.length - linesBeside(determination, shownIn))
  const left = listedKinds.filter((kind) => shown[kind] < counts[kind])
  const counted = left.map((kind) =>
    tell('counted', { count: String(counts[kind] - shown[kind]), of: tell(namesOfListed[kind]) }),
  )
  return [
    ...head,
    ...listedKinds.flatMap((kind) => lists[kind].slice(0, shown[kind])),
    ...(left.length === 0
      ? []
      : [
          {
            kind: 'more' as const,
            text: tell('more', { counted: counted.join(tell('and')), where: tell(shownIn) }),
            citations: [],
          },
        ]),
  ]
}

/** The command adds the answer of the text before 13 January 2025 in a line of its own; the other places have another place for it. */
const linesBeside = ({ prior }: Determination, place: SummaryPlace): number =>
  place === 'command' && prior !== undefined ? 1 : 0

/** What it is of, between whom, and what comes out under both verdicts and why. */
const headOf = (
  determination: Determination,
  record: CarriedRecord,
  sentences: SummarySentences,
  pack: SummaryPack,
  tell: Tell,
  language: Language,
): readonly SummaryLine[] => {
  const place = (code: string | null | undefined): string =>
    code == null ? tell('unknown') : countryInSentence(code, language)
  const { codified, enforced } = determination
  const asks = codified.outcome === 'license-required' || codified.outcome === 'needs-review'
  return [
    { kind: 'what', text: whatOf(determination, record, tell, place, language), citations: [] },
    ...partiesOf(record).map((party): SummaryLine => ({
      kind: 'parties',
      text: partyOf(party, record, tell, place, language),
      citations: [],
    })),
    answerOf(codified, tell, language),
    whyOf(codified, record, sentences, pack, tell, language),
    {
      kind: 'enforced',
      text: tell('enforced', {
        date: enforced.asOf,
        searched: searchedOf(pack, enforced.asOf, tell),
        outcome: lower(term(outcomeTerms, language, enforced.outcome), language),
        posture: lower(term(postureTerms, language, enforced.posture), language),
      }),
      citations: enforced.sources.slice(0, 1),
    },
    ...(asks && codified.reviewPolicy !== 'not-applicable' ? [policyLine(codified, tell, language)] : []),
  ]
}

const flagOf = (number: string, { redFlags }: SummaryPack, tell: Tell, language: Language): string => {
  const words = redFlags?.find((flag) => flag.number === number)?.words
  return words === undefined
    ? tell('flag', { number })
    : tell('flag-of', { number, words: inLanguage(words, language) })
}

/** How far was searched for anything newer; an earlier day of knowledge says nothing of it. */
const searchedOf = ({ posture, outlook }: SummaryPack, asOf: string, tell: Tell): string =>
  outlook === undefined || asOf < (posture.at(-1)?.date ?? '')
    ? ''
    : tell('searched', { through: outlook.searchedThrough, newest: outlook.newestSource })

const isOfOneCountry = ({ location, headquarters, ultimateParent }: Party): boolean =>
  location != null && location === headquarters && location === ultimateParent

const partyOf = (
  party: Party,
  { parties }: TransactionRecord,
  tell: Tell,
  place: (code: string | null | undefined) => string,
  language: Language,
): string => {
  const told = tell(isOfOneCountry(party) ? 'party-one' : 'party', {
    role: term(roleTerms, language, party.role),
    name: party.name ?? party.id ?? tell('party-unnamed'),
    location: place(party.location),
    headquarters: place(party.headquarters),
    parent: place(party.ultimateParent),
  })
  const isAlone = party.role === 'ultimate-consignee' && !parties.some(({ role }) => role === 'end-user')
  return isAlone ? tell('consignee-alone', { party: told }) : told
}

type Tell = (key: keyof (typeof summaryTerms)['en'], slots?: Readonly<Record<string, string>>) => string

const whatOf = (
  { classification }: Determination,
  record: TransactionRecord,
  tell: Tell,
  place: (code: string | null | undefined) => string,
  language: Language,
): string => {
  const { quantity } = record.item
  const { eccn, aggregateTpp: total } = classification
  const count = quantity == null ? '' : grouped(quantity)
  const itemOf = (): string => {
    if (eccn === null) return tell(quantity == null ? 'unclassified' : 'item-unclassified', { quantity: count })
    if (quantity == null) return eccn
    return total === undefined
      ? tell('item-quantity', { quantity: count, eccn })
      : tell('item-total', { quantity: count, eccn, tpp: grouped(total) })
  }
  const { from, destination, activity } = record
  // A service or a release has no destination of its own.
  const isWithout = destination == null && /^(computing-service|deemed-)/.test(activity)
  const key = isWithout ? 'what-from' : from != null && from === destination ? 'what-within' : 'what'
  return tell(key, {
    activity: term(activityTerms, language, activity),
    item: itemOf(),
    from: place(from),
    destination: place(destination),
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
      .map(({ id }) => tell('route', { id, name: term(authorizationTerms, language, id) }))
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
  verdict: Verdict,
  record: CarriedRecord,
  sentences: SummarySentences,
  pack: SummaryPack,
  tell: Tell,
  language: Language,
): SummaryLine => {
  const { outcome, reasons, requirement, decidedBy } = verdict
  if (outcome === 'needs-review') {
    const [first] = reasons
    const doubt = pack.doubts.find(({ id }) => id === first?.doubt)
    const settles = sentences.codified[0]
    const order = first?.facts.map((fact) => orderBefore(fact, record)).find((each) => each !== undefined)
    const reason = first?.facts.includes('judgments')
      ? tell('why-flag')
      : order !== undefined
        ? tell('why-order', { order })
        : doubt !== undefined
          ? inLanguage(doubt.issue, language)
          : first?.kind === 'missing-fact' || settles === undefined
            ? tell('why-missing')
            : inLanguage(settles, language)
    return { kind: 'why', text: tell('why', { reason }), citations: first === undefined ? [] : [first.citation] }
  }
  const earlier = outcome === 'prior-rules-apply' ? whyEarlier(verdict) : undefined
  if (earlier !== undefined)
    return { kind: 'why', text: tell('why', { reason: tell(earlier) }), citations: decidedBy.slice(0, 1) }
  const rule =
    outcome === 'license-required' || outcome === 'authorized'
      ? ruleAmong([...requirement, ...decidedBy], pack.rules)
      : ruleAmong(
          decidedBy,
          pack.rules.filter(({ question, then }) => question === 'outcome' && then === outcome),
        )
  const paragraph = rule?.paragraph
  return {
    kind: 'why',
    text: tell('why', { reason: rule === undefined ? tell('why-missing') : inLanguage(rule.words, language) }),
    citations: paragraph === undefined ? [] : [paragraph],
  }
}

/**
 * What leaves a transaction of the rule's own time to the earlier rules: its savings clause, or that compliance was not yet required; one
 * paragraph says both, and that the rule was not in effect before. Before that day what it requires is not asked.
 */
const whyEarlier = ({ authorizations, licenseRequirement }: Verdict): 'why-saved' | 'why-optional' | undefined => {
  if (authorizations.some(({ id, status }) => id === 'SAVINGS' && status === 'available')) return 'why-saved'
  return licenseRequirement === 'yes' ? 'why-optional' : undefined
}

const ruleAmong = (
  paragraphs: readonly string[],
  rules: SummaryPack['rules'],
): SummaryPack['rules'][number] | undefined =>
  paragraphs.flatMap((each) => rules.find(({ paragraph }) => paragraph === each) ?? [])[0]

const policyLine = (
  { reviewPolicy, contested, policyCitations }: Verdict,
  tell: Tell,
  language: Language,
): SummaryLine => ({
  kind: 'policy',
  text:
    reviewPolicy === 'undetermined' || reviewPolicy === 'not-stated'
      ? tell(`policy-${reviewPolicy}`)
      : contested === undefined
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

export type SummaryInBoth = {
  readonly kind: SummaryLine['kind']
  readonly text: Words
  readonly citations: readonly string[]
}

/** The same lines in both languages. */
export const summaryInBoth = (
  determination: Determination,
  record: CarriedRecord,
  sentences: SummarySentences,
  pack: SummaryPack,
  place: SummaryPlace,
): readonly SummaryInBoth[] => {
  const en = summaryOf(determination, record, sentences, pack, 'en', { place })
  const zh = summaryOf(determination, record, sentences, pack, 'zh-CN', { place })
  return en.map(({ kind, text, citations }, index) => ({
    kind,
    text: { en: text, zh: zh[index]?.text ?? text },
    citations,
  }))
}
