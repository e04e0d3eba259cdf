// Time stamps on reports: what is asked for, what is taken, what is refused, and what a verifier says of it afterwards.
import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { verificationText } from '../../../../main/cli/verification.ts'
import { withTimestamp } from '../../../../main/report/cms.ts'
import { readDer, sequence, utf8String } from '../../../../main/report/der.ts'
import {
  attachTimestamp,
  carriedIn,
  countersign,
  requestTimestamp,
  signReport,
  verifyReport,
} from '../../../../main/report/index.ts'
import { HEADER } from '../../../../main/report/pdf-file.ts'
import { verificationSchema } from '../../../../shared/contract/ipc/verification.ts'
import type { ReportProblem, VerificationResult } from '../../../../shared/contract/report.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { type Result, expectOk } from '../../../../shared/kernel/result.ts'
import { changedAt } from './attacks.ts'
import {
  type TokenWanted,
  askedIn,
  curveKey,
  granted,
  newAuthority,
  refused,
  rsaKey,
  strangerCertificate,
  tokenOf,
} from './authority.ts'
import { newIdentity, rendered, verifying } from './fixtures.ts'
import {
  SIGNED,
  STAMPED,
  attached,
  clock,
  requestFor,
  responseFor,
  stampForgeries,
  valueIn,
  withValue,
} from './stamps.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { now } = verifying
let base: Uint8Array = new Uint8Array()
let report: Uint8Array = new Uint8Array()
let other: Uint8Array = new Uint8Array()
let stamped: Buffer = Buffer.alloc(0)

const signedBy = async (pdf: Uint8Array, name: string, time: string, key: 'rsa-3072' | 'ecdsa-p256' = 'rsa-3072') =>
  expectOk(signReport(pdf, await newIdentity(name, key), { time }))

const countersigned = async (pdf: Uint8Array, name: string, time: string): Promise<Uint8Array> =>
  expectOk(countersign(pdf, await newIdentity(name), { time }))

const codeOf = (result: Result<unknown, ReportProblem>): string => (result.ok ? 'taken' : result.error.code)

const codesIn = ({ signature, times }: VerificationResult): readonly string[] =>
  [...signature.problems, ...times.problems].map(({ code }) => code)

/** The token in a signature value. */
const tokenIn = (cms: Buffer): Buffer => {
  const signer = expectOk(readDer(cms)).parts[1]?.parts[0]?.parts[4]?.parts[0]?.parts ?? []
  return Buffer.from(signer[6]?.parts[0]?.parts[1]?.parts[0]?.encoding ?? [])
}

beforeAll(async () => {
  base = (await rendered(3)).pdf
  report = await signedBy(base, 'Li Lei 李雷', SIGNED)
  other = await signedBy(base, 'Mallory', SIGNED)
  stamped = attached(report)
})

describe('a request for a time stamp', () => {
  it('asks for the SHA-256 of the signature value with a random number and the certificate, and tells nothing else', () => {
    const first = expectOk(requestTimestamp(report))
    const { imprint, nonce } = askedIn(first.request)
    const [, , , , , value] =
      expectOk(readDer(valueIn(Buffer.from(report)).cms)).parts[1]?.parts[0]?.parts[4]?.parts[0]?.parts ?? []
    expect(Buffer.from(imprint)).toEqual(
      createHash('sha256')
        .update(value?.content ?? '')
        .digest(),
    )
    expect(first.field).toBe('Preparer')
    expect(nonce).toHaveLength(8)
    expect(first.request.length).toBeLessThan(80)
    expect(askedIn(requestFor(report)).nonce).not.toEqual(nonce)
  })

  it('is for the newest signature, and for none that has a stamp or does not stand', async () => {
    expect(expectOk(requestTimestamp(await countersigned(report, 'Ana', '2026-11-22T11:00:00Z'))).field).toBe(
      'Reviewer',
    )
    expect(codeOf(requestTimestamp(base))).toBe('not-signed')
    expect(codeOf(requestTimestamp(stamped))).toBe('timestamp-there')
    expect(codeOf(requestTimestamp(changedAt(Buffer.from(report), HEADER.length + 9)))).toBe('object-malformed')
    expect(codeOf(requestTimestamp(Buffer.from('no report')))).toBe('not-a-pdf')
  })
})

describe('a time stamp that is attached', () => {
  it('changes the place of the signature value alone, and verification tells who saw it and when', async () => {
    const { from, digits } = valueIn(stamped)
    expect(stamped).toHaveLength(report.length)
    const outside = (bytes: Uint8Array): Buffer =>
      Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + digits)])
    expect(outside(stamped).equals(outside(report))).toBe(true)
    const result = await verifyReport(stamped, verifying)
    expect(codesIn(result)).toEqual([])
    expect(verdictOf(result)).toBe('whole')
    expect(result.signature.signatures[0]).toMatchObject({
      time: SIGNED,
      timestamp: {
        time: STAMPED,
        serial: '2a',
        policy: '1.2.3.4.1',
        issuer: 'claimed',
        authority: {
          subject: { name: 'Clock of These Tests' },
          issuer: { name: 'Root of These Tests' },
          fingerprint: createHash('sha256').update(clock.certificate).digest('hex'),
        },
      },
    })
    const words = verificationText('en', result).replaceAll(/\s+/g, ' ')
    expect(words).toContain(`time stamp: Clock of These Tests says it saw the signature at ${STAMPED}`)
    expect(words).toContain('A name is a claim')
    expect(verificationText('zh-CN', result)).toContain('时间戳')
    expect(verificationSchema.safeParse(result).error).toBeUndefined()
  })

  it.each<readonly [string, Partial<TokenWanted>]>([
    ['an accuracy and a fraction of a second', { accuracy: 1, time: '2026-11-22T10:05:00.25Z' }],
    ['a P-256 key', { authority: newAuthority({ key: curveKey() }) }],
    ['its certificate named by SHA-1', { isNamedBySha1: true }],
    ['those of its issuers named beside its own', { isChainNamed: true }],
  ])('may have %s', async (_, changed) => {
    const result = await verifyReport(attached(report, changed), verifying)
    expect([codesIn(result), verdictOf(result)]).toEqual([[], 'whole'])
    expect(result.signature.signatures[0]?.timestamp?.time).toBe(STAMPED)
  })

  it('may be granted with modifications, and is taken from a response to its own request', () => {
    const request = requestFor(report)
    const token = tokenOf({ authority: clock, time: STAMPED, ...askedIn(request) })
    expect(codeOf(attachTimestamp(report, { response: granted(token, 1), request, now }))).toBe('taken')
  })

  it('is kept without what nobody signed: other certificates, and attributes of the token', () => {
    const wanted = { ...askedIn(requestFor(report)), authority: clock, time: STAMPED }
    const certificates = [...clock.chain, strangerCertificate('hidden words')]
    const kept = (changed: Partial<TokenWanted>): Buffer =>
      Buffer.from(expectOk(attachTimestamp(report, { response: granted(tokenOf({ ...wanted, ...changed })), now })).pdf)
    const bare = kept({ certificates: [clock.certificate] })
    expect(kept({ certificates }).equals(bare)).toBe(true)
    expect(kept({ hasUnsigned: true, certificates }).equals(bare)).toBe(true)
    expect(tokenIn(valueIn(bare).cms)).toEqual(Buffer.from(tokenOf({ ...wanted, certificates: [clock.certificate] })))
    expect(kept({ isChainNamed: true }).includes(Buffer.from(clock.chain[1] ?? '').toString('hex'))).toBe(true)
  })

  it('leaves room for countersignatures, each with a stamp of its own', async () => {
    const second = await countersigned(stamped, 'Ana', '2026-11-22T11:00:00Z')
    const both = attached(second, { time: '2026-11-22T11:01:00Z' })
    const third = await countersigned(both, 'Zoë', '2026-11-22T12:00:00Z')
    const result = await verifyReport(third, verifying)
    expect([codesIn(result), verdictOf(result)]).toEqual([[], 'whole'])
    expect(result.signature.signatures.map(({ timestamp }) => timestamp?.time)).toEqual([
      STAMPED,
      '2026-11-22T11:01:00Z',
      undefined,
    ])
  })

  it('comes to a report that was countersigned before, and covers both signatures', async () => {
    const twice = await countersigned(report, 'Ana', '2026-11-22T11:00:00Z')
    const result = await verifyReport(attached(twice, { time: '2026-11-22T11:01:00Z' }), verifying)
    expect([codesIn(result), verdictOf(result)]).toEqual([[], 'whole'])
  })

  it('leaves the report the one that its case issued', async () => {
    const firstSigned = createHash('sha256').update(report).digest('hex')
    const twice = await countersigned(stamped, 'Ana', '2026-11-22T11:00:00Z')
    for (const pdf of [report, stamped, twice]) expect(expectOk(carriedIn(pdf)).firstSigned).toBe(firstSigned)
  })
})

describe('a response that does not fit', () => {
  const code = (response: Uint8Array, request?: Uint8Array): string =>
    codeOf(attachTimestamp(report, { response, now, ...(request === undefined ? {} : { request }) }))

  it.each<readonly [string, string, () => Uint8Array]>([
    ['is for another signature', 'timestamp-of-other', () => responseFor(other)],
    ['is a refusal', 'timestamp-not-granted', () => refused(2, 'no', Uint8Array.from([0x20]))],
    ['has no token', 'timestamp-response-malformed', () => refused(0, 'yes', Uint8Array.from([0]))],
    ['is a page of a server', 'timestamp-response-malformed', () => Buffer.from('<html>busy</html>')],
    ['is empty', 'timestamp-response-malformed', () => new Uint8Array()],
    ['is cut off', 'timestamp-response-malformed', () => responseFor(report).subarray(0, -1)],
    ['goes on after its end', 'timestamp-response-malformed', () => Buffer.concat([responseFor(report), Buffer.of(0)])],
    ['is larger than any', 'file-too-large', () => Buffer.alloc(70_000)],
    ['brings something that is no token', 'timestamp-malformed', () => granted(sequence(utf8String('token')))],
    ['signs something else', 'timestamp-malformed', () => responseFor(report, { type: '1.2.840.113549.1.7.1' })],
    ['brings no certificate', 'timestamp-without-certificate', () => responseFor(report, { certificates: [] })],
    [
      'brings the certificate of another',
      'timestamp-without-certificate',
      () => responseFor(report, { certificates: newAuthority().chain }),
    ],
    [
      'names another certificate in what is signed',
      'timestamp-wrong',
      () => responseFor(report, { named: newAuthority().certificate }),
    ],
    [
      'is signed with another key',
      'timestamp-wrong',
      () => responseFor(report, { authority: { ...clock, key: newAuthority().key } }),
    ],
    [
      'is of a certificate for documents',
      'timestamp-certificate-not-for-it',
      () => responseFor(report, { authority: newAuthority({ purposes: ['1.3.6.1.5.5.7.3.36'] }) }),
    ],
    [
      'is of a certificate for time stamps and servers',
      'timestamp-certificate-not-for-it',
      () => responseFor(report, { authority: newAuthority({ purposes: ['1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.1'] }) }),
    ],
    [
      'is of a certificate whose purpose is not critical',
      'timestamp-certificate-not-for-it',
      () => responseFor(report, { authority: newAuthority({ isCritical: false }) }),
    ],
    [
      'is of a certificate that has ended',
      'timestamp-outside-certificate',
      () => responseFor(report, { authority: newAuthority({ to: '2026-11-22T10:04:59Z' }) }),
    ],
    [
      'is of a certificate that has not begun',
      'timestamp-outside-certificate',
      () => responseFor(report, { authority: newAuthority({ from: '2026-11-22T10:05:01Z' }) }),
    ],
    [
      'is of a certificate of no day',
      'timestamp-malformed',
      () => responseFor(report, { authority: newAuthority({ from: '2026-13-45T99:99:99Z' }) }),
    ],
    [
      'is of a certificate that ends after all years',
      'timestamp-malformed',
      () => responseFor(report, { authority: newAuthority({ to: '99999-12-31T23:59:59Z' }) }),
    ],
    [
      'is of a weak key',
      'timestamp-key-not-accepted',
      () => responseFor(report, { authority: newAuthority({ key: rsaKey(1024) }) }),
    ],
    [
      'is older than the signature',
      'stamped-before-signed',
      () => responseFor(report, { time: '2026-11-22T09:49:59Z' }),
    ],
    ['is of a time to come', 'stamped-in-future', () => responseFor(report, { time: '2026-11-28T09:10:01Z' })],
    [
      'is of a time that does not exist',
      'timestamp-malformed',
      () => responseFor(report, { time: '2026-02-30T10:00:00Z' }),
    ],
  ])('because it %s is refused', (_, wanted, response) => expect(code(response())).toBe(wanted))

  it('may be apart from the clocks of others by ten minutes', () => {
    for (const time of ['2026-11-22T09:50:00Z', '2026-11-28T09:10:00Z'])
      expect(code(responseFor(report, { time }))).toBe('taken')
  })

  it('is refused with the words of the authority', () => {
    const response = refused(2, 'the clock has stopped', Uint8Array.from([0x00, 0x02]))
    expect(attachTimestamp(report, { response, now })).toMatchObject({
      error: { code: 'timestamp-not-granted', status: 'rejection', reason: 'the clock has stopped; timeNotAvailable' },
    })
  })

  it('is held against the request where there is one', () => {
    const request = requestFor(report)
    expect(code(responseFor(report), request)).toBe('timestamp-nonce-differs')
    expect(code(responseFor(report), requestFor(other))).toBe('timestamp-request-of-other')
    expect(code(responseFor(report), Buffer.from('no request'))).toBe('timestamp-request-malformed')
    const { imprint } = askedIn(request)
    expect(code(granted(tokenOf({ authority: clock, time: STAMPED, imprint })), request)).toBe(
      'timestamp-nonce-differs',
    )
  })

  it('finds no room in a signature that kept none', () => {
    const long = newAuthority({ name: 'A'.repeat(11_000) })
    expect(code(responseFor(report, { authority: long }))).toBe('timestamp-no-room')
  })
})

describe('a stamp in the file that does not fit', () => {
  it.each(stampForgeries(() => ({ report, other, stamped })))('%s is refused', async (_, code, forge) => {
    const result = await verifyReport(forge(), verifying)
    expect(codesIn(result)).toContain(code)
    expect(verdictOf(result)).toBe('broken')
  })

  it('a countersignature that says an earlier time than the stamp it covers is named', async () => {
    const late = attached(report, { time: '2026-11-22T15:00:00Z' })
    const result = await verifyReport(await countersigned(late, 'Ana', '2026-11-22T11:00:00Z'), verifying)
    expect(codesIn(result)).toEqual(['signed-before-stamped'])
    expect(verdictOf(result)).toBe('broken')
  })

  it('a stamp put in or taken out under a countersignature breaks that one', async () => {
    const twice = Buffer.from(await countersigned(stamped, 'Ana', '2026-11-22T11:00:00Z'))
    const first = twice.subarray(0, stamped.length)
    const bare = withValue(first, withTimestamp(valueIn(first).cms) ?? new Uint8Array())
    const result = await verifyReport(Buffer.concat([bare, twice.subarray(stamped.length)]), verifying)
    expect(codesIn(result)).toEqual(['digest-differs'])
  })

  it('every byte of the token that is changed is found', () => {
    const { cms } = valueIn(stamped)
    const token = tokenIn(cms)
    const start = cms.indexOf(token)
    const untold = [...token.keys()].filter((at) => {
      const forged = withValue(stamped, changedAt(cms, start + at, 1 << (at % 8)))
      // A stamp that stands would be told to be there.
      return codeOf(requestTimestamp(forged)) === 'timestamp-there'
    })
    expect(untold).toEqual([])
  })
})
