// A table of attacks: whatever is forged in a report is refused or named, whoever signs it, and never called whole.
import { execFileSync } from 'node:child_process'
import { X509Certificate, createPrivateKey } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verificationText } from '../../../../main/cli/verification.ts'
import { describeCertificate } from '../../../../main/report/identity.ts'
import { type MadeWith, type Verifying, verifyReport } from '../../../../main/report/index.ts'
import { inflateReceipt, openReceipt } from '../../../../main/report/receipt-reader.ts'
import { type VerificationResult, verdictOf } from '../../../../shared/contract/report.ts'
import { shownLines } from '../../../../shared/kernel/shown.ts'
import { attacksAfterSigning } from './attacks-after-signing.ts'
import { attacksByKey } from './attacks-by-key.ts'
import { receiptIn } from './receipt-in.ts'
import { SIGNED, invented, rewritten, signed } from './attacks.ts'
import { inventedMachine, verifying as lenient } from './fixtures.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const { good, drawn, sealed, entriesWith, signedBy, twice } = invented

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

let report: Buffer = Buffer.alloc(0)
let folder = ''
beforeAll(async () => {
  report = await twice(SIGNED, '2026-11-22T11:00:00Z')
  folder = mkdtempSync(join(tmpdir(), 'docket-attacks-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a report forged by who has a key', () => {
  it.each(attacksByKey(invented))('with %s is not whole', async (_, make, verdict, code) => {
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

  it.each(attacksAfterSigning(invented, () => report))(
    '%s is not whole, and no page of it is called the same',
    async (_, make, verdict, code) => {
      const result = await verifyReport(await make(), verifying)
      expect(codesIn(result).filter((each) => code === '' || each === code)).not.toEqual([])
      expect(verdictOf(result)).toBe(verdict)
      expect(result.pages.verdict).not.toBe('same')
    },
  )
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
    const alike = await twice(SIGNED, '2026-11-22T11:00:00Z', ['Alice Counsel', 'ALICE  Ｃounsel'])
    expect(codesIn(await verifyReport(alike, verifying))).toContain('same-name-other-key')
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

  it('is refused for octets that are no text, though they read as a text', async () => {
    const text = Buffer.from(receiptIn(await drawn()), 'utf8')
    const at = text.indexOf('"title":"') + '"title":"'.length
    const broken = Buffer.concat([text.subarray(0, at), Buffer.from([0xff]), text.subarray(at)])
    expect(openReceipt(broken)).toMatchObject({ ok: false, error: { code: 'receipt-not-canonical', path: '/case' } })
  })
})

/** The steps in the order of their names, as the canonical form has them. */
const ordered = (text: string): string => {
  const value = JSON.parse(text) as Record<string, unknown>
  const steps = Object.fromEntries(Object.entries(value['steps'] as object).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  return JSON.stringify({ ...value, steps })
}
