// Time stamps between this product and an authority that nobody here wrote, and in the hands of other judges.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { derLength, readDer } from '../../../../main/report/der.ts'
import { generateIdentity } from '../../../../main/report/identity.ts'
import {
  type Requested,
  attachTimestamp,
  countersign,
  renderReport,
  requestTimestamp,
  signReport,
  verifyReport,
} from '../../../../main/report/index.ts'
import { verdictOf } from '../../../../shared/contract/report.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { verifying as onItsDay } from './fixtures.ts'
import { type OpensslAuthority, hasOpenssl, opensslAuthority } from './openssl-authority.ts'
import { inventedModel } from './sample.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

/** So many seconds from now: the clock of the authority is that of the machine. */
const moment = (seconds: number): string =>
  new Date(Date.now() + seconds * 1000).toISOString().replace(/\.\d{3}Z$/, 'Z')

const hasPdfsig = spawnSync('pdfsig', ['-v']).error === undefined

describe.skipIf(!hasOpenssl)('a report and openssl ts (skipped where openssl is missing)', () => {
  let folder = ''
  let clock: OpensslAuthority | undefined
  let report: Uint8Array = new Uint8Array()
  let asked: Requested | undefined
  let response: Uint8Array = new Uint8Array()
  let stamped: Buffer = Buffer.alloc(0)
  const at = (file: string): string => join(folder, file)

  const authority = (): OpensslAuthority => {
    if (clock === undefined) throw new Error('no authority was made')
    return clock
  }

  const identityOf = async (holder: string) =>
    expectOk(await generateIdentity({ name: holder, now: moment(-3600), validYears: 3, key: 'rsa-3072' }))

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'docket-authority-'))
    clock = opensslAuthority(folder)
    const { pdf } = expectOk(await renderReport({ ...inventedModel(3), created: moment(-120) }, { lang: 'en' }))
    report = expectOk(signReport(pdf, await identityOf('Li Lei 李雷'), { time: moment(-60) }))
    asked = expectOk(requestTimestamp(report))
    response = clock.respond(asked.request)
    stamped = Buffer.from(expectOk(attachTimestamp(report, { response, request: asked.request, now: moment(0) })).pdf)
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('the request is one that openssl reads', () => {
    writeFileSync(at('query.tsq'), asked?.request ?? '')
    const printed = authority().run('ts', '-query', '-in', at('query.tsq'), '-text')
    expect(printed).toContain('Hash Algorithm: sha256')
    expect(printed).toContain('Certificate required: yes')
    expect(printed).toContain(
      `Nonce: 0x${Buffer.from(asked?.nonce ?? [])
        .toString('hex')
        .toUpperCase()}`,
    )
  })

  it('the stamp is told with its authority, in a report that is whole', async () => {
    const result = await verifyReport(stamped, { ...onItsDay, now: moment(0) })
    expect(result.signature.problems).toEqual([])
    expect(verdictOf(result)).toBe('whole')
    expect(result.signature.signatures[0]?.timestamp).toMatchObject({
      accuracy: 1,
      policy: '1.3.6.1.4.1.55555.1',
      authority: {
        subject: { name: 'Harbor Time Authority', organization: 'Harbor Time' },
        issuer: { name: 'Root of Clocks' },
      },
    })
  })

  it('the token in the report is one that openssl verifies over the signature value', () => {
    const from = stamped.indexOf('/Contents <', 0, 'latin1') + '/Contents <'.length
    const all = Buffer.from(stamped.toString('latin1', from, stamped.indexOf('>', from, 'latin1')), 'hex')
    const cms = expectOk(readDer(all.subarray(0, derLength(all))))
    const signer = cms.parts[1]?.parts[0]?.parts[4]?.parts[0]?.parts ?? []
    writeFileSync(at('value'), signer[5]?.content ?? '')
    writeFileSync(at('token.der'), signer[6]?.parts[0]?.parts[1]?.parts[0]?.encoding ?? '')
    const verified = spawnSync(
      'openssl',
      ['ts', '-verify', '-data', at('value'), '-in', at('token.der'), '-token_in', '-CAfile', authority().root],
      { encoding: 'utf8' },
    )
    expect(`${verified.stdout}${verified.stderr}`).toContain('Verification: OK')
  })

  it.skipIf(!hasPdfsig)(
    'the signature stays one that pdfsig (where it is there) finds valid, before and after another',
    async () => {
      const twice = expectOk(countersign(stamped, await identityOf('Ana Reviewer'), { time: moment(0) }))
      for (const [pdf, count] of [
        [stamped, 1],
        [twice, 2],
      ] as const) {
        writeFileSync(at('report.pdf'), pdf)
        const { stdout } = spawnSync('pdfsig', ['-nocert', at('report.pdf')], { encoding: 'utf8' })
        expect(stdout.match(/Signature is Valid\./g)).toHaveLength(count)
        expect(stdout).toContain('Total document signed')
      }
      expect(verdictOf(await verifyReport(twice, { ...onItsDay, now: moment(1) }))).toBe('whole')
    },
  )

  it('a response is refused before its request was signed for, and by a clock that is behind', async () => {
    const later = expectOk(
      signReport(
        expectOk(await renderReport({ ...inventedModel(3), created: moment(-120) }, { lang: 'en' })).pdf,
        await identityOf('Mallory'),
        { time: moment(3600) },
      ),
    )
    const early = authority().respond(expectOk(requestTimestamp(later)).request)
    expect(attachTimestamp(later, { response: early, now: moment(7200) })).toMatchObject({
      error: { code: 'stamped-before-signed' },
    })
    expect(attachTimestamp(report, { response, now: moment(-3600) })).toMatchObject({
      error: { code: 'stamped-in-future' },
    })
  })
})
