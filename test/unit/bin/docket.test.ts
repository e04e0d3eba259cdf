import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const project = fileURLToPath(new URL('../../..', import.meta.url))

/** An installation whose command is the given script; as a clone it also has sources but no packages. */
const installation = (script: string | undefined, kind: 'installed' | 'clone' = 'installed'): string => {
  const root = mkdtempSync(join(tmpdir(), 'docket-bin-'))
  cpSync(join(project, 'bin'), join(root, 'bin'), { recursive: true })
  cpSync(join(project, 'build', 'launch'), join(root, 'build', 'launch'), { recursive: true })
  mkdirSync(join(root, 'out', 'cli'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{"type":"module"}')
  if (script !== undefined) writeFileSync(join(root, 'out', 'cli', 'docket.js'), script)
  if (kind === 'clone') {
    mkdirSync(join(root, 'main', 'cli'), { recursive: true })
    writeFileSync(join(root, 'main', 'cli', 'docket.ts'), '')
  }
  return join(root, 'bin', 'docket.cjs')
}

const run = (bin: string, ...args: string[]) => spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })

describe('the docket command', () => {
  test('passes arguments, output and exit status through', () => {
    const bin = installation(`console.log(process.argv.slice(2).join('+')); process.exitCode = 3`)
    expect(run(bin, 'determine', '--stdin')).toMatchObject({ stdout: 'determine+--stdin\n', stderr: '', status: 3 })
  })

  test.each([
    ['thrown at the top', `throw new Error('the disk is full')`],
    ['thrown later', `setTimeout(() => { throw new Error('the disk is full') })`],
    ['rejected and not caught', `void Promise.reject(new Error('the disk is full'))`],
  ])('tells of a defect %s in one line without a stack', (_where, script) => {
    const { stderr, status } = run(installation(script))
    expect(stderr).toBe(
      'docket: an internal error stopped the command (the disk is full); set DOCKET_DEBUG=1 for details\n',
    )
    expect(status).toBe(1)
  })

  test('ends quietly when its reader has seen enough', () => {
    const bin = installation(`for (let line = 0; line < 100_000; line += 1) console.log('line', line)`)
    const piped = spawnSync('sh', ['-c', '"$0" "$1" | head -n 1', process.execPath, bin], { encoding: 'utf8' })
    expect(piped).toMatchObject({ stdout: 'line 0\n', stderr: '', status: 0 })
  })

  test('says that packages are missing in a clone without them', () => {
    const { stderr, status } = run(installation(undefined, 'clone'))
    expect(stderr).toMatch(/^docket: the packages are not installed; run "npm ci" in [^\n]+\n$/)
    expect(status).toBe(1)
  })

  test('says that an installation without its bundle is incomplete', () => {
    const { stderr, status } = run(installation(undefined))
    expect(stderr).toMatch(/^docket: this installation is incomplete: [^\n]+ is missing; install it again\n$/)
    expect(status).toBe(1)
  })

  test('lets the command end itself on SIGTERM', async () => {
    const bin = installation(
      `process.on('SIGTERM', () => process.exit(5)); setInterval(() => {}, 1000); console.log('ready')`,
    )
    const child = spawn(process.execPath, [bin], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.once('data', () => child.kill('SIGTERM'))
    const status = await new Promise((resolve) => child.on('exit', resolve))
    expect(status).toBe(5)
  })
})
