// The report in the hands of tools that nobody here wrote: pdfsig, qpdf, mutool, pdffonts, pdftotext, pdfdetach, openssl.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../../../shared/language/catalog.ts'
import { rendered, signedTwice } from './fixtures.ts'

// Keys, typefaces and the tools of others take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const languages: readonly Language[] = ['en', 'zh-CN']
let folder = ''
const path = (lang: Language): string => join(folder, `report-${lang}.pdf`)
const run = (tool: string, ...parts: readonly string[]): string =>
  execFileSync(tool, parts, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], timeout: 60_000 })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'docket-tools-'))
  for (const lang of languages) writeFileSync(path(lang), await signedTwice(40, lang))
}, 60_000)
afterAll(() => {
  rmSync(folder, { recursive: true })
})

describe.each(languages)('a report in %s', (lang) => {
  it('has two signatures that pdfsig finds valid', () => {
    const shown = run('pdfsig', path(lang))
    expect(shown.match(/Signature is Valid\./g)).toHaveLength(2)
    expect(shown.match(/Signature Type: ETSI\.CAdES\.detached/g)).toHaveLength(2)
    expect(shown).toContain('Total document signed')
  })

  it('has no fault for qpdf and mutool', () => {
    expect(run('qpdf', '--check', path(lang))).toContain('No syntax or stream encoding errors found')
    const { stderr } = spawnSync('mutool', ['info', path(lang)], { encoding: 'utf8' })
    expect(stderr).toBe('')
    const drawn = spawnSync('mutool', ['draw', '-q', '-F', 'text', '-o', join(folder, 'all.txt'), path(lang)], {
      encoding: 'utf8',
      timeout: 60_000,
    })
    // Debian builds mutool without color management and says so.
    expect(drawn.stderr.replace('warning: ICC support is not available\n', '')).toBe('')
  })

  it('embeds every font as a subset with a map to Unicode', () => {
    const fonts = run('pdffonts', path(lang)).trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(1)
    for (const font of fonts) expect(font).toMatch(/\+\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
  })

  it('is tagged, has a title and its language, and no script', () => {
    const info = run('pdfinfo', path(lang))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/JavaScript:\s+no/)
    expect(info).toContain('Project Harbor & Stone')
    expect(readFileSync(path(lang), 'latin1')).toContain(`/Lang (${lang})`)
    const structure = run('pdfinfo', '-struct', path(lang))
    for (const tag of ['Document', 'H1', 'Table', 'TH', 'Figure']) expect(structure).toContain(tag)
  })

  it('has text that can be selected, in both scripts, with page numbers', () => {
    const text = run('pdftotext', '-layout', path(lang), '-')
    expect(text).toContain('TX-00001')
    expect(text).toContain('742.6(a)(6)(iii)(A)')
    expect(text).toContain('星河算力有限公司')
    expect(text).toContain(lang === 'en' ? 'What needs a decision' : '待决事项')
    expect(text).toMatch(lang === 'en' ? /Page 2 of \d+/ : /第 2 页，共 \d+ 页/)
    expect(text).not.toMatch(/\{\w+\}/)
  })

  it('gives up a receipt whose digest is printed on the cover', () => {
    run('pdfdetach', '-saveall', '-o', folder, path(lang))
    const digest = createHash('sha256')
      .update(readFileSync(join(folder, 'receipt.json')))
      .digest('hex')
    expect(run('pdftotext', '-l', '1', path(lang), '-').replaceAll(/\s/g, '')).toContain(digest)
  })

  it('has signatures that openssl verifies as CAdES', () => {
    const bytes = readFileSync(path(lang))
    const ranges = [...bytes.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+)\]/g)]
    expect(ranges).toHaveLength(2)
    for (const [, first = '', second = '', length = ''] of ranges) {
      const [from, through] = [Number(first), Number(second)]
      writeFileSync(
        join(folder, 'content'),
        Buffer.concat([bytes.subarray(0, from), bytes.subarray(through, through + Number(length))]),
      )
      const value = Buffer.from(bytes.toString('latin1', from + 1, through - 1), 'hex')
      writeFileSync(join(folder, 'value.der'), value.subarray(0, value.readUInt16BE(2) + 4))
      const printed = run('openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', join(folder, 'value.der'))
      expect(printed).toContain('id-smime-aa-signingCertificateV2')
      expect(printed).not.toContain('signingTime')
      const certificates = run('openssl', 'pkcs7', '-inform', 'DER', '-in', join(folder, 'value.der'), '-print_certs')
      writeFileSync(join(folder, 'signer.pem'), certificates)
      const { stderr } = spawnSync(
        'openssl',
        [
          `cms -verify -cades -binary -inform DER -in ${join(folder, 'value.der')}`.split(' '),
          `-content ${join(folder, 'content')} -CAfile ${join(folder, 'signer.pem')}`.split(' '),
          '-partial_chain -purpose any -no_check_time -out /dev/null'.split(' '),
        ].flat(),
        { encoding: 'utf8' },
      )
      expect(stderr).toContain('CAdES Verification successful')
    }
  })
})

it('A signed report begins with the unsigned one', async () => {
  const unsigned = Buffer.from((await rendered(40)).pdf)
  expect(readFileSync(path('en')).subarray(0, unsigned.length).equals(unsigned)).toBe(true)
})
