// Papers and steps: made in time, or not. 740.27(b) and (c), 740.28(e), 740.29(f) and (g), 740.8(a)(1) and (c)(1), 748.15(a)(2)(ii)(A).
import { addDays, civilDate } from '../../../../shared/kernel/civil-date.ts'
import { type Possible, type Reader, type Reading, yesNo } from './read.ts'

type Held = NonNullable<Reading['record']['held']>
type Paper = string | false | null | undefined

const either: Possible = ['held', 'not-held']

/** Made so many days before the event, or more. */
const madeBefore = (reading: Reading, paper: Paper, days = 0): Possible => {
  if (paper === false) return ['not-held']
  if (paper == null) return either
  const { earliest, latest } = reading
  const due = addDays(civilDate(paper), days)
  if (earliest !== null && due <= earliest) return ['held']
  return latest !== null && due > latest ? ['not-held'] : either
}

const paper =
  (of: (held: Held) => Paper, days = 0): Reader =>
  (reading) =>
    madeBefore(reading, reading.record.held == null ? undefined : of(reading.record.held), days)

export const eccnFurnished = paper(({ eccnFurnished: said }) => said)
export const aiaCertification = paper(({ aiaCertification: said }) => said)
export const aiaSubmission = paper(({ aiaCertificationSubmitted: said }) => said)
export const aiaNotice = paper(({ aiaShipmentNotice: said }) => said)
export const lppStatement = paper(({ lppStatement: said }) => said)
export const lppNotice = paper(({ lppPriorNotice: said }) => said)
/** "At least twenty-five calendar days prior". */
export const nacNotice = paper(({ nacFiled: said }) => said, 25)
export const purchaseOrder = paper(({ purchaseOrder: said }) => said)

/** "180 days before any exports"; 60 days of paragraph 5 in veus.ts. */
export const siteNotice: Reader = (reading) => madeBefore(reading, reading.record.dates?.newSiteNotice, 180)
export const noticeOfMove = (reading: Reading): Possible => madeBefore(reading, reading.record.dates?.moveNotice, 60)

/** Nobody could read the rule before its public inspection, so no paper it first asks for is of a day before (D-22). */
export const beforeTheRule = (...papers: readonly Paper[]): boolean =>
  papers.some((each) => typeof each === 'string' && /^\d{4}-\d\d-\d\d$/.test(each) && each < '2025-01-10')

/** D-22: obtained, then submitted. */
export const aiaPapersDated: Reader = ({ record }) => {
  const { aiaCertification: obtained, aiaCertificationSubmitted: sent, aiaShipmentNotice: notice } = record.held ?? {}
  const reversed = typeof obtained === 'string' && typeof sent === 'string' && sent < obtained
  return [reversed || beforeTheRule(obtained, sent, notice) ? 'no' : 'yes']
}

/** D-22: the statement speaks of "the relevant calendar year", in which it is made. */
export const lppPapersDated: Reader = (reading) => {
  const { lppStatement: made, lppPriorNotice: notice } = reading.record.held ?? {}
  if (beforeTheRule(made, notice)) return ['no']
  if (typeof made !== 'string') return ['yes']
  const year = made.slice(0, 4)
  if (reading.earliest !== null && reading.earliest.slice(0, 4) > year) return ['no']
  return reading.latest !== null && reading.latest.slice(0, 4) <= year ? ['yes'] : yesNo
}

/** 740.8(c)(1)(i) to (vi): all six. */
export const nacContents: Reader = ({ record }) => {
  const said = record.held?.nacContents
  return said == null ? ['complete', 'incomplete'] : [new Set(said).size === 6 ? 'complete' : 'incomplete']
}

export const nacAnswer: Reader = (reading) => {
  const { nacAnswer: said, nacFiled: filed } = reading.record.held ?? {}
  const every: Possible = ['eligible', 'refused']
  if (said == null || said.result === 'pending') return every
  if (said.result === 'license-required') return ['refused']
  // An answer of a day before the notification is none to it
  if (typeof filed === 'string' && said.on < filed) return every
  return reading.latest !== null && said.on <= reading.latest ? ['eligible'] : every
}

/** "Updated every six months or more frequently". */
export const acmAccounting: Reader = ({ record, day }) => {
  const said = record.held?.acmAccountingUpdated
  if (said === false) return ['none']
  if (said == null) return ['current', 'lapsed', 'none']
  if (day === null || said > day) return ['current', 'lapsed']
  return [sixMonthsAfter(said) >= day ? 'current' : 'lapsed']
}

const sixMonthsAfter = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [inYear, inMonth] = month > 6 ? [year + 1, month - 6] : [year, month + 6]
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()
  return `${inYear}-${String(inMonth).padStart(2, '0')}-${String(Math.min(date, last)).padStart(2, '0')}`
}
