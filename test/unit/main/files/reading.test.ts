// Files that are none: a command that is given one says so at once, and neither waits for ever nor reads without end.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { firstBytesOf, readFileOf } from '../../../../main/files/reading.ts'
import { docket } from '../cli/world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-reading-'))
const at = (name: string): string => join(folder, name)

beforeAll(() => {
  execFileSync('mkfifo', [at('pipe.pdf')])
  symlinkSync('/dev/zero', at('zeros.pdf'))
  writeFileSync(at('words.pdf'), 'no report')
  writeFileSync(at('sparse.pdf'), '%PDF-1.7\n')
  truncateSync(at('sparse.pdf'), 3 * 1024 ** 3)
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file', () => {
  it('is read whole, or from its start', async () => {
    expect((await readFileOf(at('words.pdf'), 9)).toString()).toBe('no report')
    expect((await firstBytesOf(at('words.pdf'), 2)).toString()).toBe('no')
    expect((await firstBytesOf(at('words.pdf'), 64)).toString()).toBe('no report')
  })

  it.each([
    ['pipe.pdf', 'ENOTFILE'],
    ['zeros.pdf', 'ENOTFILE'],
    ['.', 'EISDIR'],
    ['none.pdf', 'ENOENT'],
    ['sparse.pdf', 'EFBIG'],
  ])('called %s is refused with %s', async (name, code) => {
    await expect(readFileOf(at(name), 1_000)).rejects.toMatchObject({ code })
  })
})

describe('a command', () => {
  it.each([
    ['verify', 'pipe.pdf', 'is a device or a pipe'],
    ['verify', 'zeros.pdf', 'is a device or a pipe'],
    ['countersign', 'zeros.pdf', 'is a device or a pipe'],
    ['countersign', 'pipe.pdf', 'is a device or a pipe'],
    ['countersign', 'sparse.pdf', 'is larger than any file'],
  ])('%s refuses %s in one line', async (command, name, says) => {
    const argv = [command, at(name), ...(command === 'countersign' ? ['--sign', at('words.pdf')] : [])]
    const { status, errors } = await docket(argv, { env: { DOCKET_PASSPHRASE: 'long enough' } })
    expect({ status, errors }).toMatchObject({ status: 1, errors: [expect.stringContaining(says) as unknown] })
  })

  it('verify says of a file that is too large that it does not stand', async () => {
    const { status, output } = await docket(['verify', at('sparse.pdf'), '--json'])
    expect({ status, output: JSON.parse(output) as unknown }).toMatchObject({
      status: 3,
      output: { verdict: 'broken' },
    })
  })
})
