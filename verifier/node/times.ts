// Times of certificates as OpenSSL prints them: `Nov 22 10:00:00 2026 GMT`, or that they are none.
import { type DerNode, tags } from '../../main/report/der.ts'
import { Buffer } from './buffer.ts'

const BAD = 'Bad time value'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const FORM =
  /^(?<year>\d{2}|\d{4})(?<month>\d\d)(?<day>\d\d)(?<hour>\d\d)(?<minute>\d\d)(?<second>\d\d)?(?<fraction>\.\d+)?(?<zone>Z|[+-]\d{4})$/

/** UTCTime has two digits of its year, from 1950 through 2049. */
const yearOf = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900)

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export const timeText = ({ tag, content }: DerNode): string => {
  const found = FORM.exec(Buffer.from(content).toString('latin1'))?.groups
  const { year = '', month = '', day = '', hour = '', minute = '', second, fraction = '', zone = '' } = found ?? {}
  if (found === undefined || (year.length === 4) !== (tag === tags.generalizedTime)) return BAD
  if (tag === tags.utcTime && fraction !== '') return BAD
  const [years, months, days] = [yearOf(year), Number(month), Number(day)]
  const [hours, minutes, seconds] = [Number(hour), Number(minute), Number(second ?? 0)]
  const isOfCalendar = months >= 1 && months <= 12 && days >= 1 && days <= daysIn(years, months)
  if (!isOfCalendar || hours > 23 || minutes > 59 || seconds > 59) return BAD
  const moment = new Date(0)
  moment.setUTCFullYear(years, months - 1, days)
  moment.setUTCHours(hours, minutes, seconds)
  if (zone !== 'Z') {
    const [offHours, offMinutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3))]
    if (offHours > 12 || offMinutes > 59) return BAD
    moment.setTime(moment.getTime() - (zone.startsWith('-') ? -1 : 1) * (offHours * 60 + offMinutes) * 60_000)
  }
  const two = (value: number): string => String(value).padStart(2, '0')
  const clock = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()].map(two).join(':')
  const date = `${MONTHS[moment.getUTCMonth()] ?? ''} ${String(moment.getUTCDate()).padStart(2, ' ')}`
  return `${date} ${clock}${fraction} ${moment.getUTCFullYear()} GMT`
}
