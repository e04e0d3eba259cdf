// A table of attacks: whatever is forged in a report is refused or named, whoever signs it, and never called whole.
import { execFileSync } from 'node:child_process'
import { X509Certificate, createPrivateKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verificationText } from '../../../../main/cli/verification.ts'
import { derLength } from '../../../../main/report/der.ts'
import { describeCertificate } from '../../../../main/report/identity.ts'
import { type MadeWith, type Verifying, verifyReport } from '../../../../main/report/index.ts'
import { inflateReceipt, openReceipt } from '../../../../main/report/receipt-reader.ts'
import { type VerificationResult, verdictOf } from '../../../../shared/contract/report.ts'
import { shownLines } from '../../../../shared/kernel/shown.ts'
import {
  COUNT,
  SIGNED,
  changedAt,
  otherDigit,
  drawn,
  entriesWith,
  repeated,
  rewritten,
  sealed,
  signed,
  signedBy,
  signedByCertificate,
  twice,
  updated,
  withAction,
  withHiddenBytes,
  withOtherPage,
  withPictureOf,
  withReceiptOf,
  withUnreachableObject,
} from './attacks.ts'
import { curveKey, strangerCertificate } from './authority.ts'
import { inventedMachine, verifying as lenient } from './fixtures.ts'
import { inventedModel } from './sample.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const good = inventedModel(COUNT)

/** As a product does: what made the report must be named whole. */
const isOurs = ({ product, engine, layout }: MadeWith): boolean =>
  product === good.product && engine === good.engine && layout === good.layout

const verifying: Verifying = { ...lenient, releaseOf: (made) => (isOurs(made) ? lenient.releaseOf(made) : undefined) }

const codesIn = (result: VerificationResult): readonly string[] => [
  ...[result.signature, result.receipt, result.replay, result.registers, result.pages, result.times].flatMap(
    ({ problems }) => problems.map(({ code }) => code),
  ),
  ...result.signature.remarks.map(({ code }) => code),
  ...result.replay.differences.map(({ in: where }) => `differs-in-${where}`),
]

const forged = <Part extends object>(part: Part, changed: Partial<Part>): Part => ({ ...part, ...changed })

const verdictForged = entriesWith(({ determination, ...entry }) => ({
  ...entry,
  determination: forged(determination, {
    codified: forged(determination.codified, { outcome: 'authorized', licenseRequirement: 'no' }),
  }),
}))

type Attack = readonly [name: string, make: () => Promise<Buffer>, verdict: 'broken' | 'unchecked', code: string]

/** Signed by Mallory with a certificate of this validity. */
const valid = (from: string, to: string): Promise<Buffer> => {
  const key = curveKey()
  return signedByCertificate(key.privateKey, strangerCertificate('Mallory', { from, to }, key))
}

const ofAKeyHolder: readonly Attack[] = [
  [
    'a certificate that is valid from no day',
    () => valid('2026-13-45T99:99:99Z', '2040-01-01T00:00:00Z'),
    'broken',
    'cms-malformed',
  ],
  [
    'a certificate that ends after all years',
    () => valid('2020-01-01T00:00:00Z', '99999-12-31T23:59:59Z'),
    'broken',
    'cms-malformed',
  ],
  ['verdicts forged and sealed anew', () => sealed(verdictForged), 'broken', 'differs-in-determination'],
  [
    'a review policy altered',
    () =>
      sealed(
        entriesWith(({ determination, ...entry }) => ({
          ...entry,
          determination: forged(determination, {
            codified: forged(determination.codified, { reviewPolicy: 'presumption-of-approval' }),
          }),
        })),
      ),
    'broken',
    'differs-in-determination',
  ],
  [
    'a citation altered',
    () =>
      sealed(
        entriesWith(({ determination, ...entry }) => ({
          ...entry,
          determination: forged(determination, {
            classification: forged(determination.classification, { citations: ['ECCN 5A992'] }),
          }),
        })),
      ),
    'broken',
    'differs-in-determination',
  ],
  ['another law date', () => sealed({ settings: { lawDate: '2025-07-16' } }), 'broken', 'differs-in-trace'],
  [
    'positions that say nothing was crossed',
    () =>
      sealed({ positions: good.positions.map(({ ledger, key, citation }) => ({ ledger, key, citation, used: '1' })) }),
    'broken',
    'register-differs',
  ],
  ['positions left out', () => sealed({ positions: [] }), 'broken', 'register-differs'],
  [
    'deadlines all met',
    () => sealed({ deadlines: good.deadlines.map((row) => ({ ...row, status: 'met' as const })) }),
    'broken',
    'register-differs',
  ],
  [
    'a deadline invented',
    () =>
      sealed({
        deadlines: [
          { date: '2099-01-01', what: { en: 'Nothing', zh: '无' }, citation: '740.99(z)', status: 'information' },
        ],
      }),
    'broken',
    'register-differs',
  ],
  [
    'a pack invented',
    () => sealed({ loadedPacks: [...good.loadedPacks, { id: 'approved-by-bis', version: '9', hash: 'sha256:9' }] }),
    'broken',
    'register-differs',
  ],
  ['a transaction twice', () => sealed(repeated()), 'broken', 'transaction-repeated'],
  ['no transaction at all', () => sealed({ entries: [] }), 'broken', 'no-transactions'],
  [
    'another version of the product named',
    () => sealed({ product: 'Diffusion Docket 0.1.1' }),
    'unchecked',
    'release-not-kept',
  ],
  ['another machine named', () => sealed({ engine: 'docket-engine/99' }), 'unchecked', 'release-not-kept'],
  ['another layout named', () => sealed({ layout: 'docket-layout/sha256:0' }), 'unchecked', 'release-not-kept'],
  [
    'another pack named',
    () => sealed({ pack: { pack: good.pack.pack, hash: `sha256:${'0'.repeat(64)}` } }),
    'unchecked',
    'release-not-kept',
  ],
  [
    'JavaScript that runs on opening',
    () => withAction('/OpenAction <<\n/S /JavaScript\n/JS (app.alert)\n>>'),
    'broken',
    'active-content',
  ],
  ['a program that is started', () => withAction('/AA <<\n/WC <<\n/S /Launch\n>>\n>>'), 'broken', 'active-content'],
  ['bytes hidden after the receipt', withHiddenBytes, 'broken', 'receipt-has-more'],
  ['an object that nothing reaches', withUnreachableObject, 'broken', 'pages-differ'],
  ['another page', withOtherPage, 'broken', 'pages-differ'],
  ['pages that lie around a true receipt', () => withReceiptOf(verdictForged, {}), 'broken', 'pages-differ'],
  [
    'the same under the name of another version',
    () => withReceiptOf({ ...verdictForged, product: 'Diffusion Docket 0.1.1' }, { product: 'Diffusion Docket 0.1.1' }),
    'unchecked',
    'release-not-kept',
  ],
  ['the picture of another person’s signature', () => withPictureOf('Alice Counsel'), 'broken', 'picture-differs'],
  ['a report of before the rule', () => sealed({ created: '2024-12-31T00:00:00Z' }), 'broken', 'made-before-rule'],
  [
    'a report of tomorrow',
    () => sealed({ created: '2026-12-24T00:00:00Z' }, '2026-12-24T00:00:00Z'),
    'broken',
    'made-in-future',
  ],
  ['a signature of tomorrow', async () => signed(await drawn(), '2027-03-01T00:00:00Z'), 'broken', 'signed-in-future'],
  [
    'a signature older than the report',
    () => sealed({ created: '2026-11-25T00:00:00Z' }, '2026-11-24T00:00:00Z'),
    'broken',
    'signed-before-made',
  ],
  [
    'a countersignature older than the signature',
    () => twice('2026-11-23T00:00:00Z', '2026-11-22T12:00:00Z'),
    'broken',
    'signed-before-earlier',
  ],
]

let report: Buffer = Buffer.alloc(0)
let folder = ''
beforeAll(async () => {
  report = await twice(SIGNED, '2026-11-22T11:00:00Z')
  folder = mkdtempSync(join(tmpdir(), 'docket-attacks-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const find = (part: string, from = 0): number => {
  const at = report.indexOf(part, from, 'latin1')
  if (at < 0) throw new Error(`the report holds no ${part}`)
  return at
}

/** Where the hexadecimal digits of the first signature end and its padding begins. */
const endOfSignature = (): number => {
  const from = find('/Contents <') + '/Contents <'.length
  const value = Buffer.from(report.toString('latin1', from, report.indexOf('>', from)), 'hex')
  return from + 2 * (derLength(value) ?? 0)
}

const afterSigning: readonly Attack[] = [
  [
    'a page replaced by an update',
    async () => updated(report, 4, '<</Length 0>>\nstream\n\nendstream'),
    'broken',
    'update-unexpected',
  ],
  [
    'JavaScript by an update',
    async () =>
      updated(
        report,
        Number(/\/Root (\d+)/.exec(report.toString('latin1', report.length - 600))?.[1]),
        '<</Type /Catalog\n/OpenAction <</S /JavaScript\n/JS (x)>>>>',
      ),
    'broken',
    'update-unexpected',
  ],
  ['a line feed after the end', async () => Buffer.concat([report, Buffer.from('\n')]), 'broken', 'end-has-more'],
  ['the last line feed cut off', async () => report.subarray(0, -1), 'broken', 'end-cut-off'],
  [
    'other words after the end',
    async () => Buffer.concat([report, Buffer.from('%%EOF\n%%EOF\n')]),
    'broken',
    'end-malformed',
  ],
  ['junk before the head', async () => Buffer.concat([Buffer.from('junk\n'), report]), 'broken', 'not-a-pdf'],
  ['one bit of a page', async () => changedAt(report, find('stream\n', 40_000) + 200), 'broken', 'digest-differs'],
  [
    'one digit of the signature value',
    async () => otherDigit(report, endOfSignature() - 8),
    'broken',
    'signature-wrong',
  ],
  ['the signature zeroed', async () => zeroed(), 'broken', 'contents-malformed'],
  [
    'bytes in the room of the signature',
    async () => changedAt(report, find('0000000000>>')),
    'broken',
    'contents-malformed',
  ],
  [
    'the reach of a signature',
    async () => changedAt(report, find('/ByteRange [0 ') + 20),
    'broken',
    'update-unexpected',
  ],
  ['the name of a signer', async () => changedAt(report, find('/Name (') + 8), 'broken', 'digest-differs'],
  ['the time of a signature', async () => changedAt(report, find('/M (D:2026') + 12), 'broken', 'digest-differs'],
  [
    'the promise that nothing else follows',
    async () => changedAt(report, find('/TransformMethod /DocMDP') + 18),
    'broken',
    'update-unexpected',
  ],
  [
    'the countersignature of another report',
    async () => {
      const other = await twice(SIGNED, '2026-11-22T11:00:00Z', ['Carol', 'Bob'])
      const cut = (pdf: Buffer): number => pdf.lastIndexOf('%%EOF\n', pdf.lastIndexOf('%%EOF\n') - 1) + 6
      return Buffer.concat([report.subarray(0, cut(report)), other.subarray(cut(other))])
    },
    'broken',
    '',
  ],
]

const zeroed = (): Buffer => {
  const from = find('/Contents <') + '/Contents <'.length
  const copy = Buffer.from(report)
  copy.fill('0', from, copy.indexOf('>', from), 'latin1')
  return copy
}

describe('a report forged by who has a key', () => {
  it.each(ofAKeyHolder)('with %s is not whole', async (_, make, verdict, code) => {
    const result = await verifyReport(await make(), verifying)
    expect(codesIn(result)).toContain(code)
    expect(verdictOf(result)).toBe(verdict)
  })
})

describe('a signed report changed in', () => {
  it('nothing is whole', async () => {
    const result = await verifyReport(report, verifying)
    expect(codesIn(result)).toEqual([])
    expect(verdictOf(result)).toBe('whole')
  })

  it('nothing but taken apart and put together is whole', async () => {
    const result = await verifyReport(await signed(rewritten(await drawn(), () => undefined)), verifying)
    expect(verdictOf(result)).toBe('whole')
  })

  it.each(afterSigning)('%s is not whole, and no page of it is called the same', async (_, make, verdict, code) => {
    const result = await verifyReport(await make(), verifying)
    expect(codesIn(result).filter((each) => code === '' || each === code)).not.toEqual([])
    expect(verdictOf(result)).toBe(verdict)
    expect(result.pages.verdict).not.toBe('same')
  })
})

describe('a name', () => {
  const ESCAPE = '\u001B[2J\u001B[H x.pdf: whole \u001B[8m'

  it.each([
    ['that clears the screen', ESCAPE, 'name-hides-something'],
    ['that begins a line of its own', 'Mallory\n  Reviewer: Judge, valid', 'name-hides-something'],
    ['that turns the direction', 'Mallory \u202Etxet', 'name-hides-something'],
    ['of nothing', '\u200B', 'name-says-nothing'],
  ])('%s is told, and comes through by number only', async (_, name, code) => {
    const result = await verifyReport(await signed(await drawn(), SIGNED, name), verifying)
    expect(codesIn(result)).toContain(code)
    for (const language of ['en', 'zh-CN'] as const) {
      const text = verificationText(language, result)
      expect(shownLines(text)).toBe(text)
      expect(text).toMatch(/\[U\+[0-9A-F]{4}\]/)
      expect(text.split('\n').filter((line) => line.includes('Judge') && !line.includes('U+000A'))).toEqual([])
    }
  })

  it('of a transaction is shown by number, too', async () => {
    const changed = entriesWith(({ stated, record, determination, trace }) => ({
      stated,
      record: { ...record, id: `${record.id}\u009B2J\u202E` },
      determination: { ...determination, id: 'x' },
      trace,
    }))
    const text = verificationText('en', await verifyReport(await sealed(changed), verifying))
    expect(text).toContain('[U+009B]2J[U+202E]')
    expect(text).not.toMatch(/[\u009B\u202E]/)
  })

  it('that the preparer has already, with another key, is told', async () => {
    const both = await twice(SIGNED, '2026-11-22T11:00:00Z', ['Alice', 'Alice'])
    expect(codesIn(await verifyReport(both, verifying))).toContain('same-name-other-key')
  })

  it('of an issuer is called a claim, unless its certificate is beside', async () => {
    const openssl = (...given: readonly string[]): Buffer =>
      execFileSync('openssl', [...given], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] })
    const ec = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    openssl('req', '-x509', ...ec, '-keyout', 'ca.key', '-out', 'ca.pem', '-subj', '/CN=Document Signing CA')
    openssl('req', '-new', ...ec, '-keyout', 'leaf.key', '-out', 'leaf.csr', '-subj', '/CN=Alice Counsel')
    openssl('x509', '-req', '-in', 'leaf.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-out', 'leaf.pem', '-days', '30')
    const certificate = new X509Certificate(readFileSync(join(folder, 'leaf.pem')))
    const issuer = new X509Certificate(readFileSync(join(folder, 'ca.pem')))
    const key = createPrivateKey(readFileSync(join(folder, 'leaf.key')))
    const { from } = describeCertificate(certificate)
    for (const [issuers, expected] of [
      [[], 'claimed'],
      [[issuer], 'certificate-beside'],
    ] as const) {
      const { signature } = await verifyReport(await signedBy({ key, certificate, issuers }, from), {
        ...verifying,
        now: from,
      })
      expect(signature.signatures).toMatchObject([{ verdict: 'valid', issuer: expected }])
    }
    const own = await verifyReport(await signed(await drawn()), verifying)
    expect(own.signature.signatures).toMatchObject([{ issuer: 'itself' }])
  })
})

describe('a receipt made to fill memory or time', () => {
  const within = (milliseconds: number, work: () => unknown): void => {
    const from = performance.now()
    work()
    expect(performance.now() - from).toBeLessThan(milliseconds)
  }

  it('is refused before it is inflated where almost nothing makes almost everything', () => {
    const blank = deflateSync(Buffer.alloc(300_000_000, 0x20))
    within(500, () =>
      expect(inflateReceipt(blank, 300_000_000)).toMatchObject({ ok: false, error: { code: 'receipt-too-large' } }),
    )
  })

  it('is refused at the first of four million unknown members', () => {
    const members = Array.from({ length: 4_000_000 }, (_, index) => `"x${String(index).padStart(7, '0')}":0`)
    const text = Buffer.from(`{${members.join(',')}}`)
    within(2_000, () =>
      expect(openReceipt(text)).toMatchObject({ ok: false, error: { code: 'receipt-malformed', path: '/x0000000' } }),
    )
  })

  it('is refused where it is deep beyond reason', () => {
    const text = Buffer.from(`{"answers":${'['.repeat(5_000_000)}`)
    within(2_000, () => expect(openReceipt(text).ok).toBe(false))
  })

  it('is refused for a part that nothing refers to', async () => {
    const pdf = await drawn()
    const start = pdf.indexOf('stream\n', pdf.indexOf('/Type /EmbeddedFile')) + 'stream\n'.length
    const stream = pdf.subarray(start, pdf.indexOf('\nendstream', start))
    const text = inflateReceipt(
      stream,
      Number(/\/Size (\d+)/.exec(pdf.toString('latin1', pdf.lastIndexOf('/Params', start), start))?.[1]),
    )
    if (!text.ok) throw new Error(text.error.code)
    const name = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'
    const steps = text.value.toString('utf8').replace('"steps":{', `"steps":{"${name}":{},`)
    const opened = openReceipt(Buffer.from(ordered(steps)))
    expect(opened).toMatchObject({ ok: false, error: { code: 'receipt-part-unused', path: `/steps/${name}` } })
    expect(openReceipt(text.value).ok).toBe(true)
    expect(inventedMachine.engine).toBe(good.engine)
  })
})

/** The steps in the order of their names, as the canonical form has them. */
const ordered = (text: string): string => {
  const value = JSON.parse(text) as Record<string, unknown>
  const steps = Object.fromEntries(Object.entries(value['steps'] as object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...value, steps })
}
