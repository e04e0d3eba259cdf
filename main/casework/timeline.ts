// The timeline of the 120, 150 and 365 days with the transactions on it.
import { eventDateOf } from '../../shared/contract/event-date.ts'
import type { OutputOf } from '../../shared/contract/ipc.ts'
import { addDays, type CivilDate } from '../../shared/kernel/civil-date.ts'
import { inBoth } from '../../shared/language/in-both.ts'
import { countingTerms, markTerms, spanTerms } from '../../shared/language/timeline.ts'
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

type MarkId = keyof (typeof markTerms)['en']

const printed = inBoth(countingTerms, 'printed')
/** The count from publication that comes to a day; a day that it does not come to is the one the rule prints. */
const counted = (on: CivilDate, days: number, limits: Limits): Mark['arithmetic'] =>
  countFromPublication(limits, days).due === on ? inBoth(countingTerms, 'counted', { days }) : printed

const marksOf = (dates: RuleDates, limits: Limits, { windows }: Pick<LawPack, 'windows'>): Mark[] => {
  const mark = (id: MarkId, on: CivilDate, days?: FigureId, citation = SOURCE): Mark => ({
    id,
    on,
    words: inBoth(markTerms, id),
    citation,
    arithmetic: days === undefined ? printed : counted(on, limits.count(days), limits),
  })
  return [
    mark('effective', dates.effective),
    mark('published', dates.published),
    mark('compliance', dates.compliance, 'compliance days'),
    mark('comments', dates.comments, 'compliance days'),
    mark('savings-counted', dates.savingsCounted, 'savings days'),
    mark('savings-printed', dates.savingsPrinted),
    mark('security', dates.security, 'Supplement 10 days', windows.find(({ id }) => id === 'security')?.citation),
  ]
}

const spansOf = (dates: RuleDates): Timeline['spans'] => {
  const span = (id: keyof (typeof spanTerms)['en'], from: CivilDate, through: CivilDate) => ({
    id,
    from,
    through,
    words: inBoth(spanTerms, id),
    citation: SOURCE,
  })
  return [
    span('optional', dates.effective, addDays(dates.compliance, -1)),
    span('savings', dates.compliance, dates.savingsPrinted),
  ]
}

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
