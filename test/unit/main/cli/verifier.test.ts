// docket verifier: the page is put out as it was built, with its SHA-256, and takes nobody's place. Needs the verifier to be built.
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDesk, value } from '../casework/desk.ts'
import { docket } from './world.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-verifier-'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

const sha256Of = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('docket verifier', () => {
  it.each(['en', 'zh-CN'])('writes the page and tells its SHA-256 and how to compare it, in %s', async (language) => {
    const path = join(folder, `${language}.html`)
    const { status, output } = await docket(['verifier', '--out', path, '--lang', language])
    expect(status).toBe(0)
    for (const part of [path, sha256Of(path), 'certutil', 'shasum', 'sha256sum']) expect(output).toContain(part)
    expect(readFileSync(path, 'utf8')).toContain("default-src 'none'")
  })

  it('is put out by the desk, the same bytes, and takes the place of no file that nobody chose', async () => {
    const desk = openDesk('2026-11-28T09:00:00Z', 'Ada')
    try {
      const target = join(folder, 'by-desk.html')
      const written = await value(desk.services.reports.verifier({ target }))
      const { output } = await docket(['verifier', '--out', join(folder, 'by-command.html'), '--json'])
      expect(written).toEqual({ ...JSON.parse(output), path: target })
      expect(sha256Of(target)).toBe(written?.sha256)
      writeFileSync(join(folder, 'mine.html'), 'mine')
      expect(await desk.services.reports.verifier({ target: join(folder, 'mine.html') })).toMatchObject({
        error: { code: 'already-exists' },
      })
    } finally {
      await desk.close()
    }
  })

  it('tells a program the same', async () => {
    const path = join(folder, 'page.html')
    const { status, output } = await docket(['verifier', '--out', path, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(output)).toEqual({ path, bytes: readFileSync(path).length, sha256: sha256Of(path) })
  })

  it('overwrites nothing, and asks where to write', async () => {
    const path = join(folder, 'mine.html')
    writeFileSync(path, 'mine')
    expect(await docket(['verifier', '--out', path])).toMatchObject({ status: 1, output: '' })
    expect(readFileSync(path, 'utf8')).toBe('mine')
    expect(await docket(['verifier'])).toMatchObject({ status: 2, output: '' })
  })

  it('is told to be in the way of a report before anything of the case is opened', async () => {
    const path = join(folder, 'mine.html')
    const given = ['report', join(folder, 'no.docket'), '--out', join(folder, 'x.pdf'), '--sign', 'no.p12']
    const { status, errors } = await docket([...given, '--verifier', path])
    expect(status).toBe(1)
    expect(errors.join()).toContain(path)
  })
})
