// What must hold of a paper as a whole, beside its fields: who may stand on it, sums that must agree, days that must precede.
import { partiesIn } from '../../shared/contract/parties.ts'
import type { Words } from '../../shared/contract/values.ts'
import { addDecimals, compareDecimals, decimal, parseDecimal } from '../../shared/kernel/tpp.ts'
import { filingChecks } from '../../shared/language/filing.ts'
import { both } from '../law/windows/words.ts'
import { derived } from './derived.ts'
import type { Subject } from './subject.ts'

type Outcome = { readonly isMet: boolean; readonly words: Words }
type Check = (subject: Subject) => Outcome

type Key = keyof (typeof filingChecks)['en']

const said = (isMet: boolean, key: Key, slots: Parameters<typeof both<Key>>[2] = {}): Outcome => ({
  isMet,
  words: both(filingChecks, key, slots),
})

const oneOf =
  (role: 'ultimate-consignee' | 'end-user', key: Key): Check =>
  ({ record }) => {
    const identities = new Set(partiesIn(record, role).map(({ name, id }) => name ?? id ?? ''))
    return said(identities.size === 1, key, { count: identities.size })
  }

const statedFigure = (subject: Subject, id: string) => {
  const read = parseDecimal(subject.stated.get(id) ?? '')
  return read.ok ? read.value : undefined
}

const isStatedAs = (subject: Subject, id: string, other: string | undefined): boolean | undefined => {
  const one = statedFigure(subject, id)
  return one === undefined || other === undefined ? undefined : compareDecimals(one, decimal(other)) === 0
}

const checksByName = {
  'one-consignee': oneOf('ultimate-consignee', 'one-consignee'),
  'one-end-user': oneOf('end-user', 'one-end-user'),
  'not-resale': ({ record }) => said(record.endUse?.includes('resale') !== true, 'not-resale'),
  'in-time': ({ deadline, filingDay }) =>
    deadline === undefined
      ? said(true, 'no-day')
      : said(filingDay <= deadline.due, 'in-time', { day: filingDay, due: deadline.due }),
  'one-country': ({ gathered }) => {
    const countries = new Set(gathered.map(({ record }) => record.destination ?? ''))
    return said(countries.size === 1, 'one-country', { count: countries.size })
  },
  /** 748 Supp. 2 (c)(4): block 22(j) and what the allocation of the country is charged with are one figure. */
  'ledger-agrees': ({ determination }) => {
    const { allocation } = determination.codified
    const total = determination.classification.aggregateTpp
    return said(
      allocation?.kind !== 'country' ||
        (total !== undefined &&
          compareDecimals(decimal(allocation.afterTpp), addDecimals(decimal(allocation.usedTpp), decimal(total))) ===
            0),
      'ledger-agrees',
    )
  },
  'count-agrees': (subject) => {
    const isAlike = isStatedAs(subject, 'count.closing', derived('closing').read(subject)?.text)
    return said(isAlike !== false, 'count-agrees')
  },
  'others-not-negative': (subject) => {
    const others = derived('lpp-others').read(subject)?.text
    return said(others === undefined || !others.startsWith('-'), 'others-not-negative')
  },
} as const satisfies Readonly<Record<string, Check>>

export type CheckName = keyof typeof checksByName

export const check = (name: CheckName, subject: Subject): Outcome => checksByName[name](subject)
