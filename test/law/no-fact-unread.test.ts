// No fact unread: every member of a record, every role of a party and every value of a list bears on some reading or some answer, or is
// listed here with the reason why it bears on none.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { readRecord } from '../../main/law/evaluation.ts'
import { currentPack, determine } from '../../main/law/index.ts'
import { transactionRecordSchema, type RunSettings, type TransactionRecord } from '../../shared/contract/interchange.ts'
import { trials } from './adverse/run.ts'
import { changed, type Json, type Path } from './adverse/members.ts'
import { other, sale } from './records/sale.ts'

/** Members that no answer turns on, and why. */
const bearsOnNothing: Readonly<Record<string, string>> = {
  'item.description': 'Words for people; the item is what its ECCN and figures say.',
  'positions.country.source': 'Where a figure was taken from; kept beside it for whoever checks it.',
  'parties[].listed[]': 'Every list catches alike: what each of them asks part 744 says, which is not decided here.',
  'judgments[].by': 'Who judged; the reading elected decides.',
  'judgments[].on': 'When it was judged; the reading elected decides.',
  'judgments[].reason': 'Why it was judged so; the reading elected decides.',
}

type Schema = {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly enum?: readonly string[]
  readonly const?: unknown
}

type Leaf = { readonly pattern: string; readonly enums: readonly string[] }

const leavesOf = (schema: Schema, pattern: string): readonly Leaf[] => {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((each) => leavesOf(each, pattern))
  if (schema.items !== undefined) return leavesOf(schema.items, `${pattern}[]`)
  if (schema.properties !== undefined)
    return Object.entries(schema.properties).flatMap(([name, member]) =>
      leavesOf(member, pattern === '' ? name : `${pattern}.${name}`),
    )
  return schema.type === 'null' ? [] : [{ pattern, enums: schema.enum ?? [] }]
}

const leaves = leavesOf(z.toJSONSchema(transactionRecordSchema, { io: 'input' }) as Schema, '')
const enumsOf = new Map<string, readonly string[]>()
for (const { pattern, enums } of leaves) enumsOf.set(pattern, [...(enumsOf.get(pattern) ?? []), ...enums])

const patternOf = (path: Path): string =>
  path.reduce((sofar, name) => (/^\d+$/.test(name) ? `${sofar}[]` : sofar === '' ? name : `${sofar}.${name}`), '')

/** Everything a record comes to, but its own id and the names it is kept by. */
const whole = (json: Json, settings: RunSettings): string | undefined => {
  const parsed = transactionRecordSchema.safeParse(json)
  if (!parsed.success) return undefined
  const { reads } = readRecord(parsed.data, settings, currentPack)
  const { id: _, trace: __, ...answer } = determine(parsed.data, settings).determination
  return JSON.stringify([[...reads], answer])
}

const alternatives = (pattern: string, value: Json): readonly (Json | undefined)[] => {
  const listed = enumsOf.get(pattern) ?? []
  if (listed.length > 0) return listed.filter((each) => each !== value)
  if (typeof value === 'boolean') return [!value, undefined]
  if (typeof value === 'number') return [value * 1000 + 1, 0, 2026, undefined]
  if (typeof value !== 'string') return [undefined]
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return ['2024-01-02', '2025-05-16', '2027-06-01', undefined]
  return ['CN', 'SG', '9e27', '3A090.b', '3A001.z.4.a', 'another', undefined]
}

type Placed = { readonly path: Path; readonly value: Json }

const placed = (value: Json, path: Path = []): readonly Placed[] => {
  if (value === null || typeof value !== 'object') return [{ path, value }]
  const entries: readonly (readonly [string, Json])[] = Array.isArray(value)
    ? (value as readonly Json[]).map((each, index) => [String(index), each] as const)
    : Object.entries(value as { readonly [name: string]: Json })
  return entries.flatMap(([name, each]) => placed(each, [...path, name]))
}

const chips = { eccn: '3A090.a', quantity: 1, origin: 'us', datacenter: true, designer: 'approved' } as const
const plain = { ...chips, unit: { totalProcessingPerformance: 15_832 } }

/** The operator holds an authorization, and the owner says that it holds none. */
const ownedByAnother = (record: TransactionRecord): TransactionRecord => ({
  ...record,
  parties: record.parties.map((party) =>
    party.role === 'owner'
      ? { ...party, id: 'owner', veu: 'none' }
      : party.role === 'operator'
        ? { ...party, veu: { kind: 'uveu', letter: 'L' } }
        : party,
  ),
})

/** Records that state what the conformance cases do not. */
const more: readonly Json[] = [
  {
    ...sale(plain, 'IN', { received: null }),
    positions: { lpp: { year: 2025, receivedTpp: 26_900_000, party: 'recipient' } },
  },
  {
    ...sale(plain, 'DE', { received: null, recipient: { id: 'owner' }, others: [other('operator', 'DE')] }),
    elections: { lppCountedAgainst: 'operator' },
    positions: {
      lpp: [
        { year: 2025, receivedTpp: 26_900_000, party: 'owner' },
        { year: 2025, receivedTpp: 0, party: 'operator' },
      ],
    },
  },
  { ...sale(plain, 'IN'), held: { license: false } },
  {
    ...sale(plain, 'IN'),
    held: { license: { number: 'D1', issued: '2025-06-05', expires: '2026-06-05', quantityTpp: 20_000 } },
    positions: { license: { number: 'D1', usedTpp: 10_000 } },
  },
  sale({ ...chips, unit: { totalProcessingPerformance: 2400, applicableDieAreaMm2: 814 } }, 'VN'),
  sale(
    {
      ...chips,
      eccn: undefined,
      unit: {
        performanceDensity: 2,
        rates: [{ bitLength: 8, tops: 1200, sparsity: 'sparse', sparsityFactor: 2, counts: 'operations' }],
      },
    },
    'VN',
  ),
  {
    ...sale(plain, 'KZ', { received: 0 }),
    judgments: [
      { doubt: 'AMB-05', reading: 'open', by: 'counsel', on: '2025-07-01', reason: 'the words of 740.29(c)' },
    ],
  },
  sale(plain, 'SG', {
    recipient: {
      jointVenture: {
        partners: [
          { headquarters: 'CN', percent: 60 },
          { headquarters: 'SG', percent: 40 },
        ],
      },
    },
  }),
  sale(plain, 'DE', { export: '2026-11-20' }),
  sale(plain, 'IN', { recipient: { veu: { kind: 'uveu', supplement7: '2025-05-01', operatorAuthorized: true } } }),
  ownedByAnother(sale(plain, 'IN')),
].map((record) => JSON.parse(JSON.stringify(record)) as Json)

test.each(transactionRecordSchema.shape.parties.element.shape.role.options)(
  'a listed party is found in the role of %s, in whatever activity',
  (role) => {
    for (const activity of ['export', 'deemed-export', 'computing-service', 'domestic-transfer'] as const) {
      const listed = sale(plain, 'US', {
        activity,
        others: [{ role, id: 'listed', location: 'US', listed: ['entity-list'] }],
      })
      const { reads } = readRecord(listed, { lawDate: '2025-07-15' }, currentPack)
      expect(reads.get('part-744')?.values).toEqual(['caught'])
      const { codified, enforced } = determine(listed, { lawDate: '2025-07-15' }).determination
      for (const { outcome, reasons } of [codified, enforced]) {
        expect(outcome).toBe('needs-review')
        expect(reasons.some(({ kind }) => kind === 'outside-pack')).toBe(true)
      }
    }
  },
)

test('every member of a record bears on a reading or an answer, or a list says why it does not', () => {
  const read = new Set<string>()
  const wanted = new Set(leaves.map(({ pattern }) => pattern))
  const records = [...trials(), ...more.map((record) => ({ id: 'more', record, settings: {} }))]
  for (const { record, settings } of records) {
    const open = placed(record).filter(({ path }) => !read.has(patternOf(path)))
    if (open.length === 0) continue
    const before = whole(record, settings)
    for (const { path, value } of open) {
      const pattern = patternOf(path)
      if (read.has(pattern)) continue
      const bears = alternatives(pattern, value).some((to) => {
        const after = whole(changed(record, path, to), settings)
        return after !== undefined && after !== before
      })
      if (bears) read.add(pattern)
    }
  }
  const unread = [...wanted].filter((pattern) => !read.has(pattern) && pattern !== 'id')
  expect(unread.toSorted()).toEqual(Object.keys(bearsOnNothing).toSorted())
}, 120_000)
