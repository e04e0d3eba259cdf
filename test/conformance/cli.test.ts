// The command as people start it: a process of its own, through bin/docket.cjs.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'

const command = fileURLToPath(new URL('../../bin/docket.cjs', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'docket-cli-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Ended = { readonly status: number | null; readonly output: string; readonly errors: string }

const docket = (argv: readonly string[], input = ''): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...argv], {
      env: { ...process.env, DOCKET_PASSPHRASE: 'a passphrase of the test', LANG: 'C', LC_ALL: 'C' },
    })
    let output = ''
    let errors = ''
    child.stdout.setEncoding('utf8').on('data', (piece: string) => (output += piece))
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece))
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, output, errors }))
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })

const line = (id: string): string =>
  JSON.stringify({ id, activity: 'export', item: { eccn: '3A090.a', quantity: 1 }, destination: 'DE', parties: [] })

describe('docket', { timeout: 240_000 }, () => {
  test('reads records and writes determinations, and says with 3 that a line failed', async () => {
    const { status, output, errors } = await docket(['determine', '--stdin'], `${line('a')}\nnot json\n${line('b')}\n`)
    expect({ status, errors }).toEqual({ status: 3, errors: '' })
    const ids = output
      .trimEnd()
      .split('\n')
      .map((text): unknown => JSON.parse(text))
    expect(ids).toMatchObject([{ id: 'a' }, { line: 2, id: null, error: { code: 'not-json' } }, { id: 'b' }])
  })

  test('ends quietly when the reader of its output goes away', async () => {
    const many = `${line('a')}\n`.repeat(3000)
    const child = spawn(process.execPath, [command, 'determine', '--stdin'])
    let errors = ''
    child.stderr.setEncoding('utf8').on('data', (piece: string) => (errors += piece))
    child.stdin.on('error', () => undefined)
    child.stdin.end(many)
    child.stdout.once('data', () => child.stdout.destroy())
    const status = await new Promise((resolve) => child.on('close', resolve))
    expect({ status, errors }).toEqual({ status: 0, errors: '' })
  })

  test('leads a list through a case to a signed report that verifies, and tells one flipped byte', async () => {
    const at = (name: string): string => join(folder, name)
    writeFileSync(
      at('list.csv'),
      'id,Product,Qty,ECCN,activity,destination,consignee,consignee hq,consignee parent,ship date\n' +
        'T-1,accelerator,10,3A090.a,export,DE,Velmora,DE,DE,2025-07-15\n' +
        'T-2,accelerator,10,3A090.a,export,Georgia,Velmora,DE,DE,2025-07-15\n',
    )
    expect((await docket(['new', at('a.docket')])).status).toBe(0)
    const imported = await docket(['import', at('a.docket'), at('list.csv'), '--json'])
    expect(imported.status).toBe(3)
    expect(JSON.parse(imported.output)).toMatchObject({
      added: 1,
      rejected: 1,
      rejectedRows: [{ row: 3, id: 'T-2', problems: [{ code: 'country-ambiguous', column: 'destination' }] }],
    })
    expect((await docket(['determine', at('a.docket')])).status).toBe(0)
    expect((await docket(['identity', 'new', at('me.p12'), '--name', 'A. Tester'])).status).toBe(0)
    const made = await docket(['report', at('a.docket'), '--out', at('a.pdf'), '--sign', at('me.p12')])
    expect(made).toMatchObject({ status: 0, errors: '' })
    expect(JSON.parse((await docket(['verify', at('a.pdf'), '--json'])).output)).toMatchObject({ sound: true })
    expect((await docket(['verify', at('a.docket')])).status).toBe(0)
    const flipped = readFileSync(at('a.pdf'))
    flipped[1000] = (flipped[1000] ?? 0) ^ 1
    writeFileSync(at('flipped.pdf'), flipped)
    const verified = await docket(['verify', at('flipped.pdf'), '--json'])
    expect(verified.status).toBe(3)
    expect(JSON.parse(verified.output)).toMatchObject({ sound: false, signature: { verdict: 'invalid' } })
    const again = await docket(['new', at('a.docket')])
    expect(again.status).toBe(1)
    expect(again.errors).toMatch(/^docket: .*exists already.*\n$/)
  })
})
