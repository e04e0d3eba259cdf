// Certificates as the verifier's page reads them, beside Node: what Node tells is told, and what Node refuses is refused.
import { X509Certificate as OfNode } from 'node:crypto'
import { describe, expect, it, vi } from 'vitest'
import { bitString, contextPrimitive, integer, octetString, sequence, tagged, tags } from '../../../main/report/der.ts'
import { X509Certificate as OfPage } from '../../../verifier/node/certificate.ts'
import {
  type Wanted,
  alternative,
  badNames,
  certificateOf,
  extension,
  mail,
  names,
  pairs,
  plainName,
} from './certificates.ts'

vi.setConfig({ testTimeout: 120_000 })

type Told = {
  readonly publicKey: {
    readonly asymmetricKeyType?: string | undefined
    readonly asymmetricKeyDetails?: { readonly modulusLength?: number; readonly namedCurve?: string } | undefined
  }
  readonly raw: Uint8Array
  readonly subject: string
  readonly issuer: string
  readonly subjectAltName?: string | undefined
  readonly serialNumber: string
  readonly validFrom: string
  readonly validTo: string
}

/** What the product asks a certificate for. */
const told = (certificate: Told, isOwn: () => boolean) => {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey
  return {
    type,
    modulusLength: details?.modulusLength,
    namedCurve: details?.namedCurve,
    hasOneName: certificate.subject === certificate.issuer,
    mail: /(?:^|, )email:([^,]+)/.exec(certificate.subjectAltName ?? '')?.[1],
    serial: certificate.serialNumber,
    from: certificate.validFrom,
    to: certificate.validTo,
    isOwn: isOwn(),
  }
}

const byNode = (der: Uint8Array) => {
  try {
    const certificate = new OfNode(der)
    return told(certificate, () => certificate.verify(certificate.publicKey))
  } catch {
    return 'refused'
  }
}

const byPage = (der: Uint8Array) => {
  try {
    const certificate = new OfPage(der)
    return told(certificate, () => certificate.verify(certificate.publicKey))
  } catch {
    return 'refused'
  }
}

const text = (tag: number, value: string): Uint8Array => tagged(tag, Buffer.from(value, 'latin1'))

describe('a certificate', () => {
  it.each(Object.entries(pairs))('of %s is told as by Node', (name, pair) => {
    const der = certificateOf({ pair, method: { digest: 'sha256', ...(name === 'rsa-pss' ? { pss: 32 } : {}) } })
    expect(byPage(der)).toEqual(byNode(der))
    expect(byPage(der)).toMatchObject({ isOwn: true, hasOneName: true })
  })

  it.each(Object.entries(names))('with a name that is %s is told as by Node', (_, subject) => {
    const der = certificateOf({ subject })
    expect(byPage(der)).toEqual(byNode(der))
    expect(byPage(der)).toMatchObject({ isOwn: true })
  })

  it.each(Object.entries(badNames))('with %s is refused as by Node', (_, subject) => {
    const der = certificateOf({ subject })
    expect(byNode(der)).toBe('refused')
    expect(byPage(der)).toBe('refused')
  })

  it('names one holder under two types of text', () => {
    const der = certificateOf({ subject: names.plain, issuer: names.printable })
    expect(byPage(der)).toEqual(byNode(der))
    expect(byPage(der)).toMatchObject({ hasOneName: true })
  })

  it.each([
    ['RSA and MD5', { pair: pairs['rsa-2048'], method: { digest: 'md5' } }],
    ['RSA and SHA-1', { pair: pairs['rsa-2048'], method: { digest: 'sha1' } }],
    ['RSA and SHA-224', { pair: pairs['rsa-2048'], method: { digest: 'sha224' } }],
    ['RSA and SHA-384', { pair: pairs['rsa-3072'], method: { digest: 'sha384' } }],
    ['RSA and SHA-512', { pair: pairs['rsa-4096'], method: { digest: 'sha512' } }],
    ['PSS and SHA-256', { pair: pairs['rsa-2048'], method: { digest: 'sha256', pss: 32 } }],
    ['PSS and SHA-512', { pair: pairs['rsa-4096'], method: { digest: 'sha512', pss: 20 } }],
    ['PSS by a key for it alone', { pair: pairs['rsa-pss'], method: { digest: 'sha384', pss: 48 } }],
    ['P-256 and SHA-1', { pair: pairs['p-256'], method: { digest: 'sha1' } }],
    ['P-256 and SHA-512', { pair: pairs['p-256'], method: { digest: 'sha512' } }],
    ['P-384 and SHA-384', { pair: pairs['p-384'], method: { digest: 'sha384' } }],
    ['P-521 and SHA-512', { pair: pairs['p-521'], method: { digest: 'sha512' } }],
    ['P-521 and SHA-224', { pair: pairs['p-521'], method: { digest: 'sha224' } }],
  ] as const satisfies readonly (readonly [string, Wanted])[])('signed by %s is its own as by Node', (_, wanted) => {
    const der = certificateOf(wanted)
    expect(byPage(der)).toEqual(byNode(der))
    expect(byPage(der)).toMatchObject({ isOwn: true })
  })

  it.each([
    ['of seconds', text(tags.utcTime, '260229000000Z'), text(tags.utcTime, '491231235959Z')],
    ['of two centuries', text(tags.utcTime, '500101000000Z'), text(tags.generalizedTime, '21000228120000Z')],
    ['without seconds', text(tags.utcTime, '2601010000Z'), text(tags.utcTime, '3001010000Z')],
    ['of other zones', text(tags.utcTime, '260101000000+0530'), text(tags.utcTime, '300101000000-1130')],
    ['of a zone beyond all', text(tags.utcTime, '260101000000+1300'), text(tags.utcTime, '300101000000Z')],
    ['with parts of seconds', text(tags.generalizedTime, '20260101000000.25Z'), text(tags.utcTime, '300101000000Z')],
    ['with leap seconds', text(tags.utcTime, '260101000060Z'), text(tags.utcTime, '300101000000Z')],
    ['of no day', text(tags.utcTime, '261345999999Z'), text(tags.utcTime, '300101000000Z')],
    ['of a leap year', text(tags.generalizedTime, '20000229000000Z'), text(tags.generalizedTime, '19000229000000Z')],
    ['of words', text(tags.utcTime, 'yesterday'), text(tags.generalizedTime, '')],
    ['under the wrong tag', text(tags.generalizedTime, '260101000000Z'), text(tags.utcTime, '20300101000000Z')],
  ])('with times %s is told as by Node', (_, from, to) => {
    const der = certificateOf({ from, to })
    expect(byPage(der)).toEqual(byNode(der))
  })

  it.each([
    ['nought', integer(0)],
    ['small', integer(1)],
    ['long', integer(Uint8Array.from({ length: 20 }, (_, at) => at + 1))],
    ['negative', tagged(tags.integer, Uint8Array.from([0xff]))],
    ['negative and long', tagged(tags.integer, Uint8Array.from([0x80, 0, 1]))],
    ['longer than it needs', tagged(tags.integer, Uint8Array.from([0, 1]))],
    ['empty', tagged(tags.integer)],
  ])('with a number that is %s is told as by Node', (_, serial) => {
    const der = certificateOf({ serial })
    expect(byPage(der)).toEqual(byNode(der))
  })

  it.each([
    ['none', []],
    ['one address', [alternative(mail('a@example.com'))]],
    ['a second address', [alternative(mail('a@example.com'), mail('b@example.com'))]],
    ['other kinds before', [alternative(contextPrimitive(2, Buffer.from('x.example')), mail('a@example.com'))]],
    ['a comma', [alternative(mail('a@example.com, email:b@example.com'))]],
    ['a quotation mark', [alternative(mail('"a\\b"@example.com'))]],
    ['an apostrophe', [alternative(mail("o'hara@example.com"))]],
    ['what is not ASCII', [alternative(mail('zoë@example.com\u0001'))]],
    ['an empty address', [alternative(mail(''))]],
    ['no names at all', [alternative()]],
    ['something else in their place', [extension('2.5.29.17', octetString(Uint8Array.from([1])))]],
    ['a tag that no name has', [extension('2.5.29.17', sequence(contextPrimitive(12, Uint8Array.from([1]))))]],
    ['two lists', [alternative(mail('a@example.com')), alternative(mail('b@example.com'))]],
  ])('with other names of %s is told as by Node', (_, extensions) => {
    const der = certificateOf({ extensions })
    expect(byPage(der)).toEqual(byNode(der))
  })

  it('of the first version is told as by Node', () => {
    const der = certificateOf({ version: [], extensions: [] })
    expect(byPage(der)).toEqual(byNode(der))
  })
})

describe('an issuer', () => {
  const root = plainName('Root')
  const keyIdentifier = (...octets: readonly number[]): Uint8Array => octetString(Uint8Array.from(octets))
  const usage = (bits: number, unused: number): Uint8Array =>
    extension('2.5.29.15', bitString(Uint8Array.from([bits]), unused), true)
  const authorityKey = (...parts: readonly Uint8Array[]): Uint8Array => extension('2.5.29.35', sequence(...parts))

  it.each([
    ['that signs certificates', { extensions: [usage(0x06, 1)] }, {}],
    ['that says nothing', { extensions: [] }, {}],
    ['that signs documents only', { extensions: [usage(0xc0, 6)] }, {}],
    ['of another name', { subject: plainName('Other Root') }, {}],
    ['of a name in other letters', { subject: plainName(' rOOT '), extensions: [] }, {}],
    [
      'whose key is named',
      { extensions: [extension('2.5.29.14', keyIdentifier(1, 2, 3))] },
      { extensions: [authorityKey(contextPrimitive(0, Uint8Array.from([1, 2, 3])))] },
    ],
    [
      'whose key is not the one that is named',
      { extensions: [extension('2.5.29.14', keyIdentifier(1, 2, 3))] },
      { extensions: [authorityKey(contextPrimitive(0, Uint8Array.from([1, 2, 4])))] },
    ],
    [
      'that names no key',
      { extensions: [] },
      { extensions: [authorityKey(contextPrimitive(0, Uint8Array.from([1])))] },
    ],
    [
      'whose number is not the one that is named',
      { extensions: [] },
      { extensions: [authorityKey(contextPrimitive(2, Uint8Array.from([9])))] },
    ],
  ] as const satisfies readonly (readonly [string, Wanted, Wanted])[])(
    '%s issued a certificate where Node says so',
    (_, above, below) => {
      const issuer = certificateOf({ pair: pairs['p-384'], subject: root, ...above })
      const leaf = certificateOf({ signer: pairs['p-384'], issuer: root, ...below })
      const expected = new OfNode(leaf).checkIssued(new OfNode(issuer))
      expect(new OfPage(leaf).checkIssued(new OfPage(issuer))).toBe(expected)
      const { publicKey } = new OfPage(issuer)
      expect(new OfPage(leaf).verify(publicKey)).toBe(true)
      expect(new OfPage(leaf).verify(new OfPage(leaf).publicKey)).toBe(false)
    },
  )
})

describe('one changed bit of a certificate', () => {
  it.each([
    ['RSA', certificateOf({ pair: pairs['rsa-2048'], extensions: [alternative(mail('a@example.com'))] })],
    ['P-256', certificateOf({ pair: pairs['p-256'], subject: names.several })],
    ['a Chinese name', certificateOf({ pair: pairs['rsa-2048'], subject: names.bmp })],
  ])('of %s is told or refused as by Node', (_, der) => {
    const parted: unknown[] = []
    for (let at = 0; at < der.length; at += 1)
      for (let bit = 0; bit < 8; bit += 1) {
        const changed = Uint8Array.from(der)
        changed[at] = (changed[at] ?? 0) ^ (1 << bit)
        const [page, node] = [byPage(changed), byNode(changed)]
        if (JSON.stringify(page) !== JSON.stringify(node)) parted.push({ at, bit, page, node })
      }
    expect(parted).toEqual([])
  })
})
