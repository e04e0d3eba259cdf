// Reads one JSON text strictly. JSON.parse keeps the last of two members of one name, turns 1e400 into infinity and rounds
// long numbers, all without a word; here each of these is an error with its place.
import { type Result, failed, ok } from '../../shared/kernel/result.ts'
import { type IntakeProblem, type ProblemSlot, asIs, problem, quoted, word } from '../../shared/language/row-problem.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const COLON = 0x3a
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d

// A record is six levels deep; a hostile line may be a million.
const DEEPEST = 64

/** How many members a text writes down (colons outside its strings), and how deep it nests. Stops at an open string. */
const outline = (text: string): { members: number; deepest: number } => {
  let members = 0
  let depth = 0
  let deepest = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit === QUOTE) {
      index = text.indexOf('"', index + 1)
      while (index !== -1 && isEscaped(text, index)) index = text.indexOf('"', index + 1)
      if (index === -1) break
    } else if (unit === COLON) members += 1
    else if (unit === OPEN_BRACE || unit === OPEN_BRACKET) {
      depth += 1
      if (depth > deepest) deepest = depth
    } else if (unit === CLOSE_BRACE || unit === CLOSE_BRACKET) depth -= 1
  }
  return { members, deepest }
}

const isEscaped = (text: string, index: number): boolean => {
  let backslashes = 0
  while (text.charCodeAt(index - 1 - backslashes) === BACKSLASH) backslashes += 1
  return backslashes % 2 === 1
}

const keptMembers = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const parts: unknown[] = Object.values(value)
  let count = Array.isArray(value) ? 0 : parts.length
  for (const part of parts) count += keptMembers(part)
  return count
}

/** A member name for a path: `.name`, or `["odd name"]` where a dot would mislead. */
export const memberPath = (path: string, name: string): string => {
  if (!/^[A-Za-z_$][\w$]*$/.test(name)) return `${path}[${JSON.stringify(name)}]`
  return path === '' ? name : `${path}.${name}`
}

/** Where in a valid JSON text a member name comes a second time in one object. */
const findRepeated = (text: string): { path: string; name: string } | undefined => {
  type Open = { readonly path: string; readonly names: Set<string> | undefined; index: number; member: string }
  const open: Open[] = []
  const pathHere = (): string => {
    const top = open.at(-1)
    if (top === undefined) return ''
    return top.names === undefined ? `${top.path}[${top.index}]` : memberPath(top.path, top.member)
  }
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{},]/gs)) {
    const top = open.at(-1)
    if (token === '{') open.push({ path: pathHere(), names: new Set(), index: 0, member: '' })
    else if (token === '[') open.push({ path: pathHere(), names: undefined, index: 0, member: '' })
    else if (token === '}' || token === ']') open.pop()
    else if (token === ',' && top !== undefined) top.index += 1
    else if (token.endsWith(':') && top?.names !== undefined) {
      const name = String(JSON.parse(token.slice(0, -1).trimEnd()))
      if (top.names.has(name)) return { path: memberPath(top.path, name), name }
      top.names.add(name)
      top.member = name
    }
  }
  return undefined
}

/** The value without exponent, sign or leading zeros, so that two ways of writing one number compare equal. */
const significantDigits = (source: string): string =>
  source
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '')
    .replace(/0+$/, '')

/** The first number whose digits a double cannot keep, as it is written. */
const findLossyNumber = (text: string): { source: string; value: number } | undefined => {
  let lossy: { source: string; value: number } | undefined
  // The third argument gives the source text of a number (ECMAScript "JSON.parse source text access").
  JSON.parse(text, (_name, value: unknown, context?: { source?: string }) => {
    const source = context?.source
    if (typeof value !== 'number' || !Number.isFinite(value) || source === undefined) return value
    if (lossy === undefined && significantDigits(source) !== significantDigits(String(value))) lossy = { source, value }
    return value
  })
  return lossy
}

/** The path of the first part that answers the question with yes. */
const findPath = (value: unknown, isIt: (part: unknown) => boolean, path = ''): string | undefined => {
  if (isIt(value)) return path
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, part] of Object.entries(value)) {
    const here = Array.isArray(value) ? `${path}[${name}]` : memberPath(path, name)
    const found = isIt(name) ? path : findPath(part, isIt, here)
    if (found !== undefined) return found
  }
  return undefined
}

/** Whether nothing is wrong with the beginning of a text but that it ends. */
const onlyEnds = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    return position === undefined ? message.includes('end of JSON') : Number(position) >= text.length
  }
}

/** The first character that cannot stand where it does: the shortest beginning that is wrong ends with it. */
const firstWrong = (text: string): number | undefined => {
  if (onlyEnds(text)) return undefined
  let [right, wrong] = [0, text.length]
  while (wrong - right > 1) {
    const middle = Math.floor((right + wrong) / 2)
    if (onlyEnds(text.slice(0, middle))) right = middle
    else wrong = middle
  }
  return right
}

/** A character outside texts that no JSON holds, with what belongs to its word; one that nobody sees by its number. */
const strangerAt = (text: string, position: number): string | undefined => {
  const [stranger] = /^(?:[^\s{}[\]:,"\dtfn.+-][^\s{}[\]:,"]{0,20}|\s)/u.exec(text.slice(position)) ?? []
  if (stranger === undefined || /^[ \t\n\r]/.test(stranger)) return undefined
  const [first = ''] = stranger
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(first)
    ? stranger
    : `U+${(first.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

const syntaxDetail = (text: string): ProblemSlot => {
  const place = firstWrong(text)
  if (place === undefined) return word('ends-too-early')
  const found = strangerAt(text, place)
  return found === undefined
    ? word('at-character', { position: place + 1 })
    : word('stranger', { found, position: place + 1 })
}

/** Parses one line; the failure names the first thing that is wrong. `value` is what could be read all the same. */
export const parseJsonStrictly = (text: string): Result<unknown, IntakeProblem & { value?: unknown }> => {
  const { members, deepest } = outline(text)
  if (deepest > DEEPEST) return failed(problem('not-json', '', { detail: word('too-deep', { limit: DEEPEST }) }))
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failed(problem('not-json', '', { detail: syntaxDetail(text) }))
  }
  if (members !== keptMembers(value)) {
    const repeated = findRepeated(text)
    if (repeated !== undefined)
      return failed({ ...problem('member-repeated', repeated.path, { name: quoted(repeated.name) }), value })
  }
  // A double keeps 15 digits of any number, so fewer than sixteen in a row lose nothing.
  const lossy = /\d[\d.]{15}/.test(text) ? findLossyNumber(text) : undefined
  if (lossy !== undefined) {
    const path = findPath(value, (part) => part === lossy.value) ?? ''
    return failed({ ...problem('number-loses-digits', path, { found: asIs(lossy.source) }), value })
  }
  if (/\\u[dD][89a-fA-F]/.test(text)) {
    const path = findPath(value, (part) => typeof part === 'string' && !part.isWellFormed())
    if (path !== undefined) return failed({ ...problem('text-not-unicode', path), value })
  }
  return ok(value)
}
