// The docket command on a disk that is full: one line that names the file, and nothing half written.
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NO_SMALL_DISK, PAGE, smallDisk } from '../../../casefile/support/small-disk.ts'
import { docket, record } from './world.ts'

const env = { DOCKET_PASSPHRASE: 'correct horse battery' }
const run = (...argv: readonly string[]) => docket(argv, { env })

const must = async (...argv: readonly string[]): Promise<string> => {
  const { status, output, errors } = await run(...argv)
  expect({ argv, status, errors }).toEqual({ argv, status: 0, errors: [] })
  return output
}

const ofFile = (path: string) => ({
  status: 1,
  output: '',
  errors: [`${path} cannot be written because the disk is full; make room and try again`],
})
const ofCase = (path: string) => ({
  status: 1,
  output: '',
  errors: [`the disk of ${path} is full; make room and try again; what was stored before stays`],
})

const RECORDS = 1_200

describe('docket on a full disk', { timeout: 120_000 }, () => {
  const disk = smallDisk(16)
  let isMounted = false
  const own = mkdtempSync(join(tmpdir(), 'docket-full-'))
  const at = (name: string): string => join(disk.folder, name)
  const list = join(own, 'list.ndjson')
  const few = join(own, 'few.ndjson')
  const identity = join(own, 'ada.p12')
  const second = join(own, 'ben.p12')
  const determined = join(own, 'determined.docket')

  const ids = async (path: string): Promise<number> => {
    const exported = join(own, 'exported.ndjson')
    await must('export', path, exported)
    const lines = readFileSync(exported, 'utf8').split('\n').length - 1
    rmSync(exported)
    return lines
  }

  beforeAll(async () => {
    isMounted = disk.mount()
    if (!isMounted) return
    const lines = Array.from({ length: RECORDS }, (_, index) => `${JSON.stringify(record({ id: `T-${index}` }))}\n`)
    writeFileSync(list, lines.join(''))
    writeFileSync(few, lines.slice(0, 40).join(''))
    await must('identity', 'new', identity, '--name', 'Ada')
    await must('identity', 'new', second, '--name', 'Ben')
    await must('new', determined)
    await must('import', determined, few)
    await must('determine', determined)
  }, 120_000)
  beforeEach((context) => {
    if (!isMounted) context.skip(NO_SMALL_DISK)
    disk.free()
    for (const name of readdirSync(at('.'))) rmSync(at(name))
  })
  afterAll(() => {
    disk.remove()
    rmSync(own, { recursive: true, force: true })
  })

  test('new makes no case, and makes it when there is room', async () => {
    const path = at('case.docket')
    disk.fill(16 * PAGE)
    expect(await run('new', path)).toEqual(ofCase(path))
    expect(readdirSync(at('.'))).toEqual([])
    disk.free()
    await must('new', path)
  })

  test('import keeps whole batches, and brings in the rest when there is room', async () => {
    const path = at('case.docket')
    await must('new', path)
    await must('import', path, few)
    disk.fill(120 * PAGE)
    expect(await run('import', path, list)).toEqual(ofCase(path))
    disk.free()
    expect([40, 1_000]).toContain(await ids(path))
    await must('verify', path)
    await must('import', path, list)
    expect(await ids(path)).toBe(RECORDS)
  })

  test('determine keeps what it stored, and determines the rest when there is room', async () => {
    const path = at('case.docket')
    await must('new', path)
    await must('import', path, list)
    disk.fill(40 * PAGE)
    expect(await run('determine', path)).toEqual(ofCase(path))
    disk.free()
    expect(await ids(path)).toBe(RECORDS)
    await must('determine', path)
    expect((await must('determine', path, '--json')).split('\n')).toHaveLength(RECORDS + 1)
    await must('verify', path)
  })

  const files: readonly (readonly [name: string, argv: (target: string) => readonly string[]])[] = [
    ['list.csv', (target) => ['export', determined, target]],
    ['list.xlsx', (target) => ['export', determined, target]],
    ['list.ndjson', (target) => ['export', determined, target]],
    ['report.pdf', (target) => ['report', determined, '--out', target, '--sign', identity]],
    ['pack.json', (target) => ['pack', '--export', target]],
  ]

  test.each(files)('%s is written whole or not at all', async (name, argv) => {
    const target = at(name)
    disk.fill()
    expect(await run(...argv(target))).toEqual(ofFile(target))
    expect(readdirSync(at('.'))).toEqual([])
    disk.free()
    await must(...argv(target))
    const { size } = statSync(target)
    rmSync(target)
    // A part of it finds room: everything but its last pages, of which a second report may need one less than the first.
    disk.fill((Math.ceil(size / PAGE) - 2) * PAGE)
    expect(await run(...argv(target))).toEqual(ofFile(target))
    expect(readdirSync(at('.'))).toEqual([])
  })

  test('a report whose case has no room to enter it is not left behind', async () => {
    const path = at('case.docket')
    const report = join(own, 'unentered.pdf')
    copyFileSync(determined, path)
    const issue = ['report', path, '--out', report, '--sign', identity]
    // With less room the case cannot even be opened for writing.
    for (let room = 0; ; room += PAGE) {
      disk.fill(room)
      const ran = await run(...issue)
      if (ran.status === 0) break
      expect(ran).toEqual(ofCase(path))
      expect(existsSync(report)).toBe(false)
    }
    disk.free()
    await must('verify', path)
  })

  test('a countersignature that does not fit leaves the report as it was', async () => {
    const report = at('report.pdf')
    await must('report', determined, '--out', report, '--sign', identity)
    const before = readFileSync(report)
    disk.fill(PAGE)
    expect(await run('countersign', report, '--sign', second)).toEqual(ofFile(report))
    expect(readFileSync(report).equals(before)).toBe(true)
    expect(readdirSync(at('.'))).toEqual(['report.pdf'])
    disk.free()
    await must('countersign', report, '--sign', second)
  })

  test('demo says which file did not fit', async () => {
    disk.fill()
    expect(await run('demo', at('.'))).toEqual(ofFile(at('transactions.csv')))
    expect(readdirSync(at('.'))).toEqual([])
  })
})
