// Whom a reader asks: what is taken away from a record is what the axes that it opens ask for, and a statement that is put as a
// contradiction stands in the record. Nothing here knows how a reader reads.
import { describe, expect, test } from 'vitest'
import { type Party, type TransactionRecord, transactionRecordSchema } from '../../shared/contract/interchange.ts'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack } from '../../main/law/index.ts'
import { type Json, type Path, changed } from './adverse/members.ts'
import { type Drawn, randomRecords } from './naive/records/random.ts'

type Reads = ReturnType<typeof readRecord>['reads']

const readsOf = ({ record, settings }: Drawn): Reads => readRecord(record, settings, currentPack).reads

/** Every member of a record that is stated, by its path, and whatever holds it. */
const membersOf = (value: Json, path: Path = []): readonly Path[] => {
  if (value === null || typeof value !== 'object') return value === null ? [] : [path]
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((each, index) => [String(index), each] as const)
    : Object.entries(value as { readonly [name: string]: Json })
  return [
    ...(path.length === 0 ? [] : [path]),
    ...entries.flatMap(([name, member]) => membersOf(member, [...path, name])),
  ]
}

/** `parties.veu.letter`: the member without places in lists. */
const nameOf = (path: Path): string => path.filter((step) => !/^\d+$/.test(step)).join('.')

/** The same of a name that a reader gives: without roles, places in lists, and what is stated there. */
const plain = (name: string): string => name.replace(/(?: \d+(?:\.\d+)? %)? = .*$/s, '').replaceAll(/\[[^\]]*\]/g, '')

/** Whether one of two names is the other or a member of it. */
const isOf = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`)

/**
 * Members whose loss opens an axis that asks for another fact, and why: the axis and what is lost, each as a pattern, and what is asked for.
 */
const otherFacts: readonly (readonly [axis: RegExp, lost: RegExp, asked: RegExp, why: string])[] = [
  [
    /./,
    /^item\.(?:unit|weights|eccn|forEccn)/,
    /^item\.(?:eccn|unit|weights|quantity)/,
    'Entry and figures say one thing: either answers.',
  ],
  [/^fine-tuning$/, /^item\.weights/, /^endUse$/, 'Without figures the use says whether weights are fine-tuned.'],
  [/^(?:allocation|allocation-net|nveu-)/, /^destination$/, /^positions\./, 'A position is kept for a country.'],
  [/^license-left$/, /^item/, /^positions\.license$/, 'What an order adds matters where what is used is stated.'],
  [/./, /^dates/, /^(?:dates|positions\.country\.asOf|held\.)/, 'Days are held against days.'],
  [
    /./,
    /^dates/,
    /^(?:destination|from|parties\.)/,
    'A country whose groups changed: the day is in doubt with it (D-10, A-20).',
  ],
  [
    /^(?:veu|government-arrangement|move-notice|site-notice)/,
    /^parties/,
    /^parties\./,
    'Whose authorization counts turns on which are stated.',
  ],
  [
    /./,
    /^parties\.jointVenture/,
    /^parties\.ultimateParent/,
    'A partner stands for a parent that nobody states (AMB-01).',
  ],
]

/** Where statements contradict each other, what they say is asked first. */
const isExplained = (axis: string, lost: string, asked: readonly string[]): boolean =>
  asked.some((name) => isOf(plain(name), lost) || name.includes(' = ')) ||
  otherFacts.some(
    ([ofAxis, ofLost, ofAsked]) =>
      ofAxis.test(axis) && ofLost.test(lost) && asked.some((name) => ofAsked.test(plain(name))),
  )

type Loss = { readonly drawn: Drawn; readonly path: Path; readonly without: Drawn }

const lossOf = (drawn: Drawn, path: Path): Loss | undefined => {
  const parsed = transactionRecordSchema.safeParse(changed(drawn.record as Json, path, undefined))
  return parsed.success ? { drawn, path, without: { record: parsed.data, settings: drawn.settings } } : undefined
}

const opened = (before: readonly string[], after: readonly string[]): boolean =>
  after.length > before.length && before.every((value) => after.includes(value))

export const notAsked = ({ drawn, path, without }: Loss): readonly string[] => {
  const before = readsOf(drawn)
  const lost = nameOf(path)
  return [...readsOf(without)].flatMap(([axis, { values, missing }]) =>
    opened(before.get(axis)?.values ?? [], values) && !isExplained(axis, lost, missing)
      ? [`${axis}, opened by the loss of ${lost}, asks for ${missing.join(', ')}`]
      : [],
  )
}

const SEED = 904_550
const RECORDS = 1000
/** Of each record the members lost least often before. */
const LOSSES_A_RECORD = 3

const losses = (): readonly Loss[] => {
  const times = new Map<string, number>()
  return [...randomRecords(SEED, RECORDS)].flatMap((drawn) => {
    const rare = membersOf(JSON.parse(JSON.stringify(drawn.record)) as Json)
      .map((path) => ({ path, lost: times.get(nameOf(path)) ?? 0 }))
      .toSorted((a, b) => a.lost - b.lost)
      .slice(0, LOSSES_A_RECORD)
    return rare.flatMap(({ path }) => {
      times.set(nameOf(path), (times.get(nameOf(path)) ?? 0) + 1)
      return lossOf(drawn, path) ?? []
    })
  })
}
const trials = losses()
const AT_ONCE = 5

/** Everything that a record states of a member: of a party by every entry of its roles and of those with their ids. */
const statedOf = (value: unknown, steps: readonly string[]): readonly unknown[] => {
  const [step, ...others] = steps
  if (Array.isArray(value)) return value.flatMap((each) => statedOf(each, steps))
  if (step === undefined) return [value]
  return typeof value === 'object' && value !== null
    ? statedOf((value as Readonly<Record<string, unknown>>)[step], others)
    : []
}

const statements = (record: TransactionRecord, name: string): readonly unknown[] => {
  const steps = plain(name).split('.')
  const role = /^parties\[(?<role>[^\]]*)\]/.exec(name)?.groups?.['role']
  if (role === undefined) return statedOf(record, steps)
  const named = record.parties.filter((party) => party.role === role)
  const ids = new Set(named.flatMap(({ id }) => id ?? []))
  const isNamed = (party: Party): boolean => named.includes(party) || (party.id != null && ids.has(party.id))
  return statedOf({ parties: record.parties.filter(isNamed) }, steps)
}

/** A figure made of others, that no member states as it is put: a sum, a rate or a span. */
const isMade = (name: string): boolean =>
  /^item\.unit\.(?:rates|dies|totalProcessingPerformance)|–| or more$/.test(name)

const notStated = ({ record, settings }: Drawn): readonly string[] =>
  [...readsOf({ record, settings })].flatMap(([axis, { missing }]) =>
    missing
      .filter((name) => {
        const said = / = (?<said>.*?)(?: mm²)?$/s.exec(name)?.groups?.['said']
        if (said === undefined || isMade(name)) return false
        return !statements(record, name).some(
          (each) => String(each) === said || JSON.stringify(each ?? null).includes(`"${said}"`),
        )
      })
      .map((name) => `${axis}: ${name}`),
  )

describe('asks for what was taken away', () => {
  test.each(Array.from({ length: Math.ceil(trials.length / AT_ONCE) }, (_, share) => share * AT_ONCE))(
    'from the %i-th loss on',
    (from) => {
      expect(trials.slice(from, from + AT_ONCE).flatMap(notAsked)).toEqual([])
    },
  )
})

describe('puts as a contradiction what the record states', () => {
  const drawn = [...randomRecords(SEED + 1, RECORDS)]
  test.each(Array.from({ length: RECORDS / AT_ONCE }, (_, share) => share * AT_ONCE))(
    'from the %i-th record on',
    (from) => {
      expect(drawn.slice(from, from + AT_ONCE).flatMap(notStated)).toEqual([])
    },
  )
})
