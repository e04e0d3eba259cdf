// People whose certificates the reader has compared, as a list.
import type { Person } from '../../../shared/contract/people.ts'
import type { Language } from '../../../shared/language/catalog.ts'
import { fileWords } from '../../../shared/language/cli/files.ts'
import { columnsUnder, tableOf } from '../../../shared/tables/table.ts'

const { text } = columnsUnder<keyof (typeof fileWords)['en'], Person>(fileWords)

const columns = [
  text('person', ({ name }) => name),
  text('compared-on', ({ added }) => added),
  text('fingerprint', ({ fingerprint }) => fingerprint),
]

export const peopleTable = (people: readonly Person[], language: Language) => tableOf(columns, people, language)
