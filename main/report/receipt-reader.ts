// Reads a receipt back, one value at a time and strictly: the text must be canonical to the last byte, every digest in it must
// name what it says, and nothing is taken as true before its schema has passed.
import { createHash, hash } from 'node:crypto'
import { inflateSync } from 'node:zlib'
import type { z } from 'zod'
import type { Determination } from '../../shared/contract/interchange.ts'
import { enforcedVerdictSchema, verdictSchema } from '../../shared/contract/interchange.ts'
import type { ReportProblem } from '../../shared/contract/report.ts'
import { canonicalJson } from '../../shared/kernel/canonical.ts'
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import type { QuestionTrace, RouteTrace, Trace } from '../engine/model.ts'
import type { ReportEntry } from './model.ts'
import { type ReceiptHead, receiptHeadSchema, receiptTransactionSchema } from './receipt.ts'
import { isQuestionTrace, isRouteTrace, traceOutlineSchema } from './trace-schema.ts'

export type OpenReceipt = {
  readonly head: ReceiptHead
  readonly sha256: string
  readonly transactions: number
  /** The transactions in order; a transaction that is not what the schema says throws `ReceiptRefused`. */
  readonly entries: () => Generator<ReportEntry>
}

/** Thrown out of the iteration over transactions, where a result cannot be returned. */
export class ReceiptRefused extends Error {
  readonly problem: ReportProblem
  constructor(problem: ReportProblem) {
    super(problem.code)
    this.problem = problem
  }
}

const MAX_BYTES = 1_000_000_000
const MAX_DEPTH = 200

type Slice = { readonly from: number; readonly through: number }
type Verdicts = Map<
  string,
  { readonly codified?: Determination['codified']; readonly enforced?: Determination['enforced'] }
>

const refused = (code: 'receipt-malformed' | 'receipt-not-canonical', path: string): Result<never, ReportProblem> =>
  failed({ code, path })

/** Inflates to the stated length and no further. */
export const inflateReceipt = (deflated: Uint8Array, length: number): Result<Buffer, ReportProblem> => {
  if (!(length > 0 && length <= MAX_BYTES)) return failed({ code: 'receipt-too-large', limit: MAX_BYTES })
  try {
    const text = inflateSync(deflated, { maxOutputLength: length })
    return text.length === length ? ok(text) : refused('receipt-malformed', '')
  } catch {
    return refused('receipt-malformed', '')
  }
}

export const openReceipt = (text: Buffer): Result<OpenReceipt, ReportProblem> => {
  const members = splitMembers(text, { from: 0, through: text.length }, '')
  if (!members.ok) return members
  const slices = members.value
  const streamed = new Set(['answers', 'steps', 'traces', 'transactions'])
  const head: Record<string, unknown> = {}
  for (const [name, slice] of slices) {
    if (streamed.has(name)) continue
    const value = canonicalValue(text, slice, `/${name}`)
    if (!value.ok) return value
    head[name] = value.value
  }
  const parsed = receiptHeadSchema.safeParse(head)
  if (!parsed.success) return refused('receipt-malformed', `/${parsed.error.issues[0]?.path.join('/') ?? ''}`)
  const positions = canonicalJson(parsed.data.ledgers.positions)
  if (!positions.ok || hash('sha256', positions.value, 'hex') !== parsed.data.ledgers.sha256)
    return failed({ code: 'ledgers-digest-differs' })
  const answers = readAnswers(text, slices.get('answers'))
  if (!answers.ok) return answers
  const steps = readSteps(text, slices.get('steps'))
  if (!steps.ok) return steps
  const traces = readTraces(text, slices.get('traces'), steps.value)
  if (!traces.ok) return traces
  const elements = slices.get('transactions')
  const transactions =
    elements === undefined ? refused('receipt-malformed', '/transactions') : splitItems(text, elements)
  if (!transactions.ok) return transactions
  return ok({
    head: parsed.data,
    sha256: hash('sha256', text, 'hex'),
    transactions: transactions.value.length,
    entries: () => readEntries(text, transactions.value, answers.value, traces.value),
  })
}

const readAnswers = (text: Buffer, slice: Slice | undefined): Result<Verdicts, ReportProblem> => {
  const verdicts: Verdicts = new Map()
  const members = slice === undefined ? refused('receipt-malformed', '/answers') : splitMembers(text, slice, '/answers')
  if (!members.ok) return members
  for (const [name, at] of members.value) {
    const value = namedValue(text, at, name, `/answers/${name}`)
    if (!value.ok) return value
    const codified = verdictSchema.safeParse(value.value)
    const enforced = enforcedVerdictSchema.safeParse(value.value)
    if (codified.success) verdicts.set(name, { codified: codified.data })
    else if (enforced.success) verdicts.set(name, { enforced: enforced.data })
    else return refused('receipt-malformed', `/answers/${name}`)
  }
  return ok(verdicts)
}

type Steps = Map<string, { readonly slice: Slice; readonly question?: QuestionTrace; readonly route?: RouteTrace }>

const readSteps = (text: Buffer, slice: Slice | undefined): Result<Steps, ReportProblem> => {
  const steps: Steps = new Map()
  const members = slice === undefined ? refused('receipt-malformed', '/steps') : splitMembers(text, slice, '/steps')
  if (!members.ok) return members
  for (const [name, at] of members.value) {
    const read = namedValue(text, at, name, `/steps/${name}`)
    if (!read.ok) return read
    const value = read.value
    if (isQuestionTrace(value)) steps.set(name, { slice: at, question: value })
    else if (isRouteTrace(value)) steps.set(name, { slice: at, route: value })
    else return refused('receipt-malformed', `/steps/${name}`)
  }
  return ok(steps)
}

const readTraces = (
  text: Buffer,
  slice: Slice | undefined,
  steps: Steps,
): Result<Map<string, Trace>, ReportProblem> => {
  const traces = new Map<string, Trace>()
  const members = slice === undefined ? refused('receipt-malformed', '/traces') : splitMembers(text, slice, '/traces')
  if (!members.ok) return members
  for (const [name, at] of members.value) {
    const path = `/traces/${name}`
    const value = canonicalValue(text, at, path)
    if (!value.ok) return value
    const outline = traceOutlineSchema.safeParse(value.value)
    if (!outline.success) return refused('receipt-malformed', path)
    const questions = outline.data.questions.flatMap((id) => steps.get(id)?.question ?? [])
    const routes = outline.data.routes.flatMap((id) => steps.get(id)?.route ?? [])
    if (questions.length < outline.data.questions.length || routes.length < outline.data.routes.length)
      return refused('receipt-malformed', path)
    if (digestOfTrace(text, outline.data, steps) !== name) return failed({ code: 'trace-digest-differs', trace: name })
    traces.set(name, { ...outline.data, questions, routes })
  }
  return ok(traces)
}

/** The digest of the whole trace, put together from the texts of its steps. */
const digestOfTrace = (text: Buffer, outline: z.infer<typeof traceOutlineSchema>, steps: Steps): string => {
  const digest = createHash('sha256')
  for (const [index, [name, value]] of Object.entries(outline)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .entries()) {
    digest.update(`${index === 0 ? '{' : ','}${JSON.stringify(name)}:`)
    if (name !== 'questions' && name !== 'routes') {
      const member = canonicalJson(value)
      if (member.ok) digest.update(member.value)
      continue
    }
    digest.update('[')
    for (const [place, id] of outline[name].entries()) {
      const slice = steps.get(id)?.slice
      if (place > 0) digest.update(',')
      if (slice !== undefined) digest.update(text.subarray(slice.from, slice.through))
    }
    digest.update(']')
  }
  return `sha256:${digest.update('}').digest('hex')}`
}

function* readEntries(
  text: Buffer,
  slices: readonly Slice[],
  answers: Verdicts,
  traces: ReadonlyMap<string, Trace>,
): Generator<ReportEntry> {
  for (const [index, slice] of slices.entries()) {
    const path = `/transactions/${index}`
    const value = canonicalValue(text, slice, path)
    if (!value.ok) throw new ReceiptRefused(value.error)
    const parsed = receiptTransactionSchema.safeParse(value.value)
    if (!parsed.success)
      throw new ReceiptRefused({
        code: 'receipt-malformed',
        path: `${path}/${parsed.error.issues[0]?.path.join('/') ?? ''}`,
      })
    const { record, determination } = parsed.data
    const codified = answers.get(determination.codified)?.codified
    const enforced = answers.get(determination.enforced)?.enforced
    const trace = traces.get(determination.trace)
    if (codified === undefined || enforced === undefined || trace === undefined)
      throw new ReceiptRefused({ code: 'receipt-malformed', path: `${path}/determination` })
    yield { record, determination: { ...determination, codified, enforced }, trace }
  }
}

/** A value whose name must be the digest of its canonical text. */
const namedValue = (text: Buffer, slice: Slice, name: string, path: string): Result<unknown, ReportProblem> => {
  const value = canonicalValue(text, slice, path)
  if (!value.ok) return value
  const digest = `sha256:${hash('sha256', text.subarray(slice.from, slice.through), 'hex')}`
  return digest === name ? value : failed({ code: 'trace-digest-differs', trace: name })
}

const canonicalValue = (text: Buffer, slice: Slice, path: string): Result<unknown, ReportProblem> => {
  const written = text.toString('utf8', slice.from, slice.through)
  try {
    const value: unknown = JSON.parse(written)
    const again = canonicalJson(value)
    return again.ok && again.value === written ? ok(value) : refused('receipt-not-canonical', path)
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

/** The members of an object, their names strictly rising as RFC 8785 orders them. */
const splitMembers = (text: Buffer, within: Slice, path: string): Result<Map<string, Slice>, ReportProblem> => {
  const members = new Map<string, Slice>()
  const malformed = refused('receipt-malformed', path)
  if (text[within.from] !== OPEN_BRACE || text[within.through - 1] !== CLOSE_BRACE) return malformed
  let at = within.from + 1
  let previous: string | undefined
  while (at < within.through - 1) {
    if (previous !== undefined) {
      if (text[at] !== COMMA) return malformed
      at += 1
    }
    const nameEnd = endOfValue(text, at, within.through - 1)
    if (text[at] !== QUOTE || nameEnd === undefined || text[nameEnd] !== COLON) return malformed
    const name = canonicalValue(text, { from: at, through: nameEnd }, path)
    if (!name.ok) return name
    const valueEnd = endOfValue(text, nameEnd + 1, within.through - 1)
    if (typeof name.value !== 'string' || valueEnd === undefined) return malformed
    if (previous !== undefined && !(previous < name.value)) return refused('receipt-not-canonical', path)
    members.set(name.value, { from: nameEnd + 1, through: valueEnd })
    previous = name.value
    at = valueEnd
  }
  return ok(members)
}

const splitItems = (text: Buffer, within: Slice): Result<readonly Slice[], ReportProblem> => {
  const items: Slice[] = []
  const malformed = refused('receipt-malformed', '/transactions')
  if (text[within.from] !== OPEN_BRACKET || text[within.through - 1] !== CLOSE_BRACKET) return malformed
  let at = within.from + 1
  while (at < within.through - 1) {
    if (items.length > 0) {
      if (text[at] !== COMMA) return malformed
      at += 1
    }
    const end = endOfValue(text, at, within.through - 1)
    if (end === undefined) return malformed
    items.push({ from: at, through: end })
    at = end
  }
  return ok(items)
}

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
