// Whatever byte of a signed report is changed, our verifier and pdfsig both refuse it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyReport } from '../../../main/report/index.ts'
import { newIdentity, signedTwice, verifying } from '../../unit/main/report/fixtures.ts'

let report = Buffer.alloc(0)
let folder = ''

beforeAll(async () => {
  report = Buffer.from(await signedTwice(3))
  folder = mkdtempSync(join(tmpdir(), 'docket-tamper-'))
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const flipped = (at: number, bit: number): Buffer => {
  const copy = Buffer.from(report)
  copy[at] = (copy[at] ?? 0) ^ (1 << bit)
  return copy
}

const pdfsigAccepts = (bytes: Buffer): boolean => {
  const file = join(folder, 'report.pdf')
  writeFileSync(file, bytes)
  const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8', timeout: 20_000 })
  const validated = stdout.match(/Signature is Valid/g)?.length ?? 0
  return validated === 2 && stdout.includes('Total document signed')
}

describe('one changed bit of a signed report', () => {
  it('anywhere makes our verification fail', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(report.length - 1), fc.nat(7), async (at, bit) => {
        const result = await verifyReport(flipped(at, bit), verifying)
        expect(result.signature.verdict).toBe('invalid')
        expect(result.signature.problems.length).toBeGreaterThan(0)
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('in the public key of a certificate is told, and stops nobody', async () => {
    const { certificate } = await newIdentity('Li Lei 李雷', 'rsa-3072')
    const key = certificate.publicKey.export({ type: 'spki', format: 'der' }).toString('hex')
    const text = report.toString('latin1')
    const start = Math.max(text.indexOf(key), text.indexOf(key.toUpperCase()))
    expect(start).toBeGreaterThan(0)
    // The head of the key, where a changed bit leaves nothing to read, and the digits after it.
    for (let digit = 0; digit < 120; digit += 1) {
      const result = await verifyReport(flipped(start + digit, 0), verifying)
      expect(result.signature.verdict).toBe('invalid')
    }
  }, 120_000)

  it('anywhere in the pages, the receipt and the properties makes pdfsig fail too', async () => {
    expect(pdfsigAccepts(report)).toBe(true)
    const base = report.indexOf('%%EOF\n') + 6
    fc.assert(
      fc.property(fc.nat(base - 1), fc.nat(7), (at, bit) => {
        expect(pdfsigAccepts(flipped(at, bit))).toBe(false)
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

describe('bytes that are no report', () => {
  it('are refused with a reason and never crash the verifier', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.uint8Array({ maxLength: 400 }),
          fc.nat(report.length).map((end) => report.subarray(0, end)),
          fc
            .tuple(fc.nat(report.length), fc.uint8Array({ minLength: 1, maxLength: 40 }))
            .map(([at, piece]) => Buffer.concat([report.subarray(0, at), piece, report.subarray(at)])),
          fc
            .tuple(fc.nat(report.length), fc.nat(report.length))
            .map(([one, other]) => Buffer.concat([report.subarray(0, one), report.subarray(other)])),
        ),
        async (bytes) => {
          fc.pre(!Buffer.from(bytes).equals(report))
          const result = await verifyReport(bytes, verifying)
          expect(result.signature.verdict).not.toBe('valid')
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)
})
