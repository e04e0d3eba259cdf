// Nobody signs unseen: a countersignature is added to what was verified and is whole, or to what its signer names as not.
import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { countersignReport } from '../../../../main/casework/signing.ts'
import { verifyReport } from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { drawn, sealed, signed } from '../report/attacks.ts'
import { verifying } from '../report/fixtures.ts'

vi.setConfig({ testTimeout: 120_000 })

const p12 = (name: string): Uint8Array => readFileSync(new URL(`../report/identities/${name}.p12`, import.meta.url))
const signer = { p12: p12('rc2-40'), passphrase: 'passphrase-1', reason: 'Reviewed.' }
const time = '2026-11-28T09:00:00Z'

describe('a countersignature', () => {
  it('is added to a report that is whole', async () => {
    const report = await signed(await drawn())
    const verification = await verifyReport(report, verifying)
    const made = expectOk(countersignReport(report, { signer, time, verification }))
    const result = await verifyReport(made, verifying)
    expect(verdictOf(result)).toBe('whole')
    expect(result.signature.signatures[1]).toMatchObject({ field: 'Reviewer', reason: 'Reviewed.' })
  })

  it('is refused on a report that does not stand, unless the signer says why, and that is printed', async () => {
    const report = await sealed({ positions: [] })
    const verification = await verifyReport(report, verifying)
    const refused = countersignReport(report, { signer, time, verification })
    expect(refused).toEqual({ ok: false, error: { code: 'report-not-whole', verdict: 'broken' } })
    const despite = { why: 'positions are kept elsewhere', language: 'en' } as const
    const made = expectOk(countersignReport(report, { signer, time, verification, despite }))
    const result = await verifyReport(made, verifying)
    expect(verdictOf(result)).toBe('broken')
    expect(result.signature.verdict).toBe('valid')
    expect(result.signature.signatures[1]?.reason).toBe(
      'Reviewed. Signed though the report does not stand: positions are kept elsewhere',
    )
  })

  it('is refused where not everything could be checked', async () => {
    const report = await signed(await drawn())
    const verification = await verifyReport(report, { ...verifying, releaseOf: () => undefined })
    expect(countersignReport(report, { signer, time, verification })).toEqual({
      ok: false,
      error: { code: 'report-not-whole', verdict: 'unchecked' },
    })
  })

  it('is refused on other bytes than were verified', async () => {
    const [report, other] = [await signed(await drawn()), await signed(await drawn({ id: 'R-0002' }))]
    const verification = await verifyReport(other, verifying)
    expect(countersignReport(report, { signer, time, verification })).toEqual({
      ok: false,
      error: { code: 'file-changed-meanwhile' },
    })
  })

  it.each([
    ['secp256k1', 'identity-key-not-accepted'],
    ['key-encipherment', 'certificate-not-for-signing'],
    ['server-only', 'certificate-not-for-signing'],
  ])('is refused to the identity %s, which cannot sign', async (name, code) => {
    const report = await signed(await drawn())
    const verification = await verifyReport(report, verifying)
    const made = countersignReport(report, { signer: { ...signer, p12: p12(name) }, time, verification })
    expect(made).toMatchObject({ ok: false, error: { code } })
  })
})
