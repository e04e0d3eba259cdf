// Reads a receipt back, one value at a time and strictly: the text must be canonical to the last byte, every digest in it must
// name what it says, every part must be used, and the first thing that is wrong ends the reading. What the records and traces say is
// for the machine that made them to judge.
import { createHash, hash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import { z } from 'zod'
import type { TransactionRecord } from '../../shared/contract/interchange.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { contradictionIn, standingBy } from './receipt-contradictions.ts'
import { type ReceiptHead, receiptHeadSchema } from './receipt.ts'
import type { RecordMalformed } from './release.ts'

/** A transaction as the receipt states it. */
type StatedEntry<Read> = {
  readonly record: Read
  /** The same with the positions that its facts state; in the first formats, those that it carries. */
  readonly stated: Read
  /** With its verdicts in place. Equal to what the machine says again, or wrong: nothing else is asked of it. */
  readonly determination: unknown
  readonly trace: unknown
}

/** A trace as the receipt keeps it: its questions and routes by name. */
const traceOutlineSchema = z.strictObject({
  pack: z.strictObject({ id: z.string(), version: z.string(), hash: z.string() }),
  edition: z.string().nullable(),
  prior: z
    .strictObject({ edition: z.string(), questions: z.array(z.string()), routes: z.array(z.string()) })
    .exactOptional(),
  questions: z.array(z.string()),
  routes: z.array(z.string()),
})

type Listed = { readonly questions: readonly string[]; readonly routes: readonly string[] }

type Identified = Pick<TransactionRecord, 'id'>

/** Reads a record by the schema of its time. */
type ReadRecord<Read extends Identified> = (value: unknown) => Result<Read, RecordMalformed>

export type OpenReceipt = {
  readonly head: ReceiptHead
  readonly sha256: string
  /** The transactions in order; whatever is wrong with one, or with the whole of them at the end, throws `ReceiptRefused`. */
  readonly entries: <Read extends Identified>(readRecord: ReadRecord<Read>) => Generator<StatedEntry<Read>>
}

/** Thrown out of the iteration over transactions, where a result cannot be returned. */
export class ReceiptRefused extends Error {
  readonly problem: ReportProblem
  constructor(problem: ReportProblem) {
    super(problem.code)
    this.problem = problem
  }
}

const MEBIBYTE = 1 << 20
const MAX_BYTES = 512 * MEBIBYTE
/** Receipts of cases without end of equal lines deflate to a hundredth; what deflates to less was made to fill memory. */
const MAX_RATIO = 250
const MAX_HEAD_MEMBER = 64 * MEBIBYTE
const MAX_VALUE = 8 * MEBIBYTE
const MAX_PARTS = 250_000
const MAX_DEPTH = 200

type Slice = { readonly from: number; readonly through: number }
type Member = { readonly name: string; readonly at: Slice }

const refused = (code: 'receipt-malformed' | 'receipt-not-canonical', path: string): Result<never, ReportProblem> =>
  failed({ code, path: path === '' ? '/' : path })

const refuse = (code: 'receipt-malformed' | 'receipt-not-canonical', path: string): never => {
  throw new ReceiptRefused({ code, path: path === '' ? '/' : path })
}

const valueOf = <Value>(result: Result<Value, ReportProblem>): Value => {
  if (result.ok) return result.value
  throw new ReceiptRefused(result.error)
}

type Inflated = { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } }

const isInflated = (value: unknown): value is Inflated =>
  isObject(value) &&
  Buffer.isBuffer(value['buffer']) &&
  isObject(value['engine']) &&
  typeof value['engine']['bytesWritten'] === 'number'

/** Inflates to the stated length and no further; the stream ends where its deflated bytes do. */
export const inflateReceipt = (deflated: Uint8Array, length: number): Result<Buffer, ReportProblem> => {
  const limit = Math.min(MAX_BYTES, deflated.length * MAX_RATIO + MEBIBYTE)
  if (!(length > 0 && length <= limit)) return failed({ code: 'receipt-too-large', limit })
  try {
    // With `info` Node tells how far it read, which its types leave out.
    const inflated: unknown = inflateSync(deflated, { maxOutputLength: length, info: true })
    if (!isInflated(inflated)) return refused('receipt-malformed', '')
    const { buffer, engine } = inflated
    if (engine.bytesWritten !== deflated.length)
      return failed({ code: 'receipt-has-more', bytes: deflated.length - engine.bytesWritten })
    return buffer.length === length ? ok(buffer) : refused('receipt-malformed', '')
  } catch {
    return refused('receipt-malformed', '')
  }
}

const STREAMED = ['answers', 'steps', 'traces', 'transactions'] as const
type Streamed = (typeof STREAMED)[number]
const isStreamed = (name: string): name is Streamed => STREAMED.some((each) => each === name)
const HEAD_MEMBERS = new Set(receiptHeadSchema.options.flatMap(({ shape }) => Object.keys(shape)))

export const openReceipt = (text: Buffer): Result<OpenReceipt, ReportProblem> => {
  try {
    return ok(new Reading(text).open())
  } catch (error) {
    if (error instanceof ReceiptRefused) return failed(error.problem)
    throw error
  }
}

/** A part that is named by its digest, and whether anything refers to it. */
type Part = { readonly value: unknown; readonly slice: Slice; isUsed: boolean }
type Parts = Map<string, Part>
type Within = { readonly transactions: Slice; readonly answers: Parts; readonly traces: Parts }

class Reading {
  private readonly text: Buffer

  constructor(text: Buffer) {
    this.text = text
  }

  open(): OpenReceipt {
    const { text } = this
    const head: Record<string, unknown> = {}
    const streamed = new Map<Streamed, Slice>()
    for (const { name, at } of this.members({ from: 0, through: text.length }, '')) {
      if (isStreamed(name)) streamed.set(name, at)
      else if (HEAD_MEMBERS.has(name)) head[name] = this.value(at, `/${name}`, MAX_HEAD_MEMBER)
      else refuse('receipt-malformed', `/${name}`)
    }
    const parsed = receiptHeadSchema.safeParse(head)
    if (!parsed.success)
      throw new ReceiptRefused({ code: 'receipt-malformed', path: `/${parsed.error.issues[0]?.path.join('/') ?? ''}` })
    const contradiction = contradictionIn(parsed.data)
    if (contradiction !== undefined) throw new ReceiptRefused(contradiction)
    const positions = canonicalJson(parsed.data.ledgers.positions)
    if (!positions.ok || hash('sha256', positions.value, 'hex') !== parsed.data.ledgers.sha256)
      throw new ReceiptRefused({ code: 'ledgers-digest-differs' })
    const answers = this.parts(streamed, 'answers')
    const steps = this.parts(streamed, 'steps')
    const traces = this.traces(streamed, steps)
    const transactions = streamed.get('transactions') ?? refuse('receipt-malformed', '/transactions')
    return {
      head: parsed.data,
      sha256: hash('sha256', text, 'hex'),
      entries: (readRecord) => this.entries(parsed.data, { transactions, answers, traces }, readRecord),
    }
  }

  private parts(streamed: ReadonlyMap<Streamed, Slice>, name: 'answers' | 'steps'): Parts {
    const parts: Parts = new Map()
    const within = streamed.get(name) ?? refuse('receipt-malformed', `/${name}`)
    for (const { name: digest, at } of this.members(within, `/${name}`)) {
      if (parts.size === MAX_PARTS) throw new ReceiptRefused({ code: 'receipt-too-large', limit: MAX_PARTS })
      const value = this.value(at, `/${name}/${digest}`)
      if (`sha256:${hash('sha256', this.text.subarray(at.from, at.through), 'hex')}` !== digest)
        throw new ReceiptRefused({ code: 'trace-digest-differs', trace: digest })
      parts.set(digest, { value, slice: at, isUsed: false })
    }
    return parts
  }

  private traces(streamed: ReadonlyMap<Streamed, Slice>, steps: Parts): Parts {
    const traces: Parts = new Map()
    const within = streamed.get('traces') ?? refuse('receipt-malformed', '/traces')
    for (const { name, at } of this.members(within, '/traces')) {
      const path = `/traces/${name}`
      if (traces.size === MAX_PARTS) throw new ReceiptRefused({ code: 'receipt-too-large', limit: MAX_PARTS })
      const outline = traceOutlineSchema.safeParse(this.value(at, path))
      if (!outline.success) throw new ReceiptRefused({ code: 'receipt-malformed', path })
      const stepOf = (id: string): unknown => {
        const step = steps.get(id) ?? refuse('receipt-malformed', path)
        step.isUsed = true
        return step.value
      }
      const inPlace = (listed: Listed) => ({
        questions: listed.questions.map(stepOf),
        routes: listed.routes.map(stepOf),
      })
      const { prior, ...own } = outline.data
      const whole = {
        ...own,
        ...inPlace(own),
        ...(prior === undefined ? {} : { prior: { ...prior, ...inPlace(prior) } }),
      }
      if (this.digestOfTrace(outline.data, steps) !== name)
        throw new ReceiptRefused({ code: 'trace-digest-differs', trace: name })
      traces.set(name, { value: whole, slice: at, isUsed: false })
    }
    refuseUnused(steps, '/steps')
    return traces
  }

  /** The digest of the whole trace, put together from the texts of its steps. */
  private digestOfTrace(outline: z.infer<typeof traceOutlineSchema>, steps: Parts): string {
    const digest = createHash('sha256')
    const write = (listed: Listed & Readonly<Record<string, unknown>>): void => {
      for (const [index, [name, value]] of Object.entries(listed)
        .toSorted(([left], [right]) => (left < right ? -1 : 1))
        .entries()) {
        digest.update(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`)
        if (name === 'prior' && outline.prior !== undefined) {
          write(outline.prior)
          continue
        }
        if (name !== 'questions' && name !== 'routes') {
          const member = canonicalJson(value)
          if (member.ok) digest.update(member.value)
          continue
        }
        digest.update('[')
        for (const [place, id] of listed[name].entries()) {
          const slice = steps.get(id)?.slice
          if (place > 0) digest.update(',')
          if (slice !== undefined) digest.update(this.text.subarray(slice.from, slice.through))
        }
        digest.update(']')
      }
      digest.update('}')
    }
    write(outline)
    return `sha256:${digest.digest('hex')}`
  }

  private *entries<Read extends Identified>(
    head: ReceiptHead,
    { transactions, answers, traces }: Within,
    readRecord: ReadRecord<Read>,
  ): Generator<StatedEntry<Read>> {
    const ids = new Set<string>()
    const standing = standingBy(head)
    let index = 0
    for (const slice of this.items(transactions, '/transactions')) {
      const path = `/transactions/${index}`
      index += 1
      const stated = this.value(slice, path)
      if (!isObject(stated) || !MEMBERS.has(Object.keys(stated).join()))
        throw new ReceiptRefused({ code: 'receipt-malformed', path })
      const read = (value: unknown): Read => {
        const record = readRecord(value)
        if (record.ok) return record.value
        throw new ReceiptRefused({ code: 'receipt-malformed', path: `${path}/record/${record.error.path}` })
      }
      const record = read(stated['record'])
      const { id } = record
      if (ids.has(id)) throw new ReceiptRefused({ code: 'transaction-repeated', transaction: id })
      const contradiction = standing(id)
      if (contradiction !== undefined) throw new ReceiptRefused(contradiction)
      ids.add(id)
      const partOf = (name: unknown, parts: Parts): unknown => {
        const part = typeof name === 'string' ? parts.get(name) : undefined
        if (part === undefined) throw new ReceiptRefused({ code: 'receipt-malformed', path: `${path}/determination` })
        part.isUsed = true
        return part.value
      }
      const short = stated['determination']
      if (!isObject(short)) throw new ReceiptRefused({ code: 'receipt-malformed', path: `${path}/determination` })
      const codified = partOf(short['codified'], answers)
      const enforced = partOf(short['enforced'], answers)
      const prior = short['prior'] === undefined ? {} : { prior: partOf(short['prior'], answers) }
      const trace = partOf(short['trace'], traces)
      yield {
        record,
        stated: stated['stated'] === undefined ? record : read(asStated(stated['record'], stated['stated'], path)),
        determination: { ...short, codified, ...prior, enforced },
        trace,
      }
    }
    if (ids.size === 0) throw new ReceiptRefused({ code: 'no-transactions' })
    refuseUnused(answers, '/answers')
    refuseUnused(traces, '/traces')
  }

  private value(slice: Slice, path: string, limit = MAX_VALUE): unknown {
    if (slice.through - slice.from > limit) throw new ReceiptRefused({ code: 'receipt-too-large', limit })
    return valueOf(canonicalValue(this.text, slice, path))
  }

  /** The members of an object one after the other, their names strictly rising as RFC 8785 orders them. */
  private *members(within: Slice, path: string): Generator<Member> {
    const { text } = this
    if (text[within.from] !== OPEN_BRACE || text[within.through - 1] !== CLOSE_BRACE) refuse('receipt-malformed', path)
    let at = within.from + 1
    let previous: string | undefined
    while (at < within.through - 1) {
      if (previous !== undefined) {
        if (text[at] !== COMMA) refuse('receipt-malformed', path)
        at += 1
      }
      const nameEnd = text[at] === QUOTE ? endOfString(text, at, within.through - 1) : undefined
      if (nameEnd === undefined || text[nameEnd] !== COLON) return refuse('receipt-malformed', path)
      const name = this.value({ from: at, through: nameEnd }, path)
      const valueEnd = endOfValue(text, nameEnd + 1, within.through - 1)
      if (typeof name !== 'string' || valueEnd === undefined) return refuse('receipt-malformed', path)
      if (previous !== undefined && !(previous < name)) return refuse('receipt-not-canonical', path)
      yield { name, at: { from: nameEnd + 1, through: valueEnd } }
      previous = name
      at = valueEnd
    }
  }

  private *items(within: Slice, path: string): Generator<Slice> {
    const { text } = this
    if (text[within.from] !== OPEN_BRACKET || text[within.through - 1] !== CLOSE_BRACKET)
      refuse('receipt-malformed', path)
    let at = within.from + 1
    let isFirst = true
    while (at < within.through - 1) {
      if (!isFirst) {
        if (text[at] !== COMMA) refuse('receipt-malformed', path)
        at += 1
      }
      isFirst = false
      const end = endOfValue(text, at, within.through - 1)
      if (end === undefined) return refuse('receipt-malformed', path)
      yield { from: at, through: end }
      at = end
    }
  }
}

const MEMBERS = new Set(['determination,record', 'determination,record,stated'])

/** A record with the positions of its facts in the place of those that were carried to it. */
const asStated = (record: unknown, stated: unknown, path: string): unknown => {
  if (!isObject(record) || !isObject(stated) || Object.keys(stated).some((name) => name !== 'positions'))
    throw new ReceiptRefused({ code: 'receipt-malformed', path: `${path}/stated` })
  const { positions: _carried, ...facts } = record
  return { ...facts, ...stated }
}

/** What nothing refers to is said by nobody and seen by nobody: it has no place in a sealed file. */
const refuseUnused = (parts: Parts, path: string): void => {
  for (const [name, { isUsed }] of parts)
    if (!isUsed) throw new ReceiptRefused({ code: 'receipt-part-unused', path: `${path}/${name}` })
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const canonicalValue = (text: Buffer, slice: Slice, path: string): Result<unknown, ReportProblem> => {
  const written = text.toString('utf8', slice.from, slice.through)
  try {
    const value: unknown = JSON.parse(written)
    const again = canonicalJson(value)
    // Octets that are no UTF-8 read as the mark of what cannot be read, and would be written as that.
    const isSame = again.ok && Buffer.from(again.value).equals(text.subarray(slice.from, slice.through))
    return isSame ? ok(value) : refused('receipt-not-canonical', path)
  } catch {
    return refused('receipt-malformed', path)
  }
}

const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const QUOTE = 0x22
const BACKSLASH = 0x5c
const COMMA = 0x2c
const COLON = 0x3a

/** The offset after the JSON value that starts at `from`; undefined when it does not end before `limit`. */
const endOfValue = (text: Buffer, from: number, limit: number): number | undefined => {
  let depth = 0
  for (let at = from; at < limit; at += 1) {
    const octet = text[at]
    if (octet === QUOTE) {
      const close = endOfString(text, at, limit)
      if (close === undefined) return undefined
      at = close - 1
      if (depth === 0) return close
    } else if (octet === OPEN_BRACE || octet === OPEN_BRACKET) {
      depth += 1
      if (depth > MAX_DEPTH) return undefined
    } else if (octet === CLOSE_BRACE || octet === CLOSE_BRACKET) {
      if (depth === 0) return at > from ? at : undefined
      depth -= 1
      if (depth === 0) return at + 1
    } else if (octet === COMMA && depth === 0) return at > from ? at : undefined
  }
  return depth === 0 && limit > from ? limit : undefined
}

const endOfString = (text: Buffer, from: number, limit: number): number | undefined => {
  for (let at = from + 1; at < limit; at += 1) {
    if (text[at] === BACKSLASH) at += 1
    else if (text[at] === QUOTE) return at + 1
  }
  return undefined
}
