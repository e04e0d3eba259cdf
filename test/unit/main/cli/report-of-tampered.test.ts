// A report is signed only of a case that stands by its own checks: a fact that was changed with the hash of its row made anew opens, and
// the log does not seal it.
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { tamper } from '../../../casefile/support/tamper.ts'
import { newPkcs12, passphrase } from '../report/fixtures.ts'
import { docket, record } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'docket-tampered-'))
const at = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a case whose facts were changed with their hashes gives no report', { timeout: 240_000 }, async () => {
  const env = { DOCKET_USER: 'Ada', DOCKET_PASSPHRASE: passphrase }
  const path = at('case.docket')
  writeFileSync(at('list.ndjson'), `${JSON.stringify(record())}\n`)
  writeFileSync(at('ada.p12'), await newPkcs12('Ada'))
  for (const argv of [
    ['new', path],
    ['import', path, at('list.ndjson')],
    ['determine', path],
  ] as const)
    expect((await docket(argv, { env })).errors).toEqual([])
  const database = new Sqlite(path)
  const canonical = database.prepare<[], string>('SELECT canonical FROM record_version').pluck().get() ?? ''
  database.close()
  const changed = canonical.replace('"quantity":10', '"quantity":1')
  expect(changed).not.toBe(canonical)
  const sha256 = createHash('sha256').update(changed).digest('hex')
  tamper(path, `UPDATE record_version SET canonical = '${changed}', sha256 = x'${sha256}'`)
  const { status, errors } = await docket(['report', path, '--out', at('out.pdf'), '--sign', at('ada.p12')], { env })
  expect({ status, errors }).toMatchObject({
    status: 1,
    errors: [expect.stringMatching(/case\.docket is damaged \(rows-altered: record_version/) as unknown],
  })
  expect(existsSync(at('out.pdf'))).toBe(false)
})
