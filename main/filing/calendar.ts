// The deadline register for other programs: iCalendar (RFC 5545, whole days) and CSV. Equal registers give equal bytes.
import { stringify } from 'csv-stringify/sync'
import ical from 'ical-generator'
import type { Deadline } from '../../shared/contract/windows-view.ts'
import { type CivilDate, civilDate, addDays } from '../../shared/kernel/civil-date.ts'
import { sha256Hex } from '../../shared/kernel/sha256.ts'
import { type Language, inLanguage, say } from '../../shared/language/catalog.ts'
import { calendarTexts, standingTerms } from '../../shared/language/windows.ts'
import { deadlineTable } from '../../shared/tables/deadlines.ts'

export type CalendarSettings = {
  readonly language: Language
  /** Name of the case, shown by calendar programs. */
  readonly title: string
  /** Identity of the case: the same deadline of the same case keeps its UID, so that a second import updates the first. */
  readonly caseId: string
  /** The day the register was made, for DTSTAMP; never the clock. */
  readonly stamp: CivilDate
}

const PRODUCT = '-//Diffusion Docket//Deadline register//EN'

/** Midnight of a civil day in UTC, the form in which the library takes days; it prints the same day in every time zone. */
const asDate = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`)

/** A calendar with one whole-day event a deadline, in the order given. */
export const toICalendar = (register: Iterable<Deadline>, settings: CalendarSettings): string => {
  const { language, title, caseId, stamp } = settings
  const calendar = ical({ name: title, prodId: PRODUCT })
  for (const deadline of register) {
    const due = civilDate(deadline.due)
    calendar.createEvent({
      id: `${sha256Hex(`${caseId}\n${deadline.id}`).slice(0, 32)}@diffusion-docket`,
      stamp: asDate(stamp),
      start: asDate(due),
      end: asDate(addDays(due, 1)),
      allDay: true,
      summary: `${summaryMark(deadline, language)}${inLanguage(deadline.what, language)}`,
      description: description(deadline, language),
    })
  }
  return calendar.toString()
}

const summaryMark = ({ standing }: Deadline, language: Language): string =>
  standing === 'met' || standing === 'missed' || standing === 'overdue'
    ? `[${say(standingTerms, language, standing)}] `
    : ''

const description = (deadline: Deadline, language: Language): string =>
  [
    deadline.citation,
    inLanguage(deadline.arithmetic, language),
    ...(deadline.note === undefined ? [] : [inLanguage(deadline.note, language)]),
    ...(deadline.party === undefined ? [] : [`${say(calendarTexts, language, 'party')}: ${deadline.party}`]),
    ...(deadline.transactions.length === 0
      ? []
      : [`${say(calendarTexts, language, 'transactions')}: ${deadline.transactions.join(', ')}`]),
  ].join('\n')

/**
 * A table of the register: UTF-8 with a byte order mark, which spreadsheets need for Chinese, and with cells that a spreadsheet
 * would run as a formula made harmless.
 */
export const toDeadlineCsv = (register: Iterable<Deadline>, language: Language): string => {
  const { head, rows } = deadlineTable(register, language)
  return stringify([head, ...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' })
}
