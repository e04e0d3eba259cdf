// How each group of provisions stood with the agency over time: what the timeline means, provision by provision.
import type { Words } from '../../engine/model.ts'

export type Enforcement = 'enforced' | 'not-enforced' | 'not-yet-required' | 'untested'

/** From this day on, until the next span. `contested`: GAO found the announcement behind it procedurally defective. */
export type PostureSpan = {
  readonly from: string
  readonly enforcement: Enforcement
  readonly contested: boolean
  /** Ids of the timeline entries it rests on. */
  readonly entries: readonly string[]
}

export type ProvisionPosture = {
  readonly id: string
  readonly citations: readonly string[]
  readonly words: Words
  readonly spans: readonly PostureSpan[]
}

const PUBLISHED = 'P-2025-01-15-published'
const NOT_ENFORCED = 'P-2025-05-13-not-enforced'
const GAO = 'P-2026-05-12-gao'
const GUIDANCE = 'P-2026-05-31-guidance'

// The announcement came two days before the first day of compliance, so what was new was never enforced on any day.
const newlyRequired = (...later: readonly PostureSpan[]): readonly PostureSpan[] => [
  { from: '2025-01-13', enforcement: 'not-yet-required', contested: false, entries: [PUBLISHED] },
  { from: '2025-05-13', enforcement: 'not-enforced', contested: false, entries: [PUBLISHED, NOT_ENFORCED] },
  { from: '2026-05-12', enforcement: 'not-enforced', contested: true, entries: [NOT_ENFORCED, GAO] },
  ...later,
]

const olderThanTheRule = (...entries: readonly string[]): readonly PostureSpan[] => [
  { from: '2025-01-13', enforcement: 'enforced', contested: false, entries: [PUBLISHED, ...entries] },
]

const untested: readonly PostureSpan[] = [
  { from: '2025-01-13', enforcement: 'untested', contested: false, entries: [PUBLISHED] },
]

export const provisionPostures: readonly ProvisionPosture[] = [
  {
    id: 'worldwide-by-destination',
    citations: ['742.6(a)(6)(iii)(A)'],
    words: {
      en: 'The class A requirement outside D:1, D:4 and D:5, by destination',
      zh: 'A类在D:1、D:4、D:5以外按目的地的许可要求',
    },
    spans: newlyRequired({
      from: '2026-05-31',
      enforcement: 'not-enforced',
      contested: true,
      entries: [NOT_ENFORCED, GAO, GUIDANCE],
    }),
  },
  {
    id: 'worldwide-by-headquarters',
    citations: ['742.6(a)(6)(iii)(A)', '744.23(a)(3)'],
    words: {
      en: 'The class A and B requirement for entities headquartered or parented in Macau or D:5, wherever located',
      zh: '对总部或最终母公司位于澳门或D:5的实体（不论所在地）的A、B类许可要求',
    },
    spans: [
      { from: '2025-01-13', enforcement: 'enforced', contested: false, entries: [PUBLISHED] },
      { from: '2026-05-31', enforcement: 'enforced', contested: false, entries: [PUBLISHED, GUIDANCE] },
    ],
  },
  {
    id: 'restricted-destinations',
    citations: ['742.6(a)(6)(iii)(A)', '742.6(a)(6)(iii)(B)'],
    words: {
      en: 'The class A and B requirement for destinations of D:1, D:4 and D:5, older than this rule',
      zh: '对D:1、D:4、D:5目的地的A、B类许可要求，早于本规则',
    },
    spans: olderThanTheRule(),
  },
  {
    id: 'model-weights',
    citations: ['742.6(a)(13)', '742.6(b)(14)', '734.9(l)', 'ECCN 4E091'],
    words: {
      en: 'The requirement for model weights; the agency never spoke of it by name',
      zh: '对模型权重的许可要求；主管机关从未专门说明',
    },
    spans: newlyRequired(),
  },
  {
    id: 'new-exceptions',
    citations: ['740.27', '740.28', '740.29', '740.8(a)'],
    words: {
      en: 'License Exceptions AIA, ACM and LPP and the widened ACA, with the duties of whoever uses them',
      zh: '许可例外AIA、ACM、LPP及扩大的ACA，以及使用者的义务',
    },
    spans: untested,
  },
  {
    id: 'data-center-veu',
    citations: ['748.15', '748 Supp. 10'],
    words: {
      en: 'Data Center VEU, universal and national; no grant was found',
      zh: '数据中心VEU（通用与国家）；未查得任何授予',
    },
    spans: untested,
  },
  {
    id: 'case-by-case-2026',
    citations: ['91 FR 1684', '742.6(b)(10)(iii)(A)(1)'],
    words: {
      en: 'Case-by-case review for China and Macau below the figures of January 2026',
      zh: '对中国与澳门、低于2026年1月所定参数者的逐案审查',
    },
    spans: [{ from: '2026-01-15', enforcement: 'enforced', contested: false, entries: ['P-2026-01-15-case-by-case'] }],
  },
]

/** How a provision stood on the newest entries known on a day; undefined before its first span. */
export const postureOf = (provision: ProvisionPosture, knowledgeDate: string): PostureSpan | undefined =>
  provision.spans.findLast((span) => span.from <= knowledgeDate)
