import { execFileSync } from 'node:child_process'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../../../shared/kernel/civil-date.ts'
import { toDeadlineCsv, toICalendar } from '../../../../main/filing/calendar.ts'
import { currentPack } from '../../../../main/law/index.ts'
import { commentDeadline, veuReports } from '../../../../main/law/windows/deadlines.ts'

const law = { pack: currentPack.pack }
const settings = { language: 'en', title: 'Case 7', caseId: 'case-7', stamp: civilDate('2026-02-02') } as const
const register = [
  commentDeadline(law, civilDate('2026-02-02')),
  ...veuReports(
    { kind: 'uveu', party: '=cloud, Ltd; "A"', since: civilDate('2025-03-01'), transactions: ['t1', 't2'] },
    law,
    civilDate('2026-02-02'),
  ),
]

/** RFC 5545 3.1: a line that goes on begins with a space. */
const unfolded = (text: string): readonly string[] => text.replaceAll(/\r\n[ \t]/g, '').split('\r\n')

describe('the register as iCalendar', () => {
  const text = toICalendar(register, settings)
  const lines = unfolded(text)

  it('has one whole-day event a deadline, ending on the day after', () => {
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(register.length)
    expect(lines.filter((line) => line.startsWith('DTSTART')).map((line) => line.slice(-8))).toEqual(
      register.map(({ due }) => due.replaceAll('-', '')),
    )
    expect(lines).toContain('DTSTART;VALUE=DATE:20260201')
    expect(lines).toContain('DTEND;VALUE=DATE:20260202')
  })

  it('is the same at every making, has no clock in it, and keeps its UIDs', () => {
    expect(toICalendar(register, settings)).toBe(text)
    expect(new Set(lines.filter((line) => line.startsWith('DTSTAMP')))).toEqual(new Set(['DTSTAMP:20260202T000000Z']))
    const ids = lines.filter((line) => line.startsWith('UID:'))
    expect(new Set(ids).size).toBe(register.length)
    const later = unfolded(toICalendar(register, { ...settings, stamp: civilDate('2026-03-01'), language: 'zh-CN' }))
    expect(later.filter((line) => line.startsWith('UID:'))).toEqual(ids)
    const other = unfolded(toICalendar(register, { ...settings, caseId: 'case-8' }))
    expect(other.filter((line) => line.startsWith('UID:'))).not.toEqual(ids)
  })

  it('uses CRLF and folds lines to 75 bytes, Chinese too', () => {
    for (const language of ['en', 'zh-CN'] as const)
      for (const line of toICalendar(register, { ...settings, language }).split('\r\n'))
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
  })

  it('carries citation, arithmetic, party and transactions, with reserved characters escaped', () => {
    const described = lines.find((line) => line.startsWith('DESCRIPTION') && line.includes('para 10'))
    expect(described).toContain('748 Supp. 10 para 10')
    expect(described).toContain('Transactions: t1\\, t2')
    expect(described).toContain('=cloud\\, Ltd\\; "A"')
  })

  it('prints the same days on a machine in Samoa and one in Kiribati', () => {
    const script = `
      import { toICalendar } from './main/filing/calendar.ts'
      import { currentPack } from './main/law/index.ts'
      import { commentDeadline } from './main/law/windows/deadlines.ts'
      process.stdout.write(toICalendar([commentDeadline(currentPack)], { language: 'en', title: 't', caseId: 'c', stamp: '2026-02-02' }))`
    const at = (TZ: string): string =>
      execFileSync(process.execPath, ['--input-type=module', '--no-warnings', '--eval', script], {
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
    expect(at('Pacific/Pago_Pago')).toBe(at('Pacific/Kiritimati'))
    expect(at('Pacific/Kiritimati')).toContain('DTSTART;VALUE=DATE:20250515')
  })
})

describe('the register as CSV', () => {
  it.each(['en', 'zh-CN'] as const)('reads back in %s with a row a deadline', (language) => {
    const text = toDeadlineCsv(register, language)
    const rows: readonly Record<string, string>[] = parse(text, { bom: true, columns: true })
    expect(rows.map((row) => Object.values(row)[0])).toEqual(register.map(({ due }) => due))
    expect(text.startsWith('\uFEFF')).toBe(true)
  })

  it('makes a cell harmless that a spreadsheet would run as a formula', () => {
    const rows: readonly Record<string, string>[] = parse(toDeadlineCsv(register, 'en'), { bom: true, columns: true })
    expect(rows[1]?.['Party']).toBe(`'=cloud, Ltd; "A"`)
  })

  it('keeps its header when nothing is due', () => {
    expect(toDeadlineCsv([], 'en')).toMatch(/^\uFEFFDue,Weekday,What/)
  })
})
