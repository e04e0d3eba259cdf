// Each conformance case as its own test. Expected values are what an expert answers from the text; a case whose confidence
// is below high carries a note that says where a careful reader may differ.
import { describe, expect, it } from 'vitest'
import { civilDate } from '../../shared/kernel/civil-date.ts'
import { currentPack } from '../../main/law/index.ts'
import { veuReports } from '../../main/law/windows/deadlines.ts'
import { commentStanding, nveuArrangement } from '../../main/law/windows/questions.ts'
import { answersOf } from './answers.ts'
import { classOf, conformanceCases } from './cases.ts'

const law = { pack: currentPack.pack }
const cases = conformanceCases()
const problemsOf = answersOf(cases)

/** Cases the engine does not meet yet; one that it meets must leave this list. */
const notMet: readonly string[] = []

describe.each([...new Set(cases.map(classOf))])('class %s', (name) => {
  const titled = cases
    .filter((each) => classOf(each) === name && each.kind !== 'question')
    .map((each) => [each.id, each.title, each] as const)
  it.each(titled.filter(([id]) => !notMet.includes(id)))('%s: %s', async (_id, _title, wanted) => {
    expect(await problemsOf(wanted)).toEqual([])
  })
  it.fails.each(titled.filter(([id]) => notMet.includes(id)))('%s: %s', async (_id, _title, wanted) => {
    expect(await problemsOf(wanted)).toEqual([])
  })
})

describe('the questions that are no determination', () => {
  it('VE-26: an NVEU for Kenya without an arrangement shows both paragraphs, decides nothing, and a license is required until it is granted', () => {
    const answer = nveuArrangement('KE', false, law)
    expect(answer).toMatchObject({
      doubt: 'A-7',
      decided: false,
      readings: [{ citation: '748.15(a)(2)(iii)(A)' }, { citation: '748 Supp. 10 para 12' }],
      until: { licenseRequirement: 'yes', reviewPolicy: 'presumption-of-approval' },
    })
    expect(answer.until.citations).toContain('742.6(b)(10)(iii)(B)(1)')
  })

  it('VE-33: on Monday 2026-02-02 the reports of July and January are in, the accounting of August is missed and that of Sunday 1 February is overdue with doubt A-5', () => {
    const sent = [
      { kind: 'veu-report' as const, due: civilDate('2025-07-15'), on: civilDate('2025-07-15') },
      { kind: 'veu-report' as const, due: civilDate('2026-01-15'), on: civilDate('2026-01-15') },
    ]
    const holder = { kind: 'uveu' as const, party: 'holder', since: civilDate('2025-06-01') }
    const past = veuReports(holder, law, civilDate('2026-02-02'), sent).filter(({ due }) => due <= '2026-02-02')
    expect(past.map(({ kind, due, met, standing }) => [kind, due, met, standing])).toEqual([
      ['veu-report', '2025-07-15', 'yes', 'met'],
      ['chip-accounting', '2025-08-01', 'unknown', 'overdue'],
      ['veu-report', '2026-01-15', 'yes', 'met'],
      ['chip-accounting', '2026-02-01', 'unknown', 'overdue'],
    ])
    expect(past.map(({ weekday, doubts }) => [weekday, doubts.includes('A-5')])).toEqual([
      ['tuesday', false],
      ['friday', false],
      ['thursday', false],
      ['sunday', true],
    ])
  })

  it('TR-13: a comment received on 2025-05-15 is in time, with the hour and the time zone to be confirmed', () => {
    expect(commentStanding(civilDate('2025-05-15'), law)).toMatchObject({
      inTime: true,
      due: '2025-05-15',
      rin: '0694-AJ90',
      docket: 'BIS-2025-0001',
      confirm: ['hour', 'time-zone'],
    })
    expect(commentStanding(civilDate('2025-05-15'), law).arithmetic).toContain('2025-01-15')
    expect(commentStanding(civilDate('2025-05-16'), law).inTime).toBe(false)
  })
})

describe('the set of cases', () => {
  it('has every id once, and each expectation belongs to a record of its case', () => {
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length)
    for (const each of cases) {
      if (each.kind === 'question') continue
      const ids = each.records.map(({ id }) => id)
      expect(Object.keys(each.expect).filter((id) => !ids.includes(id))).toEqual([])
      expect(Object.keys(each.expect).length).toBeGreaterThan(0)
    }
  })

  it('says in a note where a careful reader may differ', () => {
    expect(cases.filter(({ confidence, note }) => confidence !== 'high' && note === undefined)).toEqual([])
  })
})
