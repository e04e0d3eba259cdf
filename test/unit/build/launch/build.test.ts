import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { bringUpToDate, isCurrent } from '../../../../build/launch/build.cjs'

let root = ''
const source = (): string => join(root, 'main', 'cli', 'docket.ts')
const builds = (): string => readFileSync(join(root, 'out', 'builds'), 'utf8')

const makeNewer = (file: string): void => {
  const later = new Date(Date.now() + 60_000)
  utimesSync(file, later, later)
}

// A build that only leaves a mark, in place of the real one.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'docket-build-'))
  mkdirSync(join(root, 'main', 'cli'), { recursive: true })
  mkdirSync(join(root, 'build'))
  writeFileSync(source(), 'one')
  writeFileSync(join(root, 'build', 'build.ts'), `import fs from 'node:fs'; fs.appendFileSync('out/builds', 'x')`)
})

describe('bringing the command up to date', () => {
  test('builds a fresh clone once', () => {
    expect(isCurrent(root, 'cli')).toBe(false)
    expect(bringUpToDate(root, 'cli')).toBeUndefined()
    expect(bringUpToDate(root, 'cli')).toBeUndefined()
    expect(builds()).toBe('x')
  })

  test('builds again when a source has changed or is gone', () => {
    bringUpToDate(root, 'cli')
    writeFileSync(source(), 'two')
    makeNewer(source())
    bringUpToDate(root, 'cli')
    expect(builds()).toBe('xx')
    writeFileSync(join(root, 'main', 'extra.ts'), '')
    makeNewer(join(root, 'main'))
    bringUpToDate(root, 'cli')
    rmSync(join(root, 'main', 'extra.ts'))
    makeNewer(join(root, 'main'))
    bringUpToDate(root, 'cli')
    expect(builds()).toBe('xxxx')
  })

  test('does not build when a source is only newer, not different', () => {
    bringUpToDate(root, 'cli')
    makeNewer(source())
    expect(isCurrent(root, 'cli')).toBe(true)
  })

  test('says what the build says when it fails, and tries again the next time', () => {
    writeFileSync(
      join(root, 'build', 'build.ts'),
      `console.error('docket.ts:1: a bracket is missing'); process.exit(1)`,
    )
    expect(bringUpToDate(root, 'cli')).toBe('the sources of cli cannot be built\ndocket.ts:1: a bracket is missing')
    expect(isCurrent(root, 'cli')).toBe(false)
  })

  test('names the entry that is missing', () => {
    rmSync(source())
    expect(bringUpToDate(root, 'cli')).toBe('main/cli/docket.ts is missing, so there is nothing to build')
  })

  test('takes over from a build that died', () => {
    mkdirSync(join(root, 'out'))
    writeFileSync(join(root, 'out', '.building'), '999999999')
    expect(bringUpToDate(root, 'cli')).toBeUndefined()
    expect(builds()).toBe('x')
  })
})
