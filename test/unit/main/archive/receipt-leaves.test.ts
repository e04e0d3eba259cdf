// Every member of a receipt changed as a forger would change it, all digests made anew: it is refused or named, or it is told as the
// preparer's own statement. Of a list of alike members one stands for all, so that the walk has an end.
import { beforeAll, describe, expect, it, vi } from 'vitest'
import * as layout from '../../../../main/archive/layout.ts'
import { openWith } from '../../../../main/archive/machine.ts'
import { verificationText } from '../../../../main/cli/verification.ts'
import { ENGINE, currentPack } from '../../../../main/law/index.ts'
import {
  type ReportEntry,
  type ReportModel,
  type Verifying,
  renderReport,
  verifyReport,
} from '../../../../main/report/index.ts'
import { shippedFonts } from '../../../../main/report/page/fonts.ts'
import { RECEIPT_FORMAT, ReceiptWriter, receiptHead, receiptHeadSchema } from '../../../../main/report/receipt.ts'
import { modelOf } from '../../../../main/report/receipt-model.ts'
import type { TransactionRecord } from '../../../../shared/contract/interchange.ts'
import { type VerificationResult, verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { sale } from '../../../casefile/support/lpp-sales.ts'
import { rewritten, signed } from '../report/attacks.ts'
import { traceIdOf } from '../report/sample.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

const NOW = '2026-11-24T09:00:00Z'
const machine = openWith(currentPack)
const settings = { lawDate: '2025-07-15', knowledgeDate: '2025-12-31' }
const loadedPacks = [{ id: currentPack.pack.id, version: currentPack.pack.version, hash: currentPack.hash }]

const position = { ledger: 'lpp', key: 'university|2025', on: '2025-07-05', source: 'letter', by: 'Ada' } as const
const entered: ReportModel['entered'] = [
  { ...position, recordId: null, state: 'position', tpp: '19000000' },
  { ...position, recordId: 'first', state: 'committed', tpp: '0' },
]

const doubtful: TransactionRecord = {
  ...sale('second', 900, '2025-07-10'),
  judgments: [{ doubt: 'D-06', reading: 'export-year', by: 'Ada', on: '2025-07-09', reason: 'The stricter count.' }],
}

/** A small case, determined as a product determines it. */
const honest = (): ReportModel => {
  const carry = machine.begin(settings, entered)
  const entries = [sale('first', 700, '2025-07-01'), doubtful].map((stated): ReportEntry => {
    const { isInOrder: _isInOrder, ...taken } = carry(stated)
    return { stated, ...taken }
  })
  const [registers] = machine.registers(
    entries.map(({ stated, determination }) => ({ record: stated, determination })),
    { settings, created: NOW, asOf: '2026-01-05', entered },
  )
  return {
    id: 'R-1',
    case: { title: 'Case', client: 'Client', reference: 'Reference', preparedBy: 'Ada', organization: 'Firm' },
    settings,
    pack: currentPack,
    loadedPacks,
    engine: ENGINE,
    layout: 'layout of the test',
    product: 'Diffusion Docket test',
    paper: 'a4',
    asOf: '2026-01-05',
    entered,
    entries,
    rejectedRows: 2,
    deadlines: registers?.deadlines ?? [],
    positions: registers?.positions ?? [],
    caseHead: { size: 7, root: 'a'.repeat(64) },
    created: NOW,
  }
}

const verifying: Verifying = {
  releaseOf: ({ packHash, engine, layout: drawn, product }) =>
    packHash === currentPack.hash &&
    engine === ENGINE &&
    drawn === 'layout of the test' &&
    product === 'Diffusion Docket test'
      ? { machine, layout, fonts: shippedFonts, loadedPacks, isCurrent: true }
      : undefined,
  since: '2025-01-13',
  now: NOW,
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }
type Members = { readonly [name: string]: Json }

/** The receipt with every part in the place where it is named, as a forger works on it. */
type Opened = { readonly head: Members; readonly transactions: readonly Members[] }

const isMembers = (value: Json | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json
const members = (value: unknown): Members => {
  const made = json(value)
  if (!isMembers(made)) throw new Error('an object is expected')
  return made
}

const opened = (model: ReportModel): Opened => ({
  head: members(expectOk(receiptHead(model, 'en'))),
  transactions: entriesOf(model).map(({ stated, ...entry }) =>
    members({ ...entry, stated: { positions: stated.positions } }),
  ),
})

const entriesOf = ({ entries }: ReportModel): readonly ReportEntry[] => (Symbol.iterator in entries ? [...entries] : [])

/** Entries as the forger writes them: every digest names what it stands for. */
const closed = ({ transactions }: Opened): readonly ReportEntry[] =>
  transactions.map((each) => {
    const { record, determination, trace, stated } = each as unknown as Omit<ReportEntry, 'stated'> & {
      readonly stated: Pick<TransactionRecord, 'positions'>
    }
    const { positions: _carried, ...facts } = record
    return { stated: { ...facts, ...stated }, record, determination: named(determination, trace), trace }
  })

const named = (determination: ReportEntry['determination'], trace: ReportEntry['trace']) => ({
  ...determination,
  trace: traceIdOf(trace),
})

type Step = string | number
type Change = { readonly shape: string; readonly what: string; readonly value: Json; readonly forged: Opened }

/** What a forger could write in the place of a value; undefined: nothing at all. */
function* others(value: Json, alike: readonly Json[]): Generator<readonly [what: string, value: Json | undefined]> {
  if (typeof value === 'number') yield* [['raised', value + 1] as const, ['lowered', value - 1] as const]
  if (typeof value === 'boolean') yield ['turned', !value]
  if (typeof value === 'string') {
    if (/^\d+$/.test(value)) yield ['raised', String(BigInt(value) + 1n)]
    if (/^\d{4}-\d{2}-\d{2}/.test(value)) yield ['earlier', value.replace(/^\d{4}-\d{2}-\d{2}/, '2025-07-03')]
    yield ['lengthened', `${value}x`]
    const other = alike.find((each) => typeof each === 'string' && each !== value)
    if (other !== undefined) yield ['exchanged', other]
  }
  if (Array.isArray(value)) {
    const items = value as readonly Json[]
    const last = items.at(-1)
    if (last !== undefined) yield* [['shortened', items.slice(0, -1)] as const, ['doubled', [...items, last]] as const]
  }
  yield ['left out', undefined]
}

const put = (into: Json, path: readonly Step[], value: Json | undefined): Json => {
  const [step, ...rest] = path
  if (step === undefined) return value ?? null
  if (Array.isArray(into)) {
    const items = into as readonly Json[]
    return items.flatMap((each, index) =>
      index === step ? (rest.length === 0 && value === undefined ? [] : [put(each, rest, value)]) : [each],
    )
  }
  if (!isMembers(into)) throw new Error('no such place')
  const { [String(step)]: old = null, ...beside } = into
  return rest.length === 0 && value === undefined ? beside : { ...beside, [String(step)]: put(old, rest, value) }
}

/** Every place of a value, with the name of its kind: places of one kind differ only in an index. */
function* placesIn(value: Json, path: readonly Step[] = []): Generator<readonly [readonly Step[], Json]> {
  if (path.length > 0) yield [path, value]
  if (Array.isArray(value))
    for (const [index, each] of (value as readonly Json[]).entries()) yield* placesIn(each, [...path, index])
  else if (isMembers(value)) for (const [name, each] of Object.entries(value)) yield* placesIn(each, [...path, name])
}

const shapeOf = (path: readonly Step[]): string => {
  const steps = path.map((step) => (typeof step === 'number' ? '*' : step))
  // Conditions stand in conditions without end: in a trace the last names tell the kind.
  const shallow =
    steps[2] === 'trace'
      ? [
          ...steps.slice(0, 3),
          ...steps
            .slice(3)
            .filter((step) => step !== '*')
            .slice(-2),
        ]
      : steps
  return shallow.join('/')
}

/** Names that stand for what is elsewhere: the forger makes them anew, so nothing is to be changed there. */
const DIGESTS = new Set(['ledgers/sha256', 'transactions/*/determination/trace'])

/** The parts of a transaction, without which nothing is written at all. */
const PARTS = /^transactions(\/\*\/\w+)?$|^head$/

function* changes(receipt: Opened): Generator<Change> {
  const whole: Json = json(receipt)
  const seen = new Map<string, Json[]>()
  const first = new Map<string, readonly [readonly Step[], Json]>()
  for (const [path, value] of placesIn(whole)) {
    const shape = shapeOf(path[0] === 'head' ? path.slice(1) : path)
    seen.set(shape, [...(seen.get(shape) ?? []), value].slice(0, 50))
    // An empty list or null tells nothing of its kind: the first that has something stands for it.
    const known = first.get(shape)?.[1]
    if (known === undefined || known === null || (Array.isArray(known) && known.length === 0))
      first.set(shape, [path, value])
  }
  for (const [shape, [path, value]] of first) {
    if (DIGESTS.has(shape) || PARTS.test(shape)) continue
    // What is made again is compared member by member whatever it says: one change of each is enough.
    const isMadeAgain = /^transactions\/\*\/(determination|trace)\//.test(shape)
    for (const [what, other] of [...others(value, seen.get(shape) ?? [])].slice(0, isMadeAgain ? 1 : undefined)) {
      const forged = put(whole, path, other) as unknown as Opened
      yield { shape, what, value: other ?? null, forged }
    }
  }
}

const objectWith = (objects: ReadonlyMap<number, string>, part: string): readonly [number, string] =>
  [...objects].find(([, text]) => text.includes(part)) ?? [0, '']

/** The good report with another receipt, well sealed, in the place of its own. */
const carrying = (
  pdf: Buffer,
  { deflated, length, sha256 }: { deflated: Uint8Array; length: number; sha256: string },
) =>
  rewritten(pdf, (objects) => {
    const [id, text] = objectWith(objects, '/Type /EmbeddedFile')
    const head = text
      .slice(0, text.indexOf('stream\n'))
      .replace(/\/Length \d+/, `/Length ${deflated.length}`)
      .replace(/\/Size \d+/, `/Size ${length}`)
    objects.set(id, `${head}stream\n${Buffer.from(deflated).toString('latin1')}\nendstream\nendobj\n`)
    const [keywords, words] = objectWith(objects, '(receipt sha256:')
    objects.set(keywords, words.replace(/receipt sha256:[0-9a-f]{64}/, `receipt sha256:${sha256}`))
  })

/** Undefined: the writer does not write it, and a reader that is stricter still refuses it. */
const receiptOf = (forged: Opened) => {
  try {
    const writer = new ReceiptWriter()
    for (const entry of closed(forged)) expectOk(writer.add(entry))
    const head = receiptHeadSchema.parse(withDigest(forged.head))
    return head.format === RECEIPT_FORMAT ? expectOk(writer.finish(head)) : undefined
  } catch {
    return undefined
  }
}

/** The head with the digest of its positions made anew. */
const withDigest = (head: Members): unknown => {
  const parsed = receiptHeadSchema.safeParse(head)
  if (!parsed.success) return head
  const again = receiptHead({ ...modelOf(parsed.data, machine), entries: [] }, parsed.data.language)
  return again.ok ? { ...parsed.data, ledgers: again.value.ledgers } : head
}

/** What the verifier says beside the pages, which a forger would draw anew. */
const isNamed = (result: VerificationResult): boolean =>
  result.report === undefined ||
  result.pages.problems.some(({ code }) => code === 'release-not-kept') ||
  result.receipt.verdict !== 'intact' ||
  result.replay.verdict !== 'same' ||
  result.registers.verdict !== 'same' ||
  result.times.verdict !== 'consistent'

/** Pages are not asked about here: only the transactions are read to their end. */
const unread: Verifying = {
  ...verifying,
  releaseOf: (made) => {
    const release = verifying.releaseOf(made)
    if (release === undefined) return undefined
    const render: typeof layout.render = async ({ entries }) => {
      for await (const { record } of entries) if (record.id === '') break
      return { ok: false, error: { code: 'pages-changed-after' } }
    }
    return { ...release, layout: { ...layout, render } }
  },
}

/** What a report says by its preparer's word alone; the text of a verification says each, or says that it is so. */
const isStated = (shape: string): boolean =>
  /^(report|created|language|paper|asOf|rejectedRows|case|caseHead|settings|entered)(\/|$)/.test(shape) ||
  /^transactions\/\*\/(record|stated)(\/|$)/.test(shape)

/** Of the stated ones, those that the text prints: the sheet and the language are seen, facts stand in the receipt, and the text says that they are stated. */
const isPrinted = (shape: string): boolean =>
  isStated(shape) && !/^(transactions|language|paper|caseHead\/chain)/.test(shape)

const redrawn = async (forged: Opened): Promise<Buffer | undefined> => {
  const head = receiptHeadSchema.safeParse(forged.head)
  if (!head.success) return undefined
  const { id, version, hash } = head.data.pack
  const pack = { pack: { ...currentPack.pack, id, version }, hash }
  const model: ReportModel = { ...modelOf(head.data, machine), pack, entries: closed(forged) }
  const drawn = await renderReport(model, { lang: head.data.language })
  return drawn.ok ? signed(drawn.value.pdf, NOW) : undefined
}

describe('a member of a receipt', () => {
  const unnamed: Change[] = []
  let good = ''
  let verdict = ''
  let walked = 0

  beforeAll(async () => {
    const model = honest()
    const { pdf } = expectOk(await renderReport(model, { lang: 'en' }))
    const whole = await verifyReport(await signed(pdf, NOW), verifying)
    verdict = verdictOf(whole)
    good = verificationText('en', whole)
    const receipt = opened(model)
    for (const change of changes(receipt)) {
      walked += 1
      const forged = receiptOf(change.forged)
      if (forged === undefined) continue
      const result = await verifyReport(carrying(Buffer.from(pdf), forged), unread)
      if (!isNamed(result)) unnamed.push(change)
    }
  })

  it('is of hundreds of kinds, in a report that is whole', () => {
    expect(verdict).toBe('whole')
    expect(walked).toBeGreaterThan(400)
  })

  it('that is changed is named, or is a statement of the preparer that the verifier tells as such', async () => {
    const passed: string[] = []
    for (const { shape, what, forged } of unnamed) {
      // The facts are the preparer's; what follows from them was made again and found to be the same.
      if (isStated(shape) && !isPrinted(shape)) continue
      const pdf = await redrawn(forged)
      if (pdf === undefined) continue
      const result = await verifyReport(pdf, verifying)
      if (verdictOf(result) !== 'whole') continue
      const isTold = isPrinted(shape) && bare(verificationText('en', result)) !== bare(good)
      if (!isTold) passed.push(`${shape} ${what}`)
    }
    expect(passed).toEqual([])
  })
})

/** A text without the digests that change with anything. */
const bare = (text: string): string => text.replaceAll(/\s+/g, ' ')
