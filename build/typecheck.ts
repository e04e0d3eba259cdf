// Type-checks every project by itself, so that Node types never leak into shared and renderer code, nor DOM types into main.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

// By path, because the bin name `tsc` is contested between the compiler and its compatibility alias.
const compiler = fileURLToPath(new URL('../node_modules/@typescript/native/bin/tsc', import.meta.url))

// A project with no source yet would be an error of the compiler, not of the code.
const projects = ['shared', 'main', 'renderer', 'verifier', 'test', 'build', 'bin'].filter(
  (folder) => globSync(`${folder}/**/*.{ts,tsx,cjs}`, { exclude: ['**/*.d.ts'] }).length > 0,
)

// What the compiler knew of each project after the last run: a run looks again only at what changed since, and at what rests on it.
const remembered = (project: string): string[] => [
  '--incremental',
  '--tsBuildInfoFile',
  fileURLToPath(new URL(`../.cache/types/${project}.tsbuildinfo`, import.meta.url)),
]

const failed = projects.filter((project) => {
  const { status } = spawnSync(process.execPath, [compiler, '--project', project, '--pretty', ...remembered(project)], {
    stdio: 'inherit',
  })
  return status !== 0
})

console.log(`${projects.length - failed.length} of ${projects.length} projects have no type errors`)
if (failed.length > 0) process.exitCode = 1
