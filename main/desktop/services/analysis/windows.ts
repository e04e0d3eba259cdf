// The timeline of the 120, 150 and 365 days with the transactions on it.
import type { OutputOf } from '../../../../shared/contract/ipc.ts'
import { addDays } from '../../../../shared/kernel/civil-date.ts'
import {
  COMMENT_DEADLINE,
  COMPLIANCE,
  EFFECTIVE,
  PUBLISHED,
  SAVINGS_PRINTED_END,
  SAVINGS_RAW_END,
  SUPPLEMENT_10_SECURITY,
} from '../../../law/windows/dates.ts'
import { type Context, eventDateOf, transactionsOf } from './pass.ts'

type Timeline = OutputOf<'windows', 'timeline'>
type Mark = Timeline['marks'][number]

const LISTED = 100
const SOURCE = '90 FR 4544'

const mark = (id: string, on: string, en: string, zh: string, arithmetic: Mark['arithmetic']): Mark => ({
  id,
  on,
  words: { en, zh },
  citation: SOURCE,
  arithmetic,
})
const printed = { en: 'printed in the rule', zh: '规则所载日期' }
/** Doubt A-14: the preamble that prints the day was not read. */
const secondary = { en: 'secondary sources, doubt A-14', zh: '次级来源，疑点A-14' }
const counted = (days: number): Mark['arithmetic'] => ({ en: `publication + ${days} days`, zh: `公布日 + ${days} 天` })

const marks: Mark[] = [
  mark('effective', EFFECTIVE, 'Effective date', '生效日', printed),
  mark('published', PUBLISHED, 'Publication', '公布日', printed),
  mark('compliance', COMPLIANCE, 'Compliance date', '合规日', counted(120)),
  mark('comments', COMMENT_DEADLINE, 'Comments close', '评论截止', counted(120)),
  mark('savings-counted', SAVINGS_RAW_END, 'Savings clause, as counted', '保留条款（按天数计算）', counted(150)),
  mark(
    'savings-printed',
    SAVINGS_PRINTED_END,
    'Savings clause, as secondary sources print it',
    '保留条款（次级来源所载）',
    secondary,
  ),
  mark('security', SUPPLEMENT_10_SECURITY, 'Supplement 10 paragraphs 14, 15, 18', '附录10第14、15、18段', counted(365)),
]

const spans: Timeline['spans'] = [
  {
    id: 'optional',
    from: EFFECTIVE,
    through: addDays(COMPLIANCE, -1),
    words: { en: 'Compliance optional', zh: '合规可选期' },
    citation: SOURCE,
  },
  {
    id: 'savings',
    from: COMPLIANCE,
    through: SAVINGS_PRINTED_END,
    words: { en: 'Saved shipments complete', zh: '保留货运完成期' },
    citation: SOURCE,
  },
]

export const timelineOf = (context: Context): Timeline => {
  const days = new Map<string, Timeline['days'][number]>()
  let undated = 0
  for (const { record, determination } of transactionsOf(context)) {
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
  return { marks, spans, days: [...days.values()].toSorted((left, right) => (left.on < right.on ? -1 : 1)), undated }
}
