// Reads the value of a field from what it is drawn of.
import type { FieldOrigin, Giver } from '../../shared/contract/filing.ts'
import { partiesIn } from '../../shared/contract/parties.ts'
import { type Read, derived } from './derived.ts'
import type { Field } from './form.ts'
import type { Subject } from './subject.ts'

export type Found = {
  readonly origin: FieldOrigin
  readonly giver: Giver
  readonly facts: readonly string[]
  readonly reckonedFrom?: readonly string[]
  readonly read: Read | undefined
}

const member = (value: unknown, name: string): unknown =>
  // A record is plain JSON.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined

/** The member of a record at a dotted path. */
export const memberAt = (record: unknown, path: string): unknown => path.split('.').reduce(member, record)

const plain = (value: unknown): Read | undefined => {
  if (typeof value === 'string') return value.trim() === '' ? undefined : { text: value }
  if (typeof value === 'number') return { text: String(value) }
  if (typeof value === 'boolean') return { text: value ? 'yes' : 'no' }
  if (Array.isArray(value)) return value.length === 0 ? undefined : { text: value.join('; ') }
  return undefined
}

/** The value of a field, where it comes from, and who gives it where it is missing. */
export const found = ({ id, from }: Field, subject: Subject, row?: string): Found => {
  switch (from.kind) {
    case 'record':
      return {
        origin: 'record',
        giver: 'record',
        facts: [from.path],
        read: plain(memberAt(subject.record, from.path)),
      }
    case 'party': {
      const values = partiesIn(subject.record, from.role).map((party) => party[from.member])
      const named = values.filter((value) => value != null && value !== '')
      return {
        origin: 'record',
        giver: 'record',
        facts: [`parties[${from.role}].${from.member}`],
        read: named.length === 0 || named.length < values.length ? undefined : { text: [...new Set(named)].join('; ') },
      }
    }
    case 'case':
      return { origin: 'case', giver: 'filer', facts: [], read: plain(ofCase(subject, from.member)) }
    case 'derived': {
      const { origin, facts, fields, read } = derived(from.name)
      return {
        origin,
        giver: origin === 'stated' ? 'filer' : 'record',
        facts,
        ...(fields === undefined ? {} : { reckonedFrom: fields }),
        read: read(subject),
      }
    }
    case 'constant':
      return { origin: 'rule', giver: 'filer', facts: [], read: { text: from.text } }
    case 'stated':
      return {
        origin: 'stated',
        giver: from.by,
        facts: [],
        read: plain(subject.stated.get(row === undefined ? id : `${id}[${row}]`)),
      }
  }
}

const ofCase = ({ client, preparer, filingDay }: Subject, name: 'client' | 'preparer' | 'filing-day'): string => {
  switch (name) {
    case 'client':
      return client
    case 'preparer':
      return preparer
    case 'filing-day':
      return filingDay
  }
}
