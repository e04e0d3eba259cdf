// The dates of the rule against those of the transaction: 90 FR 4544 (effect, compliance, saving clause), the allocation period of
// 742.6(b)(10)(iii)(B)(1), 15 January 2026 of 748.15(a)(2), and the reporting dates of 748 Supp. 10 para 10.
import type { Possible, Reader, Reading } from './read.ts'

/** What a span of days may come to, of values that follow each other in time, each from its day on. */
const between = (
  { earliest, latest }: { readonly earliest: string | null; readonly latest: string | null },
  values: readonly (readonly [value: string, from: string])[],
): Possible =>
  values.flatMap(([value, from], place) => {
    const next = values[place + 1]?.[1]
    const starts = latest === null || latest >= from
    const lasts = earliest === null || next === undefined || earliest < next
    return starts && lasts ? [value] : []
  })

const byLawDate = ({ lawDate, earliest, latest }: Reading) =>
  lawDate === null ? { earliest, latest } : { earliest: lawDate, latest: lawDate }

export const phase: Reader = (reading) =>
  between(byLawDate(reading), [
    ['before-effective', ''],
    ['compliance-optional', '2025-01-13'],
    ['compliance-required', '2025-05-15'],
  ])

export const knowledge: Reader = ({ knowledgeDate }) =>
  between({ earliest: knowledgeDate, latest: knowledgeDate }, [
    ['before-announcement', ''],
    ['announced', '2025-05-13'],
    ['after-guidance', '2026-05-31'],
  ])

/** Nothing that begins after the last day of the clause was under way or done within it. */
const afterTheClause = ({ earliest }: Reading): boolean => earliest !== null && earliest > '2025-06-16'

/** "En route aboard a carrier ... on May 15, 2025": loaded by then, and not completed before. */
export const aboard: Reader = (reading) => {
  const { aboardCarrier: loaded, completed } = reading.record.dates ?? {}
  if (completed != null && completed < '2025-05-15') return ['late']
  if (loaded != null) return [loaded <= '2025-05-15' ? 'in-time' : 'late']
  return afterTheClause(reading) ? ['late'] : ['in-time', 'late']
}

const everyCompletion: Possible = ['by-raw-day', 'in-caution-band', 'after']

/** "Completed no later than on June 16, 2025"; day 150 is 14 June. */
export const completion: Reader = (reading) => {
  const { completed, export: left } = reading.record.dates ?? {}
  if (completed == null) return afterTheClause(reading) ? ['after'] : everyCompletion
  // After the last day in any case; else done before it began is one of two errors
  if (completed > '2025-06-16') return ['after']
  if (left != null && completed < left) return everyCompletion
  return [completed <= '2025-06-14' ? 'by-raw-day' : 'in-caution-band']
}

export const priorEligibility: Reader = ({ record }) => {
  const said = record.prior?.eligibility
  if (said == null) return ['free', 'license']
  return [said === 'license-required' ? 'license' : 'free']
}

/** "Pursuant to actual orders": an order of a later day is none that a shipment already aboard was under. */
export const actualOrder: Reader = ({ record }) => {
  const said = record.prior?.actualOrder
  const { order, aboardCarrier: loaded } = record.dates ?? {}
  if (said === true && order != null && loaded != null && loaded < order) return ['yes', 'no']
  return said == null ? ['yes', 'no'] : [said ? 'yes' : 'no']
}

export const securityDate: Reader = (reading) =>
  between(reading, [
    ['before', ''],
    ['due', '2026-01-15'],
  ])

export const allocationPeriod: Reader = (reading) =>
  between(reading, [
    ['inside', ''],
    ['after', '2028-01-01'],
  ])

/** "Each February 1 and August 1". */
export const reportingDate: Reader = ({ day }) =>
  day === null ? ['yes', 'no'] : [/-0[28]-01$/.test(day) ? 'yes' : 'no']
