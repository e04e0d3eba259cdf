// Signed reports of each kind, in both languages and on both sizes of paper, against veraPDF, the reference validator of PDF/A and PDF/UA. Needs Java 17 and Maven, which
// fetches the validator below node_modules.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import type { ReportModel } from '../../main/report/index.ts'
import { inventedMemorandum, modelSignedTwice } from '../../test/unit/main/report/fixtures.ts'
import { inventedModel } from '../../test/unit/main/report/sample.ts'

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

const kinds: Readonly<Record<string, () => ReportModel>> = {
  report: () => inventedModel(40),
  'report-letter': () => ({ ...inventedModel(40), paper: 'letter' }),
  memorandum: inventedMemorandum,
  'memorandum-letter': () => ({ ...inventedMemorandum(), paper: 'letter' }),
}

const folder = mkdtempSync(join(tmpdir(), 'docket-archive-'))
try {
  const reports = await Promise.all(
    (['en', 'zh-CN'] as const).flatMap((lang) =>
      Object.entries(kinds).map(async ([kind, model]) => {
        const path = join(folder, `${kind}-${lang}.pdf`)
        writeFileSync(path, await modelSignedTwice(model(), lang))
        return path
      }),
    ),
  )
  process.exitCode = fetched()
    ? run('java', '-cp', `${join(jars, '*')}${delimiter}${here}`, join(here, 'Validate.java'), ...reports)
    : 1
} finally {
  rmSync(folder, { recursive: true })
}
