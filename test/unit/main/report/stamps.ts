// Time stamps of these tests on reports: good ones, and forgeries of every kind.
import {
  context,
  derLength,
  objectIdentifier,
  readDer,
  sequence,
  setOf,
  utf8String,
} from '../../../../main/report/der.ts'
import { attachTimestamp, requestTimestamp } from '../../../../main/report/index.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import {
  type Authority,
  type TokenWanted,
  askedIn,
  granted,
  newAuthority,
  strangerCertificate,
  tokenOf,
} from './authority.ts'
import { verifying } from './fixtures.ts'

export const SIGNED = '2026-11-22T10:00:00Z'
export const STAMPED = '2026-11-22T10:05:00Z'
const { now } = verifying

export const clock: Authority = newAuthority()

export const requestFor = (pdf: Uint8Array): Uint8Array => expectOk(requestTimestamp(pdf)).request

export const responseFor = (pdf: Uint8Array, changed: Partial<TokenWanted> = {}): Uint8Array =>
  granted(tokenOf({ authority: clock, time: STAMPED, ...askedIn(requestFor(pdf)), ...changed }))

export const attached = (pdf: Uint8Array, changed: Partial<TokenWanted> = {}): Buffer =>
  Buffer.from(expectOk(attachTimestamp(pdf, { response: responseFor(pdf, changed), now })).pdf)

/** Where the newest signature value stands in hexadecimal digits, and its bytes without the zeros that fill its place. */
export const valueIn = (pdf: Buffer): { readonly from: number; readonly digits: number; readonly cms: Buffer } => {
  const from = pdf.lastIndexOf('/Contents <', undefined, 'latin1') + '/Contents <'.length
  const digits = pdf.indexOf('>', from, 'latin1') - from
  const all = Buffer.from(pdf.toString('latin1', from, from + digits), 'hex')
  return { from, digits, cms: all.subarray(0, derLength(all)) }
}

/** The report with other bytes in the place of its newest signature value. */
export const withValue = (pdf: Buffer, cms: Uint8Array): Buffer => {
  const { from, digits } = valueIn(pdf)
  const copy = Buffer.from(pdf)
  copy.write(Buffer.from(cms).toString('hex').padEnd(digits, '0'), from, 'latin1')
  return copy
}

/** The signature value with these unsigned attributes in the place of its own. */
export const withUnsigned = (cms: Uint8Array, ...attributes: readonly Uint8Array[]): Uint8Array => {
  const [type, wrapper] = expectOk(readDer(cms)).parts
  const body = wrapper?.parts[0]?.parts ?? []
  const signer = body[4]?.parts[0]?.parts ?? []
  const encodings = body.slice(0, 4).map(({ encoding }) => encoding)
  const info = sequence(...signer.slice(0, 6).map(({ encoding }) => encoding), context(1, ...attributes))
  return sequence(type?.encoding ?? new Uint8Array(), context(0, sequence(...encodings, setOf(info))))
}

export const stampAttribute = (...tokens: readonly Uint8Array[]): Uint8Array =>
  sequence(objectIdentifier('1.2.840.113549.1.9.16.2.14'), setOf(...tokens))

export const tokenFor = (pdf: Uint8Array, changed: Partial<TokenWanted> = {}): Uint8Array =>
  tokenOf({
    authority: clock,
    time: STAMPED,
    certificates: [clock.certificate],
    ...askedIn(requestFor(pdf)),
    ...changed,
  })

export type Stamped = { readonly report: Uint8Array; readonly other: Uint8Array; readonly stamped: Buffer }

/** Stamps in a file that do not fit, each with what must be named. `given`: a signed report, another, and the first with its stamp. */
export const stampForgeries = (
  given: () => Stamped,
): ReadonlyArray<readonly [name: string, code: string, make: () => Buffer]> => {
  const cmsWith = (...attributes: readonly Uint8Array[]): Buffer =>
    withValue(given().stamped, withUnsigned(valueIn(given().stamped).cms, ...attributes))
  const words = (): Uint8Array => sequence(objectIdentifier('1.2.3.4.5'), setOf(utf8String('words that nobody signed')))

  return [
    ['the stamp of another report', 'timestamp-of-other', () => cmsWith(stampAttribute(tokenFor(given().other)))],
    [
      'the stamp of another authority whose certificate is not there',
      'timestamp-without-certificate',
      () => cmsWith(stampAttribute(tokenFor(given().report, { certificates: [] }))),
    ],
    [
      'two stamps in two attributes',
      'timestamp-repeated',
      () =>
        cmsWith(
          stampAttribute(tokenFor(given().report)),
          stampAttribute(tokenFor(given().report, { time: '2026-11-22T10:06:00Z' })),
        ),
    ],
    [
      'two stamps in one attribute',
      'timestamp-repeated',
      () =>
        cmsWith(stampAttribute(tokenFor(given().report), tokenFor(given().report, { time: '2026-11-22T10:06:00Z' }))),
    ],
    ['another unsigned attribute alone', 'unsigned-attribute', () => cmsWith(words())],
    [
      'another unsigned attribute beside the stamp',
      'unsigned-attribute',
      () => cmsWith(stampAttribute(tokenFor(given().report)), words()),
    ],
    ['an attribute without a token', 'cms-malformed', () => cmsWith(stampAttribute())],
    ['no attribute in the list', 'cms-malformed', () => cmsWith()],
    [
      'an unsigned attribute inside the token',
      'timestamp-has-more',
      () => cmsWith(stampAttribute(tokenFor(given().report, { hasUnsigned: true }))),
    ],
    [
      'a stranger among the certificates',
      'timestamp-has-more',
      () =>
        cmsWith(
          stampAttribute(
            tokenFor(given().report, { certificates: [clock.certificate, strangerCertificate('hidden words')] }),
          ),
        ),
    ],
    [
      'a certificate of an issuer that it does not name',
      'timestamp-has-more',
      () => cmsWith(stampAttribute(tokenFor(given().report, { certificates: clock.chain }))),
    ],
    [
      'bytes hidden in the rest of its place',
      'contents-malformed',
      () => {
        const { from, digits } = valueIn(given().stamped)
        const copy = Buffer.from(given().stamped)
        copy.write(Buffer.from('hidden words').toString('hex'), from + digits - 200, 'latin1')
        return copy
      },
    ],
    [
      'a stamp older than the signature',
      'stamped-before-signed',
      () => cmsWith(stampAttribute(tokenFor(given().report, { time: '2026-11-22T09:00:00Z' }))),
    ],
    [
      'a stamp of a time to come',
      'stamped-in-future',
      () => cmsWith(stampAttribute(tokenFor(given().report, { time: '2026-12-22T09:00:00Z' }))),
    ],
  ]
}
