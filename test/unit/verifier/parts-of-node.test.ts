// The parts of Node that the verifier's page has its own of, each beside Node's on the same input.
import { Buffer as OfNode } from 'node:buffer'
import * as crypto from 'node:crypto'
import * as zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { integer, sequence } from '../../../main/report/der.ts'
import { Buffer as OfPage } from '../../../verifier/node/buffer.ts'
import { X509Certificate } from '../../../verifier/node/certificate.ts'
import { createHash, hash } from '../../../verifier/node/digests.ts'
import { verify } from '../../../verifier/node/keys.ts'
import { Readable } from '../../../verifier/node/stream.ts'
import * as page from '../../../verifier/node/zlib.ts'
import { certificateOf, pairs } from './certificates.ts'

vi.setConfig({ testTimeout: 120_000 })

const bytes = fc.uint8Array({ maxLength: 300 })
const text = fc.string({ unit: 'binary', maxLength: 60 })
const encodings = ['utf8', 'latin1', 'hex', 'base64', 'utf16le'] as const
const encoding = fc.constantFrom(...encodings)

/** Encodings that texts of strangers are read in; base64 holds the page's own parts only. */
const written = ['utf8', 'latin1', 'hex', 'utf16le'] as const

/** What came of it, or that it threw. */
const outcome = (work: () => unknown): unknown => {
  try {
    const value = work()
    return value instanceof Uint8Array ? OfNode.from(value).toString('hex') : value
  } catch {
    return 'thrown'
  }
}

describe('bytes', () => {
  it('are the same text as in Node, malformed or not', () => {
    fc.assert(
      fc.property(bytes, encoding, fc.nat(300), fc.nat(300), (octets, how, from, through) => {
        expect(OfPage.from(octets).toString(how)).toBe(OfNode.from(octets).toString(how))
        expect(OfPage.from(octets).toString(how, from, through)).toBe(OfNode.from(octets).toString(how, from, through))
      }),
    )
    const malformed = Uint8Array.from([0xef, 0xbb, 0xbf, 0x41, 0xf0, 0x9f, 0x98, 0xed, 0xa0, 0x80, 0xc0, 0xaf, 0xff])
    expect(OfPage.from(malformed).toString()).toBe(OfNode.from(malformed).toString())
  })

  it('of a text are the same as in Node', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...written), (given, how) => {
        expect(outcome(() => OfPage.from(given, how))).toBe(outcome(() => OfNode.from(given, how)))
        expect(outcome(() => OfPage.from(given))).toBe(outcome(() => OfNode.from(given)))
      }),
    )
    for (const half of ['\uD800', 'a\uDC00b', '\uDA61\uDF30', '12\u0161\u0130', '0x', 'abc', 'zz'])
      for (const how of written)
        expect(outcome(() => OfPage.from(half, how))).toBe(outcome(() => OfNode.from(half, how)))
  })

  it('are found, compared, turned and written as in Node', () => {
    fc.assert(
      fc.property(
        bytes,
        fc.uint8Array({ minLength: 1, maxLength: 2 }),
        fc.integer({ min: -20, max: 320 }),
        (octets, part, from) => {
          const [own, theirs] = [OfPage.from(octets), OfNode.from(octets)]
          const sought = OfNode.from(part).toString('latin1')
          expect(own.indexOf(sought, from, 'latin1')).toBe(theirs.indexOf(sought, from, 'latin1'))
          expect(own.lastIndexOf(sought, from, 'latin1')).toBe(theirs.lastIndexOf(sought, from, 'latin1'))
          expect(own.equals(octets as unknown as OfPage)).toBe(true)
          expect(own.equals(part as unknown as OfPage)).toBe(theirs.equals(part))
          expect(Math.sign(OfPage.compare(octets, part))).toBe(OfNode.compare(octets, part))
          expect(outcome(() => OfPage.from(octets).swap16())).toBe(outcome(() => OfNode.from(octets).swap16()))
          expect(outcome(() => OfPage.concat([octets, part]))).toBe(outcome(() => OfNode.concat([octets, part])))
          const at = Math.min(1, octets.length)
          own.write('7a00', at, undefined, 'latin1')
          theirs.write('7a00', at, 'latin1')
          expect(outcome(() => own.subarray(1, from))).toBe(outcome(() => theirs.subarray(1, from)))
        },
      ),
    )
  })
})

describe('digests', () => {
  it('are those of Node, in one piece and in several', () => {
    fc.assert(
      fc.property(
        bytes,
        text,
        fc.constantFrom('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'),
        (one, two, how) => {
          expect(hash(how, one)).toBe(crypto.hash(how, one))
          const expected = crypto.createHash(how).update(one).update(two).digest('hex')
          expect(createHash(how).update(one).update(two).digest('hex')).toBe(expected)
          expect(createHash(how).update(one).update(two).digest().toString('hex')).toBe(expected)
        },
      ),
    )
  })

  it('of other names are not made up', () => {
    expect(() => createHash('whirlpool')).toThrow('whirlpool')
  })
})

describe('deflated bytes', () => {
  type Told = { readonly buffer: Uint8Array; readonly engine: { readonly bytesWritten: number } }
  const told = ({ buffer, engine }: Told): string => `${OfNode.from(buffer).toString('hex')} ${engine.bytesWritten}`
  const nodes = (given: Uint8Array, maxOutputLength: number): string =>
    told(zlib.inflateSync(given, { maxOutputLength, info: true }) as unknown as Told)
  const pages = (given: Uint8Array, maxOutputLength: number): string =>
    told(page.inflateSync(given, { maxOutputLength, info: true }))

  it('are inflated, measured and refused as by Node', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.nat(400), fc.nat(330), (octets, after, limit, at) => {
        const whole = OfNode.concat([zlib.deflateSync(octets), after])
        const flipped = OfNode.from(whole)
        flipped[at % flipped.length] = (flipped[at % flipped.length] ?? 0) ^ 0x10
        for (const given of [whole, flipped, whole.subarray(0, at)]) {
          expect(outcome(() => pages(given, 1000))).toBe(outcome(() => nodes(given, 1000)))
          expect(outcome(() => pages(given, limit + 1))).toBe(outcome(() => nodes(given, limit + 1)))
        }
      }),
    )
  })

  it('come back from what the page deflated', () => {
    fc.assert(
      fc.property(bytes, (octets) => {
        expect(outcome(() => page.inflateRawSync(page.deflateRawSync(octets, { level: 1 })))).toBe(
          outcome(() => octets),
        )
        expect(outcome(() => zlib.inflateSync(page.deflateSync(octets)))).toBe(outcome(() => octets))
        expect(outcome(() => page.brotliDecompressSync(zlib.brotliCompressSync(octets)))).toBe(outcome(() => octets))
      }),
    )
    const long = OfNode.from('the same again and again; '.repeat(40_000))
    expect(page.brotliDecompressSync(zlib.brotliCompressSync(long)).equals(long as unknown as OfPage)).toBe(true)
    expect(page.inflateSync(zlib.deflateSync(long)).equals(long as unknown as OfPage)).toBe(true)
  })
})

describe('a signature', () => {
  const message = OfNode.from('what was signed')
  const keys = (['rsa-2048', 'rsa-3072', 'rsa-4096', 'p-256', 'p-384', 'p-521'] as const).flatMap((name) =>
    (['sha256', 'sha384', 'sha512'] as const).map((digest) => [name, digest] as const),
  )

  it.each(keys)('by %s over %s is good and bad as by Node', (name, digest) => {
    const pair = pairs[name]
    const { publicKey } = new X509Certificate(certificateOf({ pair }))
    const value = crypto.sign(digest, message, pair.privateKey)
    const agree = (changed: Uint8Array): boolean => {
      const expected = outcome(() => crypto.verify(digest, message, pair.publicKey, changed))
      const found = outcome(() => verify(digest, message, publicKey, changed))
      expect(found === true).toBe(expected === true)
      return expected === true
    }
    expect(agree(value)).toBe(true)
    expect(outcome(() => verify(digest, OfNode.from('something else'), publicKey, value))).toBe(false)
    const bits = Array.from({ length: 40 }, (_, index) => (index * 53) % (value.length * 8))
    for (const bit of bits) {
      const changed = Uint8Array.from(value)
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(agree(changed)).toBe(false)
    }
    for (const changed of [value.subarray(0, -1), OfNode.concat([value, OfNode.of(0)]), OfNode.alloc(value.length)])
      expect(agree(changed)).toBe(false)
  })

  it('by a curve with numbers out of range or in another form is refused as by Node', () => {
    const pair = pairs['p-256']
    const { publicKey } = new X509Certificate(certificateOf({ pair }))
    const order = OfNode.from('ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551', 'hex')
    const raw = crypto.sign('sha256', message, { key: pair.privateKey, dsaEncoding: 'ieee-p1363' })
    const [r, s] = [raw.subarray(0, 32), raw.subarray(32)]
    const other = BigInt(`0x${order.toString('hex')}`) - BigInt(`0x${s.toString('hex')}`)
    const mirrored = OfNode.from(other.toString(16).padStart(64, '0'), 'hex')
    const given = [
      sequence(integer(r), integer(s)),
      sequence(integer(r), integer(mirrored)),
      sequence(integer(0), integer(s)),
      sequence(integer(r), integer(0)),
      sequence(integer(order), integer(s)),
      sequence(integer(r), integer(order)),
      sequence(integer(r), integer(s), integer(1)),
      raw,
      new Uint8Array(),
    ]
    const expected = given.map(
      (value) => outcome(() => crypto.verify('sha256', message, pair.publicKey, value)) === true,
    )
    expect(given.map((value) => outcome(() => verify('sha256', message, publicKey, value)) === true)).toEqual(expected)
    expect(expected.slice(0, 3)).toEqual([true, true, false])
  })
})

describe('a stream of pages', () => {
  it('gives what was written before somebody listened, and ends once', async () => {
    const stream = new Readable()
    const heard: unknown[] = []
    stream.push('a')
    stream.on('data', (piece) => heard.push(piece))
    stream.push('b')
    const done = new Promise((resolve) => stream.once('end', resolve))
    stream.push(null)
    heard.push('before the end')
    await done
    expect(heard).toEqual(['a', 'b', 'before the end'])
    expect(stream.emit('end')).toBe(false)
  })
})
