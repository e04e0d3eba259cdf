// Signed reports in both languages against veraPDF, the reference validator of PDF/A and PDF/UA. Needs Java 17 and Maven, which
// fetches the validator below node_modules.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { signedTwice } from '../../test/unit/main/report/fixtures.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const cache = fileURLToPath(new URL('../../node_modules/.cache/verapdf', import.meta.url))
const jars = join(cache, 'jars')

const run = (command: string, ...parts: readonly string[]): number =>
  spawnSync(command, parts, { stdio: 'inherit', cwd: here }).status ?? 1

const fetched = (): boolean =>
  existsSync(jars) ||
  run(
    'mvn',
    '--batch-mode',
    '--quiet',
    `-Dmaven.repo.local=${join(cache, 'repository')}`,
    'dependency:copy-dependencies',
    `-DoutputDirectory=${jars}`,
  ) === 0

const folder = mkdtempSync(join(tmpdir(), 'docket-archive-'))
try {
  const reports = await Promise.all(
    (['en', 'zh-CN'] as const).map(async (lang) => {
      const path = join(folder, `report-${lang}.pdf`)
      writeFileSync(path, await signedTwice(40, lang))
      return path
    }),
  )
  process.exitCode = fetched()
    ? run('java', '-cp', `${join(jars, '*')}${delimiter}${here}`, join(here, 'Validate.java'), ...reports)
    : 1
} finally {
  rmSync(folder, { recursive: true })
}
