import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { answerFor, readManifest } from '../../../../main/desktop/bundle.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-bundle-'))
const inside = join(folder, 'renderer')
mkdirSync(join(inside, 'assets'), { recursive: true })
mkdirSync(join(folder, 'renderer-beside'))
writeFileSync(join(folder, 'secret.html'), 'secret')
writeFileSync(join(folder, 'renderer-beside', 'secret.js'), 'secret')
writeFileSync(join(inside, 'index.html'), 'page')
writeFileSync(join(inside, 'assets', 'index-1.js'), 'script')
writeFileSync(join(inside, 'assets', 'index-1.js.map'), 'map')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const manifest = readManifest(inside)

describe('the app scheme', () => {
  test('lists the built files of known types', () => {
    expect([...manifest.keys()].toSorted()).toEqual(['/assets/index-1.js', '/index.html'])
  })

  test('answers a listed file with its type and the policy', () => {
    const answer = answerFor(manifest, 'GET', 'app://bundle/assets/index-1.js?v=1')
    expect(answer).toMatchObject({
      status: 200,
      file: join(inside, 'assets', 'index-1.js'),
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'x-content-type-options': 'nosniff' },
    })
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test.each([
    'app://bundle/../secret.html',
    'app://bundle/..%2fsecret.html',
    'app://bundle/%2e%2e/secret.html',
    'app://bundle/%2e%2e%2fsecret.html',
    'app://bundle/..%5csecret.html',
    'app://bundle/..\\secret.html',
    'app://bundle/assets/../../secret.html',
    'app://bundle/../renderer-beside/secret.js',
    'app://bundle//index.html',
    'app://bundle/index.html%00.js',
    'app://bundle/index.html/',
    'app://bundle/INDEX.HTML',
    'app://bundle/assets%2findex-1.js',
    'app://bundle/assets',
    'app://bundle/assets/index-1.js.map',
    'app://bundle/',
    'app://bundle/etc/passwd',
    'app://other/index.html',
    'app://bundle.example.invalid/index.html',
    'file:///etc/passwd',
    'not an address',
  ])('%s is not there', (address) => {
    const answer = answerFor(manifest, 'GET', address)
    expect(answer.status).toBe(404)
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
  })

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is not answered', (method) => {
    expect(answerFor(manifest, method, 'app://bundle/index.html').status).toBe(405)
  })
})
