// Buffer where there is no Node: the `buffer` package, with the few places in which it differs from Node made alike.
import { Buffer as Packaged } from 'buffer/index.js'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()

const isUtf8 = (encoding: unknown): boolean =>
  encoding === undefined || (typeof encoding === 'string' && /^utf-?8$/i.test(encoding))

const packagedFrom: unknown = Reflect.get(Packaged, 'from')
const packagedToString: unknown = Reflect.get(Packaged.prototype, 'toString')

/** What a method of the package gives, as it was before it was replaced. */
const called = (method: unknown, on: object, given: readonly unknown[]): unknown => {
  if (typeof method !== 'function') throw new TypeError('the package has no such method')
  return Reflect.apply(method, on, given)
}

const from = (...given: readonly unknown[]): Packaged => {
  const made = called(packagedFrom, Packaged, given)
  if (!Packaged.isBuffer(made)) throw new TypeError('the package makes no such bytes')
  return made
}

const replacements = {
  /** Malformed UTF-8 becomes as many U+FFFD as the encoding standard says, as in Node. */
  toString(this: Packaged, encoding?: BufferEncoding, start = 0, end = this.length): string {
    return isUtf8(encoding)
      ? decoder.decode(Uint8Array.prototype.subarray.call(this, Math.max(0, start), Math.max(0, start, end)))
      : String(called(packagedToString, this, [encoding, start, end]))
  },
  /** Node compares with any bytes, the package with its own only. */
  equals(this: Packaged, other: Uint8Array): boolean {
    if (this.length !== other.length) return false
    for (let at = 0; at < this.length; at += 1) if (this[at] !== other[at]) return false
    return true
  },
}

for (const [name, value] of Object.entries(replacements))
  Object.defineProperty(Packaged.prototype, name, { value, writable: true, configurable: true })

/** What Node reads of a text as digits: the low byte of each unit. */
const lowBytes = (text: string): string =>
  text.replaceAll(/[^\0-\u00FF]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) & 0xff))

/** Pairs of digits, as far as there are such. */
const hexBytes = (text: string): Uint8Array =>
  Uint8Array.from(/^(?:[0-9a-f]{2})*/i.exec(lowBytes(text))?.[0].match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  )

const bytesOf = (text: string, encoding: unknown): Packaged => {
  if (isUtf8(encoding)) return from(encoder.encode(text).buffer)
  return encoding === 'hex' ? from(hexBytes(text).buffer) : from(text, encoding)
}

Object.defineProperty(Packaged, 'from', {
  value: (source: unknown, ...rest: readonly unknown[]): Packaged =>
    typeof source === 'string' ? bytesOf(source, rest[0]) : from(source, ...rest),
  writable: true,
  configurable: true,
})

export { Packaged as Buffer }
