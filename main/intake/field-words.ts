// What a column of the record is called where a person chooses it: with the role of its party, its place in a list, and the group it
// stands in.
import { groupWords } from '../../shared/language/import-fields.ts'
import type { Words } from '../../shared/contract/values.ts'
import { roleWords } from '../../shared/language/columns.ts'
import { type Column, columnWords } from './columns.ts'

const bareRole = (prefix: string): string => prefix.replace(/\[\d+\]$/, '')

/** `(2)` for the second of several. */
const placeIn = (name: string): string => {
  const numbers = [...name.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))
  const last = numbers.findLast((number) => number > 1)
  return last === undefined ? '' : ` (${last})`
}

const roleOf = (prefix: string): Words => {
  const role = roleWords[bareRole(prefix)]
  return { en: role?.en ?? prefix, zh: role?.zh ?? prefix }
}

/** "Ultimate consignee: country of its headquarters", and the same in Chinese. */
export const fieldWords = (column: Column): Words => {
  const { en, zh } = columnWords(column)
  const place = placeIn(column.name)
  if (column.party === undefined) return { en: `${en}${place}`, zh: `${zh}${place}` }
  const role = roleOf(column.party.prefix)
  return { en: `${role.en}: ${en}${place}`, zh: `${role.zh}：${zh}${place}` }
}

export const fieldGroup = (column: Column): Words => {
  if (column.party !== undefined) return roleOf(column.party.prefix)
  const [first = ''] = column.steps
  const group = typeof first === 'string' && column.steps.includes('weights') ? 'weights' : String(first)
  return groupWords(group)
}
