// Values that no single member of a record holds: figures of the answer, sums and running totals, and what a doubt leaves open.
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import { lppAccount, partiesIn } from '../../shared/contract/parties.ts'
import type { FieldOrigin } from '../../shared/contract/filing.ts'
import type { Words } from '../../shared/contract/values.ts'
import { calendarYear, civilDate } from '../../shared/kernel/civil-date.ts'
import {
  type Decimal,
  addDecimals,
  decimal,
  formatDecimal,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../../shared/kernel/tpp.ts'
import { grouped } from '../../shared/kernel/grouped.ts'
import { filingTerms } from '../../shared/language/filing.ts'
import { limitsOf } from '../law/limits.ts'
import { eventDay } from '../law/windows/windows.ts'
import { both } from '../law/windows/words.ts'
import { numberedReadings } from './readings.ts'
import type { Answer, Subject } from './subject.ts'

/** A value as the formats read it; `words` where it is text in both languages already. */
export type Read = { readonly text: string; readonly words?: Words }

type Derived = {
  readonly origin: FieldOrigin
  /** Members of the record without which there is no value. */
  readonly facts: readonly string[]
  /** Fields of the paper without which there is none. */
  readonly fields?: readonly string[]
  readonly read: (subject: Subject) => Read | undefined
}

const text = (value: string | number | undefined): Read | undefined =>
  value === undefined ? undefined : { text: String(value) }

const said = (words: Words): Read => ({ text: words.en, words })

const sum = (figures: readonly Decimal[]): Decimal => figures.reduce(addDecimals, decimal(0))

const UNIT = ['item.unit.totalProcessingPerformance']
const ORDER = [...UNIT, 'item.quantity']
/** The year is that of the export, and what was received in it is stated or carried. */
const YEAR = ['dates.export', 'positions.lpp']

/** What a shipment adds to the year of its consignee: the entry that the ledger takes, or what it would be once it moves by LPP. */
const lppEntry = ({ determination }: Answer): Decimal | undefined => {
  const entered = determination.proposedEntries.find(({ ledger }) => ledger === 'lpp')?.tpp
  const tpp = entered ?? determination.classification.aggregateTpp
  return tpp === undefined ? undefined : decimal(tpp)
}

const yearOf = ({ record }: Answer): number | undefined => {
  const on = eventDay(record)
  return on === undefined ? undefined : calendarYear(on)
}

/** What the ultimate consignee had received by LPP in the year before this shipment, as the ledgers carry it. */
const receivedBefore = (answer: Answer): Decimal | undefined => {
  const { lpp } = answer.record.positions ?? {}
  const year = yearOf(answer)
  const account = lppAccount(answer.record)
  const stated = (Array.isArray(lpp) ? lpp : lpp == null ? [] : [lpp]).find(
    (position) => position.year === year && (position.party == null || position.party === account),
  )
  return stated === undefined ? undefined : decimal(stated.receivedTpp)
}

const receivedAfter = (answer: Answer): Decimal | undefined => {
  const [before, entry] = [receivedBefore(answer), lppEntry(answer)]
  return before === undefined || entry === undefined ? undefined : addDecimals(before, entry)
}

/** What the running sum holds beside the shipments of this case. */
const fromElsewhere = (subject: Subject): Decimal | undefined => {
  const after = receivedAfter(subject)
  const entries = subject.gathered.flatMap((answer) => lppEntry(answer) ?? [])
  return after === undefined || entries.length < subject.gathered.length
    ? undefined
    : subtractDecimals(after, sum(entries))
}

const figure = (value: Decimal | undefined): Read | undefined =>
  value === undefined ? undefined : text(formatDecimal(value))

const quantityIn = ({ gathered }: Subject): Read | undefined => {
  const counts = gathered.map(({ record }) => record.item.quantity)
  return counts.some((count) => count == null) ? undefined : figure(sum(counts.map((count) => decimal(count ?? 0))))
}

const totalPrice = ({ record, stated }: Subject): Read | undefined => {
  const price = parseDecimal(stated.get('item.unit-price') ?? '')
  const { quantity } = record.item
  if (!price.ok || quantity == null) return undefined
  const total = formatDecimal(multiplyDecimals(price.value, decimal(quantity)))
  const [whole = '', cents] = total.split('.')
  return text(cents === undefined ? whole : `${whole}.${cents.padEnd(2, '0').slice(0, 2)}`)
}

const COUNTED = ['count.opening', 'count.out', 'count.attrition']

/** Opening + in − out − lost, from what the filer states and the case counts. */
const closing = (subject: Subject): Read | undefined => {
  const stated = COUNTED.map((id) => parseDecimal(subject.stated.get(id) ?? ''))
  const received = quantityIn(subject)
  const [opening, out, lost] = stated.flatMap((each) => (each.ok ? [each.value] : []))
  if (opening === undefined || out === undefined || lost === undefined || received === undefined) return undefined
  return figure(subtractDecimals(addDecimals(opening, decimal(received.text)), addDecimals(out, lost)))
}

/** The authorization of the validated end user among the parties. */
const authorizationOf = (record: TransactionRecord) =>
  record.parties.flatMap(({ veu }) => (veu == null || veu === 'none' ? [] : [veu]))[0]

const doubtOf = ({ doubt, pack }: Subject) => pack.pack.doubts.find(({ id }) => id === doubt?.id)

const derivedByName = {
  'application-type': {
    origin: 'record',
    facts: ['activity'],
    read: ({ record }) =>
      record.activity === 'export' || record.activity === 'reexport'
        ? said(both(filingTerms, record.activity === 'export' ? 'export-license' : 'reexport-license'))
        : undefined,
  },
  'unit-tpp': {
    origin: 'answer',
    facts: UNIT,
    read: ({ determination }) => text(determination.classification.totalProcessingPerformance),
  },
  'performance-density': {
    origin: 'answer',
    facts: ['item.unit.performanceDensity'],
    read: ({ determination }) => text(determination.classification.performanceDensity),
  },
  'lpp-limit': {
    origin: 'rule',
    facts: ['dates.export'],
    read: ({ record, pack }) => {
      const on = eventDay(record)
      return on === undefined ? undefined : figure(limitsOf(pack.pack, on).decimal('LPP year'))
    },
  },
  'aggregate-tpp': {
    origin: 'answer',
    facts: ORDER,
    read: ({ determination }) => text(determination.classification.aggregateTpp),
  },
  'total-price': { origin: 'stated', facts: ['item.quantity'], fields: ['item.unit-price'], read: totalPrice },
  'shipment-year': { origin: 'record', facts: ['dates.export'], read: (subject) => text(yearOf(subject)) },
  'lpp-account': { origin: 'record', facts: [], read: ({ record }) => text(lppAccount(record)) },
  'lpp-entry': { origin: 'answer', facts: ORDER, read: (subject) => figure(lppEntry(subject)) },
  'lpp-before': { origin: 'ledger', facts: YEAR, read: (subject) => figure(receivedBefore(subject)) },
  'lpp-after': {
    origin: 'ledger',
    facts: [...YEAR, ...ORDER],
    read: (subject) => figure(receivedAfter(subject)),
  },
  /** What came from elsewhere than this case. */
  'lpp-others': { origin: 'ledger', facts: [...YEAR, ...ORDER], read: (subject) => figure(fromElsewhere(subject)) },
  'lpp-running': {
    origin: 'ledger',
    facts: [...YEAR, ...ORDER],
    read: (subject) => figure(receivedAfter(subject)),
  },
  'quantity-in': { origin: 'record', facts: ['item.quantity'], read: quantityIn },
  closing: { origin: 'stated', facts: ['item.quantity'], fields: COUNTED, read: closing },
  'period-from': { origin: 'rule', facts: [], read: ({ period }) => text(period?.from) },
  'deadline-day': { origin: 'rule', facts: [], read: ({ deadline }) => text(deadline?.due) },
  'period-through': { origin: 'rule', facts: [], read: ({ period }) => text(period?.through) },
  'veu-reference': {
    origin: 'record',
    facts: ['parties[veu].veu'],
    read: ({ record }) => {
      const veu = authorizationOf(record)
      return text(veu?.supplement7 ?? veu?.letter ?? undefined)
    },
  },
  'veu-name': {
    origin: 'record',
    facts: ['parties[veu].veu', 'parties[veu].name'],
    read: ({ record }) => text(record.parties.find(({ veu }) => veu != null && veu !== 'none')?.name ?? undefined),
  },
  'country-position': {
    origin: 'ledger',
    facts: ['positions.country'],
    read: ({ record }) => {
      const position = record.positions?.country
      return position == null
        ? undefined
        : said(
            both(filingTerms, 'country-position', {
              tpp: grouped(formatDecimal(decimal(position.licensedTpp))),
              day: position.asOf,
              source: position.source,
            }),
          )
    },
  },
  'shipment-name': {
    origin: 'record',
    facts: ['dates.export'],
    read: ({ record }) => {
      const on = record.dates?.export
      return on == null ? undefined : said(both(filingTerms, 'shipment-name', { id: record.id, day: civilDate(on) }))
    },
  },
  circuits: {
    origin: 'record',
    facts: ['item.unit.circuits'],
    read: ({ record }) => text(record.item.unit?.circuits ?? undefined),
  },
  'veu-kind': {
    origin: 'record',
    facts: ['parties[veu].veu'],
    read: ({ record }) => text(authorizationOf(record)?.kind.toUpperCase()),
  },
  /** 740.28(d): what the end users state of themselves; one that says nothing leaves it open. */
  'private-end-user': {
    origin: 'record',
    facts: ['parties[end-user].government'],
    read: ({ record }) => {
      const stated = partiesIn(record, 'end-user').map(({ government }) => government)
      if (stated.length === 0 || stated.some((each) => each == null)) return undefined
      return text(stated.every((each) => each === 'none') ? 'yes' : 'no')
    },
  },
  'intermediate-named': {
    origin: 'record',
    facts: [],
    read: ({ record }) => text(partiesIn(record, 'intermediate-consignee').length > 0 ? 'yes' : 'no'),
  },
  'doubt-id': { origin: 'rule', facts: [], read: ({ doubt }) => text(doubt?.id) },
  'doubt-citations': { origin: 'rule', facts: [], read: (subject) => text(doubtOf(subject)?.citations.join('; ')) },
  'doubt-issue': {
    origin: 'rule',
    facts: [],
    read: (subject) => {
      const found = doubtOf(subject)
      return found === undefined ? undefined : said(found.issue)
    },
  },
  'doubt-readings': {
    origin: 'rule',
    facts: [],
    read: (subject) => {
      const found = doubtOf(subject)
      return found === undefined ? undefined : said(numberedReadings(found.readings))
    },
  },
  'doubt-effect': {
    origin: 'answer',
    facts: [],
    read: ({ doubt }) =>
      doubt?.effect === undefined ? undefined : said(both(filingTerms, 'doubt-effect', { ...doubt.effect })),
  },
} as const satisfies Readonly<Record<string, Derived>>

export type DerivedName = keyof typeof derivedByName

export const derived = (name: DerivedName): Derived => derivedByName[name]
