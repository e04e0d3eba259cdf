// The country tables of the pack, put together: rows with their notes, dated changes, Supplement 5(b), part 746 and the doubts.
import type { CountryTables } from '../model.ts'
import {
  chinaOrMacau,
  countryChanges,
  countryDoubts,
  deemedExport,
  embargo,
  macau,
  supplement5bLists,
} from './country-changes.ts'
import { countryNotes } from './country-notes.ts'
import { countryRows } from './country-rows.ts'

export const countries: CountryTables = {
  rows: countryRows.map((row) => {
    const note = countryNotes(row)
    return note === undefined ? row : { ...row, note }
  }),
  changes: countryChanges,
  supplement5b: supplement5bLists,
  embargo,
  macau,
  chinaOrMacau,
  deemedExport,
  doubts: countryDoubts,
}
