// The three counts of 90 FR 4544 from its publication, and the federal holidays over which a license runs on (750.7(g)).
import type { Holiday, WindowRule } from '../model.ts'

export const windows: readonly WindowRule[] = [
  { id: 'compliance', days: 'compliance days', governing: 'compliance', citation: '90 FR 4544', doubts: [] },
  // Day 150 as counted is a Saturday; the clause prints the Monday after it.
  {
    id: 'completion',
    days: 'savings days',
    governing: 'savings printed end',
    citation: '90 FR 4544',
    doubts: ['A-14'],
  },
  {
    id: 'security',
    days: 'Supplement 10 days',
    governing: 'Supplement 10 security',
    citation: '748.15(a)(2)(ii)(A)',
    doubts: [],
  },
]

/** 5 U.S.C. 6103(a). Holidays of the States are not here: a license names none. */
export const holidays: readonly Holiday[] = [
  { name: "New Year's Day", on: '01-01' },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, weekday: 'monday', nth: 3 },
  { name: "Washington's Birthday", month: 2, weekday: 'monday', nth: 3 },
  { name: 'Memorial Day', month: 5, weekday: 'monday', nth: -1 },
  { name: 'Juneteenth National Independence Day', on: '06-19' },
  { name: 'Independence Day', on: '07-04' },
  { name: 'Labor Day', month: 9, weekday: 'monday', nth: 1 },
  { name: 'Columbus Day', month: 10, weekday: 'monday', nth: 2 },
  { name: 'Veterans Day', on: '11-11' },
  { name: 'Thanksgiving Day', month: 11, weekday: 'thursday', nth: 4 },
  { name: 'Christmas Day', on: '12-25' },
]
