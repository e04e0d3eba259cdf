// The timeline of the 120, 150 and 365 days with the transactions on it.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { addDays, type CivilDate } from '../../shared/kernel/civil-date.ts'
import type { FigureId } from '../law/figure-names.ts'
import { type Limits, limitsOf } from '../law/limits.ts'
import type { LawPack } from '../law/model.ts'
import { countFromPublication, type RuleDates, ruleDates } from '../law/windows/dates.ts'
import { lawOf } from './carry.ts'
import { aheadOf } from './scheduled.ts'
import { basisOf } from './standing.ts'
import { type Work, transactionsOf } from './work.ts'

type Timeline = OutputOf<'windows', 'timeline'>
type Mark = Timeline['marks'][number]

const LISTED = 100
const SOURCE = '90 FR 4544'

const mark = (
  id: string,
  on: string,
  en: string,
  zh: string,
  arithmetic: Mark['arithmetic'],
  citation = SOURCE,
): Mark => ({
  id,
  on,
  words: { en, zh },
  citation,
  arithmetic,
})
const printed = { en: 'printed in the rule', zh: '规则所载日期' }
/** The count from publication that comes to a day; a day that it does not come to is the one the rule prints. */
const counted = (on: CivilDate, days: number, limits: Limits): Mark['arithmetic'] =>
  countFromPublication(limits, days).due === on
    ? { en: `publication + ${days} days`, zh: `公布日 + ${days} 天` }
    : printed

const marksOf = (dates: RuleDates, limits: Limits, { windows }: Pick<LawPack, 'windows'>): Mark[] => {
  const by = (on: CivilDate, days: FigureId): Mark['arithmetic'] => counted(on, limits.count(days), limits)
  return [
    mark('effective', dates.effective, 'Effective date', '生效日', printed),
    mark('published', dates.published, 'Publication', '公布日', printed),
    mark('compliance', dates.compliance, 'Compliance date', '合规日', by(dates.compliance, 'compliance days')),
    mark('comments', dates.comments, 'Comments close', '评论截止', by(dates.comments, 'compliance days')),
    mark(
      'savings-counted',
      dates.savingsCounted,
      'Savings clause, as counted',
      '保留条款（按天数计算）',
      by(dates.savingsCounted, 'savings days'),
    ),
    mark('savings-printed', dates.savingsPrinted, 'Savings clause, as printed', '保留条款（印定之日）', printed),
    mark(
      'security',
      dates.security,
      'Supplement 10 paragraphs 14, 15, 18',
      '附件 10 第 14、15、18 段',
      by(dates.security, 'Supplement 10 days'),
      windows.find(({ id }) => id === 'security')?.citation,
    ),
  ]
}

const spansOf = (dates: RuleDates): Timeline['spans'] => [
  {
    id: 'optional',
    from: dates.effective,
    through: addDays(dates.compliance, -1),
    words: { en: 'Compliance optional', zh: '合规可选期' },
    citation: SOURCE,
  },
  {
    id: 'savings',
    from: dates.compliance,
    through: dates.savingsPrinted,
    words: { en: 'Saved shipments complete', zh: '保留货运完成期' },
    citation: SOURCE,
  },
]

export const timeline = (work: Work): Timeline => {
  const days = new Map<string, Timeline['days'][number]>()
  let undated = 0
  const ahead = aheadOf(work.pack.pack)
  for (const { record, determination } of transactionsOf(work)) {
    ahead.add({ record, determination })
    const on = eventDateOf(record)
    if (on === null) {
      undated += 1
      continue
    }
    const day = days.get(on) ?? { on, transactions: 0, ids: [], outcomes: {} }
    days.set(on, day)
    day.transactions += 1
    if (day.ids.length < LISTED) day.ids.push(record.id)
    if (determination === null) continue
    const { outcome } = determination.codified
    day.outcomes[outcome] = (day.outcomes[outcome] ?? 0) + 1
  }
  const law = lawOf(work)
  const limits = limitsOf(law.pack, law.lawDate)
  const dates = ruleDates(limits)
  return {
    marks: marksOf(dates, limits, law.pack),
    spans: spansOf(dates),
    days: [...days.values()].toSorted((left, right) => (left.on < right.on ? -1 : 1)),
    undated,
    ahead: ahead.counted(),
    basis: basisOf(work),
  }
}
