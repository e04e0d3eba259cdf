import { execFileSync } from 'node:child_process'
import { X509Certificate, generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createIdentity, describeIdentity, loadIdentity, signReport } from '../../../../main/report/index.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { newPkcs12, passphrase, rendered } from './fixtures.ts'
import { signingRefused } from '../../../../main/report/identity.ts'

// Keys, typefaces and the tools of others take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const wanted = { name: 'Li Lei', passphrase, now: '2026-11-22T00:00:00Z', validYears: 3 }
let folder = ''
let rsa: Uint8Array = new Uint8Array()

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-identity-'))
  rsa = await newPkcs12('李雷 Li Lei', 'rsa-3072')
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe('a signing identity', () => {
  it('opens with its passphrase and says whose it is', () => {
    const description = describeIdentity(expectOk(loadIdentity(rsa, passphrase)))
    expect(description).toMatchObject({
      subject: { name: '李雷 Li Lei', organization: 'Harbor & Stone LLP', email: 'signer@example.com' },
      selfSigned: true,
      from: '2026-11-22T00:00:00Z',
      to: '2029-11-22T00:00:00Z',
      key: 'RSA',
      keyBits: 3072,
    })
    expect(description.fingerprint).toMatch(/^[0-9a-f]{64}$/)
  }, 30_000)

  it('does not open with another passphrase', () => {
    expect(loadIdentity(rsa, 'something else')).toEqual({ ok: false, error: { code: 'passphrase-wrong' } })
  }, 30_000)

  it('is refused when a byte of it is changed', () => {
    for (const at of [10, 200, rsa.length - 5]) {
      const changed = Uint8Array.from(rsa)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(loadIdentity(changed, passphrase).ok).toBe(false)
    }
  }, 30_000)

  it('is a PKCS#12 file that openssl opens, under AES-256 and 600,000 iterations', () => {
    const file = join(folder, 'identity.p12')
    writeFileSync(file, rsa)
    const shown = execFileSync('openssl', ['pkcs12', '-in', file, '-passin', `pass:${passphrase}`, '-info', '-noout'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
    })
    expect(shown).toBe('')
    const pem = execFileSync('openssl', ['pkcs12', '-in', file, '-passin', `pass:${passphrase}`, '-nokeys'], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = execFileSync('openssl', ['x509', '-noout', '-text'], { input: pem, encoding: 'utf8' })
    expect(text).toContain('Digital Signature, Non Repudiation')
    expect(text).toContain('CA:FALSE')
    expect(text).toContain('sha256WithRSAEncryption')
  })

  it('of another maker opens too: triple DES as Windows exports it, and AES with a chain', () => {
    const key = join(folder, 'key.pem')
    const certificate = join(folder, 'certificate.pem')
    execFileSync(
      'openssl',
      [
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', certificate],
        ['-days', '30', '-subj', '/CN=Other Maker/O=Elsewhere'],
      ].flat(),
      { stdio: 'ignore' },
    )
    const protections = [
      ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'],
      ['-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'sha256'],
    ]
    for (const protection of protections) {
      const file = join(folder, 'other.p12')
      const made = execFileSync(
        'openssl',
        ['pkcs12', '-export', '-inkey', key, '-in', certificate, '-passout', 'pass:abc12345', ...protection],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      )
      writeFileSync(file, made)
      expect(describeIdentity(expectOk(loadIdentity(made, 'abc12345'))).subject.name).toBe('Other Maker')
    }
  })

  it.each([
    [{ ...wanted, name: ' ' }, 'name-empty'],
    [{ ...wanted, passphrase: 'short' }, 'passphrase-too-short'],
    [{ ...wanted, now: '2026-02-30T00:00:00Z' }, 'time-malformed'],
    [{ ...wanted, validYears: 0 }, 'validity-out-of-range'],
  ])('is not made from %o', async (refused, code) => {
    expect(await createIdentity(refused)).toMatchObject({ ok: false, error: { code } })
  })

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('no identity at all')],
    ['a length that reaches past the end', Uint8Array.from([0x30, 0x84, 0xff, 0xff, 0xff, 0xff])],
    [
      'nested sequences without end',
      Uint8Array.from(Array.from({ length: 4000 }, (_, at) => (at % 2 === 0 ? 0x30 : 0x7f))),
    ],
  ])('is refused without a crash when the file is %s', (_, bytes) => {
    expect(loadIdentity(bytes, passphrase)).toMatchObject({ ok: false, error: { code: 'identity-malformed' } })
  })
})

const identityFile = (name: string): Uint8Array =>
  readFileSync(fileURLToPath(new URL(`./identities/${name}.p12`, import.meta.url)))

describe('an identity made elsewhere', () => {
  const opened = (name: string) => expectOk(loadIdentity(identityFile(name), 'passphrase-1'))

  it('opens where its certificates are under 40 bits of RC2, as old exporters leave them', () => {
    expect(describeIdentity(opened('rc2-40'))).toMatchObject({
      subject: { name: 'T. Tester', organization: 'Example LLP' },
      key: 'RSA',
      keyBits: 2048,
    })
    expect(signingRefused(opened('rc2-40'))).toBeUndefined()
    expect(loadIdentity(identityFile('rc2-40'), 'another')).toEqual({ ok: false, error: { code: 'passphrase-wrong' } })
  })

  it('is told by its key, and refused where readers of signed PDF do not know it', () => {
    const identity = opened('secp256k1')
    expect(describeIdentity(identity)).toMatchObject({ key: 'EC', keyBits: 256, curve: 'secp256k1' })
    expect(signingRefused(identity)).toEqual({ code: 'identity-key-not-accepted', key: 'ec secp256k1' })
  })

  it.each([
    ['ec', { namedCurve: 'P-521' }, { key: 'EC', keyBits: 521, curve: 'secp521r1' }, undefined],
    ['ed25519', {}, { key: 'Ed25519', keyBits: 255 }, { code: 'identity-key-not-accepted', key: 'ed25519' }],
  ] as const)('with a key of kind %s is told rightly', (kind, options, described, refused) => {
    const file = join(folder, `${kind}.pem`)
    const pair = kind === 'ec' ? generateKeyPairSync('ec', options) : generateKeyPairSync('ed25519')
    writeFileSync(file, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }))
    const pem = execFileSync('openssl', ['req', '-new', '-x509', '-key', file, '-subj', '/CN=Someone', '-days', '30'])
    const identity = { key: pair.privateKey, certificate: new X509Certificate(pem), issuers: [] }
    expect(describeIdentity(identity)).toMatchObject(described)
    expect(signingRefused(identity)).toEqual(refused)
  })

  it.each(['key-encipherment', 'server-only'])('does not sign where its certificate is for %s', async (name) => {
    const identity = opened(name)
    expect(signingRefused(identity)).toEqual({ code: 'certificate-not-for-signing' })
    const { pdf } = await rendered(1)
    expect(signReport(pdf, identity, { time: '2026-11-29T12:00:00Z' })).toMatchObject({
      ok: false,
      error: { code: 'certificate-not-for-signing' },
    })
  })
})
